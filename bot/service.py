"""What surrounds a chat platform: kept pictures, watched posts, the clock, the workers.

One process does everything on SQLite. On PostgreSQL work is handed over to a queue, and any
number of bots, workers and schedulers share it.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Collection, Sequence
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.checking import Anonymise
from bot.clock import Clock, Keeping
from bot.conversation import Conversation
from bot.exchange import Chat, ChatError
from bot.jobs import Jobs, LocalJobs, QueuedJobs
from bot.joining import Pace
from bot.keeping import keep_pictures
from bot.metrics import STAGES, VERSIONS
from bot.reception import Reception
from bot.recheck.connectors import CONNECTORS
from bot.recheck.desk import Desk, Said
from bot.recheck.fetch import Fetcher, user_agent
from bot.recheck.live import Connector
from bot.recheck.reach import PUBLIC, Reach
from bot.recheck.run import Rechecker
from bot.review import Reviewer
from bot.settings import Settings
from bot.store.database import Database
from bot.store.objects import Objects
from bot.store.posts import Posts
from bot.store.records import Kept, Person
from bot.store.store import Store
from bot.store.tokens import Tokens
from bot.store.vault import Vault
from classifiers.post import Post
from policies.charter import Charter
from policies.errors import DraftError

log = logging.getLogger(__name__)


class Service:
    """The parts that one process needs, built from the settings.

    `reach` and `connectors` are what tests replace to talk to servers of this machine.
    """

    def __init__(
        self,
        database: Database,
        settings: Settings,
        *,
        reach: Reach = PUBLIC,
        connectors: Sequence[Connector] = CONNECTORS,
        clock: bool = True,
        queue: bool | None = None,
        anonymise: Anonymise | None = None,
    ) -> None:
        self.database = database
        self._settings = settings
        self._connectors = connectors
        self._ticks = clock
        self._anonymise = anonymise
        shared = database.is_postgresql if queue is None else queue
        self.queue = QueuedJobs(database.url) if shared else None
        self.fetcher = Fetcher(reach, user_agent(settings.contact))
        self.vault = Vault(settings.key.get_secret_value()) if settings.key is not None else None
        self.objects = Objects(settings.objects_url, self.vault) if self.vault is not None else None
        self._jobs: Jobs | None = self.queue
        self._local: LocalJobs | None = None
        self._conversation: Conversation | None = None
        self._desk = Desk(database, None)
        self._charter: Charter | None = None
        self.rechecker: Rechecker | None = None
        self._chat: Chat | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._companion: Service | None = None
        self._working: asyncio.Task[None] | None = None

    def conversation(
        self, reviewer: Reviewer, chat: Chat, pace: Pace | None = None, *, works: bool = False
    ) -> Conversation:
        """The conversation of this process; see `reception`."""
        return self.reception(reviewer, chat, pace, works=works).conversation

    def reception(
        self, reviewer: Reviewer, chat: Chat, pace: Pace | None = None, *, works: bool = False
    ) -> Reception:
        """The rooms of this process on a chat platform, connected to all the rest.

        Args:
            reviewer: charter and detectors.
            chat: the platform.
            pace: how long things wait; by default as the settings say.
            works: whether this process is a worker: it checks instead of handing over.
        """
        settings = self._settings
        hand_over = self.queue.check if self.queue is not None and not works else None
        reception = Reception(
            settings,
            Store(self.database),
            reviewer,
            chat,
            pace or Pace(album=settings.album_wait),
            self.answer,
            anonymise=self._anonymise,
            keep=self._keep if self.objects is not None else None,
            hand_over=hand_over,
            works=works,
        )
        self._conversation = reception.conversation
        self._charter, self._chat = reviewer.charter, chat
        versions = {
            d.name.replace("/", "_").replace("-", "_"): d.version for d in reviewer.detectors
        }
        VERSIONS.info({"charter": reviewer.charter.digest, **versions})
        if self.objects is not None and self.vault is not None:
            self.rechecker = Rechecker(
                Posts(self.database),
                self.objects,
                Tokens(self.database, self.vault),
                self.fetcher,
                reviewer,
                self._connectors,
                download=self._download,
            )
            self._desk = Desk(self.database, self.rechecker)
        if self.queue is None:
            self._local = LocalJobs(self._conversation.wake, self.recheck)
            self._jobs = self._local
        return reception

    def clock(self, charter: Charter) -> Clock:
        """The clock of this process."""
        if self._jobs is None:
            raise RuntimeError("the conversation comes before its clock")
        days = (self._settings.keep_drafts, self._settings.keep_published)
        keeping = Keeping(*(timedelta(days=d) for d in days))
        alone = self.queue is None
        return Clock(self.database, self._jobs, charter, keeping, self.objects, alone)

    def accompany(self, worker: Service) -> None:
        """Lets this process be a worker as well (`imprimatur run` on PostgreSQL)."""
        self._companion = worker

    async def start(self, scheduler: AsyncIOScheduler | None) -> None:
        """Opens the queue and starts the clock."""
        self._loop = asyncio.get_running_loop()
        if self.queue is not None:
            await self.queue.open()
        if self._ticks and scheduler is not None and self._charter is not None:
            self.clock(self._charter).start(scheduler, self._settings.tick)

        if self._companion is not None:
            await self._companion.start(None)
            self._working = asyncio.create_task(self._companion.work(signals=False))

    async def stop(self) -> None:
        """Drops what runs, and closes the queue."""
        if self._working is not None and self._companion is not None:
            self._working.cancel()
            await asyncio.gather(self._working, return_exceptions=True)
            await self._companion.stop()
        if self._local is not None:
            await self._local.stop()
        if self.queue is not None:
            await self.queue.close()

    async def work(self, *, signals: bool = True) -> None:
        """Does jobs of the queue until stopped; after `conversation(works=True)`."""
        if self.queue is None or self._conversation is None:
            raise RuntimeError("only with PostgreSQL")
        await self.queue.work(
            self._conversation.work,
            self._conversation.deliver,
            self.recheck,
            parallel=self._settings.parallel_checks + 1,
            signals=signals,
        )

    async def recheck(self, recheck_id: int) -> None:
        """One look at a live post, and the delivery of what is to be told."""
        if self.rechecker is None or self._conversation is None:
            return
        review_id, finished = None, False
        try:
            with STAGES.labels("recheck").time():
                now = datetime.now(UTC)
                review_id = await asyncio.to_thread(self.rechecker.run, recheck_id, now)
            finished = True
        finally:
            if not finished:
                await asyncio.to_thread(
                    self.rechecker.posts.postpone, recheck_id, datetime.now(UTC)
                )
        if review_id is not None:
            await self._conversation.deliver(review_id)

    async def answer(
        self, person: Person, command: str, words: str, review_id: int | None = None
    ) -> Said:
        """The answer to a command about published posts, or about this review's."""
        return await asyncio.to_thread(self._desk.answer, person, command, words, review_id)

    async def channel_post(
        self, address: str, text: str, file_ids: Sequence[str], owners: Collection[int]
    ) -> bool:
        """Takes a channel's message; `owners` administer that channel."""
        return await asyncio.to_thread(self._desk.channel_post, address, text, file_ids, owners)

    def _keep(self, post: Post) -> tuple[Kept, ...]:
        return keep_pictures(post, self.objects) if self.objects is not None else ()

    def _download(self, file_id: str) -> bytes | None:
        """A file of the chat for a thread: asked for in the loop that runs the chat."""
        if self._loop is None or self._chat is None:
            return None
        coming = asyncio.run_coroutine_threadsafe(self._chat.download(file_id), self._loop)
        try:
            return coming.result(60)
        except (ChatError, DraftError, TimeoutError):
            return None
