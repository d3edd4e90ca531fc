"""The store: every method is one transaction, and every change of state is compare-and-set.

Methods block; asyncio callers run them in threads. A transaction that changes a chat's
drafts writes to the chat's row first: writers of one chat wait for each other, in SQLite
and in PostgreSQL alike, and a read that follows cannot be overtaken by a write.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager, suppress
from datetime import UTC, datetime, timedelta

from sqlalchemy import or_, select, update
from sqlalchemy.orm import Session

from bot.store import queue, rows
from bot.store.database import AlreadyError, Database
from bot.store.dossiers import save_sheet
from bot.store.records import (
    MOVES,
    Answer,
    Button,
    Buttons,
    Edited,
    Outgoing,
    Part,
    Person,
    State,
    Ticket,
)
from bot.store.tables import ChatRow, OutboxRow, PartRow, ReviewRow
from policies.errors import StoreError

_RACES = 8
_STUCK = timedelta(minutes=15)


class Store:
    """Reviews, the messages of their drafts, and the outbox.

    Raises:
        StoreError: from every method, when the database refuses.
    """

    def __init__(self, url: str | Database) -> None:
        self.database = Database(url) if isinstance(url, str) else url
        self._transaction = self.database.transaction
        self._chats: set[int] = set()

    def close(self) -> None:
        """Gives the connections back."""
        self.database.close()

    def receive(
        self,
        person: Person,
        part: Part,
        due_at: datetime,
        greeting: str,
        joins: rows.Joins,
        buttons: Buttons = (),
    ) -> int:
        """Puts a message into the draft it belongs to, or begins one; returns the review.

        A message that is known already changes nothing. One album is one draft, however
        late a part of it comes; otherwise `joins` says whether the message belongs to the
        draft this chat is still collecting.
        """
        self._know(person.chat_id)
        for _ in range(_RACES):
            with suppress(rows.Raced), self._transaction() as session:
                rows.lock(session, person.chat_id)
                known = rows.part_of(session, person.chat_id, part.message_id)
                if known is not None:
                    return known.review_id
                review = rows.draft_for(session, person.chat_id, part, joins)
                if review is None:
                    review = rows.begin(session, person, due_at, greeting, buttons)
                elif review.state is not State.CANCELLED:
                    rows.reopen(session, review, due_at, greeting, buttons)
                session.add(rows.fill(PartRow(review_id=review.id, chat_id=person.chat_id), part))
                return review.id
        raise StoreError("a review changed hands too often")

    def edit(
        self, chat_id: int, part: Part, due_at: datetime, greeting: str, buttons: Buttons = ()
    ) -> tuple[Edited, int | None]:
        """Replaces a message of a draft that is not published yet, and reopens the draft."""
        self._know(chat_id)
        for _ in range(_RACES):
            with suppress(rows.Raced), self._transaction() as session:
                rows.lock(session, chat_id)
                known = rows.part_of(session, chat_id, part.message_id)
                if known is None:
                    return Edited.UNKNOWN, None
                if rows.read(known).same_content(part):
                    return Edited.SAME, known.review_id
                review = session.get_one(ReviewRow, known.review_id)
                if State.COLLECTING not in MOVES[review.state]:
                    return Edited.TOO_LATE, review.id
                rows.reopen(session, review, due_at, greeting, buttons)
                rows.fill(known, part)
                return Edited.REOPENED, review.id
        raise StoreError("a review changed hands too often")

    def ticket(self, review_id: int) -> Ticket:
        """The review as it stands, with its messages in the order they were sent."""
        with self._transaction() as session:
            return rows.ticket(session, review_id)

    def close_draft(self, review_id: int, now: datetime) -> bool:
        """`collecting → queued`, if no message came for long enough."""
        with self._transaction() as session:
            return rows.move(
                session, review_id, State.COLLECTING, State.QUEUED, ReviewRow.due_at <= now
            )

    def claim(self, review_id: int, now: datetime) -> Ticket | None:
        """`queued → checking`, if due: the ticket for one worker, None for all others."""
        with self._transaction() as session:
            tries = ReviewRow.tries + 1
            due = ReviewRow.due_at <= now
            values = {"tries": tries, "due_at": now}
            if rows.move(session, review_id, State.QUEUED, State.CHECKING, due, **values):
                return rows.ticket(session, review_id)
            return None

    def answer(self, ticket: Ticket, answer: Answer) -> bool:
        """`checking → answered`, and the messages that say so into the outbox.

        False when the draft has changed since it was claimed: nothing is stored then.
        """
        with self._transaction() as session:
            if not rows.move(
                session,
                ticket.id,
                State.CHECKING,
                State.ANSWERED,
                ReviewRow.version == ticket.version,
                outcome=answer.outcome,
                error=answer.error,
                charter=answer.charter,
                evidence=answer.evidence,
            ):
                return False
            rows.post(session, ticket.id, answer, same_files=ticket.evidence is not None)
            if answer.pictures is not None:
                rows.keep(session, ticket.id, answer.pictures)
            if answer.sheet is not None:
                save_sheet(session, ticket.id, answer.sheet)
            if answer.case_due is not None:
                now = datetime.now(UTC)
                queue.enqueue(session, ticket.id, "undecided", "", now, answer.case_due)
            return True

    def give_back(self, review_id: int, due_at: datetime) -> bool:
        """`checking → queued`: the check broke off and is to be begun again at `due_at`."""
        with self._transaction() as session:
            return rows.move(session, review_id, State.CHECKING, State.QUEUED, due_at=due_at)

    def resume(self, now: datetime, due_at: datetime, alone: bool = True) -> list[int]:
        """At start-up: the reviews that are not finished, made ready to go on.

        Drafts still collecting wait until `due_at`, so that messages sent while nobody
        listened still find them. With `alone` no other process works on this database:
        what is being checked or sent was left by a crash, and is begun again at once.
        """
        with self._transaction() as session:
            unfinished = session.execute(
                select(ReviewRow.id, ReviewRow.state).where(ReviewRow.state.in_(rows.OPEN))
            ).all()
            for review_id, state in unfinished:
                if state is State.CHECKING and alone:
                    rows.move(session, review_id, State.CHECKING, State.QUEUED, due_at=now)
                elif state is State.COLLECTING:
                    early = ReviewRow.due_at < due_at
                    values = {"due_at": due_at}
                    rows.move(session, review_id, state, state, early, **values)
            if alone:
                session.execute(update(OutboxRow).values(taken_until=None))
            unsent = session.scalars(
                select(OutboxRow.review_id).where(OutboxRow.sent_at.is_(None)).distinct()
            )
            return sorted({row.id for row in unfinished} | set(unsent))

    def waiting(self, now: datetime, limit: int) -> list[int]:
        """For clocks beside several workers: reviews whose check is due.

        Drafts that are complete are closed here, should their own process have died; a
        check that takes longer than any does is asked for again.
        """
        with self._transaction() as session:
            complete = session.scalars(
                select(ReviewRow.id)
                .where(ReviewRow.state == State.COLLECTING, ReviewRow.due_at <= now)
                .limit(limit)
            )
            for review_id in complete.all():
                due = ReviewRow.due_at <= now
                rows.move(session, review_id, State.COLLECTING, State.QUEUED, due)
            queued = (ReviewRow.state == State.QUEUED) & (ReviewRow.due_at <= now)
            stuck = (ReviewRow.state == State.CHECKING) & (ReviewRow.due_at <= now - _STUCK)
            due_now = select(ReviewRow.id).where(queued | stuck)
            return list(session.scalars(due_now.order_by(ReviewRow.due_at).limit(limit)))

    def unsent_reviews(self, now: datetime, limit: int) -> list[int]:
        """Answered reviews with messages that nobody is sending."""
        with self._transaction() as session:
            free = or_(OutboxRow.taken_until.is_(None), OutboxRow.taken_until < now)
            unsent = (
                select(OutboxRow.review_id)
                .join(ReviewRow, ReviewRow.id == OutboxRow.review_id)
                .where(OutboxRow.sent_at.is_(None), free, ReviewRow.state.not_in(rows.OPEN))
                .distinct()
            )
            return list(session.scalars(unsent.limit(limit)))

    def lease(self, outgoing: Outgoing, now: datetime, until: datetime) -> bool:
        """Takes a message to be sent by this process alone; False if another has it."""
        with self._transaction() as session:
            free = or_(OutboxRow.taken_until.is_(None), OutboxRow.taken_until < now)
            taken = session.execute(
                update(OutboxRow)
                .where(OutboxRow.id == outgoing.id, OutboxRow.sent_at.is_(None), free)
                .where(OutboxRow.revision == outgoing.revision)
                .values(taken_until=until)
                .returning(OutboxRow.id)
                .execution_options(synchronize_session=False)
            )
            return taken.first() is not None

    def release(self, outgoing: Outgoing) -> None:
        """Gives a message back that could not be sent now."""
        with self._transaction() as session:
            mine = update(OutboxRow).where(OutboxRow.id == outgoing.id)
            session.execute(mine.values(taken_until=None))

    def unsent(self, review_id: int) -> list[Outgoing]:
        """The messages that must still be sent, edited or taken away, in order."""
        with self._transaction() as session:
            review = session.get_one(ReviewRow, review_id)
            first = select(PartRow.message_id).where(PartRow.review_id == review_id)
            reply_to = session.scalars(first.order_by(PartRow.message_id).limit(1)).one()
            waiting = session.scalars(
                select(OutboxRow)
                .where(OutboxRow.review_id == review_id, OutboxRow.sent_at.is_(None))
                .order_by(OutboxRow.position)
            )
            return [
                Outgoing(
                    row.id,
                    review_id,
                    review.chat_id,
                    reply_to,
                    row.kind,
                    row.body,
                    tuple(row.message_ids),
                    row.revision,
                    _about(review, rows.buttons_from(row.buttons)),
                )
                for row in waiting
            ]

    def sent(self, outgoing: Outgoing, message_ids: Sequence[int], now: datetime) -> None:
        """Marks a message as sent under these ids, unless its body has changed since."""
        with self._transaction() as session:
            mine = update(OutboxRow).where(OutboxRow.id == outgoing.id)
            session.execute(mine.values(message_ids=list(message_ids), taken_until=None))
            session.execute(mine.where(OutboxRow.revision == outgoing.revision).values(sent_at=now))

    def transaction(self) -> AbstractContextManager[Session]:
        """A transaction for the other rooms of the store (people, declarations, queue…)."""
        return self.database.transaction()

    def _know(self, chat_id: int) -> None:
        """Makes sure that the chat has its row, in a transaction of its own."""
        if chat_id in self._chats:
            return
        with suppress(AlreadyError), self._transaction() as session:
            session.add(ChatRow(chat_id=chat_id))
        self._chats.add(chat_id)


def _about(review: ReviewRow, buttons: Buttons) -> Buttons:
    """Buttons that say which review, and which version of it, they are about."""
    about = f"r:{review.id}.{review.version}:"
    return tuple(tuple(Button(b.label, about + b.data) for b in line) for line in buttons)
