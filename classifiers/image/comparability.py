"""Whether two pictures of a pair were taken alike: what a fair before/after has in common.

Aligned by features of the background where that is possible. Pixels are never moved for it,
regions are: interpolation blurs, and would hide or feign what is looked for. A difference proves no
retouching: another lamp and a filter look the same. It proves that the pair cannot be
compared, and most published pairs are like that (shared research, MODELS.md: 93 %).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from classifiers.image.decode import Pixels
from classifiers.image.texture import skin_mask

Floats = NDArray[np.float32]
Mask = NDArray[np.uint8]
# Longer sides in pixels: of what is compared, and of what is aligned.
_LONGEST, _SIDE = 1280, 800
_LEAST_MATCHES, _RATIO = 12, 0.75
# Blurs in pixels between which detail lies: the finest one carries the camera's noise too.
_FINEST, _FINE = (0.6, 1.2), (1.2, 2.4)
_LEAST_PIXELS = 400

# How far apart two shots of one sitting may be: above every one of the unedited pairs that
# `evaluate retouching` simulates. Distance and pose are by eye. Beyond a tolerance a human is
# asked, never more.
TOLERANCES: Final = {
    "pair-exposure": 4.0,  # of L*, 0..100
    "pair-colour": 3.5,  # of a*b*
    "pair-contrast": 0.16,  # log ratios from here on
    "pair-saturation": 0.18,
    "pair-sharpness": 0.3,
    "pair-texture": 0.2,
    "pair-scale": 0.22,
    "pair-pose": 12.0,  # degrees
}


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two pictures differ.

    Attributes:
        aligned: whether one could be laid over the other.
        differences: by reason the difference in the units of `TOLERANCES`, without sign;
            `pair-scale` and `pair-pose` only where they could be aligned.
    """

    aligned: bool
    differences: dict[str, float]

    def excess(self) -> dict[str, float]:
        """Each difference as a multiple of its tolerance."""
        return {reason: value / TOLERANCES[reason] for reason, value in self.differences.items()}


def compare(one: Pixels, other: Pixels) -> Comparison:
    """Measures two (height, width, 3) uint8 pictures of any size."""
    side = min(_LONGEST, max(one.shape[:2]), max(other.shape[:2]))
    first = _resized(one, side)
    size = (first.shape[1], first.shape[0])
    second = np.asarray(cv2.resize(other, size, interpolation=cv2.INTER_AREA), np.uint8)
    matrix = _alignment(_resized(first, _SIDE), _resized(second, _SIDE))
    differences: dict[str, float] = {}
    inside = np.ones(first.shape[:2], np.uint8)
    regions = ((inside, inside), (_skin(first), _skin(second)))
    if matrix is not None:
        differences |= _geometry(matrix)
        matrix[:, 2] *= max(size) / min(max(size), _SIDE)
        covered = cv2.erode(cv2.warpAffine(inside, matrix, size), np.ones((13, 13), np.uint8))
        shared = np.asarray(covered, np.uint8)
        skin = _skin(first) & shared
        back = np.asarray(cv2.invertAffineTransform(matrix), np.float64)
        regions = ((shared, _moved(shared, back)), (skin, _moved(skin, back)))
    differences |= _conditions(first, second, *regions)
    return Comparison(matrix is not None, differences)


def _resized(rgb: Pixels, side: int) -> Pixels:
    scale = min(1.0, side / max(rgb.shape[:2]))
    size = (max(1, round(rgb.shape[1] * scale)), max(1, round(rgb.shape[0] * scale)))
    return np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), np.uint8)


def _skin(rgb: Pixels) -> Mask:
    """Skin without its rim."""
    skin = skin_mask(rgb).astype(np.uint8)
    return np.asarray(cv2.erode(skin, np.ones((3, 3), np.uint8)), np.uint8)


def _moved(region: Mask, matrix: NDArray[np.float64]) -> Mask:
    size = (region.shape[1], region.shape[0])
    return np.asarray(cv2.warpAffine(region, matrix, size, flags=cv2.INTER_NEAREST), np.uint8)


