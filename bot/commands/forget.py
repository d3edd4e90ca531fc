"""`imprimatur forget` and `imprimatur key`."""

from __future__ import annotations

from datetime import UTC, datetime

import click

from bot.settings import load_settings
from bot.store.database import Database
from bot.store.forget import forget_person, forget_review
from bot.store.objects import Objects, sweep
from bot.store.vault import Vault, new_key
from bot.words import say

NOTHING = 1


@click.command()
@click.option("--review", type=int, help="The number of one review.")
@click.option("--person", type=int, help="The chat id of a person: everything of hers.")
def forget(review: int | None, person: int | None) -> int:
    """Deletes a review, or everything of a person, for good; a tombstone remains."""
    if (review is None) == (person is None):
        raise click.UsageError("give either --review or --person")
    settings = load_settings()
    database = Database(settings.database_url)
    try:
        if review is not None:
            gone = forget_review(database, review)
        else:
            gone = forget_person(database, person or 0)
        if settings.key is not None:
            vault = Vault(settings.key.get_secret_value())
            sweep(database, Objects(settings.objects_url, vault), datetime.now(UTC))
    finally:
        database.close()
    click.echo(say(settings.language, "forget.done", count=len(gone.reviews)))
    return 0 if gone.reviews or person is not None else NOTHING


@click.command()
def key() -> int:
    """Makes a key for IMPRIMATUR_KEY. Keep it: without it kept pictures are lost."""
    click.echo(new_key())
    return 0
