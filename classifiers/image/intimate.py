"""Intimate organs may be seen (Art. 7.2): a suspicion for a human, never a verdict.

open_nsfw scores skin and pose, not organs: on clinics' pictures its score alone is noisy
(232 development pictures, none of them intimate: highest 0.95, a face in profile). So large
faces and colourless pictures (radiographs) weigh against it, and the score stays below what
refuses a post: a human looks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np

from classifiers.detector import Unanswered
from classifiers.image.decode import Picture
from classifiers.image.faces import faces_of
from classifiers.image.scene import scene_of
from classifiers.post import Post
from policies.evidence import Finding, Place

# The network's score at which a human is asked, and the most this detector ever claims.
_ASK, _MOST = 0.72, 0.88
_LEAST_SCORE = 0.2
_LARGE_FACE, _FACE_WEIGHT = 0.06, 0.5
_COLOURLESS, _COLOURLESS_WEIGHT = 12.0, 0.4


@dataclass(frozen=True, slots=True)
class Intimate:
    """Answers `image.intimate`; between 0.5 and 0.88 a human is asked."""

    name: str = "intimate"
    version: str = "1"
    signals: frozenset[str] = frozenset({"image.intimate"})

    def detect(self, post: Post) -> Iterator[Finding | Unanswered]:
        """At most one finding a picture."""
        for picture in post.pictures:
            score = suspicion(picture)
            if score >= _LEAST_SCORE:
                place = Place(picture.part)
                yield Finding("image.intimate", round(score, 3), self.name, place, "suspected")


def suspicion(picture: Picture) -> float:
    """0..0.88: the network's score of the picture and its mirror image, explained away.

    Raises:
        ModelMissing: the weights are not there.
    """
    explicit = float(np.mean(scene_of(picture).explicit))
    if explicit < _LEAST_SCORE:
        return explicit
    area = picture.size[0] * picture.size[1]
    if any(f.box[2] * f.box[3] > _LARGE_FACE * area for f in faces_of(picture)):
        explicit *= _FACE_WEIGHT
    if _saturation(picture) < _COLOURLESS:
        explicit *= _COLOURLESS_WEIGHT
    if explicit < _ASK:
        return explicit / _ASK * 0.5
    return 0.5 + (explicit - _ASK) / (1 - _ASK) * (_MOST - 0.5)


def _saturation(picture: Picture) -> float:
    """Mean distance between the strongest and the weakest channel, in grey levels."""
    small = cv2.resize(picture.scaled(320)[0], (64, 64), interpolation=cv2.INTER_AREA)
    return float(np.ptp(small.astype(np.float32), axis=2).mean())


DETECTOR = Intimate()
