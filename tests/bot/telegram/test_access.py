"""Who may use the bot, and what it says to what it cannot check."""

from __future__ import annotations

import pytest
from PIL import Image

from bot.words import say
from tests.bot.telegram.conftest import GOOD, KARIM, SONIA, STRANGER, picture
from tests.classifiers.video.samples import video

FILE = {"file_id": "x", "file_unique_id": "ux"}
UNSUPPORTED = {
    "sticker": {
        **FILE,
        "type": "regular",
        "width": 9,
        "height": 9,
        "is_animated": False,
        "is_video": False,
    },
    "voice": {**FILE, "duration": 3},
    "audio": {**FILE, "duration": 3},
    "video_note": {**FILE, "length": 9, "duration": 3},
    "location": {"latitude": 36.8, "longitude": 10.2},
    "contact": {"phone_number": "1", "first_name": "A"},
    "poll": {
        "id": "1",
        "question": "?",
        "options": [],
        "total_voter_count": 0,
        "is_closed": False,
        "is_anonymous": True,
        "type": "regular",
        "allows_multiple_answers": False,
        "allows_revoting": False,
        "members_only": False,
    },
    "dice": {"emoji": "🎲", "value": 3},
    "story": {"chat": {"id": -7, "type": "channel", "title": "t"}, "id": 1},
    "game": {"title": "t", "description": "d", "photo": []},
    "invoice": {
        "title": "t",
        "description": "d",
        "start_parameter": "s",
        "currency": "TND",
        "total_amount": 1,
    },
    "venue": {"location": {"latitude": 36.8, "longitude": 10.2}, "title": "t", "address": "a"},
}
VIDEO = {**FILE, "width": 9, "height": 9, "duration": 3}


@pytest.mark.parametrize(
    "content",
    [{"text": GOOD}, {"text": "/queue"}, {"voice": UNSUPPORTED["voice"]}, {"video": VIDEO}],
)
async def test_a_stranger_is_told_and_not_served(api, start, content, words):
    """Whoever is not on the list gets her identifier and nothing else, whatever she sends."""
    running = await start()
    await api.send(STRANGER, **content)
    denial = words("chat.denied", user=STRANGER)
    await api.until(lambda: api.texts(STRANGER) == [denial])
    assert running.reviewer.seen == []


async def test_nobody_is_on_an_empty_list(api, start, words):
    """An installation where no one was named serves no one."""
    running = await start(allowed_users=frozenset())
    await api.say(SONIA, GOOD)
    await api.until(lambda: api.texts(SONIA) == [words("chat.denied", user=SONIA)])
    assert running.reviewer.seen == []


async def test_a_strangers_album_and_edits_are_denied_once(api, start):
    """Ten pictures of one album are not ten denials, and an edit is not another."""
    await start()
    for _ in range(3):
        sent = await api.photo(STRANGER, picture(), media_group_id="g")
    await api.change(STRANGER, sent, caption=GOOD)
    await api.say(STRANGER, GOOD)
    await api.until(api.handled)
    await api.until(lambda: len(api.texts(STRANGER)) == 2)


async def test_groups_are_left_alone(api, start):
    """A verdict is for the doctor only: nothing is checked or said in a group."""
    running = await start()
    await api.send(SONIA, text=GOOD, chat={"id": -5, "type": "group", "title": "t"})
    await api.until(api.handled)
    assert not api.shown
    assert running.reviewer.seen == []


@pytest.mark.parametrize("kind", sorted(UNSUPPORTED))
async def test_a_kind_that_cannot_be_checked_is_answered(api, start, kind, words):
    """No message is met with silence."""
    await start()
    await api.send(SONIA, **{kind: UNSUPPORTED[kind]})
    await api.until(lambda: api.texts(SONIA) == [words("chat.unsupported")])


FILM = {"width": 64, "height": 48, "duration": 1, "mime_type": "video/mp4"}


@pytest.mark.parametrize("kind", ["video", "animation", "document"])
async def test_a_video_is_checked_with_its_caption(api, start, kind):
    """A film reaches the checks however it was sent."""
    running = await start()
    file = {**api._kept(film()), **(FILM if kind != "document" else {"file_name": "a.MOV"})}
    await api.send(SONIA, **{kind: file}, caption=GOOD)
    await api.until(lambda: running.reviewer.seen == [GOOD])
    assert running.reviewer.media == [["file" if kind == "document" else "chat"]]


def film() -> bytes:
    """One second of white."""
    return video([(Image.new("RGB", (64, 48), "white"), 1.0)])


async def test_a_live_photo_is_not_judged_by_its_still(api, start, words):
    """What moves would be published too."""
    running = await start()
    await api.send(SONIA, live_photo={**FILE, "width": 9, "height": 9, "duration": 3})
    await api.until(lambda: api.texts(SONIA) == [words("error.unsupported")])
    assert running.reviewer.seen == []


async def test_an_album_with_an_unreadable_video_is_not_judged_by_its_photos(api, start, words):
    """The file that cannot be checked is named; the rest is not approved without it."""
    await api.photo(SONIA, picture(), media_group_id="g", caption=GOOD)
    await api.send(SONIA, video={**VIDEO, "file_size": 30_000_000}, media_group_id="g")
    running = await start()
    sentence = words("error.too-big-for-chat")
    said = words("error.at-file", index=2, sentence=sentence)
    await api.until(lambda: api.texts(SONIA) == [said])
    assert running.reviewer.seen == []


async def test_other_documents_are_named_unsupported(api, start, words):
    """A PDF cannot be checked: its draft is answered with what can."""
    await start()
    await api.document(SONIA, b"%PDF-1.7", "application/pdf", "a.pdf")
    await api.until(lambda: api.texts(SONIA) == [words("error.unsupported")])


@pytest.mark.parametrize(
    ("command", "key"),
    [
        ("/start", "chat.start"),
        ("/start code", "chat.start"),
        ("/help", "help"),
        ("/anything", "help"),
        ("/cancel", "chat.forgotten"),
    ],
)
async def test_commands_are_met_with_what_to_do(api, start, command, key):
    """A command is no post: it is answered with how the bot is used."""
    running = await start()
    api.languages[KARIM] = "ar"
    await api.say(KARIM, command)
    await api.until(lambda: api.texts(KARIM) == [say("ar", key)])
    assert running.reviewer.seen == []


async def test_what_the_service_itself_says_is_not_answered(api, start):
    """Notices such as a pinned message are nobody's question."""
    await start()
    await api.send(SONIA, message_auto_delete_timer_changed={"message_auto_delete_time": 60})
    await api.until(api.handled)
    assert not api.shown
