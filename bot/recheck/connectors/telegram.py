"""A message of a Telegram channel: its public preview, or what the bot was told.

The preview says when a message is gone. No update ever does: of a private channel only
edits are known, and the channel must have the bot as an administrator.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

import html_text

from bot.recheck.connectors.graph import is_of
from bot.recheck.connectors.page import parse, text_of
from bot.recheck.fetch import HTML, FetchError
from bot.recheck.live import (
    Live,
    LivePicture,
    Look,
    Status,
    Tools,
    fetch_pictures,
    look_at_status,
    look_of,
)

BASE = "https://t.me"
_PUBLIC = re.compile(r"^/(?:s/)?([A-Za-z]\w{3,31})/(\d+)/?$")
_PRIVATE = re.compile(r"^/c/(\d+)/(\d+)/?$")
_IMAGE = re.compile(r"background-image:\s*url\(['\"]?([^'\")]+)")


def channel_address(chat_id: int, username: str | None, message_id: int) -> str:
    """The link of a channel's message, as the platform itself writes it."""
    place = username.lower() if username else f"c/{str(chat_id).removeprefix('-100')}"
    return f"{BASE}/{place}/{message_id}"


@dataclass(frozen=True, slots=True)
class TelegramPost:
    """Takes links to channel messages."""

    base: str = BASE
    name: str = "telegram"

    def bind(self, link: str, tools: Tools) -> str | None:
        """The message's link in its plain form."""
        del tools
        if not is_of(link, "t.me", "telegram.me", "telegram.dog"):
            return None
        path = urlsplit(link).path
        if public := _PUBLIC.match(path):
            return f"{BASE}/{public[1].lower()}/{public[2]}"
        private = _PRIVATE.match(path)
        return f"{BASE}/c/{private[1]}/{private[2]}" if private else None

    def look(self, address: str, tools: Tools) -> Look:
        """The public preview; of a private channel what the last update said."""
        path = urlsplit(address).path
        if not _PUBLIC.match(path) or path.startswith("/c/"):
            return _told(address, tools)
        try:
            fetched = tools.fetcher.get(f"{self.base}{path}?embed=1&mode=tme", HTML)
        except FetchError as error:
            return look_of(error)
        other = look_at_status(fetched)
        if other is not None:
            return other
        tree = parse(text_of(fetched))
        if tree.xpath("//*[contains(@class, 'tgme_widget_message_error')]"):
            return Look(Status.DELETED)
        messages = tree.xpath("//*[contains(concat(' ', @class, ' '), ' tgme_widget_message ')]")
        if not messages:
            # The channel's card instead of the message: closed to the public.
            return Look(Status.PRIVATE)
        text = "\n".join(
            html_text.extract_text(node)
            for node in messages[0].xpath(".//*[contains(@class, 'js-message_text')]")
        )
        styles = messages[0].xpath(
            ".//*[contains(@class, 'tgme_widget_message_photo_wrap')]/@style"
        )
        addresses = [match[1] for style in styles if (match := _IMAGE.search(style))]
        pictures, _ = fetch_pictures(addresses, tools.fetcher)
        return Look(Status.SEEN, Live(text, pictures))


def _told(address: str, tools: Tools) -> Look:
    update = tools.channel(address)
    if update is None:
        return Look(Status.PRIVATE)
    pictures = tuple(LivePicture(file, tools.download(file)) for file in update.file_ids)
    return Look(Status.SEEN, Live(update.text, pictures))
