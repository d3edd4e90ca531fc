"""One re-check from beginning to end: look, compare, judge what is new, decide what to tell."""

from __future__ import annotations

import hashlib
import logging
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from bot.exchange import joined_text
from bot.recheck import tell
from bot.recheck.connectors import CONNECTORS
from bot.recheck.fetch import Fetcher, FetchError
from bot.recheck.live import Channel, Connector, Live, Look, Status, Tools
from bot.recheck.pictures import Checked, PictureChanges, compare_pictures
from bot.recheck.schedule import PATIENCE, after_failure, after_look
from bot.recheck.words import WordChanges, baseline, compare_words
from bot.review import Reviewer
from bot.store.objects import Objects
from bot.store.post_records import Occasion, Outcome
from bot.store.posts import Posts
from bot.store.tokens import Tokens
from classifiers.draft import Draft, Media
from policies.engine import Judged
from policies.errors import DraftError

log = logging.getLogger(__name__)

# Told at once; of the others only when they last.
_AT_ONCE = (Status.DELETED, Status.PRIVATE, Status.LOGIN, Status.REFUSED, Status.TOKEN)


@dataclass(frozen=True)
class Rechecker:
    """All that a re-check needs. Methods block.

    `download` gets a file of the chat platform (posts of private channels).
    """

    posts: Posts
    objects: Objects
    tokens: Tokens
    fetcher: Fetcher
    reviewer: Reviewer
    connectors: Sequence[Connector] = CONNECTORS
    download: Callable[[str], bytes | None] = lambda _: None
    chance: random.Random = field(default_factory=random.Random)

    def run(self, recheck_id: int, now: datetime) -> int | None:
        """Does one re-check.

        Returns:
            The review whose outbox has something to tell, or None.
        """
        occasion = self.posts.take(recheck_id)
        if occasion is None:
            return None
        look = self._look(occasion)
        if look.status is Status.SEEN and look.live is not None:
            outcome = self._compared(occasion, look, look.live, now)
        elif look.status is Status.UNCHANGED:
            outcome = self._unchanged(occasion, now)
        else:
            outcome = self._not_seen(occasion, look, now)
        stored = self.posts.finish(occasion, outcome, now)
        return occasion.review_id if stored and outcome.news is not None else None

    def bind(self, link: str, user_id: int) -> tuple[str, str] | None:
        """(connector, address) for a link, by the first connector that takes it."""
        tools = self._tools(user_id)
        for connector in self.connectors:
            try:
                address = connector.bind(link, tools)
            except FetchError as error:
                log.info("a link cannot be bound yet: %s", error.code)
                continue
            if address is not None:
                return connector.name, address
        return None

    def _tools(self, user_id: int, occasion: Occasion | None = None) -> Tools:
        return Tools(
            self.fetcher,
            tokens=partial(self.tokens.of, user_id),
            channel=self._channel,
            download=self.download,
            validators=occasion.validators if occasion is not None else {},
        )

    def _channel(self, address: str) -> Channel | None:
        told = self.posts.channel(address)
        return None if told is None else Channel(*told)

    def _look(self, occasion: Occasion) -> Look:
        by_name = {connector.name: connector for connector in self.connectors}
        connector = by_name.get(occasion.connector)
        if connector is None:
            return Look(Status.UNREADABLE)
        return connector.look(occasion.address, self._tools(occasion.user_id, occasion))

    def _compared(self, occasion: Occasion, look: Look, live: Live, now: datetime) -> Outcome:
        known = occasion.baseline
        words = compare_words(
            joined_text(occasion.parts), live, known["words"] if known is not None else None
        )
        checked = [
            Checked(kept, partial(self.objects.get, kept.object_name)) for kept in occasion.pictures
        ]
        pictures = compare_pictures(
            checked, live.pictures, known["pictures"] if known is not None else None, live.exact
        )
        judged = self._judged(words, pictures) if words or pictures else ()
        codes = _codes(words, pictures, judged)
        alarm = _digest(words, pictures) if words or pictures else None
        partly = bool(pictures.unknown or pictures.unproven)
        news = None
        if alarm is not None:
            if alarm != occasion.alarm:
                news = tell.warning(occasion.language, occasion.link, words, pictures, judged)
        elif occasion.alarm is not None:
            news = tell.as_checked(occasion.language, occasion.link)
        elif known is None:
            news = tell.first_seen(occasion.language, occasion.link, partly)
        step, due_at = after_look(
            occasion.step, now, alarm is not None and news is not None, self.chance
        )
        first = {"words": baseline(live), "pictures": sorted(pictures.hashes)}
        return Outcome(
            status=look.status.value,
            due_at=due_at,
            step=step,
            codes=codes,
            news=news,
            alarm=alarm,
            # Only a post that is as it was checked may be asked for by its validators: an
            # altered one must be compared again until it is mended.
            validators=look.validators if alarm is None and not partly else {},
            baseline=first if known is None else None,
            seen=True,
        )

    def _judged(self, words: WordChanges, pictures: PictureChanges) -> tuple[Judged, ...]:
        """What the charter forbids in that which was not checked before."""
        text = "\n".join(edit.now for edit in words.edits if edit.now)
        shown = [*pictures.new, *(p for p in pictures.altered if p.comparison is not None)]
        media = tuple(Media(data=p.data) for p in shown if p.data is not None)
        if not text.strip() and not media:
            return ()
        try:
            verdict = self.reviewer.review(Draft(text=text, media=media)).verdict
        except DraftError as error:
            log.warning("changed content cannot be judged: %s", error.code)
            return ()
        # What is undecided for want of declarations was declared when the post was checked.
        return tuple(
            j for j in verdict.violated if any(f.place.part != "author" for f in j.findings)
        )

    def _unchanged(self, occasion: Occasion, now: datetime) -> Outcome:
        step, due_at = after_look(occasion.step, now, False, self.chance)
        back = occasion.failing_since is not None and occasion.alarm is not None
        return Outcome(
            status=Status.UNCHANGED.value,
            due_at=due_at,
            step=step,
            news=tell.as_checked(occasion.language, occasion.link) if back else None,
            seen=True,
        )

    def _not_seen(self, occasion: Occasion, look: Look, now: datetime) -> Outcome:
        since = occasion.failing_since or now
        alarm = f"status:{look.status.value}"
        due = look.status in _AT_ONCE or now - since >= PATIENCE
        news = None
        if due and occasion.alarm != alarm:
            news = tell.not_seen(occasion.language, occasion.link, look.status)
        return Outcome(
            status=look.status.value,
            due_at=after_failure(since, now, look.retry_after, self.chance),
            step=occasion.step,
            codes=(look.status.value,),
            news=news,
            alarm=alarm if due else occasion.alarm,
            failing_since=since,
        )


