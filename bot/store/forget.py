"""Deleting for good: on a doctor's word, and when the time that policy allows is over.

Every row that belongs to a review is deleted, whichever table it is in: tables are found by
their foreign keys, so that a table added later is not forgotten here. A tombstone and an
entry of the trail remain; neither says whose it was.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import ColumnElement, Table, delete, exists, select, update
from sqlalchemy.orm import Session

from bot.store import audit
from bot.store.database import Database
from bot.store.declarations import DeclarationRow
from bot.store.notices import NoticeRow
from bot.store.people import InvitationRow, MandateRow, PersonRow
from bot.store.queue import CaseRow, OpinionRow
from bot.store.record_tables import (
    ChannelPostRow,
    ObjectGoneRow,
    PictureRow,
    PostRow,
    TombstoneRow,
)
from bot.store.schema import Base
from bot.store.tables import ChatRow, OutboxRow, ReviewRow

FORGOTTEN, EXPIRED = "forgotten", "expired"
# Stands where a forgotten person stood.
NOBODY = 0
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was deleted: the reviews, and the chat messages that still show their answers."""

    reviews: tuple[int, ...]
    messages: tuple[tuple[int, int], ...] = ()


def forget_review(database: Database, review_id: int) -> Forgotten:
    """Deletes one review with all that belongs to it."""
    with database.transaction() as session:
        mine = session.scalars(select(ReviewRow.id).where(ReviewRow.id == review_id))
        return _forget(session, list(mine), FORGOTTEN)


def forget_person(database: Database, user_id: int) -> Forgotten:
    """Deletes all that is kept of a person: reviews, posts, pictures, tokens, settings."""
    with database.transaction() as session:
        mine = session.scalars(select(ReviewRow.id).where(ReviewRow.user_id == user_id))
        gone = _forget(session, list(mine), FORGOTTEN)
        notices = _forget_roles(session, user_id)
        for table in reversed(Base.metadata.sorted_tables):
            if "user_id" in table.c:
                session.execute(delete(table).where(table.c.user_id == user_id))
        # In a private chat the person's id is the chat's.
        silent = ~exists().where(ReviewRow.chat_id == ChatRow.chat_id)
        session.execute(delete(ChatRow).where(ChatRow.chat_id == user_id, silent))
        if not gone.reviews:
            audit.note(session, FORGOTTEN, "person")
        return Forgotten(gone.reviews, (*gone.messages, *notices))


def _forget_roles(session: Session, user_id: int) -> tuple[tuple[int, int], ...]:
    """What a person was for others; returns the notices to take out of her chat.

    What she stated or decided about posts of others belongs to them: it stays, without her.
    """
    # In a private chat the person's id is the chat's.
    hers = NoticeRow.chat_id == user_id
    sent = select(NoticeRow.message_id).where(hers, NoticeRow.message_id.is_not(None))
    messages = tuple((user_id, message) for message in session.scalars(sent) if message)
    session.execute(delete(NoticeRow).where(hers))
    mandate = (MandateRow.manager_id == user_id) | (MandateRow.doctor_id == user_id)
    session.execute(delete(MandateRow).where(mandate))
    named = (InvitationRow.doctor_id, InvitationRow.issued_by, InvitationRow.used_by)
    for column in named:
        session.execute(delete(InvitationRow).where(column == user_id))
    quiet = {"synchronize_session": False}
    for statement in (
        update(DeclarationRow).where(DeclarationRow.author_id == user_id).values(author_id=NOBODY),
        update(OpinionRow).where(OpinionRow.reviewer_id == user_id).values(reviewer_id=NOBODY),
        update(CaseRow).where(CaseRow.holder_id == user_id).values(holder_id=NOBODY),
        update(PersonRow).where(PersonRow.approved_by == user_id).values(approved_by=NOBODY),
    ):
        session.execute(statement, execution_options=quiet)
    return messages


def expire(database: Database, drafts_before: datetime, published_before: datetime) -> Forgotten:
    """Deletes drafts begun, and published reviews bound, before these moments.

    A bounded number at once: call it until nothing is deleted.
    """
    bound = select(PostRow.id).where(PostRow.review_id == ReviewRow.id)
    draft = (~exists(bound)) & (ReviewRow.created_at < drafts_before)
    recent = exists(bound.where(PostRow.bound_at >= published_before))
    published = exists(bound) & ~recent
    with database.transaction() as session:
        mine = session.scalars(select(ReviewRow.id).where(draft | published).limit(_AT_ONCE))
        return _forget(session, list(mine), EXPIRED)


def is_forgotten(session: Session, review_id: int) -> bool:
    """Whether a tombstone stands where this review was."""
    return session.get(TombstoneRow, f"review:{review_id}") is not None


def _forget(session: Session, review_ids: Sequence[int], reason: str) -> Forgotten:
    if not review_ids:
        return Forgotten(())
    sent = session.execute(
        select(ReviewRow.chat_id, OutboxRow.message_ids)
        .join(OutboxRow, OutboxRow.review_id == ReviewRow.id)
        .where(ReviewRow.id.in_(review_ids))
    ).all()
    messages = tuple((chat, message) for chat, ids in sent for message in ids)
    now = datetime.now(UTC)
    objects = select(PictureRow.object_name).where(PictureRow.review_id.in_(review_ids))
    for name in session.scalars(objects).all():
        session.add(ObjectGoneRow(name=name, at=now))
    addresses = select(PostRow.address).where(PostRow.review_id.in_(review_ids))
    session.execute(delete(ChannelPostRow).where(ChannelPostRow.address.in_(addresses)))
    session.flush()
    for table in Base.metadata.sorted_tables:
        _unlink(session, table, review_ids)
    for table in reversed(Base.metadata.sorted_tables):
        doomed = _belongs(table, review_ids)
        if doomed is not None:
            session.execute(delete(table).where(doomed))
    for review_id in review_ids:
        session.merge(TombstoneRow(subject=f"review:{review_id}", reason=reason, at=now))
        audit.note(session, reason, f"review:{review_id}")
    return Forgotten(tuple(review_ids), messages)


def _unlink(session: Session, table: Table, review_ids: Sequence[int]) -> None:
    """Empties references that may be empty: a newer version outlives the one it corrects."""
    for key in table.foreign_keys:
        if key.parent.nullable and key.column.table is ReviewRow.__table__:
            points = key.parent.in_(review_ids)
            session.execute(update(table).where(points).values({key.parent.name: None}))


def _belongs(table: Table, review_ids: Sequence[int]) -> ColumnElement[bool] | None:
    """The condition for a table's rows that belong to these reviews, however far down."""
    if table is ReviewRow.__table__:
        return table.c.id.in_(review_ids)
    found: ColumnElement[bool] | None = None
    for key in table.foreign_keys:
        if key.parent.nullable:
            continue
        doomed = _belongs(key.column.table, review_ids)
        if doomed is not None:
            part = key.parent.in_(select(key.column).where(doomed))
            found = part if found is None else found | part
    return found
