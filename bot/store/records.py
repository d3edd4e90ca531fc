"""What goes into the store and comes out of it: plain values, no session behind them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from classifiers.draft import Origin


class State(StrEnum):
    """Where a review stands. `published` and `watched` come with the re-check."""

    COLLECTING = "collecting"
    QUEUED = "queued"
    CHECKING = "checking"
    ASKING = "asking"
    ANSWERED = "answered"
    PUBLISHED = "published"
    WATCHED = "watched"
    CANCELLED = "cancelled"


# Collecting again: a late photo of an album, or an edited message, reopens the draft.
# Queued again after the answer: a declaration was changed, or another check asked for.
MOVES: dict[State, frozenset[State]] = {
    State.COLLECTING: frozenset({State.COLLECTING, State.QUEUED, State.CANCELLED}),
    State.QUEUED: frozenset({State.COLLECTING, State.CHECKING, State.CANCELLED}),
    State.CHECKING: frozenset(
        {State.COLLECTING, State.QUEUED, State.ASKING, State.ANSWERED, State.CANCELLED}
    ),
    State.ASKING: frozenset({State.COLLECTING, State.QUEUED, State.CANCELLED}),
    State.ANSWERED: frozenset({State.COLLECTING, State.QUEUED, State.PUBLISHED}),
    State.PUBLISHED: frozenset({State.WATCHED}),
    State.WATCHED: frozenset(),
    State.CANCELLED: frozenset(),
}


class Kind(StrEnum):
    """What an outgoing message is: words, or the numbered copies of the pictures."""

    TEXT = "text"
    PICTURES = "pictures"


class Edited(StrEnum):
    """What became of an edited message."""

    UNKNOWN = "unknown"
    SAME = "same"
    REOPENED = "reopened"
    TOO_LATE = "too-late"


@dataclass(frozen=True, slots=True)
class Person:
    """Who sent a message, where, and the language she reads."""

    chat_id: int
    user_id: int
    language: str


@dataclass(frozen=True, slots=True)
class Part:
    """One message of a draft.

    A file stays with the chat: only its id is kept. `problem` is the code of what stops
    it from being checked (`too-big-for-chat`, `unsupported`): such a part is kept
    so that the draft is not judged as if it had been sent without it.
    """

    message_id: int
    sent_at: datetime
    text: str = ""
    file_id: str | None = None
    unique_id: str | None = None
    origin: Origin | None = None
    group: str | None = None
    problem: str | None = None

    @property
    def has_media(self) -> bool:
        """Whether the message carries a file, checkable or not."""
        return self.file_id is not None or self.problem is not None

    def same_content(self, other: Part) -> bool:
        """Whether an edit changed nothing that is checked."""
        mine = (self.text, self.unique_id, self.problem)
        return mine == (other.text, other.unique_id, other.problem)


@dataclass(frozen=True, slots=True)
class Ticket:
    """A review as it stood when it was read.

    `version` counts changes of its content: an answer to an older version is refused.
    `tries` counts how often its check was begun.
    """

    id: int
    chat_id: int
    language: str
    state: State
    due_at: datetime
    version: int
    tries: int
    parts: tuple[Part, ...]
    progress_id: int | None
    user_id: int = 0
    evidence: str | None = None
    created_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message: its words, and what pressing it sends back.

    In the outbox `data` is about the message's own review, whose number is added when it
    is sent; in a notice it is whole.
    """

    label: str
    data: str


Buttons = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """A checked picture as it is kept: its object, and what it is recognised by."""

    position: int
    object_name: str
    sha256: str
    perceptual: str
    regions: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What a check came to: `outcome` or `error`, and the messages that say so.

    `marks` is the JSON of the numbered boxes; the copies are drawn when they are sent.
    `sheet` is what the screens behind the buttons are laid out from. `case_due` is set
    where a human must judge too: until when. `pictures` are in the object folder already;
    None leaves those of an earlier look.
    """

    pages: tuple[str, ...]
    outcome: str | None = None
    error: str | None = None
    charter: str | None = None
    evidence: str | None = None
    marks: str | None = None
    buttons: Buttons = ()
    sheet: Mapping[str, Any] | None = None
    case_due: datetime | None = None
    pictures: tuple[Kept, ...] | None = None


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message to be sent, edited (it has `message_ids`) or taken away (no `body`)."""

    id: int
    review_id: int
    chat_id: int
    reply_to: int
    kind: Kind
    body: str | None
    message_ids: tuple[int, ...]
    revision: int
    buttons: Buttons = ()
