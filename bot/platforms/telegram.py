"""Telegram: updates become parts of drafts, answers become messages.

The only module that imports `telegram`; what a draft goes through is in
`bot.conversation`.
"""

from __future__ import annotations

import asyncio
import logging
import os
from collections import deque
from collections.abc import Awaitable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import PurePath
from typing import Any
from weakref import WeakValueDictionary

from telegram import InputMediaPhoto, LinkPreviewOptions, Message, Update
from telegram.constants import FileSizeLimit, MediaGroupLimit, ParseMode
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.ext import (
    AIORateLimiter,
    Application,
    ApplicationBuilder,
    ApplicationHandlerStop,
    BaseUpdateProcessor,
    CallbackContext,
    ExtBot,
    MessageHandler,
    TypeHandler,
    filters,
)
from telegram.request import HTTPXRequest

from bot.conversation import Conversation, Pace, reply_language, report
from bot.exchange import RejectedError, UnavailableError, UnreachableError
from bot.review import Reviewer
from bot.settings import Settings
from bot.store.records import Part, Person
from bot.store.store import Store
from classifiers.draft import Origin
from policies.errors import MediaError, SettingsError

log = logging.getLogger(__name__)

UPDATES = ["message", "edited_message"]
# Sent as files, pictures often carry no better type than "some bytes".
_PICTURE_NAMES = {".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif", ".avif", ".gif", ".tif"}
_PICTURE_NAMES |= {".tiff", ".bmp"}
_AT_ONCE = 256
_HANDLING = 30.0
_PLAIN = LinkPreviewOptions(is_disabled=True)

Context = CallbackContext[Any, Any, Any, Any]


@contextmanager
def _translated() -> Iterator[None]:
    """Telegram's errors as those of `bot.exchange`."""
    try:
        yield
    except BadRequest as error:  # a NetworkError by descent, but no trouble of the network
        raise RejectedError from error
    except (Forbidden, ChatMigrated) as error:
        raise UnreachableError from error
    except (NetworkError, RetryAfter) as error:
        raise UnavailableError from error


class TelegramChat:
    """Telegram as a `bot.exchange.Chat`."""

    def __init__(self, bot: ExtBot[Any]) -> None:
        self._bot = bot

    async def send(self, chat_id: int, html: str, reply_to: int | None) -> int:
        """Sends a message and returns its id."""
        with _translated():
            message = await self._bot.send_message(
                chat_id,
                html,
                parse_mode=ParseMode.HTML,
                reply_to_message_id=reply_to,
                allow_sending_without_reply=True if reply_to else None,
                link_preview_options=_PLAIN,
            )
        return message.message_id

    async def edit(self, chat_id: int, message_id: int, html: str) -> bool:
        """Replaces a message's text; False when the message is gone."""
        try:
            with _translated():
                await self._bot.edit_message_text(
                    html,
                    chat_id,
                    message_id,
                    parse_mode=ParseMode.HTML,
                    link_preview_options=_PLAIN,
                )
        except RejectedError as error:
            return "not modified" in str(error.__cause__)
        return True

    async def delete(self, chat_id: int, message_id: int) -> None:
        """Takes a message away; one that is gone is no error."""
        with suppress(RejectedError), _translated():
            await self._bot.delete_message(chat_id, message_id)

    async def send_pictures(
        self, chat_id: int, pictures: Sequence[bytes], reply_to: int
    ) -> tuple[int, ...]:
        """Sends JPEG files as albums of at most ten, or as one photo; returns their ids."""
        ids: list[int] = []
        size = MediaGroupLimit.MAX_MEDIA_LENGTH
        where: dict[str, Any] = {
            "reply_to_message_id": reply_to,
            "allow_sending_without_reply": True,
        }
        for start in range(0, len(pictures), size):
            album = pictures[start : start + size]
            with _translated():
                if len(album) == 1:
                    ids.append((await self._bot.send_photo(chat_id, album[0], **where)).message_id)
                else:
                    media = [InputMediaPhoto(picture) for picture in album]
                    sent = await self._bot.send_media_group(chat_id, media, **where)
                    ids += [message.message_id for message in sent]
        return tuple(ids)

    async def download(self, file_id: str) -> bytes:
        """The bytes of a file.

        Raises:
            MediaError: `too-big` or `missing`.
        """
        try:
            with _translated():
                file = await self._bot.get_file(file_id)
        except RejectedError as error:
            big = "too big" in str(error.__cause__)
            raise MediaError("too-big" if big else "missing") from error
        if (file.file_size or 0) > FileSizeLimit.FILESIZE_DOWNLOAD:
            raise MediaError("too-big")
        try:
            with _translated():
                return bytes(await file.download_as_bytearray())
        except (RejectedError, InvalidToken) as error:  # how PTB reads a 404
            raise MediaError("missing") from error


