"""Facebook Pages and Instagram accounts, against a server that answers as the Graph API."""

from __future__ import annotations

import json

import pytest

from bot.recheck.connectors.facebook import Facebook
from bot.recheck.connectors.graph import same_post
from bot.recheck.connectors.instagram import Instagram
from bot.recheck.live import Status, Tools
from tests.bot.recheck.web import Page

GRAPH, CDN = "graph.example", "scontent.example"
TOKEN = "page-token-that-nobody-may-log"  # noqa: S105 - opens nothing
FB_LINK = "https://www.facebook.com/cabinet/posts/pfbid02"
IG_LINK = "https://www.instagram.com/p/Cabc123/"


class Graph:
    """Objects by id, lists by path, errors in the API's own form."""

    def __init__(self, web):
        self.web, self.objects, self.lists, self.errors = web, {}, {}, {}
        for path in ("/77/feed", "/88/media", "/77_1", "/9001"):
            web.on(GRAPH, f"/v1{path}", self.answer)
        for name in ("a", "b", "c"):
            web.put(CDN, f"/{name}.jpg", name, kind="image/jpeg")

    def picture(self, name):
        return self.web.url(CDN, f"/{name}.jpg")

    def answer(self, request):
        path = request.path.removeprefix("/v1/")
        if request.headers.get("authorization") != f"Bearer {TOKEN}":
            return self.error(190, 401)
        assert "access_token" not in request.query
        if path in self.errors:
            return self.error(*self.errors[path])
        if path in self.lists:
            pages = self.lists[path]
            page = int(request.query.get("after", 0))
            body = {"data": pages[page]}
            if page + 1 < len(pages):
                body["paging"] = {"cursors": {"after": str(page + 1)}, "next": "http://10.0.0.1/"}
            return self.json(body)
        return self.json(self.objects[path]) if path in self.objects else self.error(100, 400)

    @staticmethod
    def json(body, status=200):
        return Page(json.dumps(body).encode(), "application/json; charset=UTF-8", status)

    def error(self, code, status):
        return self.json(
            {"error": {"message": "m", "type": "OAuthException", "code": code}}, status
        )

    @property
    def base(self):
        return self.web.url(GRAPH, "/v1")

    def tools(self, token=TOKEN):
        accounts = {"facebook": [("77", token)], "instagram": [("88", token)]}
        return Tools(self.web.fetcher(), tokens=lambda name: accounts[name] if token else ())


@pytest.fixture
def graph(web):
    graph = Graph(web)
    graph.lists["77/feed"] = [
        [{"id": "77_0", "permalink_url": "https://www.facebook.com/cabinet/posts/other"}],
        [{"id": "77_1", "permalink_url": FB_LINK}],
    ]
    graph.lists["88/media"] = [[{"id": "9001", "permalink": IG_LINK}]]
    graph.objects["77_1"] = {
        "id": "77_1",
        "message": "Le cabinet reçoit.",
        "is_published": True,
        "attachments": {
            "data": [
                {
                    "type": "album",
                    "media": {"image": {"src": graph.picture("a")}},
                    "subattachments": {
                        "data": [
                            {"media": {"image": {"src": graph.picture("a")}}},
                            {"media": {"image": {"src": graph.picture("b")}}},
                        ]
                    },
                }
            ]
        },
        "comments": {"data": [{"message": "Merci docteur !"}, {"message": ""}]},
    }
    graph.objects["9001"] = {
        "id": "9001",
        "caption": "Le cabinet reçoit.",
        "media_type": "CAROUSEL_ALBUM",
        "children": {
            "data": [
                {"media_type": "IMAGE", "media_url": graph.picture("a")},
                {"media_type": "VIDEO", "media_url": "x.mp4", "thumbnail_url": graph.picture("c")},
            ]
        },
        "comments": {"data": [{"text": "Bravo"}]},
    }
    return graph


