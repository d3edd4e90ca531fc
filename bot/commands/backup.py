"""`imprimatur backup FILE` and `imprimatur restore FILE`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from bot.settings import load_settings
from bot.store.backup import back_up
from bot.store.backup import restore as restore_from
from bot.store.database import Database
from bot.store.objects import Objects
from bot.store.vault import Vault
from bot.words import say

BROKEN = 1


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def backup(file: Path) -> int:
    """Writes all rows and kept pictures into one file, while everything runs.

    Sealed with IMPRIMATUR_KEY if there is one; the key is not in it: keep it elsewhere.
    """
    with _opened() as (database, objects, vault):
        count = back_up(database, objects, vault, file)
    click.echo(say(load_settings().language, "backup.done", count=count))
    return 0


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def restore(file: Path) -> int:
    """Fills the empty database and folder of the settings from a backup.

    Exit code 1 when everything was restored but the trail was broken already.
    """
    with _opened() as (database, objects, vault):
        found = restore_from(file, database, objects, vault)
    key = "audit.broken" if found.broken else "audit.whole"
    click.echo(say(load_settings().language, key, count=found.entries, head=found.head))
    return BROKEN if found.broken else 0


@contextmanager
def _opened() -> Iterator[tuple[Database, Objects | None, Vault | None]]:
    settings = load_settings()
    vault = Vault(settings.key.get_secret_value()) if settings.key is not None else None
    objects = Objects(settings.objects_url, vault) if vault is not None else None
    database = Database(settings.database_url)
    try:
        yield database, objects, vault
    finally:
        database.close()
