"""Several processes empty the same outboxes: every message is sent once, in order."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from bot.delivery import Delivery, Notifier
from bot.exchange import UnavailableError
from bot.store import notices
from bot.store.records import Answer, Part, Person
from bot.store.store import Store

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
SONIA = Person(chat_id=7, user_id=7, language="fr")
CHATS, EACH = range(1, 6), 4


class Chat:
    """A platform that takes its time, and now and then is not there."""

    def __init__(self, failing: int = 0) -> None:
        self.sent: list[tuple[int, str]] = []
        self.failing = failing

    async def send(self, chat_id, html, reply_to, buttons=()):
        del reply_to, buttons
        await asyncio.sleep(0.002)
        if self.failing:
            self.failing -= 1
            raise UnavailableError("down")
        self.sent.append((chat_id, html))
        return len(self.sent)

    async def edit(self, chat_id, message_id, html, buttons=()):
        del message_id
        return bool(await self.send(chat_id, html, None, buttons))


@pytest.fixture
def stores(database_url):
    """Two processes' hands on one database."""
    pair = [Store(database_url), Store(database_url)]
    yield pair
    for store in pair:
        store.close()


@pytest.mark.parametrize("failing", [0, 5])
async def test_two_bots_send_a_notice_once(stores, failing):
    """Both are woken for everything at once, and again whenever their clock ticks."""
    with stores[0].transaction() as session:
        for number in range(EACH):
            for chat_id in CHATS:
                notices.post(session, chat_id, f"{chat_id}.{number}")
    chat = Chat(failing)
    bots = [Notifier(store, chat, 0.001) for store in stores]
    async with asyncio.timeout(60):
        while len(chat.sent) < EACH * len(CHATS):
            await asyncio.gather(*(bot.resume() for bot in bots))
            await asyncio.sleep(0.001)
    for bot in bots:
        await bot.stop()
    assert set(Counter(chat.sent).values()) == {1}
    for chat_id in CHATS:
        mine = [html for chat, html in chat.sent if chat == chat_id]
        assert mine == [f"{chat_id}.{number}" for number in range(EACH)]


async def test_a_notice_left_by_a_crash_is_sent_after_its_time(stores):
    """Until then another bot leaves it alone; one that is alone need not wait."""
    with stores[0].transaction() as session:
        notices.post(session, 5, "left")
        now = datetime.now(UTC)
        assert notices.take(session, 5, now, now + timedelta(minutes=2)) is not None
    chat = Chat()
    bot = Notifier(stores[1], chat, 0.001)
    await bot.resume()
    bot.wake(5)
    await asyncio.sleep(0.05)
    assert chat.sent == []
    await bot.resume(alone=True)
    async with asyncio.timeout(60):
        while not chat.sent:
            await asyncio.sleep(0.001)
    await bot.stop()
    assert chat.sent == [(5, "left")]


async def test_two_workers_send_an_answer_once(stores):
    """The same of the outbox: one sends, the other is told that it is being sent."""
    first = stores[0]
    review_id = first.receive(SONIA, Part(1, NOW, "a"), NOW, "received", lambda *_: False)
    first.close_draft(review_id, NOW)
    ticket = first.claim(review_id, NOW)
    assert first.answer(ticket, Answer(pages=("verdict", "more", "end"), outcome="approved"))
    chat = Chat()
    workers = [Delivery(store, chat) for store in stores]
    for _ in range(20):
        done = await asyncio.gather(
            *(worker.deliver(review_id) for worker in workers), return_exceptions=True
        )
        assert all(one is None or isinstance(one, UnavailableError) for one in done)
    assert [html for _, html in chat.sent] == ["verdict", "more", "end"]
