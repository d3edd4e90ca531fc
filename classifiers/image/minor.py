"""A person who may be a minor (Art. 7.2: no image of a minor patient, ever).

The age of every recognisable face is estimated by two networks that err differently: one
sees babies and is lost on profiles, the other is lost on sleepers. The estimate errs by
several years, so the score says *may be*: it is a reason to ask a human, and only a child's
face is near to 1. Weights: `data/models/age/` and `data/models/faceres/`, see their CARD.md.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from classifiers.detector import Unanswered
from classifiers.image.centerface import face_chip
from classifiers.image.decode import Picture, Pixels
from classifiers.image.faces import Face, faces_of
from classifiers.models import model_path, run
from classifiers.post import Post
from policies.evidence import Finding, Place

_SIDE, _CONTEXT, _CONTEXT_MARGIN = 64, 192, 1.2
_MEANS = np.array([122.782, 117.001, 104.298], np.float32)
# dlib's mean face in a unit square: both eyes, the nose.
_MEAN_FACE = np.array([[0.2273, 0.2214], [0.7528, 0.2212], [0.4901, 0.6278]])
# The network is touchy about the cut: the mean over slightly different ones is far better
# (one cut: AUC 0.82-0.94, all of these: 0.95, on 119 development pictures). (margin around
# the mean face, how far down its nose is moved, degrees of rotation, mirrored)
_CUTS = tuple(
    (margin, down, degrees, mirrored)
    for margin in (0.2, 0.3, 0.4)
    for down in (0.06, 0.12, 0.18)
    for degrees, mirrored in ((8, False), (-8, True))
)
_AGES = np.concatenate(([0.25], np.arange(1, 81))).astype(np.float32)
_FACERES_SIDE, _FACERES_MARGINS, _CHILD = 224, (0.0, 0.2, 0.4), 8
_FACERES_MEANS = np.array([103.939, 116.779, 123.68], np.float32)  # blue, green, red
# Log-odds: the logarithm of the second network's chance of a child (never below the floor)
# and the first one's years. Below 8 years and not below 18: adults of 20 to 25 get a share of
# the teens' ages too, and none of the first years; teenagers get some of both. Ages, weight
# and floor were chosen on 40 pictures with minors and 159 with adults; choosing them anew
# without one repository after the other finds 37 of 40 at 12.3 % of portraits. Bias and slope
# put the scores where the charter's thresholds had them (0.3 asks a human).
_WEIGHT_CHANCE, _WEIGHT_YEARS, _BIAS, _FLOOR = 1.15, -0.0863, 5.94, 0.003
_LEAST_FACE, _LEAST_SCORE, _MOST_FACES = 0.5, 0.1, 40


@dataclass(frozen=True, slots=True)
class Minor:
    """Answers `image.minor`: one finding a face that may be a minor's."""

    name: str = "minor"
    version: str = "3"
    signals: frozenset[str] = frozenset({"image.minor"})

    def detect(self, post: Post) -> Iterator[Finding | Unanswered]:
        """Findings with the face's box; the estimated age goes no further than the score."""
        for picture in post.pictures:
            faces = [f for f in faces_of(picture) if f.score >= _LEAST_FACE]
            for face in sorted(faces, key=lambda f: -f.score)[:_MOST_FACES]:
                score = may_be_minor(age(picture, face), chance_of_child(picture, face))
                if score >= _LEAST_SCORE:
                    place = Place(picture.part, box=face.box)
                    yield Finding("image.minor", round(score, 3), self.name, place, "age-estimate")


def may_be_minor(years: float, chance: float) -> float:
    """How likely someone is to be under 18, recall first.

    Args:
        years: the first network's estimate.
        chance: the second network's probability of a child under 8, 0..1.
    """
    odds = _BIAS + _WEIGHT_CHANCE * math.log(chance + _FLOOR) + _WEIGHT_YEARS * years
    return 1 / (1 + math.exp(-odds))


def chance_of_child(picture: Picture, face: Face) -> float:
    """The probability of an age under 8 by FaceRes: the mean over three cuts of the face.

    Raises:
        ModelMissing: the weights are not in `data/models/faceres/`.
    """
    box = face.candidate.box
    cuts = [face_chip(picture.rgb, box, _FACERES_SIDE, margin) for margin in _FACERES_MARGINS]
    pixels = np.stack(cuts).astype(np.float32)[..., ::-1] - _FACERES_MEANS
    tensor = np.ascontiguousarray(pixels.transpose(0, 3, 1, 2))
    (ages,) = run(model_path("faceres", "faceres-age.onnx"), {"input_1": tensor})
    return float(ages.mean(axis=0)[:_CHILD].sum())


def age(picture: Picture, face: Face) -> float:
    """The estimated age in years (0..80): the expectation over 18 cuts of the face.

    Raises:
        ModelMissing: the weights are not in `data/models/age/`.
    """
    chips = np.stack(list(_chips(picture, face))).astype(np.float32)
    tensor = np.ascontiguousarray(((chips - _MEANS) / 256).transpose(0, 3, 1, 2))
    (probabilities,) = run(model_path("age", "age-v1.onnx"), {"images": tensor})
    return float((probabilities.mean(axis=0) * _AGES).sum())


def _chips(picture: Picture, face: Face) -> Iterator[Pixels]:
    box = face.candidate.box
    context = face_chip(picture.rgb, box, _CONTEXT, _CONTEXT_MARGIN)
    square = max(box[2], box[3], 1.0) * (1 + _CONTEXT_MARGIN)
    corner = (box[0] + box[2] / 2 - square / 2, box[1] + box[3] / 2 - square / 2)
    marks = (np.array(face.candidate.landmarks[:3]) - corner) * (_CONTEXT / square)
    for margin, down, degrees, mirrored in _CUTS:
        lower = _MEAN_FACE + np.array([[0, 0], [0, 0], [0, down]])
        target = (lower + margin) / (1 + 2 * margin) * _SIDE
        matrix = _rotated(_similarity(marks, target), degrees)
        size = (_SIDE, _SIDE)
        chip = cv2.warpAffine(context, matrix, size, borderMode=cv2.BORDER_REPLICATE)
        yield np.asarray(chip[:, ::-1] if mirrored else chip, np.uint8)


def _similarity(points: NDArray[np.float64], target: NDArray[np.float64]) -> NDArray[np.float64]:
    """The 2 x 3 matrix of rotation, scale and shift nearest to points -> target (Umeyama 1991)."""
    centre, goal = points.mean(axis=0), target.mean(axis=0)
    spread = points - centre
    left, sizes, right = np.linalg.svd((target - goal).T @ spread)
    flip = np.array([1.0, np.sign(np.linalg.det(left @ right)) or 1.0])
    rotation = left @ np.diag(flip) @ right
    scale = float((sizes * flip).sum() / max(float((spread**2).sum()), 1e-6))
    matrix = np.c_[scale * rotation, goal - scale * rotation @ centre]
    return np.asarray(matrix, np.float64)


def _rotated(matrix: NDArray[np.float64], degrees: float) -> NDArray[np.float64]:
    """The same map, then turned about the chip's centre."""
    turn = cv2.getRotationMatrix2D((_SIDE / 2, _SIDE / 2), degrees, 1.0)
    return np.asarray(turn[:, :2] @ matrix + np.c_[np.zeros((2, 2)), turn[:, 2]], np.float64)


DETECTOR = Minor()
