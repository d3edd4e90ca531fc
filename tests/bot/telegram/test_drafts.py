"""What belongs to one draft, as people really send it.

Messages that must arrive close together are sent before the bot starts: it then finds
them all at once, however slow the machine.
"""

from __future__ import annotations

import threading

import pytest

from bot.words import say
from tests.bot.telegram.conftest import BAD, GOOD, KARIM, SONIA, offers, picture, says

PASSED, STOPPED = "Rien ne s’oppose", "Ne publiez pas"

PASSED = "outcome.approved"
STOPPED = "outcome.refused"
# Every path in every language.
pytestmark = pytest.mark.usefixtures("words")


def answered(api, person, key=PASSED, count=1):
    words = say(api.language_of(person), key)
    return lambda: sum(words in text for text in api.texts(person)) == count


async def test_an_album_is_one_draft(api, start):
    """Three pictures of an album get one message and one verdict, with the caption read."""
    await api.photo(SONIA, picture(), media_group_id="g", caption=BAD)
    await api.photo(SONIA, picture(), media_group_id="g")
    await api.photo(SONIA, picture(), media_group_id="g")
    running = await start(pace=1.0)
    await api.until(answered(api, SONIA, STOPPED))
    assert len(api.called("sendMessage")) == 1
    assert running.reviewer.media == [["chat", "chat", "chat"]]
    assert running.reviewer.seen == [BAD]


async def test_text_then_pictures_is_one_draft(api, start):
    """Words followed by pictures within the wait are one post."""
    await api.say(SONIA, GOOD)
    await api.photo(SONIA, picture())
    await api.document(SONIA, picture(kind="PNG"), "image/png", "a.png")
    running = await start(pace=1.0)
    await api.until(answered(api, SONIA))
    assert running.reviewer.media == [["chat", "file"]]
    assert running.reviewer.seen == [GOOD]


async def test_two_texts_are_two_drafts(api, start):
    """The good words of one post do not cover the bad ones of another."""
    running = await start()
    await api.say(SONIA, BAD)
    await api.say(SONIA, GOOD)
    await api.until(answered(api, SONIA))
    await api.until(answered(api, SONIA, STOPPED))
    assert sorted(running.reviewer.seen) == sorted([BAD, GOOD])


async def test_a_text_cut_by_the_client_is_one_draft(api, start):
    """A long post arrives as two messages; it is judged as one, offsets and all."""
    long = (GOOD + " ") * 80
    await api.say(SONIA, long[:4096].strip())
    await api.say(SONIA, BAD)
    running = await start()
    await api.until(answered(api, SONIA, STOPPED))
    assert len(api.messages(SONIA)) == 1
    assert running.reviewer.seen[0].endswith(BAD)


async def test_a_late_photo_reopens_the_draft(api, start, words):
    """A photo of an album that comes after the verdict changes that verdict, in its place."""
    running = await start()
    await api.photo(SONIA, picture(), media_group_id="g", caption=GOOD)
    await api.until(answered(api, SONIA))
    await api.photo(SONIA, picture(square=True), media_group_id="g")
    await api.until(lambda: words("outcome.changes_required") in api.texts(SONIA)[0])
    assert len(api.called("sendMessage")) == 1
    assert [len(media) for media in running.reviewer.media] == [1, 2]


async def test_a_photo_during_the_check_reopens_the_draft(api, start, words):
    """The answer to the album without its last photo is thrown away, never shown."""
    running = await start()
    gate = running.reviewer.hold.setdefault("cabinet", threading.Event())
    await api.photo(SONIA, picture(), media_group_id="g", caption=GOOD)
    await api.until(lambda: "50 %" in "".join(api.texts(SONIA)))
    await api.photo(SONIA, picture(square=True), media_group_id="g")
    await api.until(api.handled)
    gate.set()
    await api.until(lambda: words("outcome.changes_required") in "".join(api.texts(SONIA)))
    (message,) = [m for m in api.messages(SONIA) if not m.pictures]
    assert not any(words(PASSED) in text for text in message.history)


async def test_a_late_photo_replaces_the_marked_copies(api, start):
    """The copies of the first answer are taken away when the second brings its own."""
    running = await start()
    await api.photo(SONIA, picture(square=True), media_group_id="g", caption=GOOD)
    await api.until(lambda: len(api.messages(SONIA)) == 2)
    await api.photo(SONIA, picture(square=True), media_group_id="g")
    await api.until(lambda: len(api.called("sendMediaGroup")) == 1)
    await api.until(lambda: len(api.messages(SONIA)) == 3)
    assert len(api.called("deleteMessage")) == 1
    assert len(running.reviewer.seen) == 2


