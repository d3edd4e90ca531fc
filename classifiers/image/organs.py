"""Exposed organs by the optional package `nudenet` (`pip install imprimatur[organs]`).

**Licence: nudenet is AGPL-3.0**, weights included. It is never installed unasked: who offers
Imprimatur with it over a network must offer its source under that licence too.

It takes male chests for female breasts, so a breast alone is a question, and only where
the whole picture is suspect as well (`intimate.suspicion`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Final, Protocol

import cv2

from classifiers.detector import Unanswered
from classifiers.image.decode import Picture
from classifiers.image.intimate import suspicion
from classifiers.post import Post
from policies.evidence import Finding, Place

NAME, SIGNAL, PACKAGE = "organs", "image.intimate", "nudenet"
_GENITALS: Final = frozenset({"FEMALE_GENITALIA_EXPOSED", "MALE_GENITALIA_EXPOSED", "ANUS_EXPOSED"})
_DOUBTFUL: Final = frozenset({"FEMALE_BREAST_EXPOSED", "BUTTOCKS_EXPOSED"})
_SIDE = 640
_LEAST, _SURE, _SURE_SCORE = 0.3, 0.7, 0.92
_QUESTION, _SUSPECT = 0.55, 0.3


class Network(Protocol):
    """What is used of `nudenet.NudeDetector`."""

    def detect(self, image: Any) -> list[Mapping[str, Any]]:
        """`class`, `score` 0..1 and `box` (left, top, width, height) of each organ."""
        ...


@cache
def network() -> Network | None:
    """The detector of the package, loaded once; None where it is not installed."""
    if find_spec(PACKAGE) is None:
        return None
    found: Network = import_module(PACKAGE).NudeDetector()
    return found


@dataclass(frozen=True, slots=True)
class Organs:
    """Adds findings with boxes to `image.intimate`; silent where the extra is missing."""

    name: str = NAME
    version: str = "1"
    signals: frozenset[str] = frozenset({SIGNAL})

    def detect(self, post: Post) -> Iterator[Finding | Unanswered]:
        """One finding an organ."""
        loaded = network()
        if loaded is not None:
            for picture in post.pictures:
                yield from organs(picture, loaded)


def organs(picture: Picture, loaded: Network) -> Iterator[Finding]:
    """What the network sees in one picture, weighed.

    Raises:
        ModelMissing: the weights of the scene network are not there.
    """
    rgb, scale = picture.scaled(_SIDE)
    for one in loaded.detect(cv2.cvtColor(rgb, cv2.COLOR_RGB2BGR)):
        score, name = float(one["score"]), str(one["class"])
        if score < _LEAST:
            continue
        x, y, width, height = (round(v / scale) for v in one["box"])
        place = Place(picture.part, box=(x, y, width, height))
        if name in _GENITALS:
            sure = _SURE_SCORE if score >= _SURE else _QUESTION
            yield Finding(SIGNAL, sure, NAME, place, "organ")
        elif name in _DOUBTFUL and suspicion(picture) >= _SUSPECT:
            yield Finding(SIGNAL, _QUESTION, NAME, place, "organ-doubtful")


DETECTOR = Organs()
