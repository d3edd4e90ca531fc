"""When the charter changes: all stored evidence is judged again, without models or posts."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot.recheck.tell import rejudged
from bot.store import audit
from bot.store.database import Database
from bot.store.news import tell_all
from bot.store.records import State
from bot.store.tables import ReviewRow
from policies.charter import Charter
from policies.engine import Outcome, Verdict, judge
from policies.errors import EvidenceError
from policies.evidence import Evidence

log = logging.getLogger(__name__)

_BATCH = 500
_JUDGED = (State.ANSWERED, State.PUBLISHED, State.WATCHED)


class Rejudged(NamedTuple):
    """How many reviews were judged again, and how many came to another outcome."""

    judged: int
    changed: int


def rejudge(database: Database, charter: Charter) -> Rejudged:
    """Judges every review that another charter judged; tells only changed outcomes.

    Each review is written only if its charter is still the old one: two processes that do
    this at once tell each doctor once.
    """
    judged = changed = last = 0
    while True:
        with database.transaction() as session:
            batch = session.execute(
                select(
                    ReviewRow.id,
                    ReviewRow.outcome,
                    ReviewRow.charter,
                    ReviewRow.evidence,
                    ReviewRow.language,
                )
                .where(
                    ReviewRow.id > last,
                    ReviewRow.state.in_(_JUDGED),
                    ReviewRow.evidence.is_not(None),
                    ReviewRow.charter != charter.digest,
                )
                .order_by(ReviewRow.id)
                .limit(_BATCH)
            ).all()
            if not batch:
                return Rejudged(judged, changed)
            last = batch[-1].id
            verdicts = _verdicts(charter, batch)
            judged += len(verdicts)
            same = [row.id for row in batch if row.id in verdicts and not _differs(row, verdicts)]
            if _won(session, charter, same):
                facts = {"charter": charter.digest, "count": len(same), "last": last}
                audit.note(session, "rejudged-same", "reviews", facts)
            news = {row.id: row for row in batch if row.id in verdicts and _differs(row, verdicts)}
            for outcome in Outcome:
                ids = [i for i in news if verdicts[i].outcome is outcome]
                won = _won(session, charter, ids, outcome=outcome.value)
                changed += len(won)
                tell_all(
                    session,
                    {i: rejudged(news[i].language, news[i].outcome, verdicts[i]) for i in won},
                )
                for review_id in won:
                    facts = {"outcome": outcome.value, "charter": charter.digest}
                    audit.note(session, "rejudged", f"review:{review_id}", facts)


def _verdicts(charter: Charter, batch: Sequence[Any]) -> dict[int, Verdict]:
    verdicts = {}
    for row in batch:
        try:
            verdicts[row.id] = judge(charter, Evidence.from_json(row.evidence))
        except EvidenceError:
            log.error("review %d: stored evidence cannot be read", row.id)
    return verdicts


def _differs(row: Any, verdicts: Mapping[int, Verdict]) -> bool:
    return bool(verdicts[row.id].outcome.value != row.outcome)


def _won(session: Session, charter: Charter, ids: Sequence[int], **values: str) -> list[int]:
    """Writes the charter of those that still have the old one; returns them."""
    if not ids:
        return []
    statement = (
        update(ReviewRow)
        .where(ReviewRow.id.in_(ids), ReviewRow.charter != charter.digest)
        .values(charter=charter.digest, **values)
        .returning(ReviewRow.id)
        .execution_options(synchronize_session=False)
    )
    return sorted(session.scalars(statement))
