"""Outgoing messages that are no answer to a draft: dialogues, the queue, the reminders."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import JSON, BigInteger, ColumnElement, Index, or_, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from bot.store.records import Buttons
from bot.store.rows import buttons_from, flat
from bot.store.tables import Base


class NoticeRow(Base):
    """One message; `sent_at` is empty while it must be sent or edited.

    `taken_until` is set while a process sends it: another waits until then.
    """

    __tablename__ = "notices"
    __table_args__ = (
        Index("notices_by_chat", "chat_id", "message_id"),
        Index("notices_unsent", "sent_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    chat_id: Mapped[int] = mapped_column(BigInteger)
    reply_to: Mapped[int | None] = mapped_column(BigInteger)
    body: Mapped[str]
    buttons: Mapped[list[list[list[str]]]] = mapped_column(JSON, default=list)
    message_id: Mapped[int | None] = mapped_column(BigInteger)
    revision: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]
    taken_until: Mapped[datetime | None]


@dataclass(frozen=True, slots=True)
class Notice:
    """A message to be sent, or edited if it has a `message_id`."""

    id: int
    chat_id: int
    reply_to: int | None
    body: str
    buttons: Buttons
    message_id: int | None
    revision: int


def post(
    session: Session,
    chat_id: int,
    body: str,
    buttons: Buttons = (),
    reply_to: int | None = None,
) -> None:
    """Puts a message into the outbox."""
    row = NoticeRow(chat_id=chat_id, reply_to=reply_to, body=body, buttons=flat(buttons))
    row.created_at = datetime.now(UTC)
    session.add(row)
    session.flush()


def change(
    session: Session, chat_id: int, message_id: int, body: str, buttons: Buttons = ()
) -> bool:
    """Another body for a message that was sent; False when it is not one of ours."""
    mine = select(NoticeRow).where(NoticeRow.chat_id == chat_id, NoticeRow.message_id == message_id)
    row = session.scalars(mine.limit(1)).one_or_none()
    if row is None:
        return False
    row.body, row.buttons, row.sent_at = body, flat(buttons), None
    row.revision += 1
    session.flush()
    return True


def unsent(session: Session, chat_id: int) -> list[Notice]:
    """What must still be sent to a chat, in order."""
    mine = select(NoticeRow).where(NoticeRow.chat_id == chat_id, NoticeRow.sent_at.is_(None))
    return [_notice(row) for row in session.scalars(mine.order_by(NoticeRow.id))]


def _notice(row: NoticeRow) -> Notice:
    return Notice(
        row.id,
        row.chat_id,
        row.reply_to,
        row.body,
        buttons_from(row.buttons),
        row.message_id,
        row.revision,
    )


def take(session: Session, chat_id: int, now: datetime, until: datetime) -> Notice | None:
    """The next message of a chat, to be sent by this process alone.

    None if there is none, or while another process has it: what follows must not overtake it.
    """
    first = (
        select(NoticeRow.id)
        .where(NoticeRow.chat_id == chat_id, NoticeRow.sent_at.is_(None))
        .order_by(NoticeRow.id)
        .limit(1)
        .scalar_subquery()
    )
    row = session.scalars(
        update(NoticeRow)
        .where(NoticeRow.id == first, NoticeRow.sent_at.is_(None), _free(now))
        .values(taken_until=until)
        .returning(NoticeRow)
        .execution_options(populate_existing=True)
    ).one_or_none()
    return None if row is None else _notice(row)


def give_back(session: Session, notice: Notice | None = None) -> None:
    """Lets a message that could not be sent now be taken again; None: every message."""
    taken = update(NoticeRow).where(NoticeRow.taken_until.is_not(None))
    if notice is not None:
        taken = taken.where(NoticeRow.id == notice.id)
    session.execute(taken.values(taken_until=None))


def waiting(session: Session, now: datetime) -> list[int]:
    """The chats to which something must be sent that nobody is sending."""
    unsent_and_free = (NoticeRow.sent_at.is_(None), _free(now))
    return list(session.scalars(select(NoticeRow.chat_id).where(*unsent_and_free).distinct()))


def _free(now: datetime) -> ColumnElement[bool]:
    return or_(NoticeRow.taken_until.is_(None), NoticeRow.taken_until < now)


def sent(session: Session, notice: Notice, message_id: int | None, now: datetime) -> None:
    """Marks a message as sent, unless its body has changed since."""
    mine = update(NoticeRow).where(NoticeRow.id == notice.id)
    session.execute(mine.values(message_id=message_id, taken_until=None))
    session.execute(mine.where(NoticeRow.revision == notice.revision).values(sent_at=now))
