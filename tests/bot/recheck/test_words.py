"""Words compared: what a platform does to a text is nothing, what a person did is found."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.recheck.live import Live
from bot.recheck.words import Edit, Words, baseline, compare_words, praises

WARNING = (
    "Ces photos sont publiées à titre indicatif afin de fournir une information sur la nature de "
    "l’intervention. Elles ne constituent en aucun cas une garantie de résultat."
)
POST = f"""Le cabinet reçoit sur rendez-vous, du lundi au vendredi 🩺.
Prenez le temps de poser vos questions en consultation.

{WARNING}
Plus d’informations : https://www.cabinet.example/horaires"""


def changes(live, known=None, **options):
    return compare_words(POST, Live(live, **options), known)


@pytest.mark.parametrize(
    "live",
    [
        POST,
        POST.upper(),
        POST.replace("\n", " "),
        POST.replace("\n", "\n\n\n").replace(" ", "  "),
        POST.replace("’", "'").replace("🩺", ""),
        POST.replace("https://www.cabinet", "cabinet"),
        POST.replace("é", "e\u0301"),
        POST.replace(". ", ".\n"),
    ],
)
def test_what_platforms_do_is_no_change(live):
    """Case, line breaks, apostrophes, emoji, spaces, how links and accents are written."""
    assert not changes(live)


def test_an_edited_sentence_is_quoted_with_the_old_one():
    """A number changed, a promise put in: both versions are shown."""
    live = POST.replace("lundi au vendredi", "lundi au dimanche")
    (edit,) = changes(live).edits
    assert "vendredi" in edit.was
    assert "dimanche" in edit.now


def test_a_sentence_taken_out_or_put_in():
    """One side is empty then."""
    gone = "Prenez le temps de poser vos questions en consultation."
    assert changes(POST.replace(gone, "")).edits == (Edit(gone, ""),)
    assert changes(POST + "\nRésultats garantis !").edits == (Edit("", "Résultats garantis !"),)


@pytest.mark.parametrize("kept", ["", WARNING.split(". ")[0] + "."])
def test_the_warning_is_missed(kept):
    """Gone as a whole or in half (Art. 7.2)."""
    found = changes(POST.replace(WARNING, kept))
    assert found.disclaimer_gone
    assert found.edits


def test_the_warning_may_stand_elsewhere_on_the_page():
    """In the footer, which an extractor leaves out of the main text."""
    found = changes(POST.replace(WARNING, ""), around=f"Menu {WARNING}", exact=False)
    assert not found.disclaimer_gone
    assert not found.edits


def test_a_page_around_the_post_is_no_change():
    """What stood there at first is known; what comes later is new."""
    page = f"Accueil du site.\n{POST}\nMentions du cabinet."
    first = Live(page, exact=False)
    assert not compare_words(POST, first, None)
    known = baseline(first)
    assert not compare_words(POST, first, known)
    later = Live(page + "\nRésultats garantis !", exact=False)
    assert compare_words(POST, later, known).edits == (Edit("", "Résultats garantis !"),)


def test_an_edit_seen_at_the_first_look_at_a_page():
    """No baseline yet, but the changed sentence is found among the page's."""
    page = "Accueil du site.\n" + POST.replace("vendredi", "dimanche")
    (edit,) = compare_words(POST, Live(page, exact=False), None).edits
    assert "dimanche" in edit.now


def test_a_baseline_cannot_be_read():
    """It says whether a sentence was there, not what it said."""
    assert "cabinet" not in "".join(baseline(Live("Le cabinet reçoit.")))


@pytest.mark.parametrize(
    ("comment", "testimonial"),
    [
        ("Merci docteur, je suis ravie du résultat, vous avez changé ma vie !", True),
        ("Je recommande ce médecin à 100 %, un résultat magnifique", True),
        ("Quels sont vos horaires pendant le ramadan ?", False),
        ("Bonjour, où se trouve le cabinet ?", False),
    ],
)
def test_praise_left_standing_is_a_testimonial(comment, testimonial):
    """Art. 7.3 and 23: comments of patients about their care; questions are none."""
    assert praises(comment) is testimonial
    found = changes(POST, comments=(comment,)).testimonials
    assert found == ((comment,) if testimonial else ())


@given(st.text(max_size=300))
def test_a_text_is_never_changed_against_itself(text):
    """Whatever it holds."""
    assert not compare_words(text, Live(text), None).edits
    assert all(Words(text).has(form) for form in Words(text).sentences)
