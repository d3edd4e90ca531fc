"""The progress of a check, shown while it runs and open to interruption."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from types import TracebackType
from typing import Self

from bot.dialogue.screens import button, sentence
from bot.exchange import Chat, ChatError
from bot.store.records import Ticket


class InterruptedCheckError(Exception):
    """The draft was cancelled or has changed: this check is worth nothing."""


class Ticker:
    """Shows in the progress message how far a check is, while it runs longer than a pause."""

    def __init__(self, chat: Chat, ticket: Ticket, pause: float) -> None:
        self._chat = chat
        self._ticket = ticket
        self._pause = pause
        data = f"r:{ticket.id}.{ticket.version}:cancel"
        self._cancel = ((button(ticket.language, "button.cancel", data),),)
        self._percent = 0
        self._interrupted = False
        self._done = asyncio.Event()

    def step(self, name: str, index: int, total: int) -> None:
        """Notes progress; called by the checking thread.

        Raises:
            InterruptedCheckError: nobody waits for this check any more.
        """
        del name
        if self._interrupted:
            raise InterruptedCheckError
        self._percent = 100 * index // max(total, 1)

    def interrupt(self) -> None:
        """Ends the check at its next step."""
        self._interrupted = True

    async def __aenter__(self) -> Self:
        self._task = asyncio.create_task(self._run())
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._done.set()
        if kind is asyncio.CancelledError:
            self._task.cancel()
        else:
            # An edit under way ends first, or it could overtake the verdict.
            await self._task

    async def _run(self) -> None:
        shown = None
        while self._ticket.progress_id is not None:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._done.wait(), self._pause)
                return
            if self._interrupted:
                return
            if self._percent != shown:
                shown = self._percent
                words = sentence(self._ticket.language, "chat.checking", percent=shown)
                with suppress(ChatError):
                    await self._chat.edit(
                        self._ticket.chat_id, self._ticket.progress_id, words, self._cancel
                    )
