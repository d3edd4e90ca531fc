"""How a command, a button or a message finds its handler, past one gate."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.dialogue.access import Standing
from bot.store.people import Role

# Nobody in particular: registration must be open to those who are not served yet.
PUBLIC: frozenset[Role] | None = None


@dataclass(frozen=True, slots=True)
class Call:
    """A command or a pressed button: by whom, with which words, on which message."""

    standing: Standing
    words: tuple[str, ...]
    message_id: int

    @property
    def language(self) -> str:
        """The language she reads."""
        return self.standing.person.language

    @property
    def chat_id(self) -> int:
        """Where she is answered."""
        return self.standing.person.chat_id

    @property
    def user_id(self) -> int:
        """Who she is."""
        return self.standing.person.user_id


# What a handler returns is shown for a moment over the chat; None: nothing.
Handler = Callable[[Call], Awaitable[str | None]]


@dataclass(frozen=True, slots=True)
class Route:
    """A handler and who may reach it (`PUBLIC`: everybody)."""

    roles: frozenset[Role] | None
    handler: Handler

    def admits(self, standing: Standing) -> bool:
        """Whether this person passes."""
        return self.roles is None or standing.may(self.roles)
