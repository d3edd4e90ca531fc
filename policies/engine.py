"""Judges evidence by a charter: pure, three-valued, in microseconds.

Several findings: the gravest decides, in the order refused, changes required, referred,
approved. A clause that is undecided refers the post to a human unless it is only advice.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from policies.charter import Charter, Clause, Severity
from policies.conditions import Outcome as ConditionOutcome
from policies.conditions import Truth
from policies.evidence import Evidence, Finding


class Outcome(StrEnum):
    """What the doctor is told, mildest first."""

    APPROVED = "approved"
    REFERRED = "referred"
    CHANGES_REQUIRED = "changes_required"
    REFUSED = "refused"

    @property
    def gravity(self) -> int:
        """0 for approved, 3 for refused."""
        return list(Outcome).index(self)


_VIOLATED = {
    Severity.FORBIDDEN: Outcome.REFUSED,
    Severity.REQUIRED: Outcome.CHANGES_REQUIRED,
    Severity.AUTHORISATION: Outcome.REFERRED,
    Severity.ADVICE: Outcome.APPROVED,
}


@dataclass(frozen=True, slots=True)
class Judged:
    """One clause, the findings that decided it, and the signals nobody answered."""

    clause: Clause
    findings: tuple[Finding, ...]
    open_signals: tuple[str, ...] = ()

    @property
    def confidence(self) -> float:
        """The strongest deciding score; 1.0 where something is missing or undeclared."""
        return max((f.score for f in self.findings), default=1.0)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Enough to explain the outcome and to repeat it."""

    outcome: Outcome
    violated: tuple[Judged, ...]
    undecided: tuple[Judged, ...]
    satisfied: tuple[Judged, ...]
    charter_digest: str
    detectors: Mapping[str, str]


def judge(charter: Charter, evidence: Evidence) -> Verdict:
    """Judges every clause of the charter and takes the gravest.

    Args:
        charter: the policy pack.
        evidence: what the detectors saw; never the post.

    Returns:
        The verdict; clauses in the charter's order within each list.
    """
    lists: dict[Truth, list[Judged]] = {truth: [] for truth in Truth}
    for clause in charter.clauses:
        result: ConditionOutcome = clause.condition.evaluate(evidence)
        lists[result.truth].append(Judged(clause, result.findings, result.open_signals))
    violated, undecided = lists[Truth.TRUE], lists[Truth.UNKNOWN]
    outcomes = [_VIOLATED[j.clause.severity] for j in violated]
    outcomes += [Outcome.REFERRED for j in undecided if j.clause.severity is not Severity.ADVICE]
    return Verdict(
        outcome=max(outcomes, key=lambda o: o.gravity, default=Outcome.APPROVED),
        violated=tuple(violated),
        undecided=tuple(undecided),
        satisfied=tuple(lists[Truth.FALSE]),
        charter_digest=charter.digest,
        detectors=dict(evidence.detectors),
    )
