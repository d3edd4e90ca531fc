"""`imprimatur token add|drop`: access tokens of doctors' own pages, sealed."""

from __future__ import annotations

from datetime import UTC, datetime

import click

from bot.settings import Settings, load_settings
from bot.store.database import Database
from bot.store.tokens import Tokens
from bot.store.vault import Vault
from policies.errors import SettingsError

NOTHING = 1
_PLATFORMS = click.Choice(["facebook", "instagram"])


@click.group()
def token() -> None:
    """Access tokens of doctors' pages, for looking at their own posts."""


@token.command()
@click.argument("person", type=int)
@click.argument("platform", type=_PLATFORMS)
@click.argument("account")
@click.password_option("--token", "secret", confirmation_prompt=False, help="Asked for if absent.")
def add(person: int, platform: str, account: str, secret: str) -> int:
    """Stores the token of a PERSON (chat id) for an ACCOUNT (page or account id)."""
    settings, database = _opened()
    try:
        vault = _vault(settings)
        Tokens(database, vault).put(person, platform, account, secret.strip(), datetime.now(UTC))
    finally:
        database.close()
    return 0


@token.command()
@click.argument("person", type=int)
@click.argument("platform", type=_PLATFORMS)
@click.argument("account")
def drop(person: int, platform: str, account: str) -> int:
    """Deletes a token; exit code 1 when there is none."""
    settings, database = _opened()
    try:
        dropped = Tokens(database, _vault(settings)).drop(person, platform, account)
    finally:
        database.close()
    return 0 if dropped else NOTHING


def _opened() -> tuple[Settings, Database]:
    settings = load_settings()
    return settings, Database(settings.database_url)


def _vault(settings: Settings) -> Vault:
    if settings.key is None:
        raise SettingsError("set IMPRIMATUR_KEY (made by `imprimatur key`)")
    return Vault(settings.key.get_secret_value())
