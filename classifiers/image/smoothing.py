"""Skin that was smoothed: less grain than the light, the structure and the rest promise.

A map, not a verdict: it holds for a file that came out of a camera. After a chat has
recompressed it, or a site has shrunk it, the grain is gone everywhere and nothing is said.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from classifiers.image.decode import Picture
from classifiers.image.texture import TILE, Tiles, tiles_of
from policies.evidence import Box

_SKIN, _NO_SKIN = 0.6, 0.15
_LEAST_TILES: Final = 24
_FLOOR = 0.03  # grey levels: grain below this is the encoder's, not the camera's
_LOW = -0.7  # log of the share of the expected grain that counts as smoothed


@dataclass(frozen=True, slots=True)
class Smoothing:
    """What the map shows.

    Attributes:
        score: how surely skin was smoothed, 0..1.
        box: the largest smoothed part in pixels of the picture, or None.
    """

    score: float
    box: Box | None


def smoothing_of(picture: Picture) -> Smoothing | None:
    """The picture's smoothing, or None where too little skin or rest can be compared."""
    return picture.once("smoothing", lambda p: judge(tiles_of(p)))


def judge(found: Tiles) -> Smoothing | None:
    """Scores the tiles of a picture."""
    measured = features(found)
    if measured is None:
        return None
    values, low = measured
    scaled = (values - np.array(_MEAN)) / np.array(_SPREAD)
    odds = _INTERCEPT + float(scaled @ np.array(_WEIGHTS))
    return Smoothing(round(1 / (1 + math.exp(-odds)), 3), _largest(low, found.corner))


def features(found: Tiles) -> tuple[NDArray[np.float64], NDArray[np.bool_]] | None:
    """What tells smoothed skin, and which skin tiles have too little grain.

    Returns:
        Seven numbers: grain of skin, its ratio to the rest's, the mean of the skin's residual
        in a regression of grain on light and structure, its 10th percentile, the share of
        smoothed tiles, grain against structure on skin, and the same against the rest.
    """
    skin = found.usable & (found.skin > _SKIN)
    rest = found.usable & (found.skin < _NO_SKIN)
    if skin.sum() < _LEAST_TILES or rest.sum() < _LEAST_TILES:
        return None
    grain = np.log(found.grain.astype(np.float64) + _FLOOR)
    structure = np.log(found.structure.astype(np.float64) + 0.1)
    light = found.light.astype(np.float64) / 255
    terms = np.stack([np.ones_like(light), light, light**2, structure], axis=-1)
    fitted, *_ = np.linalg.lstsq(terms[rest], grain[rest], rcond=None)
    residual = grain - terms @ fitted
    low = skin & (residual < _LOW)
    calm = rest & (found.structure < np.percentile(found.structure[rest], 60))
    fine = grain - structure
    values = np.array(
        [
            np.median(grain[skin]),
            np.median(grain[skin]) - np.median(grain[calm] if calm.any() else grain[rest]),
            residual[skin].mean(),
            np.percentile(residual[skin], 10),
            low.sum() / skin.sum(),
            np.median(fine[skin]),
            np.median(fine[skin]) - np.median(fine[rest]),
        ]
    )
    return values, low


def _largest(low: NDArray[np.bool_], corner: tuple[int, int]) -> Box | None:
    number, _, stats, _ = cv2.connectedComponentsWithStats(low.astype(np.uint8))
    if number < 2:
        return None
    x, y, width, height, _ = max(stats[1:].tolist(), key=lambda s: s[4])
    return corner[0] + x * TILE, corner[1] + y * TILE, width * TILE, height * TILE


# Logistic regression fitted by `classifiers/train/smoothing.py`; see data/models/README.
_MEAN = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
_SPREAD = (1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0)
_WEIGHTS, _INTERCEPT = (-1.0, -1.0, -1.0, -1.0, 1.0, -1.0, -1.0), 0.0
