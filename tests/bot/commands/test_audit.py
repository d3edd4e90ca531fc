"""`imprimatur audit verify` says whether the trail is whole, by word and by exit code."""

from __future__ import annotations

import pytest
from click.testing import CliRunner
from sqlalchemy import text

from bot.cli import cli
from bot.store import audit
from bot.store.database import Database


@pytest.fixture
def database(tmp_path, monkeypatch):
    url = f"sqlite:///{tmp_path}/test.sqlite3"
    monkeypatch.setenv("IMPRIMATUR_DATABASE_URL", url)
    monkeypatch.setenv("IMPRIMATUR_LANGUAGE", "en")
    database = Database(url)
    with database.transaction() as session:
        audit.note(session, "answered", "review:1")
        audit.note(session, "answered", "review:2")
    yield database
    database.close()


def run(*arguments):
    return CliRunner().invoke(cli, ["audit", "verify", *arguments], standalone_mode=False)


@pytest.mark.usefixtures("database")
def test_a_whole_trail():
    """Code 0 and the head, which can be given back."""
    done = run()
    assert (done.return_value, "2 entries" in done.output) == (0, True)
    head = done.output.split()[-1]
    assert run("--expect", head).return_value == 0
    assert run("--expect", "2:" + "a" * 64).return_value == 1


def test_a_broken_trail(database):
    """Code 1, and the entry is named."""
    with database.engine.begin() as connection:
        connection.execute(text("DELETE FROM audit WHERE number = 1"))
    done = run()
    assert done.return_value == 1
    assert "entry 1: missing" in done.output


@pytest.mark.usefixtures("database")
def test_a_head_that_is_none():
    """A usage error, not a broken trail."""
    assert "NUMBER:DIGEST" in str(run("--expect", "2").exception)
