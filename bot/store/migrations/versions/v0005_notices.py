"""The lease of notices, so that two bots never send the same one."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.store.tables import Moment

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Adds until when a notice is taken."""
    with op.batch_alter_table("notices") as notices:
        notices.add_column(sa.Column("taken_until", Moment(timezone=True), nullable=True))
