"""The questions before the verdict: only those that matter, once, and open to change."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from bot.store import people
from bot.store.declarations import DeclarationRow
from bot.store.people import Page, Role, Status
from tests.bot.telegram.conftest import (
    ASKING,
    BAD,
    GOOD,
    KARIM,
    SONIA,
    answer,
    offers,
    picture,
    says,
)

DECLARED = Page("facebook.com/dr.sonia", "facebook", own_name=True, declared="28/2026")

PASSED = "outcome.approved"
STOPPED = "outcome.refused"
TO_CORRECT = "outcome.changes_required"
# Every path in every language.
pytestmark = pytest.mark.usefixtures("words")


def register(running, user=SONIA, pages=(DECLARED,), **values):
    with running.store.transaction() as session:
        values = {"name": "Sonia", "status": Status.APPROVED, "pages": pages, **values}
        people.save(session, user, user, **values)


def stated(running):
    with running.store.transaction() as session:
        rows = session.scalars(select(DeclarationRow).order_by(DeclarationRow.id))
        return [(row.key, row.value, row.author_id) for row in rows]


async def test_the_main_path(api, start, words):
    """Draft, questions with their article, verdict: in each language, in one message."""
    running = await start(**ASKING)
    await api.say(SONIA, GOOD)
    await answer(api, SONIA, "page", "facebook")
    (message,) = api.messages(SONIA)
    assert words("ask.count", number=1, total=2) in message.text
    await answer(api, SONIA, "interest", "no")
    await answer(api, SONIA, "page_declared", "yes")
    await api.until(says(api, SONIA, words("outcome.approved")))
    assert len(api.called("sendMessage")) == 1
    assert running.reviewer.seen == [GOOD]
    expected = [("page", "facebook"), ("interest", False), ("page_declared", True)]
    assert stated(running) == [(key, value, SONIA) for key, value in expected]


async def test_registration_answers_for_the_page(api, start, words):
    """What the doctor registered is not asked again: only her interests are."""
    running = await start(**ASKING)
    register(running)
    await api.say(SONIA, GOOD)
    await answer(api, SONIA, "interest", "no")
    await api.until(says(api, SONIA, words(PASSED)))
    assert stated(running) == [("interest", False, SONIA)]


async def test_of_several_pages_one_is_chosen(api, start, words):
    """A doctor with two pages says which; the undeclared one is found wanting."""
    running = await start(**ASKING)
    register(running, pages=(DECLARED, Page("insta.sonia", "instagram", True, "")))
    await api.say(SONIA, GOOD)
    await api.until(offers(api, SONIA, "insta.sonia"))
    await api.press(SONIA, "insta.sonia")
    await answer(api, SONIA, "interest", "no")
    await api.until(says(api, SONIA, words(TO_CORRECT)))
    assert says(api, SONIA, words("finding.article", article="28"))()


async def test_nothing_is_asked_where_no_answer_helps(api, start, words):
    """A post that is refused whatever she says gets its verdict at once."""
    running = await start(**ASKING)
    await api.say(SONIA, BAD)
    await api.until(says(api, SONIA, words(STOPPED)))
    assert stated(running) == []
    assert offers(api, SONIA, words("button.why"))()


async def test_who_is_in_the_picture(api, start, words):
    """A face is asked about with its picture; a patient needs consent, and a mask."""
    running = await start(**ASKING)
    register(running)
    await api.photo(SONIA, picture(), media_group_id="g", caption=GOOD)
    await api.photo(SONIA, picture(square=True), media_group_id="g")
    await api.until(lambda: [m for m in api.messages(SONIA) if m.pictures])
    (shown,) = [m for m in api.messages(SONIA) if m.pictures]
    assert shown.text == words("finding.picture", number=2)
    await answer(api, SONIA, "person", "patient", number=2, faces=1)
    await answer(api, SONIA, "patient_consent", "yes")
    await answer(api, SONIA, "interest", "no")
    await api.until(says(api, SONIA, words(TO_CORRECT)))
    assert len(running.reviewer.seen) == 1


async def test_the_doctor_herself_needs_no_consent(api, start, words):
    """Her own face is hers to show: no further question about it."""
    running = await start(**ASKING)
    register(running)
    await api.photo(SONIA, picture(square=True), caption=GOOD)
    await answer(api, SONIA, "person", "doctor", number=1, faces=1)
    await answer(api, SONIA, "interest", "no")
    await api.until(says(api, SONIA, words(PASSED)))
    assert [key for key, _, _ in stated(running)][1:] == ["interest"]


async def test_before_and_after_is_asked_where_it_seems_so(api, start, words):
    """The words make one think of it; the doctor's no ends it."""
    running = await start(**ASKING)
    register(running)
    await api.photo(SONIA, picture(), caption=f"{GOOD} avant/après")
    await answer(api, SONIA, "before_after", "no")
    await answer(api, SONIA, "interest", "no")
    await api.until(says(api, SONIA, words(PASSED)))


