"""Two copies of one picture, laid over each other and compared tile by tile.

A perceptual hash says that two files show the same picture and is blind to a change of an
eye region; this says where they differ, and is blind to what recompressing and resizing do.

1. The live copy is laid over the checked one: resized if the shapes agree, else (a crop)
   by matching points (ORB, RANSAC).
2. Its colours are fitted to the checked one's by a line a channel: a filter shows here.
3. Both are smoothed a little; their difference is divided by what recompression may do at
   that place: a floor, and a share of the local contrast (ringing, half a pixel's shift).
4. The largest mean over a tile is compared with a threshold that follows how strongly the
   picture as a whole was compressed; so is the texture a tile has lost or won.

Thresholds: measured by `imprimatur evaluate recheck` (figures in the README).
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
Plane = NDArray[np.float32]
Box = tuple[int, int, int, int]

LONG_SIDE = 720
_SHAPES = 0.02
_SMOOTH = 1.2
_TILE = 15
_FLOOR = 3.0
_EDGE = 0.22
# A tile differs when it is beyond both: in itself, and against the picture as a whole.
_DIFFERS = 1.5
_STANDS_OUT = 4.0
# The band of texture (pixels), the contrast below which there is none (levels), and how many
# times (as a power of two) a tile may have more or less of it.
_COARSE = 4.0
_FAINT = 5.0
_TEXTURE = 1.1
# Colour fit: a gain or a shift beyond these is a filter, not a codec.
_GAIN = 0.12
_SHIFT = 9.0
# The fit looks at every so many pixels; takes codecs to move them by at least so many levels;
# and has no gain in a channel that varies less (levels squared).
_EVERY = 7
_NOISE = 2.0
_EVEN = 9.0
# Of the overlaid area; above, it is another picture (or hardly anything of it is left).
_OTHER = 0.45
_CROPPED = 0.92
# Matching points without which two pictures have nothing in common.
_POINTS = 12


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a live copy differs from the checked picture.

    Attributes:
        boxes: changed places, in pixels of the checked picture.
        filtered: brightness, contrast or colours were changed as a whole.
        cropped: the share of the checked picture that the copy shows, 0..1.
        other: the copy is not of this picture at all.
        score: the strongest tile; a change is found above 1.
    """

    boxes: tuple[Box, ...] = ()
    filtered: bool = False
    shown: float = 1.0
    other: bool = False
    score: float = 0.0

    @property
    def cropped(self) -> bool:
        """Whether a part of the checked picture is missing."""
        return self.shown < _CROPPED

    @property
    def same(self) -> bool:
        """Nothing but resizing and recompression."""
        return not (self.boxes or self.filtered or self.cropped or self.other)


def compare(checked: Pixels, live: Pixels) -> Comparison:
    """Compares two RGB pictures, (height, width, 3) uint8, of any sizes."""
    scale = min(
        1.0, LONG_SIDE / max(checked.shape[:2]), max(live.shape[:2]) / max(checked.shape[:2])
    )
    size = _scaled(checked, scale)
    old = _resized(checked, size)
    overlaid = _overlay(old, live)
    if overlaid is None:
        return Comparison(other=True, shown=0.0, score=99.0)
    new, mask = overlaid
    shown = float(mask.mean())
    # What the copy does not show is taken as unchanged, or its edge would be a change.
    old_planes, new_planes = _planes(old), _planes(np.where(mask[..., None], new, old))
    filtered = _fit(old_planes, new_planes, mask)
    tiles = _tiles(old_planes, new_planes, mask)
    usual = float(np.quantile(tiles[mask], 0.75)) if mask.any() else 0.0
    score = tiles / np.float32(max(_DIFFERS, _STANDS_OUT * usual))
    score = np.maximum(score, _texture(old_planes, new_planes, mask))
    changed = (score > 1.0) & mask
    if changed.sum() > _OTHER * mask.sum():
        return Comparison(other=True, shown=shown, score=float(score.max()))
    boxes = _boxes(changed, 1.0 / scale)
    return Comparison(boxes, filtered, shown, False, float(score[mask].max(initial=0.0)))


def _scaled(picture: Pixels, scale: float) -> tuple[int, int]:
    height, width = picture.shape[:2]
    return max(round(width * scale), 8), max(round(height * scale), 8)


