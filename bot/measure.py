"""Prints what `imprimatur evaluate` measured."""

from __future__ import annotations

from collections.abc import Mapping

from rich.console import Console
from rich.table import Table

from classifiers.evaluate.bench import Benchmark
from classifiers.evaluate.edits import EDITS
from classifiers.evaluate.pictures import COLUMNS, PictureReport
from classifiers.evaluate.retouching import MAPS, Scores
from classifiers.evaluate.text import Counts, Report
from classifiers.text.reader.labels import LABELS

Limits = Mapping[str, tuple[float, float | None]]


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
    console.print(_reliability(report))
    for judged in [j for j in report.judgements if j.missed or j.false][:errors]:
        missed = ", ".join(sorted(min(g) for g in judged.missed))
        false = ", ".join(judged.false)
        console.print(f"{judged.post.id}: missed [{missed}] false [{false}]", markup=False)


def print_comparison(console: Console, reports: Mapping[str, Report]) -> None:
    """Each contender's figures in a line."""
    table = Table("contender", "precision", "recall", "F1", "compliant approved", "caught")
    for name, report in reports.items():
        total = report.count()
        table.add_row(
            name,
            *(f"{x:.3f}" for x in (total.precision, total.recall, total.f1)),
            f"{report.share(True, True):.1%}",
            f"{report.share(False, False):.1%}",
        )
    console.print(table)


def _reliability(report: Report) -> Table:
    table = Table("mean score", "share labelled", "number", title="calibration")
    for one in report.reliability(LABELS):
        table.add_row(f"{one.mean:.2f}", f"{one.share:.2f}", str(one.size))
    return table


def _table(name: str, rows: Mapping[str, Counts]) -> Table:
    table = Table(name, "precision", "recall", "F1", "labelled")
    for row, counts in rows.items():
        figures = (counts.precision, counts.recall, counts.f1)
        table.add_row(row, *(f"{f:.2f}" for f in figures), str(counts.tp + counts.fn))
    return table


def print_picture_report(console: Console, report: PictureReport, limits: Limits) -> None:
    """The figures by signal at both thresholds, by category, and of faces counted."""
    unread = sum(bool(s.error) for s in report.seen)
    console.print(f"{len(report.seen)} pictures, {unread} not readable")
    table = Table(
        "signal", "from", "recall", "precision", "false alarms", "area", "with", "without"
    )
    for signal in filter(report.labelled, COLUMNS.values()):
        area = report.area_under_curve(signal)
        for limit in dict.fromkeys(x for x in limits[signal] if x is not None):
            f = report.figures(signal, limit)
            shares = (
                f"{f.recall:.3f}" if f.tp + f.fn else "-",
                f"{f.precision:.3f}" if f.tp + f.fp else "-",
                f"{f.false_alarms:.3f}" if f.fp + f.tn else "-",
            )
            curve = "" if area is None else f"{area:.3f}"
            table.add_row(
                signal, f"{limit:.2f}", *shares, curve, str(f.tp + f.fn), str(f.fp + f.tn)
            )
    console.print(table)
    console.print(_by_category(report, limits))
    if report.labelled("image.face"):
        console.print(_faces_counted(report, limits["image.face"]))


def _by_category(report: PictureReport, limits: Limits) -> Table:
    """Found of those with the signal, raised of those without, at the asking threshold."""
    table = Table("signal", "category", "found", "false alarms")
    for signal in filter(report.labelled, COLUMNS.values()):
        for category in report.categories():
            f = report.figures(signal, limits[signal][0], category)
            found = f"{f.tp}/{f.tp + f.fn}" if f.tp + f.fn else "-"
            false = f"{f.fp}/{f.fp + f.tn}" if f.fp + f.tn else "-"
            table.add_row(signal, category, found, false)
    return table


def _faces_counted(report: PictureReport, limits: tuple[float, float | None]) -> Table:
    table = Table("faces counted", "from", "labelled", "found", "extra", "pictures")
    for category in (None, *report.categories()):
        for limit in dict.fromkeys(x for x in limits if x is not None):
            b = report.boxes("image.face", limit, category)
            figures = (b.labelled, b.found, b.extra, b.pictures)
            table.add_row(category or "all", f"{limit:.2f}", *map(str, figures))
    return table


def print_benchmark(console: Console, measured: Benchmark) -> None:
    """Seconds by stage, ours first; then what each of the others takes for its part."""
    table = Table("stage", "first run", "warm")
    for stage in measured.stages:
        table.add_row(stage.name, f"{stage.cold:.2f} s", f"{stage.warm:.2f} s")
    table.add_section()
    table.add_row("one after another", "", f"{measured.warm:.2f} s")
    whole = measured.together
    table.add_row("a whole check, side by side", f"{whole.cold:.2f} s", f"{whole.warm:.2f} s")
    if measured.rivals:
        table.add_section()
        for stage in measured.rivals:
            table.add_row(stage.name, f"{stage.cold:.2f} s", f"{stage.warm:.2f} s")
        total = sum(stage.warm for stage in measured.rivals)
        table.add_row(" + ".join(s.name for s in measured.rivals), "", f"{total:.2f} s")
    console.print(table)
    console.print(
        f"{measured.files} files; peak of resident memory {measured.peak_bytes / 1e9:.2f} GB"
    )
    if measured.absent:
        console.print(f"not installed, not compared: {', '.join(measured.absent)}")


def print_edits_report(console: Console, scores: Scores) -> None:
    """By edit: area under the curve and share found at 5 % false alarms, of every look."""
    console.print(f"{scores.pictures} photographs with skin, each edited {len(EDITS)} ways")
    table = Table("edit", *(f"{look}: area / found" for look in MAPS))
    for edit in EDITS:
        cells = []
        for look in MAPS:
            area, caught = scores.area(look, edit), scores.caught(look, edit)
            cells.append("-" if area is None or caught is None else f"{area:.2f} / {caught:.2f}")
        table.add_row(edit, *cells)
    console.print(table)
