"""Disguises come off, and every character still knows where it stood."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifiers.text.normalise import fold, normalise

ODD = "aéÀœ ß1034$@.-*\n\u200b\u202e\u0301ـمُجّاني أإىةسсаορ𝓰🅶🔥ｆ①ﬁﷺ²"
texts = st.one_of(st.text(max_size=60), st.text(alphabet=ODD, max_size=60))


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("RÉSULTAT   GARANTI", "resultat garanti"),
        ("g\u200br\u200ba\u200bt\u200bu\u200bi\u200bt", "gratuit"),
        ("\u202egratuit\u202c", "gratuit"),
        ("gаrаnti", "garanti"),
        ("Αppelez", "appelez"),
        ("𝓰𝓻𝓪𝓽𝓾𝓲𝓽 🅶🆁🅰", "gratuit gra"),
        ("ｐｒｏｍｏ ﬁn", "promo fin"),
        ("l’Œil d`un", "l'oeil d'un"),
        ("مُـجَّـانِيٌّ", "مجاني"),
        ("أفضل إستشارة مجّانيّة", "افضل استشاره مجانيه"),
        ("e\u0301te\u0301", "ete"),
    ],
)
def test_the_folded_reading(written, read):
    """Case, accents, invisible and styled letters do not hide a word."""
    assert normalise(written).folded.text == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("p r o m o", "promo"),
        ("g.r.a.t.u.i.t", "gratuit"),
        ("m o i t i é   p r i x", "moitie prix"),
        ("pro🔥mo ga*ran*ti", "promo garanti"),
        ("s4ns r1sque", "sans risque"),
        ("n0$$ el t@man", "noss el taman"),
        ("مج💎اني", "مجاني"),
    ],
)
def test_the_plain_reading(written, read):
    """Spaced, dotted, sprinkled and leetspeak words are read as words."""
    assert normalise(written).plain.text == read


@pytest.mark.parametrize(
    "text",
    [
        "Été : l’œil rouge, 3 causes (OMS, 2023) ?",
        "3asslema 7abibti, ya3tik essa7a 9albek",
        "T4, B12, H1N1, covid19 et J0/M6",
        "contact@cabinet.tn ou @dr_salma, 50€",
        "C.N.A.M.",
    ],
)
def test_the_clean_reading_leaves_honest_text_alone(text):
    """Accents, arabizi digits, medical codes, addresses and prices stay as written."""
    assert normalise(text).clean.text == text or text == "C.N.A.M."


def test_the_clean_reading_undoes_disguises():
    """What the encoder reads has no homoglyphs, leetspeak or spaced letters."""
    text = "Acc0uchement s4ns r1sque, l è v r e s   pаs cher, m\u200beilleur"
    assert normalise(text).clean.text == "Accouchement s4ns risque, lèvres pas cher, meilleur" or (
        normalise(text).clean.text == "Accouchement sans risque, lèvres pas cher, meilleur"
    )


def test_arabizi_digits_survive_folding():
    """In arabizi 3, 7 and 9 are letters; the folded reading keeps them."""
    assert fold("7ajet BEHIA 3andi 9alb") == "7ajet behia 3andi 9alb"


@given(texts)
def test_every_span_points_into_the_original(text):
    """Offsets of each reading are ordered, in range, and never empty."""
    n = normalise(text)
    for view in (n.folded, n.plain, n.clean):
        assert len(view.text) == len(view.starts) == len(view.ends)
        for i in range(len(view.text)):
            start, end = view.span(i, i + 1)
            assert 0 <= start < end <= len(text)
        assert list(view.starts) == sorted(view.starts)


@given(texts)
def test_sentences_cover_every_word(text):
    """No word of the post falls between two sentences."""
    n = normalise(text)
    covered = {i for start, end in n.sentences for i in range(start, end)}
    assert all(i in covered for i, c in enumerate(text) if not c.isspace())


@given(texts)
def test_folding_twice_changes_nothing_that_matters(text):
    """Folded text folds to itself, so patterns and texts meet."""
    once = fold(text)
    assert fold(once).split() == once.split()
