"""Article by article: what a detector checks, what the doctor is asked, what a human decides.

Generated from the charter's conditions and the registry, so that it cannot drift from
what is really checked; the README's table is held equal to it by a test.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from classifiers.detector import Detector
from policies.charter import Charter, Clause, Severity
from policies.signals import AUTHOR_SIGNALS

NO_CLAUSE = "cité dans les explications ; ne juge aucune publication"


@dataclass(frozen=True, slots=True)
class Row:
    """One clause as a line of the coverage table."""

    article: str
    clause: str
    checked_by: tuple[str, ...]
    asked: tuple[str, ...]
    human: str


def coverage(charter: Charter, detectors: Sequence[Detector]) -> list[Row]:
    """A row for each clause under each article it cites; an article without one is kept."""
    rows = []
    for article in charter.articles:
        clauses = [c for c in charter.clauses if article in _articles(c)]
        rows += [_row(article, c, detectors) for c in clauses]
        if not clauses:
            rows.append(Row(article, "", (), (), NO_CLAUSE))
    return rows


def _articles(clause: Clause) -> set[str]:
    return {number.split(".")[0] for number in (clause.article, *clause.also)}


def _row(article: str, clause: Clause, detectors: Sequence[Detector]) -> Row:
    signals = list(dict.fromkeys(clause.condition.signals()))
    # A signal joined with the roles stated is seen by the detector of the bare one.
    seen = {s.replace("image.patient-", "image.") for s in signals if s not in AUTHOR_SIGNALS}
    checked = tuple(d.name for d in detectors if d.signals & seen)
    asked = tuple(s.split(".", 1)[1] for s in signals if s.startswith("author."))
    return Row(article, clause.id, checked, asked, clause.human or _human(clause))


def _human(clause: Clause) -> str:
    if clause.severity is Severity.AUTHORISATION:
        return "accord du Conseil Régional"
    return ""


def markdown(rows: Sequence[Row]) -> str:
    """The table as it stands in the README."""
    lines = [
        "| Article | Clause | Checked by | Asked of the doctor | Left to a human |",
        "|---|---|---|---|---|",
    ]
    for row in rows:
        article = "Preamble" if row.article == "0" else f"Art. {row.article}"
        clause = f"`{row.clause}`" if row.clause else "—"
        checked = ", ".join(row.checked_by) or "—"
        asked = ", ".join(row.asked) or "—"
        lines.append(f"| {article} | {clause} | {checked} | {asked} | {row.human or '—'} |")
    return "\n".join(lines)
