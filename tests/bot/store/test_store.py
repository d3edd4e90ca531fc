"""The store alone: transitions, races, the outbox, and what a restart finds."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session

from bot.store import dossiers, rows
from bot.store.records import MOVES, Answer, Edited, Kind, Part, Person, State
from bot.store.store import Store
from bot.store.tables import Base
from classifiers.draft import Origin
from policies.errors import StoreError

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
LATER = NOW + timedelta(seconds=2)
SONIA = Person(chat_id=2**40, user_id=2**40, language="fr")


def part(message_id=1, **content):
    return Part(message_id=message_id, sent_at=NOW, **content)


def photo(message_id, group=None, unique="u"):
    origin = Origin.CHAT
    return part(message_id, file_id=f"f{message_id}", unique_id=unique, origin=origin, group=group)


@pytest.fixture
def store(database_url):
    store = Store(database_url)
    yield store
    store.close()


def receive(store, new, person=SONIA, joins=lambda *_: True):
    return store.receive(person, new, NOW, "received", joins)


def checking(store, review_id):
    assert store.close_draft(review_id, LATER)
    return store.claim(review_id, LATER)


def answered(store, review_id, *pages, marks=None):
    ticket = checking(store, review_id)
    assert store.answer(ticket, Answer(pages=pages, outcome="approved", marks=marks))


def send_all(store, review_id, first_id):
    """Sends what waits, as a chat would; returns what was done."""
    done = []
    for out in store.unsent(review_id):
        kind = "edit" if out.message_ids and out.body else "send" if out.body else "delete"
        ids = out.message_ids if kind == "edit" else (first_id,) if kind == "send" else ()
        first_id += kind == "send"
        store.sent(out, ids, NOW)
        done.append((kind, out.body))
    return done


def test_a_draft_comes_back_as_it_was_sent(store):
    """Every field of every message survives, in the order of the messages."""
    caption = photo(7, "g")
    receive(store, caption)
    words = part(6, text="Bonjour é ب 🩺", problem=None)
    review = receive(store, words)
    ticket = store.ticket(review)
    assert ticket.parts == (words, caption)
    assert ticket.due_at == NOW
    assert (ticket.chat_id, ticket.language) == (SONIA.chat_id, "fr")
    assert ticket.state is State.COLLECTING


def test_a_known_message_changes_nothing(store):
    """The same message twice is one part of one draft, even after the answer."""
    review = receive(store, part(1, text="a"))
    answered(store, review, "verdict")
    assert receive(store, part(1, text="b")) == review
    assert store.ticket(review).parts == (part(1, text="a"),)
    assert store.ticket(review).state is State.ANSWERED


def test_only_a_collecting_draft_is_joined(store):
    """Once closed, a draft takes no message but those of its album; other chats never do."""
    review = receive(store, photo(1, "g"))
    assert receive(store, photo(1, "g"), Person(5, 5, "ar")) != review
    store.close_draft(review, LATER)
    assert receive(store, part(2, text="a")) != review
    assert receive(store, photo(3, "g")) == review


def test_who_joins_is_asked(store):
    """The rule decides with the messages so far and the new one."""
    asked = []
    receive(store, part(1, text="a"))
    receive(store, part(2, text="b"), joins=lambda *given: asked.append(given))
    assert asked == [((part(1, text="a"),), part(2, text="b"))]
    assert store.ticket(2).parts == (part(2, text="b"),)


def test_album_pictures_at_the_same_instant_are_one_draft(store):
    """Ten threads store ten pictures of an album at once: one review holds them all."""
    start = threading.Barrier(10)

    def one(message_id):
        start.wait()
        return receive(store, photo(message_id, "g"))

    with ThreadPoolExecutor(10) as pool:
        reviews = set(pool.map(one, range(1, 11)))
    assert len(reviews) == 1
    assert len(store.ticket(reviews.pop()).parts) == 10


def test_one_worker_claims_a_review(store):
    """Of ten workers that try at once, one gets the ticket."""
    review = receive(store, part(1, text="a"))
    store.close_draft(review, LATER)
    with ThreadPoolExecutor(10) as pool:
        tickets = list(pool.map(lambda _: store.claim(review, LATER), range(10)))
    (won,) = [ticket for ticket in tickets if ticket is not None]
    assert won.tries == 1


def test_nothing_is_closed_or_claimed_before_it_is_due(store):
    """A draft that still grows is not checked."""
    review = receive(store, part(1, text="a"))
    early = NOW - timedelta(seconds=1)
    assert not store.close_draft(review, early)
    assert store.close_draft(review, NOW)
    assert store.claim(review, early) is None


@pytest.mark.parametrize("change", ["album", "edit"])
def test_an_answer_to_an_older_draft_is_refused(store, change):
    """The draft changed while it was checked: the stale answer is not stored."""
    review = receive(store, photo(1, "g"))
    ticket = checking(store, review)
    if change == "album":
        receive(store, photo(2, "g"))
    else:
        store.edit(SONIA.chat_id, photo(1, "g", unique="other"), NOW, "received")
    assert not store.answer(ticket, Answer(pages=("stale",)))
    newer = checking(store, review)
    assert not store.answer(ticket, Answer(pages=("stale",)))
    assert store.answer(newer, Answer(pages=("fresh",)))
    assert [out.body for out in store.unsent(review)] == ["fresh"]


def test_edits(store):
    """An edit replaces, or is unknown, or changes nothing, or comes too late."""
    edit = partial(store.edit, SONIA.chat_id, due_at=LATER, greeting="received")
    assert edit(part(1, text="a")) == (Edited.UNKNOWN, None)
    review = receive(store, part(1, text="a"))
    assert edit(part(1, text="a")) == (Edited.SAME, review)
    assert edit(part(1, text="b")) == (Edited.REOPENED, review)
    assert store.ticket(review).parts == (part(1, text="b"),)
    assert store.ticket(review).due_at == LATER
    answered(store, review, "verdict")
    assert edit(part(1, text="c")) == (Edited.REOPENED, review)
    with store.transaction() as session:
        assert dossiers.cancel(session, review, "cancelled")
        assert not dossiers.cancel(session, review, "cancelled")
    assert edit(part(1, text="d")) == (Edited.TOO_LATE, review)
    assert store.ticket(review).parts == (part(1, text="c"),)


def test_the_greeting_becomes_the_verdict(store):
    """The first message is sent once and edited from then on; pages follow it."""
    review = receive(store, part(1, text="a"))
    assert send_all(store, review, 100) == [("send", "received")]
    assert store.ticket(review).progress_id == 100
    answered(store, review, "verdict", "page 2", marks="[]")
    sent = [("edit", "verdict"), ("send", "page 2"), ("send", "[]")]
    assert send_all(store, review, 101) == sent
    assert store.unsent(review) == []


def test_a_shorter_answer_takes_pages_away(store):
    """After a late photo the new answer uses the old messages and removes the rest."""
    review = receive(store, photo(1, "g"))
    answered(store, review, "verdict", "page 2", "page 3", marks="[]")
    send_all(store, review, 100)
    receive(store, photo(2, "g"))
    assert send_all(store, review, 200) == [("edit", "received")]
    answered(store, review, "new", "new 2")
    assert [(out.kind, out.body, out.message_ids) for out in store.unsent(review)] == [
        (Kind.TEXT, "new", (100,)),
        (Kind.TEXT, "new 2", (101,)),
        (Kind.TEXT, None, (102,)),
        (Kind.PICTURES, None, (103,)),
    ]
    send_all(store, review, 200)
    assert store.unsent(review) == []


def test_a_page_never_sent_is_not_taken_away(store):
    """What nobody saw needs no removal."""
    review = receive(store, photo(1, "g"))
    answered(store, review, "verdict", "page 2")
    receive(store, photo(2, "g"))
    answered(store, review, "new")
    assert [out.body for out in store.unsent(review)] == ["new"]


def test_a_body_replaced_while_it_was_sent_is_sent_again(store):
    """The mark of an old body does not swallow the new one, but its id is kept."""
    review = receive(store, photo(1, "g"))
    answered(store, review, "verdict")
    (old,) = store.unsent(review)
    receive(store, photo(2, "g"))
    store.sent(old, (100,), NOW)
    (new,) = store.unsent(review)
    assert (new.body, new.message_ids) == ("received", (100,))


def test_a_restart_finds_everything_unfinished(store, database_url):
    """Each state is resumed as it must be; what is done and told is left alone."""
    ids = {}
    for number, name in enumerate(["collecting", "queued", "checking", "untold", "done"], 1):
        ids[name] = receive(store, part(number, text=name), joins=lambda *_: False)
        send_all(store, ids[name], number * 100)
    store.close_draft(ids["queued"], LATER)
    checking(store, ids["checking"])
    answered(store, ids["untold"], "verdict")
    answered(store, ids["done"], "verdict")
    send_all(store, ids["done"], 900)
    store.close()
    again = Store(database_url)
    found = again.resume(LATER, LATER + timedelta(seconds=2))
    assert found == sorted(ids[name] for name in ("collecting", "queued", "checking", "untold"))
    assert again.ticket(ids["collecting"]).due_at == LATER + timedelta(seconds=2)
    assert again.ticket(ids["checking"]).state is State.QUEUED
    assert again.claim(ids["checking"], LATER).tries == 2
    again.close()


def test_a_check_given_back_waits_and_counts(store):
    """A check that broke off is begun again later, and its tries are counted."""
    review = receive(store, part(1, text="a"))
    checking(store, review)
    assert store.give_back(review, LATER)
    assert not store.give_back(review, LATER)
    assert store.claim(review, NOW) is None
    assert store.claim(review, LATER).tries == 2


def test_new_content_starts_counting_anew(store):
    """Tries belong to what was tried: an edited draft has all of them again."""
    review = receive(store, part(1, text="a"))
    checking(store, review)
    store.edit(SONIA.chat_id, part(1, text="b"), NOW, "received")
    assert checking(store, review).tries == 1


@given(st.sampled_from(State), st.sampled_from(State))
def test_no_move_but_those_of_the_table(source, target):
    """Whatever the caller asks, a review goes only where the table lets it."""
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        if target in MOVES[source]:
            assert rows.move(session, 1, source, target) is False  # there is no such review
        else:
            with pytest.raises(StoreError):
                rows.move(session, 1, source, target)
    engine.dispose()


def test_sqlite_writes_ahead(tmp_path):
    """Readers do not wait for a writer."""
    url = f"sqlite:///{tmp_path}/test.sqlite3"
    Store(url).close()
    engine = create_engine(url)
    with engine.connect() as connection:
        assert connection.execute(text("PRAGMA journal_mode")).scalar() == "wal"
    engine.dispose()


def test_a_database_that_cannot_be_opened_is_named_without_its_address(tmp_path):
    """The address of a database holds its password: no error repeats it."""
    (tmp_path / "file").write_text("not a database, but long enough to look like one")
    with pytest.raises(StoreError) as refused:
        Store(f"sqlite:///{tmp_path}/file")
    assert str(tmp_path) not in str(refused.value)
