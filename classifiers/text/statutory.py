"""Art. 7.2: the statutory warning under before/after pictures, word for word.

« Ces photos sont publiées à titre indicatif afin de fournir une information sur la nature
de l’intervention. Elles ne constituent en aucun cas une garantie de résultat »

Case, accents, apostrophes, line breaks, emoji and small typing errors do not matter; a
missing half, a paraphrase or a turned meaning do. An inversion is not a typing error: the
edit distance between "ne constituent en aucun cas" and "constituent" is small, so the words
that carry the meaning are looked for one by one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from classifiers.detector import Unanswered
from classifiers.image.legible import measure_print
from classifiers.post import Passage, Post
from classifiers.text.normalise import View, fold
from policies.evidence import Finding

FIRST = (
    "ces photos sont publiees a titre indicatif afin de fournir une information "
    "sur la nature de l'intervention"
)
SECOND = "elles ne constituent en aucun cas une garantie de resultat"

# A share of the half's letters that may be mistyped; measured on 400 mutations of the
# sentence in tests/classifiers/text/test_statutory.py.
_TYPING_ERRORS = 0.12
# Words without which a half says something else, or nothing.
_FIRST_WORDS = ("photos", "publiees", "indicatif", "information", "nature", "intervention")
_SECOND_WORDS = ("constituent", "aucun", "garantie", "resultat")
_DENIAL = re.compile(r"\bn\w? |ne ?con|s ?ne\b|elles? ?ne")
_ALIKE = 75.0
_SAME_WORD = 78.0


@dataclass(frozen=True, slots=True)
class Statutory:
    """Answers whether the warning stands in the post or in one of its pictures."""

    name: str = "text/statutory"
    version: str = "1"
    signals: frozenset[str] = frozenset(
        {"text.statutory-sentence", "text.statutory-distorted", "text.guarantee"}
    )

    def detect(self, post: Post) -> Iterator[Finding | Unanswered]:
        """One finding a passage: the whole sentence, or how it is distorted."""
        for passage in post.passages():
            for finding in self._in_passage(passage):
                if finding.signal == "text.statutory-sentence" and not _is_legible(post, finding):
                    yield replace(finding, signal="text.statutory-distorted", reason="not-legible")
                else:
                    yield finding

    def _in_passage(self, passage: Passage) -> Iterator[Finding]:
        read = [_read(v) for v in (passage.normalised.folded, passage.normalised.plain)]
        best = max(read, key=lambda r: (r.first_kept + r.second_kept, r.end - r.start))
        if best.end <= best.start:
            return
        place = passage.place(best.start, best.end)
        if best.first_kept and best.second_kept:
            yield Finding("text.statutory-sentence", 1.0, self.name, place)
        else:
            yield Finding("text.statutory-distorted", 1.0, self.name, place, best.reason)
            if best.inverted:
                yield Finding("text.guarantee", 0.95, self.name, place, "statutory-inverted")


def _is_legible(post: Post, finding: Finding) -> bool:
    """Whether the public can read the sentence: always in text, by its print in a picture.

    The box spans all its lines, so each line that lies within it is measured.
    """
    place = finding.place
    picture = next((p for p in post.pictures if p.part == place.part), None)
    if picture is None or place.box is None:
        return True
    x, y, width, height = place.box
    lines = [
        box
        for passage in post.read_in_pictures
        if passage.part == place.part
        for _, _, box in passage.boxes
        if x <= box[0] + box[2] / 2 <= x + width and y <= box[1] + box[3] / 2 <= y + height
    ]
    return all(measure_print(picture, box).legible for box in lines)


@dataclass(frozen=True, slots=True)
class _Reading:
    """Which halves stand, and where (offsets into the original)."""

    first_kept: bool
    second_kept: bool
    inverted: bool
    reason: str
    start: int
    end: int


def _read(view: View) -> _Reading:
    text, index = _letters(view.text)
    first = fuzz.partial_ratio_alignment(FIRST, text, score_cutoff=55)
    second = fuzz.partial_ratio_alignment(SECOND, text, score_cutoff=55)
    found = [a for a in (first, second) if a is not None and a.dest_end > a.dest_start]
    if not found:
        return _Reading(False, False, False, "", 0, 0)
    first_kept = bool(_kept(text, FIRST, _FIRST_WORDS))
    inverted, piece = _inverted(text), _kept(text, SECOND, _SECOND_WORDS)
    second_kept = bool(piece and _DENIAL.search(piece))
    start, end = min(a.dest_start for a in found), max(a.dest_end for a in found)
    first_offset, last_offset = view.span(index[start], index[end - 1] + 1)
    if not (first_kept or second_kept or inverted) and max(a.score for a in found) < _ALIKE:
        return _Reading(False, False, False, "", 0, 0)
    second_kept = second_kept and not inverted
    if inverted:
        reason = "inverted"
    elif first_kept:
        reason = "second-half-missing"
    elif second_kept:
        reason = "first-half-missing"
    else:
        reason = "paraphrased"
    return _Reading(first_kept, second_kept, inverted, reason, first_offset, last_offset)


def _letters(text: str) -> tuple[str, list[int]]:
    """Words alone, one space apart, and where each character stood in the view."""
    out: list[str] = []
    index: list[int] = []
    for i, char in enumerate(text):
        if char.isalpha() or (char == "'" and out and out[-1] != " "):
            out.append(char)
            index.append(i)
        elif out and out[-1] != " ":
            out.append(" ")
            index.append(i)
    return "".join(out), index


def _kept(text: str, half: str, words: tuple[str, ...]) -> str:
    """The piece of text that is the half but for small typing errors; empty if none is."""
    aligned = fuzz.partial_ratio_alignment(half, text, score_cutoff=70)
    if aligned is None:
        return ""
    start, end = aligned.dest_start, aligned.dest_end
    # The alignment window has the half's length; a typing error may need a little more.
    candidates = (text[max(start + a, 0) : end + b] for a in (-3, 0, 3) for b in (-3, 0, 3))
    piece = min(candidates, key=lambda c: Levenshtein.distance(half, c))
    if Levenshtein.distance(half, piece) > _TYPING_ERRORS * len(half):
        return ""
    return piece if all(fuzz.partial_ratio(w, piece) >= _SAME_WORD for w in words) else ""


_INVERTED = re.compile(
    r"\bconstitu\w*(?! (?:en )?aucun)(?! pas)(?: \w+){0,5} garanties? (?:de |du )?resultats?"
)
_DENIED = re.compile(r"\b(?:ne|n'|ni|jamais|sans|aucune?) ?(?:\w+ ){0,2}$")


def _inverted(text: str) -> bool:
    """« Elles constituent une garantie »: affirmed somewhere, with no negation before."""
    for match in _INVERTED.finditer(text):
        if not _DENIED.search(text[max(0, match.start() - 25) : match.start()]):
            return True
    return False


assert fold(FIRST) == FIRST and fold(SECOND) == SECOND  # noqa: S101, PT018

DETECTOR = Statutory()
