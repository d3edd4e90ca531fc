"""The rooms beside the reviews: people, declarations, notices, the reviewers' queue."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest

from bot.store import declarations, dossiers, notices, people, queue, rows
from bot.store.people import Page, Role, Status
from bot.store.queue import Opinion, Stage
from bot.store.records import Answer, Button, Part, Person, State
from bot.store.store import Store

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
DUE = NOW + timedelta(hours=24)
SONIA = Person(chat_id=2**40, user_id=2**40, language="fr")


@pytest.fixture
def store(tmp_path):
    store = Store(f"sqlite:///{tmp_path}/test.sqlite3")
    yield store
    store.close()


def review(store, number=1, text="a"):
    new = Part(number, NOW, text)
    return store.receive(SONIA, new, NOW, "received", lambda *_: False)


def answered(store, review_id, **values):
    store.close_draft(review_id, NOW)
    ticket = store.claim(review_id, NOW)
    answer = Answer(pages=("verdict",), outcome="refused", sheet={"pages": ["v"]}, **values)
    assert store.answer(ticket, answer)


def test_a_profile_comes_back_as_it_was_saved(store):
    """Every field survives; what was not said stays unknown."""
    page = Page("p", "facebook", own_name=True, declared="28/1", provider=None)
    with store.transaction() as session:
        people.save(session, 1, 2, name="S", pages=(page,), terms_at=NOW, training=True)
        people.save(session, 1, 2, role=Role.MANAGER)
    with store.transaction() as session:
        known = people.person(session, 1)
        assert people.person(session, 9) is None
    assert known.pages == (page,)
    assert (known.role, known.status, known.terms_at) == (Role.MANAGER, Status.NEW, NOW)
    assert known.speciality is None


def test_only_who_waits_is_approved_and_once(store):
    """Two administrators decide at once: one decision counts."""
    with store.transaction() as session:
        people.save(session, 1, 1)
        assert not people.decide(session, 1, Status.APPROVED, 9, NOW)
        people.save(session, 1, 1, status=Status.PENDING)
        assert people.decide(session, 1, Status.APPROVED, 9, NOW)
        assert not people.decide(session, 1, Status.REFUSED, 8, NOW)
        assert people.of_role(session, Role.DOCTOR)[0].user_id == 1


def test_an_invitation_is_used_once_and_in_time(store):
    """A code is for one person and some days; who used it may come back with it."""
    with store.transaction() as session:
        code = people.invite(session, Role.MANAGER, 9, DUE, 7)
        assert people.redeem(session, code, 1, DUE) is None
        assert people.redeem(session, "guess", 1, NOW) is None
        assert people.redeem(session, code, 1, NOW) == (Role.MANAGER, 7)
        assert people.redeem(session, code, 1, NOW) == (Role.MANAGER, 7)
        assert people.redeem(session, code, 2, NOW) is None


def test_the_last_declaration_counts_and_none_is_lost(store):
    """An answer changed twice: all are kept with author and time; the last one holds."""
    first, second = review(store, 1), review(store, 2)
    with store.transaction() as session:
        declarations.declare(session, first, "adult", True, 1)
        declarations.declare(session, first, "adult", False, 2)
        declarations.declare(session, first, "page", "x", 1)
        declarations.declare(session, first, "page", None, 1)
        declarations.declare(session, second, "interest", True, 3)
        assert [one.author_id for one in declarations.history(session, first)] == [1, 2, 1, 1]
        assert {k: v.value for k, v in declarations.current(session, first).items()} == {
            "adult": False
        }


def test_a_corrected_version_inherits_what_was_stated(store):
    """Never asked twice: what was said of the first version holds for its corrections."""
    first, second, third = (review(store, n) for n in (1, 2, 3))
    with store.transaction() as session:
        declarations.declare(session, first, "adult", True, 1)
        dossiers.note(session, second, previous_id=first)
        dossiers.note(session, third, previous_id=second)
        assert declarations.current(session, third)["adult"].value is True
        assert dossiers.versions(session, third) == [third, second, first]
        dossiers.note(session, first, previous_id=third)  # a fault of ours ends nowhere
        assert dossiers.versions(session, third) == [third, second, first]


def test_one_reviewer_claims_a_case(store):
    """Ten at once: one has it; given back, another may."""
    one = review(store)
    answered(store, one, case_due=DUE)
    with store.transaction() as session:
        (case,) = queue.undecided(session)

    def claim(user):
        with store.transaction() as session:
            return queue.claim(session, case.id, user)

    with ThreadPoolExecutor(5) as pool:
        won = list(pool.map(claim, range(10)))
    assert sum(won) == 1
    with store.transaction() as session:
        assert not queue.release(session, case.id, 99)
        assert queue.release(session, case.id, won.index(True))
        assert queue.claim(session, case.id, 99)


def test_a_case_is_decided_by_who_holds_it(store):
    """Somebody else's opinion, or one that comes twice, moves nothing."""
    one = review(store)
    answered(store, one, case_due=DUE)
    with store.transaction() as session:
        (case,) = queue.undecided(session)
        assert queue.claim(session, case.id, 1)
        theirs, mine = (Opinion(user, "approved", "reason", NOW) for user in (2, 1))
        assert not queue.decide(session, case.id, theirs, Stage.CLAIMED, Stage.DECIDED)
        assert queue.decide(session, case.id, mine, Stage.CLAIMED, Stage.DECIDED)
        assert not queue.decide(session, case.id, mine, Stage.CLAIMED, Stage.DECIDED)
        assert queue.opinions(session, case.id) == [mine]
        assert queue.undecided(session) == []


