"""What stands behind every chat platform: the rooms of the dialogue put together."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from bot.checking import Anonymise, Checker, Keep
from bot.conversation import Conversation
from bot.decisions import Decisions
from bot.delivery import Notifier
from bot.dialogue.access import Access
from bot.dialogue.desk import Desk
from bot.dialogue.drafts import Drafts
from bot.dialogue.flood import Flood
from bot.dialogue.parcels import Parcels
from bot.dialogue.publications import Publications, Published
from bot.dialogue.tools import Tools
from bot.exchange import Chat
from bot.joining import Pace
from bot.reporting import report
from bot.review import Reviewer
from bot.reviewers import Reviewers
from bot.settings import Settings
from bot.store.records import Person
from bot.store.store import Store
from policies.errors import StoreError


class Reception:
    """One process's rooms on one chat platform.

    Attributes:
        pace: how long things wait.
        desk: where a platform hands in what a person sends.
        conversation: leads every draft to its answer.
    """

    def __init__(
        self,
        settings: Settings,
        store: Store,
        reviewer: Reviewer,
        chat: Chat,
        pace: Pace,
        published: Published,
        *,
        anonymise: Anonymise | None = None,
        keep: Keep | None = None,
        hand_over: Callable[[int], Awaitable[None]] | None = None,
        works: bool = False,
    ) -> None:
        """Builds the rooms.

        Args:
            settings: of this installation.
            store: the database's.
            reviewer: charter and detectors.
            chat: the platform.
            pace: how long things wait.
            published: answers what concerns published posts.
            anonymise: makes copies without faces and names; None where that cannot be had.
            keep: stores the checked pictures; None where nothing is watched.
            hand_over: gives complete drafts to workers.
            works: whether this process is a worker, which leaves notices to the bot.
        """
        access = Access(settings, store)
        hours = settings.review_hours
        checker = Checker(
            store, reviewer, chat, pace, access, settings.parallel_checks, hours, anonymise, keep
        )
        self.pace = pace
        self._alone = hand_over is None
        self.notifier = Notifier(store, chat, pace.retry)
        decisions = Decisions(
            store, access, self.notifier, reviewer.charter, watches=checker.watches
        )
        self.reviewers = Reviewers(store, access, self.notifier, chat, decisions)
        announce = _left_to_the_bot if works else self.reviewers.announce
        self.conversation = Conversation(store, checker, chat, pace, announce, hand_over=hand_over)
        tools = Tools(store, checker, self.notifier, pace, timedelta(hours=hours))
        parcels = Parcels(store, checker, chat, self.notifier, pace.retry)
        drafts = Drafts(tools, self.conversation, parcels, self.reviewers.announce)
        self.desk = Desk(
            store,
            access,
            self.conversation,
            self.notifier,
            drafts,
            self.reviewers,
            Flood(settings.messages_per_minute),
            Publications(published, self.conversation),
        )

    def apologise(self, chat_id: int, user_id: int, language: str) -> None:
        """A message of hers broke us: said without asking the store, which may be what broke."""
        self.conversation.tell(Person(chat_id, user_id, language), "error.internal")

    async def start(self) -> None:
        """Goes on with everything that is not finished."""
        await self.notifier.resume(alone=self._alone)
        await self.conversation.resume()
        self.conversation.start(self._clock())

    async def stop(self) -> None:
        """Drops all work; what is not finished stays in the store."""
        await self.conversation.stop()
        await self.notifier.stop()

    async def _clock(self) -> None:
        """Asks, again and again, what is due; the dates themselves are in the store."""
        while True:
            try:
                await self.reviewers.announce()
                await self.reviewers.remind(datetime.now(UTC))
            except StoreError as error:
                # The database was away for a moment: the clock goes on.
                report(error)
            await asyncio.sleep(self.pace.clock)


async def _left_to_the_bot() -> None:
    """A worker tells no reviewer: the bot's clock does, so that nobody is told twice."""
