"""The buttons of a draft that is not complete yet: check, add, cancel."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from sqlalchemy.orm import Session

from bot.dialogue import screens
from bot.dialogue.routes import Call
from bot.dialogue.screens import Screen
from bot.dialogue.surroundings import Surroundings
from bot.dialogue.tools import ALREADY, DONE, Action, Done, Tools, show
from bot.store import dossiers, rows
from bot.store.records import State
from bot.store.tables import ReviewRow


class Collecting:
    """What can be done while a draft is collected, or checked for the first time."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self.actions: Mapping[str, Action] = {
            "check": Action(self._check, any_version=True),
            "add": Action(self._add, changes=True, any_version=True),
            "cancel": Action(self._cancel, changes=True, any_version=True),
        }

    def _check(self, session: Session, call: Call, around: Surroundings) -> Done:
        ticket, now = around.ticket, datetime.now(UTC)
        here = State.COLLECTING
        if not rows.move(session, ticket.id, here, here, due_at=now):
            return ALREADY
        return show(session, around, screens.queued(call.language), here)

    def _add(self, session: Session, call: Call, around: Surroundings) -> Done:
        ticket = around.ticket
        if ticket.state not in rows.OPEN:
            return ALREADY
        later = datetime.now(UTC) + timedelta(seconds=self._tools.pace.hold)
        screen = self._holding(call.language, around)
        if ticket.state is State.COLLECTING:
            rows.move(session, ticket.id, ticket.state, ticket.state, due_at=later)
            return show(session, around, screen, State.COLLECTING)
        review = session.get_one(ReviewRow, ticket.id)
        rows.reopen(session, review, later, screen.body, screen.buttons)
        return DONE

    @staticmethod
    def _holding(language: str, around: Surroundings) -> Screen:
        own = around.ticket.parts
        texts, files = sum(bool(p.text) for p in own), sum(p.has_media for p in own)
        return screens.holding(language, texts, files)

    def recount(self, review_id: int) -> bool:
        """A draft that waits for more shows what it has; whether this one does."""
        around = self._tools.checker.surroundings(review_id)
        if around.ticket.due_at - datetime.now(UTC) <= rows.HELD:
            return False
        with self._tools.store.transaction() as session:
            screen = self._holding(around.ticket.language, around)
            return show(session, around, screen, State.COLLECTING) is True

    def _cancel(self, session: Session, call: Call, around: Surroundings) -> Done:
        body = screens.cancelled(call.language).body
        return dossiers.cancel(session, around.ticket.id, body) or ALREADY
