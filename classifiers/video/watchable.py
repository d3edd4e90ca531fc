"""What of a video was not seen or heard, and the place its container gives away.

Speech that nobody heard leaves every signal of the words *unknown*: a doctor may say in a
video what she may not write. A retouched video cannot be told from a filmed one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from classifiers.detector import Unanswered
from classifiers.post import Post
from classifiers.video.clip import Sound
from policies.evidence import Finding, Place
from policies.signals import TEXT_SIGNALS

NAME = "video/container"
_PLACE = ("location", "gps", "xyz", "iso6709")
_NOT_CHECKABLE = frozenset({"image.retouched", "metadata.edited"})


@dataclass(frozen=True, slots=True)
class Watchable:
    """Answers `metadata.gps` of containers."""

    name: str = NAME
    version: str = "1"
    signals: frozenset[str] = frozenset({"metadata.gps"})

    def detect(self, post: Post) -> Iterator[Finding | Unanswered]:
        """One finding a key that holds a place; one `Unanswered` a thing not checked."""
        for clip in post.clips:
            for key, value in clip.tags.items():
                if value.strip() and any(word in key.lower() for word in _PLACE):
                    yield Finding("metadata.gps", 1.0, NAME, Place(clip.part, key=key[:80]))
            yield Unanswered(_NOT_CHECKABLE, "not-checkable")
            if clip.sound is Sound.HEARD and clip.index not in post.heard:
                yield Unanswered(TEXT_SIGNALS, "speech-not-heard")


DETECTOR = Watchable()
