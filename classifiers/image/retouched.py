"""Signs that a picture was changed, and what could not be checked (Art. 7.2).

Two looks:

1. What a file says of its own history. A beauty or AI app contradicts the article; a general
   editor is a question, since cropping and masking leave the same trace.
2. A pair whose light, colour, sharpness, texture, distance or pose differ cannot be compared:
   a human is asked, and nothing is refused for it.

Masks that anonymise are no retouching, ours or anybody's. "No retouching detected" is never
said: a file without history, or one that a chat recompressed, cannot be verified, and edits
of single pixels (smoothed skin, cloned or healed spots, a body pushed into shape) are not
judged at all; `UNSEEN` says so in the evidence. A map of smoothed skin (`smoothing.py`) and
a search for copied patches (`clones.py`) exist and are measured by `evaluate retouching`, but
do not tell simulated edits from untouched pictures of web sites well enough to ask anybody.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from classifiers.detector import Unanswered
from classifiers.image.before_after import alike, halves
from classifiers.image.comparability import compare
from classifiers.image.decode import Picture, Pixels
from classifiers.image.masks import own_masks
from classifiers.image.metadata import edits, unverifiable
from classifiers.post import Post
from policies.evidence import Finding, Place

NAME, SIGNAL = "retouched", "image.retouched"
UNSEEN: Final = "edits-of-pixels-not-checkable"
# A difference at its tolerance is a question, at three times it is plain; never a refusal.
_QUESTION, _PLAIN, _AT_PLAIN = 0.5, 0.8, 3.0
_MOST_PICTURES = 6
# Traces that a mask painted with a general editor leaves as well.
_EXPLAINED_BY_MASK: Final = frozenset({"editor"})


@dataclass(frozen=True, slots=True)
class Retouched:
    """Answers `image.retouched`."""

    name: str = NAME
    version: str = "3"
    signals: frozenset[str] = frozenset({SIGNAL})

    def detect(self, post: Post) -> Iterator[Finding | Unanswered]:
        """A finding for each trace, and `Unanswered` where a file has no history.

        A zero score tells what nobody can see.
        """
        for picture in post.pictures:
            yield from provenance(picture)
            yield Finding(SIGNAL, 0.0, NAME, Place(picture.part), UNSEEN)
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
