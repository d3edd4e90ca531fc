"""What runs in processes of their own: a worker, a scheduler, or everything in one.

The chat is a file to which every process appends: what a person would see can be read from
it afterwards, whoever died in between.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import wraps
from pathlib import Path
from typing import Any

from apscheduler.schedulers.asyncio import AsyncIOScheduler

import bot.exchange
import bot.jobs
from bot.joining import Pace
from bot.recheck.connectors.page import Page
from bot.recheck.reach import Reach
from bot.review import Reviewer
from bot.service import Service
from bot.settings import Settings
from bot.store.database import Database
from bot.store.posts import Posts
from bot.store.records import Buttons, Part, Person, State
from bot.store.store import Store
from bot.store.tables import ReviewRow
from policies.load import load_charter
from tests.bot.telegram.conftest import DETECTORS

PACK = Path(__file__).parents[1] / "telegram" / "pack"
SONIA = Person(1001, 1001, "fr")
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
TEXT = "Le cabinet reçoit sur rendez-vous, du lundi au vendredi."
PASSED = "Rien ne s’oppose"


@dataclass
class FileChat:
    """A chat platform as a file of lines."""

    path: str
    pause: float = 0.0

    def _write(self, **what: Any) -> None:
        with open(self.path, "a", encoding="utf-8") as file:  # noqa: PTH123 - appended whole
            file.write(json.dumps(what) + "\n")

    async def send(
        self, chat_id: int, html: str, reply_to: int | None, buttons: Buttons = ()
    ) -> int:
        del reply_to, buttons
        await asyncio.sleep(self.pause)
        message_id = time.time_ns()
        self._write(op="send", chat=chat_id, id=message_id, text=html)
        return message_id

    async def edit(self, chat_id: int, message_id: int, html: str, buttons: Buttons = ()) -> bool:
        del buttons
        await asyncio.sleep(self.pause)
        self._write(op="edit", chat=chat_id, id=message_id, text=html)
        return True

    async def delete(self, chat_id: int, message_id: int) -> None:
        self._write(op="delete", chat=chat_id, id=message_id)

    async def send_pictures(self, *_: Any) -> tuple[int, ...]:
        raise NotImplementedError

    async def download(self, _: str) -> bytes:
        raise NotImplementedError


def shown(path: str) -> dict[tuple[int, int], list[str]]:
    """By (chat, message): all that it has said."""
    said: dict[tuple[int, int], list[str]] = defaultdict(list)
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        what = json.loads(line)
        if what["op"] != "delete":
            said[what["chat"], what["id"]].append(what["text"])
    return said


def reviewer() -> Reviewer:
    return Reviewer(load_charter(PACK), DETECTORS)


def settings(**options: Any) -> Settings:
    return Settings(_env_file=None, **options)


def worker(url: str, path: str, silence: float) -> None:
    """Does jobs until it is killed."""
    bot.jobs.SILENCE = silence

    async def work() -> None:
        service = Service(Database(url), settings(parallel_checks=2), clock=False)
        chat = FileChat(path, pause=0.005)
        service.conversation(reviewer(), chat, Pace(0.1, 60.0, 0.1), works=True)
        await service.start(None)
        await service.work()

    asyncio.run(work())


def scheduler(url: str, silence: float) -> None:
    """Ticks until it is killed."""
    bot.jobs.SILENCE = silence

    async def tick() -> None:
        service, clock = Service(Database(url), settings()), AsyncIOScheduler()
        await service.start(None)
        service.clock(load_charter(PACK)).start(clock, 0.5)
        clock.start()
        await asyncio.Event().wait()

    asyncio.run(tick())


def alone(url: str, path: str, die: str) -> None:
    """Receives one message and leads it to its answer, or dies at the point `die`."""
    deadly(die, Store, FileChat)

    async def serve() -> None:
        service = Service(Database(url), settings(), clock=False, queue=False)
        conversation = service.conversation(reviewer(), FileChat(path), Pace(0.05, 60.0, 0.05))
        await service.start(None)
        await conversation.resume()
        # A chat sends again what was not confirmed before the crash.
        await conversation.receive(SONIA, Part(1, NOW, text=TEXT))
        store = Store(service.database)
        while store.ticket(1).state is not State.ANSWERED or store.unsent(1):
            await asyncio.sleep(0.02)
        await conversation.stop()

    asyncio.run(serve())


def watching(url: str, path: str, objects: str, key: str, port: int, link: str, die: str) -> None:
    """Binds the answered review's post and looks at it once, or dies at the point `die`."""
    deadly(die, Posts, FileChat)
    reach = Reach(lambda *_: ["127.0.0.1"], lambda _, p: p == port)

    async def serve() -> None:
        options = settings(key=key, objects_url=objects)
        service = Service(
            Database(url), options, reach=reach, connectors=(Page(),), clock=False, queue=False
        )
        service.fetcher.gap = 0.0
        conversation = service.conversation(reviewer(), FileChat(path), Pace(0.05, 60.0, 0.05))
        await service.start(None)
        await conversation.resume()
        await service.answer(SONIA, "published", link)
        clock, store = service.clock(load_charter(PACK)), Store(service.database)
        while store.ticket(1).state is not State.WATCHED or store.unsent(1):
            await clock.tick()
            await asyncio.sleep(0.02)
        await conversation.stop()

    asyncio.run(serve())


def deadly(die: str, *classes: type) -> None:
    """Lets this process be killed before or after a method: `after:claim`."""
    when, _, name = die.partition(":")
    for one in classes:
        if hasattr(one, name):
            setattr(one, name, _dying(getattr(one, name), when == "after"))


def _dying(method: Callable[..., Any], after: bool) -> Callable[..., Any]:
    if asyncio.iscoroutinefunction(method):

        @wraps(method)
        async def later(*args: Any, **options: Any) -> None:
            if after:
                await method(*args, **options)
            os.kill(os.getpid(), signal.SIGKILL)

        return later

    @wraps(method)
    def now(*args: Any, **options: Any) -> None:
        if after:
            method(*args, **options)
        os.kill(os.getpid(), signal.SIGKILL)

    return now


def seed(database: Database, count: int) -> None:
    """So many complete drafts whose greeting is sent, one a chat."""
    from sqlalchemy import insert

    from bot.store.records import Kind
    from bot.store.tables import ChatRow, OutboxRow, PartRow

    numbers = range(1, count + 1)
    with database.transaction() as session:
        session.execute(insert(ChatRow), [{"chat_id": n, "writes": 0} for n in numbers])
        session.execute(
            insert(ReviewRow),
            [
                {
                    "chat_id": n,
                    "user_id": n,
                    "language": "fr",
                    "state": State.COLLECTING if n % 3 else State.QUEUED,
                    "due_at": NOW,
                    "created_at": datetime.now(UTC),
                    "version": 1,
                    "tries": 0,
                }
                for n in numbers
            ],
        )
        session.execute(
            insert(PartRow),
            [
                {"review_id": n, "chat_id": n, "message_id": n, "sent_at": NOW, "text": TEXT}
                for n in numbers
            ],
        )
        session.execute(
            insert(OutboxRow),
            [
                {
                    "review_id": n,
                    "position": 0,
                    "kind": Kind.TEXT,
                    "body": "received",
                    "message_ids": [n],
                    "revision": 1,
                    "sent_at": NOW,
                }
                for n in numbers
            ],
        )
