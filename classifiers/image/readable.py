"""What nobody could look at: unreadable files, later frames, words that were not read.

Answers no signal itself. It makes *unknown* what may hide there, so that a file nobody
could open never helps a post to be approved.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from classifiers.detector import Unanswered
from classifiers.post import Post
from policies.evidence import Finding
from policies.signals import IMAGE_SIGNALS, TEXT_SIGNALS


@dataclass(frozen=True, slots=True)
class Readable:
    """Yields `Unanswered` only."""

    name: str = "media"
    version: str = "1"
    signals: frozenset[str] = frozenset()

    def detect(self, post: Post) -> Iterator[Finding | Unanswered]:
        """One `Unanswered` a file that was not, or not wholly, seen."""
        for _ in post.unreadable:
            yield Unanswered(IMAGE_SIGNALS | TEXT_SIGNALS, "media-unreadable")
        for picture in post.pictures:
            if picture.animated:
                yield Unanswered(IMAGE_SIGNALS | TEXT_SIGNALS, "only-first-frame")
        for _, reason in sorted(post.unread.items()):
            yield Unanswered(TEXT_SIGNALS, reason)


DETECTOR = Readable()
