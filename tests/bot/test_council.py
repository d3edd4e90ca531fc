"""The file for the Council: complete, shaped right, and silent about what the post hides."""

from __future__ import annotations

import hashlib
import io
import re
from datetime import UTC, datetime

import pytest
from PIL import Image
from pypdf import PdfReader

from bot.council import CouncilFile, Finding, Picture, council_pdf
from bot.words import say
from policies.charter import LANGUAGES

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def photograph() -> bytes:
    image = Image.new("RGB", (90, 60), "teal")
    exif = Image.Exif()
    exif[0x010E] = "Madame Secrete"
    file = io.BytesIO()
    image.save(file, "JPEG", exif=exif)
    return file.getvalue()


def facts(language="fr", **changes):
    values = {
        "language": language,
        "made_at": NOW,
        "doctor": ("Dr Sonia Ben Salah", "12345"),
        "text": "Le laser améliore certaines cicatrices. 🦷\nليزر يحسّن بعض الندوب",
        "pictures": (Picture(photograph(), "file"),),
        "declarations": (("Lien d’intérêt ?", "Non", NOW),),
        "findings": (Finding("Art. 7.2", "à corriger", ("« garanti »",), "Promesse.", "aucun"),),
        "resolved": ("Art. 5",),
        "headline": "À corriger",
        "charter": "5f449a23" * 8,
        "opinions": ((NOW, "Publiable", "Rien à redire."),),
    }
    return CouncilFile(**{**values, **changes})


def read(data: bytes) -> str:
    reader = PdfReader(io.BytesIO(data))
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in reader.pages))


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_stands_in_it(language):
    """Post, declarations with time, findings, corrections, opinions, charter and hashes."""
    data = council_pdf(facts(language))
    words = read(data)
    for part in (
        "Dr Sonia Ben Salah",
        "Le laser améliore certaines cicatrices.",
        "Non",
        "01/03/2026 12:00 UTC",
        "Art. 7.2",
        "Art. 5",
        "Rien à redire.",
        hashlib.sha256(photograph()).hexdigest(),
        hashlib.sha256(facts().text.encode()).hexdigest(),
    ):
        assert part in words, part
    if language != "ar":
        assert say(language, "council.title") in words


def test_what_cannot_be_drawn_is_named():
    """No character of a post is dropped in silence."""
    assert "[tooth]" in read(council_pdf(facts()))


def test_a_pictures_metadata_stays_out():
    """The file shows what the post shows: what a picture says of itself is not in it."""
    data = council_pdf(facts())
    assert b"Secrete" not in data
    reader = PdfReader(io.BytesIO(data))
    (image,) = [image for page in reader.pages for image in page.images]
    assert b"Secrete" not in image.data
    assert image.image.size == (90, 60)


def test_arabic_is_joined_and_runs_from_the_right():
    """The letters of the file are shaped forms, drawn from right to left."""
    reader = PdfReader(io.BytesIO(council_pdf(facts(text="سلام"))))
    glyphs = [line for line in reader.pages[0].extract_text().splitlines() if _is_arabic(line)]
    assert len(glyphs) == 1
    assert "".join(sorted(_letters(glyphs[0]))) == "".join(sorted(_letters("سلام")))


def _is_arabic(line: str) -> bool:
    return bool(_letters(line))


def _letters(line: str) -> str:
    import unicodedata

    plain = unicodedata.normalize("NFKC", line)
    return "".join(c for c in plain if "\u0600" <= c <= "\u06ff")


def test_a_broken_picture_does_not_break_the_file():
    """What cannot be shown is said to be missing."""
    words = read(council_pdf(facts(pictures=(Picture(b"no picture", "chat"),))))
    assert say("fr", "council.no-picture") in words


def test_a_long_post_takes_more_pages():
    """Nothing runs off the paper."""
    long = "\n".join(f"Ligne {n} du texte." for n in range(300))
    data = council_pdf(facts(text=long))
    assert len(PdfReader(io.BytesIO(data)).pages) > 3
    assert "Ligne 299 du texte." in read(data)
