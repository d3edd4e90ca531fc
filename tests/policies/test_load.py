"""Packs load whole or tell every fault; the shipped pack is true to the charter."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from policies.charter import LANGUAGES, Severity
from policies.errors import PackError
from policies.load import PACKS, load_charter
from policies.signals import SIGNALS

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent / "golden"
CHARTER_TEXT = ROOT / "data" / "charter" / "charte-cnom.txt"


@pytest.fixture(scope="module")
def cnom():
    return load_charter()


@pytest.mark.parametrize("case", sorted(p.name for p in GOLDEN.iterdir() if p.is_dir()))
def test_every_fault_of_a_pack_is_told_at_once(case):
    """All faults come together, each with file, line and hint, as the golden file says."""
    with pytest.raises(PackError) as caught:
        load_charter(GOLDEN / case)
    assert str(caught.value) + "\n" == (GOLDEN / f"{case}.txt").read_text(encoding="utf-8")


def squeeze(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def test_every_quote_stands_in_the_charter(cnom):
    """Each clause cites the charter's own words, white space and line breaks aside."""
    charter = squeeze(CHARTER_TEXT.read_text(encoding="utf-8"))
    assert [c.id for c in cnom.clauses if squeeze(c.quote) not in charter] == []


def test_the_pack_has_every_clause_of_the_list(cnom):
    """No row of the clause list is missing and none is invented."""
    listed = (ROOT / "data" / "charter" / "clauses.txt").read_text(encoding="utf-8").split("\n")
    rows = dict(line.split() for line in listed if line and not line.startswith("#"))
    assert {c.id: c.severity.value for c in cnom.clauses} == rows


def test_guidance_stands_in_every_language(cnom):
    """Each clause says what is wrong and what to do in French, Arabic and English."""
    for clause in cnom.clauses:
        assert set(clause.guidance) == set(LANGUAGES), clause.id
        assert re.search("[\u0600-\u06ff]", clause.guidance["ar"].problem), clause.id


def test_every_article_is_in_the_pack(cnom):
    """The 31 articles and the preamble have their titles."""
    assert list(cnom.articles) == [str(n) for n in range(32)]


def test_forbidden_is_what_the_charter_forbids_outright(cnom):
    """A change of a severity does not pass unseen."""
    assert {c.id for c in cnom.clauses if c.severity is Severity.FORBIDDEN} == {
        "art6.unproven-technique",
        "art7.patient-identity",
        "art7.before-after-unaltered",
        "art7.minor",
        "art7.operating-room",
        "art7.intimate",
        "art7.testimonial",
        "art12.advertisement",
    }


def test_every_condition_looks_at_known_signals(cnom):
    """The vocabulary is closed, and no clause decides on nothing."""
    for clause in cnom.clauses:
        used = set(clause.condition.signals())
        assert used, clause.id
        assert used <= set(SIGNALS), clause.id


def copy_of_cnom(folder: Path) -> Path:
    return Path(shutil.copytree(PACKS / "cnom", folder / "cnom"))


def test_comments_do_not_change_the_digest(cnom, tmp_path):
    """Layout is not content: stored verdicts stay comparable."""
    pack = copy_of_cnom(tmp_path)
    file = pack / "clauses" / "art7.guarantee.yaml"
    file.write_text("# a remark\n" + file.read_text(encoding="utf-8"), encoding="utf-8")
    assert load_charter(pack).digest == cnom.digest


def test_a_changed_condition_changes_the_digest(cnom, tmp_path):
    """Content is: a post judged under the old pack is known to be."""
    pack = copy_of_cnom(tmp_path)
    file = pack / "clauses" / "art7.guarantee.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("condition: text.guarantee", "condition: text.minor"), "utf-8")
    assert load_charter(pack).digest != cnom.digest
