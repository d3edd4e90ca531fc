"""Live posts in the database: bound to their reviews, due to be looked at, looked at once.

Due dates live here, not in a clock: any number of clocks may ask what is due. The key
`(post, charter, slot)` of a re-check makes a second one for the same occasion impossible,
and a result is stored only by the first that brings it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import case, literal, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from bot.store import audit, rows
from bot.store.database import Database
from bot.store.news import tell
from bot.store.post_records import ENDED, WATCHING, Bound, Occasion, Outcome
from bot.store.record_tables import ChannelPostRow, PictureRow, PostRow, RecheckRow
from bot.store.records import Kept, Part, State
from bot.store.tables import Moment, ReviewRow
from bot.store.versions import all_parts

_FAULT, _FAULT_LONGEST = timedelta(minutes=1), timedelta(days=1)
_PUBLISHED = (State.ANSWERED, State.PUBLISHED, State.WATCHED)


class Posts:
    """Every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def bind(
        self, review_id: int, connector: str, address: str, link: str, now: datetime
    ) -> int | None:
        """Binds a review's verdict to a live post; None if the review has no answer.

        Doing it twice changes nothing. The first look is due at once.
        """
        with self._database.transaction() as session:
            review = session.get(ReviewRow, review_id)
            if review is None or review.state not in _PUBLISHED:
                return None
            values = {
                "review_id": review_id,
                "connector": connector,
                "address": address,
                "link": link,
                "state": WATCHING,
                "bound_at": now,
                "due_at": now,
                "slot": 0,
                "step": 0,
                "validators": {},
            }
            if _insert_once(session, PostRow, values):
                audit.note(session, "bound", f"review:{review_id}", {"connector": connector})
            if review.state is State.ANSWERED:
                rows.move(session, review_id, State.ANSWERED, State.PUBLISHED)
            mine = (PostRow.review_id == review_id, PostRow.address == address)
            return session.scalars(select(PostRow.id).where(*mine)).one()

    def due(self, now: datetime, charter: str, limit: int) -> list[int]:
        """Makes a re-check of every post that is due; returns all that wait to be done.

        At most `limit` posts are taken up at once, the longest due first: after a night
        without a clock each post is looked at once, not once for every missed occasion.
        """
        with self._database.transaction() as session:
            due = session.execute(
                select(PostRow.id, PostRow.slot)
                .where(PostRow.state == WATCHING, PostRow.due_at <= now)
                .order_by(PostRow.due_at)
                .limit(limit)
            ).all()
            for post_id, slot in due:
                values = {"post_id": post_id, "charter": charter, "slot": slot}
                _insert_once(session, RecheckRow, {**values, "created_at": now, "tries": 0})
            waiting = (
                select(RecheckRow.id)
                .join(PostRow, PostRow.id == RecheckRow.post_id)
                .where(
                    RecheckRow.done_at.is_(None),
                    PostRow.state == WATCHING,
                    PostRow.due_at <= now,
                    PostRow.slot == RecheckRow.slot,
                )
                .order_by(RecheckRow.id)
                .limit(limit)
            )
            return list(session.scalars(waiting))

    def take(self, recheck_id: int) -> Occasion | None:
        """All that a re-check needs; None if it is done, or its post is no longer watched."""
        with self._database.transaction() as session:
            row = session.scalars(
                update(RecheckRow)
                .where(RecheckRow.id == recheck_id, RecheckRow.done_at.is_(None))
                .values(tries=RecheckRow.tries + 1)
                .returning(RecheckRow)
            ).one_or_none()
            post = session.get(PostRow, row.post_id) if row is not None else None
            if row is None or post is None or post.state != WATCHING or post.slot != row.slot:
                return None
            review = session.get_one(ReviewRow, post.review_id)
            pictures = session.scalars(
                select(PictureRow)
                .where(PictureRow.review_id == review.id)
                .order_by(PictureRow.position)
            )
            return Occasion(
                id=row.id,
                post_id=post.id,
                review_id=review.id,
                user_id=review.user_id,
                language=review.language,
                connector=post.connector,
                address=post.address,
                link=post.link,
                slot=post.slot,
                step=post.step,
                tries=row.tries,
                first=post.baseline is None,
                status=post.status,
                alarm=post.alarm,
                due_at=post.due_at,
                failing_since=post.failing_since,
                validators=post.validators,
                baseline=post.baseline,
                parts=all_parts(session, review.id),
                pictures=tuple(
                    Kept(p.position, p.object_name, p.sha256, p.perceptual, p.regions)
                    for p in pictures
                ),
            )

    def finish(self, occasion: Occasion, outcome: Outcome, now: datetime) -> bool:
        """Stores a result and what is to be told; False if another has brought one before."""
        with self._database.transaction() as session:
            mine = (RecheckRow.id == occasion.id, RecheckRow.done_at.is_(None))
            done = session.execute(
                update(RecheckRow)
                .where(*mine)
                .values(done_at=now, status=outcome.status, report=list(outcome.codes))
                .returning(RecheckRow.id)
                .execution_options(synchronize_session=False)
            ).first()
            if done is None:
                return False
            changes: dict[str, Any] = {
                "slot": occasion.slot + 1,
                "step": outcome.step,
                # An update that came meanwhile asked for another look at once.
                "due_at": case(
                    (PostRow.due_at > occasion.due_at, PostRow.due_at),
                    else_=literal(outcome.due_at, Moment),
                ),
                "status": outcome.status,
                "alarm": outcome.alarm,
                "failing_since": outcome.failing_since,
            }
            for name in ("validators", "baseline"):
                if getattr(outcome, name) is not None:
                    changes[name] = getattr(outcome, name)
            session.execute(update(PostRow).where(PostRow.id == occasion.post_id).values(changes))
            if outcome.seen:
                rows.move(session, occasion.review_id, State.PUBLISHED, State.WATCHED)
            if outcome.news is not None:
                tell(session, occasion.review_id, outcome.news)
                facts = {"status": outcome.status, "found": " ".join(outcome.codes)}
                audit.note(session, "warned", f"review:{occasion.review_id}", facts)
            return True

    def postpone(self, recheck_id: int, now: datetime) -> None:
        """After a fault of ours: the same re-check is due again, later and later."""
        with self._database.transaction() as session:
            row = session.get(RecheckRow, recheck_id)
            if row is not None and row.done_at is None:
                wait = min(_FAULT * 2 ** min(row.tries, 12), _FAULT_LONGEST)
                mine = update(PostRow).where(PostRow.id == row.post_id)
                session.execute(mine.values(due_at=now + wait))

    def of_person(self, user_id: int) -> list[Bound]:
        """The posts of a person, newest first."""
        mine = (
            select(PostRow)
            .join(ReviewRow, ReviewRow.id == PostRow.review_id)
            .where(ReviewRow.user_id == user_id, PostRow.state != ENDED)
            .order_by(PostRow.id.desc())
        )
        with self._database.transaction() as session:
            return [
                Bound(p.id, p.review_id, p.connector, p.link, p.state, p.status, p.due_at)
                for p in session.scalars(mine)
            ]

    def switch(self, post_id: int, user_id: int, state: str, now: datetime) -> bool:
        """Pauses, resumes or ends the watch over a post of this person."""
        with self._database.transaction() as session:
            theirs = select(ReviewRow.id).where(ReviewRow.user_id == user_id)
            changed = session.execute(
                update(PostRow)
                .where(PostRow.id == post_id, PostRow.review_id.in_(theirs), PostRow.state != ENDED)
                .values(state=state, **({"due_at": now} if state == WATCHING else {}))
                .returning(PostRow.id)
            ).first()
            if changed is not None:
                audit.note(session, state, f"post:{post_id}")
            return changed is not None

    def latest_answered(self, user_id: int) -> int | None:
        """The newest review of a person that has a verdict."""
        with self._database.transaction() as session:
            return session.scalars(
                select(ReviewRow.id)
                .where(
                    ReviewRow.user_id == user_id,
                    ReviewRow.state.in_(_PUBLISHED),
                    ReviewRow.outcome.is_not(None),
                )
                .order_by(ReviewRow.id.desc())
                .limit(1)
            ).one_or_none()

    def answered_since(
        self, since: datetime, user_ids: Collection[int]
    ) -> list[tuple[int, tuple[Part, ...]]]:
        """Reviews of these persons with a verdict, begun since then, with their messages.

        Newest first, and no more than a few hundred.
        """
        with self._database.transaction() as session:
            found = session.scalars(
                select(ReviewRow.id)
                .where(
                    ReviewRow.state.in_(_PUBLISHED),
                    ReviewRow.outcome.is_not(None),
                    ReviewRow.created_at >= since,
                    ReviewRow.user_id.in_(user_ids),
                )
                .order_by(ReviewRow.id.desc())
                .limit(300)
            ).all()
            return [(review_id, all_parts(session, review_id)) for review_id in found]

    def told(self, address: str, text: str, file_ids: Sequence[str], now: datetime) -> bool:
        """Keeps a channel's message as the platform tells it, if its post is bound.

        The next look is due at once then. Returns whether it is.
        """
        with self._database.transaction() as session:
            bound = session.execute(
                update(PostRow)
                .where(PostRow.address == address, PostRow.state == WATCHING)
                .values(due_at=now)
                .returning(PostRow.id)
            ).first()
            if bound is None:
                return False
            row = ChannelPostRow(
                address=address, text=text, file_ids=list(file_ids), updated_at=now
            )
            session.merge(row)
            return True

    def channel(self, address: str) -> tuple[str, tuple[str, ...]] | None:
        """What was last told of a channel's message."""
        with self._database.transaction() as session:
            row = session.get(ChannelPostRow, address)
            return None if row is None else (row.text, tuple(row.file_ids))


def _insert_once(session: Session, table: type[PostRow | RecheckRow], values: Any) -> bool:
    """Inserts unless a row with the same key is there; whether it did."""
    dialect = postgresql if session.get_bind().dialect.name == "postgresql" else sqlite
    statement = dialect.insert(table).values(values).on_conflict_do_nothing()
    return session.execute(statement.returning(table.id)).first() is not None
