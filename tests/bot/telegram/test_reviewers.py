"""Humans: the queue of undecided and contested posts, from the doctor and back to her."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest

from bot.reviewers import labelled_examples
from bot.store import people
from bot.store.people import Role, Status
from bot.store.vault import new_key
from bot.words import say
from policies.charter import LANGUAGES
from tests.bot.telegram.conftest import (
    ASKING,
    BAD,
    GOOD,
    SONIA,
    answer,
    offers,
    picture,
    says,
)

LEILA, HEDI = 3001, 3002
TAKE = say("fr", "button.take")
REASON = "L’humour reste mesuré et ne vise personne."
DOUBTFUL = f"{GOOD} Un peu d’humour."


def person(running, user, role, **values):
    with running.store.transaction() as session:
        values = {"status": Status.APPROVED, "name": "N", **values}
        people.save(session, user, user, role=role, **values)


async def bench(start, *reviewers, **options):
    running = await start(**ASKING, **options)
    for user in reviewers:
        person(running, user, Role.REVIEWER)
    page = people.Page("p", "facebook", own_name=True, declared="1")
    person(running, SONIA, Role.DOCTOR, pages=(page,), training=True)
    return running


async def decide(api, reviewer, outcome, reason=REASON):
    await api.until(offers(api, reviewer, TAKE))
    await api.press(reviewer, TAKE)
    label = say("fr", f"button.decide-{outcome}")
    await api.until(offers(api, reviewer, label))
    await api.press(reviewer, label)
    await api.until(says(api, reviewer, say("fr", "queue.reason")))
    await api.say(reviewer, reason)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_the_charter_leaves_open_goes_to_a_person(api, start, tmp_path, language):
    """Referred, passed on with a deadline, decided with a reason, told to the doctor."""
    api.languages[SONIA] = language
    running = await bench(start, LEILA, key=new_key(), objects_url=str(tmp_path / "objects"))
    await api.photo(SONIA, picture(), caption=DOUBTFUL)
    await answer(api, SONIA, "interest", "no")
    await api.until(says(api, SONIA, say(language, "outcome.referred")))
    await decide(api, LEILA, "approved")
    await api.until(says(api, LEILA, say("fr", "queue.decided")))
    await api.until(says(api, SONIA, say(language, "decision.reason", reason=REASON)))
    assert says(api, SONIA, say(language, "decision.title"))()
    # A person has approved: what follows is the same as after an approval of ours.
    assert offers(api, SONIA, say(language, "button.published"))()
    assert says(api, LEILA, DOUBTFUL)()
    assert [m for m in api.messages(LEILA) if m.copied is not None]
    (line,) = [json.loads(line) for line in labelled_examples(running.store)]
    assert (line["text"], line["clauses"], line["outcome"]) == (DOUBTFUL, [], "approved")


async def test_a_contested_refusal_needs_two(api, start):
    """A *forbidden* is lifted by two reviewers or by none; the first cannot be both."""
    await bench(start, LEILA, HEDI)
    await api.say(SONIA, BAD)
    await api.until(says(api, SONIA, say("fr", "outcome.refused")))
    await api.press(SONIA, say("fr", "button.contest"))
    await api.until(says(api, SONIA, say("fr", "contest.why")))
    await api.say(SONIA, "C’est une citation.")
    await decide(api, LEILA, "approved", "C’est bien une citation.")
    await api.until(says(api, LEILA, say("fr", "queue.sent-on")))
    assert not says(api, SONIA, say("fr", "decision.title"))()
    await api.press(LEILA, TAKE)
    await api.until(lambda: say("fr", "queue.second-needed") in api.toasts)
    await api.until(says(api, HEDI, say("fr", "queue.cause-second")))
    await decide(api, HEDI, "approved", "Je confirme la citation.")
    await api.until(says(api, SONIA, say("fr", "decision.title")))
    assert says(api, HEDI, say("fr", "queue.contested", words="C’est une citation."))()
    (told,) = [t for t in api.texts(SONIA) if say("fr", "decision.title") in t]
    assert say("fr", "outcome.approved") in told


async def test_a_second_reviewer_may_uphold(api, start):
    """The second pair of eyes says no: the verdict stands."""
    await bench(start, LEILA, HEDI)
    await api.say(SONIA, BAD)
    await api.until(says(api, SONIA, say("fr", "outcome.refused")))
    await api.press(SONIA, say("fr", "button.contest"))
    await api.until(offers(api, SONIA, say("fr", "button.without-reason")))
    await api.press(SONIA, say("fr", "button.without-reason"))
    await decide(api, LEILA, "approved", "C’est bien une citation.")
    await api.until(says(api, HEDI, say("fr", "queue.cause-second")))
    await decide(api, HEDI, "refused", "La promesse reste.")
    await api.until(says(api, SONIA, say("fr", "decision.reason", reason="La promesse reste.")))


async def test_one_case_one_reviewer(api, start):
    """Two who reach for the same case: one has it, the other is told; given back, it is free."""
    await bench(start, LEILA, HEDI)
    await api.say(SONIA, DOUBTFUL)
    await answer(api, SONIA, "interest", "no")
    for user in (LEILA, HEDI):
        await api.until(offers(api, user, TAKE))
    await api.press(LEILA, TAKE)
    await api.until(offers(api, LEILA, say("fr", "button.release")))
    await api.press(HEDI, TAKE)
    await api.until(lambda: say("fr", "queue.taken") in api.toasts)
    await api.press(LEILA, say("fr", "button.release"))
    await api.until(lambda: say("fr", "queue.released") in api.toasts)
    await api.press(HEDI, TAKE)
    await api.until(offers(api, HEDI, say("fr", "button.release")))


async def test_nobody_judges_her_own_post(api, start):
    """A doctor who is an administrator too does not see her own case."""
    await bench(start, LEILA, admins=frozenset({SONIA}))
    await api.say(SONIA, DOUBTFUL)
    await answer(api, SONIA, "interest", "no")
    await api.until(offers(api, LEILA, TAKE))
    await api.say(SONIA, "/queue")
    await api.until(says(api, SONIA, say("fr", "queue.empty")))
    await api.push(SONIA, api.messages(SONIA)[0], "q:1:take")
    await api.until(lambda: say("fr", "queue.own") in api.toasts)


async def test_a_late_case_is_reminded_once(api, start):
    """Past its time, who holds it is reminded; if nobody does, all are."""
    running = await bench(start, LEILA, HEDI, review_hours=1.0)
    await api.say(SONIA, DOUBTFUL)
    await answer(api, SONIA, "interest", "no")
    await api.until(offers(api, LEILA, TAKE))
    await api.press(LEILA, TAKE)
    await api.until(offers(api, LEILA, say("fr", "button.release")))
    reviewers = running.bot.reception.reviewers
    await reviewers.remind(datetime.now(UTC))
    late = say("fr", "queue.late", number=1)
    assert not says(api, LEILA, late)()
    for _ in range(2):
        await reviewers.remind(datetime.now(UTC) + timedelta(hours=2))
    await api.until(says(api, LEILA, late))
    assert sum(late in text for text in api.texts(LEILA)) == 1
    assert not says(api, HEDI, late)()


async def test_without_reviewers_nothing_is_promised(api, start):
    """An installation without humans does not say that one will look."""
    await bench(start)
    await api.say(SONIA, DOUBTFUL)
    await answer(api, SONIA, "interest", "no")
    await api.until(says(api, SONIA, say("fr", "outcome.referred")))
    promise = say("fr", "reply.humans", at="§").split("§")[0]
    assert not says(api, SONIA, promise)()


async def test_no_consent_no_example(api, start):
    """A doctor's decided posts train nothing unless she agreed."""
    running = await bench(start, LEILA)
    person(running, SONIA, Role.DOCTOR, training=False)
    await api.say(SONIA, DOUBTFUL)
    await answer(api, SONIA, "interest", "no")
    await decide(api, LEILA, "approved")
    await api.until(says(api, LEILA, say("fr", "queue.decided")))
    assert list(labelled_examples(running.store)) == []
