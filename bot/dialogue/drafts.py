"""The buttons under a draft's message: whose they are, whether they still hold, what they do."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

from bot.conversation import Conversation
from bot.dialogue.answering import Answering
from bot.dialogue.collecting import Collecting
from bot.dialogue.parcels import Parcels
from bot.dialogue.routes import Call
from bot.dialogue.surroundings import gather, link_reply
from bot.dialogue.tools import ALREADY, Action, Done, Tools
from bot.dialogue.verdicts import Verdicts
from bot.store import rows
from bot.store.tables import ReviewRow
from bot.words import say

_RACES = 8


class Drafts:
    """Every press is one transaction, under the chat's lock in the database."""

    def __init__(
        self,
        tools: Tools,
        conversation: Conversation,
        parcels: Parcels,
        announce: Callable[[], Awaitable[None]],
    ) -> None:
        self._tools = tools
        self._conversation = conversation
        self._announce = announce
        self._collecting = Collecting(tools)
        self._answering = Answering(tools)
        self._verdicts = Verdicts(tools)
        self._actions: dict[str, Action] = {
            **self._collecting.actions,
            **self._answering.actions,
            **self._verdicts.actions,
        }
        # Files that take a while to make.
        self._parcels = {"file": parcels.council_file, "masked": parcels.masked}

    async def press(self, call: Call) -> str | None:
        """A button of a draft: `<review>.<version>`, what, and its details."""
        about, name, *details = call.words
        review, _, version = about.partition(".")
        review_id, action = int(review), self._actions.get(name)
        done: Done | None = None
        if name in self._parcels:
            if await asyncio.to_thread(self._is_hers, call, review_id):
                self._conversation.start(self._parcels[name](review_id, call))
                done = "chat.preparing"
        elif action is not None and len(details) == action.details:
            with suppress(KeyError):  # a question or page that this draft does not have
                done = await asyncio.to_thread(
                    self._pressed, call, review_id, int(version), action, details
                )
            if done is True:
                self._conversation.wake(review_id, changed=action.changes)
                self._tools.notifier.wake(call.chat_id)
            if name == "contested":
                await self._announce()
        if done is True:
            return None
        return say(call.language, done or "chat.outdated")

    def _pressed(
        self, call: Call, review_id: int, version: int, action: Action, details: list[str]
    ) -> Done | None:
        if not self._is_hers(call, review_id):
            return None
        doctors = self._tools.checker.surroundings(review_id).context.doctors
        for _ in range(_RACES):
            # The draft's own task may move it on between our look and our move.
            with suppress(rows.Raced), self._tools.store.transaction() as session:
                rows.lock(session, call.chat_id)
                around = gather(session, review_id, doctors)
                if around.ticket.version != version and not action.any_version:
                    return None
                return action.work(session, call, around, *details)
        return ALREADY

    def _is_hers(self, call: Call, review_id: int) -> bool:
        with self._tools.store.transaction() as session:
            row = session.get(ReviewRow, review_id)
            return row is not None and row.chat_id == call.chat_id

    async def replies(self, review_id: int, chat_id: int, message_id: int) -> None:
        """A message of this draft was sent as a reply: to the version that it corrects."""
        await asyncio.to_thread(self._replies, review_id, chat_id, message_id)

    def _replies(self, review_id: int, chat_id: int, message_id: int) -> None:
        with self._tools.store.transaction() as session:
            rows.lock(session, chat_id)
            link_reply(session, review_id, chat_id, message_id)

    async def recount(self, review_id: int) -> None:
        """A draft that waits for more shows what it has."""
        if await asyncio.to_thread(self._collecting.recount, review_id):
            self._conversation.wake(review_id)

    async def written(self, call: Call, purpose: dict[str, Any], words: str) -> bool:
        """Words that a button asked for: a reference, or why the doctor disagrees."""
        kind = purpose["for"]
        take = self._answering.reference if kind == "reference" else self._verdicts.contest
        taken = await asyncio.to_thread(take, call, purpose, words)
        if taken:
            self._conversation.wake(purpose["review"])
        self._tools.notifier.wake(call.chat_id)
        if kind == "contest":
            await self._announce()
        return taken
