"""Where everything is put together: the one module that knows all the others."""

from __future__ import annotations

import logging
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from policies.errors import SettingsError

if TYPE_CHECKING:
    from bot.review import Reviewer
    from bot.second_opinion import SecondOpinion
    from bot.settings import Settings

# Their messages may hold what a doctor sent, or the bot's token (httpx logs addresses).
_LIBRARIES = ("telegram", "httpx", "httpcore", "sqlalchemy", "aiolimiter", "asyncio", "PIL")


@cache
def build_reviewer() -> Reviewer:
    """The charter and all detectors, built once.

    Raises:
        PackError: the policy pack has faults.
    """
    # Imported here: `--help` and a wrong setting need no models.
    from bot.review import Reviewer
    from bot.settings import load_settings
    from classifiers.registry import DETECTORS
    from policies.load import load_charter

    return Reviewer(load_charter(), DETECTORS, second_opinion(load_settings()))


def second_opinion(settings: Settings) -> SecondOpinion | None:
    """Who is asked where the reader is in doubt: nobody unless an endpoint is set."""
    if not settings.second_opinion_url:
        return None
    from bot.second_opinion import SecondOpinion

    key = settings.second_opinion_key
    return SecondOpinion(
        settings.second_opinion_url,
        settings.second_opinion_model,
        key.get_secret_value() if key else None,
    )


def run_bot(settings: Settings) -> None:
    """Runs the Telegram bot until it is stopped.

    Raises:
        SettingsError: the token is missing, or Telegram refuses it.
        StoreError: the database cannot be opened.
    """
    if settings.telegram_token is None:
        raise SettingsError("set IMPRIMATUR_TELEGRAM_TOKEN (given by @BotFather)")
    log_discreetly()
    from bot.platforms.telegram import TelegramBot
    from bot.store.store import Store

    store = Store(settings.database_url)
    try:
        TelegramBot(settings, store, build_reviewer()).run()
    finally:
        store.close()


def log_discreetly() -> None:
    """Logs to standard error; of libraries only warnings, and only where they come from."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.addFilter(discreet)
    logging.basicConfig(level=logging.INFO, handlers=[handler])


def discreet(record: logging.LogRecord) -> bool:
    """Takes from a library's record all that could hold a post, a name or a token.

    What remains is the place in the library and the type of the exception.
    """
    if record.name.split(".")[0] not in _LIBRARIES:
        return True
    if record.levelno < logging.WARNING:
        return False
    kind = record.exc_info[0].__name__ if record.exc_info and record.exc_info[0] else "no exception"
    record.msg = f"{Path(record.pathname).name}:{record.lineno} {record.funcName}: {kind}"
    record.args, record.exc_info, record.exc_text = (), None, None
    return True
