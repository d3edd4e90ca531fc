"""What goes into `bot.store.posts` and comes out of it: plain values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.store.records import Kept, Part

WATCHING, PAUSED, ENDED = "watching", "paused", "ended"


@dataclass(frozen=True, slots=True)
class Bound:
    """A live post in a list: of which review, its link, how it stands."""

    id: int
    review_id: int
    connector: str
    link: str
    state: str
    status: str | None
    due_at: datetime


@dataclass(frozen=True, slots=True)
class Occasion:
    """One re-check to be done, with all that was checked and all that is known of the post."""

    id: int
    post_id: int
    review_id: int
    user_id: int
    language: str
    connector: str
    address: str
    link: str
    slot: int
    step: int
    tries: int
    first: bool
    status: str | None
    alarm: str | None
    due_at: datetime
    failing_since: datetime | None
    validators: Mapping[str, Mapping[str, str]]
    baseline: Mapping[str, Sequence[str]] | None
    parts: tuple[Part, ...]
    pictures: tuple[Kept, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a re-check came to.

    `codes` say what was found, without words of the post. `news` is the message for the
    doctor, None where there is nothing to tell. What is None of the rest stays as it was.
    """

    status: str
    due_at: datetime
    step: int
    codes: tuple[str, ...] = ()
    news: str | None = None
    alarm: str | None = None
    failing_since: datetime | None = None
    validators: Mapping[str, Mapping[str, str]] | None = None
    baseline: Mapping[str, Sequence[str]] | None = None
    seen: bool = False
