"""The warning of Art. 7.2 is known in every honest spelling and in no false one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifiers.draft import Draft
from classifiers.post import Post
from classifiers.text.statutory import DETECTOR

WHOLE = (
    "Ces photos sont publiées à titre indicatif afin de fournir une information sur la nature "
    "de l’intervention. Elles ne constituent en aucun cas une garantie de résultat"
)
FIRST, SECOND = WHOLE.split(". ")


def found(text: str) -> dict[str, str]:
    return {f.signal: f.reason for f in DETECTOR.detect(Post(Draft(text)))}


@pytest.mark.parametrize(
    "text",
    [
        WHOLE,
        WHOLE.upper(),
        "Rhinoplastie, J0 et M6.\n\n« " + WHOLE + " » #nez",
        WHOLE.replace("é", "e").replace("à", "a").replace("’", "'"),
        WHOLE.replace("’", " "),
        WHOLE.replace(" afin", ",\nafin").replace(". ", " 🔹\n🔹 "),
        WHOLE.replace("constituent", "consituent").replace("indicatif", "indicatiff"),
        "⚠️" + " ✨ ".join(WHOLE.split(" ")) + "⚠️",
        WHOLE.replace("e", "е"),
        "قبل وبعد\n" + WHOLE + "\nتختلف النتائج",
    ],
)
def test_the_whole_sentence_is_known(text):
    """Case, accents, apostrophes, line breaks, emoji and small slips do not matter."""
    assert found(text) == {"text.statutory-sentence": ""}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (FIRST + ".", "second-half-missing"),
        (SECOND + ".", "first-half-missing"),
        (WHOLE.replace("ne constituent en aucun cas", "constituent"), "inverted"),
        (WHOLE.replace("ne constituent en aucun cas", "constituent toujours"), "inverted"),
        (WHOLE.replace("ne constituent en aucun cas", "constituent dans tous les cas"), "inverted"),
        ("Ces photos sont publiées à titre indicatif et sans engagement.", "paraphrased"),
    ],
)
def test_a_distorted_sentence_is_told_with_what_is_wrong(text, reason):
    """Halves, paraphrases and inversions are no warning, and the doctor learns which."""
    assert found(text)["text.statutory-distorted"] == reason
    assert "text.statutory-sentence" not in found(text)


def test_an_inversion_is_also_a_guarantee():
    """« Elles constituent une garantie de résultat » promises a result."""
    assert "text.guarantee" in found(WHOLE.replace("ne constituent en aucun cas", "constituent"))


@pytest.mark.parametrize(
    "text",
    [
        "Photos non contractuelles.",
        "Aucune garantie de résultat ne peut être donnée.",
        "Ces photos de vacances sont publiées pour le plaisir.",
        "تُنشر هذه الصور على سبيل البيان ولا تمثّل ضمانا للنتيجة.",
        "These photos are published for information only and are no guarantee of result.",
        "",
    ],
)
def test_other_words_are_not_the_sentence(text):
    """A translation or a remark of one's own does not replace the warning."""
    assert "text.statutory-sentence" not in found(text)


@given(st.integers(0, len(WHOLE) - 1), st.sampled_from(["drop", "double", "swap"]))
def test_one_slip_of_the_finger_never_hides_it(at, slip):
    """Any one dropped, doubled or swapped character leaves the sentence known."""
    if slip == "drop":
        text = WHOLE[:at] + WHOLE[at + 1 :]
    elif slip == "double":
        text = WHOLE[: at + 1] + WHOLE[at:]
    else:
        text = WHOLE[:at] + WHOLE[at : at + 2][::-1] + WHOLE[at + 2 :]
    known = "text.statutory-sentence" in found(text)
    # « ne » is two letters and carries the denial: without it the meaning is gone.
    assert known or " ne " not in text


@given(st.text(max_size=200))
def test_no_random_text_passes_for_it(text):
    """Nothing but the sentence is taken for the sentence."""
    assert "text.statutory-sentence" not in found(text)
