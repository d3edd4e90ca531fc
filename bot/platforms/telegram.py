"""Telegram: updates become parts of drafts, answers become messages.

The only module that imports `telegram`; what a draft goes through is in
`bot.conversation`.
"""

from __future__ import annotations

import asyncio
import os
import time
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import Any
from weakref import WeakValueDictionary

import telegram as tg
from telegram import error, ext
from telegram.constants import ChatType, MediaGroupLimit, ParseMode
from telegram.ext import filters
from telegram.request import HTTPXRequest

from bot.conversation import Pace, reply_language, report
from bot.exchange import (
    MAX_DOWNLOAD,
    RejectedError,
    UnavailableError,
    UnreachableError,
    file_problem,
)
from bot.recheck.connectors.telegram import channel_address
from bot.recheck.desk import COMMANDS
from bot.review import Reviewer
from bot.service import Service
from bot.settings import Settings
from bot.store.records import Part, Person
from bot.store.store import Store
from classifiers.draft import Origin
from policies.errors import MediaError, SettingsError

UPDATES = ["message", "edited_message", "channel_post", "edited_channel_post"]
_AT_ONCE = 256
_HANDLING = 30.0
_OWNERS_FOR = 3_600.0
_TEXT: dict[str, Any] = {
    "parse_mode": ParseMode.HTML,
    "link_preview_options": tg.LinkPreviewOptions(is_disabled=True),
}

Application = ext.Application[Any, Any, Any, Any, Any, Any]
Context = ext.CallbackContext[Any, Any, Any, Any]


@contextmanager
def _translated() -> Iterator[None]:
    """Telegram's errors as those of `bot.exchange`."""
    try:
        yield
    except error.BadRequest as cause:  # a NetworkError by descent, but not the network's fault
        raise RejectedError from cause
    except (error.Forbidden, error.ChatMigrated) as cause:
        raise UnreachableError from cause
    except (error.NetworkError, error.RetryAfter) as cause:
        raise UnavailableError from cause


def _reply(message_id: int | None) -> tg.ReplyParameters | None:
    if message_id is None:
        return None
    return tg.ReplyParameters(message_id, allow_sending_without_reply=True)


class TelegramChat:
    """Telegram as a `bot.exchange.Chat`."""

    def __init__(self, bot: tg.Bot) -> None:
        self._bot = bot

    async def send(self, chat_id: int, html: str, reply_to: int | None) -> int:
        """Sends a message and returns its id."""
        to = _reply(reply_to)
        with _translated():
            sent = await self._bot.send_message(chat_id, html, reply_parameters=to, **_TEXT)
        return sent.message_id

    async def edit(self, chat_id: int, message_id: int, html: str) -> bool:
        """Replaces a message's text; False when the message is gone."""
        try:
            with _translated():
                await self._bot.edit_message_text(html, chat_id, message_id, **_TEXT)
        except RejectedError as refused:
            return "not modified" in str(refused.__cause__)
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
        size, to = MediaGroupLimit.MAX_MEDIA_LENGTH, _reply(reply_to)
        for start in range(0, len(pictures), size):
            album = pictures[start : start + size]
            with _translated():
                if len(album) == 1:
                    one = await self._bot.send_photo(chat_id, album[0], reply_parameters=to)
                    ids.append(one.message_id)
                else:
                    media = [tg.InputMediaPhoto(picture) for picture in album]
                    sent = await self._bot.send_media_group(chat_id, media, reply_parameters=to)
                    ids += [message.message_id for message in sent]
        return tuple(ids)

    async def download(self, file_id: str) -> bytes:
        """The bytes of a file.

        Raises:
            MediaError: `too-big-for-chat` or `missing`.
        """
        try:
            with _translated():
                file = await self._bot.get_file(file_id)
        except RejectedError as refused:
            big = "too big" in str(refused.__cause__)
            raise MediaError("too-big-for-chat" if big else "missing") from refused
        if (file.file_size or 0) > MAX_DOWNLOAD:
            raise MediaError("too-big-for-chat")
        try:
            with _translated():
                return bytes(await file.download_as_bytearray())
        except (RejectedError, error.InvalidToken) as refused:  # PTB's reading of a 404
            raise MediaError("missing") from refused


