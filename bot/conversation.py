"""From a person's messages to one answer a draft, whatever the chat platform.

A message is stored before anything else happens. Each review that is not finished has
one task here that leads it to its answer; the store's states are the truth, so a task
that dies is begun again where its review stands.
"""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections import Counter
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from html import escape
from pathlib import Path
from typing import Any, TypeVar

from bot.exchange import (
    CUT_FROM,
    Chat,
    ChatError,
    Delivery,
    Ticker,
    UnavailableError,
    assemble,
    compose,
    given_up,
    greeting,
    refusal,
)
from bot.metrics import STAGES
from bot.review import Reviewer
from bot.store.records import Answer, Edited, Kept, Part, Person, State, Ticket
from bot.store.store import Store
from bot.words import say
from classifiers.post import Post
from policies.charter import LANGUAGES
from policies.errors import DraftError

log = logging.getLogger(__name__)

MAX_TRIES = 3
_LONGEST_PAUSE = 60.0
# Chats give the time of a message in whole seconds.
_CLOCK = timedelta(seconds=1)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Pace:
    """How long things wait, in seconds.

    Attributes:
        album: a draft is closed when no message came for so long.
        progress: between two edits of the progress message.
        retry: before something that failed is tried again; doubled each time.
    """

    album: float = 2.0
    progress: float = 1.0
    retry: float = 2.0


def reply_language(code: str | None, default: str) -> str:
    """The language to answer in, from what the person's app is set to (`ar-TN`)."""
    spoken = (code or "").split("-")[0].lower()
    return spoken if spoken in LANGUAGES else default


def joins(parts: Sequence[Part], new: Part, window: timedelta) -> bool:
    """Whether a message belongs to the draft that its chat is still collecting.

    Pictures join words, words join pictures. Words that follow words are another post -
    the warning of one must not cover the other - unless a client cut one text in two.
    """
    last = parts[-1]
    if new.sent_at - last.sent_at > window + _CLOCK:
        return False
    worded = [part for part in parts if part.text]
    if not new.text or not worded:
        return True
    return not new.has_media and worded[-1] is last and len(last.text) >= CUT_FROM


def report(error: BaseException) -> None:
    """Logs what broke and where: types and places only, for a message may quote a post."""
    told: list[str] = []
    current: BaseException | None = error
    while current is not None and len(told) < 5:
        frames = traceback.extract_tb(current.__traceback__)
        places = [f"{Path(f.filename).name}:{f.lineno} {f.name}" for f in frames]
        told.append(f"{type(current).__name__} [{' > '.join(places)}]")
        current = current.__cause__ or current.__context__
    log.error("unexpected: %s", " from ".join(told))


