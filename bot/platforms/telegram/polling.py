"""How updates come in: in order within a chat, confirmed only when they are handled."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import Any
from weakref import WeakValueDictionary

import telegram as tg
from telegram import error, ext
from telegram.request import HTTPXRequest

UPDATES = [
    "message",
    "edited_message",
    "callback_query",
    "channel_post",
    "edited_channel_post",
]
_AT_ONCE = 256
_HANDLING = 30.0


class ByChat(ext.SimpleUpdateProcessor):
    """Chats do not wait for each other; the messages of one chat keep their order."""

    def __init__(self) -> None:
        super().__init__(_AT_ONCE)
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Processes one update after those of its chat that came before."""
        chat = update.effective_chat if isinstance(update, tg.Update) else None
        lock = self._locks.setdefault(chat.id if chat else 0, asyncio.Lock())
        async with lock:
            await coroutine


class ConfirmingBot(ext.ExtBot[int]):
    """A bot that confirms updates to Telegram only when they have been handled.

    The next request for updates confirms those before it. Left alone, the updater makes
    it at once, and a crash in between would lose messages that nobody stored.
    """

    def __init__(self, inbox: asyncio.Queue[object], token: str, base_url: str) -> None:
        base = (base_url or "https://api.telegram.org").rstrip("/")
        super().__init__(
            token,
            base_url=f"{base}/bot",
            base_file_url=f"{base}/file/bot",
            # Files of 20 MB take their time.
            request=HTTPXRequest(read_timeout=20, write_timeout=20),
            rate_limiter=ext.AIORateLimiter(max_retries=5),
        )
        self._inbox = inbox

    async def get_updates(self, *args: Any, **options: Any) -> tuple[tg.Update, ...]:
        """As usual, once every update given out is handled."""
        try:
            await asyncio.wait_for(self._inbox.join(), _HANDLING)
        except TimeoutError:
            raise error.TimedOut("updates are still being handled") from None
        return await super().get_updates(*args, **options)
