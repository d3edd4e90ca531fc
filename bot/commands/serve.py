"""`imprimatur bot`, `worker`, `scheduler`, and `run` for all of them in one process."""

from __future__ import annotations

import click

from bot.app import run_bot, run_scheduler, run_worker
from bot.settings import load_settings


@click.command()
def bot() -> int:
    """Starts the Telegram bot (needs IMPRIMATUR_TELEGRAM_TOKEN).

    With PostgreSQL it only takes and hands over drafts: start a worker and a scheduler too.
    """
    run_bot(load_settings())
    return 0


@click.command()
def run() -> int:
    """Starts everything in one process: bot, worker and scheduler."""
    run_bot(load_settings(), everything=True)
    return 0


@click.command()
def worker() -> int:
    """Starts a worker: it checks drafts and looks at published posts (PostgreSQL)."""
    run_worker(load_settings())
    return 0


@click.command()
def scheduler() -> int:
    """Starts the clock that hands over what is due (PostgreSQL)."""
    run_scheduler(load_settings())
    return 0