async def test_an_edit_before_the_answer_is_what_is_judged(api, start, words):
    """An edited message of a draft not yet answered replaces what it said before."""
    running = await start()
    gate = running.reviewer.hold.setdefault("garantis", threading.Event())
    sent = await api.say(SONIA, BAD)
    await api.until(lambda: "50 %" in "".join(api.texts(SONIA)))
    await api.change(SONIA, sent, text=GOOD)
    await api.until(api.handled)
    gate.set()
    await api.until(answered(api, SONIA))
    (message,) = api.messages(SONIA)
    assert not any(words(STOPPED) in text for text in message.history)


async def test_an_edit_that_overtakes_is_the_message(api, start):
    """A message that is edited before the bot has seen it is judged as edited, once."""
    running = await start()
    sent = await api.say(SONIA, GOOD, update="edited_message")
    await api.until(api.handled)
    await api.change(SONIA, sent, update="message", text=BAD)
    await api.until(answered(api, SONIA))
    assert running.reviewer.seen == [GOOD]


async def test_an_edit_that_changes_nothing_starts_nothing(api, start):
    """Telegram reports edits of things nobody checks (a preview, a reaction)."""
    running = await start()
    sent = await api.say(SONIA, GOOD)
    await api.until(answered(api, SONIA))
    await api.change(SONIA, sent)
    await api.until(api.handled)
    assert len(api.messages(SONIA)) == 1
    assert running.reviewer.seen == [GOOD]


async def test_an_edit_after_the_answer_is_judged_anew(api, start):
    """The corrected words get their verdict where the first one stood."""
    await start()
    sent = await api.say(SONIA, BAD)
    await api.until(answered(api, SONIA, STOPPED))
    await api.change(SONIA, sent, text=GOOD)
    await api.until(answered(api, SONIA))
    assert len(api.called("sendMessage")) == 1


async def test_an_edit_of_a_cancelled_draft_is_answered(api, start, words):
    """Too late for this draft: the person is told what to do instead."""
    await start(pace=600.0)
    sent = await api.say(SONIA, BAD)
    await api.until(offers(api, SONIA, words("button.cancel")))
    await api.press(SONIA, words("button.cancel"))
    await api.until(says(api, SONIA, words("chat.cancelled")))
    await api.change(SONIA, sent, text=GOOD)
    await api.until(lambda: words("chat.edited-late") in api.texts(SONIA))


async def test_a_forwarded_post_is_a_draft(api, start):
    """What a colleague published, or her own page, forwarded: judged like any other words."""
    running = await start()
    origin = {"type": "hidden_user", "sender_user_name": "Une page", "date": 1_770_000_000}
    await api.say(SONIA, BAD, forward_origin=origin)
    await api.until(answered(api, SONIA, STOPPED))
    assert running.reviewer.seen == [BAD]


async def test_a_message_delivered_twice_is_one_draft(api, start):
    """After a crash Telegram repeats what was not confirmed: it is not checked again."""
    running = await start()
    sent = await api.say(SONIA, GOOD)
    await api.until(answered(api, SONIA))
    await api.repeat(SONIA, sent)
    await api.until(api.handled)
    assert len(api.messages(SONIA)) == 1
    assert running.reviewer.seen == [GOOD]


@pytest.mark.parametrize(
    ("kind", "name"),
    [("image/jpeg", "a.jpg"), ("application/octet-stream", "a.JPG"), (None, "a.jpeg")],
)
async def test_a_document_is_the_original(api, start, kind, name, words):
    """A picture sent as a file is read as an original, whatever type the client claims."""
    running = await start()
    await api.document(SONIA, picture(), kind, name)
    await api.until(answered(api, SONIA))
    assert running.reviewer.media == [["file"]]
    assert words("chat.as-file") not in "".join(api.texts(SONIA))


async def test_two_chats_do_not_wait_for_each_other(api, start):
    """While one doctor's check is long, another's draft is answered."""
    running = await start()
    gate = running.reviewer.hold.setdefault("Résultats", threading.Event())
    await api.say(SONIA, BAD)
    await api.until(lambda: "50 %" in "".join(api.texts(SONIA)))
    await api.say(KARIM, GOOD)
    await api.until(answered(api, KARIM))
    assert not answered(api, SONIA, STOPPED)()
    gate.set()
    await api.until(answered(api, SONIA, STOPPED))


async def test_many_drafts_get_one_verdict_each(api, start):
    """Texts and albums of two chats, interleaved: every draft is answered exactly once."""
    running = await start()
    for n in range(5):
        for person in (SONIA, KARIM):
            await api.say(person, f"{n} {GOOD}")
    for _ in range(2):
        for person in (SONIA, KARIM):
            await api.photo(person, picture(), media_group_id=f"{person}", caption=GOOD)
    for person in (SONIA, KARIM):
        await api.until(answered(api, person, count=6))
        assert len(api.texts(person)) == 6
    drafts = [running.store.ticket(review_id) for review_id in range(1, 13)]
    assert sorted(len(draft.parts) for draft in drafts) == [1] * 10 + [2] * 2
