"""The whole story of a published post, against servers of this machine."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.keeping import keep_pictures
from bot.recheck.connectors import CONNECTORS
from bot.recheck.connectors.facebook import Facebook
from bot.recheck.connectors.page import Page
from bot.recheck.run import Rechecker
from bot.review import Reviewer
from bot.store.objects import Objects
from bot.store.posts import Posts
from bot.store.record_tables import PostRow, RecheckRow
from bot.store.records import Answer, Part, Person
from bot.store.store import Store
from bot.store.tokens import Tokens
from bot.store.vault import Vault, new_key
from bot.words import say
from classifiers.draft import Draft, Media
from classifiers.prepare import prepare
from classifiers.text.patterns import guarantee
from policies.load import load_charter
from tests.bot.recheck.photos import jpeg, masked, photo
from tests.bot.recheck.test_words import POST, WARNING

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
SONIA = Person(1001, 1001, "fr")
HOST, LINK = "graph.example", "https://www.facebook.com/cabinet/posts/1"
SIDE = 640
BOX = (300, 200, 380, 260)


@dataclass
class Story:
    """A doctor's post: checked, published on her Page, and the clock of the test."""

    web: object
    store: Store
    rechecker: Rechecker
    now: datetime = NOW
    review: int = 0
    told: list[str] = field(default_factory=list)

    def publish(self, text=POST, *pictures, comments=(), **changes):
        """What stands on the Page now."""
        media = []
        for number, data in enumerate(pictures):
            src = self.web.put("cdn.example", f"/{number}.jpg", data, kind="image/jpeg")
            media.append({"media": {"image": {"src": src}}})
        post = {
            "id": "77_1",
            "message": text,
            "is_published": True,
            "attachments": {"data": [{"subattachments": {"data": media}}]},
            "comments": {"data": [{"message": c} for c in comments]},
            **changes,
        }
        self.answer(post)

    def answer(self, body, status=200):
        self.web.put(HOST, "/77_1", json.dumps(body), kind="application/json", status=status)

    def look(self, after=timedelta(0)):
        """Lets time pass, does what is due, and returns what the doctor is told."""
        self.now += after
        posts, told = self.rechecker.posts, []
        for recheck in posts.due(self.now, "charter", 10):
            self.rechecker.run(recheck, self.now)
        for out in self.store.unsent(self.review):
            self.store.sent(out, [1], self.now)
            told.append(out.body)
        self.told += told
        return "\n".join(told)

    def post(self):
        with self.store.database.transaction() as session:
            return session.scalars(select(PostRow)).one()


@pytest.fixture
def story(web, tmp_path):
    store = Store(f"sqlite:///{tmp_path}/test.sqlite3")
    vault = Vault(new_key())
    objects, tokens = Objects(str(tmp_path / "o"), vault), Tokens(store.database, vault)
    tokens.put(SONIA.user_id, "facebook", "77", "token", NOW)
    feed = {"data": [{"id": "77_1", "permalink_url": LINK}]}
    web.put(HOST, "/77/feed", json.dumps(feed), kind="application/json")
    pack = Path(__file__).parents[1] / "telegram" / "pack"
    reviewer = Reviewer(load_charter(pack), (guarantee.DETECTOR,))
    connectors = (Facebook(web.url(HOST, "")), Page())
    rechecker = Rechecker(
        Posts(store.database),
        objects,
        tokens,
        web.fetcher(),
        reviewer,
        connectors,
        chance=random.Random(1),
    )
    story = Story(web, store, rechecker)
    yield story
    store.close()


def check(story, text=POST, *pictures, link=LINK):
    """The review, as the conversation does it, and the post bound to it."""
    store = story.store
    review = store.receive(SONIA, Part(1, NOW, text=text), NOW, "received", lambda *_: False)
    store.close_draft(review, NOW)
    ticket = store.claim(review, NOW)
    draft = Draft(text, tuple(Media(data=p) for p in pictures))
    kept = keep_pictures(prepare(draft), story.rechecker.objects)
    assert store.answer(ticket, Answer(("verdict",), "approved", evidence="{}", pictures=kept))
    for out in store.unsent(review):
        store.sent(out, [1], NOW)
    story.review = review
    found = story.rechecker.bind(link, SONIA.user_id)
    story.rechecker.posts.bind(review, *found, link, NOW)
    return review


@pytest.fixture
def pictures():
    return jpeg(photo("portrait", SIDE)), jpeg(photo("coffee", SIDE))


def test_published_and_unchanged(story, pictures):
    """Recompressed by the platform: told once that it is as it was checked, then silence."""
    check(story, POST, *pictures)
    story.publish(POST, jpeg(photo("portrait", SIDE), 60), jpeg(photo("coffee", SIDE), 75))
    assert say("fr", "watch.first-seen") in story.look()
    for after in (2 * HOUR, 2 * DAY, 8 * DAY, 33 * DAY):
        assert story.look(after) == ""
    assert story.post().status == "seen"
    assert story.post().slot == 5


