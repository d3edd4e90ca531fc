"""Between a chat and the store: files fetched for a check, answers delivered from the outbox.

Knows no platform: a platform is a `Chat`.
"""

from __future__ import annotations

import asyncio
import io
import json
import logging
import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from html import escape
from types import TracebackType
from typing import Protocol, Self

from bot.annotate import annotated
from bot.render import html_blocks, split_messages
from bot.reply import Mark, build_reply
from bot.review import MAX_MEDIA, Review
from bot.store.records import Answer, Kind, Outgoing, Part, Ticket
from bot.store.store import Store
from bot.words import explain, say
from classifiers.draft import Draft, Media, Origin
from classifiers.post import Post
from policies.errors import DraftError, ImprimaturError, MediaError

log = logging.getLogger(__name__)

# A client cuts a text longer than 4,096 characters into messages, at a space if it can.
CUT_FROM = 4_000
# What a bot can download from Telegram's own server.
MAX_DOWNLOAD = 20_000_000
# Sent as files, pictures often carry no better type than "some bytes".
_PICTURE = re.compile(r"\.(jpe?g|png|webp|hei[cf]|avif|gif|tiff?|bmp)$", re.IGNORECASE)
# Telegram refuses photos whose sides add up to more than 10,000 pixels.
_COPY_SIDE = 2_048
# Longer than any one sending takes; after a crash the message waits so long.
_LEASE = timedelta(minutes=2)


class ChatError(ImprimaturError):
    """The chat platform did not do what it was asked."""


class UnavailableError(ChatError):
    """Not now: the network or the platform is down. The same call may work later."""


class UnreachableError(ChatError):
    """Not here: the person left or blocked the bot."""


class RejectedError(ChatError):
    """Not so: the platform will never take this message."""


class Chat(Protocol):
    """What a chat platform can do. Texts are HTML; every method raises `ChatError`."""

    async def send(self, chat_id: int, html: str, reply_to: int | None) -> int:
        """Sends a message and returns its id."""
        ...

    async def edit(self, chat_id: int, message_id: int, html: str) -> bool:
        """Replaces a message's text; False when the message is gone."""
        ...

    async def delete(self, chat_id: int, message_id: int) -> None:
        """Takes a message away; one that is gone is no error."""
        ...

    async def send_pictures(
        self, chat_id: int, pictures: Sequence[bytes], reply_to: int
    ) -> tuple[int, ...]:
        """Sends JPEG files as one album (or one photo) and returns the messages' ids."""
        ...

    async def download(self, file_id: str) -> bytes:
        """The bytes of a file.

        Raises:
            MediaError: `too-big-for-chat` for the platform, or `missing`.
        """
        ...


def file_problem(size: int | None, kind: str | None, name: str | None = None) -> str | None:
    """What stops a file from being checked, by what is known before it is fetched."""
    kind = kind or ""
    if kind.startswith("video/"):
        return "video-not-yet"
    if not kind.startswith("image/") and not _PICTURE.search(name or ""):
        return "unsupported"
    return "too-big-for-chat" if (size or 0) > MAX_DOWNLOAD else None


async def assemble(parts: Sequence[Part], chat: Chat) -> Draft:
    """The draft of these messages, its files fetched from the chat into memory.

    Raises:
        DraftError: too many files, or one that cannot be checked.
        ChatError: the chat is not available.
    """
    files = [part for part in parts if part.has_media]
    if len(files) > MAX_MEDIA:
        raise DraftError("too-many-media", limit=MAX_MEDIA)
    for index, part in enumerate(files):
        if part.problem is not None:
            raise _at(MediaError(part.problem), index, files)
    fetched = [_fetch(part, index, files, chat) for index, part in enumerate(files)]
    media = tuple(await asyncio.gather(*fetched))
    return Draft(text=joined_text(parts), media=media)


async def _fetch(part: Part, index: int, files: Sequence[Part], chat: Chat) -> Media:
    try:
        data = await chat.download(part.file_id or "")
    except MediaError as error:
        raise _at(error, index, files) from error
    return Media(data=data, origin=part.origin or Origin.CHAT)


def _at(error: MediaError, index: int, files: Sequence[Part]) -> MediaError:
    return MediaError(error.code, index=index + 1) if len(files) > 1 else error


def joined_text(parts: Sequence[Part]) -> str:
    """The words of all messages; what a client cut in two is one text again."""
    text, before = "", ""
    for part in parts:
        if part.text:
            gap = " " if len(before) >= CUT_FROM else "\n\n"
            text = f"{text}{gap}{part.text}" if text else part.text
            before = part.text
    return text


def greeting(language: str) -> str:
    """The message that will become the verdict, before anything is known."""
    return escape(say(language, "chat.received"))


def refusal(language: str, error: DraftError) -> Answer:
    """The answer to a draft that cannot be checked: what is wrong, what to do."""
    return Answer(pages=(escape(explain(language, error)),), error=error.code)


def given_up(language: str) -> Answer:
    """The answer when our own check broke off too often."""
    return Answer(pages=(escape(say(language, "error.internal")),), error="internal")


