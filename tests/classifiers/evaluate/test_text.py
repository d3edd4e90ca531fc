"""The measure itself is measured: labels against findings, counted by hand."""

from __future__ import annotations

import json

import pytest

from classifiers.evaluate.labelled import group_of, read_labelled
from classifiers.evaluate.text import Counts, Judgement, Report
from policies.engine import Outcome
from policies.errors import DraftError


def post(**changes):
    raw = {
        "id": "1",
        "text": "Résultat garanti !",
        "clauses": ["art7.guarantee"],
        "evidence": {"art7.guarantee": ["garanti"]},
        "lang": "fr",
        "outcome": "changes_required",
    }
    return json.dumps({**raw, **changes}, ensure_ascii=False)


def judgement(labelled, outcome, hit=(), missed=(), false=()):
    return Judgement(labelled, outcome, frozenset(), frozenset(), hit, missed, false)


def test_posts_are_read_with_their_groups(tmp_path):
    """Clauses listed alone join their group; groups given as lists are taken as they are."""
    file = tmp_path / "posts.jsonl"
    lines = [post(), post(id="2", clauses=["art27.dignity"]), post(id="3", clauses=[["a", "b"]])]
    file.write_text("\n".join(lines), encoding="utf-8")
    first, second, third = read_labelled(tmp_path)
    assert first.groups == (frozenset({"art7.guarantee"}),)
    assert second.groups == (frozenset({"art12.self-promotion", "art27.dignity"}),)
    assert third.groups == (frozenset({"a", "b"}),)
    assert first.evidence == {"art7.guarantee": ("garanti",)}


@pytest.mark.parametrize("line", ["{", "[]", '{"id": 1}', post(clauses="x"), post(evidence=[])])
def test_a_bad_label_is_told_with_its_line(tmp_path, line):
    """A labelling mistake stops the measure: a figure on half the posts would mislead."""
    file = tmp_path / "posts.jsonl"
    file.write_text(post() + "\n" + line, encoding="utf-8")
    with pytest.raises(DraftError) as caught:
        read_labelled(file)
    assert caught.value.facts["index"] == 2


def test_counts_make_precision_recall_and_f1():
    """Two hits, one false alarm, one miss."""
    counts = Counts(tp=2, fp=1, fn=1)
    assert counts.precision == counts.recall == counts.f1 == pytest.approx(2 / 3)
    assert Counts().f1 == 1.0


def test_a_report_counts_groups_once_and_outcomes_apart(tmp_path):
    """A group found is one hit, by whichever of its clauses; approval is counted by post."""
    file = tmp_path / "posts.jsonl"
    file.write_text("\n".join([post(), post(id="2", clauses=[]), post(id="3")]), encoding="utf-8")
    bad, good, missed = read_labelled(file)
    group = group_of("art7.guarantee")
    report = Report(
        [
            judgement(bad, Outcome.CHANGES_REQUIRED, hit=(group,), false=("art7.testimonial",)),
            judgement(good, Outcome.APPROVED),
            judgement(missed, Outcome.APPROVED, missed=(group,)),
        ]
    )
    counts = report.count()
    assert (counts.tp, counts.fp, counts.fn) == (1, 1, 1)
    assert report.by_clause()["art7.testimonial"].fp == 1
    assert report.by_language()["fr"].tp == 1
    assert report.share(compliant=True, approved=True) == 1.0
    assert report.share(compliant=False, approved=False) == 0.5
    assert report.outcomes_right() == pytest.approx(1 / 3)
