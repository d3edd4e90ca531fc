"""Published posts in the chat: /published, /watch, /forget, and channels of the doctor."""

from __future__ import annotations

import time

import pytest

from bot.recheck.fetch import Limits
from bot.store.posts import Posts
from bot.store.vault import new_key
from bot.words import say
from policies.charter import LANGUAGES
from policies.errors import StoreError
from tests.bot.recheck.web import serving
from tests.bot.telegram.conftest import BAD, GOOD, KARIM, SONIA, STRANGER, offers, picture

PASSED = "Rien ne s’oppose"
CHANNEL = -1001234567


@pytest.fixture
def web():
    with serving() as web:
        yield web


@pytest.fixture
def begin(start, tmp_path, web):
    """The bot with a key, its re-checks led to the servers of this machine."""

    async def _begin():
        options = {"key": new_key(), "objects_url": str(tmp_path / "objects"), "tick": 0.2}
        running = await start(**options)
        fetcher = running.bot.service.fetcher
        fetcher.reach, fetcher.gap = web.reach, 0.0
        # A look that a busy machine lets run out of time is due again in an hour.
        fetcher.limits = Limits(seconds=600.0, silence=600.0)
        return running

    return _begin


def told(api, person, words):
    return lambda: words in "\n".join(api.texts(person))


async def checked(api, text=GOOD):
    await api.say(SONIA, text)
    await api.until(told(api, SONIA, PASSED))


async def test_a_link_is_bound_looked_at_and_listed(api, begin, web):
    """From the verdict to the first look, then an edit of the page is told."""
    await begin()
    await checked(api)
    link = web.put("blog.example", "/post", f"<article><p>{GOOD}</p></article>")
    await api.say(SONIA, f"/published {link}")
    await api.until(told(api, SONIA, say("fr", "watch.first-seen")))
    await api.say(SONIA, "/watch")
    await api.until(told(api, SONIA, f"1. {link}"))
    await api.say(SONIA, "/watch pause 1")
    await api.until(told(api, SONIA, say("fr", "watch.switched")))
    web.put("blog.example", "/post", f"<article><p>{GOOD.replace('vendredi', 'samedi')}</p>")
    await api.say(SONIA, "/watch resume 1")
    await api.until(told(api, SONIA, "samedi"))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_button_after_approval_asks_for_the_link_and_watches(api, begin, web, language):
    """It says what the watch is for; the next link is bound to that verdict, and looked at."""
    api.languages[SONIA] = language
    await begin()
    await api.say(SONIA, GOOD)
    await api.until(offers(api, SONIA, say(language, "button.published")))
    await api.press(SONIA, say(language, "button.published"))
    await api.until(told(api, SONIA, say(language, "watch.ask-link")))
    link = web.put("blog.example", "/post", f"<article><p>{GOOD}</p></article>")
    await api.say(SONIA, link)
    await api.until(told(api, SONIA, say(language, "watch.bound-this")))
    await api.until(told(api, SONIA, say(language, "watch.first-seen")))
    await api.say(SONIA, "/watch")
    await api.until(told(api, SONIA, f"1. {link}"))


async def test_the_link_goes_to_the_verdict_whose_button_was_touched(api, begin, web):
    """Not to a later one; a draft sent meanwhile is a draft, and the question stays open."""
    running = await begin()
    await checked(api)
    (first,) = api.messages(SONIA)
    await api.press(SONIA, say("fr", "button.published"), first)
    await api.until(told(api, SONIA, say("fr", "watch.ask-link")))
    await api.say(SONIA, BAD)
    await api.until(told(api, SONIA, say("fr", "outcome.refused")))
    link = web.put("blog.example", "/post", f"<article><p>{GOOD}</p></article>")
    await api.say(SONIA, f"  {link}\n")
    await api.until(told(api, SONIA, say("fr", "watch.bound-this")))
    (bound,) = Posts(running.store.database).of_person(SONIA)
    assert bound.review_id == 1
    await api.until(told(api, SONIA, say("fr", "watch.first-seen")))


async def test_the_button_is_offered_only_where_it_leads_somewhere(api, start, begin):
    """Not without a key, and not under a refusal."""
    await start()
    await checked(api)
    assert not offers(api, SONIA, say("fr", "button.published"))()
    await begin()
    await api.say(KARIM, BAD)
    await api.until(told(api, KARIM, say("fr", "outcome.refused")))
    assert not offers(api, KARIM, say("fr", "button.published"))()


async def test_what_cannot_be_bound_is_said(api, begin):
    """No link, no verdict, another's number: a sentence each, nothing lost."""
    await begin()
    await api.say(SONIA, "/published")
    await api.until(told(api, SONIA, "/published https://"))
    await api.say(SONIA, "/published https://blog.example/")
    await api.until(told(api, SONIA, say("fr", "watch.no-review")))
    await api.say(SONIA, "/watch stop 3")
    await api.until(told(api, SONIA, say("fr", "watch.no-such")))


async def test_without_a_key_nothing_is_watched(api, start):
    """And nothing is kept; the sentence names the setting."""
    await start()
    await api.say(SONIA, "/watch")
    await api.until(told(api, SONIA, "IMPRIMATUR_KEY"))


async def test_forgetting_takes_everything_away(api, begin, tmp_path):
    """Asked once more; then rows, kept pictures and the answers in the chat are gone."""
    running = await begin()
    await api.photo(SONIA, picture(), caption=GOOD)
    await api.until(told(api, SONIA, PASSED))
    folder = tmp_path / "objects"
    assert len([p for p in folder.rglob("*") if p.is_file()]) == 1
    await api.say(SONIA, "/forget")
    await api.until(told(api, SONIA, "/forget oui"))
    await api.say(SONIA, "/forget oui")
    await api.until(told(api, SONIA, say("fr", "forget.done", count=1)))
    await api.until(lambda: not told(api, SONIA, PASSED)())
    assert [p for p in folder.rglob("*") if p.is_file()] == []
    with pytest.raises(StoreError):
        running.store.ticket(1)


def channel_post(text, message_id=7, **more):
    chat = {"id": CHANNEL, "type": "channel", "title": "Cabinet"}
    return {"message_id": message_id, "date": int(time.time()), "chat": chat, "text": text, **more}


def administered_by(api, *users):
    async def administrators(_):
        person = {"is_bot": False, "first_name": "x"}
        return [
            {"status": "creator", "is_anonymous": False, "user": {"id": user, **person}}
            for user in users
        ]

    api._getChatAdministrators = administrators


async def test_a_channel_post_is_bound_by_itself(api, begin):
    """The same words in a channel of hers; an edit there is told."""
    await begin()
    administered_by(api, SONIA, STRANGER)
    await checked(api)
    await api._update("channel_post", channel_post(GOOD))
    await api.until(told(api, SONIA, say("fr", "watch.first-seen")))
    edited = channel_post(GOOD.replace("vendredi", "samedi"), edit_date=int(time.time()))
    await api._update("edited_channel_post", edited)
    await api.until(told(api, SONIA, "samedi"))


async def test_a_strangers_channel_is_nobodys_post(api, begin):
    """Anybody can copy a text and invite the bot: nothing is bound, nobody is told."""
    await begin()
    administered_by(api, STRANGER)
    await checked(api)
    await api._update("channel_post", channel_post(GOOD))
    await api.say(KARIM, "/watch")
    await api.until(told(api, KARIM, say("fr", "watch.none")))
    await api.say(SONIA, "/watch")
    await api.until(told(api, SONIA, say("fr", "watch.none")))
