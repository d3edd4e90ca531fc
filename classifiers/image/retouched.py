"""Signs that a picture was changed, and what could not be checked (Art. 7.2).

What a file says of its own history is the hard evidence: a beauty or AI app contradicts the
article, a general editor is a question, since cropping and masking leave the same trace. A
file without history, or one that a chat recompressed, cannot be verified, and that is said.
"No retouching detected" is never said.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from classifiers.detector import Unanswered
from classifiers.image.metadata import edits, unverifiable
from classifiers.post import Post
from policies.evidence import Finding, Place

NAME = "retouched"


@dataclass(frozen=True, slots=True)
class Retouched:
    """Answers `image.retouched` from the files' provenance."""

    name: str = NAME
    version: str = "1"
    signals: frozenset[str] = frozenset({"image.retouched"})

    def detect(self, post: Post) -> Iterator[Finding | Unanswered]:
        """A finding for each trace, and `Unanswered` where a file has no history."""
        for picture in post.pictures:
            for trace in edits(picture):
                place = Place(picture.part, key=trace.place.key)
                yield Finding("image.retouched", trace.score, NAME, place, trace.reason)
            reason = unverifiable(picture)
            if reason is not None:
                yield Unanswered(self.signals, reason)


DETECTOR = Retouched()
