"""A little of the fuzzing in every run; the rest by `python -m tests.classifiers.fuzz`."""

from __future__ import annotations

from tests.classifiers.fuzz import corpus, fuzz, outcome


def test_a_few_damaged_files_of_every_kind_end_in_an_answer():
    """Two rounds over all formats: nothing escapes."""
    counts, _, wrong = fuzz(2 * len(corpus()), seed=1)
    assert wrong == []
    assert sum(counts.values()) == 2 * len(corpus())


def test_whole_files_are_seen():
    """The corpus is sound: without damage every file is read."""
    assert {name for name, data in corpus() if outcome(data) != "seen"} == set()
