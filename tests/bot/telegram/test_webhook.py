"""Webhook mode: only Telegram is listened to, and an update is confirmed when it is stored."""

from __future__ import annotations

import asyncio
import json
import socket

import aiohttp
import pytest
from sqlalchemy import select

from bot.platforms.telegram.webhook import PATH, serve_webhook
from bot.settings import Settings
from bot.store.tables import PartRow
from policies.errors import SettingsError
from tests.bot.telegram.conftest import GOOD, SONIA, says
from tests.bot.telegram.fake_api import TOKEN

SECRET = "a-secret-of-this-test"  # noqa: S105 - opens nothing


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def update(text: str, language: str, number: int = 1) -> str:
    person = {"id": SONIA, "is_bot": False, "first_name": "S", "language_code": language}
    chat = {"id": SONIA, "type": "private", "first_name": "S"}
    message = {"message_id": number, "date": 1_770_000_000, "chat": chat, "from": person}
    return json.dumps({"update_id": number, "message": {**message, "text": text}})


async def test_updates_by_webhook(api, make, words):
    """A draft delivered by webhook is answered; a stranger to the secret is not heard."""
    port = free_port()
    settings = Settings(
        _env_file=None,
        telegram_token=TOKEN,
        webhook_url="https://bot.example.org/",
        webhook_port=port,
        webhook_secret=SECRET,
    )
    running = make()
    stop = asyncio.Event()
    bot = running.bot
    in_order = bot.application.update_processor
    serving = asyncio.create_task(serve_webhook(bot.application, in_order, settings, stop))
    await api.until(lambda: api.webhook)
    assert api.webhook == ("https://bot.example.org" + PATH, SECRET)
    address = f"http://127.0.0.1:{port}{PATH}"
    async with aiohttp.ClientSession() as client:
        for headers, body, status in (
            ({}, update(GOOD, api.language), 403),
            ({"X-Telegram-Bot-Api-Secret-Token": "wrong"}, update(GOOD, api.language), 403),
            ({"X-Telegram-Bot-Api-Secret-Token": SECRET}, "no json", 400),
            ({"X-Telegram-Bot-Api-Secret-Token": SECRET}, update(GOOD, api.language), 200),
        ):
            async with client.post(address, data=body, headers=headers) as answer:
                assert answer.status == status
            with running.store.transaction() as session:
                stored = session.scalars(select(PartRow.text)).all()
            assert stored == ([GOOD] if status == 200 else [])
    await api.until(says(api, SONIA, words("outcome.approved")))
    stop.set()
    await asyncio.wait_for(serving, 20)
    running.store.close()


async def test_a_webhook_without_a_secret_is_refused(make):
    """Anybody could play Telegram: the setting that is missing is named."""
    settings = Settings(_env_file=None, telegram_token=TOKEN, webhook_url="https://x.example")
    running = make()
    with pytest.raises(SettingsError, match="IMPRIMATUR_WEBHOOK_SECRET"):
        await serve_webhook(
            running.bot.application, running.bot.application.update_processor, settings
        )
    running.store.close()