class Conversation:
    """Takes messages, leads every draft to its answer, and starts again after a crash.

    `keep` stores the checked pictures. With `hand_over` complete drafts are given to
    workers, and other processes work on the same database.
    """

    def __init__(
        self,
        store: Store,
        reviewer: Reviewer,
        chat: Chat,
        pace: Pace,
        parallel: int,
        *,
        keep: Callable[[Post], tuple[Kept, ...]] = lambda _: (),
        hand_over: Callable[[int], Awaitable[None]] | None = None,
    ) -> None:
        self._store = store
        self._reviewer = reviewer
        self._chat = chat
        self._pace = pace
        self._delivery = Delivery(store, chat)
        self._keep = keep
        self._hand_over = hand_over
        self._slots = asyncio.Semaphore(parallel)
        self._serving: dict[int, asyncio.Task[None]] = {}
        self._again: set[int] = set()
        self._failures: Counter[int] = Counter()
        self._background: set[asyncio.Task[None]] = set()

    async def receive(self, person: Person, part: Part) -> None:
        """Stores a message of a draft; when this returns, a crash cannot lose it."""
        window = timedelta(seconds=self._pace.album)
        review_id = await asyncio.to_thread(
            self._store.receive,
            person,
            part,
            self._due(),
            greeting(person.language),
            partial(joins, window=window),
        )
        self.wake(review_id)

    async def edit(self, person: Person, part: Part) -> None:
        """Takes a message in its new words: the draft is checked as it now stands."""
        edited, review_id = await asyncio.to_thread(
            self._store.edit, person.chat_id, part, self._due(), greeting(person.language)
        )
        if edited is Edited.UNKNOWN:
            await self.receive(person, part)
        elif edited is Edited.TOO_LATE:
            self.tell(person, "chat.edited-late", part.message_id)
        elif edited is Edited.REOPENED and review_id is not None:
            self.wake(review_id)

    def tell(self, person: Person, key: str, reply_to: int | None = None, **facts: object) -> None:
        """Says one sentence that is no answer to a draft, without making the caller wait."""
        words = escape(say(person.language, key, **facts))
        send = partial(self._chat.send, person.chat_id, words, reply_to)
        self._start(self._say(send))

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
        finished = False
        try:
            await self._serve(review_id, patiently=False)
            finished = True
        finally:
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
        self._start(self._say(partial(self._chat.send, person.chat_id, html, None)))

    async def stop(self) -> None:
        """Drops all work; what is not finished stays in the store for the next start."""
        tasks = [*self._serving.values(), *self._background]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _due(self, wait: float | None = None) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=self._pace.album if wait is None else wait)

    def wake(self, review_id: int) -> None:
        """Goes on with a review, unless that is under way."""
        if review_id in self._serving:
            # Its task may have looked for the last time already.
            self._again.add(review_id)
            return
        task = asyncio.create_task(self._serve(review_id))
        self._serving[review_id] = task
        task.add_done_callback(partial(self._served, review_id))

    def _served(self, review_id: int, task: asyncio.Task[None]) -> None:
        del self._serving[review_id]
        again = review_id in self._again
        self._again.discard(review_id)
        if task.cancelled():
            return
        error = task.exception()
        if error is not None:
            report(error)
            self._start(self._failed(review_id))
            return
        del self._failures[review_id]
        if again:
            self.wake(review_id)

    async def _serve(self, review_id: int, patiently: bool = True) -> None:
        """Leads one review from wherever it stands to its delivered answer."""
        copies: list[bytes] | None = None
        with suppress(UnavailableError):
            await self._delivery.deliver(review_id)
        while True:
            ticket = await asyncio.to_thread(self._store.ticket, review_id)
            if ticket.state not in (State.COLLECTING, State.QUEUED):
                break
            await asyncio.sleep((ticket.due_at - datetime.now(UTC)).total_seconds())
            now = datetime.now(UTC)
            if ticket.state is State.COLLECTING:
                await asyncio.to_thread(self._store.close_draft, review_id, now)
                continue
            if self._hand_over is not None:
                await self._hand_over(review_id)
                return
            claimed = await asyncio.to_thread(self._store.claim, review_id, now)
            if claimed is not None:
                answer, copies = await self._check(claimed)
                # Refused when the draft has changed meanwhile: round again.
                await asyncio.to_thread(self._store.answer, claimed, answer)
        deliver = partial(self._delivery.deliver, review_id, copies)
        if patiently:
            await self._patiently(deliver)
        else:
            with suppress(UnavailableError):
                await deliver()

    async def _check(self, ticket: Ticket) -> tuple[Answer, list[bytes] | None]:
        if ticket.tries > MAX_TRIES:
            return given_up(ticket.language), None
        async with self._slots:
            try:
                with STAGES.labels("fetch").time():
                    draft = await self._patiently(partial(assemble, ticket.parts, self._chat))
                ticker = Ticker(self._chat, ticket, self._pace.progress)
                with STAGES.labels("check").time():
                    async with ticker:
                        review = await asyncio.to_thread(self._reviewer.review, draft, ticker.step)
                answer, copies = await asyncio.to_thread(compose, review, ticket.language)
                kept = await asyncio.to_thread(self._keep, review.post)
                return replace(answer, pictures=kept), copies
            except DraftError as error:
                return refusal(ticket.language, error), None

    async def _failed(self, review_id: int) -> None:
        """After a fault of ours: the review goes back to the queue, a bounded number of times."""
        self._failures[review_id] += 1
        wait = self._pace.retry * 2 ** (self._failures[review_id] - 1)
        await asyncio.to_thread(self._store.give_back, review_id, self._due(wait))
        # Beyond, something else than the check fails: the next start tries again.
        if self._failures[review_id] <= MAX_TRIES:
            self.wake(review_id)

    async def _patiently(self, action: Callable[[], Awaitable[T]]) -> T:
        """Does it, again and again while the chat is not available."""
        pause = self._pace.retry
        while True:
            try:
                return await action()
            except UnavailableError as error:
                log.warning("the chat is not available: %s", type(error.__cause__).__name__)
            await asyncio.sleep(pause)
            pause = min(2 * pause, _LONGEST_PAUSE)

    async def _say(self, send: Callable[[], Awaitable[int]]) -> None:
        try:
            await self._patiently(send)
        except ChatError as error:
            log.warning("not told: %s", type(error).__name__)

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._background.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._background.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            report(error)
