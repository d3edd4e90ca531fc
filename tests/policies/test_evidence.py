"""Evidence survives storage, and says no more than it may."""

from __future__ import annotations

import pytest
from hypothesis import given

from policies.errors import EvidenceError
from policies.evidence import Evidence, Finding
from tests.policies.strategies import evidences


@given(evidences())
def test_evidence_round_trips(evidence):
    """What was stored is read back equal."""
    assert Evidence.from_json(evidence.to_json()) == evidence


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"findings": [1]}', "null"])
def test_what_is_not_evidence_is_refused(text):
    """Damaged storage gives one error of our own and nothing else."""
    with pytest.raises(EvidenceError):
        Evidence.from_json(text)


@pytest.mark.parametrize("score", [-0.1, 1.1, float("nan")])
def test_a_score_outside_its_range_is_refused(score):
    """A detector that returns nonsense is found at once."""
    with pytest.raises(EvidenceError):
        Finding("text.guarantee", score, "d")
