"""The engine's promises, whatever the charter and the evidence."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policies.charter import Charter, Clause, Guidance, Severity
from policies.conditions import All, Any, Not, Signal, Truth
from policies.engine import Outcome, judge
from policies.evidence import Evidence, Finding
from tests.policies.strategies import NAMES, charters, evidences, findings

ONE, TWO = NAMES[:2]


def seen(signal: str, score: float) -> Evidence:
    return Evidence((Finding(signal, score, "d"),), frozenset(NAMES))


def charter_of(severity: Severity, condition) -> Charter:
    clause = Clause("c", "1", (), "q", severity, condition, {"fr": Guidance("p", "i")})
    return Charter("t", {}, {"1": "t"}, (clause,), "d")


@pytest.mark.parametrize(
    ("severity", "outcome"),
    [
        (Severity.FORBIDDEN, Outcome.REFUSED),
        (Severity.REQUIRED, Outcome.CHANGES_REQUIRED),
        (Severity.AUTHORISATION, Outcome.REFERRED),
        (Severity.ADVICE, Outcome.APPROVED),
    ],
)
def test_a_violated_clause_weighs_by_its_severity(severity, outcome):
    """Each severity leads to the outcome that CLAUSES.md gives it."""
    verdict = judge(charter_of(severity, Signal(ONE)), seen(ONE, 0.9))
    assert verdict.outcome is outcome
    assert [j.clause.id for j in verdict.violated] == ["c"]
    assert verdict.violated[0].findings[0].score == 0.9


@pytest.mark.parametrize("severity", [s for s in Severity if s is not Severity.ADVICE])
def test_between_the_thresholds_is_referred(severity):
    """A score between undecided and violated refers the post, whatever the severity."""
    verdict = judge(charter_of(severity, Signal(ONE, 0.8, 0.4)), seen(ONE, 0.6))
    assert verdict.outcome is Outcome.REFERRED
    assert verdict.undecided


def test_below_the_thresholds_is_satisfied():
    """A weak score is a no."""
    verdict = judge(charter_of(Severity.FORBIDDEN, Signal(ONE, 0.8, 0.4)), seen(ONE, 0.3))
    assert verdict.outcome is Outcome.APPROVED
    assert verdict.satisfied


def test_a_signal_nobody_answered_is_referred_and_named():
    """A signal that no detector answers leaves its clause undecided and says which."""
    verdict = judge(charter_of(Severity.REQUIRED, Signal(ONE)), Evidence())
    assert verdict.outcome is Outcome.REFERRED
    assert verdict.undecided[0].open_signals == (ONE,)


def test_what_was_seen_counts_although_more_could_not_be():
    """A violation in one picture stands even where another could not be read."""
    evidence = replace(seen(ONE, 0.9), unknown={ONE: "media-unreadable"})
    assert judge(charter_of(Severity.FORBIDDEN, Signal(ONE)), evidence).outcome is Outcome.REFUSED


@pytest.mark.parametrize(
    ("condition", "truth"),
    [
        (Not(Signal(TWO)), Truth.TRUE),
        (Not(Signal(ONE)), Truth.FALSE),
        (All((Signal(ONE), Signal(TWO))), Truth.FALSE),
        (Any((Signal(ONE), Signal(TWO))), Truth.TRUE),
        (All((Signal(ONE), Signal("unanswered"))), Truth.UNKNOWN),
        (Any((Signal(TWO), Signal("unanswered"))), Truth.UNKNOWN),
        (All((Signal(TWO), Signal("unanswered"))), Truth.FALSE),
        (Any((Signal(ONE), Signal("unanswered"))), Truth.TRUE),
        (Not(Signal("unanswered")), Truth.UNKNOWN),
    ],
)
def test_conditions_follow_kleene(condition, truth):
    """The connectives are those of Kleene's strong three-valued logic."""
    assert condition.evaluate(seen(ONE, 0.9)).truth is truth


@given(charters(), evidences(), st.randoms())
def test_the_order_of_findings_is_irrelevant(charter, evidence, random):
    """The same findings in another order give the same verdict."""
    shuffled = list(evidence.findings)
    random.shuffle(shuffled)
    assert judge(charter, replace(evidence, findings=tuple(shuffled))) == judge(charter, evidence)


@given(charters(), evidences(), st.sets(st.sampled_from(NAMES), min_size=1))
def test_losing_a_detector_never_yields_approved(charter, evidence, lost):
    """What is approved without a detector would have been approved with it."""
    if judge(charter, evidence.without(lost)).outcome is Outcome.APPROVED:
        assert judge(charter, evidence).outcome is Outcome.APPROVED


@given(charters(negation=False), evidences(), findings)
def test_adding_a_violation_never_improves_an_outcome(charter, evidence, finding):
    """One more finding never makes the outcome milder (conditions without `not`)."""
    more = replace(evidence, findings=(*evidence.findings, finding))
    assert judge(charter, more).outcome.gravity >= judge(charter, evidence).outcome.gravity


@given(charters(), evidences())
def test_every_clause_is_accounted_for(charter, evidence):
    """Violated, undecided and satisfied clauses are all the clauses, each once."""
    verdict = judge(charter, evidence)
    told = [j.clause.id for j in (*verdict.violated, *verdict.undecided, *verdict.satisfied)]
    assert sorted(told) == sorted(c.id for c in charter.clauses)


@given(charters(), charters(), evidences())
def test_stored_evidence_is_judged_again_under_a_changed_charter(old, new, evidence):
    """Evidence read back from storage gives the same verdicts under either charter."""
    stored = Evidence.from_json(evidence.to_json())
    assert judge(old, stored) == judge(old, evidence)
    assert judge(new, stored) == judge(new, evidence)
