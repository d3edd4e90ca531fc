"""What the store does with rows, inside a transaction that somebody else begins and ends."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

from sqlalchemy import ColumnElement, select, update
from sqlalchemy.orm import Session

from bot.store import audit
from bot.store.record_tables import ObjectGoneRow, PictureRow
from bot.store.records import (
    MOVES,
    Answer,
    Button,
    Buttons,
    Kept,
    Kind,
    Part,
    Person,
    State,
    Ticket,
)
from bot.store.tables import ChatRow, OutboxRow, PartRow, ReviewRow
from policies.errors import StoreError

Joins = Callable[[Sequence[Part], Part], bool]

OPEN = (State.COLLECTING, State.QUEUED, State.CHECKING)
# A draft that waits for more than this was told to: it takes in whatever comes.
HELD = timedelta(minutes=10)
# What goes into the trail: answers and what follows, not how a draft came together.
_RECORDED = (State.ANSWERED, State.PUBLISHED, State.WATCHED)
_FACTS = ("outcome", "error", "charter")
# The pictures are sent after all pages of the verdict.
_PICTURES = 10_000


class Raced(Exception):  # noqa: N818 - no error: the transaction begins again
    """A review changed its state between our read and our write."""


def lock(session: Session, chat_id: int) -> None:
    """Makes every other writer of this chat wait until the transaction ends."""
    session.execute(
        update(ChatRow).where(ChatRow.chat_id == chat_id).values(writes=ChatRow.writes + 1)
    )


def move(
    session: Session,
    review_id: int,
    source: State,
    target: State,
    *conditions: ColumnElement[bool],
    **values: object,
) -> bool:
    """The one place where a review changes its state; False when it had left `source`.

    Raises:
        StoreError: no review goes this way; a fault of ours.
    """
    if target not in MOVES[source]:
        raise StoreError(f"no review goes from {source} to {target}")
    statement = (
        update(ReviewRow)
        .where(ReviewRow.id == review_id, ReviewRow.state == source, *conditions)
        .values(state=target, **values)
        .returning(ReviewRow.id)
        .execution_options(synchronize_session=False)
    )
    if session.execute(statement).first() is None:
        return False
    if target in _RECORDED or source in _RECORDED:
        facts = {name: str(v) for name, v in values.items() if name in _FACTS and v is not None}
        audit.note(session, target, f"review:{review_id}", facts)
    return True


def part_of(session: Session, chat_id: int, message_id: int) -> PartRow | None:
    """The row of this message, if it is part of a draft."""
    mine = (PartRow.chat_id == chat_id, PartRow.message_id == message_id)
    return session.scalars(select(PartRow).where(*mine)).one_or_none()


def draft_for(session: Session, chat_id: int, part: Part, joins: Joins) -> ReviewRow | None:
    """The draft a new message belongs to, or None."""
    newest = select(ReviewRow).where(ReviewRow.chat_id == chat_id).order_by(ReviewRow.id.desc())
    if part.group is not None:
        album = select(PartRow.review_id).where(
            PartRow.chat_id == chat_id, PartRow.media_group_id == part.group
        )
        unpublished = (*OPEN, State.ASKING, State.ANSWERED, State.CANCELLED)
        mine = newest.where(ReviewRow.id.in_(album), ReviewRow.state.in_(unpublished))
        found = session.scalars(mine.limit(1)).one_or_none()
        if found is not None:
            return found
    collecting = newest.where(ReviewRow.state == State.COLLECTING).limit(1)
    review = session.scalars(collecting).one_or_none()
    if review is None:
        return None
    held = review.due_at - part.sent_at > HELD
    return review if held or joins(parts_of(session, review.id), part) else None


def begin(
    session: Session, person: Person, due_at: datetime, greeting: str, buttons: Buttons = ()
) -> ReviewRow:
    """A new draft, and the progress message that will become its verdict."""
    review = ReviewRow(
        chat_id=person.chat_id,
        user_id=person.user_id,
        language=person.language,
        state=State.COLLECTING,
        due_at=due_at,
        created_at=datetime.now(UTC),
    )
    session.add(review)
    session.flush()
    row = OutboxRow(review_id=review.id, position=0, kind=Kind.TEXT, body=greeting)
    row.buttons = flat(buttons)
    session.add(row)
    return review


def reopen(
    session: Session, review: ReviewRow, due_at: datetime, greeting: str, buttons: Buttons = ()
) -> None:
    """The draft collects again; a verdict already given turns into a progress message.

    Raises:
        Raced: somebody changed the review's state meanwhile.
    """
    if review.state is State.COLLECTING:
        due_at = max(due_at, review.due_at)  # held stays held
    if not move(
        session,
        review.id,
        review.state,
        State.COLLECTING,
        due_at=due_at,
        version=ReviewRow.version + 1,
        tries=0,
        outcome=None,
        error=None,
        charter=None,
        evidence=None,
    ):
        raise Raced
    if review.state is not State.COLLECTING:
        set_body(first_message(session, review.id), greeting, buttons)


def first_message(session: Session, review_id: int) -> OutboxRow:
    """The message that shows where a review stands."""
    first = (OutboxRow.review_id == review_id, OutboxRow.position == 0)
    return session.scalars(select(OutboxRow).where(*first)).one()


def flat(buttons: Buttons) -> list[list[list[str]]]:
    """Buttons as plain data."""
    return [[[button.label, button.data] for button in line] for line in buttons]


def buttons_from(raw: list[list[list[str]]] | None) -> Buttons:
    """Buttons out of plain data."""
    return tuple(tuple(Button(label, data) for label, data in line) for line in raw or ())


def set_body(row: OutboxRow, body: str | None, buttons: Buttons = ()) -> None:
    """Gives a message another body; it is then sent, edited or taken away again."""
    row.body = body
    row.buttons = flat(buttons)
    row.revision += 1
    row.sent_at = None


def post(session: Session, review_id: int, answer: Answer, *, same_files: bool = False) -> None:
    """Puts an answer into the outbox, over the messages of an earlier one.

    `same_files`: pictures that were shown already with these very marks are left there.
    """
    wanted = {position: (Kind.TEXT, body) for position, body in enumerate(answer.pages)}
    if answer.marks is not None:
        wanted[_PICTURES] = (Kind.PICTURES, answer.marks)
    rows = session.scalars(select(OutboxRow).where(OutboxRow.review_id == review_id)).all()
    for row in rows:
        _, body = wanted.pop(row.position, (row.kind, None))
        shown = row.kind is Kind.PICTURES and row.message_ids and row.body == body
        if shown and same_files:
            continue
        if body is not None or row.message_ids:
            set_body(row, body, answer.buttons if row.position == 0 else ())
        else:
            session.delete(row)
    for position, (kind, body) in wanted.items():
        session.add(OutboxRow(review_id=review_id, position=position, kind=kind, body=body))


def keep(session: Session, review_id: int, pictures: Sequence[Kept]) -> None:
    """Puts the checked pictures in the place of those of an earlier answer."""
    now = datetime.now(UTC)
    for row in session.scalars(select(PictureRow).where(PictureRow.review_id == review_id)):
        session.add(ObjectGoneRow(name=row.object_name, at=now))
        session.delete(row)
    session.flush()
    session.add_all(
        PictureRow(
            review_id=review_id,
            position=kept.position,
            object_name=kept.object_name,
            sha256=kept.sha256,
            perceptual=kept.perceptual,
            regions=kept.regions,
            created_at=now,
        )
        for kept in pictures
    )


def fill(row: PartRow, part: Part) -> PartRow:
    """Writes a message into its row."""
    row.message_id, row.sent_at, row.text = part.message_id, part.sent_at, part.text
    row.file_id, row.unique_id, row.origin = part.file_id, part.unique_id, part.origin
    row.media_group_id, row.problem = part.group, part.problem
    return row


def read(row: PartRow) -> Part:
    """The message of a row."""
    return Part(
        message_id=row.message_id,
        sent_at=row.sent_at,
        text=row.text,
        file_id=row.file_id,
        unique_id=row.unique_id,
        origin=row.origin,
        group=row.media_group_id,
        problem=row.problem,
    )


def parts_of(session: Session, review_id: int) -> tuple[Part, ...]:
    """The messages of a draft in the order they were sent."""
    mine = select(PartRow).where(PartRow.review_id == review_id).order_by(PartRow.message_id)
    return tuple(read(row) for row in session.scalars(mine))


def ticket(session: Session, review_id: int) -> Ticket:
    """The review as it stands now."""
    row = session.get_one(ReviewRow, review_id, populate_existing=True)
    first = (OutboxRow.review_id == review_id, OutboxRow.position == 0)
    progress = session.scalars(select(OutboxRow.message_ids).where(*first)).one()
    return Ticket(
        id=row.id,
        chat_id=row.chat_id,
        language=row.language,
        state=row.state,
        due_at=row.due_at,
        version=row.version,
        tries=row.tries,
        parts=parts_of(session, review_id),
        progress_id=progress[0] if progress else None,
        user_id=row.user_id,
        evidence=row.evidence,
        created_at=row.created_at,
    )