def _overlay(old: Pixels, live: Pixels) -> tuple[Pixels, NDArray[np.bool_]] | None:
    """The live picture in the frame of the old one, and where it covers it."""
    height, width = old.shape[:2]
    full = np.ones((height, width), np.bool_)
    shape, other = width / height, live.shape[1] / live.shape[0]
    resized = None
    if abs(shape / other - 1.0) < _SHAPES:
        resized = _resized(live, (width, height))
        if _correlation(old, resized) > 0.9:
            return resized, full
    warped = _by_points(old, live)
    if warped is not None:
        return warped
    # Too few points to match: as it is, if the shapes agree at all.
    return (resized, full) if resized is not None else None


def _resized(picture: Pixels, size: tuple[int, int]) -> Pixels:
    """To (width, height), by area when it shrinks."""
    way = cv2.INTER_AREA if picture.shape[1] >= size[0] else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(picture, size, interpolation=way), np.uint8)


def _correlation(one: Pixels, other: Pixels) -> float:
    small = [
        cv2.resize(cv2.cvtColor(p, cv2.COLOR_RGB2GRAY), (64, 64), interpolation=cv2.INTER_AREA)
        for p in (one, other)
    ]
    a, b = (s.astype(np.float32).ravel() - s.mean() for s in small)
    norm = float(np.linalg.norm(a) * np.linalg.norm(b))
    return float(a @ b) / norm if norm > 1e-6 else 1.0


def _by_points(old: Pixels, live: Pixels) -> tuple[Pixels, NDArray[np.bool_]] | None:
    """Scale, turn and shift that lay one over the other: by points, then to the pixel."""
    factor = min(1.0, LONG_SIDE / max(live.shape[:2]))
    small = _resized(live, _scaled(live, factor))
    turn = _turn(old, small)
    if turn is None:
        return None
    shrink = float(np.hypot(turn[0, 0], turn[1, 0]))
    if shrink < 1.0:
        # By area first: a warp samples, and what it leaves out would look like a change.
        small = _resized(small, _scaled(small, shrink))
        turn[:, :2] /= shrink
    inverse = _refined(old, small, turn)
    size = (old.shape[1], old.shape[0])
    way = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    warped = cv2.warpAffine(small, inverse, size, flags=way)
    cover = cv2.warpAffine(np.full(small.shape[:2], 255, np.uint8), inverse, size, flags=way)
    mask = np.asarray(cv2.erode(cover, np.ones((7, 7), np.uint8)) > 250, np.bool_)
    return (np.asarray(warped, np.uint8), mask) if mask.mean() >= 0.1 else None


def _turn(old: Pixels, small: Pixels) -> NDArray[np.float64] | None:
    """The transform from the live picture to the old one (ORB points, RANSAC)."""
    orb = cv2.ORB.create(nfeatures=1500)
    (points, features), (others, more) = (
        orb.detectAndCompute(cv2.cvtColor(p, cv2.COLOR_RGB2GRAY), None) for p in (old, small)
    )
    if len(points) < _POINTS or len(others) < _POINTS:
        return None
    matches = cv2.BFMatcher(cv2.NORM_HAMMING, crossCheck=True).match(features, more)
    if len(matches) < _POINTS:
        return None
    here = np.array([points[m.queryIdx].pt for m in matches], np.float32)
    there = np.array([others[m.trainIdx].pt for m in matches], np.float32)
    turn, inliers = cv2.estimateAffinePartial2D(there, here, ransacReprojThreshold=2.0)
    if np.count_nonzero(inliers) < _POINTS:
        return None
    return np.asarray(turn, np.float64)


def _refined(old: Pixels, small: Pixels, turn: NDArray[np.float64]) -> NDArray[np.float32]:
    """The inverse transform (old to live), moved until the pixels agree best (ECC)."""
    start = np.asarray(cv2.invertAffineTransform(turn), np.float32)
    grey = [cv2.cvtColor(p, cv2.COLOR_RGB2GRAY) for p in (old, small)]
    stop = (cv2.TERM_CRITERIA_EPS | cv2.TERM_CRITERIA_COUNT, 60, 1e-6)
    everywhere = np.full(grey[1].shape, 255, np.uint8)
    try:
        _, moved = cv2.findTransformECC(
            grey[0], grey[1], start.copy(), cv2.MOTION_AFFINE, stop, everywhere, 5
        )
    except cv2.error:  # it does not converge: the points must do
        return start
    return np.asarray(moved, np.float32)


def _planes(rgb: Pixels) -> Plane:
    """Luma and colours, smoothed as far as codecs differ from pixel to pixel."""
    planes = cv2.cvtColor(rgb, cv2.COLOR_RGB2YCrCb).astype(np.float32)
    return np.asarray(cv2.GaussianBlur(planes, (0, 0), _SMOOTH), np.float32)


