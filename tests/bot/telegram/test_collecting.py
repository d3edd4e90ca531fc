"""The buttons under a draft that is not complete: check, add, cancel."""

from __future__ import annotations

import threading

import pytest

from bot.words import say
from tests.bot.telegram.conftest import BAD, GOOD, SONIA, offers, picture, says

CHECK, ADD, CANCEL = "button.check", "button.add", "button.cancel"
PASSED, STOPPED = say("fr", "outcome.approved"), say("fr", "outcome.refused")

PASSED = "outcome.approved"
STOPPED = "outcome.refused"
# Every path in every language.
pytestmark = pytest.mark.usefixtures("words")


async def test_check_does_not_wait_for_more(api, start, words):
    """Who knows that her draft is complete has it checked at once."""
    running = await start(pace=600.0)
    await api.say(SONIA, GOOD)
    await api.until(offers(api, SONIA, words(CHECK)))
    assert running.reviewer.seen == []
    await api.press(SONIA, words(CHECK))
    await api.until(says(api, SONIA, words(PASSED)))


async def test_add_waits_until_check(api, start, words):
    """A draft that was told to wait takes in whatever comes, words after words too."""
    running = await start(pace=600.0)
    await api.say(SONIA, GOOD)
    await api.until(offers(api, SONIA, words(ADD)))
    await api.press(SONIA, words(ADD))
    await api.until(says(api, SONIA, words("chat.holding", texts=1, files=0)))
    await api.photo(SONIA, picture())
    await api.until(says(api, SONIA, words("chat.holding", texts=1, files=1)))
    await api.say(SONIA, BAD)
    await api.until(says(api, SONIA, words("chat.holding", texts=2, files=1)))
    await api.press(SONIA, words(CHECK))
    await api.until(says(api, SONIA, words(STOPPED)))
    assert running.reviewer.seen == [f"{GOOD}\n\n{BAD}"]
    assert len(api.called("sendMessage")) == 1


async def test_a_draft_that_waits_survives_a_restart(api, start, words):
    """It waits on, and is checked when she says so."""
    running = await start(pace=600.0)
    await api.say(SONIA, GOOD)
    await api.until(offers(api, SONIA, words(ADD)))
    await api.press(SONIA, words(ADD))
    await api.until(says(api, SONIA, words("chat.holding", texts=1, files=0)))
    await running.stop()
    again = await start()
    await api.photo(SONIA, picture())
    await api.until(says(api, SONIA, words("chat.holding", texts=1, files=1)))
    assert again.reviewer.seen == []
    await api.press(SONIA, words(CHECK))
    await api.until(says(api, SONIA, words(PASSED)))
    assert again.reviewer.media == [["chat"]]


async def test_cancel_while_collecting(api, start, words):
    """A cancelled draft is not checked, and its late photo does not begin another."""
    running = await start(pace=600.0)
    await api.photo(SONIA, picture(), media_group_id="g")
    await api.until(offers(api, SONIA, words(CANCEL)))
    await api.press(SONIA, words(CANCEL))
    await api.until(says(api, SONIA, words("chat.cancelled")))
    await api.photo(SONIA, picture(), media_group_id="g")
    await api.until(api.handled)
    assert len(api.texts(SONIA)) == 1
    assert running.store.ticket(1).state == "cancelled"
    assert running.reviewer.seen == []


async def test_cancel_during_the_check(api, start, words):
    """The progress message can be cancelled; the verdict is thrown away."""
    running = await start()
    gate = running.reviewer.hold.setdefault("cabinet", threading.Event())
    await api.say(SONIA, GOOD)
    await api.until(says(api, SONIA, "50 %"))
    await api.press(SONIA, words(CANCEL))
    await api.until(says(api, SONIA, words("chat.cancelled")))
    gate.set()
    await api.say(SONIA, BAD)
    await api.until(says(api, SONIA, words(STOPPED)))
    assert not says(api, SONIA, words(PASSED))()


@pytest.mark.parametrize(
    "data", ["r:1.1", "r:x.y:check", "r:9.1:check", "r:1.7:page:0", "zz:1", "r"]
)
async def test_a_forged_or_stale_button_does_nothing(api, start, data, words):
    """Whatever a client sends back, no other draft and no other version is touched."""
    running = await start(pace=600.0)
    await api.say(SONIA, GOOD)
    await api.until(offers(api, SONIA, words(CHECK)))
    await api.push(SONIA, api.messages(SONIA)[0], data)
    await api.until(lambda: api.toasts == [words("chat.outdated")])
    assert running.store.ticket(1).state == "collecting"


async def test_nobody_presses_the_buttons_of_another(api, start, words):
    """A draft answers to the chat it came from, whoever knows its number."""
    running = await start(pace=600.0)
    await api.say(SONIA, GOOD)
    await api.until(offers(api, SONIA, words(CHECK)))
    await api.push(1002, api.messages(SONIA)[0], "r:1.1:cancel")
    await api.until(lambda: api.toasts == [words("chat.outdated")])
    assert running.store.ticket(1).state == "collecting"
