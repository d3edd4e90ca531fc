"""What a chat platform can do, and how the files of a draft are fetched from it."""

from __future__ import annotations

import asyncio
import io
import re
from collections.abc import Sequence
from html import escape
from typing import Protocol

from bot.annotate import annotated
from bot.reply import Mark
from bot.review import MAX_MEDIA
from bot.store.records import Answer, Buttons, Part
from bot.words import explain, say
from classifiers.draft import Draft, Media, Origin
from classifiers.post import Post
from policies.errors import DraftError, ImprimaturError, MediaError

# A client cuts a text longer than 4,096 characters into messages, at a space if it can.
CUT_FROM = 4_000
# What a bot can download from Telegram's own server.
MAX_DOWNLOAD = 20_000_000
# Sent as files, pictures and videos often carry no better type than "some bytes".
_VISIBLE = re.compile(
    r"\.(jpe?g|png|webp|hei[cf]|avif|gif|tiff?|bmp|mp4|m4v|mov|webm|mkv|avi|3gp)$", re.IGNORECASE
)
# Telegram refuses photos whose sides add up to more than 10,000 pixels.
_COPY_SIDE = 2_048


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

    async def send(
        self, chat_id: int, html: str, reply_to: int | None, buttons: Buttons = ()
    ) -> int:
        """Sends a message and returns its id."""
        ...

    async def edit(self, chat_id: int, message_id: int, html: str, buttons: Buttons = ()) -> bool:
        """Replaces a message's text; False when the message is gone."""
        ...

    async def delete(self, chat_id: int, message_id: int) -> None:
        """Takes a message away; one that is gone is no error."""
        ...

    async def send_pictures(
        self,
        chat_id: int,
        pictures: Sequence[bytes],
        reply_to: int,
        captions: Sequence[str] = (),
    ) -> tuple[int, ...]:
        """Sends JPEG files as one album (or one photo) and returns the messages' ids."""
        ...

    async def send_file(self, chat_id: int, name: str, data: bytes, reply_to: int | None) -> int:
        """Sends a file as it is, not recompressed, and returns the message's id."""
        ...

    async def copy(self, chat_id: int, from_chat: int, message_id: int) -> None:
        """Shows a message of one chat in another, without saying whose it was."""
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
    if not kind.startswith(("image/", "video/")) and not _VISIBLE.search(name or ""):
        return "unsupported"
    return "too-big-for-chat" if (size or 0) > MAX_DOWNLOAD else None


async def assemble(parts: Sequence[Part], chat: Chat) -> Draft:
    """The undeclared draft of these messages, its files fetched from the chat into memory.

    Raises:
        DraftError: too many files, or one that cannot be checked.
        ChatError: the chat is not available.
    """
    if any(part.problem == "too-many-messages" for part in parts):
        raise DraftError("too-many-messages")
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


def refusal(language: str, error: DraftError) -> Answer:
    """The answer to a draft that cannot be checked: what is wrong, what to do."""
    return Answer(pages=(escape(explain(language, error)),), error=error.code, pictures=())


def given_up(language: str) -> Answer:
    """The answer when our own check broke off too often."""
    return Answer(pages=(escape(say(language, "error.internal")),), error="internal", pictures=())


def draw(post: Post, marks: Sequence[Mark]) -> list[bytes]:
    """The pictures that have marks, in order, boxes drawn, small enough for a chat."""
    files = []
    for _, copy in sorted(annotated(post, marks).items()):
        copy.thumbnail((_COPY_SIDE, _COPY_SIDE))
        file = io.BytesIO()
        copy.save(file, "JPEG", quality=90)
        files.append(file.getvalue())
    return files


def redraw(draft: Draft, marks: Sequence[Mark]) -> list[bytes]:
    """As `draw`, after a restart: the decoded pictures are gone."""
    from classifiers.image.decode import decode

    wanted = {mark.media for mark in marks}
    pictures = [
        decode(media.data or b"", index, media.origin)
        for index, media in enumerate(draft.media)
        if index in wanted
    ]
    return draw(Post(draft, pictures), marks)
