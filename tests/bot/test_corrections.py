"""The corrected text: what offends gone, what is missing added, the rest untouched."""

from __future__ import annotations

import numpy as np
import pytest

from bot.app import build_reviewer
from bot.corrections import correct
from classifiers.collect import collect
from classifiers.draft import Declarations, Draft, Media, Origin
from classifiers.image.decode import Picture
from classifiers.post import Passage, Post
from classifiers.registry import RULES
from classifiers.text.normalise import normalise
from policies.engine import Outcome, judge
from policies.load import load_charter

CHARTER = load_charter()
SMALL = Picture(0, np.zeros((8, 8, 3), np.uint8), Origin.FILE, "PNG")
INFORMATION = "La cataracte opacifie le cristallin. L’opération dure vingt minutes."
WARNING = (
    "Ces photos sont publiées à titre indicatif afin de fournir une information sur la nature"
    " de l’intervention. Elles ne constituent en aucun cas une garantie de résultat."
)


def corrected(text, before_after=False):
    draft = Draft(text=text, before_after=before_after, declarations=Declarations().assumed())
    detectors = [*RULES, *build_reviewer().detectors[len(RULES) + 1 :]]
    post = Post(draft)
    evidence = collect(post, detectors)
    verdict = judge(CHARTER, evidence)
    return verdict, correct(post, evidence, verdict, CHARTER, detectors)


def test_the_offending_sentence_goes_and_the_rest_stays():
    """Only the sentence with the promise is taken out."""
    verdict, correction = corrected(f"{INFORMATION} Résultat garanti, sans aucun risque.")
    assert verdict.outcome is Outcome.CHANGES_REQUIRED
    assert correction is not None
    assert correction.text == INFORMATION
    assert correction.hers == ()


def test_the_statutory_warning_is_put_in():
    """A before/after post without the warning gets it, word for word, at its end."""
    verdict, correction = corrected(INFORMATION, before_after=True)
    assert verdict.outcome is Outcome.CHANGES_REQUIRED
    assert correction is not None
    assert correction.text == f"{INFORMATION}\n\n{WARNING}"


@pytest.mark.parametrize("half", [WARNING.split(". ")[0] + ".", WARNING.replace("ne ", "")])
def test_a_distorted_warning_is_replaced(half):
    """A halved or inverted warning does not stay beside the right one."""
    _, correction = corrected(f"{INFORMATION}\n{half}", before_after=True)
    assert correction is not None
    assert correction.text.count("Ces photos") == 1
    assert correction.text.endswith(WARNING)


def test_what_only_the_doctor_knows_is_left_to_her():
    """A figure without its source gets a gap to fill, and the correction says so."""
    text = f"{INFORMATION} Une étude montre que 85 % des patients voient mieux."
    _, correction = corrected(text)
    assert correction is not None
    assert "[" in correction.text
    assert correction.hers == ("art5.sources",)


def test_an_approved_post_and_a_mere_advertisement_get_none():
    """Nothing to correct, or nothing left to publish: no text is offered."""
    assert corrected(INFORMATION)[1] is None
    assert corrected("Promo -50 % ! Réservez vite votre séance de botox !")[1] is None


@pytest.mark.parametrize("at_hand", [True, False])
def test_words_in_a_picture_still_count(at_hand):
    """A promise that stands in the picture is not forgotten when the doctor's words are mended.

    After a second judgement neither the picture nor its words are at hand: what was found in
    them still holds.
    """
    draft = Draft(
        text=f"{INFORMATION} Résultat garanti, sans aucun risque.",
        media=(Media(data=b"not decoded here"),),
        declarations=Declarations().assumed(),
    )
    shown = Passage("media:0", normalise("Résultats garantis à 100 %"))
    post = Post(draft, pictures=[SMALL], read_in_pictures=[shown])
    evidence = collect(post, RULES)
    verdict = judge(CHARTER, evidence)
    correction = correct(post if at_hand else Post(draft), evidence, verdict, CHARTER, RULES)
    assert correction is None or "art7.guarantee" in correction.hers
