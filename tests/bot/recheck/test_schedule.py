"""When a post is looked at next."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.recheck.schedule import LADDER, after_failure, after_look

NOW = datetime(2026, 3, 1, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def test_the_ladder():
    """An hour, a day, a week, then every thirty days; jitter of a tenth."""
    step, waits = 0, []
    for _ in range(6):
        step, due = after_look(step, NOW, False, random.Random(1))
        waits.append(due - NOW)
    for wait, rung in zip(waits, (*LADDER, LADDER[-1], LADDER[-1]), strict=True):
        assert abs(wait - rung) <= rung * 0.1


def test_sooner_after_an_alarm():
    """The ladder begins anew: mended within the hour, seen within the hour."""
    step, due = after_look(4, NOW, True, random.Random(1))
    assert step == 0
    assert due - NOW < 2 * HOUR


def test_posts_published_together_drift_apart():
    """Jitter spreads them."""
    chance = random.Random(1)
    assert len({after_look(2, NOW, False, chance)[1] for _ in range(50)}) == 50


@given(st.timedeltas(timedelta(0), timedelta(days=400)), st.none() | st.floats(0, 1e9))
def test_failures_wait_longer_within_bounds(failing, retry_after):
    """At least an hour, a day at most, a week if the server says so."""
    due = after_failure(NOW - failing, NOW, retry_after, random.Random(1))
    longest = timedelta(weeks=1) if retry_after else DAY
    assert HOUR <= due - NOW <= longest * 1.1
    if retry_after:
        assert due - NOW >= min(timedelta(seconds=retry_after), timedelta(weeks=1))
