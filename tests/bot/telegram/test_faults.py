"""What goes wrong: on Telegram's side, on the doctor's, and on ours."""

from __future__ import annotations

import io
import logging
import threading

import pytest

from bot.app import discreet
from bot.store.store import Store
from bot.words import say
from policies.errors import StoreError
from tests.bot.telegram.conftest import BAD, GOOD, KARIM, SONIA, picture
from tests.bot.telegram.fake_api import TOKEN

PASSED, INTERNAL, TOO_BIG = "outcome.approved", "error.internal", "error.too-big-for-chat"
# Whatever goes wrong is said in every language.
pytestmark = pytest.mark.usefixtures("words")


def said(api, person, text=None):
    text = text or say(api.language_of(person), PASSED)
    return lambda: text in "".join(api.texts(person))


@pytest.mark.parametrize("method", ["sendMessage", "editMessageText", "getFile", "sendPhoto"])
async def test_429_is_honoured(api, start, method):
    """Told to wait, the bot waits as long as it was told, and then says it once."""
    await start()
    api.refuse(method, 429, "Too Many Requests", retry_after=0.2)
    await api.photo(SONIA, picture(square=True))
    await api.until(lambda: [m for m in api.messages(SONIA) if m.pictures])
    first, second = api.called(method)[:2]
    assert second.at - first.at >= 0.2
    assert len(api.texts(SONIA)) == 1


@pytest.mark.parametrize("method", ["sendMessage", "editMessageText", "getFile", "file"])
async def test_an_outage_is_waited_out(api, start, method):
    """A server that is down for a moment costs no draft its answer."""
    await start()
    for _ in range(2):
        api.refuse(method, 502, "Bad Gateway")
    await api.photo(SONIA, picture(), caption=GOOD)
    await api.until(said(api, SONIA))
    assert len(api.texts(SONIA)) == 1


async def test_a_file_over_the_limit_is_not_fetched(api, start, words):
    """More than 20 MB: said before any download, and the draft is not judged without it."""
    running = await start()
    await api.document(SONIA, picture(), "image/jpeg", "a.jpg", size=20_000_001, caption=GOOD)
    await api.until(lambda: api.texts(SONIA) == [words(TOO_BIG)])
    assert not api.called("getFile")
    assert running.reviewer.seen == []


async def test_the_file_over_the_limit_is_named(api, start, words):
    """Among several files, the person learns which one is too big."""
    await api.photo(SONIA, picture(), media_group_id="g")
    await api.photo(SONIA, picture(), media_group_id="g", size=20_000_001)
    await start()
    named = words("error.at-file", index=2, sentence=words(TOO_BIG))
    await api.until(lambda: api.texts(SONIA) == [named])


async def test_a_file_that_only_the_server_finds_too_big(api, start, words):
    """The update did not tell the size: the refusal of the download is understood."""
    await start()
    api.refuse("getFile", 400, "Bad Request: file is too big")
    await api.photo(SONIA, picture())
    await api.until(lambda: api.texts(SONIA) == [words(TOO_BIG)])


@pytest.mark.parametrize(("method", "code"), [("getFile", 400), ("file", 404)])
async def test_a_file_that_is_gone_is_asked_for_again(api, start, method, code, words):
    """Telegram no longer has the file: the person is asked to send it again."""
    await start()
    api.refuse(method, code, "Bad Request: wrong file_id or the file is temporarily unavailable")
    await api.photo(SONIA, picture())
    await api.until(lambda: api.texts(SONIA) == [words("error.missing")])


async def test_a_broken_picture_is_explained(api, start, words):
    """What cannot be decoded is answered with a sentence, not with an error of ours."""
    await start()
    await api.document(SONIA, picture()[:400], "image/jpeg", "a.jpg")
    sentence = words("error.truncated")
    await api.until(said(api, SONIA, sentence))


async def test_too_many_files_are_refused_before_any_download(api, start, words):
    """A draft of more pictures than a post may have is answered at once."""
    for _ in range(21):
        await api.photo(SONIA, picture(), media_group_id="g")
    await start(pace=2.0)
    await api.until(said(api, SONIA, words("error.too-many-media", limit=20)))
    assert not api.called("getFile")


async def test_a_fault_of_ours_is_tried_again(api, start, words):
    """A check that breaks off once is begun again, and the person sees only the verdict."""
    running = await start()
    running.reviewer.broken[:] = [RuntimeError]
    await api.say(SONIA, GOOD)
    await api.until(said(api, SONIA))
    assert running.reviewer.seen == [GOOD, GOOD]
    assert not any(words(INTERNAL) in text for m in api.messages(SONIA) for text in m.history)


async def test_a_lasting_fault_of_ours_is_admitted(api, start, words):
    """After a bounded number of tries the person is told, once, and others are served."""
    running = await start()
    running.reviewer.broken[:] = [RuntimeError] * 3
    await api.say(SONIA, GOOD)
    await api.until(lambda: api.texts(SONIA) == [words(INTERNAL)])
    assert running.reviewer.seen == [GOOD] * 3
    await api.say(KARIM, GOOD)
    await api.until(said(api, KARIM))


async def test_a_message_that_cannot_be_stored_is_admitted(api, start, monkeypatch, words):
    """If the database refuses, the person is told rather than left waiting."""
    await start()

    def refuse(*_):
        raise StoreError("the database refused")

    monkeypatch.setattr(Store, "receive", refuse)
    await api.say(SONIA, GOOD)
    await api.until(lambda: api.texts(SONIA) == [words(INTERNAL)])


async def test_a_blocked_bot_holds_nobody_up(api, start):
    """A person who blocked the bot closes her own messages, and only those."""
    running = await start()
    api.blocked.add(SONIA)
    await api.say(SONIA, GOOD)
    await api.say(KARIM, GOOD)
    await api.until(said(api, KARIM))
    await api.until(lambda: not running.store.unsent(1) + running.store.unsent(2))
    api.blocked.clear()
    assert api.texts(SONIA) == []


async def test_a_deleted_progress_message_is_replaced(api, start):
    """The person deleted the message that was to become the verdict: it comes anew."""
    running = await start()
    gate = running.reviewer.hold.setdefault("cabinet", threading.Event())
    await api.say(SONIA, GOOD)
    await api.until(said(api, SONIA, "50 %"))
    api.messages(SONIA)[0].deleted = True
    gate.set()
    await api.until(said(api, SONIA))
    assert len(api.texts(SONIA)) == 1


async def test_nothing_said_or_sent_is_logged(api, start, words):
    """No word of a post, no name and no token reaches the log, whatever breaks."""
    log = io.StringIO()
    handler = logging.StreamHandler(log)
    handler.addFilter(discreet)
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    try:
        running = await start()
        running.reviewer.broken[:] = [RuntimeError] * 3
        api.refuse("sendMessage", 502, f"Bad Gateway {TOKEN}")
        await api.say(SONIA, BAD)
        await api.until(lambda: api.texts(SONIA) == [words(INTERNAL)])
        await api.photo(KARIM, picture()[:300], caption=GOOD)
        await api.until(said(api, KARIM, words("error.truncated")))
        logging.getLogger("telegram.ext.ExtBot").critical("Received data was %s", BAD)
    finally:
        root.removeHandler(handler)
        root.setLevel(level)
    written = log.getvalue()
    assert "RuntimeError" in written
    assert not [word for word in (*BAD.split(), "cabinet", "Sonia", TOKEN) if word in written]
