"""Further messages about an answered review: what a re-check found, what a new charter says."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from bot.store.records import Kind
from bot.store.tables import OutboxRow

# After the pages and pictures of the verdict, in the order they come.
_NEWS = 20_000


def tell(session: Session, review_id: int, body: str) -> None:
    """Puts a further message about a review into the outbox."""
    tell_all(session, {review_id: body})


def tell_all(session: Session, bodies: Mapping[int, str]) -> None:
    """Puts a further message about each of these reviews into the outbox."""
    if not bodies:
        return
    session.flush()
    newest = (
        select(OutboxRow.review_id, func.max(OutboxRow.position))
        .where(OutboxRow.review_id.in_(bodies))
        .group_by(OutboxRow.review_id)
    )
    last = {row[0]: row[1] for row in session.execute(newest)}
    rows_to_add = [
        {
            "review_id": review_id,
            "position": max(_NEWS, last.get(review_id, 0) + 1),
            "kind": Kind.TEXT,
            "body": body,
            "message_ids": [],
            "revision": 1,
        }
        for review_id, body in bodies.items()
    ]
    session.execute(insert(OutboxRow), rows_to_add)
