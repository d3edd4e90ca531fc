"""Posts that are out: /published, /watch, /forget, and the link after *Published*."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from bot.conversation import Conversation
from bot.dialogue.access import AUTHORS, EVERYONE
from bot.dialogue.routes import Call, Route
from bot.recheck.desk import COMMANDS, Said
from bot.store.records import Person

# Who asks, the command, its words, and the review it is about (None: the last one).
Published = Callable[[Person, str, str, int | None], Awaitable[Said]]


class Publications:
    """Hands a command on, says the answer, and takes back what was forgotten."""

    def __init__(self, answer: Published, conversation: Conversation) -> None:
        self._answer = answer
        self._conversation = conversation
        # Whoever we know something of may have it deleted.
        self.commands = {
            name: Route(EVERYONE if name == "forget" else AUTHORS, partial(self._command, name))
            for name in COMMANDS
        }

    async def _command(self, name: str, call: Call) -> str | None:
        person = call.standing.person
        said = await self._answer(person, name, " ".join(call.words), None)
        self._conversation.say(person, said.html)
        await self._conversation.erase(said.erase)
        return None

    async def link(self, call: Call, purpose: dict[str, Any], words: str) -> bool:
        """The link that the button *Published* asked for."""
        person = call.standing.person
        said = await self._answer(person, "published", words, purpose["review"])
        self._conversation.say(person, said.html)
        return True