def part_of(message: tg.Message) -> Part | None:
    """A message as a part of a draft; None for a kind that cannot be part of one."""
    file: tg.PhotoSize | tg.Document | None = None
    origin = problem = None
    if message.video or message.animation or message.live_photo:
        # The still picture of a live photo is not all that would be published.
        problem = "video-not-yet"
    elif message.photo:
        file, origin = max(message.photo, key=lambda size: size.width * size.height), Origin.CHAT
        problem = file_problem(file.file_size, "image/jpeg")
    elif message.document:
        file, origin = message.document, Origin.FILE
        problem = file_problem(file.file_size, file.mime_type, file.file_name)
    elif not message.text:
        return None
    return Part(
        message_id=message.message_id,
        sent_at=message.date,
        text=message.text or message.caption or "",
        file_id=file.file_id if file else None,
        unique_id=file.file_unique_id if file else None,
        origin=origin,
        group=message.media_group_id,
        problem=problem,
    )


class _ByChat(ext.SimpleUpdateProcessor):
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


class _Bot(ext.ExtBot[int]):
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


class TelegramBot:
    """The application: who may use it, which messages it takes, how it starts and stops."""

    def __init__(
        self,
        settings: Settings,
        store: Store,
        reviewer: Reviewer,
        pace: Pace | None = None,
        service: Service | None = None,
    ) -> None:
        if settings.telegram_token is None:
            raise SettingsError("set IMPRIMATUR_TELEGRAM_TOKEN (given by @BotFather)")
        # PTB's coming default; without it, every 429 warns of a deprecation.
        os.environ.setdefault("PTB_TIMEDELTA", "true")
        inbox: asyncio.Queue[object] = asyncio.Queue()
        token = settings.telegram_token.get_secret_value()
        bot = _Bot(inbox, token, settings.telegram_base_url)
        self._settings = settings
        self._denied: deque[str] = deque(maxlen=1_000)
        self._channels: dict[int, tuple[float, frozenset[int]]] = {}
        self._service = service or Service(store.database, settings)
        self.chat = TelegramChat(bot)
        self.conversation = self._service.conversation(reviewer, self.chat, pace)
        # Its scheduler is the clock of what is due (`bot.clock`).
        jobs: ext.JobQueue[Any] = ext.JobQueue()
        builder = ext.ApplicationBuilder().bot(bot).update_queue(inbox).job_queue(jobs)
        builder = builder.concurrent_updates(_ByChat()).post_init(self._started)
        self.application: Application = builder.post_stop(self._stopped).build()
        # Every update passes the gate first: groups of handlers run in ascending order.
        self.application.add_handler(ext.TypeHandler(tg.Update, self._admit), group=-1)
        new, edited = filters.UpdateType.MESSAGE, filters.UpdateType.EDITED_MESSAGE
        commands = ext.CommandHandler(COMMANDS, self._published, filters=new)
        self.application.add_handler(commands)
        for kind, handler in (
            (filters.UpdateType.CHANNEL_POSTS, self._channel),
            (new & filters.COMMAND, self._greet),
            (new & ~filters.StatusUpdate.ALL, self._take),
            (edited, self._take_edited),
        ):
            self.application.add_handler(ext.MessageHandler(kind, handler))
        self.application.add_error_handler(self._broken)

    def run(self) -> None:
        """Polls until a signal stops it.

        Raises:
            SettingsError: Telegram does not know the token.
        """
        try:
            self.application.run_polling(allowed_updates=UPDATES, bootstrap_retries=-1)
        except error.InvalidToken:
            # Its text holds the token.
            raise SettingsError("Telegram refuses IMPRIMATUR_TELEGRAM_TOKEN") from None

    async def _started(self, _: Application) -> None:
        job_queue = self.application.job_queue
        await self._service.start(job_queue.scheduler if job_queue is not None else None)
        await self.conversation.resume()

    async def _stopped(self, _: Application) -> None:
        await self.conversation.stop()
        await self._service.stop()

    async def _admit(self, update: tg.Update, _: Context) -> None:
        """The one gate: only persons on the list pass, and only in a chat of their own."""
        chat, user, message = update.effective_chat, update.effective_user, update.message
        if update.channel_post is not None or update.edited_channel_post is not None:
            # Nobody is answered in a channel; what stands there is only compared.
            return
        if chat is None or user is None or chat.type != ChatType.PRIVATE:
            raise ext.ApplicationHandlerStop
        if user.id in self._settings.allowed_users:
            return
        if message is not None and message.media_group_id not in self._denied:
            # Said once an album, not once a picture.
            if message.media_group_id is not None:
                self._denied.append(message.media_group_id)
            self.conversation.tell(self._person(update), "chat.denied", user=user.id)
        raise ext.ApplicationHandlerStop

    def _person(self, update: tg.Update) -> Person:
        chat, user = update.effective_chat, update.effective_user
        if chat is None or user is None:
            raise ValueError("an update without chat or person passed the gate")
        language = reply_language(user.language_code, self._settings.language)
        return Person(chat.id, user.id, language)

    async def _greet(self, update: tg.Update, _: Context) -> None:
        self.conversation.tell(self._person(update), "chat.start")

    async def _published(self, update: tg.Update, context: Context) -> None:
        """/published, /watch, /forget: about posts that are out."""
        if update.message is None or not update.message.text:
            return
        command = update.message.text.split()[0].lstrip("/").split("@")[0].lower()
        said = await self._service.answer(
            self._person(update), command, " ".join(context.args or [])
        )
        self.conversation.say(self._person(update), said.html)
        await self.conversation.erase(said.erase)

    async def _channel(self, update: tg.Update, _: Context) -> None:
        """A channel that has this bot as administrator: new and edited messages."""
        message = update.channel_post or update.edited_channel_post
        owners = await self._owners(message.chat) if message is not None else frozenset()
        if message is None or not owners:
            return
        address = channel_address(message.chat.id, message.chat.username, message.message_id)
        files = (max(message.photo, key=lambda s: s.width).file_id,) if message.photo else ()
        text = message.text or message.caption or ""
        await self._service.channel_post(address, text, files, owners)

    async def _owners(self, chat: tg.Chat) -> frozenset[int]:
        """Those on the list who administer a channel; anybody can invite a bot into his."""
        known = self._channels.get(chat.id)
        if known is None or known[0] < time.monotonic():
            try:
                members = await chat.get_administrators()
            except error.TelegramError:
                return frozenset()
            owners = self._settings.allowed_users & {member.user.id for member in members}
            known = self._channels[chat.id] = (time.monotonic() + _OWNERS_FOR, owners)
        return known[1]

    async def _take(self, update: tg.Update, _: Context) -> None:
        message = update.message
        part = part_of(message) if message else None
        if part is not None:
            await self.conversation.receive(self._person(update), part)
        elif message is not None:
            self.conversation.tell(self._person(update), "chat.unsupported", message.message_id)

    async def _take_edited(self, update: tg.Update, _: Context) -> None:
        part = part_of(update.edited_message) if update.edited_message else None
        if part is not None:
            await self.conversation.edit(self._person(update), part)

    async def _broken(self, update: object, context: Context) -> None:
        """A message could not be stored: logged without content, and the person is told."""
        if context.error is not None:
            report(context.error)
        if isinstance(update, tg.Update) and update.effective_chat and update.effective_user:
            self.conversation.tell(self._person(update), "error.internal")


@asynccontextmanager
async def open_chat(settings: Settings) -> AsyncIterator[TelegramChat]:
    """Telegram for a worker: it sends and fetches, and takes no messages."""
    if settings.telegram_token is None:
        raise SettingsError("set IMPRIMATUR_TELEGRAM_TOKEN (given by @BotFather)")
    os.environ.setdefault("PTB_TIMEDELTA", "true")
    token = settings.telegram_token.get_secret_value()
    bot = _Bot(asyncio.Queue(), token, settings.telegram_base_url)
    try:
        async with bot:
            yield TelegramChat(bot)
    except error.InvalidToken:
        raise SettingsError("Telegram refuses IMPRIMATUR_TELEGRAM_TOKEN") from None
