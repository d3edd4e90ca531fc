"""Random conditions, charters and evidence for properties."""

from __future__ import annotations

from hypothesis import strategies as st

from policies.charter import Charter, Clause, Guidance, Severity
from policies.conditions import All, Any, Condition, Not, Signal
from policies.evidence import Evidence, Finding, Place
from policies.signals import SIGNALS

NAMES = sorted(SIGNALS)[:8]

scores = st.integers(0, 20).map(lambda n: n / 20)
places = st.one_of(
    st.builds(Place, start=st.integers(0, 9), end=st.integers(10, 20)),
    st.builds(
        Place,
        part=st.just("media:0"),
        box=st.tuples(*[st.integers(0, 50)] * 4),
        quote=st.none() | st.text(max_size=5),
    ),
    st.builds(Place, part=st.just("media:1"), time=st.just((1.0, 2.5)), key=st.just("GPS")),
)
findings = st.builds(
    Finding,
    signal=st.sampled_from(NAMES),
    score=scores,
    detector=st.sampled_from(["a", "b"]),
    place=places,
    reason=st.sampled_from(["", "small"]),
)


@st.composite
def evidences(draw: st.DrawFn) -> Evidence:
    return Evidence(
        findings=tuple(draw(st.lists(findings, max_size=8))),
        answered=frozenset(draw(st.lists(st.sampled_from(NAMES), max_size=8))),
        unknown=draw(
            st.dictionaries(st.sampled_from(NAMES), st.just("detector-failed"), max_size=2)
        ),
        detectors={"a": "1"},
    )


@st.composite
def leaves(draw: st.DrawFn) -> Signal:
    violated = draw(st.integers(2, 20)) / 20
    undecided = draw(st.integers(1, round(violated * 20))) / 20
    return Signal(draw(st.sampled_from(NAMES)), violated, undecided)


def conditions(negation: bool = True) -> st.SearchStrategy[Condition]:
    def grow(inner: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
        parts = st.lists(inner, min_size=1, max_size=3).map(tuple)
        grown = st.builds(All, parts) | st.builds(Any, parts)
        return grown | st.builds(Not, inner) if negation else grown

    return st.recursive(leaves(), grow, max_leaves=5)


@st.composite
def charters(draw: st.DrawFn, negation: bool = True) -> Charter:
    words = {"fr": Guidance("p", "i")}
    clauses = tuple(
        Clause(f"c{i}", "1", (), "q", draw(st.sampled_from(Severity)), condition, words)
        for i, condition in enumerate(draw(st.lists(conditions(negation), min_size=1, max_size=4)))
    )
    return Charter("t", {}, {"1": "t"}, clauses, "digest")
