"""`imprimatur evaluate` and `imprimatur bench`: the commands that measure the checks."""

from __future__ import annotations

from pathlib import Path

import click
from rich.console import Console
from rich.progress import Progress as Bar

from bot.app import build_reviewer
from bot.commands.bench import bench
from bot.measure import (
    print_benchmark,
    print_comparison,
    print_edits_report,
    print_picture_report,
    print_report,
)
from bot.settings import load_settings
from bot.words import explain
from classifiers.evaluate.bench import bench as bench_files
from classifiers.evaluate.bench import enlarged
from classifiers.evaluate.bench_video import film
from classifiers.evaluate.contact_sheet import contact_sheet
from classifiers.evaluate.labelled import Labelled, read_labelled
from classifiers.evaluate.pictures import (
    COLUMNS,
    evaluate_pictures,
    read_manifest,
    thresholds,
)
from classifiers.evaluate.retouching import measure, pictures_in
from classifiers.evaluate.text import evaluate_text
from classifiers.models import data_folder
from policies.errors import DraftError

UNREADABLE = 65
# Faces and ages are judged by pixels alone: reading words first would double the time.
_WITHOUT_WORDS = {"faces", "minor", "operating_room", "intimate"}


class _TextByDefault(click.Group):
    """`evaluate POSTS` is `evaluate text POSTS`: the first form is the older one."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if args and args[0] not in self.commands and args[0] not in ("-h", "--help"):
            args = ["text", *args]
        return super().parse_args(ctx, args)


_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group(cls=_TextByDefault)
def evaluate() -> None:
    """Measures the checks: `evaluate [text] POSTS`, `images MANIFEST`, `retouching DIR`."""


@evaluate.command("text")
@click.argument("posts", type=click.Path(exists=True, path_type=Path))
@click.option("--errors", type=int, default=0, help="List this many posts judged wrongly.")
@click.option(
    "--voices",
    type=click.Choice(["train", "calibrate", "tune", "test"]),
    help="Only voices of this split of data/corpora.",
)
@click.option("--compare", "rivals", is_flag=True, help="Beside rules alone, a frozen encoder.")
def evaluate_posts(posts: Path, errors: int, voices: str | None, rivals: bool) -> int:
    """Measures the text checks on labelled posts (JSONL file or folder)."""
    # Imported here: the registry loads every detector, training code loads torch.
    from classifiers.registry import DETECTORS, RULES, TEXT_DETECTORS

    try:
        labelled = _of_split(posts, voices) if voices else read_labelled(posts)
    except DraftError as error:
        click.echo(explain(load_settings().language, error), err=True)
        return UNREADABLE
    charter = build_reviewer().charter
    if rivals:
        from classifiers.evaluate.compare import compare

        others = DETECTORS[len(TEXT_DETECTORS) :]
        print_comparison(Console(), compare(labelled, charter, RULES, TEXT_DETECTORS, others))
        return 0
    print_report(Console(), evaluate_text(labelled, charter, DETECTORS), errors)
    return 0


def _of_split(corpus: Path, name: str) -> list[Labelled]:
    from classifiers.train.text.examples import read_splits

    return getattr(read_splits(corpus), name, [])


@evaluate.command("images")
@click.argument("manifest", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--pictures",
    required=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder with the pictures.",
)
@click.option("--split", help="Only rows whose column `split` says so.")
@click.option(
    "--only", multiple=True, type=click.Choice(tuple(COLUMNS)), help="Only this label; repeatable."
)
@click.option("--html", type=click.Path(dir_okay=False, path_type=Path), help="Worst errors.")
def evaluate_images(
    manifest: Path, pictures: Path, split: str | None, only: tuple[str, ...], html: Path | None
) -> int:
    """Measures the picture checks on labelled pictures (a CSV, see evaluate/pictures.py)."""
    try:
        labelled = read_manifest(manifest, pictures, split, only or tuple(COLUMNS))
    except DraftError as error:
        click.echo(explain(load_settings().language, error), err=True)
        return UNREADABLE
    reviewer = build_reviewer()
    wanted = {COLUMNS[column] for column in only or COLUMNS}
    detectors = [d for d in reviewer.detectors if d.signals & wanted]
    words = not only or not set(only) <= _WITHOUT_WORDS
    console = Console()
    with Bar(console=Console(stderr=True), disable=not console.is_terminal) as bar:
        task = bar.add_task("evaluate", total=len(labelled))
        report = evaluate_pictures(labelled, detectors, words, lambda: bar.advance(task))
    limits = thresholds(reviewer.charter)
    print_picture_report(console, report, limits)
    if html is not None:
        page = contact_sheet(report, {signal: asked for signal, (asked, _) in limits.items()})
        html.write_text(page, encoding="utf-8")
    return 0


@evaluate.command("retouching")
@click.argument("pictures", type=click.Path(exists=True, file_okay=False, path_type=Path))
def evaluate_retouching(pictures: Path) -> int:
    """Measures the looks at pixels on simulated edits of a folder of photographs."""
    paths = pictures_in(pictures)
    console = Console()
    with Bar(console=Console(stderr=True), disable=not console.is_terminal) as bar:
        task = bar.add_task("evaluate", total=len(paths))
        scores = measure(paths, progress=lambda: bar.advance(task))
    print_edits_report(console, scores)
    return 0


@bench.command("images")
@click.argument("files", nargs=-1, type=_FILE)
@click.option("--rounds", type=click.IntRange(1, 50), default=3, help="Runs after the first.")
@click.option("--rivals/--no-rivals", default=True, help="Time deface, rapidocr, nudenet too.")
def bench_images(files: tuple[Path, ...], rounds: int, rivals: bool) -> int:
    """Times every picture check; without FILES on two photos of 12 megapixels."""
    # Imported here: the registry loads every detector.
    from classifiers.registry import IMAGE_DETECTORS, VIDEO_DETECTORS

    samples = [data_folder() / "samples" / "pictures" / n for n in ("portrait.jpg", "console.jpg")]
    contents = [f.read_bytes() for f in files] or [enlarged(sample) for sample in samples]
    measured = bench_files(contents, (*IMAGE_DETECTORS, *VIDEO_DETECTORS), rounds, rivals)
    print_benchmark(Console(), measured)
    return 0


@bench.command("video")
@click.argument(
    "file", required=False, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--rounds", type=click.IntRange(1, 50), default=1, help="Runs after the first.")
def bench_video(file: Path | None, rounds: int) -> int:
    """Times all checks of a video; without FILE of one of 30 seconds that is made for it."""
    # Imported here: the registry loads every detector.
    from classifiers.registry import IMAGE_DETECTORS, VIDEO_DETECTORS

    folder = data_folder() / "samples" / "pictures"
    content = film(sorted(folder.glob("*.jpg"))) if file is None else file.read_bytes()
    detectors = (*IMAGE_DETECTORS, *VIDEO_DETECTORS)
    print_benchmark(Console(), bench_files([content], detectors, rounds, rivals=False))
    return 0


@bench.command("text")
@click.argument("posts", required=False, type=click.Path(exists=True, path_type=Path))
@click.option("--rounds", type=click.IntRange(3, 500), default=30)
def bench_text_checks(posts: Path | None, rounds: int) -> int:
    """Times the text checks on one post, and on labelled POSTS (else the corpus's first 200)."""
    # Imported here: torch and every detector.
    from classifiers.evaluate.bench_text import bench_text
    from classifiers.registry import TEXT_DETECTORS

    labelled = read_labelled(posts or data_folder() / "corpora" / "posts")[:200]
    done = bench_text(TEXT_DETECTORS, [p.text for p in labelled], rounds)
    click.echo(
        f"one post of 60 words, warm: {done.warm * 1e3:.0f} ms (encoder alone, as transformers"
        f" loads it: {done.stock * 1e3:.0f} ms); {done.posts} posts in a row: {done.rate:.1f} a"
        f" second; reader loaded in {done.load:.1f} s; resident memory at most"
        f" {done.peak_bytes / 1e6:.0f} MB"
    )
    return 0