def test_a_version_is_one_case_until_it_is_decided(store):
    """Contesting what is in the queue already adds the reason, not another case."""
    one = review(store)
    answered(store, one, case_due=DUE)
    with store.transaction() as session:
        assert queue.enqueue(session, one, "contested", "why", NOW, DUE) is None
        (case,) = queue.undecided(session)
        assert (case.cause, case.words, case.machine) == ("contested", "why", "refused")


def test_a_late_case_is_late_once(store):
    """Reminded once, announced once."""
    one = review(store)
    answered(store, one, case_due=DUE)
    with store.transaction() as session:
        assert [c.review_id for c in queue.unannounced(session, NOW)] == [one]
        assert queue.unannounced(session, NOW) == []
        assert queue.late(session, DUE - timedelta(seconds=1)) == []
        assert [c.review_id for c in queue.late(session, DUE)] == [one]
        assert queue.late(session, DUE) == []


def test_notices_are_sent_in_order_and_edited(store):
    """What waits is given out in order; a body replaced meanwhile is given out again."""
    with store.transaction() as session:
        buttons = ((Button("b", "d"),),)
        notices.post(session, 5, "one", buttons)
        notices.post(session, 5, "two", reply_to=3)
        notices.post(session, 6, "other")
        assert sorted(notices.waiting(session, NOW)) == [5, 6]
        first, second = notices.unsent(session, 5)
        assert (first.body, first.buttons, second.reply_to) == ("one", buttons, 3)
        notices.sent(session, first, 100, NOW)
        assert notices.change(session, 5, 100, "changed")
        assert not notices.change(session, 6, 100, "changed")
        notices.sent(session, first, 100, NOW)
        assert [n.body for n in notices.unsent(session, 5)] == ["changed", "two"]


def test_a_notice_is_taken_by_one_process_for_a_while(store):
    """In order; given back, or after its time, another may have it; sent, nobody."""
    until = NOW + timedelta(minutes=2)
    with store.transaction() as session:
        notices.post(session, 5, "one")
        notices.post(session, 5, "two")
        notices.post(session, 6, "other")
        one = notices.take(session, 5, NOW, until)
        assert one.body == "one"
        assert notices.take(session, 5, NOW, until) is None
        assert notices.waiting(session, NOW) == [5, 6]
        notices.give_back(session, one)
        assert notices.take(session, 5, NOW, until) == one
        late = until + timedelta(seconds=1)
        assert notices.take(session, 5, late, late + timedelta(minutes=2)) == one
        notices.sent(session, one, 100, NOW)
        assert notices.take(session, 5, NOW, until).body == "two"
        assert notices.take(session, 6, NOW, until).body == "other"
        assert notices.waiting(session, NOW) == []
        notices.give_back(session)
        assert sorted(notices.waiting(session, NOW)) == [5, 6]


def test_words_are_asked_for_once_and_for_a_while(store):
    """A promise of words ends with the words, or with time; twice delivered is once."""
    with store.transaction() as session:
        assert dossiers.expected(session, 1, NOW) is None
        dossiers.expect(session, 1, {"for": "x"}, DUE)
        assert dossiers.expected(session, 1, NOW) == {"for": "x"}
        assert dossiers.expected(session, 1, DUE) is None
        assert dossiers.consume(session, 1, 70)
        assert not dossiers.consume(session, 1, 70)
        assert dossiers.consumed(session, 1, 70)
        assert not dossiers.consumed(session, 1, 71)


def test_a_screen_is_shown_only_for_what_it_is_about(store):
    """A page of an older version, or of a draft that went on, is not put over the new one."""
    one = review(store)
    answered(store, one)
    with store.transaction() as session:
        assert dossiers.show(session, one, [State.ANSWERED], "page 2", (), 1)
        assert not dossiers.show(session, one, [State.ANSWERED], "page 2", (), 2)
        assert not dossiers.show(session, one, [State.ASKING], "page 2", ())
        assert not dossiers.show(session, 99, [State.ANSWERED], "page 2", ())
    assert store.unsent(one)[0].body == "page 2"


def test_pictures_shown_already_are_not_sent_again(store):
    """After another answer of the doctor the same marks on the same files stay in place."""
    one = review(store)
    store.close_draft(one, NOW)
    ticket = store.claim(one, NOW)
    with store.transaction() as session:
        asked = Answer(pages=("question",), marks="[[0, [1, 2, 3, 4], 1]]")
        assert dossiers.ask(session, ticket, asked, '{"evidence": 1}')
    for out in store.unsent(one):
        store.sent(out, (100 + out.id,), NOW)
    with store.transaction() as session:
        assert dossiers.requeue(session, one, State.ASKING)
    again = store.claim(one, datetime.now(UTC))
    assert again.tries == 1
    assert store.answer(again, Answer(pages=("verdict",), marks="[[0, [1, 2, 3, 4], 1]]"))
    assert [out.body for out in store.unsent(one)] == ["verdict"]


def test_buttons_say_which_review_and_version(store):
    """In the outbox they are about their review; what is sent names it."""
    one = review(store)
    buttons = ((Button("a", "check"),), (Button("b", "page:1"), Button("c", "why:0")))
    with store.transaction() as session:
        assert dossiers.show(session, one, [State.COLLECTING], "x", buttons)
        assert rows.buttons_from(rows.flat(buttons)) == buttons
    data = [[button.data for button in line] for line in store.unsent(one)[0].buttons]
    assert data == [[f"r:{one}.1:check"], [f"r:{one}.1:page:1", f"r:{one}.1:why:0"]]
