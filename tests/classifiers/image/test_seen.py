"""The real models on real photographs that carry a clear licence."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from classifiers.collect import collect
from classifiers.draft import Draft, Media
from classifiers.image import before_after, faces, intimate, minor, operating_room, readable
from classifiers.image.centerface import face_chip
from classifiers.image.decode import decode
from classifiers.image.faces import faces_of, flatness
from classifiers.post import Post
from classifiers.prepare import prepare
from policies.evidence import Evidence
from policies.signals import IMAGE_SIGNALS
from tests.classifiers.image.samples import encoded, gradient

PICTURES = Path(__file__).parents[3] / "data" / "samples" / "pictures"
DETECTORS = (
    readable.DETECTOR,
    faces.DETECTOR,
    minor.DETECTOR,
    operating_room.DETECTOR,
    intimate.DETECTOR,
    before_after.DETECTOR,
)


def portrait() -> Image.Image:
    with Image.open(PICTURES / "portrait.jpg") as image:
        return image.convert("RGB")


def post_of(*images: Image.Image) -> Post:
    return prepare(Draft(media=tuple(Media(data=encoded(i, "PNG")) for i in images)))


def evidence_of(*images: Image.Image) -> Evidence:
    return collect(post_of(*images), DETECTORS)


def test_a_face_is_found_where_it_is():
    """The portrait's face, large and sharp, with a box around it."""
    (face,) = evidence_of(portrait()).of("image.face")
    assert face.score > 0.8
    assert face.place.box is not None
    x, y, width, height = face.place.box
    assert x < 225 < x + width
    assert y < 120 < y + height


def test_a_small_blurred_face_is_not_recognisable():
    """Blurred beyond recognition, a face is none for the charter."""
    blurred = portrait().filter(ImageFilter.GaussianBlur(18))
    assert all(f.score < 0.5 for f in evidence_of(blurred).of("image.face"))


def test_a_mask_over_the_whole_face_hides_it():
    """A solid mask that covers the head leaves nothing to recognise."""
    masked = portrait()
    ImageDraw.Draw(masked).ellipse((140, 0, 310, 240), fill=(90, 90, 90))
    assert all(f.score < 0.5 for f in evidence_of(masked).of("image.face"))


def test_a_childs_face_is_told_from_an_adults():
    """Sure of a child and young, both networks make it a minor; neither, an adult."""
    assert minor.may_be_minor(10, 0.9) > 0.95
    assert minor.may_be_minor(17, 0.02) > 0.3
    assert minor.may_be_minor(24, 0.005) < 0.3
    assert minor.may_be_minor(45, 0.001) < 0.05
    assert all(f.score < 0.95 for f in evidence_of(portrait()).of("image.minor"))


def test_a_bar_over_the_eyes_does_not():
    """« Anonymisation complète » (Art. 7.2): a black bar over the eyes alone is not it."""
    barred = portrait()
    ImageDraw.Draw(barred).rectangle((170, 85, 280, 115), fill=(0, 0, 0))
    assert any(f.score >= 0.35 for f in evidence_of(barred).of("image.face"))


def flat_drawing() -> Image.Image:
    """The portrait in eight flat colours, as a cartoon has them."""
    small = portrait().quantize(8, dither=Image.Dither.NONE).convert("RGB")
    return small.filter(ImageFilter.ModeFilter(13)).filter(ImageFilter.ModeFilter(13))


def test_a_cartoon_is_nobody():
    """Flat colours without any grain are a drawing, whatever the network finds in it."""
    found = evidence_of(flat_drawing()).of("image.face")
    assert all(f.score < 0.35 for f in found)
    (face,) = faces_of(decode(encoded(portrait(), "PNG")))
    chip = face_chip(np.asarray(flat_drawing()), face.candidate.box, 96)
    assert flatness(chip) > 0.45 > 0.3 > flatness(face_chip(np.asarray(portrait()), face.box, 96))


@pytest.mark.parametrize("name", ["coffee.jpg", "retina.jpg"])
def test_a_picture_without_people_has_no_face(name):
    """A coffee and a fundus are nobody."""
    with Image.open(PICTURES / name) as image:
        found = evidence_of(image.convert("RGB"))
    assert found.of("image.face") == ()
    assert all(f.score < 0.5 for s in IMAGE_SIGNALS for f in found.of(s))


def test_words_in_a_picture_are_read_with_their_boxes():
    """A name burnt into an imaging console's screen is read where it stands."""
    with Image.open(PICTURES / "console.jpg") as image:
        post = post_of(image.convert("RGB"))
    passage = post.read_in_pictures[0]
    words = passage.normalised.original
    at = words.index("TRABELSI")
    place = passage.place(at, at + 8)
    assert place.part == "media:0"
    assert place.quote == "TRABELSI"
    assert place.box is not None
    assert place.box[1] < 60


def test_a_composite_is_seen():
    """Two halves labelled AVANT and APRES are a before/after picture."""
    with Image.open(PICTURES / "before-after.jpg") as image:
        found = evidence_of(image.convert("RGB")).of("image.before-after")
    assert found
    assert found[0].score >= 0.9


def test_an_unreadable_file_leaves_the_pictures_unknown():
    """Nobody looked, so nobody says no."""
    post = prepare(Draft(media=(Media(data=b"hello"),)))
    assert post.unreadable[0].code == "not-a-picture"
    assert "image.face" in collect(post, DETECTORS).unknown


def test_a_white_page_says_nothing():
    """No words, no faces, no theatre, and no error."""
    white = Image.fromarray(np.full((300, 400, 3), 255, np.uint8))
    found = evidence_of(white)
    assert all(f.score < 0.5 for f in found.findings)


def test_legible_print_is_read():
    """Print of 24 pixels on a plain ground comes out letter by letter, accents included."""
    image = gradient(900, 120)
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 30, 900, 90), fill="white")
    pen.text(
        (20, 40), "Résultat garanti en une séance", fill="black", font=ImageFont.load_default(24)
    )
    words = post_of(image).read_in_pictures[0].normalised.original
    assert "garanti" in words
