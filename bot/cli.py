"""The command line. Exit codes of `check`: 0 approved, 1 changes required, 2 refused,
3 referred, 64 usage, 65 unreadable input, 66 no such file, 78 configuration.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import click
from rich.console import Console
from rich.progress import Progress as Bar
from rich.table import Table

from bot.annotate import save_annotated, save_anonymised
from bot.app import build_reviewer, run_bot
from bot.batch import BatchOptions, count_lines, run_batch
from bot.commands.audit import audit
from bot.commands.backup import backup, restore
from bot.commands.bench import bench
from bot.commands.decisions import decisions
from bot.commands.forget import forget, key
from bot.commands.serve import bot, run, scheduler, worker
from bot.commands.token import token
from bot.contract import declarations_from_options, evidence_lines, verdict_line
from bot.coverage import coverage, markdown
from bot.measuring import evaluate
from bot.render import print_reply
from bot.reply import build_reply
from bot.review import Review
from bot.samples import check_samples
from bot.settings import load_settings
from bot.training import train
from bot.words import explain, say
from classifiers.draft import Draft, Media
from policies.charter import LANGUAGES
from policies.errors import DraftError, ImprimaturError, SettingsError

USAGE, UNREADABLE, NO_INPUT, CONFIGURATION, INTERRUPTED = 64, 65, 66, 78, 130
EXIT = {"approved": 0, "changes_required": 1, "refused": 2, "referred": 3}

_EXIT_OF_ERROR = {
    "missing": NO_INPUT,
    "unknown-declaration": USAGE,
    "bad-declaration": USAGE,
}

_LANGUAGE = click.option(
    "--lang", type=click.Choice(LANGUAGES), default=None, help="Language of the reply."
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="imprimatur")
def cli() -> None:
    """Checks a doctor's post against the charter of her medical council."""


@cli.command()
@click.argument("inputs", nargs=-1, metavar="[TEXTFILE|-] [MEDIA]...")
@click.option(
    "--before-after/--no-before-after", default=None, help="Pictures of before and after?"
)
@click.option("--channel", help="facebook, instagram, website, sms…")
@click.option("--declare", multiple=True, metavar="KEY=VALUE", help="A declaration; repeatable.")
@click.option("--assume-declared", is_flag=True, help="Count absent declarations as made.")
@_LANGUAGE
@click.option("--json", "as_json", is_flag=True, help="One JSON object instead of a report.")
@click.option("--evidence", is_flag=True, help="Add every finding of every detector.")
@click.option("--annotate", type=click.Path(file_okay=False, path_type=Path), metavar="DIR")
@click.option(
    "--anonymise",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Copies without metadata, patients' faces and names hidden.",
)
@click.option("--batch", type=click.Path(path_type=Path), metavar="IN.jsonl")
@click.option("--out", type=click.Path(path_type=Path), metavar="OUT.jsonl")
def check(
    inputs: tuple[str, ...],
    before_after: bool | None,
    channel: str | None,
    declare: tuple[str, ...],
    assume_declared: bool,
    lang: str | None,
    as_json: bool,
    evidence: bool,
    annotate: Path | None,
    anonymise: Path | None,
    batch: Path | None,
    out: Path | None,
) -> int:
    """Checks a draft: a text file (or - for standard input), then its pictures."""
    language = lang or load_settings().language
    if batch is not None:
        if out is None or inputs:
            raise click.UsageError("--batch IN.jsonl goes with --out OUT.jsonl and no other input")
        return _check_batch(batch, out, BatchOptions(language, assume_declared, evidence))
    try:
        text, media = _read_inputs(inputs)
        declarations = declarations_from_options(declare)
        if assume_declared:
            declarations = declarations.assumed()
        draft = Draft(text, media, channel, before_after, declarations)
        review = _review(draft)
    except DraftError as error:
        click.echo(explain(language, error), err=True)
        return _EXIT_OF_ERROR.get(error.code, UNREADABLE)
    if as_json:
        line = verdict_line(None, review, language)
        if evidence:
            line["evidence"] = evidence_lines(review)
        click.echo(json.dumps(line, ensure_ascii=False))
    else:
        _print(review, language, evidence)
    if annotate is not None:
        for path in save_annotated(review.post, build_reply(review, language).marks, annotate):
            click.echo(str(path), err=True)
    if anonymise is not None:
        for path in save_anonymised(review.post, review.evidence, anonymise):
            click.echo(str(path), err=True)
    return EXIT[review.verdict.outcome.value]


