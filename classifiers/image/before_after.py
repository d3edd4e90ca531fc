"""Before/after pictures (Art. 7.2): composites, and pairs among the pictures of one post.

Three things speak: words in the picture that label its halves (avant, après, J+30…), a seam
from edge to edge, and the likeness of what stands on both sides of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from classifiers.detector import Unanswered
from classifiers.image.decode import Picture, Pixels
from classifiers.image.faces import faces_of
from classifiers.image.likeness import likeness
from classifiers.image.seams import Seam, panels, seams_of
from classifiers.post import Passage, Post
from policies.evidence import Finding, Place

NAME, SIGNAL = "before-after", "image.before-after"
BOTH_LABELS, LABEL_AND_SEAM, SEAM_ALIKE, SEAM_MAYBE = 0.97, 0.95, 0.9, 0.65
ONE_LABEL, PAIR = 0.62, 0.65
_ALIKE, _MAYBE_ALIKE, _COLOURS, _SKIN = 0.82, 0.74, 0.25, 0.08
_TWINS_ALIKE = 0.85
# Two separate pictures must be more alike than two halves: nothing else ties them.
_PAIR_ALIKE, _PAIR_COLOURS, _PAIR_SKIN = 0.9, 0.5, 0.12
_CENTRE = (0.22, 0.78)
# A seam with a gap must stand where two equal halves meet.
_WHOLE, _EXACT_CENTRE = 0.97, 0.06
_MOST_SEAMS, _MOST_PICTURES = 2, 10

# A label stands alone on its line: "before" inside a sentence labels nothing.
_ORDER = r"(?:\W*\d{0,2}\W*)"
_ACT = (
    r"(?: (?:(?:le|la|les|l|the|of)[ '’]?)?(?:traitements?|treatments?|operations?|interventions?"
    r"|chirurgie|surgery|soins?|seances?|sessions?|laser|greffe|lifting|procedures?|botox|filler"
    r"|injections?|rhinoplast\w+|liposuc\w+|blepharoplast\w+|blanchiment|detartrage"
    r"|العمليه|العلاج|الجراحه|الحصه|الليزر))?"
)
_LAPSE = r"\d+ ?(?:jours?|j|semaines?|mois|ans?|days?|weeks?|wks?|months?|years?|yrs?)"
_BEFORE = re.compile(
    rf"{_ORDER}(?:(?:avant|before|قبل|9bal|qbal){_ACT}|pre[- ]?(?:op\w*|treatment|traitement)"
    rf"|j ?0|day 0|week 0|jour 0|semaine 0|baseline|etat initial){_ORDER}"
)
_AFTER = re.compile(
    rf"{_ORDER}(?:(?:apres|after|بعد|ba3d){_ACT}|post[- ]?(?:op\w*|treatment|traitement)"
    rf"|resultat final|final result)(?: \(?{_LAPSE}\)?)?{_ORDER}"
    rf"|\W*[jmd] ?\+ ?\d{{1,3}}\W*|{_ORDER}{_LAPSE} (?:apres|after|later|plus tard|post[- ]?op\w*)"
    rf"{_ACT}{_ORDER}"
)
_BOTH = re.compile(
    r"\b(?:avant\W{1,5}(?:et \W*)?apres|before\W{1,5}(?:and \W*|& ?)?after)\b|قبل و? ?بعد"
)
# Two moments of one course, each alone on its line: "week 1" and "week 8".
_MOMENT = re.compile(
    r"\W*(?:week|semaine|day|jour|month|mois|seance|session|الاسبوع|الشهر|الحصه) ?(\d{1,3})\W*"
)


@dataclass(frozen=True, slots=True)
class BeforeAfter:
    """Answers `image.before-after`."""

    name: str = NAME
    version: str = "1"
    signals: frozenset[str] = frozenset({SIGNAL})

    def detect(self, post: Post) -> Iterator[Finding | Unanswered]:
        """At most one finding a picture, and one for each pair of separate pictures."""
        words = {p.part: p for p in post.read_in_pictures}
        for picture in post.pictures:
            found = composite(picture, words.get(picture.part))
            if found is not None:
                yield found
        for one, other in combinations(post.pictures[:_MOST_PICTURES], 2):
            yield from _pair(one, other)


def composite(picture: Picture, words: Passage | None) -> Finding | None:
    """The strongest sign that a picture holds before and after, or None.

    Raises:
        ModelMissing: the weights of faces or scenes are not there.
    """
    labels, place = labels_in(words)
    seam, seam_score = picture.once("best-seam", _best_seam)
    if labels == 2:
        return Finding(SIGNAL, BOTH_LABELS, NAME, place, "labels")
    if labels == 1 and seam is not None:
        return Finding(SIGNAL, LABEL_AND_SEAM, NAME, place, "labels")
    if seam is not None and seam_score > 0:
        return Finding(SIGNAL, seam_score, NAME, Place(picture.part), "composite")
    if has_twin_faces(picture):
        return Finding(SIGNAL, SEAM_MAYBE, NAME, Place(picture.part), "twin-faces")
    return Finding(SIGNAL, ONE_LABEL, NAME, place, "labels") if labels else None


def labels_in(words: Passage | None) -> tuple[int, Place]:
    """How many of the two labels stand in a picture, and where."""
    if words is None:
        return 0, Place()
    view = words.normalised.folded
    both = _BOTH.search(view.text)
    if both is not None:
        return 2, words.place(*view.span(both.start(), both.end()))
    before, after = _label(words, _BEFORE), _label(words, _AFTER)
    if before is None and after is None:
        before, after = _moments(words)
    first = before or after
    if first is None:
        return 0, Place()
    start, end = first
    if before is not None and after is not None:
        start, end = min(before[0], after[0]), max(before[1], after[1])
    return (before is not None) + (after is not None), words.place(start, end)


def _moments(words: Passage) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """The first lines that name two different moments of one course, else nothing."""
    seen: dict[str, tuple[int, int]] = {}
    for start, end, line in _lines(words):
        named = _MOMENT.fullmatch(line)
        if named is not None:
            seen.setdefault(named[1], (start, end))
    two = list(seen.values())[:2]
    return (two[0], two[1]) if len(two) == 2 else (None, None)


def _label(words: Passage, label: re.Pattern[str]) -> tuple[int, int] | None:
    """Original offsets of the first line that is nothing but this label."""
    return next(((s, e) for s, e, line in _lines(words) if label.fullmatch(line)), None)


def _lines(words: Passage) -> Iterator[tuple[int, int, str]]:
    """(start, end, folded text) of every line: original offsets."""
    view = words.normalised.folded
    for start, end, _ in words.boxes:
        kept = [i for i, s in enumerate(view.starts) if start <= s < end]
        if kept:
            yield start, end, view.text[kept[0] : kept[-1] + 1].strip()


def _best_seam(picture: Picture) -> tuple[Seam | None, float]:
    """The seam with the most alike sides, and its score (0: a seam, but no pair)."""
    best: tuple[Seam | None, float] = (None, 0.0)
    for seam in _dividing(seams_of(picture)):
        score = _sides(picture, seam)
        if best[0] is None or score > best[1]:
            best = (seam, score)
    return best


def _dividing(seams: Sequence[Seam]) -> Iterator[Seam]:
    """Seams that divide into panels; many of one direction are a table or a contact sheet."""
    for seam in seams:
        alone = sum(s.vertical == seam.vertical for s in seams) <= _MOST_SEAMS
        central = _CENTRE[0] < seam.middle < _CENTRE[1]
        whole = seam.coverage > _WHOLE or abs(seam.middle - 0.5) < _EXACT_CENTRE
        if alone and central and whole:
            yield seam


def _sides(picture: Picture, seam: Seam) -> float:
    first, second = (_part(picture, part) for part in panels(picture.rgb, seam))
    both = likeness(first, second)
    shows_someone = both.skin > _SKIN or (faces_of(first) != () and faces_of(second) != ())
    if not shows_someone or both.colours < _COLOURS:
        return 0.0
    if both.scene >= _ALIKE:
        return SEAM_ALIKE
    return SEAM_MAYBE if both.scene >= _MAYBE_ALIKE else 0.0


def has_twin_faces(picture: Picture) -> bool:
    """Whether both halves hold one face, equally large and at the same place in its half.

    Where both backgrounds are the same white there is no seam to see.
    """
    faces = [f for f in faces_of(picture) if f.score >= 0.5]
    if len(faces) != 2:
        return False
    for axis in (0, 1):
        half = picture.size[axis] / 2
        first, second = sorted((f.box for f in faces), key=lambda b: b[axis])
        middles = [(b[0] + b[2] / 2, b[1] + b[3] / 2) for b in (first, second)]
        apart = abs(middles[1][axis] - middles[0][axis] - half) / half
        level = abs(middles[1][1 - axis] - middles[0][1 - axis]) / max(first[3 - axis], 1)
        sizes = sorted((first[3], second[3]))
        whole = first[axis] + first[axis + 2] <= half <= second[axis]
        if whole and apart < 0.18 and level < 0.3 and sizes[0] > 0.75 * sizes[1]:
            parts = panels(picture.rgb, Seam(axis == 0, 0.5, 0.5, 0.0))
            return likeness(*(_part(picture, p) for p in parts)).scene >= _TWINS_ALIKE
    return False


def _part(picture: Picture, rgb: Pixels) -> Picture:
    return Picture(picture.index, np.ascontiguousarray(rgb), picture.origin, picture.format)


def alike(one: Picture, other: Picture) -> bool:
    """Whether two separate pictures may be before and after of one subject."""
    found = likeness(one, other)
    close = found.scene >= _PAIR_ALIKE and found.colours >= _PAIR_COLOURS
    return close and found.skin >= _PAIR_SKIN


def halves(picture: Picture) -> tuple[Pixels, Pixels] | None:
    """The two panels of a composite, or None where no seam divides it into a pair."""
    seam, score = picture.once("best-seam", _best_seam)
    return panels(picture.rgb, seam) if seam is not None and score > 0 else None


def _pair(one: Picture, other: Picture) -> Iterator[Finding]:
    if alike(one, other):
        for picture in (one, other):
            yield Finding(SIGNAL, PAIR, NAME, Place(picture.part), "alike-pictures")


DETECTOR = BeforeAfter()
