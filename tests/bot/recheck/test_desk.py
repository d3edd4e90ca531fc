"""What counts as the link of a published post."""

from __future__ import annotations

import pytest

from bot.recheck.desk import link_in


@pytest.mark.parametrize(
    ("words", "link"),
    [
        ("https://blog.example/post?x=1", "https://blog.example/post?x=1"),
        ("  http://blog.example/post\n", "http://blog.example/post"),
        ("www.facebook.com/cabinet/posts/1", "https://www.facebook.com/cabinet/posts/1"),
        ("t.me/cabinet/12", "https://t.me/cabinet/12"),
        ("", None),
        ("bonjour", None),
        ("avant/après", None),
        ("Résultat.Garanti", None),
        ("ftp://blog.example/post", None),
        ("Rendez-vous sur https://blog.example/post", None),
        ("https://blog.example/1 https://blog.example/2", None),
    ],
)
def test_only_a_link_alone_is_one(words, link):
    """A post with a link in it is a draft, not the answer to *Published*."""
    assert link_in(words) == link
