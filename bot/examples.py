"""Decided posts as labelled examples, for the next training."""

from __future__ import annotations

import json
from collections.abc import Iterator

from bot.exchange import joined_text
from bot.store import declarations, people, queue
from bot.store.queue import Opinion
from bot.store.store import Store
from bot.store.versions import all_parts


def labelled_examples(store: Store) -> Iterator[str]:
    """The decided cases of doctors who agreed, one JSON object a line, for training.

    In the form of `data/corpora/posts`: what a post breaks is what the reviewer ticked. A
    case that was left to the Council teaches nothing.
    """
    with store.transaction() as session:
        for case in queue.decided(session):
            profile = people.person(session, case.user_id)
            opinion = queue.opinions(session, case.id)[-1]
            if profile is None or not profile.training or not _teaches(opinion):
                continue
            stated = declarations.current(session, case.review_id).get("before_after")
            line = {
                "id": f"case-{case.id}",
                "voice": "decided",
                "lang": case.language,
                "before_after": stated is not None and stated.value is True,
                "text": joined_text(all_parts(session, case.review_id)),
                "clauses": list(opinion.clauses),
                "outcome": opinion.outcome,
                "note": opinion.reason,
                "machine": case.machine,
            }
            yield json.dumps(line, ensure_ascii=False)


def _teaches(opinion: Opinion) -> bool:
    """Whether a decision says what is broken: objections of before there were ticks do not."""
    return opinion.outcome == "approved" or bool(opinion.clauses)
