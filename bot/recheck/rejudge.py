"""When the charter changes: all stored evidence is judged again, without models or posts."""

from __future__ import annotations

import logging
from typing import NamedTuple

from sqlalchemy import select, update

from bot.recheck.tell import rejudged
from bot.store import audit
from bot.store.database import Database
from bot.store.posts import tell
from bot.store.records import State
from bot.store.tables import ReviewRow
from policies.charter import Charter
from policies.engine import judge
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
            same: list[int] = []
            for row in batch:
                try:
                    verdict = judge(charter, Evidence.from_json(row.evidence))
                except EvidenceError:
                    log.error("review %d: stored evidence cannot be read", row.id)
                    continue
                judged += 1
                if verdict.outcome.value == row.outcome:
                    same.append(row.id)
                    continue
                won = session.execute(
                    update(ReviewRow)
                    .where(ReviewRow.id == row.id, ReviewRow.charter == row.charter)
                    .values(outcome=verdict.outcome.value, charter=charter.digest)
                    .returning(ReviewRow.id)
                    .execution_options(synchronize_session=False)
                ).first()
                if won is None:
                    continue
                changed += 1
                tell(session, row.id, rejudged(row.language, row.outcome, verdict))
                facts = {"outcome": verdict.outcome.value, "charter": charter.digest}
                audit.note(session, "rejudged", f"review:{row.id}", facts)
            session.execute(
                update(ReviewRow)
                .where(ReviewRow.id.in_(same), ReviewRow.charter != charter.digest)
                .values(charter=charter.digest)
                .execution_options(synchronize_session=False)
            )
            if same:
                facts = {"charter": charter.digest, "count": len(same), "last": last}
                audit.note(session, "rejudged-same", "reviews", facts)
