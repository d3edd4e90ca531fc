"""Humans: the queue of undecided and contested posts, from the doctor and back to her."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest

from bot.examples import labelled_examples
from bot.store import people, queue
from bot.store.people import Role, Status
from bot.store.queue import Opinion, Stage
from bot.store.vault import new_key
from bot.words import say
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
REASON = "L’humour reste mesuré et ne vise personne."
DOUBTFUL = f"{GOOD} Un peu d’humour."

TAKE = "button.take"
# Every path in every language.
pytestmark = pytest.mark.usefixtures("words")


def person(running, user, role, **values):
    with running.store.transaction() as session:
        values = {"status": Status.APPROVED, "name": "N", **values}
        people.save(session, user, user, role=role, **values)


async def bench(start, *reviewers, language="fr", **options):
    running = await start(**ASKING, **options)
    for user in reviewers:
        person(running, user, Role.REVIEWER, language=language)
    page = people.Page("p", "facebook", own_name=True, declared="1")
    person(running, SONIA, Role.DOCTOR, pages=(page,), training=True)
    return running


async def taken(api, words):
    """A post that the charter leaves open, in the hands of the only reviewer."""
    await api.say(SONIA, DOUBTFUL)
    await answer(api, SONIA, "interest", "no")
    await api.until(offers(api, LEILA, words(TAKE)))
    await api.press(LEILA, words(TAKE))


async def decide(api, reviewer, outcome, reason=REASON):
    words = partial(say, api.language_of(reviewer))
    await api.until(offers(api, reviewer, words(TAKE)))
    await api.press(reviewer, words(TAKE))
    label = words(f"button.decide-{outcome}")
    await api.until(offers(api, reviewer, label))
    await api.press(reviewer, label)
    await api.until(says(api, reviewer, words("queue.reason")))
    await api.say(reviewer, reason)


def labels(api, person, start):
    """The buttons before a person whose words begin like this."""
    return [x for m in api.messages(person) for x in m.labels if x.startswith(start)]


async def touch(api, person, start):
    """Presses a button known by the beginning of its words, once it is there."""
    await api.until(lambda: labels(api, person, start))
    await api.press(person, labels(api, person, start)[-1])


async def test_what_the_charter_leaves_open_goes_to_a_person(api, start, tmp_path, words):
    """Referred, passed on with a deadline, decided with a reason, told to the doctor."""
    watching = {"key": new_key(), "objects_url": str(tmp_path / "objects")}
    running = await bench(start, LEILA, language=api.language, **watching)
    await api.photo(SONIA, picture(), caption=DOUBTFUL)
    await answer(api, SONIA, "interest", "no")
    await api.until(says(api, SONIA, words("outcome.referred")))
    await decide(api, LEILA, "approved")
    await api.until(says(api, LEILA, words("queue.decided")))
    await api.until(says(api, SONIA, words("decision.reason", reason=REASON)))
    assert says(api, SONIA, words("decision.title"))()
    # A person has approved: what follows is the same as after an approval of ours.
    assert offers(api, SONIA, words("button.published"))()
    assert says(api, LEILA, DOUBTFUL)()
    assert [m for m in api.messages(LEILA) if m.copied is not None]
    (line,) = [json.loads(line) for line in labelled_examples(running.store)]
    assert (line["text"], line["clauses"], line["outcome"]) == (DOUBTFUL, [], "approved")


async def test_a_contested_refusal_needs_two(api, start, words):
    """A *forbidden* is lifted by two reviewers or by none; the first cannot be both."""
    await bench(start, LEILA, HEDI, language=api.language)
    await api.say(SONIA, BAD)
    await api.until(says(api, SONIA, words("outcome.refused")))
    await api.press(SONIA, words("button.contest"))
    await api.until(says(api, SONIA, words("contest.why")))
    await api.say(SONIA, "C’est une citation.")
    await decide(api, LEILA, "approved", "C’est bien une citation.")
    await api.until(says(api, LEILA, words("queue.sent-on")))
    assert not says(api, SONIA, words("decision.title"))()
    await api.press(LEILA, words(TAKE))
    await api.until(lambda: words("queue.second-needed") in api.toasts)
    await api.until(says(api, HEDI, words("queue.cause-second")))
    await decide(api, HEDI, "approved", "Je confirme la citation.")
    await api.until(says(api, SONIA, words("decision.title")))
    assert says(api, HEDI, words("queue.contested", words="C’est une citation."))()
    (told,) = [t for t in api.texts(SONIA) if words("decision.title") in t]
    assert words("outcome.approved") in told


async def test_a_second_reviewer_may_uphold(api, start, words):
    """The second pair of eyes says no: the verdict stands."""
    await bench(start, LEILA, HEDI, language=api.language)
    await api.say(SONIA, BAD)
    await api.until(says(api, SONIA, words("outcome.refused")))
    await api.press(SONIA, words("button.contest"))
    await api.until(offers(api, SONIA, words("button.without-reason")))
    await api.press(SONIA, words("button.without-reason"))
    await decide(api, LEILA, "approved", "C’est bien une citation.")
    await api.until(says(api, HEDI, words("queue.cause-second")))
    await decide(api, HEDI, "refused", "La promesse reste.")
    await api.until(says(api, SONIA, words("decision.reason", reason="La promesse reste.")))


async def test_a_reviewer_ticks_what_is_broken(api, start, words):
    """One point found is unticked, another added from its article: told, and learnt."""
    running = await bench(start, LEILA, language=api.language)
    await api.photo(SONIA, picture(), caption=DOUBTFUL)
    await answer(api, SONIA, "interest", "no")
    await api.until(offers(api, LEILA, words(TAKE)))
    await api.press(LEILA, words(TAKE))
    await api.until(offers(api, LEILA, words("button.decide-changes_required")))
    await api.press(LEILA, words("button.decide-changes_required"))
    await touch(api, LEILA, "☑ 27")
    await api.until(lambda: labels(api, LEILA, "☐ 27"))
    await api.say(LEILA, REASON)
    await api.until(says(api, LEILA, words("queue.tick-one")))
    await api.press(LEILA, words("button.other-article"))
    await api.until(offers(api, LEILA, words("button.article", article="7")))
    await api.press(LEILA, words("button.article", article="7"))
    await touch(api, LEILA, "☐ 7.1")
    await api.until(lambda: labels(api, LEILA, "☑ 7.1"))
    await api.press(LEILA, words("button.found"))
    await api.until(lambda: labels(api, LEILA, "☐ 27"))
    assert labels(api, LEILA, "☑ 7.1")
    await api.say(LEILA, REASON)
    article = words("finding.article", article="7.1")
    await api.until(says(api, SONIA, words("decision.articles", what=article)))
    (line,) = [json.loads(line) for line in labelled_examples(running.store)]
    assert line["clauses"] == ["art7.1.case"]


async def test_an_objection_older_than_the_ticks_teaches_nothing(api, start, words):
    """Refused, but nobody said why by clause: as an example it would be a compliant post."""
    running = await bench(start, LEILA, language=api.language)
    await taken(api, words)
    await api.until(offers(api, LEILA, words("button.release")))
    old = Opinion(LEILA, "refused", REASON, datetime.now(UTC))
    with running.store.transaction() as session:
        assert queue.decide(session, 1, old, Stage.CLAIMED, Stage.DECIDED)
    assert list(labelled_examples(running.store)) == []


async def test_a_clause_that_left_the_charter_is_not_ticked(api, start, words):
    """The charter changes between check and decision: the decision can still be made."""
    running = await bench(start, LEILA, language=api.language)
    await taken(api, words)
    label = words("button.decide-changes_required")
    await api.until(offers(api, LEILA, label))
    await running.stop()
    await start(pack="pack")
    await api.press(LEILA, label)
    await api.until(says(api, LEILA, words("queue.reason")))
    assert not labels(api, LEILA, "☑")
    await api.press(LEILA, words("button.other-article"))
    await api.until(offers(api, LEILA, words("button.article", article="7")))


async def test_one_case_one_reviewer(api, start, words):
    """Two who reach for the same case: one has it, the other is told; given back, it is free."""
    await bench(start, LEILA, HEDI, language=api.language)
    await api.say(SONIA, DOUBTFUL)
    await answer(api, SONIA, "interest", "no")
    for user in (LEILA, HEDI):
        await api.until(offers(api, user, words(TAKE)))
    await api.press(LEILA, words(TAKE))
    await api.until(offers(api, LEILA, words("button.release")))
    await api.press(HEDI, words(TAKE))
    await api.until(lambda: words("queue.taken") in api.toasts)
    await api.press(LEILA, words("button.release"))
    await api.until(lambda: words("queue.released") in api.toasts)
    await api.press(HEDI, words(TAKE))
    await api.until(offers(api, HEDI, words("button.release")))


async def test_nobody_judges_her_own_post(api, start, words):
    """A doctor who is an administrator too does not see her own case."""
    await bench(start, LEILA, language=api.language, admins=frozenset({SONIA}))
    await api.say(SONIA, DOUBTFUL)
    await answer(api, SONIA, "interest", "no")
    await api.until(offers(api, LEILA, words(TAKE)))
    await api.say(SONIA, "/queue")
    await api.until(says(api, SONIA, words("queue.empty")))
    await api.push(SONIA, api.messages(SONIA)[0], "q:1:take")
    await api.until(lambda: words("queue.own") in api.toasts)


async def test_a_late_case_is_reminded_once(api, start, words):
    """Past its time, who holds it is reminded; if nobody does, all are."""
    running = await bench(start, LEILA, HEDI, language=api.language, review_hours=1.0)
    await taken(api, words)
    await api.until(offers(api, LEILA, words("button.release")))
    reviewers = running.bot.reception.reviewers
    await reviewers.remind(datetime.now(UTC))
    late = words("queue.late", number=1)
    assert not says(api, LEILA, late)()
    for _ in range(2):
        await reviewers.remind(datetime.now(UTC) + timedelta(hours=2))
    await api.until(says(api, LEILA, late))
    assert sum(late in text for text in api.texts(LEILA)) == 1
    assert not says(api, HEDI, late)()


async def test_without_reviewers_nothing_is_promised(api, start, words):
    """An installation without humans does not say that one will look."""
    await bench(start, language=api.language)
    await api.say(SONIA, DOUBTFUL)
    await answer(api, SONIA, "interest", "no")
    await api.until(says(api, SONIA, words("outcome.referred")))
    promise = words("reply.humans", at="§").split("§")[0]
    assert not says(api, SONIA, promise)()


async def test_no_consent_no_example(api, start, words):
    """A doctor's decided posts train nothing unless she agreed."""
    running = await bench(start, LEILA, language=api.language)
    person(running, SONIA, Role.DOCTOR, training=False)
    await api.say(SONIA, DOUBTFUL)
    await answer(api, SONIA, "interest", "no")
    await decide(api, LEILA, "approved")
    await api.until(says(api, LEILA, words("queue.decided")))
    assert list(labelled_examples(running.store)) == []
