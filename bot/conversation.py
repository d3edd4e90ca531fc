"""From a person's messages to one answer a draft, whatever the chat platform.

A message is stored before anything else happens. Each review that is not finished has
one task here that leads it to its answer; the store's states are the truth, so a task
that dies is begun again where its review stands.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from bot.checking import MAX_TRIES, Checker
from bot.delivery import Delivery, patiently
from bot.dialogue import screens
from bot.exchange import Chat, ChatError, UnavailableError
from bot.joining import Pace, joins
from bot.reporting import report
from bot.store.records import Edited, Part, Person, State
from bot.store.store import Store


class Conversation:
    """Takes messages, leads every draft to its answer, and starts again after a crash.

    With `hand_over` complete drafts are given to workers, and other processes work on the
    same database.
    """

    def __init__(
        self,
        store: Store,
        checker: Checker,
        chat: Chat,
        pace: Pace,
        announce: Callable[[], Coroutine[Any, Any, None]],
        *,
        hand_over: Callable[[int], Awaitable[None]] | None = None,
    ) -> None:
        self._store = store
        self._checker = checker
        self._chat = chat
        self._pace = pace
        self._announce = announce
        self._delivery = Delivery(store, chat)
        self._hand_over = hand_over
        self._serving: dict[int, asyncio.Task[None]] = {}
        self._alarms: dict[int, asyncio.Event] = {}
        self._again: set[int] = set()
        self._failures: Counter[int] = Counter()
        self._background: set[asyncio.Task[None]] = set()

    async def receive(self, person: Person, part: Part) -> int:
        """Stores a message of a draft; when this returns, a crash cannot lose it."""
        first = screens.received(person.language)
        review_id = await asyncio.to_thread(
            self._store.receive,
            person,
            part,
            self._due(),
            first.body,
            partial(joins, window=timedelta(seconds=self._pace.album)),
            first.buttons,
        )
        self.wake(review_id, changed=True)
        return review_id

    async def edit(self, person: Person, part: Part) -> None:
        """Takes a message in its new words: the draft is checked as it now stands."""
        first = screens.received(person.language)
        edited, review_id = await asyncio.to_thread(
            self._store.edit, person.chat_id, part, self._due(), first.body, first.buttons
        )
        if edited is Edited.UNKNOWN:
            await self.receive(person, part)
        elif edited is Edited.TOO_LATE:
            self.tell(person, "chat.edited-late", part.message_id)
        elif edited is Edited.REOPENED and review_id is not None:
            self.wake(review_id, changed=True)

    def tell(self, person: Person, key: str, reply_to: int | None = None, **facts: object) -> None:
        """Says one sentence that is no answer to a draft, without making the caller wait."""
        words = screens.sentence(person.language, key, **facts)
        self.start(self._say(partial(self._chat.send, person.chat_id, words, reply_to)))

    async def resume(self) -> None:
        """At start-up: goes on with every review that is not finished."""
        now = datetime.now(UTC)
        alone = self._hand_over is None
        for review_id in await asyncio.to_thread(self._store.resume, now, self._due(), alone):
            self.wake(review_id)

    async def work(self, review_id: int) -> None:
        """In a worker: leads one review on, from wherever another process left it.

        The caller sees to it that no other worker has this review. Whatever breaks it off,
        the review goes back to the queue, later and later.
        """
        await asyncio.to_thread(self._store.give_back, review_id, datetime.now(UTC))
        self._alarms[review_id] = asyncio.Event()
        finished = False
        try:
            await self._serve(review_id, in_worker=True)
            finished = True
        finally:
            del self._alarms[review_id]
            if not finished:
                self._failures[review_id] += 1
                wait = self._pace.retry * 2 ** min(self._failures[review_id], 8)
                await asyncio.to_thread(self._store.give_back, review_id, self._due(wait))

    async def deliver(self, review_id: int) -> None:
        """In a worker: sends what waits to be sent; what cannot be sent now waits on."""
        with suppress(UnavailableError):
            await self._delivery.deliver(review_id)

    async def erase(self, messages: Sequence[tuple[int, int]]) -> None:
        """Takes (chat, message) pairs of ours out of their chats, as far as that works."""
        for chat_id, message_id in messages:
            with suppress(ChatError):
                await self._chat.delete(chat_id, message_id)

    def say(self, person: Person, html: str) -> None:
        """Says something that is HTML already, without making the caller wait."""
        self.start(self._say(partial(self._chat.send, person.chat_id, html, None)))

    async def stop(self) -> None:
        """Drops all work; what is not finished stays in the store for the next start."""
        tasks = [*self._serving.values(), *self._background]
        for review_id in self._serving:
            self._checker.interrupt(review_id)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def wake(self, review_id: int, *, changed: bool = False) -> None:
        """Leads a review on; `changed`: a check of it that runs is worth nothing any more."""
        if changed:
            self._checker.interrupt(review_id)
        if review_id in self._serving:
            # Its task may have looked for the last time already.
            self._again.add(review_id)
            self._alarms[review_id].set()
            # Nor does the message of a draft wait for the end of its check.
            self.start(self._show_now(review_id))
            return
        self._alarms[review_id] = asyncio.Event()
        task = asyncio.create_task(self._serve(review_id))
        self._serving[review_id] = task
        task.add_done_callback(partial(self._served, review_id))

    def start(self, work: Coroutine[Any, Any, None]) -> None:
        """Does something beside; a fault is logged without content."""
        task = asyncio.create_task(work)
        self._background.add(task)
        task.add_done_callback(self._ended)

    def _due(self, wait: float | None = None) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=self._pace.album if wait is None else wait)

    def _served(self, review_id: int, task: asyncio.Task[None]) -> None:
        del self._serving[review_id]
        del self._alarms[review_id]
        again = review_id in self._again
        self._again.discard(review_id)
        if task.cancelled():
            return
        error = task.exception()
        if error is not None:
            report(error)
            self.start(self._failed(review_id))
            return
        del self._failures[review_id]
        if again:
            self.wake(review_id)

    async def _serve(self, review_id: int, *, in_worker: bool = False) -> None:
        """Leads one review from wherever it stands to its delivered answer."""
        copies: list[bytes] | None = None
        with suppress(UnavailableError):
            await self._delivery.deliver(review_id)
        while True:
            # Cleared before looking: what happens after the look ends the sleep.
            self._alarms[review_id].clear()
            ticket = await asyncio.to_thread(self._store.ticket, review_id)
            if ticket.state not in (State.COLLECTING, State.QUEUED):
                break
            if in_worker and ticket.state is State.COLLECTING:
                # It collects again: the process that hears the person closes it.
                break
            await self._until(review_id, ticket.due_at)
            now = datetime.now(UTC)
            if ticket.state is State.COLLECTING:
                await asyncio.to_thread(self._store.close_draft, review_id, now)
                continue
            if self._hand_over is not None:
                await self._hand_over(review_id)
                return
            claimed = await asyncio.to_thread(self._store.claim, review_id, now)
            if claimed is not None:
                outcome = await self._checker.check(claimed.id)
                # Refused when the draft has changed meanwhile: round again.
                stored = await asyncio.to_thread(self._checker.store_outcome, claimed, outcome)
                copies = outcome.copies
                if stored and outcome.answer is not None and outcome.answer.case_due:
                    self.start(self._announce())
        deliver = partial(self._delivery.deliver, review_id, copies)
        if in_worker:
            with suppress(UnavailableError):
                await deliver()
        else:
            await patiently(deliver, self._pace.retry)

    async def _until(self, review_id: int, due_at: datetime) -> None:
        """Sleeps until a moment, or until something happens to this review."""
        seconds = (due_at - datetime.now(UTC)).total_seconds()
        if seconds <= 0:
            return
        with suppress(TimeoutError):
            await asyncio.wait_for(self._alarms[review_id].wait(), seconds)

    async def _show_now(self, review_id: int) -> None:
        with suppress(UnavailableError):
            await self._delivery.deliver(review_id)

    async def _failed(self, review_id: int) -> None:
        """After a fault of ours: the review goes back to the queue, a bounded number of times."""
        self._failures[review_id] += 1
        wait = self._pace.retry * 2 ** (self._failures[review_id] - 1)
        await asyncio.to_thread(self._store.give_back, review_id, self._due(wait))
        # Beyond, something else than the check fails: the next start tries again.
        if self._failures[review_id] <= MAX_TRIES:
            self.wake(review_id)

    async def _say(self, send: Callable[[], Awaitable[int]]) -> None:
        with suppress(ChatError):
            await patiently(send, self._pace.retry)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._background.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            report(error)
