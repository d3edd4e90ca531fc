"""Kept pictures: sealed on disk, readable with the key alone, deleted for good."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta

import pytest

from bot.store.database import Database
from bot.store.objects import Objects, sweep
from bot.store.record_tables import ObjectGoneRow
from bot.store.vault import Vault, new_key
from policies.errors import SettingsError, StoreError

SECRET = b"a picture of somebody" * 50
NOW = datetime.now(UTC)


def files(folder):
    return [path for path in folder.rglob("*") if path.is_file()]


@pytest.fixture
def vault():
    return Vault(new_key())


@pytest.fixture(params=["folder", "memory"])
def objects(request, tmp_path, vault):
    """A folder, and a store that is only known by its URL."""
    url = tmp_path / "objects" if request.param == "folder" else f"memory://{tmp_path.name}"
    return Objects(str(url), vault)


def test_an_object_comes_back_and_goes(objects):
    """What was put is got; what was deleted is gone; deleting twice is no error."""
    name = objects.put(SECRET)
    assert (objects.get(name), objects.names()) == (SECRET, {name})
    objects.delete([name, name])
    assert (objects.get(name), objects.names()) == (None, set())


def test_nothing_readable_is_on_disk(tmp_path, vault):
    """Neither the content nor anything about it shows in the folder."""
    Objects(str(tmp_path / "o"), vault).put(SECRET)
    (file,) = files(tmp_path)
    assert b"picture" not in file.read_bytes()
    assert len(file.name) == 32


def test_another_key_or_altered_content_is_refused(tmp_path, vault):
    """A stolen folder is of no use, a tampered one is noticed."""
    mine = Objects(str(tmp_path), vault)
    name = mine.put(SECRET)
    with pytest.raises(StoreError):
        Objects(str(tmp_path), Vault(new_key())).get(name)
    (file,) = files(tmp_path)
    file.write_bytes(file.read_bytes()[:-5] + b"AAAA=")
    with pytest.raises(StoreError):
        mine.get(name)


def test_a_key_can_be_replaced(tmp_path):
    """With the new key first and the old one after it, old objects still open."""
    old, new = new_key(), new_key()
    name = Objects(str(tmp_path), Vault(old)).put(SECRET)
    both = Objects(str(tmp_path), Vault(f"{new},{old}"))
    assert both.get(name) == SECRET
    later = both.put(SECRET)
    assert Objects(str(tmp_path), Vault(new)).get(later) == SECRET


def test_a_wrong_key_or_url_is_a_setting_to_mend(tmp_path, vault):
    """The sentence names the setting and never the key."""
    with pytest.raises(SettingsError, match="IMPRIMATUR_KEY") as refused:
        Vault("hunter2")
    assert "hunter2" not in str(refused.value)
    with pytest.raises(SettingsError, match="IMPRIMATUR_OBJECTS_URL"):
        Objects(f"nothing://{tmp_path}", vault)


def test_sweeping_deletes_what_is_given_up_and_what_a_crash_left(tmp_path, vault, database_url):
    """Given up by the database: at once. Without any row: when it is a day old."""
    database, objects = Database(database_url), Objects(str(tmp_path / "o"), vault)
    given_up, orphan, fresh = (objects.put(SECRET) for _ in range(3))
    with database.transaction() as session:
        session.add(ObjectGoneRow(name=given_up, at=NOW))
    old = (NOW - timedelta(days=2)).timestamp()
    for file in files(tmp_path / "o"):
        if file.name == orphan:
            os.utime(file, (old, old))
    assert sweep(database, objects, NOW) == 2
    assert objects.names() == {fresh}
    assert sweep(database, objects, NOW) == 0
    database.close()
