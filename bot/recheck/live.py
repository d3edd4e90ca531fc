"""A live post as a connector saw it, and what a connector is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from bot.recheck.fetch import PICTURE, Fetched, Fetcher, FetchError, Limits

MAX_PICTURES = 30
_PICTURE_LIMITS = Limits(size=25_000_000, seconds=30.0)


class Status(StrEnum):
    """What came of looking. Only SEEN and UNCHANGED say anything about the content."""

    SEEN = "seen"
    UNCHANGED = "unchanged"  # by the server's word (304)
    DELETED = "deleted"
    PRIVATE = "private"
    LOGIN = "login"
    REFUSED = "refused"  # robots.txt, or an address that may not be asked
    TOKEN = "token"  # noqa: S105 - none, or expired
    BUSY = "busy"
    UNREACHABLE = "unreachable"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class LivePicture:
    """A picture of the live post; `data` is None when it could not be fetched."""

    address: str
    data: bytes | None


@dataclass(frozen=True, slots=True)
class Live:
    """The content of a live post.

    Attributes:
        text: the post's words; with `exact` nothing but them, else as extracted.
        around: further words in which a checked sentence may stand (titles, the page).
        pictures: in the order they are shown.
        comments: what others wrote under it; None where the connector cannot tell.
        exact: whether text and pictures are the post alone, not a page around it.
    """

    text: str
    pictures: tuple[LivePicture, ...] = ()
    comments: tuple[str, ...] | None = None
    around: str = ""
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Look:
    """What one look brought. `validators` are kept for the next one, by address."""

    status: Status
    live: Live | None = None
    validators: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    retry_after: float | None = None


@dataclass(frozen=True, slots=True)
class Channel:
    """What the chat platform last told of a channel's message."""

    text: str
    file_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tools:
    """What a connector may use.

    Attributes:
        fetcher: the only way out.
        tokens: (account, token) pairs of the doctor for a connector's name.
        channel: the last update about a channel's message, None if none came.
        download: the bytes of a chat platform's file.
        validators: those of the last look, by address.
    """

    fetcher: Fetcher
    tokens: Callable[[str], Sequence[tuple[str, str]]] = lambda _: ()
    channel: Callable[[str], Channel | None] = lambda _: None
    download: Callable[[str], bytes | None] = lambda _: None
    validators: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


class Connector(Protocol):
    """One kind of live post. Methods block and raise nothing but `FetchError`."""

    @property
    def name(self) -> str:
        """The kind's name in the database; never changed."""
        ...

    def bind(self, link: str, tools: Tools) -> str | None:
        """The address under which this link's post is looked at, None for another kind.

        Raises:
            FetchError: whether it is ours could not be found out.
        """
        ...

    def look(self, address: str, tools: Tools) -> Look:
        """Looks at the post once."""
        ...


_BY_CODE = {
    "not-allowed": Status.REFUSED,
    "robots": Status.REFUSED,
    "wrong-type": Status.UNREADABLE,
    "too-large": Status.UNREADABLE,
    "garbled": Status.UNREADABLE,
}


def look_of(error: FetchError) -> Look:
    """What a failed request says about the post."""
    return Look(_BY_CODE.get(error.code, Status.UNREACHABLE))


def look_at_status(fetched: Fetched) -> Look | None:
    """What a status other than 200 says about the post; None for 200."""
    status = fetched.status
    if status == 200:
        return None
    if status == 304:
        return Look(Status.UNCHANGED)
    if status in (404, 410):
        return Look(Status.DELETED)
    if status == 401:
        return Look(Status.LOGIN)
    if status in (403, 451):
        return Look(Status.PRIVATE)
    if status in (420, 429, 503):
        return Look(Status.BUSY, retry_after=fetched.retry_after)
    return Look(Status.UNREACHABLE if status >= 500 else Status.UNREADABLE)


def fetch_pictures(
    addresses: Sequence[str], fetcher: Fetcher, *, robots: bool = False
) -> tuple[tuple[LivePicture, ...], dict[str, dict[str, str]]]:
    """The pictures at these addresses, each once, and their validators.

    One that cannot be fetched is kept without data: it is unknown, not absent.
    """
    pictures, validators = [], {}
    for address in list(dict.fromkeys(addresses))[:MAX_PICTURES]:
        try:
            fetched = fetcher.get(address, PICTURE, limits=_PICTURE_LIMITS, robots=robots)
        except FetchError:
            pictures.append(LivePicture(address, None))
            continue
        pictures.append(LivePicture(address, fetched.body or None))
        if fetched.validators:
            validators[address] = fetched.validators
    return tuple(pictures), validators
