"""The buttons of a verdict: its pages and reasons, the corrected text, another look."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy.orm import Session

from bot.dialogue import screens
from bot.dialogue.routes import Call
from bot.dialogue.surroundings import Surroundings
from bot.dialogue.tools import ALREADY, ANSWER_WITHIN, DONE, Action, Done, Tools, prompt, show
from bot.store import dossiers, queue, rows
from bot.store.records import State
from bot.store.tables import ReviewRow


class Verdicts:
    """What can be done about an answer."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self.actions: Mapping[str, Action] = {
            "page": Action(self._page, 1),
            "why": Action(self._why, 1),
            "article": Action(self._article, 2),
            "text": Action(self._text),
            "again": Action(self._again, changes=True),
            "unlink": Action(self._unlink, changes=True),
            "published": Action(self._ask_link),
            "contest": Action(self._ask_why),
            "contested": Action(self._contested),
        }

    def _page(self, session: Session, call: Call, around: Surroundings, page: str) -> Done:
        del call
        return show(session, around, screens.verdict(around.dossier.sheet, int(page)))

    def _why(self, session: Session, call: Call, around: Surroundings, page: str) -> Done:
        del call
        return show(session, around, screens.why(around.dossier.sheet, int(page)))

    def _article(
        self, session: Session, call: Call, around: Surroundings, reference: str, page: str
    ) -> Done:
        del call
        screen = screens.article(around.dossier.sheet, reference, int(page))
        return show(session, around, screen)

    def _text(self, session: Session, call: Call, around: Surroundings) -> Done:
        text = around.dossier.sheet["suggestion"]
        if not text:
            return ALREADY
        first = min(part.message_id for part in around.ticket.parts)
        for body in screens.to_copy(text):
            self._tools.notifier.post(session, call.chat_id, body, reply_to=first)
        return DONE

    def _again(self, session: Session, call: Call, around: Surroundings) -> Done:
        if around.ticket.state is not State.ANSWERED:
            return ALREADY
        # Everything is looked at again, what was seen in the pictures too.
        sheet = {**around.dossier.sheet, "evidence": None}
        dossiers.note(session, around.ticket.id, sheet=sheet)
        return self._anew(session, call, around)

    def _unlink(self, session: Session, call: Call, around: Surroundings) -> Done:
        if around.ticket.state is not State.ANSWERED:
            return ALREADY
        values: dict[str, Any] = {
            "previous_id": None,
            "unlinked": True,
            "sheet": {},
            "resolved": [],
        }
        dossiers.note(session, around.ticket.id, **values)
        return self._anew(session, call, around)

    @staticmethod
    def _anew(session: Session, call: Call, around: Surroundings) -> Done:
        review = session.get_one(ReviewRow, around.ticket.id)
        screen = screens.queued(call.language)
        rows.reopen(session, review, datetime.now(UTC), screen.body, screen.buttons)
        return DONE

    def _ask_link(self, session: Session, call: Call, around: Surroundings) -> Done:
        if not self._tools.checker.watches:
            return "watch.off"
        purpose = {"for": "published", "review": around.ticket.id}
        dossiers.expect(session, call.user_id, purpose, datetime.now(UTC) + ANSWER_WITHIN)
        prompt(self._tools, session, call, "watch.ask-link")
        return DONE

    def _ask_why(self, session: Session, call: Call, around: Surroundings) -> Done:
        if around.ticket.state is not State.ANSWERED:
            return ALREADY
        purpose = {"for": "contest", "review": around.ticket.id}
        dossiers.expect(session, call.user_id, purpose, datetime.now(UTC) + ANSWER_WITHIN)
        skip = f"r:{around.ticket.id}.{around.ticket.version}:contested"
        line = (screens.button(call.language, "button.without-reason", skip),)
        body = screens.sentence(call.language, "contest.why")
        self._tools.notifier.post(session, call.chat_id, body, (line,), call.message_id)
        return DONE

    def _contested(self, session: Session, call: Call, around: Surroundings) -> Done:
        if around.ticket.state is not State.ANSWERED:
            return ALREADY
        self._contest(session, call, around, "")
        return DONE

    def contest(self, call: Call, purpose: dict[str, Any], words: str) -> bool:
        """Why the doctor disagrees, written after the button."""
        around = self._tools.checker.surroundings(purpose["review"])
        with self._tools.store.transaction() as session:
            rows.lock(session, call.chat_id)
            if around.ticket.chat_id != call.chat_id:
                return False
            self._contest(session, call, around, words)
        return True

    def _contest(self, session: Session, call: Call, around: Surroundings, words: str) -> None:
        now = datetime.now(UTC)
        due = now + self._tools.hours
        dossiers.expect(session, call.user_id, None, now)
        queue.enqueue(session, around.ticket.id, "contested", words, now, due)
        at = due.strftime("%d/%m %H:%M")
        body = screens.sentence(call.language, "contest.sent", at=at)
        self._tools.notifier.post(session, call.chat_id, body)
