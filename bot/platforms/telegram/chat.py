"""Telegram as a `bot.exchange.Chat`: what is sent, and how its errors are understood."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import zip_longest
from typing import Any

import telegram as tg
from telegram import error
from telegram.constants import MediaGroupLimit, ParseMode

from bot.exchange import MAX_DOWNLOAD, RejectedError, UnavailableError, UnreachableError
from bot.store.records import Buttons
from policies.errors import MediaError

_TEXT: dict[str, Any] = {
    "parse_mode": ParseMode.HTML,
    "link_preview_options": tg.LinkPreviewOptions(is_disabled=True),
}


@contextmanager
def _translated() -> Iterator[None]:
    """Telegram's errors as those of `bot.exchange`."""
    try:
        yield
    except error.BadRequest as cause:  # a NetworkError by descent, but not the network's fault
        raise RejectedError from cause
    except (error.Forbidden, error.ChatMigrated) as cause:
        raise UnreachableError from cause
    except (error.NetworkError, error.RetryAfter) as cause:
        raise UnavailableError from cause


def _reply(message_id: int | None) -> tg.ReplyParameters | None:
    if message_id is None:
        return None
    return tg.ReplyParameters(message_id, allow_sending_without_reply=True)


def _keyboard(buttons: Buttons) -> tg.InlineKeyboardMarkup | None:
    if not buttons:
        return None
    return tg.InlineKeyboardMarkup(
        [[tg.InlineKeyboardButton(b.label, callback_data=b.data) for b in line] for line in buttons]
    )


class TelegramChat:
    """Telegram as a `bot.exchange.Chat`."""

    def __init__(self, bot: tg.Bot) -> None:
        self._bot = bot

    async def send(
        self, chat_id: int, html: str, reply_to: int | None, buttons: Buttons = ()
    ) -> int:
        """Sends a message and returns its id."""
        to, keyboard = _reply(reply_to), _keyboard(buttons)
        with _translated():
            sent = await self._bot.send_message(
                chat_id, html, reply_parameters=to, reply_markup=keyboard, **_TEXT
            )
        return sent.message_id

    async def edit(self, chat_id: int, message_id: int, html: str, buttons: Buttons = ()) -> bool:
        """Replaces a message's text and buttons; False when the message is gone."""
        keyboard = _keyboard(buttons)
        try:
            with _translated():
                await self._bot.edit_message_text(
                    html, chat_id, message_id, reply_markup=keyboard, **_TEXT
                )
        except RejectedError as refused:
            return "not modified" in str(refused.__cause__)
        return True

    async def delete(self, chat_id: int, message_id: int) -> None:
        """Takes a message away; one that is gone is no error."""
        with suppress(RejectedError), _translated():
            await self._bot.delete_message(chat_id, message_id)

    async def send_pictures(
        self,
        chat_id: int,
        pictures: Sequence[bytes],
        reply_to: int,
        captions: Sequence[str] = (),
    ) -> tuple[int, ...]:
        """Sends JPEG files as albums of at most ten, or as one photo; returns their ids."""
        ids: list[int] = []
        named = list(zip_longest(pictures, captions[: len(pictures)]))
        size, to = MediaGroupLimit.MAX_MEDIA_LENGTH, _reply(reply_to)
        for start in range(0, len(named), size):
            album = named[start : start + size]
            with _translated():
                if len(album) == 1:
                    ((picture, caption),) = album
                    one = await self._bot.send_photo(chat_id, picture, caption, reply_parameters=to)
                    ids.append(one.message_id)
                else:
                    media = [tg.InputMediaPhoto(picture, caption) for picture, caption in album]
                    sent = await self._bot.send_media_group(chat_id, media, reply_parameters=to)
                    ids += [message.message_id for message in sent]
        return tuple(ids)

    async def send_file(self, chat_id: int, name: str, data: bytes, reply_to: int | None) -> int:
        """Sends a file as it is and returns the message's id."""
        with _translated():
            sent = await self._bot.send_document(
                chat_id, data, filename=name, reply_parameters=_reply(reply_to)
            )
        return sent.message_id

    async def copy(self, chat_id: int, from_chat: int, message_id: int) -> None:
        """Shows a message of one chat in another, without saying whose it was."""
        with _translated():
            await self._bot.copy_message(chat_id, from_chat, message_id)

    async def download(self, file_id: str) -> bytes:
        """The bytes of a file.

        Raises:
            MediaError: `too-big-for-chat` or `missing`.
        """
        try:
            with _translated():
                file = await self._bot.get_file(file_id)
        except RejectedError as refused:
            big = "too big" in str(refused.__cause__)
            raise MediaError("too-big-for-chat" if big else "missing") from refused
        if (file.file_size or 0) > MAX_DOWNLOAD:
            raise MediaError("too-big-for-chat")
        try:
            with _translated():
                return bytes(await file.download_as_bytearray())
        except (RejectedError, error.InvalidToken) as refused:  # PTB's reading of a 404
            raise MediaError("missing") from refused