def test_an_edited_text(story):
    """The sentence, old and new; then mended; each told once."""
    check(story)
    story.publish(POST)
    story.look()
    story.publish(POST.replace("vendredi", "dimanche"))
    told = story.look(2 * HOUR)
    assert "vendredi" in told
    assert "dimanche" in told
    assert story.look(2 * HOUR) == ""
    story.publish(POST)
    assert say("fr", "watch.as-checked") in story.look(2 * DAY)
    assert story.look(2 * DAY) == ""


def test_a_promise_put_in_is_judged(story):
    """What is new is compared with the charter: the article is named."""
    check(story)
    story.publish(POST + "\nRésultats garantis dès la première séance !")
    told = story.look()
    assert "Résultats garantis" in told
    assert "Art. " in told.split("Ajouté")[1]


def test_the_warning_removed(story):
    """Art. 7.2's sentence was there when it was checked."""
    check(story)
    story.publish(POST.replace(WARNING, ""))
    assert say("fr", "watch.disclaimer-gone") in story.look()


def test_a_picture_swapped(story, pictures):
    """One is gone, one was never checked."""
    check(story, POST, pictures[0])
    story.publish(POST, pictures[1])
    told = story.look()
    assert say("fr", "watch.picture-gone", number=1) in told
    assert say("fr", "watch.picture-new", count=1) in told


def test_a_mask_taken_off(story):
    """Checked with covered eyes, published without: the place is told."""
    check(story, POST, jpeg(masked(photo("portrait", SIDE), BOX)))
    story.publish(POST, jpeg(photo("portrait", SIDE), 80))
    assert "Image 1" in story.look()
    assert "retouched:1" in last_report(story)


def test_testimonials_left_standing(story):
    """A comment that praises the care must go (Art. 7.3, 23)."""
    check(story)
    praise = "Merci docteur, je suis ravie du résultat, vous avez changé ma vie !"
    story.publish(POST, comments=["Quels horaires ?", praise])
    told = story.look()
    assert praise in told
    assert "Quels horaires" not in told


@pytest.mark.parametrize(
    ("code", "http", "status"),
    [(100, 400, "deleted"), (10, 403, "private"), (190, 401, "token")],
)
def test_gone_is_told_as_what_it_is(story, code, http, status):
    """Deleted, private, no access: at once, once, and never as unchanged."""
    check(story)
    story.publish(POST)
    story.look()
    story.answer({"error": {"code": code}}, http)
    told = story.look(2 * HOUR)
    assert say("fr", f"watch.status-{status}") in told
    assert say("fr", "watch.not-seen") in told
    assert story.look(2 * HOUR) == ""
    story.publish(POST)
    assert say("fr", "watch.as-checked") in story.look(2 * DAY)


def test_a_server_down_for_a_week(story):
    """Not told in the first hours, told once after a day, asked at least daily, and back."""
    check(story)
    story.publish(POST)
    story.look()
    story.web.down.add(HOST)
    told = [story.look(2 * HOUR) for _ in range(10)]
    assert "".join(told) == ""
    assert story.post().status == "unreachable"
    assert say("fr", "watch.status-unreachable") in "".join(story.look(3 * HOUR) for _ in range(4))
    assert "".join(story.look(DAY) for _ in range(6)) == ""
    asked = len(story.web.asked)
    story.web.down.clear()
    assert say("fr", "watch.as-checked") in story.look(2 * DAY)
    assert len(story.web.asked) > asked


def test_a_page_of_her_own(story, pictures):
    """Any web page: the site around the post is no change, a new promise is."""
    page = "<html><body><nav>Accueil</nav><article>{}</article><footer>Mentions</footer></body>"
    body = "".join(f"<p>{line}</p>" for line in POST.split("\n") if line)
    body += "<img src='/p.jpg'>"
    story.web.put("blog.example", "/p.jpg", jpeg(photo("portrait", SIDE), 70), kind="image/jpeg")
    link = story.web.put("blog.example", "/post", page.format(body))
    check(story, POST, pictures[0], link=link)
    assert say("fr", "watch.first-seen") in story.look()
    assert story.look(2 * HOUR) == ""
    story.web.put("blog.example", "/post", page.format(body + "<p>Résultats garantis !</p>"))
    assert "Résultats garantis" in story.look(2 * DAY)


def test_no_word_of_the_post_is_in_logs_or_reports(story, caplog, pictures):
    """What is stored about a look are codes; what is logged less than that."""
    caplog.set_level("DEBUG")
    check(story, POST, *pictures)
    story.publish(POST.replace("vendredi", "dimanche"), b"no picture", comments=["Merci docteur"])
    story.look()
    text = caplog.text + json.dumps(last_report(story))
    for secret in ("dimanche", "vendredi", "cabinet", "docteur", 'token"'):
        assert secret not in text


def test_the_shipped_connectors():
    """All five, the page last: it takes every link."""
    names = [connector.name for connector in CONNECTORS]
    assert names == ["telegram", "facebook", "instagram", "wordpress", "page"]


def last_report(story):
    with story.store.database.transaction() as session:
        return session.scalars(select(RecheckRow.report).order_by(RecheckRow.id.desc())).first()
