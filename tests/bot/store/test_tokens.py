"""Access tokens: sealed in the database, per doctor, gone when dropped."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from bot.store.database import Database
from bot.store.record_tables import SecretRow
from bot.store.tokens import Tokens
from bot.store.vault import Vault, new_key
from policies.errors import StoreError

NOW = datetime.now(UTC)


@pytest.fixture
def database(database_url):
    database = Database(database_url)
    yield database
    database.close()


def test_tokens_come_back_and_go(database):
    """Each doctor's own; a newer one replaces; dropping deletes."""
    tokens = Tokens(database, Vault(new_key()))
    tokens.put(2**40, "facebook", "77", "old", NOW)
    tokens.put(2**40, "facebook", "77", "token", NOW)
    tokens.put(5, "facebook", "78", "other", NOW)
    assert tokens.of(2**40, "facebook") == [("77", "token")]
    assert tokens.of(2**40, "instagram") == []
    assert tokens.drop(2**40, "facebook", "77")
    assert not tokens.drop(2**40, "facebook", "77")
    assert tokens.of(2**40, "facebook") == []


def test_a_stolen_database_has_no_token(database):
    """Only the key opens it; with another key the store says so."""
    Tokens(database, Vault(new_key())).put(1, "facebook", "77", "page-token", NOW)
    with database.transaction() as session:
        assert "page-token" not in session.scalars(select(SecretRow.sealed)).one()
    with pytest.raises(StoreError):
        Tokens(database, Vault(new_key())).of(1, "facebook")
