"""The human reviewers' queue: claim, decide with a reason, a second pair of eyes."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from html import escape
from typing import Any, Final

from sqlalchemy.orm import Session

from bot.delivery import Notifier
from bot.dialogue.access import Access
from bot.dialogue.routes import Call
from bot.dialogue.screens import Screen, button, directed, sentence, to_copy
from bot.exchange import Chat, ChatError, joined_text
from bot.store import dossiers, people, queue, rows
from bot.store.people import Role
from bot.store.queue import Case, Opinion, Stage
from bot.store.records import Buttons, Part
from bot.store.store import Store
from bot.store.versions import all_parts
from bot.words import say

OUTCOMES: Final = ("approved", "changes_required", "refused", "referred")
_GRAVITY: Final = {"approved": 0, "referred": 1, "changes_required": 2, "refused": 3}
_ANSWER_WITHIN = timedelta(hours=1)
_SHORTEST_REASON = 5


class Reviewers:
    """What reviewers are told and may do. Nobody judges a post of her own."""

    def __init__(
        self, store: Store, access: Access, notifier: Notifier, chat: Chat, watches: bool = False
    ) -> None:
        self._store = store
        self._access = access
        self._notifier = notifier
        self._chat = chat
        self._watches = watches

    async def announce(self) -> None:
        """Tells every reviewer of the cases nobody was told of yet."""
        await asyncio.to_thread(self._announce)
        await self._notifier.resume()

    def _announce(self) -> None:
        now = datetime.now(UTC)
        with self._store.transaction() as session:
            for case in queue.unannounced(session, now):
                for chat_id, language in self._readers(session, case):
                    screen = case_screen(language, case)
                    self._notifier.post(session, chat_id, screen.body, screen.buttons)

    async def remind(self, now: datetime) -> None:
        """Reminds of what is past its time: who holds it, else everybody; once a case."""
        await asyncio.to_thread(self._remind, now)
        await self._notifier.resume()

    def _remind(self, now: datetime) -> None:
        with self._store.transaction() as session:
            for case in queue.late(session, now):
                for chat_id, language in self._readers(session, case, case.holder_id):
                    body = sentence(language, "queue.late", number=case.id)
                    screen = case_screen(language, case)
                    self._notifier.post(session, chat_id, f"{body}\n{screen.body}", screen.buttons)

    def _readers(
        self, session: Session, case: Case, only: int | None = None
    ) -> Iterator[tuple[int, str]]:
        """Chats and languages of those who may judge a case."""
        profiles = {p.user_id: p for p in people.of_role(session, Role.REVIEWER)}
        for user_id in sorted(set(profiles) | self._access.admins):
            if user_id == case.user_id or only not in (None, user_id):
                continue
            profile = profiles.get(user_id) or people.person(session, user_id)
            language = (profile.language if profile else None) or self._access.default_language
            yield (profile.chat_id if profile else user_id), language

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
            return await self._ask_reason(call, case, details[0])
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
            if await asyncio.to_thread(self._first_opinion, case.id) == call.user_id:
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

    def _first_opinion(self, case_id: int) -> int | None:
        with self._store.transaction() as session:
            given = queue.opinions(session, case_id)
            return given[-1].reviewer_id if given else None

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

    async def _ask_reason(self, call: Call, case: Case, outcome: str) -> str | None:
        if case.stage is Stage.CLAIMED and case.holder_id != call.user_id:
            return say(call.language, "queue.taken")
        if case.stage is Stage.SECOND:
            if await asyncio.to_thread(self._first_opinion, case.id) == call.user_id:
                return say(call.language, "queue.second-needed")
        elif case.stage is not Stage.CLAIMED:
            return say(call.language, "queue.take-first")
        purpose = {"for": "decision", "case": case.id, "outcome": outcome}
        await asyncio.to_thread(self._expect, call.user_id, purpose)
        body = sentence(call.language, "queue.reason")
        await self._notifier.say(call.chat_id, body, reply_to=call.message_id)
        return None

    def _expect(self, user_id: int, purpose: dict[str, Any]) -> None:
        with self._store.transaction() as session:
            dossiers.expect(session, user_id, purpose, datetime.now(UTC) + _ANSWER_WITHIN)

    async def decide(self, call: Call, purpose: dict[str, Any], reason: str) -> bool:
        """The reason, written after the button of the outcome: the decision is made."""
        if len(reason.strip()) < _SHORTEST_REASON:
            await self._notifier.say(call.chat_id, sentence(call.language, "queue.reason"))
            await asyncio.to_thread(self._expect, call.user_id, purpose)
            return True
        opinion = Opinion(call.user_id, purpose["outcome"], reason.strip(), datetime.now(UTC))
        key = await asyncio.to_thread(self._decide, purpose["case"], opinion)
        await self._notifier.say(call.chat_id, sentence(call.language, key))
        await self.announce()
        return True

    def _decide(self, case_id: int, opinion: Opinion) -> str:
        """Stores the opinion; what a *forbidden* is overturned by, two reviewers must see."""
        with self._store.transaction() as session:
            case = queue.case(session, case_id)
            if case is None or case.stage not in (Stage.CLAIMED, Stage.SECOND):
                return "chat.already"
            first = queue.opinions(session, case_id)
            overturns = case.machine == "refused" and opinion.outcome != "refused"
            target = Stage.DECIDED
            if case.stage is Stage.CLAIMED and overturns:
                target = Stage.SECOND
            if case.stage is Stage.SECOND:
                if first and first[-1].reviewer_id == opinion.reviewer_id:
                    return "queue.second-needed"
                if overturns and first and first[-1].outcome != opinion.outcome:
                    # Two ways of overturning: the stricter holds.
                    strict = max(opinion.outcome, first[-1].outcome, key=_GRAVITY.__getitem__)
                    opinion = Opinion(opinion.reviewer_id, strict, opinion.reason, opinion.at)
            if not queue.decide(session, case_id, opinion, case.stage, target):
                return "chat.already"
            if target is Stage.SECOND:
                for chat_id, language in self._readers(session, case):
                    if chat_id != opinion.reviewer_id:
                        screen = case_screen(language, queue.case(session, case_id) or case)
                        self._notifier.post(session, chat_id, screen.body, screen.buttons)
                return "queue.sent-on"
            self._tell_doctor(session, case, opinion)
            return "queue.decided"

    def _tell_doctor(self, session: Session, case: Case, opinion: Opinion) -> None:
        language = case.language
        lines = [
            f"<b>{escape(say(language, 'decision.title'))}</b>",
            escape(say(language, f"outcome.{opinion.outcome}")),
            escape(say(language, "decision.reason", reason=opinion.reason)),
        ]
        version = rows.ticket(session, case.review_id).version
        if version != case.version:
            lines.append(escape(say(language, "decision.older")))
        first = rows.parts_of(session, case.review_id)[0].message_id
        body = "\n".join(directed(language, line) for line in lines)
        buttons: Buttons = ()
        if self._watches and opinion.outcome == "approved" and version == case.version:
            data = f"r:{case.review_id}.{version}:published"
            buttons = ((button(language, "button.published", data),),)
        self._notifier.post(session, case.chat_id, body, buttons, first)


def case_screen(language: str, case: Case) -> Screen:
    """A case in the queue: its number, why it is here, until when."""
    cause = "second" if case.stage is Stage.SECOND else case.cause
    at = case.due_at.strftime("%d/%m %H:%M")
    head = say(language, "queue.case", number=case.id, at=at)
    lines = [f"<b>{escape(head)}</b>", escape(say(language, f"queue.cause-{cause}"))]
    if case.machine:
        lines.append(escape(say(language, f"outcome.{case.machine}")))
    take = button(language, "button.take", f"q:{case.id}:take")
    return Screen("\n".join(directed(language, line) for line in lines), ((take,),))


def decision_screen(language: str, case: Case) -> Screen:
    """The ways to decide a case."""
    about = f"q:{case.id}:"
    lines = [
        (button(language, f"button.decide-{outcome}", f"{about}decide:{outcome}"),)
        for outcome in OUTCOMES
    ]
    lines.append((button(language, "button.release", about + "release"),))
    return Screen(sentence(language, "queue.decide", number=case.id), tuple(lines))


def labelled_examples(store: Store) -> Iterator[str]:
    """The decided cases of doctors who agreed, one JSON object a line, for training.

    In the form of `data/corpora/posts`: a decision that lets a post pass says that it
    breaks nothing; one that upholds the verdict says that it breaks what was found.
    """
    with store.transaction() as session:
        for case in queue.decided(session):
            profile = people.person(session, case.user_id)
            if profile is None or not profile.training:
                continue
            sheet = dossiers.dossier(session, case.review_id).sheet
            opinion = queue.opinions(session, case.id)[-1]
            upheld = opinion.outcome in ("refused", "changes_required")
            line = {
                "id": f"case-{case.id}",
                "text": joined_text(all_parts(session, case.review_id)),
                "lang": case.language,
                "clauses": sorted(sheet.get("clauses", {})) if upheld else [],
                "outcome": opinion.outcome,
                "reason": opinion.reason,
                "machine": case.machine,
            }
            yield json.dumps(line, ensure_ascii=False)
