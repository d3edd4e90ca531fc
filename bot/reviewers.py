"""The human reviewers' queue: who is told of a case, who takes it, what she is shown."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import Any

from bot.decisions import Decisions, readers
from bot.delivery import Notifier
from bot.dialogue.access import Access
from bot.dialogue.cases import OUTCOMES, case_screen, decision_screen
from bot.dialogue.routes import Call
from bot.dialogue.screens import sentence, to_copy
from bot.exchange import Chat, ChatError, joined_text
from bot.store import dossiers, queue
from bot.store.queue import Case, Stage
from bot.store.records import Part
from bot.store.store import Store
from bot.store.versions import all_parts
from bot.words import say


class Reviewers:
    """What reviewers are told and may do. Nobody judges a post of her own."""

    def __init__(
        self, store: Store, access: Access, notifier: Notifier, chat: Chat, decisions: Decisions
    ) -> None:
        self._store = store
        self._access = access
        self._notifier = notifier
        self._chat = chat
        self._decisions = decisions

    async def announce(self) -> None:
        """Tells every reviewer of the cases nobody was told of yet."""
        await asyncio.to_thread(self._announce)
        await self._notifier.resume()

    def _announce(self) -> None:
        now = datetime.now(UTC)
        with self._store.transaction() as session:
            for case in queue.unannounced(session, now):
                for chat_id, language in readers(session, self._access, case):
                    screen = case_screen(language, case)
                    self._notifier.post(session, chat_id, screen.body, screen.buttons)

    async def remind(self, now: datetime) -> None:
        """Reminds of what is past its time: who holds it, else everybody; once a case."""
        await asyncio.to_thread(self._remind, now)
        await self._notifier.resume()

    def _remind(self, now: datetime) -> None:
        with self._store.transaction() as session:
            for case in queue.late(session, now):
                for chat_id, language in readers(session, self._access, case, case.holder_id):
                    body = sentence(language, "queue.late", number=case.id)
                    screen = case_screen(language, case)
                    self._notifier.post(session, chat_id, f"{body}\n{screen.body}", screen.buttons)

    # --- commands and buttons ---

    async def queue(self, call: Call) -> str | None:
        """`/queue`: the cases that wait, the most urgent first."""
        waiting = [c for c in await asyncio.to_thread(self._waiting) if c.user_id != call.user_id]
        if not waiting:
            await self._notifier.say(call.chat_id, sentence(call.language, "queue.empty"))
        for case in waiting[:10]:
            screen = case_screen(call.language, case)
            await self._notifier.say(call.chat_id, screen.body, screen.buttons)
        return None

    def _waiting(self) -> list[Case]:
        with self._store.transaction() as session:
            return queue.undecided(session)

    async def press(self, call: Call) -> str | None:
        """A button of the queue: the case, what, and the outcome."""
        case_id, action, *details = call.words
        case = await asyncio.to_thread(self._case, int(case_id))
        if case is None or case.stage is Stage.DECIDED:
            return say(call.language, "chat.already")
        if case.user_id == call.user_id:
            return say(call.language, "queue.own")
        if action == "take":
            return await self._take(call, case)
        if action == "release":
            await asyncio.to_thread(self._release, case.id, call.user_id)
            return say(call.language, "queue.released")
        if action == "decide" and details and details[0] in OUTCOMES:
            return await self._decisions.ask_reason(call, case, details[0])
        if action == "clauses" and len(details) == 1:
            return await self._decisions.show_clauses(call, case, details[0])
        if action == "tick" and len(details) == 2:
            return await self._decisions.show_clauses(call, case, details[1], tick=details[0])
        return say(call.language, "chat.outdated")

    def _case(self, case_id: int) -> Case | None:
        with self._store.transaction() as session:
            return queue.case(session, case_id)

    def _release(self, case_id: int, user_id: int) -> None:
        with self._store.transaction() as session:
            queue.release(session, case_id, user_id)

    async def _take(self, call: Call, case: Case) -> str | None:
        """Claims a case and shows the post, as it would appear, and what was found."""
        if case.stage is Stage.SECOND:
            if await asyncio.to_thread(self._decisions.first_reader, case.id) == call.user_id:
                return say(call.language, "queue.second-needed")
        elif not await asyncio.to_thread(self._claim, case.id, call.user_id):
            return say(call.language, "queue.taken")
        case, parts, bodies = await asyncio.to_thread(self._shown, call.language, case.id)
        for body in bodies:
            await self._notifier.say(call.chat_id, body)
        for part in parts:
            if part.has_media:
                try:
                    await self._chat.copy(call.chat_id, case.chat_id, part.message_id)
                except ChatError:
                    body = sentence(call.language, "queue.no-file")
                    await self._notifier.say(call.chat_id, body)
        screen = decision_screen(call.language, case)
        await self._notifier.say(call.chat_id, screen.body, screen.buttons)
        return None

    def _claim(self, case_id: int, user_id: int) -> bool:
        with self._store.transaction() as session:
            return queue.claim(session, case_id, user_id)

    def _shown(self, language: str, case_id: int) -> tuple[Case, tuple[Part, ...], list[str]]:
        with self._store.transaction() as session:
            case = queue.case(session, case_id)
            if case is None:
                raise LookupError("a case that was just claimed")
            parts = all_parts(session, case.review_id)
            sheet = dossiers.dossier(session, case.review_id).sheet
            opinions = queue.opinions(session, case_id)
        bodies = to_copy(joined_text(parts)) if any(p.text for p in parts) else []
        bodies += sheet.get("pages", [])
        if case.words:
            bodies.append(sentence(language, "queue.contested", words=case.words))
        for opinion in opinions:
            outcome = say(language, f"outcome.{opinion.outcome}")
            facts = {"outcome": outcome, "reason": opinion.reason}
            bodies.append(sentence(language, "queue.first-opinion", **facts))
        return case, parts, bodies

    async def decide(self, call: Call, purpose: dict[str, Any], reason: str) -> bool:
        """The reason, written after the button of the outcome: the decision is made."""
        if await self._decisions.decide(call, purpose, reason):
            await self.announce()
        return True
