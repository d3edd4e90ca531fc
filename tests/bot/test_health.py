"""Health and figures by HTTP."""

from __future__ import annotations

import urllib.error
import urllib.request
from datetime import UTC, datetime, timedelta

import pytest

from bot.health import Health
from bot.metrics import STAGES
from bot.store.records import Answer, Part, Person
from bot.store.store import Store

NOW = datetime.now(UTC)


@pytest.fixture
def store(database_url):
    store = Store(database_url)
    yield store
    store.close()


@pytest.fixture
def get(store):
    health = Health(store.database)
    port = health.start("127.0.0.1", 0)

    def ask(path):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=10) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read().decode()

    yield ask
    health.stop()


def test_live_and_ready(get):
    """Both while the database answers; nothing else is served."""
    assert get("/health/live")[0] == 200
    assert get("/health/ready")[0] == 200
    assert get("/")[0] == 404


def test_not_ready_without_a_database(get, store, monkeypatch):
    """The process lives, the orchestrator sends nobody to it; figures are still served."""
    from contextlib import contextmanager

    from policies.errors import StoreError

    @contextmanager
    def refuse():
        raise StoreError("gone")
        yield

    monkeypatch.setattr(store.database, "transaction", refuse)
    assert get("/health/live")[0] == 200
    assert get("/health/ready")[0] == 503
    assert "imprimatur_database_up 0.0" in get("/metrics")[1]


def test_figures(get, store):
    """Depth and age of the queue, verdicts by outcome, stages: no words, no names."""
    for number in (1, 2):
        part = Part(number, NOW, text="Le cabinet reçoit.")
        due = NOW - timedelta(minutes=10)
        review = store.receive(Person(7, 7, "fr"), part, due, "received", lambda *_: False)
        store.close_draft(review, NOW)
    store.answer(store.claim(1, NOW), Answer(("verdict",), "approved"))
    with STAGES.labels("check").time():
        pass
    status, text = get("/metrics")
    assert status == 200
    lines = text.splitlines()
    assert 'imprimatur_reviews{outcome="approved",state="answered"} 1.0' in lines
    assert 'imprimatur_queue_depth{queue="check"} 1.0' in lines
    assert 'imprimatur_queue_depth{queue="outbox"} 2.0' in lines
    (age,) = [
        line for line in lines if line.startswith('imprimatur_queue_oldest_seconds{queue="check"')
    ]
    assert float(age.split()[1]) >= 600
    assert any(line.startswith("imprimatur_stage_seconds_count") for line in lines)
    assert "cabinet" not in text
