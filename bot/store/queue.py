"""Posts that a person must judge: who took them, until when, and what was decided."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, Update, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from bot.store import audit
from bot.store.tables import Base, ReviewRow


class Stage(StrEnum):
    """Where a case stands; `second` waits for another reviewer's eyes."""

    OPEN = "open"
    CLAIMED = "claimed"
    SECOND = "second"
    DECIDED = "decided"


class CaseRow(Base):
    """A review sent to human reviewers; `version` is the one they judge."""

    __tablename__ = "cases"
    __table_args__ = (Index("cases_by_stage", "stage", "due_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    review_id: Mapped[int] = mapped_column(ForeignKey("reviews.id"))
    version: Mapped[int]
    cause: Mapped[str]
    words: Mapped[str] = mapped_column(default="")
    stage: Mapped[str]
    opened_at: Mapped[datetime]
    due_at: Mapped[datetime]
    announced_at: Mapped[datetime | None]
    reminded_at: Mapped[datetime | None]
    holder_id: Mapped[int | None] = mapped_column(BigInteger)


class OpinionRow(Base):
    """What one reviewer decided, and why. The last one of a decided case counts."""

    __tablename__ = "opinions"
    __table_args__ = (Index("opinions_by_case", "case_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    reviewer_id: Mapped[int] = mapped_column(BigInteger)
    outcome: Mapped[str]
    reason: Mapped[str]
    at: Mapped[datetime]
    clauses: Mapped[list[str]] = mapped_column(JSON, default=list)


@dataclass(frozen=True, slots=True)
class Case:
    """A review in the reviewers' queue.

    `cause` is `undecided` (the charter leaves it to judgement) or `contested` (the doctor
    disagrees; `words` says why). `machine` is the verdict of the program.
    """

    id: int
    review_id: int
    version: int
    cause: str
    words: str
    stage: Stage
    opened_at: datetime
    due_at: datetime
    holder_id: int | None
    machine: str | None
    chat_id: int
    user_id: int
    language: str


@dataclass(frozen=True, slots=True)
class Opinion:
    """One reviewer's decision; `clauses` is what the post breaks in her eyes."""

    reviewer_id: int
    outcome: str
    reason: str
    at: datetime
    clauses: tuple[str, ...] = ()


# What is read afterwards is read anew: no object of the session need be mended.
_UNSYNCHRONISED = {"synchronize_session": False}
_JOINED = select(CaseRow, ReviewRow).join(ReviewRow, ReviewRow.id == CaseRow.review_id)


def _case(row: CaseRow, review: ReviewRow) -> Case:
    return Case(
        id=row.id,
        review_id=row.review_id,
        version=row.version,
        cause=row.cause,
        words=row.words,
        stage=Stage(row.stage),
        opened_at=row.opened_at,
        due_at=row.due_at,
        holder_id=row.holder_id,
        machine=review.outcome,
        chat_id=review.chat_id,
        user_id=review.user_id,
        language=review.language,
    )


def enqueue(
    session: Session, review_id: int, cause: str, words: str, now: datetime, due_at: datetime
) -> int | None:
    """A new case; None when this version of the review has one that is not decided."""
    review = session.get_one(ReviewRow, review_id, with_for_update=True)
    pending = select(CaseRow).where(
        CaseRow.review_id == review_id,
        CaseRow.version == review.version,
        (CaseRow.stage != Stage.DECIDED.value) | (CaseRow.cause == cause),
    )
    known = session.scalars(pending.limit(1)).one_or_none()
    if known is not None:
        if words and Stage(known.stage) is not Stage.DECIDED:
            known.cause, known.words = cause, words
        return None
    row = CaseRow(
        review_id=review_id,
        version=review.version,
        cause=cause,
        words=words,
        stage=Stage.OPEN.value,
        opened_at=now,
        due_at=due_at,
    )
    session.add(row)
    session.flush()
    return row.id


def case(session: Session, case_id: int) -> Case | None:
    """A case by its number."""
    found = session.execute(
        _JOINED.where(CaseRow.id == case_id).execution_options(populate_existing=True)
    ).first()
    return None if found is None else _case(*found)


def undecided(session: Session) -> list[Case]:
    """Every case that waits for somebody, the most urgent first."""
    waiting = _JOINED.where(CaseRow.stage != Stage.DECIDED.value).order_by(
        CaseRow.due_at, CaseRow.id
    )
    return [_case(*found) for found in session.execute(waiting)]


def claim(session: Session, case_id: int, reviewer_id: int) -> bool:
    """`open → claimed`; also again by who holds it. False when somebody else was faster."""
    mine = (CaseRow.stage == Stage.CLAIMED.value) & (CaseRow.holder_id == reviewer_id)
    free = CaseRow.stage == Stage.OPEN.value
    statement = update(CaseRow).where(CaseRow.id == case_id, free | mine)
    return _done(session, statement.values(stage=Stage.CLAIMED.value, holder_id=reviewer_id))


def release(session: Session, case_id: int, reviewer_id: int) -> bool:
    """`claimed → open`: somebody else may take it."""
    mine = (CaseRow.stage == Stage.CLAIMED.value, CaseRow.holder_id == reviewer_id)
    statement = update(CaseRow).where(CaseRow.id == case_id, *mine)
    return _done(session, statement.values(stage=Stage.OPEN.value, holder_id=None))


def decide(session: Session, case_id: int, opinion: Opinion, source: Stage, target: Stage) -> bool:
    """Stores an opinion and moves the case; False when the case has moved meanwhile."""
    where = [CaseRow.id == case_id, CaseRow.stage == source.value]
    if source is Stage.CLAIMED:
        where.append(CaseRow.holder_id == opinion.reviewer_id)
    if not _done(session, update(CaseRow).where(*where).values(stage=target.value)):
        return False
    row = OpinionRow(case_id=case_id, reviewer_id=opinion.reviewer_id, at=opinion.at)
    row.outcome, row.reason = opinion.outcome, opinion.reason
    row.clauses = list(opinion.clauses)
    session.add(row)
    session.flush()
    facts = {
        "outcome": opinion.outcome,
        "stage": target.value,
        "clauses": " ".join(opinion.clauses),
    }
    audit.note(session, "opinion", f"case:{case_id}", facts)
    return True


def opinions(session: Session, case_id: int) -> list[Opinion]:
    """The opinions on a case, oldest first."""
    mine = select(OpinionRow).where(OpinionRow.case_id == case_id).order_by(OpinionRow.id)
    return [
        Opinion(r.reviewer_id, r.outcome, r.reason, r.at, tuple(r.clauses))
        for r in session.scalars(mine)
    ]


def of_review(session: Session, review_id: int) -> list[Case]:
    """The cases of a review, oldest first."""
    mine = _JOINED.where(CaseRow.review_id == review_id).order_by(CaseRow.id)
    return [_case(*found) for found in session.execute(mine)]


def decided(session: Session) -> list[Case]:
    """Every decided case, oldest first."""
    done = _JOINED.where(CaseRow.stage == Stage.DECIDED.value).order_by(CaseRow.id)
    return [_case(*found) for found in session.execute(done)]


def unannounced(session: Session, now: datetime) -> list[Case]:
    """The cases that no reviewer was told of yet, marked as told."""
    new = (CaseRow.stage != Stage.DECIDED.value, CaseRow.announced_at.is_(None))
    marking = update(CaseRow).where(*new).values(announced_at=now).returning(CaseRow.id)
    marked = session.execute(marking, execution_options=_UNSYNCHRONISED)
    found = [case(session, one) for (one,) in marked.all()]
    return [one for one in found if one is not None]


def late(session: Session, now: datetime) -> list[Case]:
    """The cases past their time of which nobody was reminded yet, marked as reminded."""
    due = (
        CaseRow.stage != Stage.DECIDED.value,
        CaseRow.due_at <= now,
        CaseRow.reminded_at.is_(None),
    )
    marking = update(CaseRow).where(*due).values(reminded_at=now).returning(CaseRow.id)
    marked = session.execute(marking, execution_options=_UNSYNCHRONISED)
    found = [case(session, one) for (one,) in marked.all()]
    return [one for one in found if one is not None]


def _done(session: Session, statement: Update) -> bool:
    done = session.execute(statement.returning(CaseRow.id), execution_options=_UNSYNCHRONISED)
    return done.first() is not None
