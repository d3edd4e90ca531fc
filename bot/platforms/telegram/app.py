"""The application: which updates go where, how it starts and stops.

Every update becomes a call of the service's desk, which alone decides who passes.
"""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import telegram as tg
from telegram import error, ext
from telegram.constants import ChatType
from telegram.ext import filters

from bot.checking import Anonymise
from bot.dialogue.access import Standing
from bot.joining import Pace, reply_language
from bot.platforms.telegram.chat import TelegramChat
from bot.platforms.telegram.parts import part_of
from bot.platforms.telegram.polling import UPDATES, ByChat, ConfirmingBot
from bot.platforms.telegram.webhook import serve_webhook
from bot.recheck.connectors.telegram import channel_address
from bot.reporting import report
from bot.review import Reviewer
from bot.service import Service
from bot.settings import Settings
from bot.store.store import Store
from bot.words import say
from policies.charter import LANGUAGES
from policies.errors import SettingsError

MENU = ("start", "published", "watch", "me", "invite", "language", "forget", "help")
_OWNERS_FOR = 3_600.0

Application = ext.Application[Any, Any, Any, Any, Any, Any]
Context = ext.CallbackContext[Any, Any, Any, Any]


class TelegramBot:
    """Telegram's updates, handed to the desk of a `Service`."""

    def __init__(
        self,
        settings: Settings,
        store: Store,
        reviewer: Reviewer,
        pace: Pace | None = None,
        anonymise: Anonymise | None = None,
        service: Service | None = None,
    ) -> None:
        if settings.telegram_token is None:
            raise SettingsError("set IMPRIMATUR_TELEGRAM_TOKEN (given by @BotFather)")
        # PTB's coming default; without it, every 429 warns of a deprecation.
        os.environ.setdefault("PTB_TIMEDELTA", "true")
        inbox: asyncio.Queue[object] = asyncio.Queue()
        token = settings.telegram_token.get_secret_value()
        bot = ConfirmingBot(inbox, token, settings.telegram_base_url)
        self._settings = settings
        self._in_order = ByChat()
        self._channels: dict[int, tuple[float, frozenset[int]]] = {}
        self.service = service or Service(store.database, settings, anonymise=anonymise)
        self.chat = TelegramChat(bot)
        self.reception = self.service.reception(reviewer, self.chat, pace)
        self.desk = self.reception.desk
        # Its scheduler is the clock of what is due (`bot.clock`).
        jobs: ext.JobQueue[Any] = ext.JobQueue()
        builder = ext.ApplicationBuilder().bot(bot).update_queue(inbox).job_queue(jobs)
        builder = builder.concurrent_updates(self._in_order).post_init(self._started)
        self.application: Application = builder.post_stop(self._stopped).build()
        # Every update passes here first: groups of handlers run in ascending order.
        self.application.add_handler(ext.TypeHandler(tg.Update, self._only_private), group=-1)
        new, edited = filters.UpdateType.MESSAGE, filters.UpdateType.EDITED_MESSAGE
        for kind, handler in (
            (filters.UpdateType.CHANNEL_POSTS, self._channel),
            (new & filters.COMMAND, self._command),
            (new & ~filters.StatusUpdate.ALL, self._take),
            (edited, self._take_edited),
        ):
            self.application.add_handler(ext.MessageHandler(kind, handler))
        self.application.add_handler(ext.CallbackQueryHandler(self._press))
        self.application.add_error_handler(self._broken)

    def run(self) -> None:
        """Serves until a signal stops it: by webhook if one is set, else by polling.

        Raises:
            SettingsError: Telegram does not know the token, or the webhook is incomplete.
        """
        try:
            if self._settings.webhook_url:
                asyncio.run(serve_webhook(self.application, self._in_order, self._settings))
            else:
                self.application.run_polling(allowed_updates=UPDATES, bootstrap_retries=-1)
        except error.InvalidToken:
            # Its text holds the token.
            raise SettingsError("Telegram refuses IMPRIMATUR_TELEGRAM_TOKEN") from None

    async def _started(self, _: Application) -> None:
        job_queue = self.application.job_queue
        await self.service.start(job_queue.scheduler if job_queue is not None else None)
        await self.reception.start()
        self.reception.conversation.start(_offer_menu(self.application.bot))

    async def _stopped(self, _: Application) -> None:
        await self.reception.stop()
        await self.service.stop()

    async def _only_private(self, update: tg.Update, _: Context) -> None:
        """A verdict is for the doctor only: nothing is read or said in a group."""
        if update.channel_post is not None or update.edited_channel_post is not None:
            # Nobody is answered in a channel; what stands there is only compared.
            return
        chat, user = update.effective_chat, update.effective_user
        if chat is None or user is None or chat.type != ChatType.PRIVATE:
            raise ext.ApplicationHandlerStop

    async def _standing(self, update: tg.Update) -> Standing:
        chat, user = update.effective_chat, update.effective_user
        if chat is None or user is None:
            raise ValueError("an update without chat or person")
        language = reply_language(user.language_code, self._settings.language)
        return await self.desk.standing(chat.id, user.id, language)

    async def _command(self, update: tg.Update, _: Context) -> None:
        message = update.message
        if message is None or not message.text:
            return
        command, *argument = (message.text or "").split(maxsplit=1)
        name = command.lstrip("/").partition("@")[0].lower()
        standing = await self._standing(update)
        await self.desk.command(standing, name, "".join(argument), message.message_id)

    async def _channel(self, update: tg.Update, _: Context) -> None:
        """A channel that has this bot as administrator: new and edited messages."""
        message = update.channel_post or update.edited_channel_post
        owners = await self._owners(message.chat) if message is not None else frozenset()
        if message is None or not owners:
            return
        address = channel_address(message.chat.id, message.chat.username, message.message_id)
        files = (max(message.photo, key=lambda s: s.width).file_id,) if message.photo else ()
        text = message.text or message.caption or ""
        await self.service.channel_post(address, text, files, owners)

    async def _owners(self, chat: tg.Chat) -> frozenset[int]:
        """Those we serve who administer a channel; anybody can invite a bot into his."""
        known = self._channels.get(chat.id)
        if known is None or known[0] < time.monotonic():
            try:
                members = await chat.get_administrators()
            except error.TelegramError:
                return frozenset()
            served = []
            for member in members:
                user = member.user
                language = reply_language(user.language_code, self._settings.language)
                if self.desk.drafts.admits(await self.desk.standing(user.id, user.id, language)):
                    served.append(user.id)
            known = (time.monotonic() + _OWNERS_FOR, frozenset(served))
            self._channels[chat.id] = known
        return known[1]

    async def _take(self, update: tg.Update, _: Context) -> None:
        if (message := update.message) is not None:
            standing = await self._standing(update)
            answered = message.reply_to_message
            reply_to = answered.message_id if answered else None
            await self.desk.message(standing, part_of(message), message.message_id, reply_to)

    async def _take_edited(self, update: tg.Update, _: Context) -> None:
        part = part_of(update.edited_message) if update.edited_message else None
        if part is not None:
            await self.desk.edited(await self._standing(update), part)

    async def _press(self, update: tg.Update, _: Context) -> None:
        query = update.callback_query
        if query is None or query.data is None or query.message is None:
            return
        standing = await self._standing(update)
        shown = await self.desk.press(standing, query.data, query.message.message_id)
        # A press answered too late is no fault: its work is done.
        self.reception.conversation.start(_answer(query, shown))

    async def _broken(self, update: object, context: Context) -> None:
        """A message could not be handled: logged without content, and the person is told."""
        if context.error is not None:
            report(context.error)
        if isinstance(update, tg.Update) and update.effective_chat and update.effective_user:
            language = reply_language(update.effective_user.language_code, self._settings.language)
            self.reception.apologise(update.effective_chat.id, update.effective_user.id, language)


async def _offer_menu(bot: tg.Bot) -> None:
    """The commands behind the chat's menu button, in each language; French where unknown."""
    for code in (None, *LANGUAGES):
        menu = [(name, say(code or "fr", f"menu.{name}")) for name in MENU]
        try:
            await bot.set_my_commands(menu, language_code=code)
        except error.TelegramError:
            # A convenience: the next start tries again.
            return


async def _answer(query: tg.CallbackQuery, shown: str | None) -> None:
    try:
        await query.answer(shown)
    except error.TelegramError:
        return


@asynccontextmanager
async def open_chat(settings: Settings) -> AsyncIterator[TelegramChat]:
    """Telegram for a worker: it sends and fetches, and takes no messages."""
    if settings.telegram_token is None:
        raise SettingsError("set IMPRIMATUR_TELEGRAM_TOKEN (given by @BotFather)")
    os.environ.setdefault("PTB_TIMEDELTA", "true")
    token = settings.telegram_token.get_secret_value()
    bot = ConfirmingBot(asyncio.Queue(), token, settings.telegram_base_url)
    try:
        async with bot:
            yield TelegramChat(bot)
    except error.InvalidToken:
        raise SettingsError("Telegram refuses IMPRIMATUR_TELEGRAM_TOKEN") from None
