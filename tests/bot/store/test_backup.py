"""A backup restored on an empty machine is the same: verdicts, pictures, trail."""

from __future__ import annotations

import tarfile
from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from bot.store.backup import back_up, restore
from bot.store.forget import forget_review
from bot.store.objects import Objects
from bot.store.records import Part
from bot.store.store import Store
from bot.store.tables import Base, ReviewRow
from bot.store.vault import Vault, new_key
from policies.errors import StoreError
from tests.bot.store.test_forget import SONIA, WORDS, reviewed

NOW = datetime.now(UTC)
KEY = new_key()


@pytest.fixture
def objects(tmp_path):
    return Objects(str(tmp_path / "objects"), Vault(KEY))


@pytest.fixture
def made(database_url, objects, tmp_path):
    """A backup of three reviews, one forgotten, one published."""
    store = Store(database_url)
    reviewed(store, objects, SONIA, 1)
    reviewed(store, objects, SONIA, 2, bound=NOW)
    forget_review(store.database, reviewed(store, objects, SONIA, 3))
    back_up(store.database, objects, Vault(KEY), tmp_path / "b.tar.gz")
    yield store
    store.close()


def everything(store):
    with store.database.transaction() as session:
        return {
            table.name: sorted(map(repr, session.execute(select(table)).all()))
            for table in Base.metadata.sorted_tables
        }


@pytest.mark.parametrize("target", ["sqlite", "postgresql"])
def test_restored_is_the_same(made, target, tmp_path, request):
    """From each kind of database into each kind: every row, every picture, a whole trail."""
    url = f"sqlite:///{tmp_path}/other.sqlite3"
    if target == "postgresql":
        url = request.getfixturevalue("postgres_server").new_database()
    other, folder = Store(url), Objects(str(tmp_path / "other"), Vault(KEY))
    found = restore(tmp_path / "b.tar.gz", other.database, folder, Vault(KEY))
    assert found.broken == ()
    assert found.entries == 4
    assert everything(other) == everything(made)
    with other.database.transaction() as session:
        verdicts = session.execute(select(ReviewRow.id, ReviewRow.outcome, ReviewRow.evidence))
        assert [tuple(v) for v in verdicts] == [(1, "approved", "{}"), (2, "approved", "{}")]
    names = folder.names()
    assert len(names) == 2
    assert {folder.get(name) for name in names} == {b"picture"}
    # And life goes on: new rows do not meet the old ones.
    assert reviewed(other, folder, SONIA, 9) == 4
    other.close()


@pytest.mark.usefixtures("made")
def test_nobody_reads_a_backup_without_the_key(tmp_path):
    """Neither words nor names are in the file, which only its owner may open."""
    file = tmp_path / "b.tar.gz"
    assert file.stat().st_mode & 0o777 == 0o600
    with tarfile.open(file) as archive:
        content = b"".join(archive.extractfile(m).read() for m in archive.getmembers())
    assert b"Unetelle" not in content
    empty = Store(f"sqlite:///{tmp_path}/other.sqlite3")
    for vault in (None, Vault(new_key())):
        with pytest.raises(StoreError):
            restore(file, empty.database, None, vault)
    assert all(not rows for name, rows in everything(empty).items() if name != "audit_head")
    empty.close()


def test_a_database_in_use_is_not_overwritten(made, tmp_path, objects):
    """Restoring needs an empty one."""
    before = everything(made)
    with pytest.raises(StoreError, match="not empty"):
        restore(tmp_path / "b.tar.gz", made.database, objects, Vault(KEY))
    assert everything(made) == before


@pytest.mark.parametrize("content", [b"", b"no archive", b"\x1f\x8b\x08"])
def test_what_is_no_backup_is_refused(tmp_path, content):
    """By a sentence, and nothing is changed."""
    file = tmp_path / "x"
    file.write_bytes(content)
    store = Store(f"sqlite:///{tmp_path}/x.sqlite3")
    with pytest.raises(StoreError):
        restore(file, store.database, None, None)
    store.close()


def test_a_backup_is_of_one_instant(made, tmp_path, objects):
    """What is written while it runs is in it whole or not at all; its trail is whole."""
    file = tmp_path / "second.tar.gz"
    made.receive(SONIA, Part(50, NOW, text=WORDS), NOW, "received", lambda *_: False)
    back_up(made.database, objects, Vault(KEY), file)
    other = Store(f"sqlite:///{tmp_path}/second.sqlite3")
    assert restore(file, other.database, None, Vault(KEY)).broken == ()
    assert other.ticket(4).parts[0].text == WORDS
    other.close()
