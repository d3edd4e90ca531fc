"""An operating theatre, a team at work in it, or an operation itself (Art. 7.2).

A logistic regression on open_nsfw's pooled features of the whole picture and of its four
quarters (the strongest of each feature), trained by `classifiers/train/operating_room.py`;
weights and figures in `data/models/operating-room/`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file

from classifiers.detector import Unanswered
from classifiers.image.decode import Picture
from classifiers.image.scene import parts_of, scene_of
from classifiers.models import model_path, verified
from classifiers.post import Post
from policies.evidence import Finding, Place

_LEAST_SCORE = 0.2


@dataclass(frozen=True, slots=True)
class Head:
    """(d,) weights and a bias over `features_of`."""

    weight: NDArray[np.float32]
    bias: float

    def score(self, features: NDArray[np.float32]) -> float:
        """How sure the head is of a theatre, 0..1."""
        return float(1.0 / (1.0 + np.exp(-(features @ self.weight + self.bias))))


def features_of(picture: Picture) -> NDArray[np.float32]:
    """(2048,): the mean over the picture and its mirror image, the maximum over quarters.

    Raises:
        ModelMissing: the weights of the network are not there.
    """
    whole = scene_of(picture).features.mean(axis=0)
    return np.concatenate([whole, parts_of(picture).features.max(axis=0)])


@cache
def _head() -> Head:
    tensors = load_file(verified(model_path("operating-room", "head.safetensors")))
    return Head(tensors["weight"], float(tensors["bias"][0]))


@dataclass(frozen=True, slots=True)
class OperatingRoom:
    """Answers `image.operating-room`, picture by picture."""

    name: str = "operating-room"
    version: str = "1"
    signals: frozenset[str] = frozenset({"image.operating-room"})

    def detect(self, post: Post) -> Iterator[Finding | Unanswered]:
        """At most one finding a picture."""
        for picture in post.pictures:
            score = _head().score(features_of(picture))
            if score >= _LEAST_SCORE:
                place = Place(picture.part)
                yield Finding("image.operating-room", round(score, 3), self.name, place)


DETECTOR = OperatingRoom()
