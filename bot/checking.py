"""One check: what is around the draft, the detectors, the questions, the answer."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial

from bot.delivery import patiently
from bot.dialogue import screens
from bot.dialogue.access import Access
from bot.dialogue.corrections import same_files
from bot.dialogue.questions import FACE, Question, faces_seen, open_questions
from bot.dialogue.sheet import Around, answer_of
from bot.dialogue.stated import draft_of
from bot.dialogue.surroundings import Surroundings, gather, link
from bot.exchange import Chat, assemble, draw, given_up, refusal
from bot.joining import Pace
from bot.metrics import STAGES
from bot.reply import Mark
from bot.review import Review, Reviewer
from bot.store import dossiers
from bot.store.records import Answer, Kept, State, Ticket
from bot.store.store import Store
from bot.ticker import InterruptedCheckError, Ticker
from classifiers.collect import holds_for
from classifiers.post import Post
from policies.errors import DraftError
from policies.evidence import Evidence

MAX_TRIES = 3

Anonymise = Callable[[Post, Evidence], Mapping[int, bytes]]
Keep = Callable[[Post], tuple[Kept, ...]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a check came to: the answer, or the first question. Neither: it was interrupted.

    `copies` are the annotated pictures, if they are at hand.
    """

    answer: Answer | None = None
    asked: Answer | None = None
    evidence: Evidence | None = None
    copies: list[bytes] | None = None


class Checker:
    """Checks drafts with the reviewer's detectors; many at once, each in a thread.

    `keep` stores the checked pictures; without it nothing can be watched after publication.
    """

    def __init__(
        self,
        store: Store,
        reviewer: Reviewer,
        chat: Chat,
        pace: Pace,
        access: Access,
        parallel: int = 2,
        review_hours: float = 24.0,
        anonymise: Anonymise | None = None,
        keep: Keep | None = None,
    ) -> None:
        self.charter = reviewer.charter
        self.anonymise = anonymise
        self.watches = keep is not None
        self._keep: Keep = keep or (lambda _: ())
        self._store = store
        self._reviewer = reviewer
        self._chat = chat
        self._pace = pace
        self._access = access
        self._slots = asyncio.Semaphore(parallel)
        self._hours = review_hours
        self._tickers: dict[int, Ticker] = {}

    def interrupt(self, review_id: int) -> None:
        """Ends the check of a review, if one runs, at its next step."""
        if review_id in self._tickers:
            self._tickers[review_id].interrupt()

    async def check(self, review_id: int) -> Outcome:
        """Checks a claimed review as it stands.

        Raises:
            ChatError: the chat will never give the files out.
        """
        around = await asyncio.to_thread(self.surroundings, review_id, linked=True)
        ticket = around.ticket
        if ticket.tries > MAX_TRIES:
            return Outcome(given_up(ticket.language))
        try:
            review = await self._review(around)
            return await asyncio.to_thread(self._concluded, review, around)
        except InterruptedCheckError:
            return Outcome()
        except DraftError as error:
            return Outcome(refusal(ticket.language, error))

    def surroundings(self, review_id: int, *, linked: bool = False) -> Surroundings:
        """Reads a review and all around it; `linked`: finds first what it corrects."""
        user_id = self._store.ticket(review_id).user_id
        doctors = self._access.doctors(user_id)
        with self._store.transaction() as session:
            if linked:
                link(session, review_id)
            return gather(session, review_id, doctors)

    def store_outcome(self, ticket: Ticket, outcome: Outcome) -> bool:
        """Writes the outcome of a check; False when the draft has changed meanwhile."""
        if outcome.answer is not None:
            return self._store.answer(ticket, outcome.answer)
        if outcome.asked is None:
            return self._store.give_back(ticket.id, datetime.now(UTC))
        evidence = outcome.evidence.to_json() if outcome.evidence else None
        with self._store.transaction() as session:
            return dossiers.ask(session, ticket, outcome.asked, evidence)

    async def _review(self, around: Surroundings) -> Review:
        ticket = around.ticket
        if ticket.evidence is not None:
            # Only declarations have changed since: the detectors read but one of them.
            known = Evidence.from_json(ticket.evidence)
            draft = draft_of(around.context)
            if holds_for(known, draft):
                return await asyncio.to_thread(self._reviewer.judge_again, draft, known)
        async with self._slots:
            return await self._look(around)

    async def _look(self, around: Surroundings) -> Review:
        ticket = around.ticket
        fetched = partial(assemble, around.parts, self._chat)
        with STAGES.labels("fetch").time():
            draft = draft_of(around.context, (await patiently(fetched, self._pace.retry)).media)
        seen = None
        if around.before.get("evidence") and same_files(around.before, around.parts):
            before = Evidence.from_json(around.before["evidence"])
            seen = before if holds_for(before, draft) else None
        ticker = Ticker(self._chat, ticket, self._pace.progress)
        self._tickers[ticket.id] = ticker
        try:
            with STAGES.labels("check").time():
                async with ticker:
                    return await asyncio.to_thread(self._reviewer.review, draft, ticker.step, seen)
        finally:
            del self._tickers[ticket.id]

    def _concluded(self, review: Review, around: Surroundings) -> Outcome:
        questions = open_questions(self.charter, review.evidence, around.context)
        # After a second judgement those of the first look are kept already.
        looked = review.post.pictures or around.ticket.evidence is None
        kept = self._keep(review.post) if looked else None
        if questions and not around.dossier.skipped:
            marks = face_marks(review.evidence, questions)
            asked = ask(around, questions, review.evidence, marks)
            asked = replace(asked, pictures=kept)
            return Outcome(None, asked, review.evidence, self._copies(review, marks))
        hours = timedelta(hours=self._hours)
        answer, reply = answer_of(
            review,
            Around(
                language=around.ticket.language,
                parts=around.parts,
                before=around.before,
                resolved=around.resolved,
                corrects=around.corrects,
                questions=len(questions),
                declared=bool(around.declared),
                case_due=datetime.now(UTC) + hours if self._access.has_reviewers() else None,
                can_mask=self.anonymise is not None,
                hinted=around.hinted,
                watches=self.watches,
            ),
        )
        answer = replace(answer, pictures=kept)
        return Outcome(answer, copies=self._copies(review, reply.marks))

    @staticmethod
    def _copies(review: Review, marks: Sequence[Mark]) -> list[bytes] | None:
        # After a second judgement the pictures are not at hand: they are fetched to be drawn.
        return draw(review.post, marks) if review.post.pictures else None


