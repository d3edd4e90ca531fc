"""Kept pictures: sealed on disk, readable with the key alone, deleted for good."""

from __future__ import annotations

import os
import socket
from datetime import UTC, datetime, timedelta

import pytest
from s3fs import S3FileSystem

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


@pytest.fixture(params=["folder", "memory", "s3"])
def url(request, tmp_path):
    """A folder, a store that is only known by its URL, and one on another machine."""
    if request.param == "s3":
        return request.getfixturevalue("s3_url")
    return f"memory://{tmp_path.name}" if request.param == "memory" else str(tmp_path / "objects")


@pytest.fixture
def objects(url, vault):
    return Objects(url, vault)


def test_an_object_comes_back_and_goes(objects):
    """What was put is got; what was deleted is gone; deleting twice is no error."""
    name = objects.put(SECRET)
    assert (objects.get(name), objects.names()) == (SECRET, {name})
    objects.delete([name, name])
    assert (objects.get(name), objects.names()) == (None, set())


def test_another_process_sees_what_was_put(url, objects, vault):
    """Names and contents, at once: nothing is remembered of an earlier look."""
    other = Objects(url, vault)
    assert other.names() == objects.names() == set()
    name = objects.put(SECRET)
    assert (other.get(name), other.names()) == (SECRET, {name})
    other.delete([name])
    assert (objects.get(name), objects.names()) == (None, set())


def test_what_is_left_in_a_bucket_is_swept(s3_url, vault, tmp_path):
    """The moments of another machine's store are read as well: orphans go after a day."""
    database, objects = Database(f"sqlite:///{tmp_path}/test.sqlite3"), Objects(s3_url, vault)
    name = objects.put(SECRET)
    assert sweep(database, objects, NOW) == 0
    assert objects.names() == {name}
    assert sweep(database, objects, NOW + timedelta(days=2)) == 1
    assert objects.names() == set()
    database.close()


def test_a_bucket_that_cannot_be_used_is_said(s3_url, vault, monkeypatch):
    """No such bucket, or no server: an error that the check survives, without a word of it."""
    with pytest.raises(StoreError):
        Objects("s3://nobodys-bucket/objects", vault).put(SECRET)
    objects = Objects(s3_url, vault)
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        away = f"http://127.0.0.1:{nobody.getsockname()[1]}"
        monkeypatch.setenv("AWS_ENDPOINT_URL_S3", away)
        # Its patience is not what is tested.
        monkeypatch.setenv("AWS_MAX_ATTEMPTS", "1")
        monkeypatch.setattr(S3FileSystem, "retries", 1)
        S3FileSystem.clear_instance_cache()
        lost = Objects(s3_url, vault)
        with pytest.raises(StoreError):
            lost.put(SECRET)
        with pytest.raises(StoreError):
            lost.names()
    assert objects.names() == set()


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
