"""Telegram: the one thing that is not real in these tests, and the persons who use it."""

from __future__ import annotations

import time
from typing import Any

from tests.bot.telegram.bot_api import TOKEN, BotApi, Call, Shown, message_of

__all__ = ["TOKEN", "Call", "FakeTelegram", "Shown"]


class FakeTelegram(BotApi):
    """The server, and the hands of the persons who write to the bot.

    A person's private chat has her own id.
    """

    async def say(self, user: int, text: str, **extra: Any) -> int:
        """A text message; returns its id."""
        return await self.send(user, text=text, **extra)

    async def photo(self, user: int, data: bytes, size: int | None = None, **extra: Any) -> int:
        """A picture sent as a photo; `media_group_id` makes it part of an album."""
        small = {**self._kept(b"small"), "width": 90, "height": 60, "file_size": 5}
        large = {**self._kept(data), "width": 1280, "height": 853, "file_size": size or len(data)}
        return await self.send(user, photo=[small, large], **extra)

    async def document(
        self, user: int, data: bytes, kind: str | None, name: str, size: int | None = None, **extra
    ) -> int:
        """A file; `size` is what Telegram says it has."""
        file = {**self._kept(data), "file_name": name, "file_size": size or len(data)}
        if kind is not None:
            file["mime_type"] = kind
        return await self.send(user, document=file, **extra)

    async def send(self, user: int, update: str = "message", **content: Any) -> int:
        """A message of any kind, with the fields given."""
        message_id = self._number()
        message = {**message_of(user, message_id), "from": self._person(user), **content}
        text = message.get("text", "")
        if text.startswith("/"):
            command = {"type": "bot_command", "offset": 0, "length": len(text.split()[0])}
            message["entities"] = [command]
        self._sent[user, message_id] = message
        await self._update(update, message)
        return message_id

    async def change(
        self, user: int, message_id: int, update: str = "edited_message", **content: Any
    ) -> None:
        """Edits a message."""
        message = {**self._sent[user, message_id], **content, "edit_date": int(time.time())}
        self._sent[user, message_id] = message
        await self._update(update, message)

    async def press(self, user: int, label: str, message: Shown | None = None) -> None:
        """Touches the button with these words, on the newest message that has it."""
        mine = [message] if message else list(reversed(self.messages(user)))
        for one in mine:
            for line in one.buttons:
                for words, data in line:
                    if words == label:
                        await self.push(user, one, data)
                        return
        seen = [m.labels for m in mine if m.labels]
        raise AssertionError(f"no button {label!r} among {seen}")

    async def push(self, user: int, message: Shown, data: str) -> None:
        """Sends a button's data, as a client would - or as somebody who forges it."""
        where = message_of(user, message.message_id, text=message.text)
        query = {"id": str(self._next_update), "from": self._person(user), "chat_instance": "1"}
        await self._update("callback_query", {**query, "message": where, "data": data})

    async def repeat(self, user: int, message_id: int) -> None:
        """Delivers a message a second time, as after a crash."""
        await self._update("message", self._sent[user, message_id])

    def texts(self, user: int) -> list[str]:
        """What the bot's messages say to a person now, in order."""
        plain = [m for m in self.messages(user) if not m.pictures and m.copied is None]
        return [m.text for m in plain if m.file is None]

    def messages(self, user: int) -> list[Shown]:
        """The bot's messages to a person that are not deleted."""
        return [m for m in self.shown.values() if m.chat == user and not m.deleted]

    def handled(self) -> bool:
        """Whether the bot has confirmed every update so far."""
        return self.confirmed == self._next_update

    def called(self, method: str) -> list[Call]:
        """The calls of one method."""
        return [call for call in self.calls if call.method == method]

    def language_of(self, user: int) -> str:
        """The language of a person's app."""
        return self.languages.get(user, self.language)

    def _person(self, user: int) -> dict[str, Any]:
        name = {"id": user, "is_bot": False, "first_name": "Docteure Sonia"}
        return {**name, "language_code": self.language_of(user)}

    def _kept(self, data: bytes) -> dict[str, Any]:
        file_id = f"file{len(self._files)}"
        self._files[file_id] = data
        return {"file_id": file_id, "file_unique_id": f"u{file_id}"}