def _alignment(first: Pixels, second: Pixels) -> NDArray[np.float64] | None:
    """(2, 3): lays the second picture over the first, or None with too few matches."""
    finder = cv2.SIFT.create(2000)
    grey = [cv2.cvtColor(p, cv2.COLOR_RGB2GRAY) for p in (first, second)]
    (keys, words), (others, foreign) = (finder.detectAndCompute(g, None) for g in grey)
    # The stubs say that there are always some; a plain wall has none.
    found = (words, foreign)
    if any(w is None or len(w) < _LEAST_MATCHES for w in found):  # type: ignore[redundant-expr]
        return None
    pairs = cv2.BFMatcher().knnMatch(foreign, words, k=2)
    good = [p[0] for p in pairs if len(p) == 2 and p[0].distance < _RATIO * p[1].distance]
    if len(good) < _LEAST_MATCHES:
        return None
    matrix, inliers = cv2.estimateAffinePartial2D(
        np.array([others[m.queryIdx].pt for m in good], np.float32),
        np.array([keys[m.trainIdx].pt for m in good], np.float32),
        ransacReprojThreshold=4.0,
    )
    if matrix is None or int(inliers.sum()) < _LEAST_MATCHES:  # type: ignore[redundant-expr]
        return None
    return np.asarray(matrix, np.float64)


def _geometry(matrix: NDArray[np.float64]) -> dict[str, float]:
    """Distance and roll of the camera, both pictures taken as equally large."""
    zoom = math.hypot(matrix[0, 0], matrix[1, 0])
    turned = abs(math.degrees(math.atan2(matrix[1, 0], matrix[0, 0])))
    return {"pair-scale": abs(math.log(max(zoom, 1e-6))), "pair-pose": turned}


def _conditions(
    first: Pixels, second: Pixels, whole: tuple[Mask, Mask], skin: tuple[Mask, Mask]
) -> dict[str, float]:
    """Light, colour and detail of the two over the same regions: all, skin, and the rest."""
    labs = [_lab(p) for p in (first, second)]
    rest = (whole[0] & (1 - skin[0]), whole[1] & (1 - skin[1]))
    regions = [(a > 0, b > 0) for a, b in (whole, skin, rest)]
    regions = [r for r in regions if min(r[0].sum(), r[1].sum()) >= _LEAST_PIXELS]
    if not regions:  # they hardly overlap
        return {}
    light = colour = contrast = 0.0
    for mine, theirs in regions:
        a, b = labs[0][mine], labs[1][theirs]
        shift = np.median(b, axis=0) - np.median(a, axis=0)
        light = max(light, abs(float(shift[0])))
        colour = max(colour, float(np.hypot(shift[1], shift[2])))
        spread = [float(x[:, 0].std()) + 1 for x in (a, b)]
        contrast = max(contrast, abs(math.log(spread[1] / spread[0])))
    pairs = list(zip(labs, (w > 0 for w in whole), strict=True))
    chroma = [float(np.hypot(x[w][:, 1], x[w][:, 2]).mean()) + 1 for x, w in pairs]
    calm = regions[min(1, len(regions) - 1)]  # the skin if there is some
    return {
        "pair-exposure": light,
        "pair-colour": colour,
        "pair-contrast": contrast,
        "pair-saturation": abs(math.log(chroma[1] / chroma[0])),
        "pair-sharpness": _apart(labs, _FINEST, regions[0], np.mean),
        "pair-texture": _apart(labs, _FINE, calm, np.median),
    }


def _lab(rgb: Pixels) -> Floats:
    scaled = rgb.astype(np.float32) / 255
    return np.asarray(cv2.cvtColor(scaled, cv2.COLOR_RGB2LAB), np.float32)


def _apart(
    labs: Sequence[Floats],
    band: tuple[float, float],
    region: tuple[NDArray[np.bool_], NDArray[np.bool_]],
    middle: Callable[[Floats], Any],
) -> float:
    """How far apart the two are in the detail between two blurs, as a log ratio without sign.

    The median sees what lies between pores and hairs, where a smoothing brush works; the
    mean sees edges, where sharpening does.
    """
    found = []
    for lab, where in zip(labs, region, strict=True):
        light = lab[..., 0]
        fine = cv2.GaussianBlur(light, (0, 0), band[0]) - cv2.GaussianBlur(light, (0, 0), band[1])
        found.append(float(middle(np.abs(fine)[where])) + 0.01)
    return abs(math.log(found[1] / found[0]))
