"""A patient's name, birth date or number legible in a picture (Art. 7.1, 15).

The classic leak: the corner of an imaging console, a wristband, a file on a desk. Words read
in a picture come in lines with boxes, so a name is told from other words by what stands
beside it: a birth date, a number, an age and sex as machines print them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from classifiers.detector import Unanswered
from classifiers.post import Passage, Post
from policies.evidence import Box, Finding

NAME, SIGNAL = "shown-identity", "text.patient-identity"
SURE, LIKELY, HINT = 0.95, 0.8, 0.4

_D = (
    r"\d{1,2}\s?[/.\-]\s?\d{1,2}\s?[/.\-]\s?(?:19|20)?\d\d"
    r"|(?:19|20)\d\d\s?[/.\-]\s?\d\d\s?[/.\-]\s?\d\d"
)
# The reader loses accents and dots, and glues words: every gap is optional.
_BIRTH = re.compile(
    rf"(?:n[ée]+\W{{0,2}}e?\W{{0,2}}\s?le|date\s?(?:de\s?)?naiss\w*|\bd\.?d\.?n\b|\bd\.?o\.?b\b"
    rf"|birth\s?(?:date|day)?|date\s?of\s?birth|\bborn\b|تاريخ\s?(?:ال)?(?:ولادة|ميلاد))"
    rf"\W{{0,4}}(?:{_D})",
    re.I,
)
_NUMBER = re.compile(
    r"(?:\bipp\b|\bmrn\b|\bpatient\s?id\b|\bid\s?patient\b|\bpat\.?\s?id\b|\bn\s?[°ºo]\s?(?:de\s?)?"
    r"(?:dossier|patient|s[ée]jour|admission)|\bdossier\s?n\s?[°ºo]?|\bdossier\b|\baccession(?:\s?"
    r"(?:no|number|#))?|\bacc\s?#|\bfile\s?no\b|\bhosp(?:ital)?\s?(?:no|id)\b|رقم\s?(?:ال)?(?:ملف|مريض))"
    r"\W{0,4}[A-Z]{0,3}[\s\-/]?\d{3,}",
    re.I,
)
_FIELD = re.compile(
    r"\b(?:nom(?:\s?(?:et|&)\s?pr[ée]noms?|\s?du\s?patient|\s?patient)?|pr[ée]noms?|patiente?"
    r"(?:\s?name)?|(?:last|first|full)\s?name|name|surname)\s?[:=]\s?"
    r"(?P<name>[A-ZÀ-Ý][\w'’-]{2,}(?:[ ,]+[A-ZÀ-Ý][\w'’-]+)*)",
    re.I,
)
_DICOM = re.compile(r"\b[A-Z]{2,}\^[A-Z]{2,}")
_DATE = re.compile(rf"(?<!\d)(?:{_D})(?!\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")
# Age and sex as machines print them: 045Y F, F/45Y, M 62 ans.
_AGE_SEX = re.compile(r"\b(?:0?\d{2}\s?[YA]\b\W{0,3}[FM]\b|[FM]\W{0,3}0?\d{2}\s?(?:[YA]\b|ans\b))")
_LATIN = r"[A-ZÀ-Ý][A-ZÀ-Ýa-zà-ÿ'’-]{2,}"
_NAME_LINE = re.compile(rf"\W*(?:(?:Mme|Mlle|Mrs?|Ms|M)\.?\s)?{_LATIN}(?:[ ,]+{_LATIN}){{1,3}}\W*")
_NOBODY = re.compile(
    r"\b(?:dr|pr|docteure?|professeur|doctor|prof|clini\w*|polyclini\w*|h[ôo]pital|hospital|cabinet"
    r"|cent(?:re|er)|service|laboratoire|lab|institut\w*|universit\w*|universitaire|facult\w*|rue"
    r"|avenue|imm\w*|siemens|philips|toshiba|canon|samsung|mindray|fujifilm|medical|general"
    r"|electric|healthcare|imaging|radiolog\w*|scanner|irm|mri|echo\w*|ultraso\w*|avant|apr[èe]s"
    r"|before|after|nouveau\w*|journ[ée]e|congr[èe]s|conf[ée]rence|semaine|janvier|f[ée]vrier|mars"
    r"|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre|monday|january)\b",
    re.I,
)
_NOT_A_NAME = re.compile(
    r"^(?:x+|anon\w*|inconnu\w*|test|unknown|name|nom|pr[ée]nom|votre|your|the|le|la|les|de|du)\b",
    re.I,
)
_MACHINE = re.compile(
    r"\b(?:kVp?|mAs?|TE|TR|FOV|TIs|MI|Gain|FPS|Hz|MHz|WL|WW|W/L|ET|SL|Zoom|Se|Im|CT|IRM|MRI|US"
    r"|Echo|Scanner|DFOV|Thk|ECG|SpO2|bpm)\b"
)
_FAR = 4.0  # line heights between a name and what stands beside it


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    start: int
    end: int
    box: Box


@dataclass(frozen=True, slots=True)
class ShownIdentity:
    """Answers `text.patient-identity` for words in pictures."""

    name: str = NAME
    version: str = "1"
    signals: frozenset[str] = frozenset({SIGNAL})

    def detect(self, post: Post) -> Iterator[Finding | Unanswered]:
        """A finding with its box for each name, birth date and number that can be read."""
        for passage in post.read_in_pictures:
            if passage.boxes:
                yield from _in_picture(passage)


def _in_picture(passage: Passage) -> Iterator[Finding]:
    text = passage.normalised.original
    lines = [_Line(text[a:b], a, b, box) for a, b, box in passage.boxes]
    machine = sum(len(_MACHINE.findall(line.text)) for line in lines) >= 2
    for line in lines:
        hits = dict(_stated(line))
        if not hits and _is_name(line.text):
            score = _beside(line, lines, machine)
            if score:
                hits[0, len(line.text)] = (score, "name-beside-date")
        for (start, end), (score, reason) in hits.items():
            place = passage.place(line.start + start, line.start + end)
            yield Finding(SIGNAL, score, NAME, place, reason)


def _stated(line: _Line) -> Iterator[tuple[tuple[int, int], tuple[float, str]]]:
    """What says itself what it is."""
    for found in _BIRTH.finditer(line.text):
        yield found.span(), (SURE, "birth-date")
    for found in _NUMBER.finditer(line.text):
        yield found.span(), (SURE, "file-number")
    for found in _DICOM.finditer(line.text):
        yield found.span(), (SURE, "name")
    for found in _FIELD.finditer(line.text):
        named = found["name"]
        if not _NOT_A_NAME.match(named) and not _NOBODY.search(line.text):
            yield found.span(), (LIKELY, "name")


def _is_name(text: str) -> bool:
    return bool(_NAME_LINE.fullmatch(text)) and not _NOBODY.search(text)


def _beside(name: _Line, lines: list[_Line], machine: bool) -> float:
    """How surely a line is a patient's name, by the lines around it."""
    best = 0.0
    for other in lines:
        if other is name or _distance(name.box, other.box) > _FAR:
            continue
        if _BIRTH.search(other.text) or _NUMBER.search(other.text) or _AGE_SEX.search(other.text):
            best = max(best, SURE)
        elif _is_old_date(other.text) or (machine and _DATE.search(other.text)):
            best = max(best, LIKELY)
    return best or (HINT if machine else 0.0)


def _is_old_date(text: str) -> bool:
    """A date of five or more years ago: a birth rather than an event that is announced."""
    found = _DATE.search(text)
    year = _YEAR.search(found.group()) if found else None
    return year is not None and int(year.group()) <= datetime.now(UTC).year - 5


def _distance(one: Box, other: Box) -> float:
    """Between two boxes' edges, in the taller one's heights; 0 where they touch."""
    across = max(one[0], other[0]) - min(one[0] + one[2], other[0] + other[2])
    down = max(one[1], other[1]) - min(one[1] + one[3], other[1] + other[3])
    return max(across, down, 0) / max(one[3], other[3], 1)


DETECTOR = ShownIdentity()
