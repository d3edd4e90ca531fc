"""Drawn faces are nobody's; photographed ones are never taken for drawings."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

from classifiers.draft import Origin
from classifiers.image import faces
from classifiers.image.decode import Picture, Pixels, decode
from classifiers.image.drawn import is_drawn

PICTURES = Path(__file__).parents[3] / "data" / "samples" / "pictures"


def avatar() -> Pixels:
    """A cartoon's head: flat colours, round eyes, a smile."""
    image = Image.new("RGB", (400, 400), (120, 190, 230))
    pen = ImageDraw.Draw(image)
    pen.ellipse((110, 60, 290, 200), fill=(90, 50, 30))
    pen.ellipse((120, 80, 280, 310), fill=(245, 200, 165))
    pen.pieslice((110, 60, 290, 220), 180, 360, fill=(90, 50, 30))
    for x in (165, 235):
        pen.ellipse((x - 17, 165, x + 17, 195), fill=(255, 255, 255))
        pen.ellipse((x - 7, 172, x + 7, 188), fill=(40, 30, 30))
        pen.arc((x - 22, 138, x + 22, 170), 200, 340, fill=(60, 30, 20), width=5)
    pen.line((200, 195, 192, 225, 205, 228), fill=(210, 150, 120), width=4)
    pen.arc((165, 215, 235, 265), 20, 160, fill=(190, 60, 60), width=6)
    pen.rectangle((90, 320, 310, 400), fill=(240, 240, 245))
    return np.asarray(image)


def test_a_cartoon_is_drawn_and_a_portrait_is_not():
    """The head tells a flat avatar from the photograph among the samples."""
    assert is_drawn(avatar(), (120, 75, 160, 235))
    portrait = decode((PICTURES / "portrait.jpg").read_bytes())
    found = faces.faces_of(portrait)
    assert found
    assert not any(is_drawn(portrait.rgb, face.candidate.box) for face in found)


@pytest.mark.parametrize("quality", [30, 60])
def test_a_bad_copy_of_a_portrait_is_still_somebody(quality, tmp_path):
    """Small and recompressed, a photographed face stays a face."""
    with Image.open(PICTURES / "portrait.jpg") as image:
        image.thumbnail((480, 480))
        image.save(tmp_path / "copy.jpg", quality=quality)
    copy = decode((tmp_path / "copy.jpg").read_bytes())
    assert max(face.score for face in faces.faces_of(copy)) > 0.5


def test_a_drawn_face_is_kept_as_one_that_nobody_has(monkeypatch):
    """It stays in the evidence with its reason, below what asks anybody."""
    monkeypatch.setattr(faces, "is_drawn", lambda *_: True)
    rgb = decode((PICTURES / "portrait.jpg").read_bytes()).rgb
    found = faces.faces_of(Picture(0, rgb, Origin.FILE, "JPEG"))
    assert found
    assert all(f.score <= 0.3 for f in found)
    assert any(f.reason == "drawing" for f in found)
