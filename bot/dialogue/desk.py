"""The front desk: everything a person can send, past one gate, to whoever handles it."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import Any, Final

from bot.conversation import Conversation
from bot.delivery import Notifier
from bot.dialogue.access import ADMINS, AUTHORS, EVERYONE, REVIEWERS, Access, Standing
from bot.dialogue.drafts import Drafts
from bot.dialogue.enrolment import Enrolment
from bot.dialogue.flood import Flood
from bot.dialogue.publications import Publications
from bot.dialogue.routes import PUBLIC, Call, Route
from bot.dialogue.screens import sentence
from bot.recheck.desk import link_in
from bot.reviewers import Reviewers
from bot.store import dossiers
from bot.store.people import Role
from bot.store.records import Part
from bot.store.store import Store
from bot.words import say

# Longer words are a post, whatever was asked.
_LONGEST_ANSWER: Final = 500


class Desk:
    """Who passes, and to whom: the only way from a platform to a handler."""

    def __init__(
        self,
        store: Store,
        access: Access,
        conversation: Conversation,
        notifier: Notifier,
        drafts: Drafts,
        reviewers: Reviewers,
        flood: Flood,
        publications: Publications,
    ) -> None:
        self._store = store
        self._access = access
        self._conversation = conversation
        self._notifier = notifier
        self._drafts = drafts
        self._reviewers = reviewers
        self._flood = flood
        self._publications = publications
        self._enrolment = enrolment = Enrolment(store, access, notifier)
        self.commands: dict[str, Route] = {
            "start": Route(PUBLIC, enrolment.start),
            "language": Route(PUBLIC, enrolment.language),
            "help": Route(EVERYONE, self._help),
            "cancel": Route(EVERYONE, self._forget_question),
            "me": Route(EVERYONE, enrolment.me),
            "invite": Route(AUTHORS - {Role.MANAGER}, enrolment.invite),
            "people": Route(ADMINS, enrolment.people),
            "queue": Route(REVIEWERS, reviewers.queue),
            **publications.commands,
        }
        self.buttons: dict[str, Route] = {
            "reg": Route(PUBLIC, enrolment.press),
            "lang": Route(PUBLIC, enrolment.language),
            "me": Route(EVERYONE, enrolment.change),
            "r": Route(AUTHORS, drafts.press),
            "people": Route(ADMINS, enrolment.decide),
            "q": Route(REVIEWERS, reviewers.press),
        }
        self.drafts = Route(AUTHORS, self._help)

    async def standing(self, chat_id: int, user_id: int, language: str) -> Standing:
        """How this person stands with us."""
        return await asyncio.to_thread(self._access.standing, chat_id, user_id, language)

    async def command(self, standing: Standing, name: str, argument: str, message_id: int) -> None:
        """A command; one we do not know is answered with what we do."""
        route = self.commands.get(name, self.commands["help"])
        if not route.admits(standing):
            self._deny(standing)
            return
        words = tuple(argument.split()[:3])
        await route.handler(Call(standing, words, message_id))

    async def press(self, standing: Standing, data: str, message_id: int) -> str | None:
        """A button; returns what is shown for a moment over the chat."""
        room, *words = data.split(":")
        route = self.buttons.get(room)
        language = standing.person.language
        if route is None or not words:
            return say(language, "chat.outdated")
        if not route.admits(standing):
            return say(language, standing.denial, user=standing.person.user_id)
        try:
            return await route.handler(Call(standing, tuple(words), message_id))
        except (ValueError, IndexError):
            # No button of ours sends such words.
            return say(language, "chat.outdated")

    async def message(
        self, standing: Standing, part: Part | None, message_id: int, reply_to: int | None = None
    ) -> None:
        """A message that is no command: an answer to what was asked, or part of a draft.

        `part` is None for a kind that cannot be part of one; `reply_to` is the message it
        answers.
        """
        call = Call(standing, (), message_id)
        answered = part is not None and await self._answers(call, part)
        if answered:
            return
        if not self.drafts.admits(standing):
            self._deny(standing, part.group if part else None)
            return
        if part is None:
            self._conversation.tell(standing.person, "chat.unsupported", message_id)
            return
        admitted = self._flood.admit(standing.person.user_id)
        if not admitted.stored:
            return
        if admitted.marker:
            # The draft it would belong to must not be judged as if nothing were missing.
            part = Part(message_id, part.sent_at, problem="too-many-messages", group=part.group)
        review_id = await self._conversation.receive(standing.person, part)
        if reply_to is not None:
            await self._drafts.replies(review_id, standing.person.chat_id, reply_to)
        # Beside: the next message of an album is not kept waiting for it.
        self._conversation.start(self._drafts.recount(review_id))

    async def edited(self, standing: Standing, part: Part) -> None:
        """A message in its new words; nobody is told that she may not edit."""
        if self.drafts.admits(standing):
            await self._conversation.edit(standing.person, part)

    def _deny(self, standing: Standing, group: str | None = None) -> None:
        if not self._flood.denied(standing.person.user_id, group):
            facts = {"user": standing.person.user_id}
            self._conversation.tell(standing.person, standing.denial, **facts)

    async def _answers(self, call: Call, part: Part) -> bool:
        """Whether these words are an answer that somebody waits for, and were taken as one."""
        if part.has_media or not part.text or len(part.text) > _LONGEST_ANSWER:
            return False
        if not call.standing.served:
            return await self._enrolment.words(call, part.text)
        purpose, repeated = await asyncio.to_thread(self._purpose, call, part.text)
        if repeated:
            return True
        if purpose is None:
            return False
        return await self._hand_over(call, purpose, part.text)

    def _purpose(self, call: Call, words: str) -> tuple[dict[str, Any] | None, bool]:
        now = datetime.now(UTC)
        with self._store.transaction() as session:
            if dossiers.consumed(session, call.user_id, call.message_id):
                return None, True
            purpose = dossiers.expected(session, call.user_id, now)
            if purpose is not None and purpose["for"] == "published" and not link_in(words):
                # A draft like any other; the link may still come.
                return None, False
            if purpose is not None:
                dossiers.consume(session, call.user_id, call.message_id)
                dossiers.expect(session, call.user_id, None, now)
            return purpose, False

    async def _hand_over(self, call: Call, purpose: dict[str, Any], words: str) -> bool:
        kind = purpose.get("for")
        if kind == "step":
            return await self._enrolment.words(call, words)
        if kind == "published" and self.buttons["r"].admits(call.standing):
            return await self._publications.link(call, purpose, words)
        if kind == "decision" and self.buttons["q"].admits(call.standing):
            return await self._reviewers.decide(call, purpose, words)
        if kind in ("reference", "contest") and self.buttons["r"].admits(call.standing):
            return await self._drafts.written(call, purpose, words)
        return False

    async def _help(self, call: Call) -> str | None:
        key = "help.reviewer" if call.standing.role is Role.REVIEWER else "help"
        await self._notifier.say(call.chat_id, sentence(call.language, key))
        return None

    async def _forget_question(self, call: Call) -> str | None:
        await asyncio.to_thread(self._forget, call.user_id)
        await self._notifier.say(call.chat_id, sentence(call.language, "chat.forgotten"))
        return None

    def _forget(self, user_id: int) -> None:
        with self._store.transaction() as session:
            dossiers.expect(session, user_id, None, datetime.now(UTC))