def face_marks(evidence: Evidence, questions: Sequence[Question]) -> list[Mark]:
    """The faces that are asked about, numbered from left to right in each picture."""
    asked = sorted({q.media for q in questions if q.media is not None})
    marks = []
    for media in asked:
        part = f"media:{media}"
        boxes = [
            f.place.box
            for f in evidence.of("image.face")
            if f.place.part == part
            and f.place.box
            and f.place.time is None  # in a video there is no picture to draw on
            and f.score >= FACE
        ]
        marks += [Mark(media, box, n) for n, box in enumerate(sorted(boxes), 1)]
    return marks


def ask(
    around: Surroundings,
    questions: Sequence[Question],
    evidence: Evidence,
    marks: Sequence[Mark] = (),
) -> Answer:
    """The message that asks the first of these questions."""
    one = questions[0]
    number = len(around.declared) + 1
    faces = faces_seen(evidence, one.media) if one.media is not None else 0
    total = number + len(questions) - 1
    screen = screens.ask(around.ticket.language, one, number, total, faces)
    boxes = [[mark.media, list(mark.box), mark.number] for mark in marks]
    return Answer(
        pages=(screen.body,),
        buttons=screen.buttons,
        marks=json.dumps(boxes) if boxes else None,
    )


def waits_for_answer(ticket: Ticket) -> bool:
    """Whether answers may still be given or changed: until publication."""
    return ticket.state in (State.ASKING, State.ANSWERED)
