"""How a case is decided: what is broken, why, and who else must see it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html import escape
from typing import Any, Final

from sqlalchemy.orm import Session

from bot.delivery import Notifier
from bot.dialogue.access import Access
from bot.dialogue.cases import OBJECTIONS, case_screen, clauses_screen
from bot.dialogue.routes import Call
from bot.dialogue.screens import button, directed, sentence
from bot.store import dossiers, people, queue, rows
from bot.store.people import Role
from bot.store.queue import Case, Opinion, Stage
from bot.store.records import Buttons
from bot.store.store import Store
from bot.words import say
from policies.charter import Charter

_GRAVITY: Final = {"approved": 0, "referred": 1, "changes_required": 2, "refused": 3}
_ANSWER_WITHIN = timedelta(hours=1)
_SHORTEST_REASON = 5


def readers(
    session: Session, access: Access, case: Case, only: int | None = None
) -> Iterator[tuple[int, str]]:
    """Chats and languages of those who may judge a case; of one of them with `only`."""
    profiles = {p.user_id: p for p in people.of_role(session, Role.REVIEWER)}
    for user_id in sorted(set(profiles) | access.admins):
        if user_id == case.user_id or only not in (None, user_id):
            continue
        profile = profiles.get(user_id) or people.person(session, user_id)
        language = (profile.language if profile else None) or access.default_language
        yield (profile.chat_id if profile else user_id), language


class Decisions:
    """An outcome, what is broken, a reason; two opinions where a *forbidden* is lifted."""

    def __init__(
        self,
        store: Store,
        access: Access,
        notifier: Notifier,
        charter: Charter,
        *,
        watches: bool = False,
    ) -> None:
        """`watches`: published posts are watched, so an approval offers to bind one."""
        self._store = store
        self._watches = watches
        self._access = access
        self._notifier = notifier
        self._charter = charter

    def first_reader(self, case_id: int) -> int | None:
        """Who gave the last opinion on a case, if anybody did."""
        with self._store.transaction() as session:
            given = queue.opinions(session, case_id)
            return given[-1].reviewer_id if given else None

    async def ask_reason(self, call: Call, case: Case, outcome: str) -> str | None:
        """An outcome was chosen: what is broken can be ticked, and the reason is asked for."""
        if case.stage is Stage.CLAIMED and case.holder_id != call.user_id:
            return say(call.language, "queue.taken")
        if case.stage is Stage.SECOND:
            if await asyncio.to_thread(self.first_reader, case.id) == call.user_id:
                return say(call.language, "queue.second-needed")
        elif case.stage is not Stage.CLAIMED:
            return say(call.language, "queue.take-first")
        found = await asyncio.to_thread(self._found, case)
        ticked = sorted(found) if outcome in OBJECTIONS else []
        purpose = {"for": "decision", "case": case.id, "outcome": outcome, "clauses": ticked}
        await asyncio.to_thread(self._expect, call.user_id, purpose)
        if outcome in OBJECTIONS:
            screen = clauses_screen(call.language, case.id, self._charter, found, ticked)
            await self._notifier.say(call.chat_id, screen.body, screen.buttons)
        body = sentence(call.language, "queue.reason")
        await self._notifier.say(call.chat_id, body, reply_to=call.message_id)
        return None

    def _found(self, case: Case) -> frozenset[str]:
        """What the program found or left open in the version that is judged."""
        with self._store.transaction() as session:
            sheet = dossiers.dossier(session, case.review_id).sheet
        # The charter may have changed since: what it no longer has cannot be ticked.
        known = {clause.id for clause in self._charter.clauses}
        return frozenset(known & set(sheet.get("clauses", {})))

    async def show_clauses(
        self, call: Call, case: Case, view: str, tick: str | None = None
    ) -> str | None:
        """What the post breaks in the reviewer's eyes: another view of it, or one tick more."""
        purpose = await asyncio.to_thread(self._ticked, call.user_id, case.id, tick)
        if purpose is None:
            return say(call.language, "chat.outdated")
        found = await asyncio.to_thread(self._found, case)
        ticked = purpose["clauses"]
        screen = clauses_screen(call.language, case.id, self._charter, found, ticked, view)
        await self._notifier.change(call.chat_id, call.message_id, screen.body, screen.buttons)
        return None

    def _ticked(self, user_id: int, case_id: int, tick: str | None) -> dict[str, Any] | None:
        """The decision that waits for its reason, after a tick; None where none waits."""
        now = datetime.now(UTC)
        with self._store.transaction() as session:
            purpose = dossiers.expected(session, user_id, now)
            if purpose is None or purpose.get("for") != "decision" or purpose["case"] != case_id:
                return None
            if tick is not None:
                self._charter.clause(tick)
                clauses = sorted({*purpose["clauses"]} ^ {tick})
                purpose = {**purpose, "clauses": clauses}
                dossiers.expect(session, user_id, purpose, now + _ANSWER_WITHIN)
            return purpose

    def _expect(self, user_id: int, purpose: dict[str, Any]) -> None:
        with self._store.transaction() as session:
            dossiers.expect(session, user_id, purpose, datetime.now(UTC) + _ANSWER_WITHIN)

    async def decide(self, call: Call, purpose: dict[str, Any], reason: str) -> bool:
        """Makes the decision; False where something is missing, which is asked for again."""
        outcome, clauses = purpose["outcome"], tuple(purpose["clauses"])
        missing = None
        if len(reason.strip()) < _SHORTEST_REASON:
            missing = "queue.reason"
        elif outcome in OBJECTIONS and not clauses:
            missing = "queue.tick-one"
        if missing is not None:
            await self._notifier.say(call.chat_id, sentence(call.language, missing))
            await asyncio.to_thread(self._expect, call.user_id, purpose)
            return False
        opinion = Opinion(call.user_id, outcome, reason.strip(), datetime.now(UTC), clauses)
        key = await asyncio.to_thread(self._decide, purpose["case"], opinion)
        await self._notifier.say(call.chat_id, sentence(call.language, key))
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
                    clauses = opinion.clauses if strict == opinion.outcome else first[-1].clauses
                    opinion = replace(opinion, outcome=strict, clauses=clauses)
            if not queue.decide(session, case_id, opinion, case.stage, target):
                return "chat.already"
            if target is Stage.SECOND:
                for chat_id, language in readers(session, self._access, case):
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
        if opinion.clauses:
            articles = dict.fromkeys(self._charter.clause(c).article for c in opinion.clauses)
            what = ", ".join(say(language, "finding.article", article=a) for a in articles)
            lines.insert(2, escape(say(language, "decision.articles", what=what)))
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
