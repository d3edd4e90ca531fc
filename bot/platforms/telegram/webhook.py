"""Webhook mode: Telegram delivers updates; each is confirmed when it has been handled.

The library's own webhook confirms an update before any handler saw it: a crash in
between would lose a message that nobody stored.
"""

from __future__ import annotations

import asyncio
import hmac
import json
import signal
from typing import Any, Final

import telegram as tg
from telegram import ext
from tornado import web
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets

from bot.platforms.telegram.polling import UPDATES, ByChat
from bot.reporting import report
from bot.settings import Settings
from policies.errors import SettingsError

PATH: Final = "/telegram"
_LARGEST: Final = 1_000_000
_ENDING = 20.0
_SECRET_HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header

Application = ext.Application[Any, Any, Any, Any, Any, Any]


class _Updates(web.RequestHandler):
    """Takes one update; anything that cannot prove that it is Telegram gets 403."""

    def initialize(self, updates_of: Application, in_order: ByChat, secret: str) -> None:
        """What every request needs; called by the server."""
        self._bot_application = updates_of
        self._in_order = in_order
        self._secret = secret

    async def post(self) -> None:
        """Handles an update; 200 confirms it, 500 has Telegram send it again."""
        given = self.request.headers.get(_SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode(), self._secret.encode()):
            self.set_status(403)
            return
        try:
            update = tg.Update.de_json(json.loads(self.request.body), self._bot_application.bot)
        except (ValueError, KeyError, TypeError):
            self.set_status(400)
            return
        handling = self._bot_application.process_update(update)
        await self._in_order.process_update(update, handling)

    def log_exception(self, typ: Any, value: Any, tb: Any) -> None:
        """Logs what broke without a word of the update."""
        del typ, tb
        if value is not None:
            report(value)


async def serve_webhook(
    application: Application,
    in_order: ByChat,
    settings: Settings,
    stop: asyncio.Event | None = None,
) -> None:
    """Serves until a signal (or `stop`), then ends gracefully.

    Raises:
        SettingsError: there is no secret for Telegram to prove itself with.
    """
    if settings.webhook_secret is None:
        raise SettingsError("set IMPRIMATUR_WEBHOOK_SECRET beside IMPRIMATUR_WEBHOOK_URL")
    secret = settings.webhook_secret.get_secret_value()
    stop = stop or _until_signal()
    options = {"updates_of": application, "in_order": in_order, "secret": secret}
    server = HTTPServer(
        web.Application([(PATH, _Updates, options)], log_function=lambda _: None),
        max_buffer_size=_LARGEST,
    )
    async with application:
        if application.post_init:
            await application.post_init(application)
        await application.start()
        server.add_sockets(bind_sockets(settings.webhook_port, settings.webhook_listen))
        try:
            await application.bot.set_webhook(
                settings.webhook_url.rstrip("/") + PATH,
                allowed_updates=UPDATES,
                secret_token=secret,
            )
            await stop.wait()
        finally:
            # No new updates; those being handled end first.
            server.stop()
            await asyncio.wait_for(server.close_all_connections(), _ENDING)
            await application.stop()
            if application.post_stop:
                await application.post_stop(application)


def _until_signal() -> asyncio.Event:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for one in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(one, stop.set)
    return stop
