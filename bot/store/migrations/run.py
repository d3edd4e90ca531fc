"""Brings a database to the newest schema."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import inspect
from sqlalchemy.engine import Connection, Engine

from policies.errors import StoreError

_FIRST = "0001"


def upgrade(engine: Engine) -> None:
    """Applies every migration that is missing; does nothing on a current database.

    Databases of the first release were made without a version: theirs is the first one.

    Raises:
        StoreError: the database was made by a newer program.
    """
    from bot.store.database import begin_alone

    config = _config()
    script = ScriptDirectory.from_config(config)
    with engine.connect() as connection:
        if _version(connection) == script.get_current_head():
            return
    with engine.begin() as connection:
        begin_alone(connection)
        config.attributes["connection"] = connection
        tables = inspect(connection).get_table_names()
        if _version(connection) is None and "reviews" in tables:
            command.stamp(config, _FIRST)
        try:
            command.upgrade(config, "head")
        except CommandError as error:
            raise StoreError("the database was made by a newer release") from error


def newest() -> str:
    """The revision of the schema that this program knows."""
    return ScriptDirectory.from_config(_config()).get_current_head() or ""


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    config.set_main_option("path_separator", "os")
    return config


def _version(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()
