"""Empties the outboxes into the chat: answers to drafts, and notices."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TypeVar
from weakref import WeakValueDictionary

from sqlalchemy.orm import Session

from bot.exchange import (
    Chat,
    RejectedError,
    UnavailableError,
    UnreachableError,
    assemble,
    redraw,
)
from bot.reply import Mark
from bot.store import notices, rows
from bot.store.notices import Notice
from bot.store.records import Buttons, Kind, Outgoing, Part, Ticket
from bot.store.store import Store
from bot.store.versions import all_parts
from bot.words import say
from policies.errors import DraftError

log = logging.getLogger(__name__)

_LONGEST_PAUSE = 60.0
# Longer than any one sending takes; after a crash the message waits so long.
_LEASE = timedelta(minutes=2)

T = TypeVar("T")


async def patiently(action: Callable[[], Awaitable[T]], pause: float) -> T:
    """Does it, again and again while the chat is not available; `pause` seconds, doubled."""
    while True:
        try:
            return await action()
        except UnavailableError as error:
            log.warning("the chat is not available: %s", type(error.__cause__).__name__)
        await asyncio.sleep(pause)
        pause = min(2 * pause, _LONGEST_PAUSE)


class Delivery:
    """Empties the outbox into the chat; doing it twice does no harm.

    Chats take no key by which they would know a message again: a crash between a message
    sent and its id stored sends it a second time. That can double a greeting or a further
    page, never the verdict, which is an edit.
    """

    def __init__(self, store: Store, chat: Chat) -> None:
        self._store = store
        self._chat = chat
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    async def deliver(self, review_id: int, copies: Sequence[bytes] | None = None) -> None:
        """Sends, edits or takes away every message of a review that still waits.

        Args:
            review_id: the review.
            copies: its annotated pictures, if they are at hand.

        Raises:
            UnavailableError: the rest is to be delivered later.
        """
        async with self._locks.setdefault(review_id, asyncio.Lock()):
            await self._deliver(review_id, copies)

    async def _deliver(self, review_id: int, copies: Sequence[bytes] | None) -> None:
        waiting = await asyncio.to_thread(self._store.unsent, review_id)
        while waiting:
            outgoing = waiting.pop(0)
            now = datetime.now(UTC)
            if not await asyncio.to_thread(self._store.lease, outgoing, now, now + _LEASE):
                waiting = await asyncio.to_thread(self._store.unsent, review_id)
                if waiting and waiting[0] == outgoing:
                    # Another process sends it; what follows must not overtake it.
                    raise UnavailableError("being sent elsewhere")
                # Its body was replaced, or it has been sent meanwhile.
                continue
            try:
                ids = await self._send(outgoing, copies)
            except UnavailableError:
                await asyncio.to_thread(self._store.release, outgoing)
                raise
            except (UnreachableError, RejectedError, DraftError) as error:
                # Nothing can be done about it: the row is closed, or it would stay for ever.
                log.warning("review %d: not delivered: %s", review_id, type(error).__name__)
                ids = outgoing.message_ids
            await asyncio.to_thread(self._store.sent, outgoing, ids, datetime.now(UTC))

    async def _send(self, out: Outgoing, copies: Sequence[bytes] | None) -> tuple[int, ...]:
        if out.kind is Kind.TEXT and out.body is not None:
            if out.message_ids and await self._chat.edit(
                out.chat_id, out.message_ids[0], out.body, out.buttons
            ):
                return out.message_ids
            return (await self._chat.send(out.chat_id, out.body, out.reply_to, out.buttons),)
        # An album cannot be edited as a whole: the old one goes, the new one comes.
        for message_id in out.message_ids:
            await self._chat.delete(out.chat_id, message_id)
        if out.body is None:
            return ()
        marks = [Mark(media, tuple(box), n) for media, box, n in json.loads(out.body)]
        ticket, parts = await asyncio.to_thread(self._around, out.review_id)
        if copies is None:
            draft = await assemble(parts, self._chat)
            copies = await asyncio.to_thread(redraw, draft, marks)
        shown = sorted({mark.media for mark in marks})
        captions = [say(ticket.language, "finding.picture", number=n + 1) for n in shown]
        return await self._chat.send_pictures(out.chat_id, copies, out.reply_to, captions)

    def _around(self, review_id: int) -> tuple[Ticket, tuple[Part, ...]]:
        with self._store.transaction() as session:
            return rows.ticket(session, review_id), all_parts(session, review_id)


class Notifier:
    """Messages that are no answer to a draft: kept until they are sent, in order per chat."""

    def __init__(self, store: Store, chat: Chat, pause: float) -> None:
        self._store = store
        self._chat = chat
        self._pause = pause
        self._busy: dict[int, asyncio.Task[None]] = {}
        self._again: set[int] = set()

    async def say(
        self, chat_id: int, html: str, buttons: Buttons = (), reply_to: int | None = None
    ) -> None:
        """Stores a message and has it sent."""
        await asyncio.to_thread(self._post, chat_id, html, buttons, reply_to)
        self.wake(chat_id)

    @staticmethod
    def post(
        session: Session,
        chat_id: int,
        html: str,
        buttons: Buttons = (),
        reply_to: int | None = None,
    ) -> None:
        """Stores a message within somebody's transaction; `wake` has it sent."""
        notices.post(session, chat_id, html, buttons, reply_to)

    async def change(self, chat_id: int, message_id: int, html: str, buttons: Buttons = ()) -> bool:
        """Gives a notice another body; False where the message is not one of ours."""
        changed = await asyncio.to_thread(self._change, chat_id, message_id, html, buttons)
        if changed:
            self.wake(chat_id)
        return changed

    async def resume(self, *, alone: bool = False) -> None:
        """Sends what waits and nobody is sending.

        Args:
            alone: at the start of a process that has the database for itself: what is marked
                as being sent was left by a crash.
        """
        if alone:
            await asyncio.to_thread(self._give_back, None)
        for chat_id in await asyncio.to_thread(self._waiting):
            self.wake(chat_id)

    async def stop(self) -> None:
        """Drops all work; what is not sent stays in the store."""
        tasks = list(self._busy.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def wake(self, chat_id: int) -> None:
        """Sends what waits for this chat."""
        if chat_id in self._busy:
            self._again.add(chat_id)
            return
        task = asyncio.create_task(self._deliver(chat_id))
        self._busy[chat_id] = task
        task.add_done_callback(partial(self._delivered, chat_id))

    def _delivered(self, chat_id: int, task: asyncio.Task[None]) -> None:
        del self._busy[chat_id]
        again = chat_id in self._again
        self._again.discard(chat_id)
        if task.cancelled():
            return
        if (error := task.exception()) is not None:
            log.error("notices not sent: %s", type(error).__name__)
        elif again:
            self.wake(chat_id)

    async def _deliver(self, chat_id: int) -> None:
        # What another process is sending, the clock asks for again.
        while await patiently(partial(self._next, chat_id), self._pause) is not None:
            continue

    async def _next(self, chat_id: int) -> Notice | None:
        """Takes the next message and sends it; None where nothing is left to this process."""
        notice = await asyncio.to_thread(self._take, chat_id)
        if notice is None:
            return None
        message_id = notice.message_id
        try:
            message_id = await self._send(notice)
        except UnavailableError:
            await asyncio.to_thread(self._give_back, notice)
            raise
        except (UnreachableError, RejectedError) as error:
            log.warning("notice %d: not delivered: %s", notice.id, type(error).__name__)
        await asyncio.to_thread(self._sent, notice, message_id)
        return notice

    async def _send(self, notice: Notice) -> int:
        at = notice.message_id
        if at is not None and await self._chat.edit(
            notice.chat_id, at, notice.body, notice.buttons
        ):
            return at
        return await self._chat.send(notice.chat_id, notice.body, notice.reply_to, notice.buttons)

    def _post(self, chat_id: int, html: str, buttons: Buttons, reply_to: int | None) -> None:
        with self._store.transaction() as session:
            notices.post(session, chat_id, html, buttons, reply_to)

    def _change(self, chat_id: int, message_id: int, html: str, buttons: Buttons) -> bool:
        with self._store.transaction() as session:
            return notices.change(session, chat_id, message_id, html, buttons)

    def _waiting(self) -> list[int]:
        with self._store.transaction() as session:
            return notices.waiting(session, datetime.now(UTC))

    def _take(self, chat_id: int) -> Notice | None:
        now = datetime.now(UTC)
        with self._store.transaction() as session:
            return notices.take(session, chat_id, now, now + _LEASE)

    def _give_back(self, notice: Notice | None) -> None:
        with self._store.transaction() as session:
            notices.give_back(session, notice)

    def _sent(self, notice: Notice, message_id: int | None) -> None:
        with self._store.transaction() as session:
            notices.sent(session, notice, message_id, datetime.now(UTC))
