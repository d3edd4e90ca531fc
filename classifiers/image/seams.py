"""Seams of composites: straight lines, from edge to edge, where one picture meets another.

A seam is a change of colour along (nearly) the whole height or width at one place, with
quiet on both sides: the bars of a window or the text of a table change colour everywhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from classifiers.image.decode import Picture, Pixels

_LONG_SIDE = 400
_BLOCKS, _CHANGE, _BLOCK_COVERED = 16, 12.0, 0.55
_COVERED, _MARGIN = 0.9, 0.18
_NEAR, _FAR = 4, 14
# How much more a seam is covered than its surroundings.
_PROMINENCE = 0.35
# Seams nearer to each other (share of the side) are the two edges of one gutter.
_ONE_GUTTER = 0.12


@dataclass(frozen=True, slots=True)
class Seam:
    """Where two panels meet.

    Attributes:
        vertical: whether the panels stand side by side.
        begin: where the first panel ends, as a share of the width (height).
        end: where the second one begins; differs from `begin` by the gutter.
        coverage: how much of the height (width) the seam spans, 0..1.
    """

    vertical: bool
    begin: float
    end: float
    coverage: float

    @property
    def middle(self) -> float:
        """The seam's place as a share of the side it divides."""
        return (self.begin + self.end) / 2


def seams_of(picture: Picture) -> tuple[Seam, ...]:
    """The picture's seams in its middle part (18-82 %), vertical ones first."""
    return picture.once("seams", _seams)


def _seams(picture: Picture) -> tuple[Seam, ...]:
    rgb = picture.scaled(_LONG_SIDE)[0]
    upright = list(_find(rgb, vertical=True))
    return (*upright, *_find(np.asarray(rgb.transpose(1, 0, 2), np.uint8), vertical=False))


def panels(rgb: Pixels, seam: Seam) -> tuple[Pixels, Pixels]:
    """The two parts a seam divides a picture into, without the seam itself."""
    whole = rgb.shape[1] if seam.vertical else rgb.shape[0]
    pad = max(2, whole // 150)
    first, second = max(1, int(seam.begin * whole) - pad), int(seam.end * whole) + pad
    second = min(second, whole - 1)
    if seam.vertical:
        return rgb[:, :first], rgb[:, second:]
    return rgb[:first], rgb[second:]


def _find(rgb: Pixels, *, vertical: bool) -> Iterator[Seam]:
    height, width = rgb.shape[:2]
    if min(height, width) < 64:
        return
    coverage = _coverage(rgb)
    low, high = int(width * _MARGIN), int(width * (1 - _MARGIN))
    found: list[tuple[float, float]] = []
    for x in range(low, high):
        around = np.concatenate(
            (coverage[max(0, x - _FAR) : x - _NEAR], coverage[x + _NEAR :][:_FAR])
        )
        quiet = float(np.median(around)) if around.size else 1.0
        if coverage[x] >= _COVERED and coverage[x] - quiet >= _PROMINENCE:
            found.append((x / width, float(coverage[x])))
    group: list[tuple[float, float]] = []
    for place in [*found, (2.0, 0.0)]:
        if group and place[0] - group[0][0] > _ONE_GUTTER:
            yield Seam(vertical, group[0][0], group[-1][0] + 1 / width, max(c for _, c in group))
            group = []
        group.append(place)


def _coverage(rgb: Pixels) -> NDArray[np.float64]:
    """By column: the share of the height where the colour changes to the next column(s)."""
    values = cv2.GaussianBlur(rgb, (1, 3), 0).astype(np.float32)
    step = np.abs(np.diff(values, axis=1)).max(axis=2)
    # A seam that resampling spread over two columns changes half as much in each.
    double = np.abs(values[:, 2:] - values[:, :-2]).max(axis=2)
    change = np.maximum(step[:, :-1], double) > _CHANGE
    edges = np.linspace(0, change.shape[0], _BLOCKS + 1).astype(int)
    blocks = [change[a:b].mean(axis=0) for a, b in pairwise(edges)]
    return np.asarray((np.stack(blocks) > _BLOCK_COVERED).mean(axis=0), np.float64)
