"""Every clause catches its musts and spares its must-nots: tests/clauses/<id>.yaml.

A post stands for itself; `seen` adds what a detector would report of a picture, `declare`
what the doctor stated (absent declarations count as made, the Council's authorisation
excepted). `undecided` posts are a human's; `undecidable` lists, by id, what patterns alone
cannot decide yet.
"""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import yaml

from bot.contract import declarations_from
from classifiers.collect import collect
from classifiers.detector import Detector
from classifiers.draft import Draft
from classifiers.post import Post
from classifiers.registry import RULES
from policies.conditions import All, Any, Condition, Not, Truth
from policies.evidence import Evidence, Finding
from policies.load import PACKS, load_charter
from policies.signals import IMAGE_SIGNALS

FOLDER = Path(__file__).parent / "clauses"


def _rules_charter():
    """The charter at the default thresholds: the reader's own are for its calibrated scores."""
    with TemporaryDirectory() as folder:
        pack = Path(folder) / "cnom"
        shutil.copytree(PACKS / "cnom", pack, ignore=shutil.ignore_patterns("thresholds.yaml"))
        return load_charter(pack)


CHARTER = _rules_charter()
KINDS = {"must": Truth.TRUE, "must_not": Truth.FALSE, "undecided": Truth.UNKNOWN}


def read(clause_id: str) -> dict:
    return yaml.safe_load((FOLDER / f"{clause_id}.yaml").read_text(encoding="utf-8"))


def cases():
    for clause in CHARTER.clauses:
        posts = read(clause.id)
        undecidable = set(posts.get("undecidable") or [])
        for kind, truth in KINDS.items():
            for post in posts.get(kind) or []:
                name = f"{clause.id}-{post['id']}"
                yield pytest.param(clause, post, truth, post["id"] in undecidable, id=name)


_cache: dict[str, Evidence] = {}


def evidence_of(post: dict, detectors: Sequence[Detector] = RULES) -> Evidence:
    key = repr((post, [d.name for d in detectors]))
    if key not in _cache:
        _cache[key] = collected(post, detectors)
    return _cache[key]


def collected(post: dict, detectors: Sequence[Detector]) -> Evidence:
    draft = Draft(
        text=post["text"],
        channel=post.get("channel"),
        before_after=post.get("before_after", False),
        declarations=declarations_from(post.get("declare") or {}).assumed(),
    )
    found = collect(Post(draft), detectors)
    seen = post.get("seen") or {}
    given = tuple(Finding(s, float(v), "given") for s, v in seen.items())
    unknown = {s: r for s, r in found.unknown.items() if s not in seen}
    answered = found.answered | IMAGE_SIGNALS
    return Evidence(found.findings + given, answered, unknown, found.detectors)


@pytest.mark.parametrize(("clause", "post", "truth", "undecidable"), list(cases()))
def test_a_post_comes_out_as_stated(clause, post, truth, undecidable):
    """A must is violated, a must-not is not, a human's is open; an undecidable really is so."""
    got = clause.condition.evaluate(evidence_of(post)).truth
    if undecidable:
        assert got is not truth, "decided now: take it off the list of undecidables"
    else:
        assert got is truth, post["text"]


@pytest.mark.parametrize("clause", CHARTER.clauses, ids=lambda c: c.id)
def test_a_clause_has_enough_posts(clause):
    """At least 3 musts and 5 must-nots in each of French, Arabic and English."""
    posts = read(clause.id)
    for kind, least in (("must", 3), ("must_not", 5)):
        count = Counter(p["lang"] for p in posts[kind])
        for language in ("fr", "ar", "en"):
            assert count[language] >= least, f"{kind} {language}: {count[language]}"


@pytest.mark.parametrize("clause", CHARTER.clauses, ids=lambda c: c.id)
def test_ids_are_unique(clause):
    """A post is named by one id, so that a list of undecidables cannot hide two."""
    posts = read(clause.id)
    ids = [p["id"] for kind in KINDS for p in posts.get(kind) or []]
    assert len(ids) == len(set(ids))
    assert set(posts.get("undecidable") or []) <= set(ids)


@pytest.mark.parametrize("clause", CHARTER.clauses, ids=lambda c: c.id)
def test_a_mutated_condition_is_noticed(clause):
    """Whatever part of a condition is dropped, turned over or swapped, some post tells."""
    posts = read(clause.id)
    evidences = [evidence_of(p) for kind in KINDS for p in posts.get(kind) or []]
    right = [clause.condition.evaluate(e).truth for e in evidences]
    for mutant in mutants(clause.condition):
        wrong = [mutant.evaluate(e).truth for e in evidences]
        assert wrong != right, f"no post of {clause.id} notices {mutant}"


def mutants(condition: Condition) -> Iterator[Condition]:
    """One change each: a leaf turned over, `any` for `all`, a part dropped, a `not` lost."""
    yield Not(condition)
    if isinstance(condition, Not):
        yield condition.part
        yield from (Not(m) for m in mutants(condition.part))
    if isinstance(condition, All | Any):
        if len(condition.parts) > 1:
            yield Any(condition.parts) if isinstance(condition, All) else All(condition.parts)
        for i, part in enumerate(condition.parts):
            rest = condition.parts[:i] + condition.parts[i + 1 :]
            if rest:
                yield type(condition)(rest)
            for mutant in mutants(part):
                yield type(condition)((*condition.parts[:i], mutant, *condition.parts[i + 1 :]))


@pytest.mark.parametrize("detector", RULES, ids=lambda d: d.name)
def test_a_removed_detector_is_noticed(detector):
    """Without any one detector, some post no longer comes out as stated."""
    rest = [d for d in RULES if d is not detector]
    for clause in CHARTER.clauses:
        if not detector.signals & set(clause.condition.signals()):
            continue
        posts = read(clause.id)
        for post in (*posts["must"], *posts["must_not"]):
            with_it = clause.condition.evaluate(evidence_of(post)).truth
            if clause.condition.evaluate(evidence_of(post, rest)).truth is not with_it:
                return
    pytest.fail("no post rests on this detector")
