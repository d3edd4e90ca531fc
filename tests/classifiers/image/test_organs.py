"""The optional organ detector: what it adds, and that it is not needed."""

from __future__ import annotations

import pytest

from classifiers.draft import Draft
from classifiers.image import organs
from classifiers.image.decode import decode
from classifiers.post import Post
from tests.classifiers.image.samples import encoded, gradient


class Scripted:
    """Stands in for the package at its one seam."""

    def __init__(self, *answers):
        self.answers = list(answers)

    def detect(self, image):
        assert image.ndim == 3
        return self.answers


def answer(name: str, score: float):
    return {"class": name, "score": score, "box": [10, 20, 30, 40]}


def picture():
    return decode(encoded(gradient(1280, 800), "PNG"))


@pytest.mark.parametrize(("score", "wanted"), [(0.9, 0.92), (0.4, 0.55)])
def test_genitals_refuse_or_ask(score, wanted):
    """Sure ones refuse the post, doubtful ones ask a human; the box is in full pixels."""
    (found,) = organs.organs(picture(), Scripted(answer("MALE_GENITALIA_EXPOSED", score)))
    assert (found.score, found.place.box) == (wanted, (20, 40, 60, 80))


@pytest.mark.parametrize("name", ["FEMALE_BREAST_EXPOSED", "FACE_FEMALE", "FEET_EXPOSED"])
def test_a_chest_in_an_innocent_picture_is_nothing(name):
    """The package calls male chests breasts: alone, that is no reason to ask."""
    assert list(organs.organs(picture(), Scripted(answer(name, 0.9)))) == []


def test_without_the_extra_nothing_is_said(monkeypatch):
    """The package is AGPL-3.0 and optional: its absence changes no answer."""
    monkeypatch.setattr(organs, "find_spec", lambda _: None)
    organs.network.cache_clear()
    post = Post(Draft())
    post.pictures.append(picture())
    assert list(organs.DETECTOR.detect(post)) == []
    organs.network.cache_clear()
