"""What people do to a photograph before they post it, simulated on real ones.

Deterministic, so that a figure can be repeated. Every edit takes and gives a
(height, width, 3) uint8 RGB picture; those on skin feather their mask as a brush does.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from classifiers.image.decode import Pixels
from classifiers.image.texture import skin_mask

Edit = Callable[[Pixels], Pixels]


def _u8(values: NDArray[np.floating]) -> Pixels:
    return np.asarray(np.clip(np.rint(values), 0, 255), np.uint8)


def _brush(rgb: Pixels) -> NDArray[np.float32]:
    """(height, width, 1) 0..1: the skin, its holes closed, its edge soft."""
    radius = max(3, min(rgb.shape[:2]) // 80)
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * radius + 1, 2 * radius + 1))
    mask = cv2.morphologyEx(skin_mask(rgb), cv2.MORPH_OPEN, kernel)
    mask = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, kernel)
    return np.asarray(cv2.GaussianBlur(mask, (0, 0), radius)[..., None], np.float32)


def _smoothed(rgb: Pixels, strength: float) -> Pixels:
    width = max(5, min(rgb.shape[:2]) // 110)
    soft = cv2.bilateralFilter(rgb, 0, 28, width)
    share = _brush(rgb) * strength
    return _u8(rgb * (1 - share) + soft.astype(np.float32) * share)


def smoothing(rgb: Pixels) -> Pixels:
    """A beauty app's skin at full strength."""
    return _smoothed(rgb, 0.95)


def light_smoothing(rgb: Pixels) -> Pixels:
    """The same at half strength."""
    return _smoothed(rgb, 0.5)


def exposure(rgb: Pixels) -> Pixels:
    """Half a stop brighter with more contrast."""
    values = rgb.astype(np.float32) / 255
    values = np.clip(values * 1.25, 0, 1)
    return _u8(255 * (values + 0.35 * (values - 0.5) * values * (1 - values) * 4 * 0.5))


def whitening(rgb: Pixels) -> Pixels:
    """Lighter, paler skin."""
    lab = cv2.cvtColor(rgb, cv2.COLOR_RGB2LAB).astype(np.float32)
    share = _brush(rgb)
    lab[..., :1] += 22 * share
    lab[..., 1:] = 128 + (lab[..., 1:] - 128) * (1 - 0.25 * share)
    return np.asarray(cv2.cvtColor(_u8(lab), cv2.COLOR_LAB2RGB), np.uint8)


def colour_filter(rgb: Pixels) -> Pixels:
    """A warm filter with lifted blacks."""
    values = rgb.astype(np.float32)
    values = values * np.array([1.06, 1.0, 0.88], np.float32) + np.array([8, 5, 10], np.float32)
    grey = values.mean(axis=2, keepdims=True)
    return _u8(grey + (values - grey) * 1.15)


def sharpening(rgb: Pixels) -> Pixels:
    """An unsharp mask that shows."""
    soft = cv2.GaussianBlur(rgb, (0, 0), 1.5)
    return np.asarray(cv2.addWeighted(rgb, 2.0, soft, -1.0, 0), np.uint8)


def cloning(rgb: Pixels) -> Pixels:
    """A patch of the skin's middle copied over its neighbour."""
    side = max(24, min(rgb.shape[:2]) // 14)
    spot = _calm_skin(rgb, 2 * side)
    if spot is None:
        return rgb
    y, x = spot
    copy = rgb.copy()
    patch = rgb[y : y + side, x : x + side].astype(np.float32)
    share = np.zeros((side, side), np.float32)
    cv2.circle(share, (side // 2, side // 2), round(side * 0.42), 1.0, cv2.FILLED)
    share = cv2.GaussianBlur(share, (0, 0), side / 16)[..., None]
    under = rgb[y + side : y + 2 * side, x + side : x + 2 * side].astype(np.float32)
    copy[y + side : y + 2 * side, x + side : x + 2 * side] = _u8(
        under * (1 - share) + patch * share
    )
    return copy


def liquify(rgb: Pixels) -> Pixels:
    """The middle pulled in by 2 % of the shorter side: a waist, a nose."""
    height, width = rgb.shape[:2]
    ys, xs = np.mgrid[0:height, 0:width].astype(np.float32)
    radius, pull = min(height, width) / 4, min(height, width) * 0.02
    near = np.exp(-(((xs - width / 2) / radius) ** 2 + ((ys - height / 2) / radius) ** 2))
    moved = xs + pull * near * np.sign(xs - width / 2)
    return np.asarray(cv2.remap(rgb, moved, ys, cv2.INTER_CUBIC), np.uint8)


def healing(rgb: Pixels) -> Pixels:
    """A spot inpainted from its surroundings."""
    side = max(10, min(rgb.shape[:2]) // 30)
    spot = _calm_skin(rgb, 2 * side)
    if spot is None:
        return rgb
    mask = np.zeros(rgb.shape[:2], np.uint8)
    cv2.circle(mask, (spot[1] + side, spot[0] + side), side // 2, 255, cv2.FILLED)
    return np.asarray(cv2.inpaint(rgb, mask, 3, cv2.INPAINT_TELEA), np.uint8)


def _calm_skin(rgb: Pixels, side: int) -> tuple[int, int] | None:
    """Top and left of the square with the most skin, None where there is too little."""
    share = cv2.boxFilter(skin_mask(rgb), -1, (side, side), anchor=(0, 0))
    inner = share[: max(1, rgb.shape[0] - side), : max(1, rgb.shape[1] - side)]
    y, x = np.unravel_index(int(inner.argmax()), inner.shape)
    if inner[y, x] < 0.8 or min(rgb.shape[:2]) <= side:
        return None
    return int(y), int(x)


EDITS: Final[Mapping[str, Edit]] = {
    "smoothing": smoothing,
    "light smoothing": light_smoothing,
    "whitening": whitening,
    "exposure": exposure,
    "filter": colour_filter,
    "sharpening": sharpening,
    "clone": cloning,
    "liquify": liquify,
    "heal": healing,
}
