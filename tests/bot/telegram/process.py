"""The bot in a process of its own, to be killed: `process URL DATABASE [WORD TO HANG ON]`."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

from bot.app import log_discreetly
from bot.platforms.telegram import TelegramBot
from bot.settings import Settings
from bot.store.store import Store
from policies.load import load_charter
from tests.bot.telegram.conftest import DETECTORS, KARIM, PACE, SONIA, Watched
from tests.bot.telegram.fake_api import TOKEN

if __name__ == "__main__":
    url, database, word = sys.argv[1:]
    log_discreetly()
    settings = Settings(
        _env_file=None,
        telegram_token=TOKEN,
        telegram_base_url=url,
        allowed_users=frozenset({SONIA, KARIM}),
    )
    reviewer = Watched(load_charter(Path(__file__).parent / "pack"), DETECTORS)
    if word:
        reviewer.hold[word] = threading.Event()
    TelegramBot(settings, Store(database), reviewer, PACE).run()
