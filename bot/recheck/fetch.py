"""Asks public web servers, politely and within limits.

Only http and https, only public addresses (`bot.recheck.reach`), every redirect checked
anew; size, time and type are limited while the answer comes in. Nothing is decompressed:
servers are asked for plain bytes, and one that compresses all the same is not read.
"""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from importlib.metadata import version

import httpcore
import httpx
from protego import Protego

from bot.recheck.reach import PUBLIC, CheckedBackend, ForbiddenAddressError, Reach
from policies.errors import ImprimaturError

HTML = ("text/html", "application/xhtml+xml")
JSON = ("application/json", "text/javascript")
PICTURE = ("image/",)
_REDIRECTS = (301, 302, 303, 307, 308)
_ROBOTS_FOR = 24 * 3600.0
_LONGEST_DELAY = 10.0


class FetchError(ImprimaturError):
    """No answer that can be used; `code` says why.

    Codes: `not-allowed` (scheme, port, address), `unreachable`, `too-slow`, `too-large`,
    `wrong-type`, `redirects`, `robots`, `garbled`.
    """

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)


@dataclass(frozen=True, slots=True)
class Limits:
    """What one answer may cost: bytes of the body, seconds in all and of silence, redirects."""

    size: int = 5_000_000
    seconds: float = 20.0
    silence: float = 10.0
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer. `url` is where it came from in the end; header names are lower case."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes = b""

    @property
    def validators(self) -> dict[str, str]:
        """What to send next time, so that an unchanged answer is not sent again."""
        pairs = (("etag", "If-None-Match"), ("last-modified", "If-Modified-Since"))
        return {theirs: self.headers[ours] for ours, theirs in pairs if ours in self.headers}

    @property
    def retry_after(self) -> float | None:
        """Seconds the server asks to be left alone, if it does."""
        value = self.headers.get("retry-after", "").strip()
        if value.isdigit():
            return float(value)
        try:
            wait = parsedate_to_datetime(value) - datetime.now(UTC)
        except (ValueError, TypeError):
            return None
        return max(wait.total_seconds(), 0.0)


def user_agent(contact: str = "") -> str:
    """Who asks, and why."""
    who = f"; +{contact}" if contact else ""
    return f"ImprimaturBot/{version('imprimatur')} (re-checks posts for their authors{who})"


