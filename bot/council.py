"""The file a doctor submits to her Regional Council before publication (Art. 4, 8.3, 13).

A PDF with the post as it would appear, what the doctor stated, what was found and what
was put right. Of patients it holds nothing that the post itself does not show.
"""

from __future__ import annotations

import hashlib
import io
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from fpdf import FPDF
from fpdf.enums import XPos, YPos
from fpdf.fonts import TTFFont
from PIL import Image, ImageOps

from bot.words import say
from classifiers.models import data_folder

_FONT: Final = "DejaVu"
_MARGIN: Final = 18.0
# Pixels: a page at 150 dots an inch.
_PICTURE_SIDE: Final = 1_240
_GREY: Final = (95, 95, 95)


@dataclass(frozen=True, slots=True)
class Picture:
    """A file of the post: its bytes as they were checked, and how they reached us."""

    data: bytes
    origin: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding, as the doctor read it."""

    heading: str
    status: str
    evidence: tuple[str, ...]
    problem: str
    quote: str


@dataclass(frozen=True, slots=True)
class CouncilFile:
    """Everything that goes into the file.

    `doctor`: lines that say who submits. `declarations`: question, answer, time.
    `opinions`: time, outcome and reason of human reviewers.
    """

    language: str
    made_at: datetime
    doctor: tuple[str, ...]
    text: str
    pictures: tuple[Picture, ...]
    declarations: tuple[tuple[str, str, datetime], ...]
    findings: tuple[Finding, ...]
    resolved: tuple[str, ...]
    headline: str
    charter: str
    opinions: tuple[tuple[datetime, str, str], ...] = ()


def council_pdf(facts: CouncilFile) -> bytes:
    """The file as PDF bytes; the same facts give the same pages.

    Raises:
        OSError: the fonts are not in `data/fonts/`.
    """
    return _Sheet(facts).written()


class _Sheet:
    def __init__(self, facts: CouncilFile) -> None:
        self._facts = facts
        self._pdf = pdf = FPDF(format="A4")
        folder = data_folder() / "fonts"
        pdf.add_font(_FONT, fname=folder / "DejaVuSans.ttf")
        pdf.add_font(_FONT, style="B", fname=folder / "DejaVuSans-Bold.ttf")
        pdf.set_text_shaping(use_shaping_engine=True)
        pdf.set_margin(_MARGIN)
        pdf.set_auto_page_break(auto=True, margin=_MARGIN)
        pdf.set_creation_date(facts.made_at)
        pdf.set_lang(facts.language)
        pdf.set_title(self._say("title"))
        pdf.add_page()

    @property
    def _arrow(self) -> str:
        return "←" if self._facts.language == "ar" else "→"

    def written(self) -> bytes:
        facts = self._facts
        self._line(self._say("title"), size=16, bold=True)
        self._line(self._say("purpose"), size=9, grey=True)
        self._section("doctor", facts.doctor or (self._say("nothing"),))
        self._heading("post")
        self._line(facts.text or self._say("nothing"), size=11)
        for number, picture in enumerate(facts.pictures, 1):
            self._picture(number, picture)
        self._section(
            "declarations",
            [f"{q}\n{self._arrow} {a} · {_moment(at)}" for q, a, at in facts.declarations]
            or [self._say("nothing")],
        )
        self._heading("findings")
        if facts.headline:
            self._line(facts.headline, bold=True)
        for finding in facts.findings:
            self._finding(finding)
        self._section("resolved", facts.resolved or (self._say("nothing"),))
        if facts.opinions:
            self._section("opinions", [f"{_moment(at)} · {o}\n{r}" for at, o, r in facts.opinions])
        self._section("proof", self._proof(), size=8)
        return bytes(self._pdf.output())

    def _proof(self) -> Iterable[str]:
        facts = self._facts
        yield self._say("charter", digest=facts.charter)
        yield self._say("made-at", at=_moment(facts.made_at))
        yield f"SHA-256 · {self._say('text')} : {_digest(facts.text.encode())}"
        for number, picture in enumerate(facts.pictures, 1):
            name = say(facts.language, "finding.picture", number=number)
            yield f"SHA-256 · {name} : {_digest(picture.data)}"

    def _say(self, key: str, **values: object) -> str:
        return say(self._facts.language, f"council.{key}", **values)

    def _heading(self, key: str) -> None:
        self._pdf.ln(3)
        self._line(self._say(key), size=12, bold=True)

    def _section(self, key: str, lines: Iterable[str], size: float = 10) -> None:
        self._heading(key)
        for line in lines:
            self._line(line, size=size)

    def _finding(self, finding: Finding) -> None:
        self._line(f"{finding.heading} · {finding.status}", bold=True)
        for line in finding.evidence:
            self._line(line)
        self._line(finding.problem)
        self._line(f"« {finding.quote} »", size=8, grey=True)
        self._pdf.ln(1)

    def _picture(self, number: int, picture: Picture) -> None:
        name = say(self._facts.language, "finding.picture", number=number)
        self._line(f"{name} · {self._say('origin-' + picture.origin)}", size=9, grey=True)
        image = _as_it_appears(picture.data)
        if image is None:
            self._line(self._say("no-picture"), size=9)
            return
        width = min(self._pdf.epw, image.width * 25.4 / 150)
        height = width * image.height / image.width
        if height > 120:
            width, height = width * 120 / height, 120.0
        if self._pdf.will_page_break(height):
            self._pdf.add_page()
        self._pdf.image(image, w=width, h=height)
        self._pdf.ln(2)

    def _line(self, text: str, size: float = 10, *, bold: bool = False, grey: bool = False) -> None:
        """One paragraph; each of its lines in the direction of its own first letter."""
        style = "B" if bold else ""
        self._pdf.set_font(_FONT, style=style, size=size)
        self._pdf.set_text_color(*(_GREY if grey else (0, 0, 0)))
        font = self._pdf.current_font
        for part in text.split("\n"):
            words = _drawable(part, font) if isinstance(font, TTFFont) else part
            align = "R" if _right_to_left(part) else "L"
            self._pdf.multi_cell(
                0, size * 0.52, words, align=align, new_x=XPos.LMARGIN, new_y=YPos.NEXT
            )


def _right_to_left(text: str) -> bool:
    """By the first strong character (UAX 9, P2 and P3)."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in ("L", "R", "AL"):
            return kind != "L"
    return False


def _drawable(text: str, font: TTFFont) -> str:
    """The text with what the font cannot draw (emoji) named in brackets, never dropped."""
    drawn = []
    for character in text:
        category = unicodedata.category(character)
        if ord(character) in font.cmap or category == "Zs":
            drawn.append(character)
        elif category not in ("Cf", "Cc", "Mn"):
            name = unicodedata.name(character, f"U+{ord(character):04X}")
            drawn.append(f"[{name.lower()}]")
    return "".join(drawn)


def _as_it_appears(data: bytes) -> Image.Image | None:
    """The upright picture, reduced, without its metadata; None if it cannot be shown."""
    try:
        with Image.open(io.BytesIO(data)) as image:
            upright = ImageOps.exif_transpose(image).convert("RGB")
    except (OSError, ValueError, Image.DecompressionBombError):
        return None
    upright.thumbnail((_PICTURE_SIDE, _PICTURE_SIDE))
    return upright


def _moment(at: datetime) -> str:
    return at.strftime("%d/%m/%Y %H:%M UTC")


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
