"""Who does the work: this process, or any number of workers by a queue in PostgreSQL.

A job is only a nudge: what is to be done, and whether it is done already, stands in the
store. A job that comes twice, late, or after a crash does no harm; one that is lost is
brought again by the clock.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial
from typing import Any, Protocol

import procrastinate
from procrastinate.exceptions import AlreadyEnqueued, ConnectorException, UniqueViolation
from procrastinate.jobs import Status
from sqlalchemy.engine import URL

log = logging.getLogger(__name__)

CHECK, RECHECK = "check", "recheck"
# A worker that was not heard of for so long is dead; it says something every third of it.
SILENCE = 30.0


class Jobs(Protocol):
    """Where work is handed over. Each method may be called again for the same thing."""

    async def check(self, review_id: int) -> None:
        """A review is to be led to its delivered answer."""
        ...

    async def deliver(self, review_id: int) -> None:
        """A review has messages to be sent."""
        ...

    async def recheck(self, recheck_id: int) -> None:
        """A live post is to be looked at."""
        ...

    async def rescue(self) -> int:
        """Brings back the jobs of workers that died; returns how many."""
        ...


Work = Callable[[int], Awaitable[None]]


class LocalJobs:
    """This process does the work itself; re-checks one after another."""

    def __init__(self, wake: Callable[[int], None], recheck: Work) -> None:
        self._wake = wake
        self._recheck = recheck
        self._one = asyncio.Semaphore(1)
        self._running: dict[int, asyncio.Task[None]] = {}

    async def check(self, review_id: int) -> None:
        """Wakes the review's task."""
        self._wake(review_id)

    async def deliver(self, review_id: int) -> None:
        """The same task delivers."""
        self._wake(review_id)

    async def recheck(self, recheck_id: int) -> None:
        """Starts it unless it is under way; one that breaks off is brought by the clock."""
        if recheck_id not in self._running:
            task = asyncio.create_task(self._in_turn(recheck_id))
            self._running[recheck_id] = task
            task.add_done_callback(partial(self._ended, recheck_id))

    async def rescue(self) -> int:
        """Nobody else works here."""
        return 0

    async def stop(self) -> None:
        """Drops what runs; it stays in the store."""
        tasks = list(self._running.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _in_turn(self, recheck_id: int) -> None:
        async with self._one:
            await self._recheck(recheck_id)

    def _ended(self, recheck_id: int, task: asyncio.Task[None]) -> None:
        del self._running[recheck_id]
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("re-check %d broke off: %s", recheck_id, type(error).__name__)


class QueuedJobs:
    """Hands work over to the workers, by procrastinate in the same PostgreSQL database."""

    def __init__(self, url: URL) -> None:
        # procrastinate speaks psycopg itself: the address without SQLAlchemy's driver name.
        plain = url.set(drivername="postgresql").render_as_string(hide_password=False)
        connector = procrastinate.PsycopgConnector(conninfo=plain, min_size=1, max_size=8)
        self.app = procrastinate.App(connector=connector)

    async def open(self) -> None:
        """Opens the connections."""
        await self.app.open_async()

    async def close(self) -> None:
        """Closes them."""
        await self.app.close_async()

    async def check(self, review_id: int) -> None:
        """Into the queue `check`, unless it waits there already."""
        await self._put(CHECK, CHECK, "review_id", review_id)

    async def deliver(self, review_id: int) -> None:
        """Into the queue `check`: who leads a review delivers it as well."""
        await self._put("deliver", CHECK, "review_id", review_id)

    async def recheck(self, recheck_id: int) -> None:
        """Into the queue `recheck`, unless it waits there already."""
        await self._put(RECHECK, RECHECK, "recheck_id", recheck_id)

    async def _put(self, task: str, queue: str, name: str, number: int) -> None:
        deferred = self.app.configure_task(
            task,
            queue=queue,
            # One worker at a time on a review, and one waiting job for it.
            lock=f"{name}:{number}",
            queueing_lock=f"{task}:{number}",
        )
        arguments: dict[str, Any] = {name: number}
        with suppress(AlreadyEnqueued):
            await deferred.defer_async(**arguments)

    async def rescue(self) -> int:
        """Jobs of workers that fell silent wait again."""
        manager, rescued = self.app.job_manager, 0
        for job in await manager.get_stalled_jobs(seconds_since_heartbeat=SILENCE):
            try:
                await manager.retry_job(job)
                rescued += 1
            except UniqueViolation:
                # Another job for the same waits already, for the lock that this one holds.
                with suppress(ConnectorException):
                    await manager.finish_job_by_id_async(job.id or 0, Status.FAILED, True)
            except ConnectorException:
                log.info("a stalled job was rescued by another clock")
        return rescued

    async def work(
        self,
        check: Work,
        deliver: Work,
        recheck: Work,
        *,
        parallel: int,
        queues: tuple[str, ...] = (CHECK, RECHECK),
        signals: bool = True,
    ) -> None:
        """Does jobs until stopped by a signal (or cancelled)."""
        self._serve(CHECK, "review_id", check)
        self._serve("deliver", "review_id", deliver)
        self._serve(RECHECK, "recheck_id", recheck)
        await self.app.run_worker_async(
            queues=list(queues),
            concurrency=parallel,
            fetch_job_polling_interval=5.0,
            update_heartbeat_interval=SILENCE / 3,
            stalled_worker_timeout=SILENCE,
            install_signal_handlers=signals,
            # What is done is in the trail; the queue keeps what failed.
            delete_jobs="successful",
        )

    def _serve(self, task: str, name: str, work: Work) -> None:
        # No retries by the queue: what failed is due again in the database, later.
        async def run(**arguments: int) -> None:
            await work(arguments[name])

        self.app.task(name=task)(run)
