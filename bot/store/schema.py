"""Every table of the program: whoever needs all of them imports `Base` from here."""

from __future__ import annotations

from bot.store import declarations, dossiers, notices, people, queue, record_tables
from bot.store.tables import Base

ROOMS = (declarations, dossiers, notices, people, queue, record_tables)

__all__ = ["ROOMS", "Base"]
