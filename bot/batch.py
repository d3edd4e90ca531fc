"""Checks many posts from a JSONL file, resumably: what is in OUT is not done again."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bot.contract import draft_from_line, evidence_lines, id_of, verdict_line
from bot.review import Reviewer
from bot.words import explain
from classifiers.draft import Draft
from policies.errors import DraftError


@dataclass
class Tally:
    """How many lines were checked, failed, or were in OUT already."""

    done: int = 0
    failed: int = 0
    skipped: int = 0


@dataclass(frozen=True, slots=True)
class BatchOptions:
    """What the command line chose for a run."""

    language: str = "fr"
    assume_declared: bool = False
    evidence: bool = False


def run_batch(
    source: Path,
    target: Path,
    reviewer: Reviewer,
    options: BatchOptions,
    advance: Callable[[], None] = lambda: None,
) -> Tally:
    """Checks every line of `source` and appends one line each to `target`.

    A line that cannot be checked becomes `{"id", "line", "error": {"code", "message"}}`
    and the run goes on. A last line cut off by a crash is dropped and done again.

    Raises:
        DraftError: `missing`, the source cannot be read.
    """
    if not source.is_file():
        raise DraftError("missing")
    seen = _already_in(target)
    tally = Tally()
    with target.open("a", encoding="utf-8") as out:
        for number, line in _lines(source):
            record = _one(number, line, source.parent, reviewer, options, seen)
            advance()
            if record is None:
                tally.skipped += 1
                continue
            failed = "error" in record
            tally.failed += failed
            tally.done += not failed
            out.write(json.dumps(record, ensure_ascii=False) + "\n")
            out.flush()
    return tally


def count_lines(source: Path) -> int:
    """How many posts the file has, for the progress bar."""
    return sum(1 for _ in _lines(source)) if source.is_file() else 0


def _lines(source: Path) -> Iterator[tuple[int, str]]:
    # Undecodable bytes spoil one line, not the run.
    with source.open(encoding="utf-8", errors="replace") as file:
        for number, line in enumerate(file, 1):
            if line.strip():
                yield number, line


def _one(
    number: int,
    line: str,
    folder: Path,
    reviewer: Reviewer,
    options: BatchOptions,
    seen: set[str],
) -> dict[str, Any] | None:
    post_id, language = _id_of(line), options.language
    key = post_id if post_id is not None else f"line {number}"
    if key in seen:
        return None
    seen.add(key)
    try:
        name, draft, wanted = draft_from_line(line, folder)
        language = wanted or language
        review = reviewer.review(_declared(draft, options))
    except DraftError as error:
        return {
            "id": post_id,
            "line": number,
            "error": {"code": error.code, "message": explain(language, error)},
        }
    record = verdict_line(name, review, language)
    if options.evidence:
        record["evidence"] = evidence_lines(review)
    return record


def _declared(draft: Draft, options: BatchOptions) -> Draft:
    if not options.assume_declared:
        return draft
    return replace(draft, declarations=draft.declarations.assumed())


def _id_of(line: str) -> str | None:
    try:
        return id_of(json.loads(line))
    except ValueError:
        return None


def _already_in(target: Path) -> set[str]:
    """The ids in OUT; a half-written last line is cut off first."""
    if not target.is_file():
        return set()
    data = target.read_bytes()
    whole = data[: data.rfind(b"\n") + 1]
    if len(whole) != len(data):
        target.write_bytes(whole)
    seen = set()
    for line in whole.decode("utf-8", errors="replace").splitlines():
        post_id = _id_of(line)
        if post_id is not None:
            seen.add(post_id)
        elif line.strip():
            seen.add(f"line {json.loads(line).get('line')}")
    return seen
