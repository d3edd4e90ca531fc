"""Health and figures of a process by HTTP, for an orchestrator and for Prometheus.

`/health/live`: the process answers. `/health/ready`: its database does. `/metrics`: figures,
most of them counted in the database when they are asked for, so that every process tells
the same and none has to be up for an event to be counted.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from prometheus_client import make_wsgi_app
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector
from sqlalchemy import func, select, text

from bot.metrics import REGISTRY
from bot.store.database import Database
from bot.store.record_tables import PostRow, RecheckRow
from bot.store.records import State
from bot.store.tables import OutboxRow, ReviewRow
from policies.errors import StoreError

_WAITING = (State.QUEUED, State.CHECKING)


class _Counted(Collector):
    """Figures that stand in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def collect(self) -> Iterable[Metric]:
        """Counted at every request."""
        try:
            yield from self._count()
        except StoreError:
            yield GaugeMetricFamily("imprimatur_database_up", "Whether it answers.", 0)

    def _count(self) -> Iterator[Metric]:
        now = datetime.now(UTC)
        with self._database.transaction() as session:
            states = GaugeMetricFamily(
                "imprimatur_reviews", "Reviews by state and outcome.", labels=["state", "outcome"]
            )
            grouped = select(ReviewRow.state, ReviewRow.outcome, func.count()).group_by(
                ReviewRow.state, ReviewRow.outcome
            )
            for state, outcome, count in session.execute(grouped):
                states.add_metric([state.value, outcome or ""], count)
            yield states
            oldest = session.scalar(
                select(func.min(ReviewRow.due_at)).where(ReviewRow.state.in_(_WAITING))
            )
            look = session.scalar(
                select(func.min(RecheckRow.created_at)).where(RecheckRow.done_at.is_(None))
            )
            depth = GaugeMetricFamily("imprimatur_queue_depth", "What waits.", labels=["queue"])
            age = GaugeMetricFamily(
                "imprimatur_queue_oldest_seconds", "For how long.", labels=["queue"]
            )
            checks = select(func.count()).where(ReviewRow.state.in_(_WAITING))
            looks = select(func.count()).where(RecheckRow.done_at.is_(None))
            unsent = select(func.count()).where(OutboxRow.sent_at.is_(None))
            for queue, counted, since in (
                ("check", checks, oldest),
                ("recheck", looks, look),
                ("outbox", unsent, None),
            ):
                depth.add_metric([queue], session.scalar(counted) or 0)
                if queue != "outbox":
                    waited = (now - since).total_seconds() if since is not None else 0.0
                    age.add_metric([queue], max(waited, 0.0))
            yield depth
            yield age
            posts = GaugeMetricFamily(
                "imprimatur_posts", "Live posts.", labels=["connector", "state", "status"]
            )
            by_status = select(
                PostRow.connector, PostRow.state, PostRow.status, func.count()
            ).group_by(PostRow.connector, PostRow.state, PostRow.status)
            for connector, watch, status, count in session.execute(by_status):
                posts.add_metric([connector, watch, status or ""], count)
            yield posts
            yield GaugeMetricFamily("imprimatur_database_up", "Whether it answers.", 1)


class _Handler(WSGIRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Not logged: asked for every few seconds."""


class Health:
    """The server; one a process."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._counted = _Counted(database)
        self._metrics = make_wsgi_app(REGISTRY)
        self._server: WSGIServer | None = None

    def start(self, address: str, port: int) -> int:
        """Serves in a thread; returns the port."""
        REGISTRY.register(self._counted)
        self._server = make_server(address, port, self._answer, handler_class=_Handler)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self._server.server_port

    def stop(self) -> None:
        """Stops serving."""
        if self._server is not None:
            REGISTRY.unregister(self._counted)
            self._server.shutdown()
            self._server.server_close()

    def _answer(self, environ: Any, start_response: Any) -> Iterable[bytes]:
        path = environ.get("PATH_INFO")
        if path == "/metrics":
            answer: Iterable[bytes] = self._metrics(environ, start_response)
            return answer
        if path == "/health/live" or (path == "/health/ready" and self._is_ready()):
            status, body = "200 OK", b"ok\n"
        elif path == "/health/ready":
            status, body = "503 Service Unavailable", b"the database does not answer\n"
        else:
            status, body = "404 Not Found", b"not here\n"
        start_response(status, [("Content-Type", "text/plain")])
        return [body]

    def _is_ready(self) -> bool:
        try:
            with self._database.transaction() as session:
                session.execute(text("SELECT 1"))
        except StoreError:
            return False
        return True
