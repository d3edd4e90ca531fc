"""The trail: whatever is changed in it afterwards is found."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import text

from bot.store import audit
from bot.store.audit import Break, Head
from bot.store.database import Database


@pytest.fixture
def database(database_url):
    database = Database(database_url)
    yield database
    database.close()


def fill(database, count=9):
    for start in range(0, count, 3):
        with database.transaction() as session:
            for number in range(start, start + 3):
                audit.note(session, "answered", f"review:{number}", {"outcome": "approved"})


def alter(database, statement):
    with database.engine.begin() as connection:
        assert connection.execute(text(statement)).rowcount


def verified(database, expect=None):
    with database.transaction() as session:
        return audit.verify(session, expect)


def test_an_untouched_trail_is_whole(database):
    """Entries of several transactions are one chain that ends at the head."""
    assert verified(database).head == Head(0, audit.FIRST)
    fill(database)
    found = verified(database)
    assert (found.entries, found.head.number, found.broken) == (9, 9, ())


@pytest.mark.parametrize(
    ("change", "broken"),
    [
        ('UPDATE audit SET facts = \'{"outcome": "refused"}\' WHERE number = 4', (4, "altered")),
        ("UPDATE audit SET subject = 'review:0' WHERE number = 9", (9, "altered")),
        ("UPDATE audit SET at = '2020-01-01 00:00:00+00:00' WHERE number = 1", (1, "altered")),
        ("DELETE FROM audit WHERE number = 1", (1, "missing")),
        ("DELETE FROM audit WHERE number = 5", (5, "missing")),
        ("DELETE FROM audit WHERE number > 7", (9, "missing")),
        ("DELETE FROM audit", (9, "missing")),
        ("UPDATE audit_head SET number = 8", (8, "head")),
    ],
)
def test_every_change_is_found(database, change, broken):
    """An entry altered, taken out in the middle, at either end, or all of them."""
    fill(database)
    alter(database, change)
    assert Break(*broken) in verified(database).broken


def test_an_entry_sealed_anew_breaks_the_next(database):
    """Computing the altered entry's own digest anew does not help."""
    fill(database)
    with database.transaction() as session:
        row = session.get_one(audit.AuditRow, 4)
        row.kind = "refused"
        row.digest = audit._digest(row)
    assert verified(database).broken == (Break(5, "altered"),)


def test_a_trail_rewritten_as_a_whole_misses_a_head_noted_earlier(database):
    """The one change that the chain alone cannot show is shown by a noted head."""
    fill(database)
    noted = verified(database).head
    assert verified(database, noted).broken == ()
    alter(database, "DELETE FROM audit")
    with database.transaction() as session:
        head = session.get_one(audit.AuditHeadRow, 1)
        head.number, head.digest = 0, audit.FIRST
    fill(database, 12)
    assert verified(database).broken == ()
    assert verified(database, noted).broken == (Break(9, "expected"),)


def test_writers_at_the_same_instant_make_one_chain(database):
    """Twenty transactions at once: no two entries follow the same one."""
    start = threading.Barrier(10)

    def one(number):
        start.wait()
        for _ in range(2):
            with database.transaction() as session:
                audit.note(session, "answered", f"review:{number}")

    with ThreadPoolExecutor(10) as pool:
        list(pool.map(one, range(10)))
    assert (verified(database).entries, verified(database).broken) == (20, ())


def test_a_transaction_that_fails_leaves_no_entry(database):
    """What did not happen is not in the trail."""

    def fail():
        with database.transaction() as session:
            audit.note(session, "answered", "review:1")
            raise ArithmeticError

    with pytest.raises(ArithmeticError):
        fail()
    assert verified(database).entries == 0
