"""The stopwatch lists every stage and compares only with what is installed."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from classifiers.evaluate.bench import TWELVE_MEGAPIXELS, bench, enlarged
from classifiers.evaluate.bench_video import film
from classifiers.image import metadata, readable
from classifiers.video.decode import decode_video
from tests.classifiers.image.samples import encoded, gradient

PICTURES = Path(__file__).parents[3] / "data" / "samples" / "pictures"


def test_every_stage_is_listed_in_its_order(monkeypatch):
    """Decoding, words, then each detector; rivals that lack a module are named as absent."""

    def missing():
        raise ModuleNotFoundError("onnx")

    for rival in ("_deface", "_rapidocr", "_nudenet"):
        monkeypatch.setattr(f"classifiers.evaluate.bench.{rival}", missing)
    files = [encoded(gradient(), "PNG")]
    measured = bench(files, [readable.DETECTOR, metadata.DETECTOR], rounds=1)
    assert [s.name for s in measured.stages] == ["decode", "words", "media", "metadata"]
    assert measured.absent == ("deface", "rapidocr", "nudenet")
    assert measured.warm == pytest.approx(sum(s.warm for s in measured.stages))
    assert measured.together.warm > 0
    assert measured.peak_bytes > 10_000_000


def test_a_sample_grows_to_a_cameras_size():
    """Twelve megapixels, upright as the original."""
    with Image.open(io.BytesIO(enlarged(PICTURES / "portrait.jpg"))) as image:
        assert sorted(image.size) == sorted(TWELVE_MEGAPIXELS)
        assert image.format == "JPEG"


def test_the_film_that_is_timed_has_cuts_and_its_length():
    """Seven seconds of three shots, in the size of a phone's film."""
    clip = decode_video(film(sorted(PICTURES.glob("*.jpg"))[:3], seconds=7))
    assert clip.seconds == pytest.approx(7, abs=0.1)
    assert clip.frames[0].picture.size[0] == 960
    assert sum(frame.fresh for frame in clip.frames) >= 3