def compose(review: Review, language: str) -> tuple[Answer, list[bytes]]:
    """The answer to a review, and its annotated pictures as JPEG files."""
    reply = build_reply(review, language)
    blocks = html_blocks(reply)
    if any(media.origin is Origin.CHAT for media in review.draft.media):
        blocks.append(f"<i>{escape(say(language, 'chat.as-file'))}</i>")
    marks = [[mark.media, list(mark.box), mark.number] for mark in reply.marks]
    answer = Answer(
        pages=tuple(split_messages(blocks)),
        outcome=reply.outcome,
        charter=review.verdict.charter_digest,
        evidence=review.evidence.to_json(),
        marks=json.dumps(marks) if marks else None,
    )
    return answer, draw(review.post, reply.marks)


def draw(post: Post, marks: Sequence[Mark]) -> list[bytes]:
    """The pictures that have marks, in order, boxes drawn, small enough for a chat."""
    files = []
    for _, copy in sorted(annotated(post, marks).items()):
        copy.thumbnail((_COPY_SIDE, _COPY_SIDE))
        file = io.BytesIO()
        copy.save(file, "JPEG", quality=90)
        files.append(file.getvalue())
    return files


def _redraw(draft: Draft, marks: Sequence[Mark]) -> list[bytes]:
    """As `draw`, after a restart: the decoded pictures are gone."""
    from classifiers.image.decode import decode

    wanted = {mark.media for mark in marks}
    pictures = [
        decode(media.data or b"", index, media.origin)
        for index, media in enumerate(draft.media)
        if index in wanted
    ]
    return draw(Post(draft, pictures), marks)


class Delivery:
    """Empties the outbox into the chat; doing it twice does no harm.

    Chats take no key by which they would know a message again: a crash between a message
    sent and its id stored sends it a second time. That can double a greeting or a further
    page, never the verdict, which is an edit.
    """

    def __init__(self, store: Store, chat: Chat) -> None:
        self._store = store
        self._chat = chat

    async def deliver(self, review_id: int, copies: Sequence[bytes] | None = None) -> None:
        """Sends, edits or takes away every message of a review that still waits.

        Args:
            review_id: the review.
            copies: its annotated pictures, if they are at hand.

        Raises:
            UnavailableError: the rest is to be delivered later.
        """
        for outgoing in await asyncio.to_thread(self._store.unsent, review_id):
            now = datetime.now(UTC)
            if not await asyncio.to_thread(self._store.lease, outgoing, now, now + _LEASE):
                # Another process sends it; what follows must not overtake it.
                raise UnavailableError("being sent elsewhere")
            try:
                ids = await self._send(outgoing, copies)
            except UnavailableError:
                await asyncio.to_thread(self._store.release, outgoing)
                raise
            except (UnreachableError, RejectedError, DraftError) as error:
                # Nothing can be done about it: the row is closed, or it would stay for ever.
                log.warning("review %d: not delivered: %s", review_id, type(error).__name__)
                ids = outgoing.message_ids
            await asyncio.to_thread(self._store.sent, outgoing, ids, datetime.now(UTC))

    async def _send(self, out: Outgoing, copies: Sequence[bytes] | None) -> tuple[int, ...]:
        if out.kind is Kind.TEXT and out.body is not None:
            if out.message_ids and await self._chat.edit(out.chat_id, out.message_ids[0], out.body):
                return out.message_ids
            return (await self._chat.send(out.chat_id, out.body, out.reply_to),)
        # An album cannot be edited as a whole: the old one goes, the new one comes.
        for message_id in out.message_ids:
            await self._chat.delete(out.chat_id, message_id)
        if out.body is None:
            return ()
        if copies is None:
            copies = await self._draw_again(out)
        return await self._chat.send_pictures(out.chat_id, copies, out.reply_to)

    async def _draw_again(self, out: Outgoing) -> list[bytes]:
        ticket = await asyncio.to_thread(self._store.ticket, out.review_id)
        draft = await assemble(ticket.parts, self._chat)
        marks = [Mark(media, tuple(box), n) for media, box, n in json.loads(out.body or "[]")]
        return await asyncio.to_thread(_redraw, draft, marks)


class Ticker:
    """Shows in the progress message how far a check is, while it runs longer than a pause."""

    def __init__(self, chat: Chat, ticket: Ticket, pause: float) -> None:
        self._chat = chat
        self._ticket = ticket
        self._pause = pause
        self._percent = 0
        self._done = asyncio.Event()

    def step(self, name: str, index: int, total: int) -> None:
        """Notes progress; called by the checking thread."""
        del name
        self._percent = 100 * index // max(total, 1)

    async def __aenter__(self) -> Self:
        self._task = asyncio.create_task(self._run())
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._done.set()
        if kind is asyncio.CancelledError:
            self._task.cancel()
        else:
            # An edit under way ends first, or it could overtake the verdict.
            await self._task

    async def _run(self) -> None:
        shown = None
        while self._ticket.progress_id is not None:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._done.wait(), self._pause)
                return
            if self._percent != shown:
                shown = self._percent
                words = escape(say(self._ticket.language, "chat.checking", percent=shown))
                with suppress(ChatError):
                    await self._chat.edit(self._ticket.chat_id, self._ticket.progress_id, words)
