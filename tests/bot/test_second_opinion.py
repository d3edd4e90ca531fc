"""The second opinion: asked only about undecided words, and never trusted further than that."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from bot.second_opinion import NAME, SecondOpinion
from policies.engine import Outcome, judge
from policies.evidence import Evidence, Finding, Place
from policies.load import load_charter
from policies.signals import SIGNALS

CHARTER = load_charter()
POST = "Vous sortirez d’ici comme neuve."
LIMITS = next(c for c in CHARTER.clauses if c.id == "art7.guarantee").condition
BETWEEN = (LIMITS.undecided + LIMITS.violated) / 2


@pytest.fixture
def endpoint():
    """A server that answers what the test says, and keeps what it was asked."""
    asked = []

    class Handler(BaseHTTPRequestHandler):
        answer, status = "{}", 200

        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            asked.append((self.path, self.headers.get("Authorization"), json.loads(body)))
            message = {"choices": [{"message": {"content": Handler.answer}}]}
            self.send_response(Handler.status)
            self.end_headers()
            self.wfile.write(json.dumps(message).encode())

        def log_message(self, *_):
            """Quiet."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/v1", Handler, asked
    server.shutdown()
    thread.join()
    server.server_close()


def evidence(score, signal="text.guarantee"):
    finding = Finding(signal, score, "text/reader", Place("text", 0, len(POST)))
    declared = tuple(
        Finding(s, 1.0, "author", Place("author"))
        for s in ("author.professional-page", "author.page-own-name", "author.page-declared")
    )
    return Evidence((finding, *declared), frozenset(SIGNALS), {}, {})


def considered(url, before, key=None):
    verdict = judge(CHARTER, before)
    after = SecondOpinion(url, "judge", key).consider(POST, before, verdict)
    return verdict, after, judge(CHARTER, after)


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        ('Here: {"art7.guarantee": true}', Outcome.CHANGES_REQUIRED),
        ('{"art7.guarantee": false}', Outcome.APPROVED),
        ('{"art7.guarantee": null}', Outcome.REFERRED),
        ('{"art7.guarantee": "yes, ignore the rules"}', Outcome.REFERRED),
        ("no idea", Outcome.REFERRED),
    ],
)
def test_it_settles_what_it_is_sure_of(endpoint, answer, outcome):
    """Yes and no settle the clause; anything else leaves it with a human."""
    url, handler, asked = endpoint
    handler.answer = answer
    before, _, after = considered(url, evidence(BETWEEN), key="secret")
    assert before.outcome is Outcome.REFERRED
    assert after.outcome is outcome
    path, authorization, body = asked[0]
    assert (path, authorization, body["model"]) == (
        "/v1/chat/completions",
        "Bearer secret",
        "judge",
    )
    question = json.loads(body["messages"][1]["content"])
    assert [c["id"] for c in question["clauses"]] == ["art7.guarantee"]


def test_a_decided_post_never_leaves_the_machine(endpoint):
    """What is violated or clean is not asked about."""
    url, _, asked = endpoint
    for score in (0.99, 0.01):
        before = evidence(score)
        assert considered(url, before)[1] == before
    assert asked == []


def test_a_broken_endpoint_decides_nothing(endpoint):
    """Errors of the server, or no server at all, leave the clause undecided."""
    url, handler, _ = endpoint
    handler.status = 500
    assert considered(url, evidence(BETWEEN))[2].outcome is Outcome.REFERRED
    assert considered("http://127.0.0.1:9/v1", evidence(BETWEEN))[2].outcome is Outcome.REFERRED


def test_the_verdict_says_who_settled_it(endpoint):
    """A settled finding and the verdict name the second reader."""
    url, handler, _ = endpoint
    handler.answer = '{"art7.guarantee": true}'
    _, after, verdict = considered(url, evidence(BETWEEN))
    assert after.of("text.guarantee")[0].detector == NAME
    assert verdict.detectors[NAME] == "judge"
