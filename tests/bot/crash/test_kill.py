"""kill -9 at every state of the machine loses nothing and answers once."""

from __future__ import annotations

import pytest

from bot.store import audit
from bot.store.database import Database
from bot.store.record_tables import RecheckRow
from bot.store.store import Store
from bot.store.vault import new_key
from tests.bot.crash import bench, process
from tests.bot.crash.bench import CONTEXT
from tests.bot.recheck.web import serving

POINTS = [
    f"{when}:{name}"
    for name in ("receive", "close_draft", "claim", "answer", "lease", "sent", "send", "edit")
    for when in ("before", "after")
]
LOOKS = [
    f"{when}:{name}" for name in ("bind", "due", "take", "finish") for when in ("before", "after")
]
KILLED = -9


def run(target, *arguments):
    started = CONTEXT.Process(target=target, args=arguments)
    started.start()
    started.join(60)
    if started.is_alive():
        started.kill()
        started.join()
        pytest.fail("it hangs")
    code = started.exitcode
    started.close()
    return code


@pytest.mark.parametrize("die", POINTS)
def test_a_draft_survives_a_kill_at(die, tmp_path):
    """Whichever step the process dies before or after, the next one ends with one verdict."""
    url, path = f"sqlite:///{tmp_path}/test.sqlite3", str(tmp_path / "chat")
    assert run(process.alone, url, path, die) == KILLED
    assert run(process.alone, url, path, "") == 0
    said = process.shown(path)
    verdicts = [texts for texts in said.values() if process.PASSED in texts[-1]]
    assert len(verdicts) == 1
    # Sent, and killed before its id was stored: only a greeting can be there twice.
    assert len(said) == (2 if die in ("after:send", "before:sent") else 1)
    store = Store(url)
    assert store.ticket(1).tries <= 2
    with store.database.transaction() as session:
        assert audit.verify(session).broken == ()
        assert audit.verify(session).entries == 1
    store.close()


@pytest.mark.parametrize("die", LOOKS)
def test_a_published_post_survives_a_kill_at(die, tmp_path):
    """Bound once, looked at once, told once."""
    url, path = f"sqlite:///{tmp_path}/test.sqlite3", str(tmp_path / "chat")
    assert run(process.alone, url, path, "") == 0
    with serving() as web:
        link = web.put("blog.example", "/post", f"<article><p>{process.TEXT}</p></article>")
        about = (url, path, str(tmp_path / "o"), new_key(), web.port, link)
        assert run(process.watching, *about, die) == KILLED
        assert run(process.watching, *about, "") == 0
    news = [t for texts in process.shown(path).values() for t in texts if link in t]
    assert len(news) == 1
    database = Database(url)
    with database.transaction() as session:
        assert [row.slot for row in session.query(RecheckRow)] == [0]
        assert audit.verify(session).broken == ()
    database.close()


def test_two_schedulers_and_three_workers_killed_at_random(postgres_url, tmp_path):
    """On PostgreSQL: every review exactly one verdict and one message.

    `python -m tests.bot.crash.bench` does the same with 2,000 reviews.
    """
    survived = bench.run(postgres_url, str(tmp_path / "chat"), 120, every=1.5, limit=150)
    assert survived.kills >= 2
    assert survived.good, survived
