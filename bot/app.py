"""Where everything is put together: the one module that knows all the others."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from policies.errors import SettingsError

if TYPE_CHECKING:
    from bot.review import Reviewer
    from bot.second_opinion import SecondOpinion
    from bot.settings import Settings
    from bot.store.database import Database

# Whoever else logs may log what a doctor sent, or the bot's token (httpx logs addresses).
_OURS = ("bot", "classifiers", "policies")


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


def run_bot(settings: Settings, *, everything: bool = False) -> None:
    """Runs the Telegram bot until it is stopped.

    On SQLite this one process does all the work. On PostgreSQL it hands drafts over to
    workers, unless `everything` makes it worker and scheduler as well.

    Raises:
        SettingsError: the token is missing, or Telegram refuses it.
        StoreError: the database cannot be opened.
    """
    if settings.telegram_token is None:
        raise SettingsError("set IMPRIMATUR_TELEGRAM_TOKEN (given by @BotFather)")
    log_discreetly(settings.log_json)
    from bot.platforms.telegram import TelegramBot
    from bot.service import Service
    from bot.store.store import Store
    from classifiers.image.remedies import anonymised

    with _opened(settings) as database:
        shared = database.is_postgresql
        clock = everything or not shared
        service = Service(database, settings, clock=clock, anonymise=anonymised)
        bot = TelegramBot(settings, Store(database), build_reviewer(), service=service)
        if everything and shared:
            worker = Service(database, settings, clock=False, anonymise=anonymised)
            worker.conversation(build_reviewer(), bot.chat, works=True)
            service.accompany(worker)
        bot.run()


def run_worker(settings: Settings) -> None:
    """Does jobs of the queue until it is stopped.

    Raises:
        SettingsError: the database is not PostgreSQL, or there is no token.
    """
    _only_shared(settings)
    log_discreetly(settings.log_json)
    from bot.platforms.telegram import open_chat
    from bot.service import Service
    from classifiers.image.remedies import anonymised

    async def work(database: Database) -> None:
        async with open_chat(settings) as chat:
            service = Service(database, settings, clock=False, anonymise=anonymised)
            service.conversation(build_reviewer(), chat, works=True)
            await service.start(None)
            try:
                await service.work()
            finally:
                await service.stop()

    with _opened(settings) as database:
        asyncio.run(work(database))


def run_scheduler(settings: Settings) -> None:
    """Asks what is due and hands it to the queue, until it is stopped.

    Raises:
        SettingsError: the database is not PostgreSQL.
    """
    _only_shared(settings)
    log_discreetly(settings.log_json)
    from apscheduler.schedulers.asyncio import AsyncIOScheduler

    from bot.service import Service
    from policies.load import load_charter

    async def tick(database: Database) -> None:
        service, scheduler = Service(database, settings), AsyncIOScheduler()
        await service.start(None)
        service.clock(load_charter()).start(scheduler, settings.tick)
        scheduler.start()
        try:
            await _until_signal()
        finally:
            scheduler.shutdown(wait=False)
            await service.stop()

    with _opened(settings) as database:
        asyncio.run(tick(database))


@contextmanager
def _opened(settings: Settings) -> Iterator[Database]:
    """The database, with health and metrics beside it if the settings want them."""
    from bot.health import Health
    from bot.store.database import Database

    database = Database(settings.database_url)
    health = Health(database) if settings.metrics_port else None
    try:
        if health is not None:
            health.start(settings.metrics_address, settings.metrics_port)
        yield database
    finally:
        if health is not None:
            health.stop()
        database.close()


def _only_shared(settings: Settings) -> None:
    from bot.store.database import normal_url

    if normal_url(settings.database_url).get_backend_name() != "postgresql":
        raise SettingsError(
            "workers and schedulers need PostgreSQL: set IMPRIMATUR_DATABASE_URL "
            "(on SQLite `imprimatur run` does everything)"
        )


async def _until_signal() -> None:
    stopped = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    await stopped.wait()


def log_discreetly(as_json: bool = False) -> None:
    """Logs to standard error, as text or JSON lines (structlog).

    Of libraries only warnings, and only where they come from.
    """
    handler = logging.StreamHandler()
    handler.setFormatter(log_lines(as_json))
    handler.addFilter(discreet)
    logging.basicConfig(level=logging.INFO, handlers=[handler])


def log_lines(as_json: bool) -> logging.Formatter:
    """How a record becomes a line: moment, level, place, event."""
    import structlog

    shared: list[structlog.types.Processor] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
    ]
    last: structlog.types.Processor
    if as_json:
        last = structlog.processors.JSONRenderer(ensure_ascii=False)
    else:
        last = structlog.processors.KeyValueRenderer(
            key_order=["timestamp", "level", "logger", "event"]
        )
    drop = structlog.stdlib.ProcessorFormatter.remove_processors_meta
    return structlog.stdlib.ProcessorFormatter(foreign_pre_chain=shared, processors=[drop, last])


def discreet(record: logging.LogRecord) -> bool:
    """Takes from a library's record all that could hold a post, a name or a token.

    What remains is the place in the library and the type of the exception.
    """
    if record.name.split(".")[0] in _OURS:
        return True
    if record.levelno < logging.WARNING:
        return False
    kind = record.exc_info[0].__name__ if record.exc_info and record.exc_info[0] else "no exception"
    record.msg = f"{Path(record.pathname).name}:{record.lineno} {record.funcName}: {kind}"
    record.args, record.exc_info, record.exc_text = (), None, None
    return True
