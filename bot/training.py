"""`imprimatur train`: makes the weights that the checks use."""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path

import click

from bot.measuring import UNREADABLE
from bot.settings import load_settings
from bot.words import explain
from classifiers.evaluate.labelled import read_labelled
from classifiers.models import data_folder
from policies.errors import DraftError
from policies.load import PACKS


@click.group()
def train() -> None:
    """Trains what is learnt (needs the corpus, not the network)."""


@train.command("text")
@click.option("--corpus", type=click.Path(exists=True, path_type=Path), help="data/corpora")
@click.option("--encoder", default="e5-small", help="Of data/models, a folder, or a hub id.")
@click.option(
    "--from",
    "start",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A trained reader to go on from, where the corpus has grown.",
)
@click.option("--rate", type=float, help="Learning rate of the adapters.")
@click.option("--out", type=click.Path(path_type=Path), help="data/models/reader")
@click.option(
    "--thresholds",
    type=click.Path(dir_okay=False, path_type=Path),
    default=PACKS / "cnom" / "thresholds.yaml",
    help="The pack's file of thresholds, written anew.",
)
@click.option(
    "--also",
    type=click.Path(exists=True, path_type=Path),
    help="More labelled posts to choose thresholds with; never learnt from.",
)
@click.option("--work", type=click.Path(path_type=Path), default=Path("var/train/text"))
@click.option("--epochs", type=click.IntRange(1, 50), help="Passes over the corpus.")
@click.option("--seed", type=int, default=1)
@click.option("--passed", type=float, default=0.90, help="Of compliant posts, left untouched.")
@click.option("--settle-only", is_flag=True, help="Only fusion and thresholds, once trained.")
def train_text_command(
    corpus: Path | None,
    encoder: str,
    start: Path | None,
    rate: float | None,
    out: Path | None,
    thresholds: Path,
    also: Path | None,
    work: Path,
    epochs: int | None,
    seed: int,
    passed: float,
    settle_only: bool,
) -> int:
    """Trains the text reader; a run that was stopped goes on where it was."""
    # Imported here: torch takes seconds.
    from classifiers.registry import RULES
    from classifiers.train.text.adapt import Recipe
    from classifiers.train.text.run import settle, train_text
    from classifiers.train.text.thresholds import write

    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    corpus = corpus or data_folder() / "corpora"
    out = out or data_folder() / "models" / "reader"
    plain = Recipe(seed=seed)
    recipe = replace(plain, epochs=epochs or plain.epochs, rate=rate or plain.rate)
    try:
        if not settle_only:
            train_text(corpus, encoder, out, work, recipe, start)
        more = read_labelled(also) if also else []
        write(settle(corpus, more, out, RULES, passed), thresholds)
    except DraftError as error:
        click.echo(explain(load_settings().language, error), err=True)
        return UNREADABLE
    return 0
