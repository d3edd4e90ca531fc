"""What doctors stated, with author and time. Nothing is overwritten: the last one counts."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from bot.store import audit
from bot.store.dossiers import versions
from bot.store.tables import Base


class DeclarationRow(Base):
    """One statement about one post."""

    __tablename__ = "declarations"
    __table_args__ = (Index("declarations_by_review", "review_id", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    review_id: Mapped[int] = mapped_column(ForeignKey("reviews.id"))
    key: Mapped[str]
    value: Mapped[Any] = mapped_column(JSON)
    author_id: Mapped[int] = mapped_column(BigInteger)
    made_at: Mapped[datetime]


@dataclass(frozen=True, slots=True)
class Declared:
    """A statement: what, by whom, when. A `value` of None takes an earlier one back."""

    key: str
    value: Any
    author_id: int
    made_at: datetime


def declare(session: Session, review_id: int, key: str, value: Any, author_id: int) -> None:
    """Stores a statement; JSON values only."""
    row = DeclarationRow(review_id=review_id, key=key, value=value, author_id=author_id)
    row.made_at = datetime.now(UTC)
    session.add(row)
    session.flush()
    # The trail holds no words: a digest shows that a statement was not changed since.
    digest = hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()
    audit.note(session, "declared", f"review:{review_id}", {"key": key, "value": digest})


def history(session: Session, review_id: int) -> list[Declared]:
    """Every statement about a post and the versions before it, oldest first."""
    chain = versions(session, review_id)
    query = select(DeclarationRow).where(DeclarationRow.review_id.in_(chain))
    rows = session.scalars(query.order_by(DeclarationRow.id))
    return [Declared(r.key, r.value, r.author_id, r.made_at) for r in rows]


def current(session: Session, review_id: int) -> dict[str, Declared]:
    """What holds now: the last statement of each key that was not taken back."""
    last = {one.key: one for one in history(session, review_id)}
    return {key: one for key, one in last.items() if one.value is not None}
