"""A video or an animation as detectors get it: few pictures, each standing for some time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

import numpy as np
from numpy.typing import NDArray

from classifiers.image.decode import Picture, Pixels

# A frame a second at the least, and one after every cut, five a second at the most.
FLOOR: Final = 1.0
_LEAST_GAP: Final = 0.2
# Mean difference of a 64 x 36 grey thumbnail from one frame of the video to the next, in grey
# levels: a cut gives 20 to 80, a hand that moves or a camera that turns 0 to 6.
_CUT: Final = 12.0
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

    `fresh` says that a cut lies before it: another scene, not only a moment later.
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
    """A frame worth keeping, and whether a cut lies before it."""

    time: float
    rgb: Pixels
    fresh: bool


class Sampler:
    """Says frame by frame what to keep: the first, one a second, and one after every cut."""

    def __init__(self) -> None:
        self._kept = float("-inf")
        self._before: NDArray[np.int16] | None = None
        self._cut = False

    def wants(self, time: float, grey: Grey) -> bool | None:
        """None: not kept. Else kept, and whether it is fresh.

        Args:
            time: in seconds, not falling.
            grey: (36, 64) uint8, the frame's thumbnail; of every frame, kept or not.
        """
        now = grey.astype(np.int16)
        before, self._before = self._before, now
        # Remembered until a frame may be kept again: a cut is never lost to the gap.
        self._cut |= before is None or float(np.abs(now - before).mean()) >= _CUT
        waited = time - self._kept
        if waited < _LEAST_GAP or (not self._cut and waited < FLOOR - 1e-6):
            return None
        self._kept = time
        cut, self._cut = self._cut, False
        return cut


def framed(pictures: list[tuple[Picture, float, bool]], seconds: float) -> tuple[Frame, ...]:
    """Frames that each last until the next begins, the last one until the end."""
    ends = [time for _, time, _ in pictures[1:]] + [seconds]
    return tuple(
        Frame(picture, round(time, 2), round(max(end, time), 2), fresh)
        for (picture, time, fresh), end in zip(pictures, ends, strict=True)
    )
