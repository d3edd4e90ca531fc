"""A draft made ready for detectors: decoded once, read once, shared by all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from classifiers.draft import Draft
from classifiers.text.normalise import Normalised, normalise
from policies.evidence import Box, Finding, Place

if TYPE_CHECKING:
    from classifiers.image.decode import Picture
    from classifiers.video.clip import Clip
    from policies.errors import MediaError


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of the post: the doctor's text, or words read in a picture or heard.

    `part` is `text` or `media:<index>`; `boxes` holds for words read in a picture one
    (start, end, box) a line, offsets into `normalised.original`.
    """

    part: str
    normalised: Normalised
    boxes: tuple[tuple[int, int, Box], ...] = ()
    time: tuple[float, float] | None = None

    def place(self, start: int, end: int) -> Place:
        """The place of original characters start..end: offsets, or the boxes they touch."""
        if self.part == "text":
            return Place("text", start, end)
        touched = [box for first, last, box in self.boxes if first < end and start < last]
        quote = self.normalised.original[start:end]
        return Place(self.part, box=_around(touched), time=self.time, quote=quote)


@dataclass
class Post:
    """What detectors get.

    `clips` are videos and animations, `pictures` the rest. `unreadable` holds by media index
    why a file could not be read; `unread` by media index why words in a picture were not, or
    not all, read (a code such as `not-read`); `heard` the videos whose speech was written
    down. `read_in_pictures` holds words heard, too.
    """

    draft: Draft
    pictures: list[Picture] = field(default_factory=list)
    clips: list[Clip] = field(default_factory=list)
    unreadable: dict[int, MediaError] = field(default_factory=dict)
    unread: dict[int, str] = field(default_factory=dict)
    heard: set[int] = field(default_factory=set)
    read_in_pictures: list[Passage] = field(default_factory=list)
    found: list[Finding] = field(default_factory=list)

    @cached_property
    def text(self) -> Passage:
        """The doctor's own text."""
        return Passage("text", normalise(self.draft.text))

    def passages(self) -> Iterator[Passage]:
        """The doctor's text, then words read in pictures and heard in videos."""
        yield self.text
        yield from self.read_in_pictures


def _around(boxes: list[Box]) -> Box | None:
    if not boxes:
        return None
    left, top = min(b[0] for b in boxes), min(b[1] for b in boxes)
    right, bottom = max(b[0] + b[2] for b in boxes), max(b[1] + b[3] for b in boxes)
    return left, top, right - left, bottom - top
