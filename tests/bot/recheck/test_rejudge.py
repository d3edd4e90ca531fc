"""A new charter: stored evidence is judged again, and only changed outcomes are told, once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.recheck.bench import fill
from bot.recheck.rejudge import rejudge
from bot.store import audit
from bot.store.database import Database
from bot.store.news import tell
from bot.store.tables import OutboxRow, ReviewRow
from policies.engine import judge
from policies.evidence import Evidence, Finding
from policies.load import load_charter

NOW = datetime.now(UTC)
PACK = Path(__file__).parents[1] / "telegram" / "pack"


@pytest.fixture(scope="module")
def charter():
    return load_charter(PACK)


@pytest.fixture
def database(database_url):
    database = Database(database_url)
    yield database
    database.close()


def news(database):
    with database.transaction() as session:
        return session.scalar(select(func.count()).where(OutboxRow.sent_at.is_(None)))


def test_only_changed_outcomes_are_told_once(database, charter):
    """Of evidence that is now refused and evidence that stays approved; two clocks at once."""
    answered = frozenset().union(*(c.condition.signals() for c in charter.clauses))
    clean = Evidence(answered=answered)
    bad = replace(clean, findings=(Finding("text.guarantee", 1.0, "d"),))
    fill(database, [clean, bad], 1_000, NOW)
    assert judge(charter, clean).outcome == "approved"
    with ThreadPoolExecutor(2) as pool:
        done = list(pool.map(lambda _: rejudge(database, charter), range(2)))
    assert sum(d.changed for d in done) == 500
    assert news(database) == 500
    with database.transaction() as session:
        outcomes = dict(
            session.execute(
                select(ReviewRow.outcome, func.count()).group_by(ReviewRow.outcome)
            ).all()
        )
        assert set(session.scalars(select(ReviewRow.charter))) == {charter.digest}
        assert audit.verify(session).broken == ()
        body = session.scalars(select(OutboxRow.body).where(OutboxRow.sent_at.is_(None))).first()
    assert outcomes == {"approved": 500, judge(charter, bad).outcome.value: 500}
    assert "La charte a changé" in body
    assert rejudge(database, charter) == (0, 0)


def test_evidence_that_cannot_be_read_stops_nothing(database, charter):
    """One broken row is logged by its number and left; the others are judged."""
    fill(database, [Evidence()], 3, NOW)
    with database.transaction() as session:
        session.get_one(ReviewRow, 2).evidence = "{"
    assert rejudge(database, charter).judged == 2


def test_news_come_after_the_verdict(database):
    """Behind its pages and pictures, in the order they came."""
    fill(database, [Evidence()], 1, NOW)
    with database.transaction() as session:
        for body in ("first", "second"):
            tell(session, 1, body)
            session.flush()
        bodies = session.scalars(select(OutboxRow.body).order_by(OutboxRow.position)).all()
    assert bodies == ["verdict", "first", "second"]
