"""Whether two pictures of a pair were taken alike: what a fair before/after has in common.

Aligned by features of the background where that is possible. A difference proves no
retouching: another lamp and a filter look the same. It proves that the pair cannot be
compared, and most published pairs are like that (shared research, MODELS.md: 93 %).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from classifiers.image.decode import Pixels
from classifiers.image.texture import skin_mask

Floats = NDArray[np.float32]
_SIDE, _LEAST_MATCHES, _RATIO = 800, 12, 0.75
_LEAST_PIXELS = 400

# How far apart two shots of one sitting may be: above every one of the unedited pairs that
# `evaluate retouching` simulates (16 pictures of web sites: light up to 2.0, colour 0.6,
# contrast 0.08, sharpness 0.43, texture 0.49); new noise alone moves the last two so far that
# a sharpened or smoothed second shot mostly stays below them. Distance and pose are by eye.
# Beyond a tolerance a human is asked, never more.
TOLERANCES: Final = {
    "pair-exposure": 4.0,  # of L*, 0..100
    "pair-colour": 3.5,  # of a*b*
    "pair-contrast": 0.16,  # log ratios from here on
    "pair-saturation": 0.18,
    "pair-sharpness": 0.45,
    "pair-texture": 0.5,
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
    first = _resized(one)
    size = (first.shape[1], first.shape[0])
    second = np.asarray(cv2.resize(other, size, interpolation=cv2.INTER_AREA), np.uint8)
    matrix = _alignment(first, second)
    differences: dict[str, float] = {}
    inside = np.ones(first.shape[:2], np.uint8)
    if matrix is not None:
        second = np.asarray(cv2.warpAffine(second, matrix, size, flags=cv2.INTER_LINEAR), np.uint8)
        covered = cv2.warpAffine(inside, matrix, size)
        inside = np.asarray(cv2.erode(covered, np.ones((13, 13), np.uint8)), np.uint8)
        differences |= _geometry(matrix)
    differences |= _conditions(first, second, inside > 0)
    return Comparison(matrix is not None, differences)


def _resized(rgb: Pixels) -> Pixels:
    scale = min(1.0, _SIDE / max(rgb.shape[:2]))
    size = (max(1, round(rgb.shape[1] * scale)), max(1, round(rgb.shape[0] * scale)))
    return np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), np.uint8)


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


def _conditions(first: Pixels, second: Pixels, inside: NDArray[np.bool_]) -> dict[str, float]:
    scaled = [p.astype(np.float32) / 255 for p in (first, second)]
    labs = [np.asarray(cv2.cvtColor(p, cv2.COLOR_RGB2LAB), np.float32) for p in scaled]
    skins = [(skin_mask(p) > 0) & inside for p in (first, second)]
    regions = [(inside, inside), (skins[0], skins[1]), (inside & ~skins[0], inside & ~skins[1])]
    light = colour = contrast = 0.0
    for mine, theirs in regions:
        if min(mine.sum(), theirs.sum()) < _LEAST_PIXELS:
            continue
        a, b = labs[0][mine], labs[1][theirs]
        shift = np.median(b, axis=0) - np.median(a, axis=0)
        light = max(light, abs(float(shift[0])))
        colour = max(colour, float(np.hypot(shift[1], shift[2])))
        spread = [float(x[:, 0].std()) + 1 for x in (a, b)]
        contrast = max(contrast, abs(math.log(spread[1] / spread[0])))
    chroma = [float(np.hypot(x[inside][:, 1], x[inside][:, 2]).mean()) + 1 for x in labs]
    both = skins[0] & skins[1]
    return {
        "pair-exposure": light,
        "pair-colour": colour,
        "pair-contrast": contrast,
        "pair-saturation": abs(math.log(chroma[1] / chroma[0])),
        **_detail(labs[0][..., 0], labs[1][..., 0], inside, both),
    }


def _detail(
    first: Floats, second: Floats, inside: NDArray[np.bool_], skin: NDArray[np.bool_]
) -> dict[str, float]:
    """Fine detail over all, and of the skin against the rest (smoothing changes only that)."""
    bands = []
    for light in (first, second):
        blurs = [cv2.GaussianBlur(light, (0, 0), s) for s in (0.6, 1.2, 3.0, 6.0)]
        bands.append((np.abs(blurs[0] - blurs[1]), np.abs(blurs[2] - blurs[3])))
    whole = _log_ratio(bands[0][0], bands[1][0], inside)
    texture = whole - _log_ratio(bands[0][1], bands[1][1], inside)
    found = {"pair-sharpness": abs(whole), "pair-texture": abs(texture)}
    calm = cv2.erode(skin.astype(np.uint8), np.ones((7, 7), np.uint8)) > 0
    if calm.sum() >= _LEAST_PIXELS:
        fine = _log_ratio(bands[0][0], bands[1][0], calm)
        local = fine - _log_ratio(bands[0][1], bands[1][1], calm)
        found["pair-texture"] = max(abs(texture), abs(local), abs(fine - whole))
    return found


def _log_ratio(one: Floats, other: Floats, where: NDArray[np.bool_]) -> float:
    return math.log((float(other[where].mean()) + 0.01) / (float(one[where].mean()) + 0.01))
