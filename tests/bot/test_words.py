"""Every sentence exists in the three languages, with the same facts to fill in."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

from bot.words import explain, say, sentences
from classifiers.image.comparability import TOLERANCES
from policies.charter import LANGUAGES
from policies.errors import DraftError

ROOT = Path(__file__).parents[2]


def fields(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_is_missing(language):
    """A key of one language is a key of all, and asks for the same facts."""
    french = sentences("fr")
    assert set(sentences(language)) == set(french)
    for key, sentence in sentences(language).items():
        assert fields(sentence) == fields(french[key]), key


def test_arabic_is_arabic():
    """Nobody left French in the Arabic file."""
    for key, sentence in sentences("ar").items():
        words = re.sub(r"\{\w+\}", "", sentence)
        assert not re.search(r"\w", words) or re.search("[\u0600-\u06ff]", words), key


def test_every_error_code_has_its_sentence():
    """A DraftError or MediaError raised anywhere can be told to the doctor."""
    code = re.compile(r"(?:Draft|Media)Error\(\s*\"([a-z-]+)\"")
    for package in ("bot", "classifiers", "policies"):
        for path in (ROOT / package).rglob("*.py"):
            for name in code.findall(path.read_text(encoding="utf-8")):
                assert f"error.{name}" in sentences("fr"), f"{name} in {path.name}"


def test_an_error_says_which_file():
    """With several files in a draft the doctor learns which one to send again."""
    assert explain("en", DraftError("truncated", index=2)).startswith("File 2: ")
    assert "20000" in explain("fr", DraftError("text-too-long", limit=20000))


def test_facts_are_filled_in():
    """A sentence with facts carries them."""
    assert "7.2" in say("en", "finding.article", article="7.2")


def test_what_a_pair_differs_in_has_its_sentence():
    """ "Picture 2" alone would not tell the doctor what to shoot again."""
    for reason in (*TOLERANCES, "beauty-app", "ai-tool", "editor"):
        assert f"because.{reason}" in sentences("fr"), reason
