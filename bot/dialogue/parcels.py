"""Files that a button asks for: anonymised pictures, the file for the Council."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from functools import partial

from bot.checking import Checker
from bot.council import CouncilFile, Finding, Picture, council_pdf
from bot.delivery import Notifier, patiently
from bot.dialogue.answering import stated_in_words
from bot.dialogue.routes import Call
from bot.dialogue.stated import draft_of
from bot.dialogue.surroundings import Surroundings
from bot.exchange import Chat, assemble
from bot.store import queue
from bot.store.people import Page, Profile
from bot.store.store import Store
from bot.words import explain, say
from classifiers.draft import Draft
from classifiers.prepare import prepare
from policies.errors import DraftError
from policies.evidence import Evidence


class Parcels:
    """Makes a draft's files and sends them; nothing of them stays on our disk."""

    def __init__(
        self, store: Store, checker: Checker, chat: Chat, notifier: Notifier, pause: float
    ) -> None:
        self._store = store
        self._checker = checker
        self._chat = chat
        self._notifier = notifier
        self._pause = pause

    async def masked(self, review_id: int, call: Call) -> None:
        """The pictures with everything that identifies a patient made unrecognisable."""
        around = await asyncio.to_thread(self._checker.surroundings, review_id)
        draft = await self._draft(around, call)
        if draft is None or around.ticket.evidence is None:
            return
        evidence = Evidence.from_json(around.ticket.evidence)
        files = await asyncio.to_thread(self._mask, draft, evidence)
        for index, data in sorted(files.items()):
            name = say(call.language, "file.masked", number=index + 1)
            await self._send(call, f"{name}{_ending(data)}", data)

    def _mask(self, draft: Draft, evidence: Evidence) -> Mapping[int, bytes]:
        if self._checker.anonymise is None:
            return {}
        return self._checker.anonymise(prepare(draft, ahead=False), evidence)

    async def council_file(self, review_id: int, call: Call) -> None:
        """The PDF that the doctor submits to her Regional Council."""
        around = await asyncio.to_thread(self._checker.surroundings, review_id)
        draft = await self._draft(around, call)
        if draft is None:
            return
        data = await asyncio.to_thread(self._pdf, around, draft, call.language)
        await self._send(call, f"imprimatur-{review_id}.pdf", data)

    async def _draft(self, around: Surroundings, call: Call) -> Draft | None:
        fetched = partial(assemble, around.parts, self._chat)
        try:
            media = (await patiently(fetched, self._pause)).media
        except DraftError as error:
            await self._notifier.say(call.chat_id, explain(call.language, error))
            return None
        return draft_of(around.context, media)

    async def _send(self, call: Call, name: str, data: bytes) -> None:
        sending = partial(self._chat.send_file, call.chat_id, name, data, call.message_id)
        await patiently(sending, self._pause)

    def _pdf(self, around: Surroundings, draft: Draft, language: str) -> bytes:
        sheet = around.dossier.sheet
        doctor, page = around.context.doctor, around.context.page
        with self._store.transaction() as session:
            cases = queue.of_review(session, around.ticket.id)
            opinions = [o for case in cases for o in queue.opinions(session, case.id)]
        facts = CouncilFile(
            language=language,
            made_at=datetime.now(UTC),
            doctor=tuple(_who(language, doctor, page)),
            text=draft.text,
            pictures=tuple(
                Picture(media.read(50_000_000), media.origin.value) for media in draft.media
            ),
            declarations=tuple(
                (one.question, one.answer, one.made_at) for one in stated_in_words(language, around)
            ),
            findings=tuple(
                Finding(f["heading"], f["status"], tuple(f["evidence"]), f["problem"], f["quote"])
                for f in sheet.get("findings", [])
            ),
            resolved=tuple(heading for _, heading in around.dossier.resolved),
            headline=sheet.get("headline", ""),
            charter=sheet.get("charter", ""),
            opinions=tuple(
                (o.at, say(language, f"outcome.{o.outcome}"), o.reason) for o in opinions
            ),
        )
        return council_pdf(facts)


def _who(language: str, doctor: Profile | None, page: Page | None) -> Iterator[str]:
    """Who submits: name, number on the roll, speciality, and the page with its declaration."""
    if doctor is not None:
        if doctor.name:
            yield doctor.name
        if doctor.order_number:
            yield say(language, "me.order-number", number=doctor.order_number)
        if doctor.speciality:
            yield doctor.speciality
    if page is not None:
        declared = say(language, "me.undeclared")
        if page.declared:
            declared = say(language, "me.declared", reference=page.declared)
        yield f"{page.address} · {declared}"


def _ending(data: bytes) -> str:
    return ".png" if data[:4] == b"\x89PNG" else ".jpg"
