"""The trained reader on a small fixed set of plain posts: margins, never exact scores."""

from __future__ import annotations

from functools import cache

import pytest

from classifiers.collect import collect
from classifiers.draft import Draft
from classifiers.post import Post
from classifiers.registry import RULES, TEXT_DETECTORS
from classifiers.text.reader import detector
from classifiers.text.reader.labels import SIGNALS
from policies.conditions import Truth
from policies.load import load_charter

CLAUSES = {c.id: c for c in load_charter().clauses}
BREAKS = (
    ("art7.testimonial", "Leïla nous écrit : « je revis, merci docteur, vous m’avez sauvée »."),
    ("art12.charity", "Samedi, dépistage du diabète offert à tout le quartier, venez nombreux."),
    ("art13.media-appearance", "Ce soir à 20 h, retrouvez-moi à la radio pour parler d’asthme."),
    ("art3.elective-office", "Le docteur est aussi conseiller municipal élu de notre ville."),
    ("art17.personal-advice", "Ab3athli l’analyse mte3ek en MP w n9oullek chnowa tekhou."),
    ("art26.alarmism", "Cette toux qui traîne ? Demain il sera trop tard, c’est peut-être fatal !"),
    ("art25.poaching", "Déçus par votre dentiste ? Quittez-le, nous reprenons votre dossier."),
    ("art12.influencer", "La story de notre ambassadrice @lina, 300 k abonnés, en direct d’ici."),
)
CLEAN = (
    "Le cabinet sera fermé lundi et rouvrira mardi à neuf heures.",
    "Buvez de l’eau, évitez le soleil entre midi et seize heures.",
    "العيادة مفتوحة من الاثنين إلى الجمعة، الرجاء أخذ موعد بالهاتف.",
    "Lavez-vous les mains avant de préparer le repas du bébé.",
    "L’asthme se traite au long cours ; parlez de vos symptômes à votre médecin.",
    "El cabinet msakker nhar el 7ad, w 7ellin men ethnin lel jom3a.",
    "Please bring your previous reports and a list of your medicines.",
    "Aucun médecin ne peut garantir un résultat : discutez-en en consultation.",
)


@cache
def evidence_of(text):
    return collect(Post(Draft(text=text)), TEXT_DETECTORS)


def truth_of(clause, text):
    return CLAUSES[clause].condition.evaluate(evidence_of(text)).truth


def test_most_plain_violations_are_seen():
    """At least five of eight, none of which says its clause's keyword outright."""
    seen = [clause for clause, text in BREAKS if truth_of(clause, text) is not Truth.FALSE]
    assert len(seen) >= 5, seen


def test_plain_posts_are_left_alone():
    """At most one of eight everyday posts raises anything that the reader has learnt."""
    learnt = [c for c in CLAUSES if c in dict(BREAKS)]
    raised = [t for t in CLEAN if any(truth_of(c, t) is Truth.TRUE for c in learnt)]
    assert len(raised) <= 1, raised


def test_the_words_that_decided_are_the_posts_own():
    """Every place is a non-empty stretch of the text, and the guilty sentence is among them."""
    guilty = "Demain il sera trop tard, c’est peut-être fatal !"
    text = f"Le cabinet ouvre à neuf heures. {guilty} Pensez à vos ordonnances."
    found = collect(Post(Draft(text=text)), TEXT_DETECTORS).of("text.alarmism")
    places = [(f.place.start, f.place.end) for f in found]
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert any(text[start:end] in guilty or guilty in text[start:end] for start, end in places)


def test_without_weights_its_signals_are_unknown(monkeypatch, tmp_path):
    """A lost reader makes nothing approved: what it would have answered is open."""
    monkeypatch.setenv("IMPRIMATUR_TEXT_MODEL", str(tmp_path))
    evidence = collect(Post(Draft(text=CLEAN[0])), TEXT_DETECTORS)
    assert all(evidence.is_open(signal) for signal in SIGNALS)
    assert evidence.detectors[detector.DETECTOR.name] == "missing"


@pytest.mark.parametrize("text", ["", "…", "🙂"])
def test_next_to_nothing_is_no_error(text):
    """A post of no words is read without a failure."""
    evidence = collect(Post(Draft(text=text)), (*RULES, detector.DETECTOR))
    assert "detector-failed" not in evidence.unknown.values()
