"""CenterFace: faces of any size by one small network (Xu, Yan et al., arXiv 1911.03599).

Weights: `data/models/centerface/` (MIT; see its CARD.md). The network looks at RGB values of
0..255 and answers at every fourth pixel: how sure it is that a face's centre is there, the
face's height and width, the centre's offset, and five landmarks.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from classifiers.image.decode import Pixels
from classifiers.models import model_path, run

_STRIDE, _MULTIPLE = 4, 32
_SAME_FACE_IOU, _SAME_FACE_INSIDE = 0.3, 0.7
_MOST = 400  # a crowd; more candidates are noise, and suppression costs their square


@dataclass(frozen=True, slots=True)
class Candidate:
    """One bounding box, in pixels of the array that was searched.

    Attributes:
        box: left, top, width, height; may reach beyond the array.
        confidence: the network's, 0..1.
        landmarks: right eye, left eye, nose, right and left corner of the mouth, as (x, y).
    """

    box: tuple[float, float, float, float]
    confidence: float
    landmarks: tuple[tuple[float, float], ...]

    def moved(self, scale: float, left: float = 0.0, top: float = 0.0) -> Candidate:
        """The same face in coordinates multiplied by `scale`, then shifted."""
        x, y, width, height = self.box
        box = (x * scale + left, y * scale + top, width * scale, height * scale)
        marks = tuple((a * scale + left, b * scale + top) for a, b in self.landmarks)
        return replace(self, box=box, landmarks=marks)

    def unrotated(self, quarters: int, width: int, height: int) -> Candidate:
        """The same face after `quarters` counter-clockwise turns of the array are undone.

        Args:
            quarters: how `numpy.rot90` had turned the array.
            width: of the array before it was turned.
            height: likewise.
        """
        x, y, w, h = self.box
        corners = [_turned_back(p, quarters, width, height) for p in ((x, y), (x + w, y + h))]
        left, right = sorted(c[0] for c in corners)
        top, bottom = sorted(c[1] for c in corners)
        marks = tuple(_turned_back(p, quarters, width, height) for p in self.landmarks)
        return replace(self, box=(left, top, right - left, bottom - top), landmarks=marks)


def _turned_back(
    point: tuple[float, float], quarters: int, width: int, height: int
) -> tuple[float, float]:
    x, y = point
    turned = {1: (width - y, x), 2: (width - x, height - y), 3: (y, height - x)}
    return turned.get(quarters % 4, point)


def find_faces(rgb: Pixels, threshold: float) -> list[Candidate]:
    """Every candidate above the threshold, overlapping ones included.

    Args:
        rgb: (height, width, 3) uint8, any size; it is padded to multiples of 32.
        threshold: the least confidence, 0..1.

    Raises:
        ModelMissing: the weights are not in `data/models/centerface/`.
    """
    height, width = rgb.shape[:2]
    padding = (-height % _MULTIPLE, -width % _MULTIPLE)
    padded = cv2.copyMakeBorder(rgb, 0, padding[0], 0, padding[1], cv2.BORDER_REPLICATE)
    tensor = np.ascontiguousarray(padded.transpose(2, 0, 1)[None], np.float32)
    path = model_path("centerface", "centerface.onnx")
    heat, size, offset, marks = run(path, {"input.1": tensor})
    rows, columns = np.nonzero(heat[0, 0] > threshold)
    confidence = heat[0, 0, rows, columns]
    best = np.argsort(-confidence)[:_MOST]
    rows, columns, confidence = rows[best], columns[best], confidence[best]
    tall, wide = np.exp(size[0][:, rows, columns]) * _STRIDE
    top = (rows + offset[0, 0, rows, columns] + 0.5) * _STRIDE - tall / 2
    left = (columns + offset[0, 1, rows, columns] + 0.5) * _STRIDE - wide / 2
    # Ten planes: y and x of each landmark, in parts of the box.
    ys = marks[0, 0::2, rows, columns] * tall[:, None] + top[:, None]
    xs = marks[0, 1::2, rows, columns] * wide[:, None] + left[:, None]
    return [
        Candidate(
            (float(left[i]), float(top[i]), float(wide[i]), float(tall[i])),
            float(confidence[i]),
            tuple((float(x), float(y)) for x, y in zip(xs[i], ys[i], strict=True)),
        )
        for i in range(len(rows))
    ]


def non_maximum_suppression(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The surest candidate of each face, surest first.

    Two boxes are one face when their intersection over union exceeds 0.3, or when the
    smaller one lies to 0.7 within the other: scales disagree on how much is head.
    """
    kept: list[Candidate] = []
    for one in sorted(candidates, key=lambda c: (-c.confidence, c.box)):
        if not any(same_face(one.box, other.box) for other in kept):
            kept.append(one)
    return kept


def same_face(one: Sequence[float], other: Sequence[float]) -> bool:
    """Whether two boxes (left, top, width, height) are of one face."""
    wide = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    tall = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    if wide <= 0 or tall <= 0:
        return False
    common, areas = wide * tall, (one[2] * one[3], other[2] * other[3])
    union = sum(areas) - common
    return common > _SAME_FACE_IOU * union or common > _SAME_FACE_INSIDE * min(areas)


def face_chip(rgb: Pixels, box: Sequence[float], side: int, margin: float = 0.0) -> Pixels:
    """A square cut-out around a box, resized to (side, side, 3), borders repeated.

    Args:
        rgb: the picture the box belongs to.
        box: left, top, width, height in its pixels.
        side: of the chip, in pixels.
        margin: share of the box's longer side that is added around it.
    """
    x, y, width, height = box
    square = max(width, height, 1.0) * (1 + margin)
    left, top = x + width / 2 - square / 2, y + height / 2 - square / 2
    shrink = min(1.0, 2 * side / square)
    if shrink < 1.0:  # by area first: plain sampling would invent sharpness
        first = (max(0, int(left)), max(0, int(top)))
        last = (int(left + square) + 1, int(top + square) + 1)
        part = rgb[first[1] : last[1], first[0] : last[0]]
        size = (max(1, round(part.shape[1] * shrink)), max(1, round(part.shape[0] * shrink)))
        rgb = np.asarray(cv2.resize(part, size, interpolation=cv2.INTER_AREA), np.uint8)
        left, top, square = (left - first[0]) * shrink, (top - first[1]) * shrink, square * shrink
    zoom = side / square
    matrix: NDArray[np.float64] = np.array([[zoom, 0, -left * zoom], [0, zoom, -top * zoom]])
    chip = cv2.warpAffine(
        rgb, matrix, (side, side), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
    )
    return np.asarray(chip, np.uint8)
