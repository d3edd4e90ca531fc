"""What a reviewer ticks: the clauses that a decided post breaks."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Adds the clauses to the opinions; those given before name none."""
    with op.batch_alter_table("opinions") as table:
        table.add_column(sa.Column("clauses", sa.JSON(), nullable=False, server_default="[]"))
    with op.batch_alter_table("opinions") as table:
        table.alter_column("clauses", server_default=None)
