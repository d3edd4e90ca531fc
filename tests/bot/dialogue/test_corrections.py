"""Which post is another version of which, and what it put right."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.dialogue.corrections import corrects, progress, same_files
from bot.store.records import Part
from bot.store.versions import merged
from classifiers.draft import Origin

NOW = datetime(2026, 3, 1, tzinfo=UTC)
POST = "Le laser améliore certaines cicatrices. Résultats garantis dès la première séance !"
BETTER = "Le laser améliore certaines cicatrices. Les résultats varient selon les personnes."
OTHER = "La vaccination contre la grippe commence en octobre pour les personnes âgées."


def words(text, number=1):
    return Part(number, NOW, text)


def photo(unique, text="", number=2):
    return Part(number, NOW, text, file_id="f", unique_id=unique, origin=Origin.CHAT)


@pytest.mark.parametrize(
    ("before", "now", "same"),
    [
        ([words(POST)], [words(BETTER)], True),
        ([words(POST)], [words(OTHER)], False),
        ([photo("a", POST)], [photo("b", BETTER)], True),
        ([photo("a", POST)], [photo("a", OTHER)], False),
        ([photo("a")], [photo("a", POST)], True),
        ([photo("a")], [photo("b")], False),
        ([words("Bonjour")], [words("Bonsoir")], False),
        ([words("Bonjour")], [words("Bonjour")], True),
    ],
)
def test_which_is_a_version_of_which(before, now, same):
    """Nearly the same words, or a same file where one of them has no words."""
    assert corrects(before, now) is same


def test_what_was_not_sent_again_is_taken_over():
    """New words keep the old pictures; new pictures keep the old words; else nothing is kept."""
    before = [photo("a", POST)]
    kept = merged(before, [words(BETTER, 3)])
    assert [(p.text, p.unique_id) for p in kept] == [(BETTER, None), ("", "a")]
    kept = merged(before, [photo("b", number=3)])
    assert [(p.text, p.unique_id) for p in kept] == [(POST, None), ("", "b")]
    whole = (photo("b", BETTER, 3),)
    assert merged(before, whole) == whole


def test_resolved_and_remaining():
    """What was found before and is not any more is resolved; new findings are neither."""
    step = progress({"a": "Art. 1", "b": "Art. 2"}, {"b": "Art. 2", "c": "Art. 3"})
    assert step.resolved == (("a", "Art. 1"),)
    assert step.remains == (("b", "Art. 2"),)
    assert not progress({}, {"c": "Art. 3"})


def test_files_are_the_same_only_as_a_whole():
    """One file more, another order, or sent another way: the pictures are looked at again."""
    sheet = {"files": [["a", "chat"], ["b", "chat"]]}
    assert same_files(sheet, [photo("a"), words("x"), photo("b")])
    assert not same_files(sheet, [photo("b"), photo("a")])
    assert not same_files(sheet, [photo("a")])
    assert not same_files({"files": []}, [words("x")])
