"""Replies stay whole and harmless in a chat."""

from __future__ import annotations

import re
from dataclasses import replace
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from bot.corrections import Correction
from bot.render import html_blocks, print_reply, split_messages
from bot.reply import build_reply
from classifiers.draft import Declarations, Draft

HOSTILE = "Résultat garanti <b>100 %</b> & sans risque <script>alert(1)</script> !"
ALLOWED = re.compile(r"</?(?:b|i|pre)>")


@pytest.fixture(scope="module")
def review(reviewer):
    return reviewer.review(
        Draft(HOSTILE, before_after=False, declarations=Declarations().assumed())
    )


def test_what_the_doctor_wrote_is_escaped(review):
    """No tag of a post reaches the chat as a tag."""
    html = "\n".join(html_blocks(build_reply(review, "fr")))
    assert "<script" not in html
    assert "<" not in ALLOWED.sub("", html)


@pytest.mark.parametrize("language", ["fr", "ar", "en"])
def test_outcome_first_then_findings(review, language):
    """The first thing read is the outcome, in the reader's language."""
    reply = build_reply(review, language)
    assert html_blocks(reply)[0].strip("\u2067\u2069") == f"<b>{reply.headline}</b>"
    assert reply.items[0].evidence


def test_arabic_is_isolated_right_to_left(review):
    """An Arabic reply beside French quotes keeps its direction (UAX 9 isolates)."""
    blocks = html_blocks(build_reply(review, "ar"))
    assert all(b.startswith("\u2067") and b.endswith("\u2069") for b in blocks)


def test_findings_come_by_weight(reviewer):
    """What forbids stands before what can be corrected."""
    text = "Résultat garanti ! Notre patiente témoigne : « Merci docteur, vous avez changé ma vie »"
    reply = build_reply(reviewer.review(Draft(text, before_after=False)), "fr")
    clauses = [i.clause for i in reply.items]
    assert clauses.index("art7.testimonial") < clauses.index("art7.guarantee")


@given(st.lists(st.text(min_size=1, max_size=300), max_size=20), st.integers(60, 500))
def test_messages_fit_and_lose_nothing(texts, limit):
    """No message is too long, empty, or cut inside an entity; no letter is lost."""
    from html import escape

    blocks = [f"<b>{escape(t)}</b>" for t in texts]
    messages = split_messages(blocks, limit)
    assert all(0 < len(m) <= limit for m in messages)
    assert all(m.count("<b>") == m.count("</b>") for m in messages)
    assert not any(re.search(r"&[a-z0-9#]*$", m) for m in messages)
    kept = "".join(messages).replace("<b>", "").replace("</b>", "")
    assert re.sub(r"\s", "", kept) == re.sub(r"\s", "", "".join(escape(t) for t in texts))


def test_a_terminal_gets_the_same_findings(review):
    """The printed report names every clause's article and what to do instead."""
    out = StringIO()
    reply = build_reply(review, "fr")
    print_reply(Console(file=out, width=200), reply)
    for item in reply.items:
        assert item.heading in out.getvalue()


def test_a_suggestion_is_shown(review):
    """A corrected version, where there is one, stands in the reply."""
    suggested = replace(review, correction=Correction("Texte corrigé & sobre"))
    assert any("Texte corrigé &amp; sobre" in b for b in html_blocks(build_reply(suggested, "fr")))
