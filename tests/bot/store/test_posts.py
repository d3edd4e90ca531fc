"""Live posts in the database: bound once, due once, looked at once, told once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from bot.store import audit
from bot.store.post_records import PAUSED, WATCHING, Outcome
from bot.store.posts import Posts
from bot.store.record_tables import AuditRow, PostRow
from bot.store.records import Answer, Part, Person, State
from bot.store.store import Store

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
SONIA = Person(1001, 1001, "fr")
LINK = "https://blog.example/post"


@pytest.fixture
def store(database_url):
    store = Store(database_url)
    yield store
    store.close()


@pytest.fixture
def posts(store):
    return Posts(store.database)


def answered(store, message_id=1, person=SONIA):
    part = Part(message_id, NOW, text="Le cabinet reçoit.")
    review = store.receive(person, part, NOW, "received", lambda *_: False)
    store.close_draft(review, NOW)
    store.answer(store.claim(review, NOW), Answer(("verdict",), "approved", evidence="{}"))
    return review


def bound(store, posts, message_id=1):
    return posts.bind(answered(store, message_id), "page", LINK, LINK, NOW)


def done(posts, occasion, due_at, **options):
    return posts.finish(occasion, Outcome("seen", due_at, 1, seen=True, **options), due_at)


def test_binding_twice_is_once(store, posts):
    """The same link of the same review is one post; the review is published."""
    review = answered(store)
    first = posts.bind(review, "page", LINK, LINK, NOW)
    assert posts.bind(review, "page", LINK, LINK, NOW + DAY) == first
    assert store.ticket(review).state is State.PUBLISHED
    assert [b.link for b in posts.of_person(SONIA.user_id)] == [LINK]
    assert posts.of_person(5) == []


def test_a_review_without_an_answer_is_not_bound(store, posts):
    """Nothing was checked yet that a post could be compared with."""
    review = store.receive(SONIA, Part(1, NOW, text="a"), NOW, "received", lambda *_: False)
    assert posts.bind(review, "page", LINK, LINK, NOW) is None
    assert posts.bind(99, "page", LINK, LINK, NOW) is None


def test_what_is_due_is_due_once(store, posts):
    """Asked again, by another clock, at another charter: one re-check at a time."""
    bound(store, posts)
    first = posts.due(NOW, "charter", 10)
    assert posts.due(NOW, "charter", 10) == first
    assert len(first) == 1
    with ThreadPoolExecutor(4) as pool:
        assert set(map(tuple, pool.map(lambda _: posts.due(NOW, "charter", 10), range(8)))) == {
            tuple(first)
        }


def test_a_result_is_stored_once(store, posts):
    """Two workers did the same re-check: one message, one step on the ladder."""
    bound(store, posts)
    (recheck,) = posts.due(NOW, "c", 10)
    one, two = posts.take(recheck), posts.take(recheck)
    assert (one.tries, two.tries, one.first) == (1, 2, True)
    assert done(posts, one, NOW + HOUR, news="changed")
    assert not done(posts, two, NOW + HOUR, news="changed")
    assert posts.take(recheck) is None
    bodies = [out.body for out in store.unsent(one.review_id)]
    assert bodies == ["verdict", "changed"]
    assert store.ticket(one.review_id).state is State.WATCHED
    assert posts.due(NOW, "c", 10) == []
    assert len(posts.due(NOW + HOUR, "c", 10)) == 1


def test_what_is_known_comes_back(store, posts):
    """Validators, baseline, alarm and step of the last look are there at the next."""
    bound(store, posts)
    (recheck,) = posts.due(NOW, "c", 10)
    validators, baseline = {LINK: {"If-None-Match": "1"}}, {"words": ["a"], "pictures": []}
    known = {"validators": validators, "baseline": baseline, "alarm": "x", "failing_since": NOW}
    assert done(posts, posts.take(recheck), NOW + HOUR, **known)
    (recheck,) = posts.due(NOW + HOUR, "c", 10)
    again = posts.take(recheck)
    assert (again.validators, again.baseline, again.alarm) == (validators, baseline, "x")
    assert (again.failing_since, again.step, again.slot, again.first) == (NOW, 1, 1, False)


def test_a_missed_night_is_no_storm(store, posts):
    """A month without a clock: each post once, a bounded number at a time, longest due first."""
    for message in range(1, 8):
        bound(store, posts, message)
    month = NOW + 30 * DAY
    some = posts.due(month, "c", 3)
    assert len(some) == 3
    for recheck in some:
        assert done(posts, posts.take(recheck), month + HOUR)
    rest = posts.due(month, "c", 10)
    assert len(rest) == 4
    assert not set(rest) & set(some)


def test_pausing_stops_and_resuming_looks_at_once(store, posts):
    """Only by its owner; a job that was under way finds nothing to do."""
    post = bound(store, posts)
    (recheck,) = posts.due(NOW, "c", 10)
    assert not posts.switch(post, 5, PAUSED, NOW)
    assert posts.switch(post, SONIA.user_id, PAUSED, NOW)
    assert posts.take(recheck) is None
    assert posts.due(NOW + DAY, "c", 10) == []
    assert posts.switch(post, SONIA.user_id, WATCHING, NOW)
    assert posts.due(NOW, "c", 10) == [recheck]


def test_an_update_during_a_look_is_not_lost(store, posts):
    """The channel's message was edited while the old one was compared: look again at once."""
    bound(store, posts)
    assert not posts.told("elsewhere", "x", (), NOW)
    (recheck,) = posts.due(NOW, "c", 10)
    occasion = posts.take(recheck)
    assert posts.told(LINK, "edited", ("f",), NOW + timedelta(minutes=1))
    assert done(posts, occasion, NOW + DAY)
    assert posts.channel(LINK) == ("edited", ("f",))
    assert len(posts.due(NOW + timedelta(minutes=2), "c", 10)) == 1


def test_the_trail_says_what_happened_without_words(store, posts):
    """Bound, published, watched, warned: ids and codes only."""
    bound(store, posts)
    (recheck,) = posts.due(NOW, "c", 10)
    done(posts, posts.take(recheck), NOW, news="Le cabinet", codes=("edited:1",))
    with store.database.transaction() as session:
        rows = session.scalars(select(AuditRow).order_by(AuditRow.number)).all()
        assert [r.kind for r in rows] == ["answered", "bound", "published", "watched", "warned"]
        assert "cabinet" not in "".join(r.facts + r.subject for r in rows)
        assert audit.verify(session).broken == ()
        assert session.scalars(select(PostRow)).one().status == "seen"
