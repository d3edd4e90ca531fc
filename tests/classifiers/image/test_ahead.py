"""Pictures are looked at side by side, and a look that fails takes nothing with it."""

from __future__ import annotations

import threading

import numpy as np
import pytest

from classifiers.draft import Draft, Media, Origin
from classifiers.image import ahead, faces
from classifiers.image.decode import Picture
from classifiers.prepare import prepare
from policies.errors import ModelMissing
from tests.classifiers.image.samples import encoded, gradient


def picture(width: int = 64, height: int = 48) -> Picture:
    rgb = np.random.default_rng(1).integers(0, 255, (height, width, 3), np.uint8)
    return Picture(0, rgb, Origin.FILE, "PNG")


def test_who_asks_for_something_else_does_not_wait():
    """While one look at a picture lasts, another look at it goes on."""
    one, begun, other_done = picture(), threading.Event(), threading.Event()

    def slow(_: Picture) -> bool:
        begun.set()
        return other_done.wait(10)

    waiting = ahead.soon(lambda p: p.once("slow", slow), one)
    assert begun.wait(10)
    one.once("quick", lambda _: other_done.set())
    assert waiting.result(10)


def test_who_asks_for_the_same_gets_the_same_result():
    """Two threads that ask at once share one computation."""
    one, calls = picture(), []

    def look(p: Picture) -> object:
        return p.once("look", lambda _: calls.append(1) or object())

    results = [f.result(10) for f in [ahead.soon(look, one) for _ in range(8)]]
    assert len(set(map(id, results))) == 1
    assert len(calls) == 1


def test_what_failed_is_tried_again():
    """A failure is not kept as if it were a result."""
    one = picture()
    with pytest.raises(ModelMissing):
        one.once("look", _missing)
    assert one.once("look", lambda _: 7) == 7


def _missing(_: Picture) -> object:
    raise ModelMissing("gone")


def test_a_failing_look_is_met_by_the_detector_that_asks(monkeypatch):
    """Preparing a post goes on without the weights; asking for the faces says what is wrong."""
    monkeypatch.setattr(faces, "find_faces", lambda *_: _missing(picture()))
    post = prepare(Draft(media=(Media(data=encoded(gradient(), "PNG")),)))
    with pytest.raises(ModelMissing):
        list(faces.DETECTOR.detect(post))


def test_copies_do_not_depend_on_who_asked_first():
    """A small copy is the same whether a larger one was made before or not."""
    first, second = picture(3000, 1500), picture(3000, 1500)
    first.scaled(1280)
    first.scaled(480)
    assert np.array_equal(first.scaled(320)[0], second.scaled(320)[0])
