"""Three-valued conditions over signals (Kleene's strong logic).

A leaf is true when some finding reaches the `violated` threshold, unknown when one lies
between the thresholds or when nobody could answer, and false otherwise. `Unknown` means
that more knowledge could turn the result either way, so `approved` is never built on it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from itertools import chain
from typing import TypeVar

from policies.evidence import Evidence, Finding


class Truth(IntEnum):
    """False, unknown, true: ordered, so that `all` is min and `any` is max."""

    FALSE = 0
    UNKNOWN = 1
    TRUE = 2

    def __invert__(self) -> Truth:
        return _TURNED[self]


_TURNED = (Truth.TRUE, Truth.UNKNOWN, Truth.FALSE)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Outcome:
    """The truth of a condition, what decided it, and which signals were open."""

    truth: Truth
    findings: tuple[Finding, ...] = ()
    open_signals: tuple[str, ...] = ()


_NO = Outcome(Truth.FALSE)


@dataclass(frozen=True, slots=True)
class Signal:
    """A leaf: one signal and its two thresholds (0 < undecided <= violated <= 1)."""

    name: str
    violated: float = 0.5
    undecided: float = 0.5

    def evaluate(self, evidence: Evidence) -> Outcome:
        """True, unknown or false by the strongest finding of the signal."""
        hits = evidence.of(self.name)
        if not hits:
            return Outcome(Truth.UNKNOWN, (), (self.name,)) if evidence.is_open(self.name) else _NO
        strong = tuple(f for f in hits if f.score >= self.violated)
        if strong:
            return Outcome(Truth.TRUE, strong)
        between = tuple(f for f in hits if f.score >= self.undecided)
        if between or evidence.is_open(self.name):
            return Outcome(Truth.UNKNOWN, between, () if between else (self.name,))
        return Outcome(Truth.FALSE, hits)

    def signals(self) -> Iterator[str]:
        """The signals the condition looks at."""
        yield self.name


@dataclass(frozen=True, slots=True)
class Not:
    """True where its part is false; unknown stays unknown."""

    part: Condition

    def evaluate(self, evidence: Evidence) -> Outcome:
        """The part's outcome, turned over."""
        inner = self.part.evaluate(evidence)
        return Outcome(~inner.truth, inner.findings, inner.open_signals)

    def signals(self) -> Iterator[str]:
        """The signals the condition looks at."""
        yield from self.part.signals()


@dataclass(frozen=True, slots=True)
class All:
    """True where every part is true, false where one is false."""

    parts: tuple[Condition, ...]

    def evaluate(self, evidence: Evidence) -> Outcome:
        """The least truth of the parts, decided by the parts that have it."""
        return _decide([p.evaluate(evidence) for p in self.parts], least=True)

    def signals(self) -> Iterator[str]:
        """The signals the condition looks at."""
        for part in self.parts:
            yield from part.signals()


@dataclass(frozen=True, slots=True)
class Any:
    """True where one part is true, false where every one is false."""

    parts: tuple[Condition, ...]

    def evaluate(self, evidence: Evidence) -> Outcome:
        """The greatest truth of the parts, decided by the parts that have it."""
        return _decide([p.evaluate(evidence) for p in self.parts], least=False)

    def signals(self) -> Iterator[str]:
        """The signals the condition looks at."""
        for part in self.parts:
            yield from part.signals()


Condition = Signal | Not | All | Any


def _decide(outcomes: list[Outcome], *, least: bool) -> Outcome:
    truths = [o.truth for o in outcomes]
    truth = min(truths) if least else max(truths)
    deciding = [o for o in outcomes if o.truth is truth]
    # What holds already is worth showing beside what leaves an `all` open.
    shown = deciding
    if least and truth is Truth.UNKNOWN:
        shown = [o for o in outcomes if o.truth is not Truth.FALSE]
    findings = _each_once([o.findings for o in shown if o.findings])
    signals = _each_once([o.open_signals for o in deciding if o.open_signals])
    return Outcome(truth, findings, signals)


def _each_once(parts: list[tuple[T, ...]]) -> tuple[T, ...]:
    """All of them in order; most conditions have none, or those of one part."""
    if len(parts) < 2:
        return parts[0] if parts else ()
    return tuple(dict.fromkeys(chain.from_iterable(parts)))