def _fit(old: Plane, new: Plane, mask: NDArray[np.bool_]) -> bool:
    """Fits the new colours to the old ones in place; whether that took a filter's amount.

    A line a channel through pairs of pixels, not through the two distributions: in a drawing
    of a few flat colours a quantile falls between two of them, and what an edge bleeds into
    it would turn every colour.
    """
    filtered = False
    for channel in range(3):
        was, now = (p[..., channel][mask][::_EVERY].astype(np.float64) for p in (old, new))
        gain, shift = _line(now, was)
        moved = float(np.abs(gain * now + shift - now).mean()) if now.size else 0.0
        filtered |= moved > _SHIFT or (abs(gain - 1.0) > _GAIN and moved > _SHIFT / 2)
        if abs(gain - 1.0) < 0.5:
            new[..., channel] = new[..., channel] * gain + shift
    return bool(filtered)


def _line(x: NDArray[np.float64], y: NDArray[np.float64]) -> tuple[float, float]:
    """Gain and shift of y over x: least squares, reweighted so that a changed place does not
    bend it (Tukey's biweight).
    """
    if not x.size:
        return 1.0, 0.0
    gain, shift = 1.0, float(np.median(y - x))
    for _ in range(6):
        apart = np.abs(y - gain * x - shift)
        scale = max(1.4826 * float(np.median(apart)), _NOISE)
        weights = np.square(1.0 - np.square(np.minimum(apart / (4.685 * scale), 1.0)))
        total = float(weights.sum())
        if total < 1.0:
            break
        centre, level = float(weights @ x) / total, float(weights @ y) / total
        spread = float(weights @ np.square(x - centre)) / total
        if spread > _EVEN:
            gain = float(weights @ ((x - centre) * (y - level))) / total / spread
        shift = level - gain * centre
    return gain, shift


def _tiles(old: Plane, new: Plane, mask: NDArray[np.bool_]) -> Plane:
    """How much each tile differs, in units of what recompression may do there."""
    difference = np.abs(old - new) * np.array([1.0, 0.8, 0.8], np.float32)
    across = cv2.Sobel(old, cv2.CV_32F, 1, 0, ksize=3) / 8
    down = cv2.Sobel(old, cv2.CV_32F, 0, 1, ksize=3) / 8
    edges = cv2.blur(np.hypot(across, down), (9, 9))
    # Colours are stored at half the size and coarser: they bleed, over their own edges and
    # over those of the luma.
    luma = edges[..., :1]
    allowed = np.concatenate(
        [_FLOOR + _EDGE * 3 * luma, _FLOOR * 1.3 + _EDGE * 5 * (luma + edges[..., 1:])], axis=-1
    )
    relative = (difference / allowed).max(axis=-1)
    relative[~mask] = 0.0
    return np.asarray(cv2.blur(relative, (_TILE, _TILE)), np.float32)


def _texture(old: Plane, new: Plane, mask: NDArray[np.bool_]) -> Plane:
    """How much more or less texture a tile has than the rest lets expect; 1 is too much.

    Blurring leaves the mean of a place as it was; what it takes is the middle band, between
    what codecs take (finer) and what light gives (coarser). Measured against the picture's
    median, for a codec takes some everywhere.
    """
    energy = []
    for planes in (old, new):
        luma = planes[..., 0]
        band = luma - cv2.GaussianBlur(luma, (0, 0), _COARSE)
        energy.append(cv2.blur(band * band, (_TILE, _TILE)) + _FAINT**2)
    ratio = np.log2(energy[1] / energy[0])
    textured = mask & (energy[0] > 2 * _FAINT**2)
    usual = float(np.median(ratio[textured])) if textured.any() else 0.0
    change = np.abs(ratio - usual) / np.float32(_TEXTURE)
    change[~mask] = 0.0
    return np.asarray(change, np.float32)


def _boxes(changed: NDArray[np.bool_], scale: float) -> tuple[Box, ...]:
    """The changed places, those that nearly touch as one, largest first."""
    grown = cv2.dilate(changed.astype(np.uint8), np.ones((_TILE, _TILE), np.uint8))
    count, _, facts, _ = cv2.connectedComponentsWithStats(grown)
    found = sorted((tuple(int(v) for v in facts[i]) for i in range(1, count)), key=lambda f: -f[4])
    return tuple(
        (round(x * scale), round(y * scale), round(w * scale), round(h * scale))
        for x, y, w, h, _ in found[:8]
    )