def _codes(
    words: WordChanges, pictures: PictureChanges, judged: Sequence[Judged]
) -> tuple[str, ...]:
    """What was found, without a word of it."""
    counts = {
        "edited": len(words.edits),
        "disclaimer-gone": int(words.disclaimer_gone),
        "testimonials": len(words.testimonials),
        "retouched": sum(bool(p.comparison and p.comparison.boxes) for p in pictures.altered),
        "filtered": sum(bool(p.comparison and p.comparison.filtered) for p in pictures.altered),
        "cropped": sum(bool(p.comparison and p.comparison.cropped) for p in pictures.altered),
        "pictures-gone": len(pictures.missing),
        "pictures-new": len(pictures.new),
        "pictures-unknown": pictures.unknown,
        "pictures-unproven": len(pictures.unproven),
    }
    found = [f"{name}:{count}" for name, count in counts.items() if count]
    return (*found, *(f"breaks:{j.clause.id}" for j in judged))


def _digest(words: WordChanges, pictures: PictureChanges) -> str:
    """What an alarm is about, so that the same one is not told twice."""
    parts = [
        *(f"{e.was}\0{e.now}" for e in words.edits),
        str(words.disclaimer_gone),
        *sorted(words.testimonials),
        *(
            f"{p.position}:{len(p.comparison.boxes)}:{p.comparison.filtered}:{p.comparison.cropped}"
            for p in pictures.altered
            if p.comparison is not None
        ),
        str(pictures.missing),
        str(len(pictures.new)),
    ]
    return hashlib.sha256("\1".join(parts).encode()).hexdigest()[:16]
