"""Labelled posts: one JSON object a line, as in `data/corpora/README.md`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from policies.errors import DraftError

# Clauses whose border the charter itself leaves open: finding either is right.
GROUPS = (
    ("art12.self-promotion", "art27.dignity"),
    (
        "art13.media-appearance",
        "art13.regular-collaboration",
        "art29.provider-agreement",
        "art8.interest-approval",
    ),
    ("art12.influencer", "art9.paid-ranking"),
    ("art17.personal-advice", "art22.online-prescription"),
)
_GROUP_OF = {clause: group for group in GROUPS for clause in group}


@dataclass(frozen=True, slots=True)
class Labelled:
    """A post and what a council member said of it.

    `groups` holds, for each thing broken, the clauses of which one at least must be
    found; `clauses` holds those that are labelled one by one. `evidence` quotes the deciding
    words by clause. `outcome` is empty where the labels do not state it.
    """

    id: str
    text: str
    language: str
    voice: str
    before_after: bool
    obfuscated: bool
    groups: tuple[frozenset[str], ...]
    evidence: Mapping[str, tuple[str, ...]]
    outcome: str = ""
    clauses: frozenset[str] = frozenset()

    def breaks(self, clause: str) -> bool:
        """Whether this very clause is labelled, not only another one of its group."""
        return clause in self.clauses

    def in_group(self, clause: str) -> bool:
        """Whether the clause, or one that counts as the same, is labelled."""
        return any(clause in group for group in self.groups)


def group_of(clause: str) -> frozenset[str]:
    """The clauses that count as one with this clause."""
    return frozenset(_GROUP_OF.get(clause, (clause,)))


def read_labelled(path: Path) -> list[Labelled]:
    """All posts of a file, or of every `*.jsonl` in a folder, by name.

    Raises:
        DraftError: `missing` or `bad-line`, with the file's line.
    """
    files = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
    if not files or not files[0].is_file():
        raise DraftError("missing")
    return [post for file in files for post in _read(file)]


def _is_one(label: str | list[str]) -> bool:
    return isinstance(label, str) or len(label) == 1


def _read(file: Path) -> list[Labelled]:
    posts = []
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            posts.append(_post(json.loads(line)))
        except (ValueError, KeyError, TypeError) as error:
            raise DraftError("bad-line", index=number) from error
    return posts


def _post(raw: Mapping[str, object]) -> Labelled:
    clauses = raw["clauses"]
    if not isinstance(clauses, list):
        raise TypeError("clauses")
    groups = {frozenset(c) if isinstance(c, list) else group_of(c) for c in clauses}
    evidence = raw.get("evidence", {})
    if not isinstance(evidence, dict):
        raise TypeError("evidence")
    return Labelled(
        id=str(raw["id"]),
        text=str(raw["text"]),
        language=str(raw.get("lang", "")),
        voice=str(raw.get("voice", "")),
        before_after=raw.get("before_after") is True,
        obfuscated=raw.get("obfuscated") is True,
        groups=tuple(sorted(groups, key=sorted)),
        evidence={c: tuple(quotes) for c, quotes in evidence.items()},
        outcome=str(raw.get("outcome", "")),
        clauses=frozenset(c if isinstance(c, str) else c[0] for c in clauses if _is_one(c)),
    )
