"""`imprimatur audit verify`: whether the trail is whole."""

from __future__ import annotations

import click

from bot.settings import load_settings
from bot.store import audit as trail
from bot.store.database import Database
from bot.words import say

BROKEN = 1


@click.group()
def audit() -> None:
    """The trail of what was decided."""


@audit.command()
@click.option("--expect", metavar="NUMBER:DIGEST", help="A head noted earlier.")
def verify(expect: str | None) -> int:
    """Recomputes the chain of the trail and names every altered or missing entry.

    Exit code 0 when it is whole, 1 when it is not. Note the head it prints somewhere else
    and give it back with --expect: a trail rewritten as a whole is found that way.
    """
    head = _head(expect) if expect else None
    settings = load_settings()
    database = Database(settings.database_url)
    try:
        with database.transaction() as session:
            found = trail.verify(session, head)
    finally:
        database.close()
    language = settings.language
    for one in found.broken:
        click.echo(say(language, f"audit.{one.reason}", number=one.number), err=True)
    key = "audit.broken" if found.broken else "audit.whole"
    click.echo(say(language, key, count=found.entries, head=found.head))
    return BROKEN if found.broken else 0


def _head(text: str) -> trail.Head:
    number, colon, digest = text.partition(":")
    if not colon or not number.isdigit() or len(digest) != 64:
        raise click.UsageError("--expect takes NUMBER:DIGEST as `audit verify` prints it")
    return trail.Head(int(number), digest)
