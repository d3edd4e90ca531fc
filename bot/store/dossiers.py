"""Around a review: whose post it is, which version of which, and what its screens show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, ForeignKey, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from bot.store import rows
from bot.store.records import MOVES, Answer, Buttons, State, Ticket
from bot.store.tables import Base, OutboxRow, ReviewRow


class DossierRow(Base):
    """One to one with a review; made when there is something to say."""

    __tablename__ = "dossiers"

    review_id: Mapped[int] = mapped_column(ForeignKey("reviews.id"), primary_key=True)
    previous_id: Mapped[int | None] = mapped_column(ForeignKey("reviews.id"))
    skipped: Mapped[bool] = mapped_column(default=False)
    unlinked: Mapped[bool] = mapped_column(default=False)
    sheet: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    resolved: Mapped[list[list[str]]] = mapped_column(JSON, default=list)


class AskedRow(Base):
    """A person's promise of one more message: what the next words she writes are for."""

    __tablename__ = "asked"

    user_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    purpose: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    until: Mapped[datetime]
    last_message: Mapped[int] = mapped_column(BigInteger, default=0)


@dataclass(frozen=True, slots=True)
class Dossier:
    """What is known around a review.

    `previous_id` is the version this one corrects. `skipped`: the doctor wanted the
    verdict before answering. `sheet` is what the last answer's screens are laid out from;
    it survives an edit, so that the next answer can say what was resolved. `resolved`
    holds (clause, heading) of everything put right so far.
    """

    previous_id: int | None = None
    skipped: bool = False
    unlinked: bool = False
    sheet: Mapping[str, Any] = field(default_factory=dict)
    resolved: tuple[tuple[str, str], ...] = ()


def dossier(session: Session, review_id: int) -> Dossier:
    """The dossier of a review; an empty one where nothing was said yet."""
    row = session.get(DossierRow, review_id)
    if row is None:
        return Dossier()
    resolved = tuple((clause, heading) for clause, heading in row.resolved)
    return Dossier(row.previous_id, row.skipped, row.unlinked, row.sheet, resolved)


def note(session: Session, review_id: int, **values: object) -> None:
    """Writes into the dossier of a review, made if it is not there."""
    row = session.get(DossierRow, review_id)
    if row is None:
        row = DossierRow(review_id=review_id)
        session.add(row)
    for name, value in values.items():
        setattr(row, name, value)
    session.flush()


def save_sheet(session: Session, review_id: int, sheet: Mapping[str, Any]) -> None:
    """Keeps what an answer's screens show, and what it resolved."""
    note(session, review_id, sheet=dict(sheet), resolved=list(sheet.get("resolved", [])))


def hinted(session: Session, chat_id: int, review_id: int) -> bool:
    """Whether the answer to another draft of the chat said how to send pictures as files."""
    told = (
        select(DossierRow.review_id)
        .join(ReviewRow, ReviewRow.id == DossierRow.review_id)
        .where(ReviewRow.chat_id == chat_id, ReviewRow.id != review_id)
        .where(DossierRow.sheet["hint"].as_boolean())
    )
    return session.scalars(told.limit(1)).first() is not None


def earlier(session: Session, chat_id: int, before: int, since: datetime) -> list[int]:
    """The answered, unpublished reviews of a chat before this one, newest first."""
    mine = select(ReviewRow.id).where(
        ReviewRow.chat_id == chat_id,
        ReviewRow.id < before,
        ReviewRow.state.in_((State.ANSWERED, State.ASKING)),
        ReviewRow.created_at >= since,
    )
    return list(session.scalars(mine.order_by(ReviewRow.id.desc()).limit(10)))


def review_of(session: Session, chat_id: int, message_id: int) -> int | None:
    """The review a message of the chat belongs to, hers or ours; of ours, the newest ones."""
    part = rows.part_of(session, chat_id, message_id)
    if part is not None:
        return part.review_id
    ours = (
        select(OutboxRow.review_id, OutboxRow.message_ids)
        .join(ReviewRow, ReviewRow.id == OutboxRow.review_id)
        .where(ReviewRow.chat_id == chat_id)
        .order_by(OutboxRow.review_id.desc())
        .limit(100)
    )
    return next((one for one, ids in session.execute(ours) if message_id in ids), None)


def versions(session: Session, review_id: int) -> list[int]:
    """A review and the versions before it, newest first."""
    chain: list[int] = []
    current: int | None = review_id
    while current is not None and current not in chain and len(chain) < 20:
        chain.append(current)
        current = dossier(session, current).previous_id
    return chain


def show(
    session: Session,
    review_id: int,
    states: Sequence[State],
    body: str,
    buttons: Buttons,
    version: int | None = None,
) -> bool:
    """Puts another screen into a review's message; False when the review went on."""
    row = session.get(ReviewRow, review_id, with_for_update=True, populate_existing=True)
    if row is None or row.state not in states or version not in (None, row.version):
        return False
    rows.set_body(rows.first_message(session, review_id), body, buttons)
    return True


def expect(session: Session, user_id: int, purpose: dict[str, Any] | None, until: datetime) -> None:
    """Notes what a person's next words are for; None: nothing in particular."""
    row = session.get(AskedRow, user_id)
    if row is None:
        session.add(AskedRow(user_id=user_id, purpose=purpose, until=until))
    else:
        row.purpose, row.until = purpose, until
    session.flush()


def expected(session: Session, user_id: int, now: datetime) -> dict[str, Any] | None:
    """What a person's next words are for, if that was asked not too long ago."""
    row = session.get(AskedRow, user_id)
    return row.purpose if row is not None and row.until > now else None


def consume(session: Session, user_id: int, message_id: int) -> bool:
    """Marks a message as an answer to what was asked; False when it was one already."""
    row = session.get(AskedRow, user_id)
    if row is None or row.last_message >= message_id:
        return False
    row.last_message = message_id
    return True


def consumed(session: Session, user_id: int, message_id: int) -> bool:
    """Whether a message was taken as an answer before (Telegram delivers some twice)."""
    row = session.get(AskedRow, user_id)
    return row is not None and row.last_message == message_id


def ask(session: Session, ticket: Ticket, asked: Answer, evidence: str | None) -> bool:
    """`checking → asking`: what was seen, and the first question; False after a change."""
    same = ReviewRow.version == ticket.version
    states = (State.CHECKING, State.ASKING)
    if not rows.move(session, ticket.id, *states, same, evidence=evidence):
        return False
    rows.post(session, ticket.id, asked)
    if asked.pictures is not None:
        rows.keep(session, ticket.id, asked.pictures)
    return True


def requeue(session: Session, review_id: int, source: State, **values: object) -> bool:
    """Back to the queue, due at once: something was stated, or another check is wanted."""
    now = datetime.now(UTC)
    return rows.move(session, review_id, source, State.QUEUED, due_at=now, tries=0, **values)


def cancel(session: Session, review_id: int, body: str) -> bool:
    """Gives a draft up that has no answer yet; its pictures and pages are taken away."""
    review = session.get_one(ReviewRow, review_id, populate_existing=True)
    if State.CANCELLED not in MOVES[review.state]:
        return False
    if not rows.move(session, review_id, review.state, State.CANCELLED):
        return False
    rows.post(session, review_id, Answer(pages=(body,)))
    rows.keep(session, review_id, ())
    return True