@dataclass
class Fetcher:
    """One polite client; may be used by several threads.

    Attributes:
        reach: which addresses may be asked.
        agent: the User-Agent.
        limits: what an answer may cost unless the caller says otherwise.
        gap: seconds between two requests to one host.
        wait: how to wait (a test counts instead).
    """

    reach: Reach = PUBLIC
    agent: str = field(default_factory=user_agent)
    limits: Limits = Limits()
    gap: float = 1.0
    wait: Callable[[float], None] = time.sleep
    trust: ssl.SSLContext | None = None

    def __post_init__(self) -> None:
        self._trust = self.trust or ssl.create_default_context()
        self._robots: dict[str, tuple[float, Protego | None]] = {}
        self._last: dict[str, float] = {}

    def get(
        self,
        url: str,
        kinds: Iterable[str],
        *,
        headers: Mapping[str, str] | None = None,
        limits: Limits | None = None,
        robots: bool = False,
        errors: bool = False,
    ) -> Fetched:
        """Fetches, whatever the status of the answer.

        Args:
            url: http or https.
            kinds: beginnings of content types that may be read (of a good answer).
            headers: sent to the first host only, never to where it redirects.
            limits: instead of the client's own.
            robots: whether the site's robots.txt is obeyed.
            errors: whether the body of an answer other than 200 is read as well.

        Raises:
            FetchError: no usable answer.
        """
        limits = limits or self.limits
        deadline = time.monotonic() + limits.seconds
        here, sent = _parse(url), dict(headers or {})
        for _ in range(limits.redirects + 1):
            if robots and not self._may(here):
                raise FetchError("robots")
            self._pause(here.host)
            fetched = self._once(here, sent, tuple(kinds), limits, deadline, errors)
            if fetched.status not in _REDIRECTS or "location" not in fetched.headers:
                return fetched
            there = _parse(str(here.join(fetched.headers["location"])))
            if (there.scheme, there.host, there.port) != (here.scheme, here.host, here.port):
                sent = {}  # a token is for the host it was given for
            here = there
        raise FetchError("redirects")

    def _once(
        self,
        url: httpx.URL,
        headers: Mapping[str, str],
        kinds: tuple[str, ...],
        limits: Limits,
        deadline: float,
        errors: bool,
    ) -> Fetched:
        asked = {
            "Host": url.netloc.decode("ascii"),
            "User-Agent": self.agent,
            "Accept-Encoding": "identity",
            **headers,
        }
        # A connection of its own, which ends at the deadline.
        backend = CheckedBackend(self.reach, deadline)
        pool = httpcore.ConnectionPool(ssl_context=self._trust, network_backend=backend)
        timeout = dict.fromkeys(("connect", "read", "write", "pool"), limits.silence)
        try:
            with (
                pool,
                pool.stream(
                    "GET",
                    str(url),
                    headers=[(k.encode(), v.encode()) for k, v in asked.items()],
                    extensions={"timeout": timeout},
                ) as answer,
            ):
                got = {k.decode("latin-1").lower(): v.decode("latin-1") for k, v in answer.headers}
                body = b""
                if answer.status == 200 or (errors and answer.status >= 400):
                    body = _read(answer, got, kinds, limits.size)
                return Fetched(str(url), answer.status, got, body)
        except ForbiddenAddressError:
            raise FetchError("not-allowed") from None
        except httpcore.TimeoutException:
            raise FetchError("too-slow") from None
        except (httpcore.NetworkError, httpcore.RemoteProtocolError):
            raise FetchError("unreachable") from None
        except (httpcore.ProtocolError, httpcore.UnsupportedProtocol):
            raise FetchError("garbled") from None

    def _pause(self, host: str) -> None:
        now = time.monotonic()
        due = self._last.get(host, -self.gap) + self.gap
        self._last[host] = max(now, due)
        if due > now:
            self.wait(due - now)

    def _may(self, url: httpx.URL) -> bool:
        """What robots.txt says (RFC 9309: absent allows all, a server error forbids all)."""
        root = str(url.copy_with(raw_path=b"/robots.txt", fragment=None))
        known = self._robots.get(root)
        if known is None or known[0] < time.monotonic():
            rules = self._rules(root)
            known = self._robots[root] = (time.monotonic() + _ROBOTS_FOR, rules)
        rules = known[1]
        if rules is None:
            return True
        delay = min(rules.crawl_delay(self.agent) or 0.0, _LONGEST_DELAY)
        if delay > self.gap:
            self._last[url.host] = self._last.get(url.host, 0.0) + delay - self.gap
        return bool(rules.can_fetch(str(url), self.agent))

    def _rules(self, root: str) -> Protego | None:
        small = replace(self.limits, size=500_000)
        try:
            fetched = self.get(root, ("text/",), limits=small)
        except FetchError as error:
            if error.code in ("too-large", "wrong-type"):
                return None
            raise
        if fetched.status >= 500:
            raise FetchError("unreachable")
        if fetched.status != 200:
            return None
        return Protego.parse(fetched.body.decode("utf-8", "replace"))


def _parse(url: str) -> httpx.URL:
    try:
        parsed = httpx.URL(url)
    except (httpx.InvalidURL, TypeError, ValueError):
        raise FetchError("not-allowed") from None
    good = parsed.scheme in ("http", "https") and parsed.host and not parsed.userinfo
    if not good or not 0 < (parsed.port or 80) < 65_536:
        raise FetchError("not-allowed")
    return parsed.copy_with(fragment=None)


def _read(
    answer: httpcore.Response,
    headers: Mapping[str, str],
    kinds: tuple[str, ...],
    size: int,
) -> bytes:
    """The body, given up as soon as a limit is passed."""
    kind = headers.get("content-type", "").strip().lower()
    if not kind.startswith(kinds) or headers.get("content-encoding", "identity") != "identity":
        raise FetchError("wrong-type")
    length = headers.get("content-length", "")
    if length.isdigit() and int(length) > size:
        raise FetchError("too-large")
    chunks, total = [], 0
    for chunk in answer.iter_stream():
        total += len(chunk)
        if total > size:
            raise FetchError("too-large")
        chunks.append(chunk)
    return b"".join(chunks)
