"""Access tokens of doctors, sealed; opened for the one request that needs them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select

from bot.store import audit
from bot.store.database import Database
from bot.store.record_tables import SecretRow
from bot.store.vault import Vault


class Tokens:
    """Per doctor, platform and account."""

    def __init__(self, database: Database, vault: Vault) -> None:
        self._database = database
        self._vault = vault

    def put(self, user_id: int, connector: str, account: str, token: str, now: datetime) -> None:
        """Seals and stores a token, in the place of an earlier one."""
        sealed = self._vault.seal(token.encode()).decode()
        with self._database.transaction() as session:
            session.merge(
                SecretRow(
                    user_id=user_id,
                    connector=connector,
                    account=account,
                    sealed=sealed,
                    updated_at=now,
                )
            )
            audit.note(session, "token-stored", connector)

    def of(self, user_id: int, connector: str) -> list[tuple[str, str]]:
        """(account, token) pairs.

        Raises:
            StoreError: sealed with another key.
        """
        with self._database.transaction() as session:
            mine = (SecretRow.user_id == user_id, SecretRow.connector == connector)
            found = session.execute(select(SecretRow.account, SecretRow.sealed).where(*mine)).all()
        return [(account, self._vault.open(sealed.encode()).decode()) for account, sealed in found]

    def drop(self, user_id: int, connector: str, account: str) -> bool:
        """Deletes a token; whether there was one."""
        with self._database.transaction() as session:
            mine = (
                SecretRow.user_id == user_id,
                SecretRow.connector == connector,
                SecretRow.account == account,
            )
            gone = session.execute(delete(SecretRow).where(*mine).returning(SecretRow.account))
            dropped = gone.first() is not None
            if dropped:
                audit.note(session, "token-dropped", connector)
            return dropped
