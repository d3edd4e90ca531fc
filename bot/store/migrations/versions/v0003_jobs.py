"""The job queue of the workers (procrastinate), in PostgreSQL only.

The schema is that of the release pinned in `pyproject.toml`. To take a newer release, add a
migration that runs the steps it ships (`procrastinate/sql/migrations`).
"""

from __future__ import annotations

from contextlib import closing

from alembic import op
from procrastinate.schema import SchemaManager

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Makes procrastinate's tables and functions."""
    connection = op.get_bind()
    if connection.dialect.name == "postgresql":
        # By the driver's own cursor: without parameters it leaves the schema's % alone.
        with closing(connection.connection.cursor()) as cursor:
            cursor.execute(SchemaManager.get_schema())
