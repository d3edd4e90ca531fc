"""The schema's history leads to the tables of the program, from nothing and from the past."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, inspect, text

from bot.store.database import Database, normal_url
from bot.store.schema import Base
from bot.store.store import Store
from policies.errors import StoreError

FIRST_RELEASE = ("chats", "reviews", "parts", "outbox")


def test_the_migrations_lead_to_the_tables(database_url):
    """No table, column, key or index differs between a migrated database and the program."""
    database = Database(database_url)
    with database.engine.connect() as connection:
        # procrastinate's tables are its own.
        options = {"include_name": lambda name, *_: not str(name).startswith("procrastinate")}
        ours = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(ours, Base.metadata) == []
    database.close()


def test_a_database_of_the_first_release_is_taken_over(database_url):
    """Tables made before there were migrations keep their rows and gain the rest."""
    url = normal_url(database_url)
    if url.database and url.get_backend_name() == "sqlite":
        Path(url.database).parent.mkdir(parents=True)
    _first_release(create_engine(url))
    store = Store(database_url)
    assert store.ticket(1).chat_id == 7
    assert "audit" in inspect(store.database.engine).get_table_names()
    store.close()


def test_programs_that_start_at_once_migrate_once(postgres_url):
    """Five processes open an empty database at the same instant: all find it ready."""
    start = threading.Barrier(5)

    def opened(_):
        start.wait()
        Database(postgres_url).close()
        return True

    with ThreadPoolExecutor(5) as pool:
        assert all(pool.map(opened, range(5)))


def test_a_newer_database_is_refused(database_url):
    """An older program does not write into tables it does not know."""
    database = Database(database_url)
    with database.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    database.close()
    with pytest.raises(StoreError, match="newer release"):
        Database(database_url)


def _first_release(engine):
    """What `create_all` made before there were migrations, with one review in it."""
    from alembic.operations import Operations

    from bot.store.migrations.versions import v0001_drafts

    with engine.begin() as connection:
        with Operations.context(MigrationContext.configure(connection)):
            v0001_drafts.upgrade()
        connection.execute(text("INSERT INTO chats VALUES (7, 0)"))
        connection.execute(
            text(
                "INSERT INTO reviews (id, chat_id, user_id, language, state, due_at, created_at, "
                "version, tries) VALUES (1, 7, 7, 'fr', 'collecting', '2026-03-01 12:00:00', "
                "'2026-03-01 12:00:00', 1, 0)"
            )
        )
        connection.execute(
            text(
                "INSERT INTO outbox (id, review_id, position, kind, body, message_ids, revision) "
                "VALUES (1, 1, 0, 'text', 'received', '[]', 1)"
            )
        )
        assert set(inspect(connection).get_table_names()) == set(FIRST_RELEASE)
    engine.dispose()
