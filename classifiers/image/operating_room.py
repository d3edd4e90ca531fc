"""An operating theatre, a team at work in it, or an operation itself (Art. 7.2).

A logistic regression on the features of two small networks, over the whole picture and over
the strongest of its four quarters, as they are and mirrored; trained by
`classifiers/train/operating_room.py`, weights and figures in `data/models/operating-room/`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray
from safetensors import safe_open

from classifiers.detector import Unanswered
from classifiers.image.decode import Picture
from classifiers.image.lite import lite_of
from classifiers.image.scene import parts_of, scene_of
from classifiers.models import model_path, verified
from classifiers.post import Post
from policies.evidence import Finding, Place

Floats = NDArray[np.float32]
_LEAST_SCORE = 0.2


@dataclass(frozen=True, slots=True)
class Head:
    """(d,) weights and a bias over the features of a form."""

    weight: Floats
    bias: float

    def score(self, *looks: Floats) -> float:
        """How sure the head is of a theatre, 0..1, by the mean of its (d,) looks at a picture."""
        mean = np.mean([look @ self.weight for look in looks]) + self.bias
        return float(1.0 / (1.0 + np.exp(-mean)))


def _lite(found: Mapping[str, Floats]) -> Floats:
    return np.concatenate([found["lite"][0], found["lite"][1:].max(axis=0)])


def _nsfw(found: Mapping[str, Floats]) -> Floats:
    return np.concatenate([found["nsfw"][:2].mean(axis=0), found["nsfw"][2:].max(axis=0)])


# Forms that were compared by `train/operating_room.py`: `lite` is (5, 1280), `nsfw` (6, 1024).
FORMS: Final[Mapping[str, Callable[[Mapping[str, Floats]], Floats]]] = {
    "nsfw": _nsfw,
    "lite-whole": lambda found: found["lite"][0],
    "lite-mean": lambda found: np.concatenate([found["lite"][0], found["lite"][1:].mean(axis=0)]),
    "lite": _lite,
    "both": lambda found: np.concatenate([_lite(found), _nsfw(found)]),
    # Pooled activations are skewed: roots keep one loud feature from deciding alone.
    "both-roots": lambda found: np.sqrt(np.concatenate([_lite(found), _nsfw(found)])),
}


def looks_at(picture: Picture, form: str) -> tuple[Floats, Floats]:
    """One form of a picture, and of its mirror image: a theatre is one either way round.

    A network that the form does not need is not run.

    Raises:
        ModelMissing: the weights of a network are not there.
    """
    plain, mirrored = (FORMS[form](_found(picture, form, turned)) for turned in (False, True))
    return plain, mirrored


def _found(picture: Picture, form: str, mirrored: bool) -> dict[str, Floats]:
    found: dict[str, Floats] = {}
    if form != "nsfw":
        found["lite"] = lite_of(picture, mirrored=mirrored)
    if form in ("nsfw", "both", "both-roots"):
        # The whole picture is looked at both ways round already.
        views = scene_of(picture).features, parts_of(picture, mirrored=mirrored).features
        found["nsfw"] = np.concatenate(views)
    return found


@cache
def _head() -> tuple[Head, str]:
    """The trained head, and the form it was trained on (the first heads did not say)."""
    path = verified(model_path("operating-room", "head.safetensors"))
    with safe_open(path, framework="numpy") as file:
        form = (file.metadata() or {}).get("form", "nsfw")
        head = Head(file.get_tensor("weight"), float(file.get_tensor("bias")[0]))
    return head, form


@dataclass(frozen=True, slots=True)
class OperatingRoom:
    """Answers `image.operating-room`, picture by picture."""

    name: str = "operating-room"
    version: str = "3"
    signals: frozenset[str] = frozenset({"image.operating-room"})

    def detect(self, post: Post) -> Iterator[Finding | Unanswered]:
        """At most one finding a picture."""
        head, form = _head()
        for picture in post.pictures:
            score = head.score(*looks_at(picture, form))
            if score >= _LEAST_SCORE:
                place = Place(picture.part)
                yield Finding("image.operating-room", round(score, 3), self.name, place)


DETECTOR = OperatingRoom()
