"""`imprimatur bench`: the figures of the re-check, measured on this machine."""

from __future__ import annotations

import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

import click
from rich.console import Console
from rich.progress import Progress as Bar
from rich.table import Table

FAILED = 1


@click.group()
def bench() -> None:
    """Times the checks, the judging and the re-check on this machine."""


@bench.command("rejudge")
@click.option("--reviews", default=10_000, help="How many stored reviews.")
@click.option("--database", "url", help="An empty database; by default a temporary SQLite file.")
@click.option("--limit", default=10.0, help="Seconds it may take.")
def bench_rejudge(reviews: int, url: str | None, limit: float) -> int:
    """Times the judging again of stored evidence after a change of the charter."""
    from bot.recheck.bench import fill, samples
    from bot.recheck.rejudge import rejudge
    from bot.store.database import Database
    from policies.load import load_charter

    with tempfile.TemporaryDirectory() as folder:
        database = Database(url or f"sqlite:///{folder}/bench.sqlite3")
        try:
            fill(database, samples(), reviews, datetime.now(UTC))
            charter = load_charter()
            begun, used = time.perf_counter(), time.process_time()
            done = rejudge(database, charter)
            took, used = time.perf_counter() - begun, time.process_time() - used
        finally:
            database.close()
    click.echo(
        f"{done.judged} reviews judged again in {took:.1f} s ({used:.1f} s of processor time); "
        f"{done.changed} changed"
    )
    return 0 if took <= limit and done.judged == reviews else FAILED


@bench.command("recheck")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--limit", type=int, help="Only so many pictures.")
@click.option("--skip", default=0, help="Leave out so many first.")
@click.option("--seed", default=1, help="Of the places of the changes.")
def recheck(folder: Path, limit: int | None, skip: int, seed: int) -> int:
    """Measures the comparison of pictures: false alarms on copies, local changes found."""
    from bot.recheck.evaluate import evaluate

    files = sorted(p for p in folder.iterdir() if p.suffix.lower() in (".jpg", ".jpeg", ".png"))
    files = files[skip:][:limit]
    with Bar(console=Console(stderr=True), disable=not Console(stderr=True).is_terminal) as bar:
        task = bar.add_task("compare", total=len(files))
        figures = evaluate(files, seed, lambda: bar.advance(task))
    table = Table("", "n", "alarms", title=f"{figures.pictures} pictures")
    for name, (count, alarms) in {**figures.copies, **figures.changes}.items():
        table.add_row(name, str(count), f"{alarms} ({100 * alarms / max(count, 1):.1f} %)")
    Console().print(table)
    false = sum(alarms for _, alarms in figures.copies.values())
    changed = [sum(column) for column in zip(*figures.changes.values(), strict=True)]
    share = changed[1] / max(changed[0], 1)
    click.echo(
        f"false alarms: {false}; changes found: {changed[1]} of {changed[0]} "
        f"({100 * share:.1f} %); {figures.invisible} changes left out, being invisible"
    )
    return 0 if false == 0 and share >= 0.95 else FAILED
