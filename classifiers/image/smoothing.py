"""Skin that was smoothed: less grain than the light, the structure and the rest promise.

A map, not a verdict: it holds for a file that came out of a camera. After a chat has
recompressed it, or a site has shrunk it, the grain is gone everywhere and nothing is said.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from classifiers.image.decode import Pixels
from classifiers.image.texture import TILE, Tiles, skin_mask
from policies.evidence import Box

_SKIN, _NO_SKIN = 0.6, 0.15
_LEAST_TILES: Final = 24
_FLOOR = 0.03  # grey levels: grain below this is the encoder's, not the camera's
_LEAST_SKIN: Final = 800
_BANDS: Final = ((0.6, 1.2), (1.2, 2.4), (2.4, 4.8))
_SPREADS: Final = (0.19, 0.21, 0.62)
_DARK: Final = 0.003
_LOW = -0.7  # log of the share of the expected grain that counts as smoothed


@dataclass(frozen=True, slots=True)
class Smoothing:
    """What the map shows.

    Attributes:
        score: the share of the skin that has too little grain, 0..1.
        box: the largest smoothed part in pixels of the picture, or None.
    """

    score: float
    box: Box | None


def judge(found: Tiles) -> Smoothing | None:
    """The share of skin tiles with less than half the grain that the rest promises.

    What is promised is a regression of the grain of everything that is no skin on light and
    structure: dark tiles and busy ones have more of it in every camera.

    Args:
        found: of a picture at its own resolution.

    Returns:
        None where too little skin or rest can be compared.
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
    low = skin & (grain - terms @ fitted < _LOW)
    return Smoothing(round(float(low.sum() / skin.sum()), 3), _largest(low, found.corner))


def quietness(rgb: Pixels) -> float | None:
    """How quiet the skin is for its own edges, its coarser relief, and the rest of the picture.

    A brush takes what lies between pores and hairs and leaves the edges. Three log ratios,
    each in standard deviations of untouched pictures, which makes pictures of web sites
    comparable that have lost their grain.

    Args:
        rgb: (height, width, 3) uint8, not resampled.

    Returns:
        Higher where more was smoothed; None where too little skin or rest is seen.
    """
    light = cv2.cvtColor(rgb.astype(np.float32) / 255, cv2.COLOR_RGB2LAB)[..., 0]
    mask = cv2.erode(skin_mask(rgb), np.ones((3, 3), np.uint8)) > 0
    if min(int(mask.sum()), int((~mask).sum())) < _LEAST_SKIN:
        return None
    blurs = {s: cv2.GaussianBlur(light, (0, 0), s) for s in (0.6, 1.0, 1.2, 2.4, 4.8)}
    slopes = [cv2.Sobel(blurs[1.0], cv2.CV_32F, x, 1 - x) for x in (0, 1)]
    slope = np.hypot(slopes[0], slopes[1])
    grain, fine, coarse = (np.abs(blurs[a] - blurs[b]) for a, b in _BANDS)
    ratios = (
        (np.quantile(slope[mask], 0.5), np.quantile(slope[mask], 0.97)),
        (np.quantile(fine[mask], 0.25), np.quantile(coarse[mask], 0.25)),
        (np.quantile(grain[mask], 0.25), np.quantile(grain[~mask], 0.25)),
    )
    logs = [float(np.log((a + _DARK) / (b + _DARK))) for a, b in ratios]
    return -sum(value / spread for value, spread in zip(logs, _SPREADS, strict=True))


def _largest(low: NDArray[np.bool_], corner: tuple[int, int]) -> Box | None:
    number, _, stats, _ = cv2.connectedComponentsWithStats(low.astype(np.uint8))
    if number < 2:
        return None
    x, y, width, height, _ = max(stats[1:].tolist(), key=lambda s: s[4])
    return corner[0] + x * TILE, corner[1] + y * TILE, width * TILE, height * TILE
