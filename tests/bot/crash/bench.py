"""Two schedulers and three workers over many reviews, killed at random.

As a program: `python -m tests.bot.crash.bench --reviews 2000` (needs PostgreSQL's server).
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import random
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select

from bot.store import audit
from bot.store.database import Database
from bot.store.record_tables import AuditRow
from bot.store.records import State
from bot.store.tables import OutboxRow, ReviewRow
from tests.bot.crash import process
from tests.bot.postgres import Server, binaries

# Forked from a server that has imported everything once: starting is quick.
CONTEXT = multiprocessing.get_context("forkserver")
CONTEXT.set_forkserver_preload(["tests.bot.crash.process"])
SILENCE = 3.0


@dataclass(frozen=True)
class Survived:
    """What was left after the kills."""

    reviews: int
    kills: int
    seconds: float
    answered: int
    approved: int
    verdicts_stored: int
    messages: int
    verdicts_shown: int
    repeated_edits: int
    trail_whole: bool

    @property
    def good(self) -> bool:
        """Every review exactly one verdict in the trail and one message that shows it."""
        return (
            self.answered
            == self.approved
            == self.verdicts_stored
            == self.messages
            == self.verdicts_shown
            == self.reviews
            and self.trail_whole
        )


def run(url: str, path: str, count: int, every: float, limit: float, seed: int = 1) -> Survived:
    """Kills one of five processes every so many seconds until all is done."""
    chance, database = random.Random(seed), Database(url)
    process.seed(database, count)
    Path(path).touch()
    roles = [(process.scheduler, (url, SILENCE))] * 2
    roles += [(process.worker, (url, path, SILENCE))] * 3
    running = [_start(role) for role in roles]
    begun, kills, next_kill = time.monotonic(), 0, time.monotonic() + 2 * every
    try:
        while not _done(database) and time.monotonic() - begun < limit:
            time.sleep(0.25)
            for index, one in enumerate(running):
                if not one.is_alive():
                    running[index] = _start(roles[index])
            if time.monotonic() > next_kill and time.monotonic() - begun < 0.8 * limit:
                running[chance.randrange(len(running))].kill()
                kills += 1
                next_kill = time.monotonic() + chance.uniform(0.5, 1.5) * every
    finally:
        for one in running:
            one.kill()
            one.join()
    took = time.monotonic() - begun
    survived = _count(database, path, count, kills, took)
    database.close()
    return survived


def _start(role) -> multiprocessing.process.BaseProcess:
    target, arguments = role
    started = CONTEXT.Process(target=target, args=arguments, daemon=True)
    started.start()
    return started


def _done(database: Database) -> bool:
    with database.transaction() as session:
        open_reviews = select(func.count()).where(ReviewRow.state != State.ANSWERED)
        unsent = select(func.count()).where(OutboxRow.sent_at.is_(None))
        return not session.scalar(open_reviews) and not session.scalar(unsent)


def _count(database: Database, path: str, count: int, kills: int, took: float) -> Survived:
    with database.transaction() as session:
        states = dict(
            session.execute(select(ReviewRow.state, func.count()).group_by(ReviewRow.state)).all()
        )
        approved = session.scalar(select(func.count()).where(ReviewRow.outcome == "approved"))
        stored = Counter(
            session.scalars(select(AuditRow.subject).where(AuditRow.kind == "answered"))
        )
        whole = not audit.verify(session).broken
    said = process.shown(path)
    verdicts = [texts for texts in said.values() if process.PASSED in texts[-1]]
    return Survived(
        reviews=count,
        kills=kills,
        seconds=round(took, 1),
        answered=states.get(State.ANSWERED, 0),
        approved=approved or 0,
        verdicts_stored=sum(stored.values()) if set(stored.values()) <= {1} else -1,
        messages=len(said),
        verdicts_shown=len(verdicts),
        repeated_edits=sum(len(texts) - 1 for texts in verdicts),
        trail_whole=whole,
    )


def main() -> None:
    """Prints the figures."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--reviews", type=int, default=2_000)
    options.add_argument("--every", type=float, default=2.0, help="seconds between two kills")
    options.add_argument("--limit", type=float, default=600.0, help="seconds at most")
    given = options.parse_args()
    found = binaries()
    if found is None:
        raise SystemExit("PostgreSQL's server is not installed")
    server = Server(found)
    server.start()
    try:
        with tempfile.TemporaryDirectory() as folder:
            path = str(Path(folder) / "chat")
            survived = run(server.new_database(), path, given.reviews, given.every, given.limit)
    finally:
        server.stop()
    print(survived)  # noqa: T201 - a program's figures
    raise SystemExit(0 if survived.good else 1)


if __name__ == "__main__":
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    main()
