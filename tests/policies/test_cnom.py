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
    ("scores", "expected"),
    [
        ({"advertisement": 0.45}, Truth.FALSE),
        ({"advertisement": 0.3, "poaching": 0.9}, Truth.FALSE),
        ({"advertisement": 0.9}, Truth.UNKNOWN),
        ({"advertisement": 0.9, "poaching": 0.1}, Truth.UNKNOWN),
        ({"advertisement": 0.9, "poaching": 0.9}, Truth.TRUE),
        ({"poaching": 0.9}, Truth.FALSE),
    ],
)
def test_a_mere_advertisement_follows_another_clause(scores, expected):
    """What breaks nothing else is no "mere advertisement": at most a reader is asked."""
    assert truth("art12.advertisement", **scores) is expected
