"""Web servers of this machine that answer for names of the test's own.

`reach` leads every name to them and allows this machine's address at their port: the one
seam at which tests replace the rule of public addresses.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx

from bot.recheck.fetch import Fetcher
from bot.recheck.reach import Reach


@dataclass
class Page:
    """An answer as it is sent."""

    body: bytes = b""
    kind: str = "text/html; charset=utf-8"
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    chunks: Callable[[], Iterator[bytes]] | None = None


@dataclass
class Request:
    """What was asked."""

    host: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]


Answer = Page | Callable[[Request], Page]


class Web:
    """All sites of a test on one port."""

    def __init__(self) -> None:
        self.sites: dict[tuple[str, str], Answer] = {}
        self.asked: list[Request] = []
        self.down: set[str] = set()
        web = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                web._answer(self)

            def log_message(self, *_: Any) -> None:
                pass

        class Quiet(ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, *_: Any) -> None:
                """A client that hangs up is part of some tests."""

        self._server = Quiet(("127.0.0.1", 0), Handler)
        self.port = self._server.server_address[1]
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,))
        self._thread.start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def put(self, host: str, path: str, body: bytes | str = b"", **page: Any) -> str:
        """Publishes; returns the address."""
        data = body.encode() if isinstance(body, str) else body
        self.sites[host, path] = Page(data, **page)
        return self.url(host, path)

    def on(self, host: str, path: str, answer: Callable[[Request], Page]) -> str:
        self.sites[host, path] = answer
        return self.url(host, path)

    def url(self, host: str, path: str = "/") -> str:
        return f"http://{host}:{self.port}{path}"

    @property
    def reach(self) -> Reach:
        def resolve(host: str, port: int) -> list[str]:
            del port
            if host in self.down:
                raise OSError("no such name")
            return ["127.0.0.1"]

        return Reach(resolve, lambda ip, port: (str(ip), port) == ("127.0.0.1", self.port))

    def fetcher(self, **options: Any) -> Fetcher:
        return Fetcher(**{"reach": self.reach, "gap": 0.0, "wait": lambda _: None, **options})

    def paths(self, host: str) -> list[str]:
        return [request.path for request in self.asked if request.host == host]

    def _answer(self, http: BaseHTTPRequestHandler) -> None:
        url = httpx.URL(http.path)
        host = http.headers["Host"].split(":")[0]
        headers = {name.lower(): value for name, value in http.headers.items()}
        request = Request(host, url.path, dict(url.params), headers)
        self.asked.append(request)
        answer = self.sites.get((host, url.path), Page(b"not found", status=404))
        page = answer(request) if callable(answer) else answer
        etag = page.headers.get("ETag")
        if etag is not None and headers.get("if-none-match") == etag:
            page = Page(status=304, headers={"ETag": etag})
        http.send_response(page.status)
        http.send_header("Content-Type", page.kind)
        for name, value in page.headers.items():
            http.send_header(name, value)
        if page.chunks is not None:
            http.send_header("Connection", "close")
            http.end_headers()
            for chunk in page.chunks():
                http.wfile.write(chunk)
                http.wfile.flush()
            http.close_connection = True
            return
        if page.status != 304 and "Content-Length" not in page.headers:
            http.send_header("Content-Length", str(len(page.body)))
        http.end_headers()
        if page.status != 304:
            http.wfile.write(page.body)


@contextmanager
def serving() -> Iterator[Web]:
    web = Web()
    try:
        yield web
    finally:
        web.stop()
