"""The tables. Plain SQL types only: the same rows live in SQLite and in PostgreSQL."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import ClassVar

from sqlalchemy import (
    JSON,
    BigInteger,
    DateTime,
    Dialect,
    Enum,
    ForeignKey,
    Index,
    Text,
    TypeDecorator,
    UniqueConstraint,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from bot.store.records import Kind, State
from classifiers.draft import Origin


class Moment(TypeDecorator[datetime]):
    """A moment in UTC; SQLite forgets the zone, so it is put back on reading."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """To UTC, so that SQLite compares moments rightly as text."""
        del dialect
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """In UTC, as it was stored."""
        del dialect
        if value is None:
            return None
        return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)


class Base(DeclarativeBase):
    """All tables, and how their Python types are stored."""

    type_annotation_map: ClassVar = {
        str: Text,
        datetime: Moment,
        # By value and without a constraint: a new state needs no change of the table.
        State: Enum(State, native_enum=False, length=16, values_callable=lambda e: list(e)),
        Kind: Enum(Kind, native_enum=False, length=16, values_callable=lambda e: list(e)),
        Origin: Enum(Origin, native_enum=False, length=16, values_callable=lambda e: list(e)),
    }


class ChatRow(Base):
    """A chat. Writing to its row first makes writers of one chat wait for each other."""

    __tablename__ = "chats"

    chat_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    writes: Mapped[int] = mapped_column(default=0)


class ReviewRow(Base):
    """A draft on its way to an answer; written before any work starts."""

    __tablename__ = "reviews"
    __table_args__ = (
        Index("reviews_by_chat", "chat_id", "state"),
        Index("reviews_by_state", "state", "due_at"),
        # The number of a forgotten review is never given to another.
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    chat_id: Mapped[int] = mapped_column(ForeignKey("chats.chat_id"), type_=BigInteger)
    user_id: Mapped[int] = mapped_column(BigInteger)
    language: Mapped[str]
    state: Mapped[State]
    due_at: Mapped[datetime]
    created_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(default=1)
    tries: Mapped[int] = mapped_column(default=0)
    outcome: Mapped[str | None]
    error: Mapped[str | None]
    charter: Mapped[str | None]
    evidence: Mapped[str | None]


class PartRow(Base):
    """One message of a draft; a message belongs to one draft only."""

    __tablename__ = "parts"
    __table_args__ = (
        UniqueConstraint("chat_id", "message_id"),
        Index("parts_by_review", "review_id"),
        Index("parts_by_album", "chat_id", "media_group_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    review_id: Mapped[int] = mapped_column(ForeignKey("reviews.id"))
    chat_id: Mapped[int] = mapped_column(BigInteger)
    message_id: Mapped[int] = mapped_column(BigInteger)
    sent_at: Mapped[datetime]
    text: Mapped[str] = mapped_column(default="")
    file_id: Mapped[str | None]
    unique_id: Mapped[str | None]
    origin: Mapped[Origin | None]
    media_group_id: Mapped[str | None]
    problem: Mapped[str | None]


class OutboxRow(Base):
    """One outgoing message; `sent_at` is empty while it must be sent, edited or removed.

    Position 0 is the progress message, which becomes the verdict. `revision` counts
    changes of the body, so that a body replaced while it was being sent is sent again.
    `taken_until` is set while a process sends it: another waits until then.
    """

    __tablename__ = "outbox"
    __table_args__ = (Index("outbox_by_review", "review_id", "sent_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    review_id: Mapped[int] = mapped_column(ForeignKey("reviews.id"))
    position: Mapped[int]
    kind: Mapped[Kind]
    body: Mapped[str | None]
    buttons: Mapped[list[list[list[str]]]] = mapped_column(JSON, default=list)
    message_ids: Mapped[list[int]] = mapped_column(JSON, default=list)
    revision: Mapped[int] = mapped_column(default=1)
    sent_at: Mapped[datetime | None]
    taken_until: Mapped[datetime | None]
