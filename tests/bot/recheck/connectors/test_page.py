"""Any web page: words, all pictures, comments, and every way of not being there."""

from __future__ import annotations

import pytest

from bot.recheck.connectors.page import Page
from bot.recheck.live import Status, Tools
from tests.bot.recheck.web import Page as Sent

POST = """<html><head><title>Cabinet</title>
<meta property="og:image" content="/one.jpg">
<meta property="og:image" content="https://cdn.example/none.jpg">
<meta property="og:description" content="Une description.">
<script type="application/ld+json">{"@type": "BlogPosting",
 "image": ["/two.jpg", {"@type": "ImageObject", "url": "/three.jpg"}]}</script></head>
<body><nav>Accueil Contact</nav><article><h1>Le cabinet</h1>
<p>Le cabinet reçoit sur rendez-vous, du lundi au vendredi, de huit à dix-sept heures.</p>
<p>Ces photos sont publiées à titre indicatif.</p>
<img src="/four.jpg" srcset="/small.jpg 320w, /five.jpg 1080w"><img src="data:image/png;base64,A">
</article><div id="comments" class="comments"><div class="comment"><p>Merci docteur, je suis
ravie du résultat !</p></div></div><footer>Mentions légales de bas de page</footer></body></html>"""


def look(web, url, **tools):
    return Page().look(url, Tools(web.fetcher(), **tools))


@pytest.fixture
def post(web):
    for name in ("one", "two", "three", "five"):
        web.put("blog.example", f"/{name}.jpg", name, kind="image/jpeg")
    web.down.add("cdn.example")
    return web.put("blog.example", "/post", POST)


def test_words_pictures_and_comments(web, post):
    """The main text alone is the text; every picture is fetched, a missing one is unknown."""
    seen = look(web, post)
    assert seen.status is Status.SEEN
    assert "reçoit sur rendez-vous" in seen.live.text
    assert "Mentions" not in seen.live.text
    assert "Mentions légales" in seen.live.around
    assert "Une description." in seen.live.around
    assert "ravie du résultat" in "".join(seen.live.comments)
    data = {p.address.rsplit("/", 1)[1]: p.data for p in seen.live.pictures}
    assert data == {
        "one.jpg": b"one",
        "none.jpg": None,
        "two.jpg": b"two",
        "three.jpg": b"three",
        "five.jpg": b"five",
    }
    assert not seen.live.exact


@pytest.mark.parametrize(
    ("status", "found"),
    [
        (404, "deleted"),
        (410, "deleted"),
        (401, "login"),
        (403, "private"),
        (451, "private"),
        (429, "busy"),
        (500, "unreachable"),
        (503, "busy"),
        (418, "unreadable"),
    ],
)
def test_a_page_that_is_not_there(web, status, found):
    """Each refusal is told as what it is, and none as unchanged."""
    url = web.put("blog.example", "/post", POST, status=status)
    web.put("blog.example", "/robots.txt", "", kind="text/plain")
    assert (look(web, url).status, look(web, url).live) == (found, None)


def test_a_login_wall(web):
    """Sent to the login page, or a page that is nothing but a login form."""
    wall = "<html><body><form><input name=u><input type=password name=p></form></body></html>"
    web.put("blog.example", "/login", wall)
    moved = web.put("blog.example", "/a", status=302, headers={"Location": "/login?next=/a"})
    assert look(web, moved).status is Status.LOGIN
    assert look(web, web.put("blog.example", "/b", wall)).status is Status.LOGIN


def test_a_page_with_a_login_box_is_no_wall(web):
    """Many sites show a small form above the article."""
    url = web.put("blog.example", "/", POST.replace("<nav>", "<input type=password><nav>"))
    assert look(web, url).status is Status.SEEN


def test_robots_and_down(web):
    """Forbidden, and not there at all."""
    url = web.put("blog.example", "/post", POST)
    web.put("blog.example", "/robots.txt", "User-agent: *\nDisallow: /", kind="text/plain")
    assert look(web, url).status is Status.REFUSED
    web.down.add("blog.example")
    assert look(web, url).status is Status.UNREACHABLE


def test_unchanged_by_the_servers_word(web):
    """Page and picture say 304: nothing is read. A new picture at the old address is seen."""
    page = "<html><body><article><p>Le cabinet.</p><img src='/x.jpg'></article></body></html>"
    url = web.put("blog.example", "/", page, headers={"ETag": '"p"'})
    web.put("blog.example", "/x.jpg", b"x", kind="image/jpeg", headers={"ETag": '"1"'})
    validators = look(web, url).validators
    assert len(validators) == 2
    assert look(web, url, validators=validators).status is Status.UNCHANGED
    web.put("blog.example", "/x.jpg", b"y", kind="image/jpeg", headers={"ETag": '"2"'})
    again = look(web, url, validators=validators)
    assert (again.status, again.live.pictures[0].data) == (Status.SEEN, b"y")


def test_a_picture_that_cannot_be_asked_about_forbids_the_short_way(web):
    """Without validators of every picture the page's own 304 says too little."""
    page = "<html><body><p>Le cabinet.</p><img src='/x.jpg'></body></html>"
    url = web.put("blog.example", "/", page, headers={"ETag": '"p"'})
    web.put("blog.example", "/x.jpg", b"x", kind="image/jpeg")
    assert look(web, url).validators == {}


@pytest.mark.parametrize("body", ["", "<", "\x00", "<html>", "x" * 100, "<script>" * 1000])
def test_broken_pages_do_no_harm(web, body):
    """Whatever a server calls HTML, the look ends."""
    assert look(web, web.put("blog.example", "/", body)).status is Status.SEEN


@pytest.mark.parametrize(
    ("charset", "kind", "meta"),
    [
        ("utf-8", "text/html", ""),
        ("windows-1252", "text/html; charset=windows-1252", ""),
        ("windows-1256", "text/html", "<meta charset=windows-1256>"),
        ("utf-16", "text/html", ""),
    ],
)
def test_whatever_alphabet_the_page_is_written_in(web, charset, kind, meta):
    """By its header, its own word, its byte order mark, or UTF-8."""
    words = "العيادة مفتوحة كل يوم" if charset == "windows-1256" else "Le cabinet reçoit l’été"
    page = f"<html><head>{meta}</head><body><article><p>{words}.</p></article></body></html>"
    url = web.put("blog.example", "/", page.encode(charset), kind=kind)
    assert words in look(web, url).live.around


def test_a_link_is_bound_without_its_fragment(web):
    """The address is the link; what is no web address is not ours."""
    tools = Tools(web.fetcher())
    assert Page().bind("https://blog.example/a?b=1#c", tools) == "https://blog.example/a?b=1"
    assert Page().bind("ftp://blog.example/", tools) is None
    assert Page().bind("bonjour", tools) is None


def test_an_address_inside_is_refused(web):
    """A link to the intranet is told as refused."""
    web.on("blog.example", "/", lambda _: Sent(status=302, headers={"Location": "http://10.0.0.1"}))
    assert look(web, web.url("blog.example")).status in (Status.REFUSED, Status.UNREACHABLE)
