"""What the rooms behind a draft's buttons share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from sqlalchemy.orm import Session

from bot.checking import Checker
from bot.delivery import Notifier
from bot.dialogue.routes import Call
from bot.dialogue.screens import Screen, sentence
from bot.dialogue.surroundings import Surroundings
from bot.joining import Pace
from bot.store import dossiers
from bot.store.records import State
from bot.store.store import Store

ANSWER_WITHIN: Final = timedelta(minutes=30)

# What a button came to: it was done, or the sentence that says why not.
Done = bool | str
DONE: Final[Done] = True
ALREADY: Final[Done] = "chat.already"


@dataclass(frozen=True, slots=True)
class Action:
    """What a button does, within a transaction under the chat's lock.

    `work` takes the session, the call, what is around the review, and as many details as
    `details` says. `changes`: a check that runs is worth nothing after it. `any_version`:
    holds for the draft however many messages it has got since.
    """

    work: Callable[..., Done]
    details: int = 0
    changes: bool = False
    any_version: bool = False


@dataclass(frozen=True, slots=True)
class Tools:
    """The store and the rooms that every button may need."""

    store: Store
    checker: Checker
    notifier: Notifier
    pace: Pace
    hours: timedelta


def show(session: Session, around: Surroundings, screen: Screen, *states: State) -> Done:
    """Another screen in the review's message, if it is still in one of these states."""
    ticket, allowed = around.ticket, states or (State.ANSWERED,)
    shown = dossiers.show(session, ticket.id, allowed, screen.body, screen.buttons, ticket.version)
    return shown or ALREADY


def prompt(tools: Tools, session: Session, call: Call, key: str) -> None:
    """Asks for words, in a message of its own."""
    body = sentence(call.language, key)
    tools.notifier.post(session, call.chat_id, body, reply_to=call.message_id)