def part_of(message: Message) -> Part | None:
    """A message as a part of a draft; None for a kind that cannot be part of one."""
    file_id = unique_id = origin = problem = None
    if message.video or message.animation or message.live_photo:
        problem = "video-not-yet"
    elif message.photo:
        largest = max(message.photo, key=lambda size: size.width * size.height)
        file_id, unique_id, origin = largest.file_id, largest.file_unique_id, Origin.CHAT
        problem = _too_big(largest.file_size)
    elif message.document:
        document = message.document
        file_id, unique_id, origin = document.file_id, document.file_unique_id, Origin.FILE
        kind = document.mime_type or ""
        name = PurePath(document.file_name or "").suffix.lower()
        if kind.startswith("video/"):
            problem = "video-not-yet"
        elif kind.startswith("image/") or name in _PICTURE_NAMES:
            problem = _too_big(document.file_size)
        else:
            problem = "unsupported"
    elif not message.text:
        return None
    return Part(
        message_id=message.message_id,
        sent_at=message.date,
        text=message.text or message.caption or "",
        file_id=file_id,
        unique_id=unique_id,
        origin=origin,
        group=message.media_group_id,
        problem=problem,
    )


def _too_big(size: int | None) -> str | None:
    return "too-big" if (size or 0) > FileSizeLimit.FILESIZE_DOWNLOAD else None


class _ByChat(BaseUpdateProcessor):
    """Chats do not wait for each other; the messages of one chat keep their order."""

    def __init__(self) -> None:
        super().__init__(_AT_ONCE)
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Processes one update after those of its chat that came before."""
        chat = update.effective_chat if isinstance(update, Update) else None
        lock = self._locks.setdefault(chat.id if chat else 0, asyncio.Lock())
        async with lock:
            await coroutine

    async def initialize(self) -> None:
        """Nothing to do."""

    async def shutdown(self) -> None:
        """Nothing to do."""


class _Bot(ExtBot[int | None]):
    """A bot that confirms updates to Telegram only when they have been handled.

    The next request for updates confirms those before it. Left alone, the updater makes
    it at once, and a crash in between would lose messages that nobody stored.
    """

    def __init__(self, inbox: asyncio.Queue[object], **options: Any) -> None:
        super().__init__(rate_limiter=AIORateLimiter(max_retries=5), **options)
        self._inbox = inbox

    async def get_updates(self, *args: Any, **options: Any) -> tuple[Update, ...]:
        """As usual, once every update given out is handled."""
        try:
            await asyncio.wait_for(self._inbox.join(), _HANDLING)
        except TimeoutError:
            raise TimedOut("updates are still being handled") from None
        return await super().get_updates(*args, **options)


class TelegramBot:
    """The application: who may use it, which messages it takes, how it starts and stops."""

    def __init__(
        self, settings: Settings, store: Store, reviewer: Reviewer, pace: Pace | None = None
    ) -> None:
        if settings.telegram_token is None:
            raise SettingsError("set IMPRIMATUR_TELEGRAM_TOKEN (given by @BotFather)")
        # PTB's coming default; without it, every 429 warns of a deprecation.
        os.environ.setdefault("PTB_TIMEDELTA", "true")
        inbox: asyncio.Queue[object] = asyncio.Queue()
        bot = _Bot(inbox, token=settings.telegram_token.get_secret_value(), **_where(settings))
        self._settings = settings
        self._denied: deque[str] = deque(maxlen=1_000)
        self.conversation = Conversation(
            store,
            reviewer,
            TelegramChat(bot),
            pace or Pace(album=settings.album_wait),
            settings.parallel_checks,
        )
        self.application: Application[Any, Any, Any, Any, Any, Any] = (
            ApplicationBuilder()
            .bot(bot)
            .update_queue(inbox)
            .concurrent_updates(_ByChat())
            .job_queue(None)
            .post_init(self._started)
            .post_stop(self._stopped)
            .build()
        )
        # Every update passes here first; groups of handlers run in ascending order.
        self.application.add_handler(TypeHandler(Update, self._admit), group=-1)
        asked = filters.UpdateType.MESSAGE & filters.COMMAND
        self.application.add_handler(MessageHandler(asked, self._greet))
        said = filters.UpdateType.MESSAGE & ~filters.StatusUpdate.ALL
        self.application.add_handler(MessageHandler(said, self._take))
        edited = filters.UpdateType.EDITED_MESSAGE
        self.application.add_handler(MessageHandler(edited, self._take_edited))
        self.application.add_error_handler(self._broken)

    def run(self) -> None:
        """Polls until a signal stops it.

        Raises:
            SettingsError: Telegram does not know the token.
        """
        try:
            self.application.run_polling(allowed_updates=UPDATES, bootstrap_retries=-1)
        except InvalidToken:
            # Its text holds the token.
            raise SettingsError("Telegram refuses IMPRIMATUR_TELEGRAM_TOKEN") from None

    async def _started(self, application: Application[Any, Any, Any, Any, Any, Any]) -> None:
        del application
        await self.conversation.resume()

    async def _stopped(self, application: Application[Any, Any, Any, Any, Any, Any]) -> None:
        del application
        await self.conversation.stop()
