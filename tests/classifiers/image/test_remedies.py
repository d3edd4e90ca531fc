"""Copies that may be published: nothing hidden can be brought back, nothing else is lost."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from classifiers.collect import collect
from classifiers.draft import Declarations, Draft, Media, Role
from classifiers.image import faces
from classifiers.image.decode import decode
from classifiers.image.masks import MASK_COLOUR, own_masks
from classifiers.image.remedies import SEEN, anonymised, clean_copy, suffix, to_hide
from classifiers.post import Post
from classifiers.prepare import prepare
from policies.evidence import Evidence, Finding, Place
from tests.classifiers.image.samples import encoded, gradient, with_place

PICTURES = Path(__file__).parents[3] / "data" / "samples" / "pictures"


def portrait() -> Image.Image:
    with Image.open(PICTURES / "portrait.jpg") as image:
        return image.convert("RGB")


def seen(data: bytes, role: Role | None = Role.PATIENT) -> tuple[Post, Evidence]:
    stated = Declarations(persons={0: (role,)} if role else {})
    post = prepare(Draft(media=(Media(data=data),), declarations=stated), words=False)
    return post, collect(post, [faces.DETECTOR])


def face_box(evidence: Evidence) -> tuple[int, int, int, int]:
    box = evidence.of("image.face")[0].place.box
    assert box is not None
    return box


def pixels(data: bytes) -> np.ndarray:
    with Image.open(io.BytesIO(data)) as image:
        return np.asarray(image.convert("RGB"))


@pytest.mark.parametrize("turn", [0, 12, -25, 90, 180])
def test_the_whole_face_goes_however_the_head_leans(turn):
    """Eyes, nose and mouth are one solid colour, and our own detector finds nobody."""
    post, evidence = seen(encoded(portrait().rotate(turn, expand=True), "PNG"))
    (copy,) = anonymised(post, evidence).values()
    (found,) = faces.faces_of(post.pictures[0])
    for x, y in found.candidate.landmarks:
        assert tuple(pixels(copy)[int(y), int(x)]) == MASK_COLOUR
    again = collect(prepare(Draft(media=(Media(data=copy),)), words=False), [faces.DETECTOR])
    assert all(f.score < SEEN for f in again.of("image.face"))


def test_only_the_head_goes():
    """Far from the face every pixel of a lossless copy is as it was."""
    post, evidence = seen(encoded(portrait(), "PNG"))
    x, y, width, height = face_box(evidence)
    same = (pixels(anonymised(post, evidence)[0]) == post.pictures[0].rgb).all(axis=2)
    same[max(0, y - height) : y + 2 * height, max(0, x - width) : x + 2 * width] = True
    assert same.all()


def test_a_mask_keeps_nothing_of_what_it_covers():
    """Two pictures that differ in every pixel of the face are the same there once masked."""
    original = np.asarray(portrait())
    place = Place("media:0", box=face_box(seen(encoded(portrait(), "PNG"))[1]))
    x, y, width, height = place.box or (0, 0, 0, 0)
    core = np.s_[y + height // 4 : y + 3 * height // 4, x + width // 4 : x + 3 * width // 4]
    changed = original.copy()
    changed[core] = np.random.default_rng(7).integers(0, 256, changed[core].shape, np.uint8)
    for one in (original, changed):
        post, evidence = seen(encoded(Image.fromarray(one), "PNG"))
        assert (pixels(anonymised(post, evidence, [place])[0])[core] == MASK_COLOUR).all()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIF", "TIFF"])
def test_no_metadata_and_no_thumbnail_survive(kind):
    """The place, the comment and the hidden preview of the original are not in the copy."""
    exif = with_place()
    exif[0x010E] = "MARKER-DESCRIPTION"
    data = encoded(portrait(), kind, exif=exif.tobytes())
    post, evidence = seen(data)
    for copy in (anonymised(post, evidence)[0], clean_copy(post.pictures[0])):
        with Image.open(io.BytesIO(copy)) as image:
            assert not image.getexif()
            assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
        assert b"MARKER" not in copy
        assert b"Exif" not in copy
        assert b"xmp" not in copy.lower()


def test_a_turned_picture_comes_out_upright():
    """The orientation goes with the metadata, so the pixels are turned first."""
    exif = Image.Exif()
    exif[0x0112] = 6
    data = encoded(gradient(96, 64), "JPEG", exif=exif.tobytes())
    with Image.open(io.BytesIO(clean_copy(decode(data)))) as image:
        assert image.size == (64, 96)


def test_a_doctors_face_stays_and_an_undeclared_one_goes():
    """An identity photo of the doctor is allowed (Art. 3); nobody else's is guessed."""
    data = encoded(portrait(), "PNG")
    assert anonymised(*seen(data, Role.DOCTOR)) == {}
    assert set(anonymised(*seen(data, None))) == {0}


def test_exactly_the_chosen_places_are_hidden():
    """The doctor picks by number: a place that was not picked is left as it is."""
    post, evidence = seen(encoded(portrait(), "PNG"), Role.DOCTOR)
    place = evidence.of("image.face")[0].place
    assert set(anonymised(post, evidence, [place])) == {0}
    assert anonymised(post, evidence, []) == {}


def test_words_that_name_a_patient_are_hidden():
    """The name on an imaging console goes, the image beside it stays."""
    post = prepare(Draft(media=(Media(path=PICTURES / "console.jpg"),)))
    words = post.read_in_pictures[0]
    at = words.normalised.original.index("TRABELSI")
    place = words.place(at, at + 8)
    evidence = Evidence((Finding("text.patient-identity", 0.9, "x", place),))
    assert to_hide(evidence) == (place,)
    again = prepare(Draft(media=(Media(data=anonymised(post, evidence)[0]),)))
    left = " ".join(p.normalised.original for p in again.read_in_pictures)
    assert "TRABELSI" not in left


@pytest.mark.parametrize("quality", [95, 75])
def test_our_masks_are_recognised_after_a_chat_recompressed_them(quality):
    """A mask of ours is no retouching: it is known by its colour and its flatness."""
    post, evidence = seen(encoded(portrait(), "PNG"))
    with Image.open(io.BytesIO(anonymised(post, evidence)[0])) as image:
        smaller = image.resize((image.width * 3 // 4, image.height * 3 // 4))
    (box,) = own_masks(decode(encoded(smaller, "JPEG", quality=quality)))
    x, y, width, height = (v * 3 / 4 for v in face_box(evidence))
    assert box[0] <= x
    assert box[1] <= y + height / 4
    assert box[0] + box[2] >= x + width
    assert own_masks(post.pictures[0]) == ()


def test_a_face_still_found_is_never_handed_out(monkeypatch):
    """A mask that hides nothing raises: a copy that only looks safe would be believed."""
    from policies.errors import DetectorError

    post, evidence = seen(encoded(portrait(), "PNG"))
    monkeypatch.setattr("classifiers.image.remedies.cover_head", lambda *_: None)
    with pytest.raises(DetectorError):
        anonymised(post, evidence)


def test_the_suffix_is_the_files_own():
    """A small lossless original stays lossless, a photograph stays a JPEG."""
    assert suffix(clean_copy(decode(encoded(gradient(), "PNG")))) == ".png"
    assert suffix(clean_copy(decode(encoded(gradient(), "JPEG")))) == ".jpg"
