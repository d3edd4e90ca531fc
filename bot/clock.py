"""What is due? Asked at every tick; all due dates and their keys live in the database.

Two clocks, a restart, or a night without any do no harm: what is handed over twice is done
once, and what was missed is taken up a bounded number at a time.
"""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from procrastinate.exceptions import ConnectorException

from bot.jobs import Jobs
from bot.recheck.rejudge import rejudge
from bot.store.database import Database
from bot.store.forget import expire
from bot.store.objects import Objects, sweep
from bot.store.posts import Posts
from bot.store.store import Store
from policies.charter import Charter
from policies.errors import StoreError

log = logging.getLogger(__name__)

TICK = 15.0
_AT_ONCE = 200
_CLEANING = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Keeping:
    """How long things are kept."""

    drafts: timedelta
    published: timedelta


@dataclass
class Clock:
    """One clock.

    Attributes:
        alone: no other process works on this database: reviews under way have their tasks
            here and need no nudge.
        objects: None where no pictures are kept.
    """

    database: Database
    jobs: Jobs
    charter: Charter
    keeping: Keeping
    objects: Objects | None = None
    alone: bool = False
    _rejudged: bool = field(default=False, init=False)
    _cleaned: datetime = field(default=datetime.min.replace(tzinfo=UTC), init=False)

    def __post_init__(self) -> None:
        self._store = Store(self.database)
        self._posts = Posts(self.database)

    def start(self, scheduler: AsyncIOScheduler, seconds: float = TICK) -> None:
        """Lets a scheduler tick it: one tick at a time, missed ones made up for by one."""
        scheduler.add_job(
            self.tick,
            "interval",
            seconds=seconds,
            next_run_time=datetime.now(UTC),
            max_instances=1,
            coalesce=True,
            misfire_grace_time=None,
        )

    async def tick(self) -> None:
        """Hands over what is due. What fails is due again at the next tick."""
        for step in (self._rescue, self._nudge, self._look, self._judge_again, self._clean):
            try:
                await step()
            except (StoreError, ConnectorException) as error:
                log.error("the clock's %s failed: %s", step.__name__, type(error).__name__)

    async def _rescue(self) -> None:
        rescued = await self.jobs.rescue()
        if rescued:
            log.warning("%d jobs of dead workers wait again", rescued)

    async def _nudge(self) -> None:
        now = datetime.now(UTC)
        if not self.alone:
            for review_id in await asyncio.to_thread(self._store.waiting, now, _AT_ONCE):
                await self.jobs.check(review_id)
        for review_id in await asyncio.to_thread(self._store.unsent_reviews, now, _AT_ONCE):
            await self.jobs.deliver(review_id)

    async def _look(self) -> None:
        now = datetime.now(UTC)
        due = await asyncio.to_thread(self._posts.due, now, self.charter.digest, _AT_ONCE)
        for recheck_id in due:
            await self.jobs.recheck(recheck_id)

    async def _judge_again(self) -> None:
        """Once a process: its charter does not change while it lives."""
        if not self._rejudged:
            done = await asyncio.to_thread(rejudge, self.database, self.charter)
            self._rejudged = True
            if done.judged:
                log.info("charter changed: %d judged again, %d changed", *done)

    async def _clean(self) -> None:
        now = datetime.now(UTC)
        if now - self._cleaned < _CLEANING:
            return
        drafts, published = now - self.keeping.drafts, now - self.keeping.published
        while (await asyncio.to_thread(expire, self.database, drafts, published)).reviews:
            log.info("reviews past their time were deleted")
        if self.objects is not None:
            await asyncio.to_thread(sweep, self.database, self.objects, now)
        self._cleaned = now
