"""The questions' buttons, and what was stated, until publication."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy.orm import Session

from bot.checking import ask, waits_for_answer
from bot.dialogue import screens
from bot.dialogue.questions import Choice, Question, open_questions, question, slug_of
from bot.dialogue.routes import Call
from bot.dialogue.screens import Screen
from bot.dialogue.stated import OF_THE_PAGE
from bot.dialogue.surroundings import Surroundings, gather
from bot.dialogue.tools import ALREADY, ANSWER_WITHIN, DONE, Action, Done, Tools, prompt, show
from bot.store import declarations, dossiers, rows
from bot.store.records import State
from bot.words import say
from policies.evidence import Evidence


class Answering:
    """Takes answers, asks what is still open, and lets every answer be changed."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self.actions: Mapping[str, Action] = {
            "ask": Action(self._ask, 2),
            "later": Action(self._later),
            "questions": Action(self._questions),
            "change": Action(self._change, 1),
            "answers": Action(self._answers, 1),
        }

    def _ask(
        self, session: Session, call: Call, around: Surroundings, slug: str, word: str
    ) -> Done:
        if not waits_for_answer(around.ticket):
            return ALREADY
        asked = question(slug, around.context)
        choice = _chosen(asked, word)
        if choice.input:
            purpose = {"for": "reference", "review": around.ticket.id, "slug": slug}
            dossiers.expect(session, call.user_id, purpose, datetime.now(UTC) + ANSWER_WITHIN)
            prompt(self._tools, session, call, "ask.reference")
            return DONE
        return self._declared(session, call, around, asked, choice.value)

    def reference(self, call: Call, purpose: dict[str, Any], words: str) -> bool:
        """The reference of the Council's authorisation, written after its button."""
        around = self._tools.checker.surroundings(purpose["review"])
        with self._tools.store.transaction() as session:
            rows.lock(session, call.chat_id)
            around = gather(session, purpose["review"], around.context.doctors)
            if around.ticket.chat_id != call.chat_id or not waits_for_answer(around.ticket):
                return False
            asked = question(purpose["slug"], around.context)
            self._declared(session, call, around, asked, words)
        return True

    def _declared(
        self, session: Session, call: Call, around: Surroundings, asked: Question, value: Any
    ) -> Done:
        ticket = around.ticket
        declarations.declare(session, ticket.id, asked.key, value, call.user_id)
        if asked.key == "page":
            # What was said of another page holds for this one no longer.
            for key in OF_THE_PAGE:
                if key in around.declared:
                    declarations.declare(session, ticket.id, key, None, call.user_id)
        return self._advance(session, around)

    def _advance(self, session: Session, around: Surroundings) -> Done:
        """The next question, or back to the queue for the verdict."""
        ticket = around.ticket
        around = gather(session, ticket.id, around.context.doctors)
        if ticket.state is State.ASKING and ticket.evidence and not around.dossier.skipped:
            evidence = Evidence.from_json(ticket.evidence)
            left = open_questions(self._tools.checker.charter, evidence, around.context)
            if left:
                answer = ask(around, left, evidence)
                screen = Screen(answer.pages[0], answer.buttons)
                return show(session, around, screen, State.ASKING)
        show(session, around, screens.queued(ticket.language), ticket.state)
        return dossiers.requeue(session, ticket.id, ticket.state)

    def _later(self, session: Session, call: Call, around: Surroundings) -> Done:
        del call
        if not waits_for_answer(around.ticket):
            return ALREADY
        if around.ticket.state is State.ANSWERED:
            return show(session, around, screens.verdict(around.dossier.sheet))
        dossiers.note(session, around.ticket.id, skipped=True)
        return self._advance(session, around)

    def _questions(self, session: Session, call: Call, around: Surroundings) -> Done:
        del call
        dossiers.note(session, around.ticket.id, skipped=False)
        return dossiers.requeue(session, around.ticket.id, State.ANSWERED)

    def _change(self, session: Session, call: Call, around: Surroundings, slug: str) -> Done:
        if not waits_for_answer(around.ticket):
            return ALREADY
        screen = screens.ask(call.language, question(slug, around.context), 1, 1)
        return show(session, around, screen, around.ticket.state)

    def _answers(self, session: Session, call: Call, around: Surroundings, page: str) -> Done:
        stated = [
            (one.slug, one.question, one.answer) for one in stated_in_words(call.language, around)
        ]
        screen = screens.answers(call.language, stated, int(page))
        return show(session, around, screen)


def _chosen(asked: Question, word: str) -> Choice:
    for choice in asked.choices:
        if choice.word == word:
            return choice
    raise KeyError(word)


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
