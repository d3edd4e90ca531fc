"""Forgetting: after it, nothing of the draft is anywhere, and a tombstone says so."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select, text

from bot.store import audit, declarations, dossiers, notices, people, queue
from bot.store.dossiers import AskedRow, DossierRow
from bot.store.forget import expire, forget_person, forget_review, is_forgotten
from bot.store.notices import NoticeRow
from bot.store.objects import Objects, sweep
from bot.store.people import InvitationRow, MandateRow, Role
from bot.store.queue import Opinion, Stage
from bot.store.record_tables import (
    ChannelPostRow,
    PictureRow,
    PostRow,
    RecheckRow,
    SecretRow,
    TombstoneRow,
)
from bot.store.records import Answer, Kept, Part, Person
from bot.store.store import Store
from bot.store.tables import Base
from bot.store.vault import Vault, new_key

NOW = datetime.now(UTC)
WORDS = "Consultation de madame Unetelle"
SONIA, KARIM = Person(1001, 1001, "fr"), Person(1002, 1002, "ar")
KEPT_TABLES = {"audit", "audit_head", "tombstones", "objects_gone", "alembic_version"}
# Their rows name persons in other columns than `user_id`.
BETWEEN_PERSONS = {"mandates", "invitations", "notices"}


@pytest.fixture
def store(database_url):
    store = Store(database_url)
    yield store
    store.close()


@pytest.fixture
def objects(tmp_path):
    return Objects(str(tmp_path / "objects"), Vault(new_key()))


def reviewed(store, objects, person, message_id=1, bound=None):
    """A review with a picture, and a live post that was looked at once."""
    part = Part(message_id, NOW, text=WORDS)
    review = store.receive(person, part, NOW, "received", lambda *_: False)
    store.close_draft(review, NOW)
    kept = Kept(0, objects.put(b"picture"), "sha", "hash", "regions")
    ticket = store.claim(review, NOW)
    answer = Answer((f"« {WORDS} »",), "approved", charter="c", evidence="{}", pictures=(kept,))
    assert store.answer(ticket, answer)
    (out,) = store.unsent(review)
    store.sent(out, [70 + message_id], NOW)
    if bound:
        with store.database.transaction() as session:
            address = f"https://example.org/{review}"
            post = PostRow(
                review_id=review,
                connector="page",
                address=address,
                link=address,
                state="watching",
                bound_at=bound,
                due_at=NOW,
                baseline={"text": WORDS},
            )
            session.add(post)
            session.flush()
            session.add(RecheckRow(post_id=post.id, charter="c", slot=0, created_at=NOW))
            session.add(ChannelPostRow(address=address, text=WORDS, updated_at=NOW))
    return review


def counts(store):
    with store.database.transaction() as session:
        tables = [t for t in Base.metadata.sorted_tables if t.name not in KEPT_TABLES]
        return {
            t.name: n for t in tables if (n := session.scalar(select(func.count()).select_from(t)))
        }


def test_one_review_leaves_nothing_but_its_tombstone(store, objects, tmp_path):
    """Rows of every table, the picture, the words in the database's own files."""
    review = reviewed(store, objects, SONIA, bound=NOW)
    gone = forget_review(store.database, review)
    assert (gone.reviews, gone.messages) == ((review,), ((1001, 71),))
    sweep(store.database, objects, NOW)
    assert counts(store) == {"chats": 1}
    assert objects.names() == set()
    with store.database.transaction() as session:
        assert is_forgotten(session, review)
        assert session.get_one(TombstoneRow, f"review:{review}").reason == "forgotten"
        assert audit.verify(session).broken == ()
        if not store.database.is_postgresql:
            session.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))
    store.close()
    for path in Path(tmp_path).rglob("*"):
        if path.is_file():
            assert b"Unetelle" not in path.read_bytes(), path


def test_a_person_leaves_nothing(store, objects):
    """All of hers goes, her tokens too; nothing of another's."""
    reviewed(store, objects, SONIA, 1)
    reviewed(store, objects, SONIA, 2, bound=NOW)
    other = reviewed(store, objects, KARIM, 3, bound=NOW)
    with store.database.transaction() as session:
        for user in (SONIA.user_id, KARIM.user_id):
            session.add(
                SecretRow(user_id=user, connector="x", account="", sealed="s", updated_at=NOW)
            )
    assert len(forget_person(store.database, SONIA.user_id).reviews) == 2
    assert store.ticket(other).parts[0].text == WORDS
    assert set(counts(store).values()) == {1}
    assert len(counts(store)) == 9
    sweep(store.database, objects, NOW)
    assert len(objects.names()) == 1