def both(graph):
    return {"77/77_1": Facebook(graph.base), "88/9001": Instagram(graph.base)}


def test_links_are_found_in_the_accounts_of_the_doctor(graph):
    """Over the pages of the list, by cursor; another's post and another site are not ours."""
    facebook, instagram = Facebook(graph.base), Instagram(graph.base)
    assert facebook.bind(FB_LINK + "?ref=share", graph.tools()) == "77/77_1"
    assert instagram.bind(IG_LINK, graph.tools()) == "88/9001"
    assert facebook.bind("https://www.facebook.com/else/posts/1", graph.tools()) is None
    assert facebook.bind("https://facebook.com.evil.example/cabinet", graph.tools()) is None
    assert instagram.bind(FB_LINK, graph.tools()) is None
    assert instagram.bind(IG_LINK, graph.tools(token=None)) is None


def test_the_whole_post(graph):
    """Words, every picture once, comments."""
    seen = Facebook(graph.base).look("77/77_1", graph.tools()).live
    assert (seen.text, seen.comments) == ("Le cabinet reçoit.", ("Merci docteur !",))
    assert [p.data for p in seen.pictures] == [b"a", b"b"]
    seen = Instagram(graph.base).look("88/9001", graph.tools()).live
    assert (seen.text, seen.comments) == ("Le cabinet reçoit.", ("Bravo",))
    assert [p.data for p in seen.pictures] == [b"a", b"c"]


@pytest.mark.parametrize(
    ("code", "http", "found"),
    [
        (100, 400, Status.DELETED),
        (190, 401, Status.TOKEN),
        (4, 400, Status.BUSY),
        (32, 403, Status.BUSY),
        (10, 403, Status.PRIVATE),
        (200, 403, Status.PRIVATE),
        (2, 500, Status.UNREACHABLE),
    ],
)
def test_each_error_is_told_as_what_it_is(graph, code, http, found):
    """Deleted, expired token, too many requests, no permission, their own fault."""
    graph.errors["77_1"] = graph.errors["9001"] = (code, http)
    for address, connector in both(graph).items():
        assert connector.look(address, graph.tools()).status is found


def test_not_found_with_a_useless_token_is_not_deleted(graph):
    """A token that cannot read the account at all proves nothing about the post."""
    for path in ("77_1", "9001", "77/feed", "88/media"):
        graph.errors[path] = (100, 400)
    for address, connector in both(graph).items():
        assert connector.look(address, graph.tools()).status is Status.TOKEN
        assert connector.look(address, graph.tools(token=None)).status is Status.TOKEN


def test_a_hidden_post_is_private(graph):
    """Unpublished by the Page."""
    graph.objects["77_1"]["is_published"] = False
    assert Facebook(graph.base).look("77/77_1", graph.tools()).status is Status.PRIVATE


def test_an_answer_that_is_no_json(graph, web):
    """A proxy's page of HTML is unreadable, not unchanged."""
    web.put(GRAPH, "/v1/77_1", "oops", kind="application/json")
    assert Facebook(graph.base).look("77/77_1", graph.tools()).status is Status.UNREADABLE
    web.put(GRAPH, "/v1/77_1", "<html>")
    assert Facebook(graph.base).look("77/77_1", graph.tools()).status is Status.UNREADABLE


def test_the_token_goes_to_the_interface_alone(graph, web):
    """Not into an address, not to the pictures' servers."""
    Facebook(graph.base).look("77/77_1", graph.tools())
    for request in web.asked:
        assert TOKEN not in str(request.query)
        assert (request.host == GRAPH) == ("authorization" in request.headers)


def test_links_that_differ_only_in_form_are_the_same():
    """With and without www, mobile, trailing slash or query."""
    assert same_post("https://m.facebook.com/a/posts/1/?x=1", "https://www.facebook.com/a/posts/1")
    assert not same_post("https://facebook.com/photo.php?fbid=1", "https://facebook.com/photo.php")
    assert not same_post("", "")
