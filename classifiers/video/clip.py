"""A video or an animation as detectors get it: few pictures, each standing for some time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

import numpy as np
from numpy.typing import NDArray

from classifiers.image.decode import Picture, Pixels

# A frame a second at the least; more where the picture changes, five a second at the most.
FLOOR: Final = 1.0
_LEAST_GAP: Final = 0.2
# Mean difference of a 64 x 36 grey thumbnail, in grey levels: a cut gives 20 to 80, a hand
# that moves before a still camera 2 to 8.
_CHANGE: Final = 12.0
# While nothing changes much, a look at the room this often is enough.
SCENE_SECONDS: Final = 3.0
FRAME_SIDE: Final = 960
THUMBNAIL: Final = (64, 36)

Grey = NDArray[np.uint8]


class Sound(StrEnum):
    """Whether there may be speech: no track, a silent one, or something to be heard."""

    NONE = "none"
    SILENT = "silent"
    HEARD = "heard"


@dataclass(frozen=True, eq=False)
class Frame:
    """One sampled picture, standing for the seconds from `first` to `last`.

    `fresh` says that it is another scene than the frame before, not only a moment later.
    """

    picture: Picture
    first: float
    last: float
    fresh: bool = True


@dataclass(frozen=True, eq=False)
class Clip:
    """One video or animation of a draft.

    Attributes:
        index: the media's index in the draft.
        frames: in order of time.
        seconds: its length.
        sound: whether it may hold speech.
        audio: (samples,) float32 in -1..1, mono at 16 kHz, where something can be heard.
        tags: what the container says of itself.
    """

    index: int
    frames: tuple[Frame, ...] = field(repr=False)
    seconds: float
    sound: Sound = Sound.NONE
    audio: NDArray[np.float32] | None = field(default=None, repr=False)
    tags: Mapping[str, str] = field(default_factory=dict, repr=False)

    @property
    def part(self) -> str:
        """How findings name it: `media:<index>`."""
        return f"media:{self.index}"


@dataclass(frozen=True, slots=True)
class Sample:
    """A frame worth keeping, and whether it differs from the one kept before."""

    time: float
    rgb: Pixels
    fresh: bool


class Sampler:
    """Says frame by frame what to keep: the first, one a second, and every change."""

    def __init__(self) -> None:
        self._time = float("-inf")
        self._kept: NDArray[np.int16] | None = None

    def wants(self, time: float, grey: Grey) -> bool | None:
        """None: not kept. Else kept, and whether it is fresh.

        Args:
            time: in seconds, not falling.
            grey: (36, 64) uint8, the frame's thumbnail.
        """
        now = grey.astype(np.int16)
        if self._kept is None:
            self._time, self._kept = time, now
            return True
        changed = float(np.abs(now - self._kept).mean()) >= _CHANGE
        waited = time - self._time
        if waited < _LEAST_GAP or (not changed and waited < FLOOR - 1e-6):
            return None
        # What stands still keeps its thumbnail, so that a slow fade adds up to a change.
        self._time = time
        if changed:
            self._kept = now
        return changed


def thinned(frames: Sequence[Frame], seconds: float) -> list[Frame]:
    """The fresh frames, and of what stands still one every so many seconds.

    Each lasts until the next of them begins. For what cannot come and go unseen while the
    whole picture stays as it is: a room is no other room a second later.
    """
    kept: list[Frame] = []
    for frame in frames:
        if not kept or frame.fresh or frame.first - kept[-1].first >= seconds - 1e-6:
            kept.append(frame)
        else:
            kept[-1] = replace(kept[-1], last=frame.last)
    return kept


def framed(pictures: list[tuple[Picture, float, bool]], seconds: float) -> tuple[Frame, ...]:
    """Frames that each last until the next begins, the last one until the end."""
    ends = [time for _, time, _ in pictures[1:]] + [seconds]
    return tuple(
        Frame(picture, round(time, 2), round(max(end, time), 2), fresh)
        for (picture, time, fresh), end in zip(pictures, ends, strict=True)
    )
