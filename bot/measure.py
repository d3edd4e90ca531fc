"""Prints what `imprimatur evaluate` measured."""

from __future__ import annotations

from collections.abc import Mapping

from rich.console import Console
from rich.table import Table

from classifiers.evaluate.text import Counts, Report


def print_report(console: Console, report: Report, errors: int = 0) -> None:
    """The figures, and the first `errors` posts judged wrongly, by their ids."""
    total = report.count()
    console.print(
        f"{len(report.judgements)} posts: micro-F1 {total.f1:.3f}, precision "
        f"{total.precision:.3f}, recall {total.recall:.3f}; compliant posts approved "
        f"{report.share(True, True):.1%}, violating posts not approved "
        f"{report.share(False, False):.1%}, outcomes right {report.outcomes_right():.1%}"
    )
    tables = {
        "clause": report.by_clause(),
        "language": report.by_language(),
        "length": report.by_length(),
        "disguise": report.by_disguise(),
    }
    for name, counts in tables.items():
        console.print(_table(name, counts))
    for judged in [j for j in report.judgements if j.missed or j.false][:errors]:
        missed = ", ".join(sorted(min(g) for g in judged.missed))
        false = ", ".join(judged.false)
        console.print(f"{judged.post.id}: missed [{missed}] false [{false}]", markup=False)


def _table(name: str, rows: Mapping[str, Counts]) -> Table:
    table = Table(name, "precision", "recall", "F1", "labelled")
    for row, counts in rows.items():
        figures = (counts.precision, counts.recall, counts.f1)
        table.add_row(row, *(f"{f:.2f}" for f in figures), str(counts.tp + counts.fn))
    return table
