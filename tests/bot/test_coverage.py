"""The coverage table is generated, complete, and the one that the README shows."""

from __future__ import annotations

from pathlib import Path

from bot.coverage import coverage, markdown

README = Path(__file__).parents[2] / "README.md"


def test_no_article_is_missing(reviewer):
    """Every article of the charter has a row, the ones that judge no post included."""
    rows = coverage(reviewer.charter, reviewer.detectors)
    assert list(dict.fromkeys(r.article for r in rows)) == [str(n) for n in range(32)]


def test_every_clause_is_checked_asked_or_left_to_a_human(reviewer):
    """No clause is promised and then looked at by nobody."""
    for row in coverage(reviewer.charter, reviewer.detectors):
        if row.clause:
            assert row.checked_by or row.asked or row.human or row.clause == "art14.unsolicited"


def test_the_readme_shows_this_table(reviewer):
    """The README's table is what `imprimatur charter --coverage` prints."""
    table = markdown(coverage(reviewer.charter, reviewer.detectors))
    assert table in README.read_text(encoding="utf-8")
