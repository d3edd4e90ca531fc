"""The shipped charter's own conditions, on evidence alone."""

from __future__ import annotations

import pytest

from policies.conditions import Truth
from policies.evidence import Evidence, Finding
from policies.load import load_charter
from policies.signals import SIGNALS

CLAUSES = {clause.id: clause for clause in load_charter().clauses}


def truth(clause: str, **scores: float) -> Truth:
    findings = tuple(Finding(f"text.{name}", score, "d") for name, score in scores.items())
    return CLAUSES[clause].condition.evaluate(Evidence(findings, frozenset(SIGNALS))).truth


@pytest.mark.parametrize(
    ("score", "expected"), [(0.3, Truth.FALSE), (0.45, Truth.UNKNOWN), (0.9, Truth.TRUE)]
)
def test_a_mere_advertisement_needs_an_even_chance(score, expected):
    """What refuses a whole post is not raised by a low score, whatever threshold was chosen."""
    assert truth("art12.advertisement", advertisement=score) is expected
