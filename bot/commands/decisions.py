"""`imprimatur decisions`: what human reviewers decided, for the next training."""

from __future__ import annotations

from pathlib import Path

import click

from bot.settings import load_settings


@click.command()
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), required=True)
def decisions(out: Path) -> int:
    """Writes the decided posts of doctors who agreed, as labelled lines (JSONL)."""
    # Imported here: the command line starts without the database.
    from bot.examples import labelled_examples
    from bot.store.store import Store

    store = Store(load_settings().database_url)
    try:
        lines = list(labelled_examples(store))
    finally:
        store.close()
    out.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    click.echo(str(len(lines)))
    return 0
