"""WordPress by its REST interface, against a server that answers as WordPress does."""

from __future__ import annotations

import json

import pytest

from bot.recheck.connectors.wordpress import WordPress
from bot.recheck.live import Status, Tools

HOST = "clinique.example"
REST = "/wp-json/wp/v2/posts/12"


@pytest.fixture
def site(web):
    web.put(HOST, "/wp-content/a.jpg", b"a", kind="image/jpeg")
    web.put(HOST, "/wp-content/cover.jpg", b"cover", kind="image/jpeg")
    link = f'<link rel="alternate" type="application/json" href="{web.url(HOST, REST)}" />'
    web.put(HOST, "/2026/03/post/", f"<html><head>{link}</head><body>x</body></html>")
    return web


def publish(web, **changes):
    post = {
        "id": 12,
        "status": "publish",
        "title": {"rendered": "Le cabinet &#8211; horaires"},
        "content": {
            "rendered": '<p>Le cabinet reçoit.</p>\n<p>Deux lignes<br />ici.</p><img src="'
            f'{web.url(HOST, "/wp-content/a.jpg")}" />',
            "protected": False,
        },
        "_embedded": {"wp:featuredmedia": [{"source_url": web.url(HOST, "/wp-content/cover.jpg")}]},
        **changes,
    }
    web.put(HOST, REST, json.dumps(post), kind="application/json; charset=UTF-8")


def comments(web, *texts):
    def answer(request):
        from tests.bot.recheck.web import Page

        page = int(request.query["page"])
        some = [{"content": {"rendered": f"<p>{t}</p>"}} for t in texts[page - 1 : page]]
        total = {"X-WP-TotalPages": str(len(texts))}
        return Page(json.dumps(some).encode(), "application/json", headers=total)

    web.on(HOST, "/wp-json/wp/v2/comments", answer)


def look(web):
    return WordPress().look(web.url(HOST, REST), Tools(web.fetcher()))


def test_a_link_leads_to_the_rest_address(site):
    """From the page's own head; a page without it is another connector's."""
    tools = Tools(site.fetcher())
    assert WordPress().bind(site.url(HOST, "/2026/03/post/"), tools) == site.url(HOST, REST)
    assert WordPress().bind(site.put("other.example", "/", "<p>x</p>"), tools) is None
    assert WordPress().bind(site.url(HOST, "/none"), tools) is None


def test_the_post_and_its_comments(site):
    """Exactly the content, the title beside it, cover and inner picture, all comments."""
    publish(site)
    comments(site, "Merci !", "Bravo docteur")
    seen = look(site)
    assert seen.live.text == "Le cabinet reçoit.\n\nDeux lignes\nici."
    assert seen.live.around == "Le cabinet – horaires"
    assert [p.data for p in seen.live.pictures] == [b"cover", b"a"]
    assert seen.live.comments == ("Merci !", "Bravo docteur")
    assert seen.live.exact


def test_comments_that_are_closed_are_unknown(site):
    """Not given is not the same as none."""
    publish(site)
    assert look(site).live.comments is None


@pytest.mark.parametrize(
    ("changes", "http", "found"),
    [
        ({}, 404, Status.DELETED),
        ({}, 401, Status.PRIVATE),
        ({}, 503, Status.BUSY),
        ({"status": "draft"}, 200, Status.PRIVATE),
        ({"content": {"rendered": "", "protected": True}}, 200, Status.PRIVATE),
        ({"content": None}, 200, Status.UNREADABLE),
    ],
)
def test_a_post_that_is_not_public(site, changes, http, found):
    """Deleted, withdrawn, behind a password, or not what was expected."""
    publish(site, **changes)
    site.sites[HOST, REST].status = http
    assert look(site).status is found
