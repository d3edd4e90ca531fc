"""What a doctor can say about her published posts: /published, /watch, /forget.

Knows no platform; answers are HTML sentences. Methods block.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from html import escape

from rapidfuzz import fuzz

from bot.exchange import joined_text
from bot.recheck.run import Rechecker
from bot.recheck.words import normal
from bot.store.database import Database
from bot.store.forget import Forgotten, forget_person
from bot.store.objects import sweep
from bot.store.post_records import ENDED, PAUSED, WATCHING, Bound
from bot.store.posts import Posts
from bot.store.records import Person
from bot.words import say

log = logging.getLogger(__name__)

COMMANDS = ("published", "watch", "forget")
_VERBS = {"pause": PAUSED, "resume": WATCHING, "stop": ENDED}
_YES = ("oui", "yes", "نعم")
# A channel's message is a review's post when its words are all but the same.
_SAME_TEXT = 95.0
_SHORTEST = 20
_RECENT = timedelta(days=30)
_BARE = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}/\S", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Said:
    """The answer to a command, and messages of ours to take out of the chat."""

    html: str
    erase: tuple[tuple[int, int], ...] = ()


class Desk:
    """Commands about published posts.

    Without a key there is no `rechecker`: nothing may be kept then, and nothing is watched.
    """

    def __init__(self, database: Database, rechecker: Rechecker | None) -> None:
        self._database = database
        self._posts = Posts(database)
        self._rechecker = rechecker

    def answer(
        self, person: Person, command: str, words: str, review_id: int | None = None
    ) -> Said:
        """Does what a command asks for.

        Args:
            person: who asks.
            command: one of COMMANDS.
            words: what follows the command.
            review_id: the review that a link is bound to; by default the last one answered.
        """
        if command == "forget":
            return self._forget(person, words)
        if self._rechecker is None:
            return _said(person, "watch.off")
        if command == "published":
            return self._published(person, words, self._rechecker, review_id)
        return self._watch(person, words.split())

    def _published(
        self, person: Person, words: str, rechecker: Rechecker, review_id: int | None
    ) -> Said:
        link = link_in(words)
        if link is None:
            return _said(person, "watch.no-link")
        chosen = review_id is not None
        if review_id is None:
            review_id = self._posts.latest_answered(person.user_id)
        if review_id is None:
            return _said(person, "watch.no-review")
        found = rechecker.bind(link, person.user_id)
        if found is None:
            return _said(person, "watch.not-bound")
        if self._posts.bind(review_id, *found, link, datetime.now(UTC)) is None:
            return _said(person, "watch.no-review")
        return _said(person, "watch.bound-this" if chosen else "watch.bound")

    def _watch(self, person: Person, words: Sequence[str]) -> Said:
        bound = self._posts.of_person(person.user_id)
        if len(words) == 2 and words[0].lower() in _VERBS and words[1].isdigit():
            number = int(words[1])
            if not 0 < number <= len(bound):
                return _said(person, "watch.no-such")
            state, now = _VERBS[words[0].lower()], datetime.now(UTC)
            done = self._posts.switch(bound[number - 1].id, person.user_id, state, now)
            return _said(person, "watch.switched" if done else "watch.no-such")
        if not bound:
            return _said(person, "watch.none")
        lines = [escape(_line(person.language, n, b)) for n, b in enumerate(bound, 1)]
        return Said("\n".join([*lines, escape(say(person.language, "watch.help"))]))

    def _forget(self, person: Person, words: str) -> Said:
        if words.strip().lower() not in _YES:
            return _said(person, "watch.forget-ask")
        gone: Forgotten = forget_person(self._database, person.user_id)
        if self._rechecker is not None:
            sweep(self._database, self._rechecker.objects, datetime.now(UTC))
        words = say(person.language, "forget.done", count=len(gone.reviews))
        return Said(escape(words), gone.messages)

    def channel_post(
        self, address: str, text: str, file_ids: Sequence[str], owners: Collection[int]
    ) -> bool:
        """Takes a new or edited message of a channel that has the bot as administrator.

        It is bound to the newest review with the same words of a person who administers
        that channel, if there is one: a stranger's copy of a text is not her post.
        """
        if self._rechecker is None:
            return False
        now = datetime.now(UTC)
        if self._posts.told(address, text, file_ids, now):
            return True
        review_id = self._review_of(text, now, owners)
        if review_id is None:
            return False
        self._posts.bind(review_id, "telegram", address, address, now)
        return self._posts.told(address, text, file_ids, now)

    def _review_of(self, text: str, now: datetime, owners: Collection[int]) -> int | None:
        wanted = normal(text)
        if len(wanted) < _SHORTEST:
            return None
        for review_id, parts in self._posts.answered_since(now - _RECENT, owners):
            form = normal(joined_text(parts))
            if form and fuzz.ratio(form, wanted) >= _SAME_TEXT:
                return review_id
        return None


def link_in(words: str) -> str | None:
    """The link that these words are, and nothing else; None if they are more or less."""
    link = words.strip()
    if len(link.split()) != 1:
        return None
    if link.startswith(("http://", "https://")):
        return link
    # As it is typed by hand, or copied from an address bar.
    return f"https://{link}" if _BARE.match(link) else None


def _said(person: Person, key: str) -> Said:
    return Said(escape(say(person.language, key)))


def _line(language: str, number: int, bound: Bound) -> str:
    return say(
        language,
        "watch.line",
        number=number,
        address=bound.link,
        state=say(language, f"watch.state-{bound.state}"),
        due=f"{bound.due_at:%Y-%m-%d}",
    )
