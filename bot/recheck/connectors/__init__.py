"""One module a kind of live post. `CONNECTORS` is their whole list, most special first."""

from __future__ import annotations

from bot.recheck.connectors.facebook import Facebook
from bot.recheck.connectors.instagram import Instagram
from bot.recheck.connectors.page import Page
from bot.recheck.connectors.telegram import TelegramPost
from bot.recheck.connectors.wordpress import WordPress
from bot.recheck.live import Connector

CONNECTORS: tuple[Connector, ...] = (
    TelegramPost(),
    Facebook(),
    Instagram(),
    WordPress(),
    Page(),
)
