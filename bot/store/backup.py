"""A backup that does not depend on the kind of database: one file, restored anywhere.

A gzipped tar: `about.json`, `tables/<table>/<number>` (rows as JSON lines; sealed when there
is a key, for they hold what doctors wrote) and `objects/<name>` (sealed as they are). The
key is not in it. All tables are read at one instant.
"""

from __future__ import annotations

import io
import json
import tarfile
import zlib
from collections.abc import Iterator
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import Any

from sqlalchemy import JSON, Table, delete, func, insert, select, text
from sqlalchemy.orm import Session

from bot.store import record_tables
from bot.store.audit import Audited, verify
from bot.store.database import Database
from bot.store.migrations.run import newest
from bot.store.objects import Objects
from bot.store.tables import Base, Moment, ReviewRow
from bot.store.vault import Vault
from policies.errors import StoreError

_ROWS = 1_000
_FORMAT = 1


def back_up(database: Database, objects: Objects | None, vault: Vault | None, file: Path) -> int:
    """Writes a backup; returns the number of rows.

    Raises:
        StoreError: the database, the folder or the disk refused.
    """
    total = 0
    partial = file.with_name(file.name + ".part")
    try:
        with tarfile.open(partial, "w:gz", compresslevel=3) as archive, _snapshot(database) as s:
            about = {"format": _FORMAT, "schema": newest(), "sealed": vault is not None}
            _add(archive, "about.json", json.dumps(about).encode())
            for table in Base.metadata.sorted_tables:
                for number, lines in enumerate(_chunks(s, table)):
                    total += lines.count(b"\n")
                    content = vault.seal(lines) if vault is not None else lines
                    _add(archive, f"tables/{table.name}/{number:06}", content)
            wanted = select(record_tables.PictureRow.object_name)
            for name in s.scalars(wanted) if objects is not None else ():
                sealed = objects.get_sealed(name) if objects is not None else None
                if sealed is not None:
                    _add(archive, f"objects/{name}", sealed)
        partial.chmod(0o600)
        partial.rename(file)
    except (OSError, tarfile.TarError) as error:
        raise StoreError(f"the backup cannot be written: {type(error).__name__}") from None
    return total


def restore(
    file: Path, database: Database, objects: Objects | None, vault: Vault | None
) -> Audited:
    """Fills an empty database and folder from a backup, all or nothing.

    Returns:
        What the verification of the restored trail found.

    Raises:
        StoreError: not a backup, of another release, sealed with another key, or the
            database is not empty.
    """
    try:
        with tarfile.open(file, "r:gz") as archive, database.transaction() as session:
            _check(archive, session, vault)
            for table in reversed(Base.metadata.sorted_tables):
                session.execute(delete(table))  # the head that the first migration made
            for member in archive:
                parts = member.name.split("/")
                content = _content(archive, member)
                if parts[0] == "tables" and len(parts) == 3:
                    _load(session, parts[1], content, vault)
                elif parts[0] == "objects" and len(parts) == 2 and objects is not None:
                    objects.put_sealed(parts[1], content)
            _count_on(session, database.is_postgresql)
            return verify(session)
    except (OSError, EOFError, tarfile.TarError, zlib.error, ValueError, KeyError) as error:
        raise StoreError(f"the backup cannot be read: {type(error).__name__}") from None


def _snapshot(database: Database) -> Session:
    """A session that sees one instant, whatever is written meanwhile."""
    options = {"isolation_level": "REPEATABLE READ"} if database.is_postgresql else {}
    return Session(database.engine.execution_options(**options))


def _chunks(session: Session, table: Table) -> Iterator[bytes]:
    order = list(table.primary_key.columns)
    rows = session.execute(select(table).order_by(*order).execution_options(yield_per=_ROWS))
    for some in rows.mappings().partitions(_ROWS):
        yield b"".join(json.dumps(_plain(row)).encode() + b"\n" for row in some)


def _plain(row: Any) -> dict[str, Any]:
    return {name: _value(value) for name, value in row.items()}


def _value(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value


def _add(archive: tarfile.TarFile, name: str, content: bytes) -> None:
    member = tarfile.TarInfo(name)
    member.size = len(content)
    member.mode = 0o600
    archive.addfile(member, io.BytesIO(content))


def _content(archive: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
    file = archive.extractfile(member)
    return file.read() if file is not None else b""


def _check(archive: tarfile.TarFile, session: Session, vault: Vault | None) -> None:
    first = archive.next()
    about = json.loads(_content(archive, first)) if first is not None else {}
    if about.get("format") != _FORMAT:
        raise StoreError("this is not a backup of ours")
    if about["schema"] != newest():
        raise StoreError("the backup is of another release: restore it with that, then upgrade")
    if about["sealed"] and vault is None:
        raise StoreError("the backup is sealed: set IMPRIMATUR_KEY")
    for table in Base.metadata.sorted_tables:
        if table.name != "audit_head" and session.execute(select(table).limit(1)).first():
            raise StoreError("the database is not empty: nothing was restored")


def _load(session: Session, name: str, content: bytes, vault: Vault | None) -> None:
    table = Base.metadata.tables[name]
    lines = vault.open(content) if vault is not None else content
    rows = [
        {column: _typed(table, column, value) for column, value in json.loads(line).items()}
        for line in lines.splitlines()
    ]
    if rows:
        session.execute(insert(table), rows)


def _typed(table: Table, column: str, value: Any) -> Any:
    kind = table.c[column].type
    if value is None or isinstance(kind, JSON):
        return value
    if isinstance(kind, Moment):
        return datetime.fromisoformat(value)
    enum = getattr(kind, "enum_class", None)
    return enum(value) if enum is not None else value


def _count_on(session: Session, postgresql: bool) -> None:
    """Lets numbers go on behind the restored rows, and behind those of forgotten reviews."""
    subjects = session.scalars(select(record_tables.TombstoneRow.subject))
    gone = max((int(s.split(":")[1]) for s in subjects if s.startswith("review:")), default=0)
    for table in Base.metadata.sorted_tables:
        column = table.autoincrement_column
        if column is None:
            continue
        top = session.scalar(select(func.max(column))) or 0
        if table is ReviewRow.__table__:
            top = max(top, gone)
        if top and postgresql:
            sequence = "SELECT setval(pg_get_serial_sequence(:name, :key), :top)"
            facts = {"name": table.name, "key": column.name, "top": top}
            session.execute(text(sequence), facts)
        elif top and table is ReviewRow.__table__:
            session.execute(text("DELETE FROM sqlite_sequence WHERE name = 'reviews'"))
            counter = text("INSERT INTO sqlite_sequence (name, seq) VALUES ('reviews', :top)")
            session.execute(counter, {"top": top})
