"""The words that label a composite, and those that do not."""

from __future__ import annotations

import pytest

from classifiers.image.before_after import labels_in
from classifiers.post import Passage
from classifiers.text.normalise import normalise


def read(*lines: str) -> Passage:
    """Lines as the reader gives them, one below the other."""
    text, boxes = "\n".join(lines), []
    at = 0
    for number, line in enumerate(lines):
        boxes.append((at, at + len(line), (0, 20 * number, 100, 16)))
        at += len(line) + 1
    return Passage("media:0", normalise(text), tuple(boxes))


@pytest.mark.parametrize(
    "lines",
    [
        ("AVANT", "APRÈS"),
        ("Avant / Après",),
        ("1. Before", "2. After"),
        ("BEFORE & AFTER",),
        ("Avant traitement", "Après traitement"),
        ("Avant l'opération", "3 mois après"),
        ("Pre-op", "Post-op 6 months"),
        ("J0", "J+30"),
        ("قبل", "بعد"),
        ("قبل العملية", "بعد العملية"),
        ("قبل وبعد",),
        ("Week 1", "Week 12"),
        ("Séance 1", "Séance 4"),
        ("baseline", "after 3 months"),
    ],
)
def test_both_labels_are_read(lines):
    """Two labels, or one that names both, in the three languages."""
    assert labels_in(read(*lines))[0] == 2


@pytest.mark.parametrize(
    "lines",
    [
        ("Avant de consulter, lavez-vous les mains",),
        ("After hours: call 71 000 000",),
        ("Rendez-vous 2 mois après la première visite",),
        ("Avant 8 ans, pas d'écran",),
        ("Week 1",),
        ("يجب الصيام قبل التحليل",),
        ("Before you take a medicine, ask your doctor",),
    ],
)
def test_a_sentence_labels_nothing(lines):
    """The words alone are everyday words: only a line that is nothing else is a label."""
    assert labels_in(read(*lines))[0] == 0


def test_one_label_is_one():
    """A lone "after" makes a composite suspect, not sure; its box is where it stands."""
    count, place = labels_in(read("Clinique El Amen", "APRÈS"))
    assert count == 1
    assert place.box == (0, 20, 100, 16)
