"""Signs that a picture was changed, and what could not be checked (Art. 7.2).

Four looks, from hard to soft evidence:

1. What a file says of its own history. A beauty or AI app contradicts the article; a general
   editor is a question, since cropping and masking leave the same trace.
2. A pair whose light, colour, sharpness, texture, distance or pose differ cannot be compared.
3. Skin with less grain than the picture promises (only in a camera's own file).
4. Patches of skin that stand twice.

2 to 4 ask a human and never refuse. Masks that anonymise are no retouching, ours or
anybody's. "No retouching detected" is never said: a file without history, or one that a
chat recompressed, cannot be verified; a body pushed into shape and a healed spot leave
nothing that these looks see, and `UNSEEN` says so in the evidence.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from classifiers.detector import Unanswered
from classifiers.draft import Origin
from classifiers.image.before_after import alike, halves
from classifiers.image.clones import clone_of
from classifiers.image.comparability import compare
from classifiers.image.decode import Picture, Pixels
from classifiers.image.masks import own_masks
from classifiers.image.metadata import edits, unverifiable
from classifiers.image.smoothing import smoothing_of
from classifiers.post import Post
from policies.evidence import Box, Finding, Place

NAME, SIGNAL = "retouched", "image.retouched"
UNSEEN: Final = "liquify-and-heal-not-checkable"
# A difference at its tolerance is a question, at three times it is plain; never a refusal.
_QUESTION, _PLAIN, _AT_PLAIN = 0.5, 0.8, 3.0
_SMOOTHED, _MOST = 0.5, 0.85
_MOST_PICTURES = 6
# Traces that a mask painted with a general editor leaves as well.
_EXPLAINED_BY_MASK: Final = frozenset({"editor"})


@dataclass(frozen=True, slots=True)
class Retouched:
    """Answers `image.retouched`."""

    name: str = NAME
    version: str = "2"
    signals: frozenset[str] = frozenset({SIGNAL})

    def detect(self, post: Post) -> Iterator[Finding | Unanswered]:
        """A finding for each trace, and `Unanswered` where a file has no history."""
        for picture in post.pictures:
            yield from provenance(picture)
            yield from pixels(picture)
            reason = unverifiable(picture)
            if reason is not None:
                yield Unanswered(self.signals, reason)
        yield from pairs(post)


def provenance(picture: Picture) -> Iterator[Finding]:
    """What the file says; a copy of ours explains the editor that wrote it."""
    ours = bool(own_masks(picture))
    for trace in edits(picture):
        if not (ours and trace.reason in _EXPLAINED_BY_MASK):
            place = Place(picture.part, key=trace.place.key)
            yield Finding(SIGNAL, trace.score, NAME, place, trace.reason)


def pixels(picture: Picture) -> Iterator[Finding]:
    """Smoothed skin and copied patches; a zero score tells what nobody can see."""
    if picture.origin is Origin.FILE and any(picture.tags.get("Make", "Model")):
        smoothed = smoothing_of(picture)
        if smoothed is not None and smoothed.score >= _SMOOTHED:
            place = Place(picture.part, box=smoothed.box)
            yield Finding(SIGNAL, min(smoothed.score, _MOST), NAME, place, "smoothed-skin")
    clone = clone_of(picture)
    if clone is not None and clone.score > 0 and not _masked(picture, clone.box):
        place = Place(picture.part, box=clone.box)
        yield Finding(SIGNAL, clone.score, NAME, place, "repeated-patch")
    yield Finding(SIGNAL, 0.0, NAME, Place(picture.part), UNSEEN)


def _masked(picture: Picture, box: Box) -> bool:
    return any(_touch(box, mask) for mask in own_masks(picture))


def _touch(one: Box, other: Box) -> bool:
    return all(one[a] < other[a] + other[a + 2] and other[a] < one[a] + one[a + 2] for a in (0, 1))


def pairs(post: Post) -> Iterator[Finding]:
    """How the two sides of every pair differ: halves of a composite, or separate pictures."""
    for picture in post.pictures:
        sides = halves(picture)
        if sides is not None:
            yield from differing(*sides, Place(picture.part))
    separate = post.pictures[:_MOST_PICTURES]
    declared = post.draft.before_after is True and len(separate) == 2
    for one, other in combinations(separate, 2):
        if declared or alike(one, other):
            yield from differing(one.rgb, other.rgb, Place(other.part))


def differing(one: Pixels, other: Pixels, place: Place) -> Iterator[Finding]:
    """A finding for each condition that differs more than two shots of one sitting do.

    Args:
        one: (height, width, 3) uint8, before.
        other: likewise, after.
        place: of the findings.
    """
    for reason, excess in compare(one, other).excess().items():
        if excess >= 1:
            share = min(1.0, (excess - 1) / (_AT_PLAIN - 1))
            score = round(_QUESTION + share * (_PLAIN - _QUESTION), 3)
            yield Finding(SIGNAL, score, NAME, place, reason)


DETECTOR = Retouched()
