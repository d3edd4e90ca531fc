"""What a file says of itself: a place, a patient, an editor, or nothing."""

from __future__ import annotations

import pytest

from classifiers.detector import Unanswered
from classifiers.draft import Draft, Origin
from classifiers.image import metadata, retouched
from classifiers.image.decode import decode
from classifiers.post import Post
from tests.classifiers.image.samples import encoded, gradient, with_exif, with_place


def seen(data: bytes, detector=metadata.DETECTOR, origin=Origin.FILE):
    post = Post(Draft())
    post.pictures.append(decode(data, 0, origin))
    return list(detector.detect(post))


def signals(data: bytes) -> set[str]:
    return {a.signal for a in seen(data) if not isinstance(a, Unanswered)}


def jpeg(exif=None, **options) -> bytes:
    return encoded(gradient(), "JPEG", **({"exif": exif.tobytes()} if exif else {}), **options)


def test_a_place_is_found():
    """A photograph that says where it was taken leads to its patient."""
    assert "metadata.gps" in signals(jpeg(with_place()))


@pytest.mark.parametrize(
    "words",
    [
        "Patient: TRABELSI Salma",
        "Mme Gharbi, dossier 20418",
        "BEN ALI Mohamed né le 12/03/1981",
        "TRABELSI SALMA 12/03/1981",
    ],
)
def test_a_patient_in_a_description_is_found(words):
    """Imaging software writes names and birth dates where nobody looks."""
    assert "metadata.patient" in signals(jpeg(with_exif(ImageDescription=words)))


@pytest.mark.parametrize(
    "words", ["OLYMPUS DIGITAL CAMERA", "Salle d'attente", "Dr Salma Trabelsi", "2024-03-12"]
)
def test_an_innocent_description_is_left_alone(words):
    """A camera's own words, a doctor's name or a date identify no patient."""
    assert "metadata.patient" not in signals(jpeg(with_exif(ImageDescription=words)))


@pytest.mark.parametrize(
    ("software", "reason", "score"),
    [
        ("Facetune2 1.3", "beauty-app", 0.95),
        ("Midjourney v6", "ai-tool", 0.95),
        ("Adobe Photoshop 25.1 (Windows)", "editor", 0.5),
        ("GIMP 2.10", "editor", 0.5),
    ],
)
def test_an_editor_is_found(software, reason, score):
    """A beauty or AI app is evidence; a general editor is a question to the doctor."""
    found = [a for a in seen(jpeg(with_exif(Software=software))) if not isinstance(a, Unanswered)]
    assert [(f.reason, f.score) for f in found if f.signal == "metadata.edited"] == [
        (reason, score)
    ]


@pytest.mark.parametrize("software", ["iOS 17.4", "HDR+ 1.0.5", "Ver.1.10 (Nikon)", "G991BXXU9"])
def test_a_camera_is_no_editor(software):
    """What a telephone or a camera calls its own program is no edit."""
    exif = with_exif(Software=software, Make="Camera", Model="One")
    assert seen(jpeg(exif)) == []


def test_stripped_metadata_are_told():
    """A file without history is not "unedited": it cannot be checked."""
    assert [a.reason for a in seen(jpeg()) if isinstance(a, Unanswered)] == ["metadata-stripped"]


def test_a_chat_photo_is_told():
    """A photograph that a chat recompressed cannot be checked, whatever it says."""
    answers = seen(jpeg(with_exif(Make="Camera")), retouched.DETECTOR, Origin.CHAT)
    assert [a.reason for a in answers if isinstance(a, Unanswered)] == ["recompressed-by-chat"]


def test_a_beauty_app_is_retouching():
    """Art. 7.2: its trace alone contradicts an unaltered before/after."""
    answers = seen(jpeg(with_exif(Software="Meitu 9.1")), retouched.DETECTOR)
    found = [(a.signal, a.score) for a in answers if not isinstance(a, Unanswered) and a.score]
    assert found == [("image.retouched", 0.95)]
