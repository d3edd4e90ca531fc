"""What Telegram accepts as a message, and how it says no."""

from __future__ import annotations

import html
import re
from typing import Any

_TAG = re.compile(r"<(/?)(\w+)>")
_LOOSE = re.compile(r"&(?!(?:lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);)")


class RefusedError(Exception):
    """An answer with `ok: false`."""

    def __init__(self, code: int, description: str, **parameters: Any) -> None:
        super().__init__(description)
        self.body = {"ok": False, "error_code": code, "description": description}
        if parameters:
            self.body["parameters"] = parameters


def read_text(text: object, mode: str | None) -> str:
    """What a reader sees of a message.

    Raises:
        RefusedError: broken HTML, or too long.
    """
    words = str(text)
    if mode == "HTML":
        open_tags: list[str] = []
        for end, tag in _TAG.findall(words):
            if not end:
                open_tags.append(tag)
            elif not open_tags or open_tags.pop() != tag:
                raise RefusedError(400, "Bad Request: can't parse entities: unmatched end tag")
        words = _TAG.sub("", words)
        if open_tags or "<" in words or _LOOSE.search(words):
            raise RefusedError(400, "Bad Request: can't parse entities")
        words = html.unescape(words)
    # Isolates direct the words and are not seen.
    words = words.replace("\u2067", "").replace("\u2069", "")
    if not words.strip():
        raise RefusedError(400, "Bad Request: message text is empty")
    if len(words) > 4096:
        raise RefusedError(400, "Bad Request: message is too long")
    return words


def read_buttons(markup: Any) -> list[list[tuple[str, str]]]:
    """The buttons under a message: words and data, line by line.

    Raises:
        RefusedError: data over 64 bytes, or a button without words.
    """
    lines = [
        [(button["text"], button["callback_data"]) for button in line]
        for line in (markup or {}).get("inline_keyboard", [])
    ]
    for words, data in (button for line in lines for button in line):
        if not words.strip() or not 1 <= len(data.encode()) <= 64:
            raise RefusedError(400, "Bad Request: BUTTON_DATA_INVALID")
    return lines
