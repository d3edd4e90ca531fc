"""Who comes in: registration, invitations, approval by an administrator."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from html import escape
from typing import Any

from bot.delivery import Notifier
from bot.dialogue import registration
from bot.dialogue.access import Access
from bot.dialogue.profiles import candidate_screen, profile_screen, step_screen
from bot.dialogue.routes import Call
from bot.dialogue.screens import sentence
from bot.store import dossiers, people
from bot.store.people import Profile, Role, Status
from bot.store.records import Button
from bot.store.store import Store
from bot.words import say
from policies.charter import LANGUAGES

_INVITATION = timedelta(days=14)
_ANSWER_WITHIN = timedelta(minutes=30)
_OWN_NAMES = {"fr": "Français", "ar": "العربية", "en": "English"}


class Enrolment:
    """The dialogues in which a person becomes somebody we serve."""

    def __init__(self, store: Store, access: Access, notifier: Notifier) -> None:
        self._store = store
        self._access = access
        self._notifier = notifier

    async def start(self, call: Call) -> str | None:
        """`/start`, with an invitation's code or without."""
        code = call.words[0] if call.words else ""
        standing = call.standing
        redeemed = bool(code) and await asyncio.to_thread(self._redeem, call, code)
        if redeemed:
            await self._go_on(call)
        elif standing.served:
            await self._notifier.say(call.chat_id, sentence(call.language, "chat.start"))
        elif standing.profile is not None and standing.profile.status is not Status.NEW:
            await self._notifier.say(call.chat_id, sentence(call.language, standing.denial))
        else:
            if code:
                await self._notifier.say(call.chat_id, sentence(call.language, "invite.unknown"))
            await asyncio.to_thread(self._begin, call)
            await self._notifier.say(call.chat_id, sentence(call.language, "register.hello"))
            await self._go_on(call)
        return None

    def _begin(self, call: Call) -> None:
        with self._store.transaction() as session:
            profile = people.person(session, call.user_id)
            step = registration.first(profile) if profile else "name"
            # Kept, for what is said when she did not write first.
            people.save(session, call.user_id, call.chat_id, step=step, language=call.language)

    def _redeem(self, call: Call, code: str) -> bool:
        """Uses an invitation; who is somebody already only gains a doctor to act for."""
        now = datetime.now(UTC)
        with self._store.transaction() as session:
            found = people.redeem(session, code, call.user_id, now)
            if found is None:
                return False
            role, doctor_id = found
            known = people.person(session, call.user_id)
            if known is None or known.status is not Status.APPROVED:
                # Only managers and reviewers register with fewer steps: begin anew.
                step = known.step if known and known.role is role and known.step else "name"
                values = {"role": role, "invitation": code, "step": step, "status": Status.NEW}
                language = call.language
                people.save(session, call.user_id, call.chat_id, language=language, **values)
            if doctor_id is not None and doctor_id != call.user_id:
                people.entrust(session, call.user_id, doctor_id)
        return True

    async def _go_on(self, call: Call) -> None:
        """Asks for the next thing, or says that everything is there."""
        profile = await asyncio.to_thread(self._profile, call.user_id)
        if profile is None:
            return
        if profile.step in (None, registration.DONE):
            await self._finished(call, profile)
            return
        if call.standing.served and profile.step in registration.WORDED:
            # Whoever is served already may send a draft instead: her words are not held back.
            await asyncio.to_thread(self._expect, call.user_id)
        screen = step_screen(call.language, profile)
        await self._notifier.say(call.chat_id, screen.body, screen.buttons)

    def _expect(self, user_id: int) -> None:
        until = datetime.now(UTC) + _ANSWER_WITHIN
        with self._store.transaction() as session:
            dossiers.expect(session, user_id, {"for": "step"}, until)

    def _profile(self, user_id: int) -> Profile | None:
        with self._store.transaction() as session:
            return people.person(session, user_id)

    async def _finished(self, call: Call, profile: Profile) -> None:
        if profile.status is Status.APPROVED or (
            call.standing.served and profile.status is Status.NEW
        ):
            await asyncio.to_thread(self._approve_quietly, call, profile)
            await self._notifier.say(call.chat_id, sentence(call.language, "register.saved"))
            return
        if profile.invitation:
            await asyncio.to_thread(self._approve_quietly, call, profile)
            await self._notifier.say(call.chat_id, sentence(call.language, "register.welcome"))
            return
        await asyncio.to_thread(self._set_pending, call)
        await self._notifier.say(call.chat_id, sentence(call.language, "register.pending"))
        for admin in sorted(self._access.admins):
            await self._present(admin, profile)

    def _approve_quietly(self, call: Call, profile: Profile) -> None:
        values: dict[str, Any] = {"status": Status.APPROVED, "step": None}
        if profile.status is not Status.APPROVED:
            values["approved_at"] = datetime.now(UTC)
        with self._store.transaction() as session:
            people.save(session, call.user_id, call.chat_id, **values)

    def _set_pending(self, call: Call) -> None:
        with self._store.transaction() as session:
            people.save(session, call.user_id, call.chat_id, status=Status.PENDING, step=None)

    async def _present(self, admin: int, profile: Profile) -> None:
        """An administrator's private chat has her own id."""
        language = await asyncio.to_thread(self._language_of, admin)
        screen = candidate_screen(language, profile)
        await self._notifier.say(admin, screen.body, screen.buttons)

    def _language_of(self, user_id: int) -> str:
        profile = self._profile(user_id)
        return (profile.language if profile else None) or self._access.default_language

    async def words(self, call: Call, said: str) -> bool:
        """Words during registration; False when none were expected."""
        profile = await asyncio.to_thread(self._profile, call.user_id)
        if profile is None or profile.step in (None, registration.DONE):
            return False
        await self._answered(call, profile, said, pressed=False)
        return True

    async def press(self, call: Call) -> str | None:
        """A button of registration: the step it belongs to, and the choice."""
        step, word = call.words
        profile = await asyncio.to_thread(self._profile, call.user_id)
        if profile is None or profile.step != step:
            return say(call.language, "chat.outdated")
        await self._answered(call, profile, word, pressed=True)
        return None

    async def _answered(self, call: Call, profile: Profile, said: str, *, pressed: bool) -> None:
        step = registration.take(profile, said, pressed=pressed, now=datetime.now(UTC))
        if step is None:
            await self._notifier.say(call.chat_id, sentence(call.language, "register.again"))
        else:
            await asyncio.to_thread(self._save_step, call, step)
        await self._go_on(call)

    def _save_step(self, call: Call, step: registration.Step) -> None:
        with self._store.transaction() as session:
            people.save(session, call.user_id, call.chat_id, step=step.next, **step.values)

    # --- what a registered person may change ---

    async def me(self, call: Call) -> str | None:
        """`/me`: what is known of her, and what she may change."""
        profile = await asyncio.to_thread(self._profile, call.user_id)
        screen = profile_screen(call.language, profile)
        await self._notifier.say(call.chat_id, screen.body, screen.buttons)
        return None

    async def change(self, call: Call) -> str | None:
        """A button under `/me`: another page, one page less, the consent to training."""
        what, *details = call.words
        await asyncio.to_thread(self._change, call, what, details)
        if what in ("page", "register"):
            await self._go_on(call)
        else:
            profile = await asyncio.to_thread(self._profile, call.user_id)
            screen = profile_screen(call.language, profile)
            await self._notifier.change(call.chat_id, call.message_id, screen.body, screen.buttons)
        return None

    def _change(self, call: Call, what: str, details: list[str]) -> None:
        with self._store.transaction() as session:
            profile = people.person(session, call.user_id)
            values: dict[str, object] = {}
            if what in ("page", "register"):
                values["step"] = "page" if what == "page" and profile else "name"
            elif what == "drop" and profile and details and details[0].isdigit():
                kept = [p for n, p in enumerate(profile.pages) if n != int(details[0])]
                values["pages"] = kept
            elif what == "training" and profile:
                values["training"] = not profile.training
            if values:
                people.save(session, call.user_id, call.chat_id, **values)

    async def language(self, call: Call) -> str | None:
        """`/language`, or one of its buttons."""
        if call.words and call.words[0] in LANGUAGES:
            chosen = call.words[0]
            await asyncio.to_thread(self._set_language, call, chosen)
            body = sentence(chosen, "language.chosen")
            if not await self._notifier.change(call.chat_id, call.message_id, body):
                await self._notifier.say(call.chat_id, body)
            return None
        line = tuple(Button(_OWN_NAMES[code], f"lang:{code}") for code in LANGUAGES)
        await self._notifier.say(call.chat_id, sentence(call.language, "language.which"), (line,))
        return None

    def _set_language(self, call: Call, language: str) -> None:
        with self._store.transaction() as session:
            people.save(session, call.user_id, call.chat_id, language=language)

    # --- invitations and approval ---

    async def invite(self, call: Call) -> str | None:
        """`/invite`: a doctor's code for a manager; an administrator's for anybody."""
        wanted = call.words[0] if call.words else ""
        role = Role.MANAGER
        if call.standing.role is Role.ADMIN and wanted in ("doctor", "reviewer"):
            role = Role(wanted)
        doctor_id = call.user_id if role is Role.MANAGER else None
        code = await asyncio.to_thread(self._invite, call, role, doctor_id)
        key = f"invite.{role.value}"
        words = sentence(call.language, key, code=code, days=_INVITATION.days)
        await self._notifier.say(call.chat_id, words)
        await self._notifier.say(call.chat_id, f"<pre>/start {escape(code)}</pre>")
        return None

    def _invite(self, call: Call, role: Role, doctor_id: int | None) -> str:
        expires = datetime.now(UTC) + _INVITATION
        with self._store.transaction() as session:
            if doctor_id is not None:
                # A manager acts for somebody who is on record.
                people.save(session, call.user_id, call.chat_id)
            return people.invite(session, role, call.user_id, expires, doctor_id)

    async def people(self, call: Call) -> str | None:
        """`/people`: who waits for approval."""
        waiting = await asyncio.to_thread(self._waiting)
        if not waiting:
            await self._notifier.say(call.chat_id, sentence(call.language, "people.nobody"))
        for profile in waiting:
            screen = candidate_screen(call.language, profile)
            await self._notifier.say(call.chat_id, screen.body, screen.buttons)
        return None

    def _waiting(self) -> list[Profile]:
        with self._store.transaction() as session:
            return people.of_status(session, Status.PENDING)

    async def decide(self, call: Call) -> str | None:
        """An administrator approves or refuses somebody."""
        user_id, word = int(call.words[0]), call.words[1]
        status = Status.APPROVED if word == "approve" else Status.REFUSED
        done = await asyncio.to_thread(self._decide, user_id, status, call.user_id)
        profile = await asyncio.to_thread(self._profile, user_id)
        if profile is None:
            return say(call.language, "chat.outdated")
        outcome = sentence(call.language, f"people.{profile.status.value}")
        body = candidate_screen(call.language, profile).body
        await self._notifier.change(call.chat_id, call.message_id, f"{body}\n\n{outcome}")
        if not done:
            return say(call.language, "chat.already")
        language = profile.language or self._access.default_language
        key = "register.welcome" if status is Status.APPROVED else "chat.refused"
        await self._notifier.say(profile.chat_id, sentence(language, key))
        return None

    def _decide(self, user_id: int, status: Status, by: int) -> bool:
        with self._store.transaction() as session:
            return people.decide(session, user_id, status, by, datetime.now(UTC))
