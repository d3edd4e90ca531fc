"""The database itself: how it is opened, brought up to date, and what a transaction is.

SQLite (write-ahead log) is the embedded default; any `postgresql://` address works too.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import create_engine, event
from sqlalchemy.engine import URL, Connection, Engine, make_url
from sqlalchemy.exc import IntegrityError, SQLAlchemyError
from sqlalchemy.orm import Session

from bot.store import audit
from policies.errors import StoreError


class AlreadyError(StoreError):
    """The row is there already."""


class Database:
    """One database, brought to the newest schema when it is opened.

    Raises:
        StoreError: it cannot be opened, or its schema is newer than this program.
    """

    def __init__(self, url: str) -> None:
        from bot.store.migrations.run import upgrade

        try:
            self.engine = _engine(url)
        except (SQLAlchemyError, OSError) as error:
            # The type alone: an address holds a password, a row may hold a post.
            raise StoreError(f"the database cannot be opened: {type(error).__name__}") from error
        try:
            upgrade(self.engine)
        except SQLAlchemyError as error:
            self.engine.dispose()
            raise StoreError(f"the database cannot be opened: {type(error).__name__}") from error
        except StoreError:
            self.engine.dispose()
            raise

    @property
    def url(self) -> URL:
        """The address, its driver named; it holds the password."""
        return self.engine.url

    @property
    def is_postgresql(self) -> bool:
        """Whether several processes may work on it at once."""
        return self.engine.dialect.name == "postgresql"

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        """A session in one transaction, committed at the end.

        What `audit.note` was told meanwhile is written last, so that the one row that all
        writers share is locked for an instant only and always after every other.

        Raises:
            AlreadyError: a row that must be the only one is there already.
            StoreError: the database refused.
        """
        try:
            with Session(self.engine, expire_on_commit=False) as session, session.begin():
                yield session
                audit.write(session)
        except IntegrityError as error:
            raise AlreadyError("the row is there already") from error
        except SQLAlchemyError as error:
            raise StoreError(f"the database refused: {type(error).__name__}") from error

    def close(self) -> None:
        """Gives the connections back."""
        self.engine.dispose()


def normal_url(url: str) -> URL:
    """The address with the driver this program brings (`postgresql://` is psycopg 3)."""
    parsed = make_url(url)
    if parsed.drivername in ("postgresql", "postgres"):
        return parsed.set(drivername="postgresql+psycopg")
    return parsed


def _engine(url: str) -> Engine:
    parsed = normal_url(url)
    if parsed.get_backend_name() != "sqlite":
        return create_engine(parsed, hide_parameters=True, pool_pre_ping=True)
    if parsed.database and parsed.database != ":memory:":
        Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(parsed, hide_parameters=True, connect_args={"timeout": 30})

    @event.listens_for(engine, "connect")
    def _prepare(connection: object, record: object) -> None:
        del record
        cursor = connection.cursor()  # type: ignore[attr-defined]
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA foreign_keys=ON")
        # A deleted row is overwritten, not just marked as free.
        cursor.execute("PRAGMA secure_delete=ON")
        cursor.close()

    return engine


def begin_alone(connection: Connection) -> None:
    """Makes other programs that migrate the same PostgreSQL database wait."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SELECT pg_advisory_xact_lock(7268311)")
