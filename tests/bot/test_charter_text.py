"""The charter's articles in full, as the buttons of a verdict show them."""

from __future__ import annotations

from bot.charter_text import article, articles
from policies.load import load_charter


def test_every_cited_article_has_its_text():
    """No button of a verdict leads nowhere, and every quote is found where it is cited."""
    for clause in load_charter().clauses:
        text = article(clause.article)
        assert text, clause.article
        assert text.startswith("Article") or clause.article == "0"


def test_broken_lines_are_joined():
    """The printed page's lines become sentences again; there are 31 articles and a preamble."""
    assert len(articles()) == 32
    seventh = articles()["7"]
    assert (
        "Aucune information permettant d’identifier directement ou indirectement un patient ne"
        in (seventh)
    )
    assert article("7.2") == seventh
    assert article("99") is None