def test_every_table_is_thought_of():
    """A table that is neither kept, nor a chat's, nor owned is a leak."""
    from bot.store.forget import _belongs

    left = {
        table.name
        for table in Base.metadata.sorted_tables
        if _belongs(table, [1]) is None and "user_id" not in table.c
    }
    assert left <= KEPT_TABLES | {"chats", "channel_posts"} | BETWEEN_PERSONS


def test_what_a_person_was_for_others_goes_too(store, objects):
    """Profile, mandates, invitations, notices; her word about another's post stays, unnamed."""
    review = reviewed(store, objects, KARIM)
    reviewed(store, objects, SONIA, 2)
    me, other = SONIA.user_id, KARIM.user_id
    with store.transaction() as session:
        for one in (me, other):
            people.save(session, one, one, name=WORDS)
        people.entrust(session, me, other)
        people.entrust(session, other, me)
        people.invite(session, Role.MANAGER, me, NOW, me)
        dossiers.expect(session, me, {"for": "contest"}, NOW)
        dossiers.note(session, review, sheet={"text": "Karim's"})
        declarations.declare(session, review, "consent", True, me)
        case = queue.enqueue(session, review, "contested", "why", NOW, NOW)
        assert queue.claim(session, case, me)
        opinion = Opinion(me, "approved", "a reason", NOW)
        assert queue.decide(session, case, opinion, Stage.CLAIMED, Stage.DECIDED)
        notices.post(session, me, WORDS)
        notices.sent(session, notices.unsent(session, me)[0], 55, NOW)
    gone = forget_person(store.database, me)
    assert (me, 55) in gone.messages
    with store.transaction() as session:
        assert people.person(session, me) is None
        assert people.person(session, other) is not None
        assert declarations.current(session, review)["consent"].author_id == 0
        assert [o.reviewer_id for o in queue.opinions(session, case)] == [0]
        for table in (MandateRow, InvitationRow, NoticeRow, AskedRow):
            assert session.scalar(select(func.count()).select_from(table)) == 0
        assert session.scalar(select(func.count()).select_from(DossierRow)) == 1


def test_a_newer_version_outlives_the_one_it_corrects(store, objects):
    """What is too old goes; the sheet of the version after it keeps its buttons alive."""
    old, new = reviewed(store, objects, SONIA, 1), reviewed(store, objects, SONIA, 2)
    with store.transaction() as session:
        dossiers.note(session, new, previous_id=old, sheet={"page": 1})
    forget_review(store.database, old)
    with store.transaction() as session:
        assert dossiers.dossier(session, new).previous_id is None
        assert dossiers.dossier(session, new).sheet == {"page": 1}


def test_what_is_too_old_expires(store, objects):
    """Drafts after their days, published ones after theirs, the younger of each stay."""
    draft = reviewed(store, objects, SONIA, 1)
    published = reviewed(store, objects, SONIA, 2, bound=NOW)
    database, day = store.database, timedelta(days=1)
    assert expire(database, NOW - day, NOW - day).reviews == ()
    assert expire(database, NOW + day, NOW - day).reviews == (draft,)
    assert expire(database, NOW + day, NOW + day).reviews == (published,)
    with database.transaction() as session:
        reasons = set(session.scalars(select(TombstoneRow.reason)))
    assert reasons == {"expired"}


def test_a_new_answer_gives_the_old_pictures_up(store, objects):
    """A late photo reopens the draft: what is no longer part of it is not kept."""
    photo = Part(1, NOW, file_id="f", unique_id="u", group="g")
    review = store.receive(SONIA, photo, NOW, "received", lambda *_: False)
    for name in ("old", "new"):
        store.close_draft(review, NOW)
        kept = Kept(0, objects.put(name.encode()), name, "", "")
        assert store.answer(store.claim(review, NOW), Answer(("v",), "approved", pictures=(kept,)))
        store.receive(
            SONIA, Part(2, NOW, file_id="f2", group="g"), NOW, "received", lambda *_: False
        )
    sweep(store.database, objects, NOW)
    with store.database.transaction() as session:
        (row,) = session.scalars(select(PictureRow))
    assert (row.sha256, objects.names()) == ("new", {row.object_name})
