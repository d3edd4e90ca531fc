"""Everything around a draft that its check, its questions and its file need, read at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session

from bot.dialogue.corrections import corrects
from bot.dialogue.stated import Context
from bot.exchange import joined_text
from bot.store import declarations, dossiers, rows
from bot.store.declarations import Declared
from bot.store.dossiers import Dossier
from bot.store.people import Profile
from bot.store.records import Part, State, Ticket
from bot.store.tables import ReviewRow
from bot.store.versions import all_parts

# A version sent later than this is another post.
_MEMORY = timedelta(days=7)

DoctorsOf = Callable[[int], tuple[Profile, ...]]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A review with its dossier.

    `parts` are the messages of this version and what it took over from earlier ones.
    `before` is the sheet of the answer that this version is compared with. `hinted`: she
    was told with another draft how to send pictures as files.
    """

    ticket: Ticket
    dossier: Dossier
    parts: tuple[Part, ...]
    context: Context
    declared: Mapping[str, Declared]
    before: Mapping[str, Any]
    resolved: tuple[tuple[str, str], ...]
    corrects: datetime | None
    hinted: bool = False


def gather(session: Session, review_id: int, doctors: tuple[Profile, ...]) -> Surroundings:
    """Reads a review and all around it.

    Args:
        session: the transaction.
        review_id: the review.
        doctors: those its author may act for.
    """
    ticket = rows.ticket(session, review_id)
    dossier = dossiers.dossier(session, review_id)
    parts = all_parts(session, review_id)
    declared = declarations.current(session, review_id)
    earlier, began = Dossier(), None
    if dossier.previous_id is not None:
        earlier = dossiers.dossier(session, dossier.previous_id)
        began = session.get_one(ReviewRow, dossier.previous_id).created_at
    context = Context(
        text=joined_text(parts),
        files=tuple(part for part in parts if part.has_media),
        values={key: one.value for key, one in declared.items()},
        doctors=doctors,
    )
    return Surroundings(
        ticket=ticket,
        dossier=dossier,
        parts=parts,
        context=context,
        declared=declared,
        before=dossier.sheet or earlier.sheet,
        resolved=dossier.resolved or earlier.resolved,
        corrects=began,
        hinted=dossiers.hinted(session, ticket.chat_id, review_id),
    )


def link_reply(session: Session, review_id: int, chat_id: int, message_id: int) -> None:
    """A draft sent as a reply to another, or to its verdict, corrects that one."""
    other = dossiers.review_of(session, chat_id, message_id)
    known = dossiers.dossier(session, review_id)
    if other is None or other >= review_id or known.previous_id is not None or known.unlinked:
        return
    if session.get_one(ReviewRow, other).state in (State.ANSWERED, State.ASKING):
        dossiers.note(session, review_id, previous_id=other)


def link(session: Session, review_id: int) -> None:
    """Finds the version that a new draft corrects, once, and notes it."""
    dossier = dossiers.dossier(session, review_id)
    if dossier.previous_id is not None or dossier.unlinked:
        return
    review = session.get_one(ReviewRow, review_id)
    parts = rows.parts_of(session, review_id)
    since = review.created_at - _MEMORY
    for other in dossiers.earlier(session, review.chat_id, review_id, since):
        row = session.get_one(ReviewRow, other)
        # What passed needs no correction; what was never judged has nothing to compare.
        if row.outcome == "approved" or (row.state is State.ANSWERED and row.outcome is None):
            continue
        if corrects(all_parts(session, other), parts):
            dossiers.note(session, review_id, previous_id=other)
            return
