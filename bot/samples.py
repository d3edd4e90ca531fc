"""The sample drafts of `data/samples/`: real input, and the outcome stated beside each.

A sample is a YAML file: `title`, `lang`, `text`, `media` (files beside it), `before_after`,
`channel`, `declarations`, `outcome`, and `clauses` that must be among the findings.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml
from rich.console import Console

from bot.contract import declarations_from
from bot.render import print_reply
from bot.reply import build_reply
from bot.review import Reviewer
from classifiers.draft import Draft, Media


@dataclass(frozen=True, slots=True)
class Sample:
    """One draft with what must come out."""

    name: str
    title: str
    language: str
    draft: Draft
    outcome: str
    clauses: tuple[str, ...]


def load_samples(folder: Path) -> list[Sample]:
    """The samples of a folder, by file name."""
    return [_load(path) for path in sorted(folder.glob("*.yaml"))]


def _load(path: Path) -> Sample:
    raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    draft = Draft(
        text=raw.get("text", "").strip(),
        media=tuple(Media(path=path.parent / name) for name in raw.get("media", [])),
        channel=raw.get("channel"),
        before_after=raw.get("before_after"),
        declarations=declarations_from(raw.get("declarations", {})),
    )
    clauses = tuple(raw.get("clauses", []))
    return Sample(path.stem, raw["title"], raw.get("lang", "fr"), draft, raw["outcome"], clauses)


def check_samples(folder: Path, reviewer: Reviewer, console: Console, language: str | None) -> bool:
    """Checks and prints every sample; whether each came out as stated."""
    good = True
    for sample in load_samples(folder):
        review = reviewer.review(sample.draft)
        as_stated = review.verdict.outcome == sample.outcome
        good &= as_stated
        console.rule(f"{sample.name} · {sample.title}")
        if sample.draft.text:
            console.print(sample.draft.text, style="cyan", markup=False, highlight=False)
        if sample.draft.media:
            names = ", ".join(m.path.name for m in sample.draft.media if m.path)
            console.print(f"[{names}]", style="cyan", markup=False)
        print_reply(console, build_reply(review, language or sample.language))
        if not as_stated:
            console.print(f"stated: {sample.outcome}", style="bold red")
    return good