def _review(draft: Draft) -> Review:
    """The review, with a word on a terminal of what is being looked at."""
    console = Console(stderr=True)
    if not console.is_terminal:
        return build_reviewer().review(draft)
    with console.status("…") as status:
        return build_reviewer().review(
            draft, lambda name, done, total: status.update(f"{name} ({done + 1}/{total})")
        )


def _read_inputs(inputs: tuple[str, ...]) -> tuple[str, tuple[Media, ...]]:
    """The first input is the text if it is `-` or ends in .txt or .md; the rest are media."""
    text, rest = "", list(inputs)
    if rest and (rest[0] == "-" or Path(rest[0]).suffix.lower() in ("", ".txt", ".md")):
        name = rest.pop(0)
        data = sys.stdin.buffer.read() if name == "-" else Media(path=Path(name)).read(1_000_000)
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise DraftError("not-text") from error
    return text, tuple(Media(path=Path(name)) for name in rest)


def _check_batch(source: Path, target: Path, options: BatchOptions) -> int:
    reviewer = build_reviewer()
    console = Console(stderr=True)
    with Bar(console=console, disable=not console.is_terminal) as bar:
        task = bar.add_task("check", total=count_lines(source))
        try:
            tally = run_batch(source, target, reviewer, options, lambda: bar.advance(task))
        except DraftError as error:
            click.echo(explain(options.language, error), err=True)
            return NO_INPUT
    words = say(
        options.language,
        "cli.checked",
        done=tally.done,
        failed=tally.failed,
        skipped=tally.skipped,
    )
    click.echo(words, err=True)
    return 0


def _print(review: Review, language: str, evidence: bool) -> None:
    console = Console()
    print_reply(console, build_reply(review, language))
    if evidence:
        table = Table("signal", "score", "detector", "reason", "where", title="evidence")
        for line in evidence_lines(review):
            where = json.dumps(line["where"], ensure_ascii=False)
            table.add_row(
                line["signal"], str(line["score"]), line["detector"], line["reason"], where
            )
        console.print(table)


@cli.command()
@click.option(
    "--coverage", "as_coverage", is_flag=True, help="Article by article, who checks what."
)
def charter(as_coverage: bool) -> int:
    """Lists the clauses of the charter."""
    reviewer = build_reviewer()
    if as_coverage:
        click.echo(markdown(coverage(reviewer.charter, reviewer.detectors)))
        return 0
    table = Table("id", "article", "severity", "quote")
    for clause in reviewer.charter.clauses:
        table.add_row(clause.id, clause.article, clause.severity.value, clause.quote)
    Console().print(table)
    return 0


@cli.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@_LANGUAGE
def samples(folder: Path, lang: str | None) -> int:
    """Checks the sample drafts of a folder and compares with the outcomes stated."""
    return 0 if check_samples(folder, build_reviewer(), Console(), lang) else 1


@cli.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
def demo(folder: Path) -> int:
    """With a token starts the bot; without one checks the samples and says what to set."""
    settings = load_settings()
    if settings.telegram_token is not None:
        run_bot(settings)
        return 0
    good = check_samples(folder, build_reviewer(), Console(), None)
    click.echo(say(settings.language, "cli.ready"))
    return 0 if good else 1


for command in (
    audit,
    forget,
    key,
    bot,
    run,
    worker,
    scheduler,
    backup,
    restore,
    bench,
    token,
    evaluate,
    train,
    decisions,
):
    cli.add_command(command)


def main(arguments: list[str] | None = None) -> None:
    """Entry point: turns errors into sentences and exit codes."""
    try:
        code = cli.main(arguments, prog_name="imprimatur", standalone_mode=False)
    except click.UsageError as error:
        error.show()
        code = USAGE
    except click.exceptions.Abort:
        code = INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    except SettingsError as error:
        click.echo(str(error), err=True)
        code = CONFIGURATION
    except (ImprimaturError, click.ClickException) as error:
        click.echo(str(error), err=True)
        code = UNREADABLE
    sys.exit(code if isinstance(code, int) else 0)


if __name__ == "__main__":
    main()
