"""Grain and structure of a picture, tile by tile: what smoothing takes away.

A camera leaves grain everywhere; a smoothing brush takes it from the skin and leaves eyes,
hair and background alone. A painted mask has neither grain nor structure and is no skin:
tiles without both are left out, so that anonymisation is never taken for retouching.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from classifiers.image.decode import Pixels

Floats = NDArray[np.float32]
TILE: Final = 16
# Immerkaer's kernel (CVIU 64, 1996) is blind to lines and slopes; 6 is its norm.
_GRAIN = np.array([[1, -2, 1], [-2, 4, -2], [1, -2, 1]], np.float32) / 6
_MEDIAN_TO_SIGMA = 0.6745
_PAINTED = 0.15  # grey levels of structure: less than any lens leaves


@dataclass(frozen=True, slots=True)
class Tiles:
    """(rows, columns) arrays over tiles of 16 pixels.

    Attributes:
        grain: standard deviation of the finest detail, in grey levels.
        structure: mean contrast between blurs of 1 and 4 pixels, in grey levels.
        light: mean grey level.
        skin: share of pixels in the colours of skin.
        usable: neither burnt, nor black, nor painted.
        corner: left and top of the part that was looked at, in pixels.
    """

    grain: Floats
    structure: Floats
    light: Floats
    skin: Floats
    usable: NDArray[np.bool_]
    corner: tuple[int, int]


def tiles(rgb: Pixels, corner: tuple[int, int] = (0, 0)) -> Tiles:
    """Measures every whole tile.

    Args:
        rgb: (height, width, 3) uint8, not resampled: a smaller copy has other grain.
        corner: kept in the result.
    """
    grey = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY).astype(np.float32)
    grain = np.abs(cv2.filter2D(grey, -1, _GRAIN))
    band = np.abs(cv2.GaussianBlur(grey, (0, 0), 1.0) - cv2.GaussianBlur(grey, (0, 0), 4.0))
    structure, light = _means(band), _means(grey)
    usable = (light > 30) & (light < 235) & (structure > _PAINTED)
    return Tiles(
        _medians(grain) / _MEDIAN_TO_SIGMA, structure, light, _means(skin_mask(rgb)), usable, corner
    )


def skin_mask(rgb: Pixels) -> Floats:
    """(height, width) 0 or 1: the colours of skin (Chai and Ngan 1999, a little narrower)."""
    luma, red, blue = cv2.split(cv2.cvtColor(rgb, cv2.COLOR_RGB2YCrCb))
    skin = (luma > 40) & (red > 136) & (red < 180) & (blue > 77) & (blue < 128)
    return np.asarray(skin, np.float32)


def _split(values: Floats) -> Floats:
    rows, columns = values.shape[0] // TILE, values.shape[1] // TILE
    cut = values[: rows * TILE, : columns * TILE].reshape(rows, TILE, columns, TILE)
    return cut.transpose(0, 2, 1, 3).reshape(rows, columns, TILE * TILE)


def _means(values: Floats) -> Floats:
    size = (values.shape[1] // TILE, values.shape[0] // TILE)
    if 0 in size:
        return np.zeros((size[1], size[0]), np.float32)
    cut = values[: size[1] * TILE, : size[0] * TILE]
    return np.asarray(cv2.resize(cut, size, interpolation=cv2.INTER_AREA), np.float32)


def _medians(values: Floats) -> Floats:
    return np.asarray(np.median(_split(values), axis=-1), np.float32)
