"""Who may do what: one table, asked by every handler through one gate."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from bot.settings import Settings
from bot.store import people
from bot.store.people import Profile, Role, Status
from bot.store.records import Person
from bot.store.store import Store

AUTHORS = frozenset({Role.DOCTOR, Role.MANAGER, Role.ADMIN})
REVIEWERS = frozenset({Role.REVIEWER, Role.ADMIN})
ADMINS = frozenset({Role.ADMIN})
EVERYONE = frozenset(Role)


@dataclass(frozen=True, slots=True)
class Standing:
    """A person as she stands with us at this moment.

    `served`: approved by an administrator, by an invitation, or named in the settings.
    """

    person: Person
    profile: Profile | None
    role: Role
    served: bool

    def may(self, roles: Collection[Role]) -> bool:
        """Whether she is served and has one of these roles."""
        return self.served and self.role in roles

    @property
    def denial(self) -> str:
        """The sentence for who may not: what is missing, and what to do."""
        if self.served:
            return "chat.not-your-role"
        status = self.profile.status if self.profile else Status.NEW
        return {
            Status.NEW: "chat.denied",
            Status.PENDING: "chat.pending",
            Status.REFUSED: "chat.refused",
        }.get(status, "chat.denied")


class Access:
    """Looks persons up; the settings' administrators and users need no approval."""

    def __init__(self, settings: Settings, store: Store) -> None:
        self._settings = settings
        self._store = store

    @property
    def admins(self) -> frozenset[int]:
        """The administrators' ids."""
        return self._settings.admins

    @property
    def default_language(self) -> str:
        """The language of who never said hers."""
        return self._settings.language

    def standing(self, chat_id: int, user_id: int, language: str) -> Standing:
        """How a person stands; `language` is her app's, which her own choice overrides."""
        with self._store.transaction() as session:
            profile = people.person(session, user_id)
        if profile is not None and profile.language:
            language = profile.language
        role = profile.role if profile else Role.DOCTOR
        if user_id in self._settings.admins:
            role = Role.ADMIN
        named = user_id in self._settings.allowed_users | self._settings.admins
        refused = profile is not None and profile.status is Status.REFUSED
        approved = profile is not None and profile.status is Status.APPROVED
        served = approved or (named and not refused)
        return Standing(Person(chat_id, user_id, language), profile, role, served)

    def has_reviewers(self) -> bool:
        """Whether a person could look at a post."""
        with self._store.transaction() as session:
            return bool(self._settings.admins or people.of_role(session, Role.REVIEWER))

    def doctors(self, user_id: int) -> tuple[Profile, ...]:
        """Whose posts a person sends: her own, or those of the doctors she acts for."""
        with self._store.transaction() as session:
            profile = people.person(session, user_id)
            if profile is not None and profile.role is Role.MANAGER:
                return tuple(people.doctors_of(session, user_id))
        return () if profile is None else (profile,)
