"""The commands that keep the service: key, forget, backup, restore, bench, and who may run."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from click.testing import CliRunner

from bot.cli import cli
from bot.store.objects import Objects
from bot.store.store import Store
from bot.store.vault import Vault, new_key
from policies.errors import SettingsError, StoreError
from tests.bot.store.test_forget import SONIA, reviewed

NOW = datetime.now(UTC)


def run(*arguments):
    done = CliRunner().invoke(cli, arguments, standalone_mode=False)
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return done


@pytest.fixture
def home(tmp_path, monkeypatch):
    """An installation with one published review."""
    key, url = new_key(), f"sqlite:///{tmp_path}/test.sqlite3"
    settings = {"DATABASE_URL": url, "KEY": key, "OBJECTS_URL": f"{tmp_path}/o", "LANGUAGE": "en"}
    for name, value in settings.items():
        monkeypatch.setenv(f"IMPRIMATUR_{name}", value)
    store = Store(url)
    reviewed(store, Objects(f"{tmp_path}/o", Vault(key)), SONIA, bound=NOW)
    yield store
    store.close()


def test_a_key_is_one():
    """What it prints can be used, and never comes twice."""
    first, second = (run("key").output.strip() for _ in range(2))
    assert first != second
    assert Vault(first).open(Vault(first).seal(b"x")) == b"x"


@pytest.mark.usefixtures("home")
def test_forgetting_by_number_and_by_person(tmp_path):
    """The files go too; a number that is not there is told by the exit code."""
    assert run("forget", "--review", "9").return_value == 1
    assert "1 review" in run("forget", "--review", "1").output
    assert [p for p in (tmp_path / "o").rglob("*") if p.is_file()] == []
    assert run("forget", "--person", str(SONIA.user_id)).return_value == 0
    with pytest.raises(Exception, match="either"):
        run("forget")


@pytest.mark.usefixtures("home")
def test_backup_and_restore(tmp_path, monkeypatch):
    """Into an empty installation: the trail is verified and its head printed."""
    file = tmp_path / "b.tar.gz"
    assert "rows" in run("backup", str(file)).output
    head = run("audit", "verify").output.split()[-1]
    with pytest.raises(StoreError, match="not empty"):
        run("restore", str(file))
    monkeypatch.setenv("IMPRIMATUR_DATABASE_URL", f"sqlite:///{tmp_path}/other.sqlite3")
    monkeypatch.setenv("IMPRIMATUR_OBJECTS_URL", f"{tmp_path}/other")
    restored = run("restore", str(file))
    assert restored.return_value == 0
    assert restored.output.split()[-1] == head
    assert len([p for p in (tmp_path / "other").rglob("*") if p.is_file()]) == 1


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("command", ["worker", "scheduler"])
def test_workers_need_postgresql(command):
    """On SQLite one process does everything: the sentence says so."""
    with pytest.raises(SettingsError, match="PostgreSQL"):
        run(command)


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("command", ["bot", "run"])
def test_the_bot_needs_a_token(command):
    """As before."""
    with pytest.raises(SettingsError, match="TOKEN"):
        run(command)
