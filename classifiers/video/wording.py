"""Which frames of a clip may show words that the frames before did not.

A caption that appears over a scene changes hardly anything of the whole picture, but it
brings what few things bring: a row of places that are suddenly full of upright strokes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from classifiers.image.decode import Pixels
from classifiers.video.clip import Frame

# Pixels a side of one place, at the size of frames; half a line of a caption.
_PLACE: Final = 24
_STROKE: Final = 40  # grey levels between neighbours
# Share of strokes a place must gain, and how many side by side. Measured on 50 photographs
# with captions of 18 to 36 pixels in four colours, some hardly legible: 80 % of the captions
# are noticed, no still picture, 2 % of slow and 18 % of fast pans.
_GAINED, _SIDE_BY_SIDE = 0.05, 3
# What moves a little carries its strokes along: rows and columns around that count as well.
_AROUND: Final = np.ones((3, 5), np.uint8)

Strokes = NDArray[np.float32]


@dataclass(frozen=True)
class ToRead:
    """Frames whose words are read, each standing until the next; `all` if none is left out."""

    frames: tuple[Frame, ...]
    all: bool


def worth_reading(frames: Sequence[Frame], most: int) -> ToRead:
    """Every new scene, and every frame that may show new words.

    Args:
        frames: of one clip, in order of time.
        most: so many frames; new scenes go before new words.
    """
    wanted: list[tuple[int, Frame]] = []
    before: Strokes | None = None
    for number, frame in enumerate(frames):
        strokes = _strokes(frame.picture.rgb)
        if before is None or frame.fresh or _more_words(strokes, before):
            wanted.append((number, frame))
            before = strokes
    scenes_first = sorted(wanted, key=lambda pair: (not pair[1].fresh, pair[0]))
    chosen = sorted(scenes_first[:most], key=lambda pair: pair[0])
    ends = [frame.first for _, frame in chosen[1:]] + [frames[-1].last if frames else 0.0]
    kept = (replace(frame, last=end) for (_, frame), end in zip(chosen, ends, strict=True))
    return ToRead(tuple(kept), len(wanted) <= most)


def _strokes(rgb: Pixels) -> Strokes:
    """(rows, columns) in 0..1: how many pixels of a place differ strongly from their left."""
    grey = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY).astype(np.int16)
    strong = np.abs(np.diff(grey, axis=1, prepend=grey[:, :1])) > _STROKE
    rows, columns = (max(1, side // _PLACE) for side in grey.shape)
    whole = strong[: rows * _PLACE, : columns * _PLACE]
    tall, wide = (side // count for side, count in zip(whole.shape, (rows, columns), strict=True))
    places = whole[: rows * tall, : columns * wide].reshape(rows, tall, columns, wide)
    return np.asarray(places.mean(axis=(1, 3)), np.float32)


def _more_words(strokes: Strokes, before: Strokes) -> bool:
    if strokes.shape != before.shape:
        return True
    gained = strokes - cv2.dilate(before, _AROUND) > _GAINED
    row = np.ones((1, _SIDE_BY_SIDE), np.uint8)
    return bool(cv2.erode(gained.astype(np.uint8), row).any())
