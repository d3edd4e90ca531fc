"""Called by Alembic: runs migrations on the connection that `run.upgrade` gives.

To write a new migration, make the change in the tables and run
`alembic.command.revision(config, autogenerate=True)`; the test of the migrations says what
is still missing.
"""

from __future__ import annotations

from alembic import context

from bot.store.schema import Base


def run() -> None:
    """Applies what is asked for, in the transaction of the caller."""
    context.configure(
        connection=context.config.attributes["connection"],
        target_metadata=Base.metadata,
        render_as_batch=True,
    )
    with context.begin_transaction():
        context.run_migrations()


run()