async def test_the_councils_reference_is_written(api, start, words):
    """A clinical case needs an authorisation: its reference is asked for and stored."""
    running = await start(**ASKING)
    register(running)
    await api.say(SONIA, f"{GOOD} Un cas clinique.")
    await answer(api, SONIA, "interest", "no")
    await answer(api, SONIA, "council_authorisation", "reference")
    await api.until(says(api, SONIA, words("ask.reference")))
    await api.say(SONIA, "2026/118 du 12/03/2026")
    await api.until(says(api, SONIA, words(PASSED)))
    assert stated(running)[-1] == ("council_authorisation", "2026/118 du 12/03/2026", SONIA)


async def test_without_the_councils_word_it_is_referred(api, start, words):
    """Not yet: the verdict says whom to ask."""
    running = await start(**ASKING)
    register(running)
    await api.say(SONIA, f"{GOOD} Un cas clinique.")
    await answer(api, SONIA, "interest", "no")
    await answer(api, SONIA, "council_authorisation", "not-yet")
    await api.until(says(api, SONIA, words("outcome.referred")))


async def test_an_answer_can_be_changed_until_publication(api, start, words):
    """After the verdict too: judged again at once, without a second look at the post."""
    running = await start(**ASKING)
    register(running)
    await api.say(SONIA, GOOD)
    await answer(api, SONIA, "interest", "no")
    await api.until(says(api, SONIA, words(PASSED)))
    await api.press(SONIA, words("button.answers"))
    await api.until(says(api, SONIA, words("answers.title")))
    (change,) = [b for b in api.messages(SONIA)[0].labels if b.startswith("✎")]
    await api.press(SONIA, change)
    await answer(api, SONIA, "interest", "yes")
    await api.until(says(api, SONIA, words(TO_CORRECT)))
    assert running.reviewer.seen == [GOOD]
    assert [value for _, value, _ in stated(running)] == [False, True]


async def test_later_gives_the_verdict_now(api, start, words):
    """The verdict says what is still open, and takes the answers afterwards."""
    running = await start(**ASKING)
    register(running)
    await api.say(SONIA, GOOD)
    await api.until(offers(api, SONIA, words("button.later")))
    await api.press(SONIA, words("button.later"))
    await api.until(says(api, SONIA, words("reply.questions", count=1)))
    await api.press(SONIA, words("button.questions"))
    await answer(api, SONIA, "interest", "no")
    await api.until(says(api, SONIA, words(PASSED)))
    assert running.reviewer.seen == [GOOD]


async def test_a_restart_between_two_questions_loses_nothing(api, start, words):
    """What was answered is not asked again; the next question is still there."""
    running = await start(**ASKING)
    await api.say(SONIA, GOOD)
    await answer(api, SONIA, "page", "facebook")
    await api.until(says(api, SONIA, words("ask.interest")))
    await running.stop()
    again = await start(**ASKING)
    await answer(api, SONIA, "interest", "no")
    await answer(api, SONIA, "page_declared", "yes")
    await api.until(says(api, SONIA, words(PASSED)))
    assert again.reviewer.seen == []
    assert len(api.called("sendMessage")) == 1


async def test_two_touches_are_one_answer_each(api, start, words):
    """An impatient finger does not answer the next question."""
    running = await start(**ASKING)
    await api.say(SONIA, GOOD)
    await api.until(offers(api, SONIA, words("choice.facebook")))
    (message,) = api.messages(SONIA)
    await api.press(SONIA, words("choice.facebook"))
    await api.push(SONIA, message, "r:1.1:ask:page:facebook")
    await api.until(says(api, SONIA, words("ask.interest")))
    assert {key for key, _, _ in stated(running)} == {"page"}


async def test_a_manager_says_for_whom(api, start, words):
    """Who acts for two doctors chooses one; that doctor's page then counts."""
    running = await start(**ASKING)
    register(running, SONIA, name="Dr Sonia")
    register(running, KARIM, name="Dr Karim", pages=())
    register(running, 1003, name="Mounir", pages=(), role=Role.MANAGER)
    with running.store.transaction() as session:
        people.entrust(session, 1003, SONIA)
        people.entrust(session, 1003, KARIM)
    await api.say(1003, GOOD)
    await api.until(offers(api, 1003, "Dr Sonia"))
    await api.press(1003, "Dr Sonia")
    await answer(api, 1003, "interest", "no")
    await api.until(says(api, 1003, words(PASSED)))
    assert stated(running) == [("doctor", SONIA, 1003), ("interest", False, 1003)]
