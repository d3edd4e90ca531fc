"""What the buttons under a draft's message do."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session

from bot.checking import Checker, ask, waits_for_answer
from bot.conversation import Conversation
from bot.delivery import Notifier
from bot.dialogue import screens
from bot.dialogue.questions import Question, open_questions, question, slug_of
from bot.dialogue.routes import Call
from bot.dialogue.screens import Screen
from bot.dialogue.surroundings import Surroundings, gather
from bot.joining import Pace
from bot.store import declarations, dossiers, queue, rows
from bot.store.records import State
from bot.store.store import Store
from bot.store.tables import ReviewRow
from bot.words import say
from policies.evidence import Evidence

_ANSWER_WITHIN = timedelta(minutes=30)
_OF_A_PAGE = ("professional_page", "page_own_name", "page_declared", "provider_agreement")

Files = Callable[[int, Call], Coroutine[Any, Any, None]]


class Drafts:
    """The buttons of drafts: every press is one transaction, under the chat's lock."""

    def __init__(
        self,
        store: Store,
        conversation: Conversation,
        checker: Checker,
        notifier: Notifier,
        pace: Pace,
        review_hours: float,
    ) -> None:
        self._store = store
        self._conversation = conversation
        self._checker = checker
        self._notifier = notifier
        self._pace = pace
        self._hours = timedelta(hours=review_hours)
        # Files that take a while to make: `bot.dialogue.parcels`.
        self.parcels: dict[str, Files] = {}

    async def press(self, call: Call) -> str | None:
        """A button of a draft: `<review>.<version>`, what, and its details."""
        about, action, *details = call.words
        review_id, _, version = about.partition(".")
        work = getattr(self, f"_on_{action}", None)
        if not (review_id.isdigit() and version.isdigit()):
            return say(call.language, "chat.outdated")
        if action in self.parcels:
            if not await asyncio.to_thread(self._is_hers, call, int(review_id)):
                return say(call.language, "chat.outdated")
            self._conversation.start(self.parcels[action](int(review_id), call))
            return say(call.language, "chat.preparing")
        if work is None:
            return say(call.language, "chat.outdated")
        done = await asyncio.to_thread(
            self._pressed, call, int(review_id), int(version), work, details
        )
        self._conversation.wake(int(review_id), changed=action in ("cancel", "unlink", "again"))
        self._notifier.wake(call.chat_id)
        return done

    def _pressed(
        self, call: Call, review_id: int, version: int, work: Any, details: list[str]
    ) -> str | None:
        if not self._is_hers(call, review_id):
            return say(call.language, "chat.outdated")
        around = self._checker.surroundings(review_id)
        with self._store.transaction() as session:
            rows.lock(session, call.chat_id)
            around = gather(session, review_id, around.context.doctors)
            if around.ticket.version != version:
                return say(call.language, "chat.outdated")
            try:
                done = work(session, call, around, *details)
            except (KeyError, ValueError, TypeError):
                # Words that no button of ours sends.
                return say(call.language, "chat.outdated")
        return None if done is True else say(call.language, done or "chat.outdated")

    def _is_hers(self, call: Call, review_id: int) -> bool:
        with self._store.transaction() as session:
            row = session.get(ReviewRow, review_id)
            return row is not None and row.chat_id == call.chat_id

    # --- collecting ---

    def _on_check(self, session: Session, call: Call, around: Surroundings) -> Any:
        ticket, now = around.ticket, datetime.now(UTC)
        here = State.COLLECTING
        if not rows.move(session, ticket.id, here, here, due_at=now):
            return "chat.already"
        return self._show(session, around, screens.queued(call.language), here)

    def _on_add(self, session: Session, call: Call, around: Surroundings) -> Any:
        ticket = around.ticket
        if ticket.state not in rows.OPEN:
            return "chat.already"
        later = datetime.now(UTC) + timedelta(seconds=self._pace.hold)
        screen = self._holding(call.language, around)
        if ticket.state is State.COLLECTING:
            rows.move(session, ticket.id, ticket.state, ticket.state, due_at=later)
            return self._show(session, around, screen, State.COLLECTING)
        review = session.get_one(ReviewRow, ticket.id)
        rows.reopen(session, review, later, screen.body, screen.buttons)
        return True

    @staticmethod
    def _holding(language: str, around: Surroundings) -> Screen:
        own = around.ticket.parts
        texts, files = sum(bool(p.text) for p in own), sum(p.has_media for p in own)
        return screens.holding(language, texts, files)

    def recount(self, review_id: int) -> None:
        """A draft that waits for more shows what it has."""
        around = self._checker.surroundings(review_id)
        if around.ticket.due_at - datetime.now(UTC) > rows.HELD:
            with self._store.transaction() as session:
                screen = self._holding(around.ticket.language, around)
                self._show(session, around, screen, State.COLLECTING)

    def _on_cancel(self, session: Session, call: Call, around: Surroundings) -> Any:
        body = screens.cancelled(call.language).body
        return dossiers.cancel(session, around.ticket.id, body) or "chat.already"

    # --- questions ---

    def _on_ask(
        self, session: Session, call: Call, around: Surroundings, slug: str, word: str
    ) -> Any:
        if not waits_for_answer(around.ticket):
            return "chat.already"
        asked = question(slug, around.context)
        choice = next(c for c in asked.choices if c.word == word)
        if choice.input:
            purpose = {"for": "reference", "review": around.ticket.id, "slug": slug}
            dossiers.expect(session, call.user_id, purpose, datetime.now(UTC) + _ANSWER_WITHIN)
            self._prompt(session, call, "ask.reference")
            return True
        return self._declared(session, call, around, asked, choice.value)

    def reference(self, call: Call, purpose: dict[str, Any], words: str) -> bool:
        """The reference of the Council's authorisation, written after its button."""
        around = self._checker.surroundings(purpose["review"])
        with self._store.transaction() as session:
            rows.lock(session, call.chat_id)
            around = gather(session, purpose["review"], around.context.doctors)
            if around.ticket.chat_id != call.chat_id or not waits_for_answer(around.ticket):
                return False
            asked = question(purpose["slug"], around.context)
            self._declared(session, call, around, asked, words)
        self._conversation.wake(purpose["review"])
        return True

    def _declared(
        self, session: Session, call: Call, around: Surroundings, asked: Question, value: Any
    ) -> Any:
        ticket = around.ticket
        declarations.declare(session, ticket.id, asked.key, value, call.user_id)
        if asked.key == "page":
            # What was said of another page holds for this one no longer.
            for key in _OF_A_PAGE:
                if key in around.declared:
                    declarations.declare(session, ticket.id, key, None, call.user_id)
        return self._advance(session, around)

    def _advance(self, session: Session, around: Surroundings) -> Any:
        """The next question, or back to the queue for the verdict."""
        ticket = around.ticket
        around = gather(session, ticket.id, around.context.doctors)
        if ticket.state is State.ASKING and ticket.evidence and not around.dossier.skipped:
            evidence = Evidence.from_json(ticket.evidence)
            left = open_questions(self._checker.charter, evidence, around.context)
            if left:
                answer = ask(around, left, evidence)
                screen = Screen(answer.pages[0], answer.buttons)
                return self._show(session, around, screen, State.ASKING)
        self._show(session, around, screens.queued(ticket.language), ticket.state)
        return dossiers.requeue(session, ticket.id, ticket.state)

    def _on_later(self, session: Session, call: Call, around: Surroundings) -> Any:
        del call
        if not waits_for_answer(around.ticket):
            return "chat.already"
        if around.ticket.state is State.ANSWERED:
            return self._show(session, around, screens.verdict(around.dossier.sheet))
        dossiers.note(session, around.ticket.id, skipped=True)
        return self._advance(session, around)

    def _on_questions(self, session: Session, call: Call, around: Surroundings) -> Any:
        del call
        dossiers.note(session, around.ticket.id, skipped=False)
        return dossiers.requeue(session, around.ticket.id, State.ANSWERED)

    def _on_change(self, session: Session, call: Call, around: Surroundings, slug: str) -> Any:
        if not waits_for_answer(around.ticket):
            return "chat.already"
        screen = screens.ask(call.language, question(slug, around.context), 1, 1)
        return self._show(session, around, screen, around.ticket.state)

    def _on_answers(self, session: Session, call: Call, around: Surroundings, page: str) -> Any:
        stated = [
            (one.slug, one.question, one.answer) for one in stated_in_words(call.language, around)
        ]
        screen = screens.answers(call.language, stated, int(page))
        return self._show(session, around, screen)

    # --- the verdict ---

    def _on_page(self, session: Session, call: Call, around: Surroundings, page: str) -> Any:
        del call
        return self._show(session, around, screens.verdict(around.dossier.sheet, int(page)))

    def _on_why(self, session: Session, call: Call, around: Surroundings, page: str) -> Any:
        del call
        return self._show(session, around, screens.why(around.dossier.sheet, int(page)))

    def _on_article(
        self, session: Session, call: Call, around: Surroundings, reference: str, page: str
    ) -> Any:
        del call
        screen = screens.article(around.dossier.sheet, reference, int(page))
        return self._show(session, around, screen)

    def _on_text(self, session: Session, call: Call, around: Surroundings) -> Any:
        text = around.dossier.sheet["suggestion"]
        first = min(part.message_id for part in around.ticket.parts)
        for body in screens.to_copy(text):
            self._notifier.post(session, call.chat_id, body, reply_to=first)
        return True

    def _on_again(self, session: Session, call: Call, around: Surroundings) -> Any:
        if around.ticket.state is not State.ANSWERED:
            return "chat.already"
        # Everything is looked at again, what was seen in the pictures too.
        sheet = {**around.dossier.sheet, "evidence": None}
        dossiers.note(session, around.ticket.id, sheet=sheet)
        return self._anew(session, call, around)

    def _on_unlink(self, session: Session, call: Call, around: Surroundings) -> Any:
        values = {"previous_id": None, "unlinked": True, "sheet": {}, "resolved": []}
        dossiers.note(session, around.ticket.id, **values)
        return self._anew(session, call, around)

    @staticmethod
    def _anew(session: Session, call: Call, around: Surroundings) -> Any:
        review = session.get_one(ReviewRow, around.ticket.id)
        screen = screens.queued(call.language)
        rows.reopen(session, review, datetime.now(UTC), screen.body, screen.buttons)
        return True

    def _on_contest(self, session: Session, call: Call, around: Surroundings) -> Any:
        if around.ticket.state is not State.ANSWERED:
            return "chat.already"
        purpose = {"for": "contest", "review": around.ticket.id}
        dossiers.expect(session, call.user_id, purpose, datetime.now(UTC) + _ANSWER_WITHIN)
        skip = f"r:{around.ticket.id}.{around.ticket.version}:contested"
        line = (screens.button(call.language, "button.without-reason", skip),)
        body = screens.sentence(call.language, "contest.why")
        self._notifier.post(session, call.chat_id, body, (line,), call.message_id)
        return True

    def _on_contested(self, session: Session, call: Call, around: Surroundings) -> Any:
        self._contest(session, call, around, "")
        return True

    def contest(self, call: Call, purpose: dict[str, Any], words: str) -> bool:
        """Why the doctor disagrees, written after the button."""
        around = self._checker.surroundings(purpose["review"])
        with self._store.transaction() as session:
            rows.lock(session, call.chat_id)
            if around.ticket.chat_id != call.chat_id:
                return False
            self._contest(session, call, around, words)
        return True

    def _contest(self, session: Session, call: Call, around: Surroundings, words: str) -> None:
        now = datetime.now(UTC)
        due = now + self._hours
        dossiers.expect(session, call.user_id, None, now)
        queue.enqueue(session, around.ticket.id, "contested", words, now, due)
        at = due.strftime("%d/%m %H:%M")
        body = screens.sentence(call.language, "contest.sent", at=at)
        self._notifier.post(session, call.chat_id, body)

    def _prompt(self, session: Session, call: Call, key: str) -> None:
        body = screens.sentence(call.language, key)
        self._notifier.post(session, call.chat_id, body, reply_to=call.message_id)

    @staticmethod
    def _show(session: Session, around: Surroundings, screen: Screen, *states: State) -> Any:
        allowed = states or (State.ANSWERED,)
        shown = dossiers.show(
            session, around.ticket.id, allowed, screen.body, screen.buttons, around.ticket.version
        )
        return shown or "chat.already"


@dataclass(frozen=True, slots=True)
class Stated:
    """A declaration in a person's words; `slug` is its question's."""

    slug: str
    question: str
    answer: str
    made_at: datetime


def stated_in_words(language: str, around: Surroundings) -> Iterator[Stated]:
    """What holds of a draft, in the person's words."""
    context = around.context
    for key, one in around.declared.items():
        slug = slug_of(key, context.files)
        if slug is None:
            continue
        try:
            asked = question(slug, context)
        except KeyError:
            continue
        facts = {"number": (asked.media or 0) + 1, "face": (asked.face or 0) + 1, "faces": 0}
        words = say(language, f"ask.{asked.kind}", **facts)
        chosen = next((c for c in asked.choices if not c.input and c.value == one.value), None)
        if chosen is None:
            answer = str(one.value)
        else:
            answer = chosen.words if chosen.own else say(language, chosen.words)
        yield Stated(slug, words, answer, one.made_at)
