"""Which messages make one draft, and how long things wait."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.exchange import CUT_FROM
from bot.store.records import Part
from policies.charter import LANGUAGES

# Chats give the time of a message in whole seconds.
_CLOCK = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Pace:
    """How long things wait, in seconds.

    Attributes:
        album: a draft is closed when no message came for so long.
        progress: between two edits of the progress message.
        retry: before something that failed is tried again; doubled each time.
        hold: a draft that waits for more is closed after so long all the same.
        clock: between two looks at what is due.
    """

    album: float = 2.0
    progress: float = 1.0
    retry: float = 2.0
    hold: float = 86_400.0
    clock: float = 60.0


def reply_language(code: str | None, default: str) -> str:
    """The language to answer in, from what the person's app is set to (`ar-TN`)."""
    spoken = (code or "").split("-")[0].lower()
    return spoken if spoken in LANGUAGES else default


def joins(parts: Sequence[Part], new: Part, window: timedelta) -> bool:
    """Whether a message belongs to the draft that its chat is still collecting.

    Pictures join words, words join pictures. Words that follow words are another post -
    the warning of one must not cover the other - unless a client cut one text in two.
    """
    last = parts[-1]
    if new.sent_at - last.sent_at > window + _CLOCK:
        return False
    worded = [part for part in parts if part.text]
    if not new.text or not worded:
        return True
    return not new.has_media and worded[-1] is last and len(last.text) >= CUT_FROM
