"""Answers are read within limits, redirects are checked, sites are asked politely."""

from __future__ import annotations

import time

import pytest

from bot.recheck.fetch import HTML, JSON, PICTURE, FetchError, Limits
from bot.recheck.reach import Reach
from tests.bot.recheck.web import Page


def code(fetch):
    with pytest.raises(FetchError) as failed:
        fetch()
    return failed.value.code


def test_a_page_is_read(web):
    """Body, status, where it came from, and who asked."""
    url = web.put("blog.example", "/post", "<p>é</p>")
    fetched = web.fetcher().get(url, HTML)
    assert (fetched.url, fetched.status, fetched.body) == (url, 200, "<p>é</p>".encode())
    agent = web.asked[0].headers["user-agent"]
    assert agent.startswith("ImprimaturBot/")
    assert web.asked[0].headers["host"] == f"blog.example:{web.port}"


def test_an_unchanged_page_is_not_sent_again(web):
    """The validators of one answer make the next one short."""
    url = web.put("blog.example", "/", "x", headers={"ETag": '"1"', "Last-Modified": "then"})
    fetcher = web.fetcher()
    validators = fetcher.get(url, HTML).validators
    assert validators == {"If-None-Match": '"1"', "If-Modified-Since": "then"}
    assert fetcher.get(url, HTML, headers=validators).status == 304


def test_redirects_are_followed_and_bounded(web):
    """To another site and back to a relative path; but not in a circle."""
    web.put("a.example", "/", status=301, headers={"Location": web.url("b.example", "/x/y")})
    web.put("b.example", "/x/y", status=302, headers={"Location": "z"})
    web.put("b.example", "/x/z", "there")
    web.put("c.example", "/", status=307, headers={"Location": "/"})
    assert web.fetcher().get(web.url("a.example"), HTML).url == web.url("b.example", "/x/z")
    assert code(lambda: web.fetcher().get(web.url("c.example"), HTML)) == "redirects"


def test_a_token_does_not_travel_with_a_redirect(web):
    """What was sent for one site is not sent to another."""
    web.put("a.example", "/", status=302, headers={"Location": web.url("b.example")})
    web.put("b.example", "/", "x")
    web.fetcher().get(web.url("a.example"), HTML, headers={"Authorization": "Bearer t"})
    assert [("authorization" in r.headers) for r in web.asked] == [True, False]


@pytest.mark.parametrize(
    "target", ["http://10.0.0.1/", "http://inside.example/", "file:///etc/passwd", "//[::1]/"]
)
def test_every_redirect_is_checked(web, target):
    """A public page that points inside leads nowhere."""
    web.put("a.example", "/", status=302, headers={"Location": target})
    inside = {"inside.example": "192.168.0.1"}
    strict = Reach(
        lambda host, _: [inside.get(host, host if host[0] in "1:" else "127.0.0.1")],
        web.reach.allowed,
    )
    assert code(lambda: web.fetcher(reach=strict).get(web.url("a.example"), HTML)) == "not-allowed"
    assert len(web.asked) == 1


def test_a_large_answer_is_given_up(web):
    """By its announced length before, by its real one while it is read."""
    endless = Page(kind="image/jpeg", chunks=lambda: (b"x" * 1000 for _ in range(10_000)))
    web.put("a.example", "/said", b"x" * 5000, kind="image/jpeg")
    web.on("a.example", "/unsaid", lambda _: endless)
    for path in ("/said", "/unsaid"):
        url = web.url("a.example", path)
        assert code(lambda: web.fetcher(limits=Limits(size=4000)).get(url, PICTURE)) == "too-large"  # noqa: B023


@pytest.mark.parametrize("headers_too", [False, True])
def test_a_slow_answer_is_given_up(web, headers_too):
    """A server that drips byte after byte does not hold a worker."""

    def drip():
        for _ in range(200):
            time.sleep(0.02)
            yield b"x"

    def answer(_):
        if headers_too:
            time.sleep(0.6)
        return Page(chunks=drip)

    web.on("a.example", "/", answer)
    limits = Limits(seconds=0.3)
    assert code(lambda: web.fetcher(limits=limits).get(web.url("a.example"), HTML)) == "too-slow"


def test_the_wrong_type_is_not_read(web):
    """A page is no picture; compressed bytes were not asked for."""
    url = web.put("a.example", "/", "x")
    assert code(lambda: web.fetcher().get(url, PICTURE)) == "wrong-type"
    assert code(lambda: web.fetcher().get(url, JSON)) == "wrong-type"
    bomb = web.put("a.example", "/gz", "x", headers={"Content-Encoding": "gzip"})
    assert code(lambda: web.fetcher().get(bomb, HTML)) == "wrong-type"


def test_an_error_page_is_no_body(web):
    """The status is told, whatever the page of a 404 looks like."""
    fetched = web.fetcher().get(web.url("a.example", "/none"), PICTURE)
    assert (fetched.status, fetched.body) == (404, b"")


def test_a_server_that_is_down(web):
    """No such name, and nobody at the port."""
    web.down.add("a.example")
    assert code(lambda: web.fetcher().get(web.url("a.example"), HTML)) == "unreachable"
    fetcher = web.fetcher()
    web.stop()
    assert code(lambda: fetcher.get(web.url("b.example"), HTML)) == "unreachable"
    web.__init__()  # the fixture stops it again


def test_robots_are_obeyed(web):
    """What a site forbids robots is not fetched; its rules are asked for once."""
    rules = "User-agent: *\nDisallow: /private\nCrawl-delay: 3"
    web.put("a.example", "/robots.txt", rules, kind="text/plain")
    open_url, closed = (web.put("a.example", p, "x") for p in ("/post", "/private/post"))
    waits = []
    fetcher = web.fetcher(wait=waits.append)
    assert fetcher.get(open_url, HTML, robots=True).status == 200
    assert code(lambda: fetcher.get(closed, HTML, robots=True)) == "robots"
    assert fetcher.get(closed, HTML).status == 200
    assert web.paths("a.example").count("/robots.txt") == 1
    assert max(waits) > 2


def test_robots_of_a_broken_site_forbid(web):
    """RFC 9309: no rules is leave, a server error is not."""
    url = web.put("a.example", "/", "x")
    assert web.fetcher().get(url, HTML, robots=True).status == 200
    web.put("a.example", "/robots.txt", status=503)
    assert code(lambda: web.fetcher().get(url, HTML, robots=True)) == "unreachable"


def test_one_site_is_not_hurried(web):
    """Two requests to a host are apart; another host does not wait."""
    waits = []
    fetcher = web.fetcher(gap=5.0, wait=waits.append)
    for host in ("a.example", "b.example", "a.example"):
        fetcher.get(web.put(host, "/", "x"), HTML)
    assert len(waits) == 1
    assert 4 < waits[0] <= 5


def test_how_long_to_stay_away(web):
    """Retry-After in seconds or as a date."""
    for value, low, high in (("120", 120, 120), ("Fri, 01 Jan 2100 00:00:00 GMT", 1e9, 3e9)):
        web.put("a.example", "/", status=429, headers={"Retry-After": value})
        assert low <= web.fetcher().get(web.url("a.example"), HTML).retry_after <= high
    web.put("a.example", "/", status=429)
    assert web.fetcher().get(web.url("a.example"), HTML).retry_after is None
