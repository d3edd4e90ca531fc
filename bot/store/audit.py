"""The trail of what was decided: append-only, each entry sealed by the one before it.

An entry's digest is SHA-256 over its content and the digest before it. The head (number
and digest of the newest entry) stands in a row of its own, so that entries missing at the
end are found as well. Whoever can rewrite the whole database can rewrite the whole chain:
`imprimatur audit verify` prints the head to be noted elsewhere, and `--expect` checks that
a head noted earlier is still part of the chain.

Entries hold ids, codes and digests; never words, names or chat ids.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot.store.record_tables import AuditHeadRow, AuditRow

FIRST = "0" * 64
_PENDING = "audit"
Facts = Mapping[str, str | int | bool | None]


@dataclass(frozen=True, slots=True)
class Head:
    """The newest entry."""

    number: int
    digest: str

    def __str__(self) -> str:
        return f"{self.number}:{self.digest}"


@dataclass(frozen=True, slots=True)
class Break:
    """Where the chain does not hold, and why: `altered`, `missing`, `head`, `expected`."""

    number: int
    reason: str


@dataclass(frozen=True, slots=True)
class Audited:
    """What a verification found."""

    entries: int
    head: Head
    broken: tuple[Break, ...]


def note(session: Session, kind: str, subject: str, facts: Facts | None = None) -> None:
    """Remembers an entry; it is written when the transaction ends."""
    session.info.setdefault(_PENDING, []).append((kind, subject, dict(facts or {})))


def write(session: Session) -> None:
    """Appends what was noted in this transaction."""
    pending = session.info.pop(_PENDING, [])
    if not pending:
        return
    count = AuditHeadRow.number + len(pending)
    # Writing first makes other writers wait: no two entries follow the same one.
    session.execute(
        update(AuditHeadRow)
        .where(AuditHeadRow.id == 1)
        .values(number=count)
        .execution_options(synchronize_session=False)
    )
    head = session.get_one(AuditHeadRow, 1, populate_existing=True)
    number, digest = head.number - len(pending), head.digest
    for kind, subject, facts in pending:
        number += 1
        row = AuditRow(
            number=number,
            at=datetime.now(UTC),
            kind=kind,
            subject=subject,
            facts=json.dumps(facts, sort_keys=True),
            previous=digest,
        )
        digest = row.digest = _digest(row)
        session.add(row)
    head.digest = digest
    session.flush()


def _digest(row: AuditRow) -> str:
    at = row.at.astimezone(UTC).isoformat(timespec="microseconds")
    content = [row.number, at, row.kind, row.subject, row.facts, row.previous]
    return hashlib.sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()


def head(session: Session) -> Head:
    """The newest entry's number and digest."""
    row = session.get_one(AuditHeadRow, 1, populate_existing=True)
    return Head(row.number, row.digest)


def verify(session: Session, expect: Head | None = None) -> Audited:
    """Recomputes the whole chain.

    Args:
        session: one that sees the database at one instant.
        expect: a head noted earlier, which must still be part of the chain.

    Returns:
        Every entry that was altered, every gap, and whether the end is the head's.
    """
    broken: list[Break] = []
    number, digest, entries = 0, FIRST, 0
    kept = expect is None or (expect.number, expect.digest) == (0, FIRST)
    for row in session.scalars(
        select(AuditRow).order_by(AuditRow.number).execution_options(yield_per=1_000)
    ):
        entries += 1
        if row.number != number + 1:
            broken.append(Break(number + 1, "missing"))
        elif row.previous != digest:
            broken.append(Break(row.number, "altered"))
        if _digest(row) != row.digest:
            broken.append(Break(row.number, "altered"))
        number, digest = row.number, row.digest
        kept = kept or (expect is not None and (number, digest) == (expect.number, expect.digest))
    top = head(session)
    if (top.number, top.digest) != (number, digest):
        broken.append(Break(top.number, "missing" if top.number > number else "head"))
    if not kept and expect is not None:
        broken.append(Break(expect.number, "expected"))
    return Audited(entries, top, tuple(dict.fromkeys(broken)))
