"""What a person reads: one message that grows from "received" into the verdict."""

from __future__ import annotations

import asyncio
import threading
from io import BytesIO

import pytest
from PIL import Image

from bot.words import say
from tests.bot.telegram.conftest import BAD, GOOD, SONIA, picture


async def test_the_progress_message_becomes_the_verdict(api, start):
    """A text is acknowledged at once and answered in that same message."""
    await start()
    asked = await api.say(SONIA, GOOD)
    await api.until(lambda: "Rien ne s’oppose" in "".join(api.texts(SONIA)))
    (message,) = api.messages(SONIA)
    assert message.reply_to == asked
    assert message.history[0] == say("fr", "chat.received")


async def test_the_verdict_quotes_cites_and_advises(api, start):
    """A broken clause comes with the words, the article and what to write instead."""
    await start()
    await api.say(SONIA, BAD)
    await api.until(lambda: "Ne publiez pas" in "".join(api.texts(SONIA)))
    (text,) = api.texts(SONIA)
    assert "« Résultats garantis »" in text
    assert "Art. 7.2" in text
    assert "Écrivez « peut » & non « va »." in text


async def test_special_characters_are_shown_as_written(api, start):
    """A post cannot break the reply's HTML, nor smuggle tags into it."""
    await start()
    api.languages[SONIA] = "en"
    await api.say(SONIA, "<b>100% guaranteed results</b> & <a href='x'>we promise results</a>")
    await api.until(lambda: "Do not publish" in "".join(api.texts(SONIA)))
    (text,) = api.texts(SONIA)
    assert "An outcome is promised <here>." in text
    assert "Write “may” & not <will>." in text


@pytest.mark.parametrize(
    ("code", "language"), [("ar-TN", "ar"), ("en-GB", "en"), ("fr", "fr"), ("de", "fr")]
)
async def test_the_reply_is_in_the_persons_language(api, start, code, language):
    """The language follows the person's app, whatever the post is written in."""
    await start()
    api.languages[SONIA] = code
    await api.say(SONIA, BAD)
    headline = say(language, "outcome.refused")
    await api.until(lambda: headline in "".join(api.texts(SONIA)))
    (message,) = api.messages(SONIA)
    assert message.history[0] == say(language, "chat.received")


async def test_progress_is_shown_while_a_check_is_long(api, start):
    """A check that takes its time shows a percentage, and the verdict comes after it."""
    running = await start()
    gate = running.reviewer.hold.setdefault("cabinet", threading.Event())
    await api.say(SONIA, GOOD)
    await api.until(lambda: api.texts(SONIA) == [say("fr", "chat.checking", percent=50)])
    gate.set()
    await api.until(lambda: "Rien ne s’oppose" in "".join(api.texts(SONIA)))


async def test_slow_progress_does_not_overtake_the_verdict(api, start):
    """An edit that Telegram takes its time over does not end on top of the verdict."""
    running = await start()
    gate = running.reviewer.hold.setdefault("cabinet", threading.Event())
    api.delays["editMessageText"].append(0.2)
    await api.say(SONIA, GOOD)
    await api.until(lambda: api.called("editMessageText"))
    gate.set()
    await api.until(lambda: "Rien ne s’oppose" in "".join(api.texts(SONIA)))
    await asyncio.sleep(0.3)
    assert "Rien ne s’oppose" in api.texts(SONIA)[0]


async def test_marked_pictures_come_back_as_one_album(api, start):
    """Pictures with findings are sent back with numbered boxes; the others are not."""
    for square in (True, False, True):
        await api.photo(SONIA, picture(square=square), media_group_id="g")
    await start()
    await api.until(lambda: len(api.called("sendMediaGroup")) == 1)
    await api.until(lambda: [m for m in api.messages(SONIA) if m.pictures])
    copies = [Image.open(BytesIO(m.pictures[0])) for m in api.messages(SONIA) if m.pictures]
    assert [copy.size for copy in copies] == [(120, 90), (120, 90)]
    assert "image 3, cadre n° 2" in api.texts(SONIA)[0]


async def test_one_marked_picture_comes_back_as_a_photo(api, start):
    """An album needs two pictures: one alone is sent as a photo."""
    await start()
    await api.photo(SONIA, picture(square=True))
    await api.until(lambda: [m for m in api.messages(SONIA) if m.pictures])
    assert len(api.called("sendPhoto")) == 1
    assert not api.called("sendMediaGroup")


async def test_a_compressed_photo_is_pointed_out_once(api, start):
    """Photos are compressed: said with the first draft that has some, and not again."""
    await start()
    hint = say("fr", "chat.as-file")
    for number, colour in enumerate(("white", "grey"), 1):
        await api.photo(SONIA, picture(colour))
        await api.until(
            lambda n=number: sum("Rien ne s’oppose" in t for t in api.texts(SONIA)) == n
        )
    assert "".join(api.texts(SONIA)).count(hint) == 1
