"""The object folder: encrypted pictures under names that say nothing.

A folder of this machine or, by URL, any store that fsspec knows (`s3://bucket/folder` with
the extra `s3`). What reaches it is sealed already.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime, timedelta

from fsspec.core import url_to_fs
from sqlalchemy import delete, select

from bot.store.database import Database
from bot.store.record_tables import ObjectGoneRow, PictureRow
from bot.store.vault import Vault
from policies.errors import SettingsError, StoreError

# An object without a row is left alone that long: its row may be about to be written.
_SETTLED = timedelta(days=1)
# Stores raise OSError, but that S3's client has errors of its own where no server answers.
_REFUSALS: tuple[type[Exception], ...] = (OSError,)
with suppress(ImportError):
    from botocore.exceptions import BotoCoreError

    _REFUSALS = (OSError, BotoCoreError)
_NAME = re.compile(r"[0-9a-f]{32}")


class Objects:
    """Puts, gets and deletes sealed objects; methods block.

    Raises:
        SettingsError: nothing knows such a URL, or its library is not installed.
        StoreError: from every method, when the folder refuses.
    """

    def __init__(self, url: str, vault: Vault) -> None:
        self._vault = vault
        # An option of this machine's folders, which other stores refuse.
        here = "://" not in url or url.startswith(("file:", "local:"))
        try:
            self._files, self._root = url_to_fs(url, **({"auto_mkdir": True} if here else {}))
        except (ValueError, ImportError) as error:
            raise SettingsError("IMPRIMATUR_OBJECTS_URL cannot be used") from error

    def put(self, data: bytes) -> str:
        """Seals and stores; returns the object's random name."""
        name = secrets.token_hex(16)
        self.put_sealed(name, self._vault.seal(data))
        return name

    def get(self, name: str) -> bytes | None:
        """The object's content, None when it is gone."""
        sealed = self.get_sealed(name)
        return None if sealed is None else self._vault.open(sealed)

    def get_sealed(self, name: str) -> bytes | None:
        """The object as it is stored (for a backup), None when it is gone."""
        try:
            sealed: bytes = self._files.cat_file(self._path(name))
        except FileNotFoundError:
            return None
        except _REFUSALS as error:
            raise _refused(error) from None
        return sealed

    def put_sealed(self, name: str, sealed: bytes) -> None:
        """Stores what `get_sealed` gave (from a backup) under its name.

        Raises:
            StoreError: not a name of ours, or the folder refuses.
        """
        if not _NAME.fullmatch(name):
            raise StoreError("not the name of an object")
        try:
            self._files.pipe_file(self._path(name), sealed)
        except _REFUSALS as error:
            raise _refused(error) from None

    def delete(self, names: Iterable[str]) -> None:
        """Deletes; what is gone already is no error."""
        for name in names:
            try:
                self._files.rm_file(self._path(name))
            except FileNotFoundError:
                continue
            except _REFUSALS as error:
                raise _refused(error) from None

    def names(self, before: datetime | None = None) -> set[str]:
        """All objects, or those written before a moment."""
        # Other processes write and delete as well.
        self._files.invalidate_cache()
        try:
            found = self._files.find(self._root, detail=True)
        except FileNotFoundError:
            return set()
        except _REFUSALS as error:
            raise _refused(error) from None
        return {
            path.rsplit("/", 1)[-1]
            for path, facts in found.items()
            if before is None or _written(facts) < before
        }

    def _path(self, name: str) -> str:
        return f"{self._root}/{name[:2]}/{name}"


def _refused(error: Exception) -> StoreError:
    return StoreError(f"the object folder refused: {type(error).__name__}")


def _written(facts: dict[str, object]) -> datetime:
    for key in ("LastModified", "mtime", "created"):
        value = facts.get(key)
        if isinstance(value, datetime):
            return value if value.tzinfo else value.replace(tzinfo=UTC)
        if isinstance(value, int | float):
            return datetime.fromtimestamp(value, UTC)
    return datetime.max.replace(tzinfo=UTC)


def sweep(database: Database, objects: Objects, now: datetime) -> int:
    """Deletes what the database gave up, and what a crash left without a row.

    Returns:
        The number of objects deleted.
    """
    with database.transaction() as session:
        gone = list(session.scalars(select(ObjectGoneRow.name)))
        wanted = set(session.scalars(select(PictureRow.object_name)))
    orphans = objects.names(before=now - _SETTLED) - wanted - set(gone)
    objects.delete([*gone, *orphans])
    if gone:
        with database.transaction() as session:
            session.execute(delete(ObjectGoneRow).where(ObjectGoneRow.name.in_(gone)))
    return len(gone) + len(orphans)
