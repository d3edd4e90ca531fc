"""A crash at any point loses nothing and answers once."""

from __future__ import annotations

import asyncio
import signal
import subprocess
import sys
import threading
from functools import partial
from pathlib import Path

import pytest

from bot.store.store import Store
from bot.words import say
from tests.bot.telegram.conftest import BAD, GOOD, KARIM, SONIA, picture
from tests.bot.telegram.fake_api import TOKEN

ROOT = Path(__file__).parents[3]

PASSED = "outcome.approved"
STOPPED = "outcome.refused"
# Every path in every language.
pytestmark = pytest.mark.usefixtures("words")


def said(api, person, words=None):
    words = words or say(api.language_of(person), PASSED)
    return lambda: words in "".join(api.texts(person))


async def test_a_restart_while_collecting_loses_nothing(api, start, words):
    """What was sent before, and while nobody listened, is one draft with one answer."""
    running = await start(pace=5.0)
    await api.photo(SONIA, picture(), media_group_id="g", caption=GOOD)
    await api.until(lambda: api.texts(SONIA))
    await running.stop()
    await api.photo(SONIA, picture(square=True), media_group_id="g")
    again = await start(pace=3.0)
    await api.until(lambda: words("outcome.changes_required") in "".join(api.texts(SONIA)))
    assert len(api.called("sendMessage")) == 1
    assert again.reviewer.media == [["chat", "chat"]]


async def test_a_restart_while_checking_answers_once(api, start):
    """A check cut off is begun again, and its answer stands in the same message."""
    running = await start()
    gate = running.reviewer.hold.setdefault("cabinet", threading.Event())
    await api.say(SONIA, GOOD)
    await api.until(said(api, SONIA, "50 %"))
    await running.stop()
    gate.set()
    await start()
    await api.until(said(api, SONIA))
    assert len(api.called("sendMessage")) == 1


async def test_an_answer_not_yet_delivered_is_delivered(api, start, words):
    """The verdict was found but Telegram did not take it: it is shown after the restart."""
    running = await start()
    for _ in range(100):
        api.refuse("editMessageText", 502)
    await api.say(SONIA, BAD)
    await api.until(lambda: running.store.ticket(1).state == "answered" if api.shown else False)
    await running.stop()
    api.recover()
    again = await start()
    await api.until(said(api, SONIA, words(STOPPED)))
    assert again.reviewer.seen == []
    assert len(api.called("sendMessage")) == 1


async def test_pictures_not_yet_delivered_are_drawn_again(api, start):
    """No picture is kept on our disk: after a restart it is fetched and marked anew."""
    running = await start()
    for _ in range(100):
        api.refuse("sendPhoto", 502)
    await api.photo(SONIA, picture(), media_group_id="g")
    await api.photo(SONIA, picture(square=True), media_group_id="g")
    await api.until(lambda: api.called("sendPhoto"))
    await running.stop()
    api.recover()
    again = await start()
    await api.until(lambda: [m for m in api.messages(SONIA) if m.pictures])
    assert again.reviewer.seen == []
    assert all(path.name.startswith("test.sqlite3") for path in running.files())


async def test_a_draft_that_kills_the_bot_is_given_up(api, start, words):
    """A check that never ends well does not take the bot down for ever."""
    for _ in range(3):
        running = await start()
        gate = running.reviewer.hold.setdefault("cabinet", threading.Event())
        if not api.shown:
            await api.say(SONIA, GOOD)
        await api.until(lambda: running.reviewer.seen == [GOOD] if api.shown else False)  # noqa: B023
        await running.stop()
        gate.set()
    last = await start()
    await api.until(said(api, SONIA, words("error.internal")))
    assert last.reviewer.seen == []
    assert len(api.called("sendMessage")) == 1


async def test_a_message_is_confirmed_only_when_it_is_stored(api, start, monkeypatch):
    """Telegram forgets what is confirmed: until it is in our database, it is not."""
    await start()
    stored, receive = threading.Event(), Store.receive

    def slowly(*details):
        assert stored.wait(5)
        return receive(*details)

    monkeypatch.setattr(Store, "receive", slowly)
    await api.say(SONIA, GOOD)
    await asyncio.sleep(0.2)
    assert not api.handled()
    stored.set()
    await api.until(said(api, SONIA))
    assert api.handled()


async def test_kill_9_loses_nothing_and_answers_once(api, tmp_path, words):
    """The real thing: the process dies while one draft is checked and another collected."""
    first = _process(api, tmp_path, hold="garantis")
    try:
        await api.until(lambda: api.called("getUpdates"), 300)
        await api.say(SONIA, BAD)
        await api.until(said(api, SONIA, "50 %"), 300)
        await api.say(KARIM, GOOD)
        await api.until(lambda: api.texts(KARIM))
    finally:
        first.kill()
        first.wait()
    second = _process(api, tmp_path, hold="")
    try:
        await api.until(said(api, SONIA, words(STOPPED)), 300)
        await api.until(said(api, KARIM))
        second.send_signal(signal.SIGTERM)
        assert await asyncio.to_thread(second.wait, 120) == 0
    finally:
        second.kill()
        second.wait()
    # The kill may fall between a greeting sent and its id stored: a second greeting then
    # comes, but never a second verdict.
    verdicts = "".join(api.texts(SONIA) + api.texts(KARIM))
    assert (verdicts.count(words(STOPPED)), verdicts.count(words(PASSED))) == (1, 1)


async def test_a_refused_token_is_not_repeated(api):
    """Telegram refuses the token: the process ends and says which setting is wrong."""
    api.token = "another"  # noqa: S105
    command = [sys.executable, "-m", "tests.bot.telegram.process", api.url, "sqlite://", ""]
    run = partial(subprocess.run, command, cwd=ROOT, capture_output=True, check=False, timeout=300)
    ended = await asyncio.to_thread(run)
    assert ended.returncode
    assert b"IMPRIMATUR_TELEGRAM_TOKEN" in ended.stderr
    assert TOKEN.encode() not in ended.stderr


def _process(api, folder: Path, hold: str) -> subprocess.Popen[bytes]:
    arguments = [api.url, f"sqlite:///{folder}/killed.sqlite3", hold]
    command = [sys.executable, "-m", "tests.bot.telegram.process", *arguments]
    return subprocess.Popen(command, cwd=ROOT)
