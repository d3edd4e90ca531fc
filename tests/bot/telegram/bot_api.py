"""The Bot API by HTTP: what Telegram's server does with the bot's calls.

It speaks HTTP on 127.0.0.1, keeps what a person would see in each chat, serves files, and
refuses what Telegram refuses: broken HTML, messages that are too long, edits that change
nothing, downloads over 20 MB, and too many requests when told so.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections import defaultdict, deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from tests.bot.telegram.rules import RefusedError, read_buttons, read_text

TOKEN = "123456:TEST-token-that-nobody-may-log"  # noqa: S105 - opens nothing
MAX_DOWNLOAD = 20_000_000
_STRUCTURED = ("chat_id", "message_id", "offset", "timeout", "allowed_updates", "media")
_STRUCTURED += ("reply_parameters", "link_preview_options", "reply_markup", "from_chat_id")
_STRUCTURED += ("commands",)


@dataclass
class Call:
    """One request of the bot."""

    method: str
    params: dict[str, Any]
    at: float


@dataclass
class Shown:
    """One message of the bot, as its reader sees it now, and all it has said before."""

    chat: int
    message_id: int
    text: str
    reply_to: int | None = None
    pictures: list[bytes] = field(default_factory=list)
    history: list[str] = field(default_factory=list)
    deleted: bool = False
    buttons: list[list[tuple[str, str]]] = field(default_factory=list)
    file: tuple[str, bytes] | None = None
    copied: int | None = None

    @property
    def labels(self) -> list[str]:
        """The words on its buttons, in order."""
        return [label for line in self.buttons for label, _ in line]


class BotApi:
    """The server."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.shown: dict[tuple[int, int], Shown] = {}
        self.confirmed = 0
        self.toasts: list[str | None] = []
        self.menus: dict[str, list[str]] = {}
        self.webhook: tuple[str, str] | None = None
        # The language of a person's app; of those not named, `language`.
        self.languages: dict[int, str] = {}
        self.language = "fr"
        self.blocked: set[int] = set()
        self.token = TOKEN
        self.delays: dict[str, deque[float]] = defaultdict(deque)
        self._faults: dict[str, deque[RefusedError]] = defaultdict(deque)
        self._updates: list[dict[str, Any]] = []
        self._sent: dict[tuple[int, int], dict[str, Any]] = {}
        self._files: dict[str, bytes] = {}
        self._next_update, self._next_message = 1, 1
        self._news = asyncio.Condition()
        self._closing = False

    # --- the server ---

    async def start(self) -> None:
        """Listens on a free port of this machine."""
        app = web.Application(client_max_size=60_000_000)
        app.router.add_post("/bot{token}/{method}", self._answer)
        app.router.add_get("/file/bot{token}/{path:.+}", self._file)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1, access_log=None)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"

    async def stop(self) -> None:
        """Ends long polls at once and closes."""
        self._closing = True
        await self._notify()
        await self._runner.cleanup()

    def refuse(self, method: str, code: int, description: str = "", **parameters: Any) -> None:
        """The next call of this method is refused."""
        self._faults[method].append(
            RefusedError(code, description or f"Error {code}", **parameters)
        )

    def recover(self) -> None:
        """Nothing is refused any more."""
        self._faults.clear()

    async def until(self, true: Callable[[], Any], seconds: float = 120.0) -> None:
        """Waits until something is true: looks when the bot has called, and in between."""
        async with asyncio.timeout(seconds):
            while not true():
                async with self._news:
                    with suppress(TimeoutError):
                        await asyncio.wait_for(self._news.wait(), 0.05)

    async def _notify(self) -> None:
        async with self._news:
            self._news.notify_all()

    async def _answer(self, request: web.Request) -> web.Response:
        params = await _fields(request)
        method = request.match_info["method"]
        self.calls.append(Call(method, params, time.monotonic()))
        try:
            if request.match_info["token"] != self.token:
                raise RefusedError(401, "Unauthorized")
            if self._faults[method]:
                raise self._faults[method].popleft()
            if params.get("chat_id") in self.blocked:
                raise RefusedError(403, "Forbidden: bot was blocked by the user")
            if self.delays[method]:
                await asyncio.sleep(self.delays[method].popleft())
            result = await getattr(self, f"_{method}")(params)
        except RefusedError as refused:
            return web.json_response(refused.body, status=refused.body["error_code"])
        finally:
            await self._notify()
        return web.json_response({"ok": True, "result": result})

    async def _file(self, request: web.Request) -> web.Response:
        data = self._files.get(request.match_info["path"].removeprefix("files/"))
        self.calls.append(Call("file", {"path": request.match_info["path"]}, time.monotonic()))
        if self._faults["file"]:
            return web.Response(status=self._faults["file"].popleft().body["error_code"])
        return web.Response(status=404) if data is None else web.Response(body=data)

    # --- methods of the Bot API ---

    async def _getMe(self, _: dict[str, Any]) -> Any:  # noqa: N802
        return {"id": 123456, "is_bot": True, "first_name": "Imprimatur", "username": "imp_bot"}

    async def _deleteWebhook(self, _: dict[str, Any]) -> Any:  # noqa: N802
        return True

    async def _getUpdates(self, params: dict[str, Any]) -> Any:  # noqa: N802
        offset = params.get("offset", 0)
        self.confirmed = max(self.confirmed, offset)
        self._updates = [u for u in self._updates if u["update_id"] >= offset]
        await self._notify()
        if not self._updates and params.get("timeout"):
            async with self._news:
                await self._news.wait_for(lambda: self._updates or self._closing)
        kinds = params.get("allowed_updates") or []
        return [u for u in self._updates if not kinds or set(u) & set(kinds)]

    async def _sendMessage(self, params: dict[str, Any]) -> Any:  # noqa: N802
        return self._show(params, read_text(params["text"], params.get("parse_mode")))

    async def _editMessageText(self, params: dict[str, Any]) -> Any:  # noqa: N802
        message = self._found(params, "edit")
        text = read_text(params["text"], params.get("parse_mode"))
        buttons = read_buttons(params.get("reply_markup"))
        if (text, buttons) == (message.text, message.buttons):
            raise RefusedError(400, "Bad Request: message is not modified: it is the same")
        message.history.append(message.text)
        message.text, message.buttons = text, buttons
        return message_of(message.chat, message.message_id, text=text)

    async def _deleteMessage(self, params: dict[str, Any]) -> Any:  # noqa: N802
        self._found(params, "delete").deleted = True
        return True

    async def _sendPhoto(self, params: dict[str, Any]) -> Any:  # noqa: N802
        return self._show(params, params.get("caption", ""), [params["photo"]])

    async def _sendDocument(self, params: dict[str, Any]) -> Any:  # noqa: N802
        sent = self._show(params, "")
        name = params["document.name"]
        self.shown[params["chat_id"], sent["message_id"]].file = (name, params["document"])
        return sent

    async def _copyMessage(self, params: dict[str, Any]) -> Any:  # noqa: N802
        if (params["from_chat_id"], params["message_id"]) not in self._sent:
            raise RefusedError(400, "Bad Request: message to copy not found")
        sent = self._show(params, "")
        self.shown[params["chat_id"], sent["message_id"]].copied = params["message_id"]
        return {"message_id": sent["message_id"]}

    async def _answerCallbackQuery(self, params: dict[str, Any]) -> Any:  # noqa: N802
        self.toasts.append(params.get("text"))
        return True

    async def _setMyCommands(self, params: dict[str, Any]) -> Any:  # noqa: N802
        language = params.get("language_code", "")
        self.menus[language] = [c["command"] for c in params["commands"]]
        return True

    async def _setWebhook(self, params: dict[str, Any]) -> Any:  # noqa: N802
        self.webhook = (params["url"], params["secret_token"])
        return True

    async def _sendMediaGroup(self, params: dict[str, Any]) -> Any:  # noqa: N802
        if not 2 <= len(params["media"]) <= 10:
            raise RefusedError(400, "Bad Request: an album has 2 to 10 items")
        return [
            self._show(params, m.get("caption", ""), [params[m["media"].removeprefix("attach://")]])
            for m in params["media"]
        ]

    async def _getFile(self, params: dict[str, Any]) -> Any:  # noqa: N802
        file_id = params["file_id"]
        if file_id not in self._files:
            raise RefusedError(400, "Bad Request: wrong file_id or the file is unavailable")
        size = len(self._files[file_id])
        if size > MAX_DOWNLOAD:
            raise RefusedError(400, "Bad Request: file is too big")
        path = f"files/{file_id}"
        return {"file_id": file_id, "file_unique_id": f"u{file_id}", "file_path": path}

    def _show(self, params: dict[str, Any], text: str, pictures: list[bytes] | None = None) -> Any:
        chat, message_id = params["chat_id"], self._number()
        reply_to = params.get("reply_parameters", {}).get("message_id")
        shown = Shown(chat, message_id, text, reply_to, pictures or [])
        shown.buttons = read_buttons(params.get("reply_markup"))
        self.shown[chat, message_id] = shown
        return message_of(chat, message_id, text=text)

    def _found(self, params: dict[str, Any], verb: str) -> Shown:
        message = self.shown.get((params["chat_id"], params["message_id"]))
        if message is None or message.deleted:
            raise RefusedError(400, f"Bad Request: message to {verb} not found")
        return message

    def _number(self) -> int:
        self._next_message += 1
        return self._next_message

    async def _update(self, kind: str, content: dict[str, Any]) -> None:
        self._updates.append({"update_id": self._next_update, kind: content})
        self._next_update += 1
        await self._notify()


def message_of(chat: int, message_id: int, **content: Any) -> dict[str, Any]:
    where = {"id": chat, "type": "private", "first_name": "Docteure Sonia"}
    return {"message_id": message_id, "date": int(time.time()), "chat": where, **content}


async def _fields(request: web.Request) -> dict[str, Any]:
    """The parameters of a call; read part by part, so that nothing is put on disk."""
    raw: dict[str, Any] = {}
    if request.content_type == "multipart/form-data":
        async for part in await request.multipart():
            data = bytes(await part.read())
            raw[part.name] = data if part.filename else data.decode()
            if part.filename:
                raw[f"{part.name}.name"] = part.filename
    else:
        raw.update(await request.post())
    return {key: json.loads(raw[key]) if key in _STRUCTURED else raw[key] for key in raw}
