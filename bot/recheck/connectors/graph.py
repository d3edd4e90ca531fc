"""What Facebook's and Instagram's interface (the Graph API) have in common.

https://developers.facebook.com/docs/graph-api/guides/error-handling
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode, urlsplit

from bot.recheck.fetch import JSON, FetchError, Limits
from bot.recheck.live import Look, Status, Tools, look_of

BASE = "https://graph.facebook.com/v23.0"
_PAGES = 10
# The codes of errors: too many requests; the token; a permission that is missing.
_BUSY = (4, 17, 32, 613, 80001, 80002, 80004)
_TOKEN = (102, 190)
_NO_SUCH = 100


class GraphError(Exception):
    """The interface refused; `look` says what that means for the post."""

    def __init__(self, code: int, look: Look) -> None:
        self.code = code
        self.look = look
        super().__init__(code)


def ask(base: str, path: str, token: str, tools: Tools, **query: str | int) -> dict[str, Any]:
    """One object or list. The token goes in a header: addresses are logged by others.

    Raises:
        GraphError: with the look it amounts to.
        FetchError: no answer.
    """
    url = f"{base}/{path}?{urlencode(query)}"
    headers = {"Authorization": f"Bearer {token}"}
    limits = Limits(size=2_000_000, redirects=0)
    fetched = tools.fetcher.get(url, JSON, headers=headers, limits=limits, errors=True)
    try:
        body = json.loads(fetched.body)
    except ValueError:
        body = None
    if fetched.status == 200 and isinstance(body, dict) and "error" not in body:
        return body
    if fetched.status == 200 and body is None:
        raise GraphError(0, Look(Status.UNREADABLE))
    code = _code(body) or _code_of_status(fetched.status)
    if code in _BUSY:
        raise GraphError(code, Look(Status.BUSY, retry_after=fetched.retry_after))
    if code in _TOKEN:
        raise GraphError(code, Look(Status.TOKEN))
    if code == _NO_SUCH:
        raise GraphError(code, Look(Status.DELETED))
    status = Status.UNREACHABLE if fetched.status >= 500 else Status.PRIVATE
    raise GraphError(code, Look(status, retry_after=fetched.retry_after))


def _code(body: object) -> int:
    error = body.get("error") if isinstance(body, dict) else None
    code = error.get("code") if isinstance(error, dict) else None
    return code if isinstance(code, int) else 0


def _code_of_status(status: int) -> int:
    return {400: _NO_SUCH, 404: _NO_SUCH, 401: _TOKEN[1], 429: _BUSY[0]}.get(status, 0)


def listed(
    base: str, path: str, token: str, tools: Tools, **query: str | int
) -> Iterator[dict[str, Any]]:
    """The entries of a list, over its pages.

    The next page is asked for by its cursor, not by the address the answer names.
    """
    after: dict[str, str] = {}
    for _ in range(_PAGES):
        body = ask(base, path, token, tools, **query, **after)
        yield from body.get("data", [])
        cursor = body.get("paging", {}).get("cursors", {}).get("after")
        if not cursor or "next" not in body.get("paging", {}):
            return
        after = {"after": str(cursor)}


def bound(base: str, name: str, edge: str, permalink: str, link: str, tools: Tools) -> str | None:
    """`<account>/<post>` of the post with this link, among all accounts that gave a token.

    Args:
        base: of the interface.
        name: the connector's, under which tokens are kept.
        edge: of an account, that lists its posts.
        permalink: the field that holds a post's link.
        link: what the doctor gave.
        tools: fetcher and tokens.
    """
    for account, token in tools.tokens(name):
        fields = f"id,{permalink}"
        try:
            for post in listed(base, f"{account}/{edge}", token, tools, fields=fields, limit=100):
                if same_post(link, str(post.get(permalink, ""))):
                    return f"{account}/{post['id']}"
        except GraphError:
            continue
    return None


def gone(base: str, path: str, token: str, tools: Tools) -> Look:
    """A post that is not found is deleted or archived - if the token still reads `path`."""
    try:
        ask(base, path, token, tools, fields="id", limit=1)
    except GraphError as error:
        other = error.look
        return Look(Status.TOKEN) if other.status is Status.DELETED else other
    except FetchError as error:
        return look_of(error)
    return Look(Status.DELETED)


def same_post(one: str, other: str) -> bool:
    """Whether two links are of one post, whatever follows the path."""
    return _path(one) == _path(other) and bool(_path(one))


def _path(link: str) -> str:
    parts = urlsplit(link)
    host = parts.netloc.lower().removeprefix("www.").removeprefix("m.").removeprefix("web.")
    query = parts.query if parts.path.endswith(".php") else ""
    return f"{host}{parts.path.rstrip('/')}{query}" if host else ""


def is_of(link: str, *hosts: str) -> bool:
    """Whether a link leads to one of these sites."""
    host = (urlsplit(link).hostname or "").lower()
    return any(host == name or host.endswith(f".{name}") for name in hosts)
