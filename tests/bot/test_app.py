"""The composition root: what it refuses, and what it lets into the log."""

from __future__ import annotations

import ast
import json
import logging
import sys
from pathlib import Path

import pytest

import bot
from bot.app import discreet, log_lines, run_bot
from bot.platforms.telegram import TelegramBot
from bot.settings import Settings
from policies.errors import SettingsError

PACKAGE = Path(bot.__file__).parent


def test_without_a_token_the_bot_says_what_to_set():
    """The first thing a new installation meets names the variable."""
    with pytest.raises(SettingsError, match="IMPRIMATUR_TELEGRAM_TOKEN"):
        run_bot(Settings(_env_file=None))
    with pytest.raises(SettingsError, match="IMPRIMATUR_TELEGRAM_TOKEN"):
        TelegramBot(Settings(_env_file=None), None, None)


def record(name, level, message, *args, error=None):
    exc_info = (type(error), error, None) if error else None
    return logging.LogRecord(name, level, "/lib/_bot.py", 7, message, args, exc_info, "parse")


def test_libraries_are_logged_without_content():
    """telegram logs whole updates when it cannot read one; httpx logs the token."""
    update = record("telegram.ext.ExtBot", logging.CRITICAL, "Received %s", "a post")
    assert discreet(update)
    assert update.getMessage() == "_bot.py:7 parse: no exception"
    failed = record("telegram", logging.ERROR, "x", error=ValueError("a post"))
    assert discreet(failed)
    assert logging.Formatter().format(failed) == "_bot.py:7 parse: ValueError"
    assert not discreet(record("httpx", logging.INFO, "POST /bot123:token/sendMessage"))


def test_our_own_words_are_logged_as_they_are():
    """We know what we write."""
    ours = record("bot.conversation", logging.INFO, "review %d", 7)
    assert discreet(ours)
    assert ours.getMessage() == "review 7"


@pytest.mark.parametrize("name", ["httpx", "procrastinate.worker", "never.heard.of", "root"])
def test_whoever_is_not_us_is_a_library(name):
    """A new dependency is silenced before anybody thinks of it."""
    theirs = record(name, logging.WARNING, "it said %s", "a post")
    assert discreet(theirs)
    assert "a post" not in theirs.getMessage()


@pytest.mark.parametrize("as_json", [False, True])
def test_a_line_says_when_how_grave_where_and_what(as_json):
    """As JSON for machines, as text for people; the same four facts."""
    line = log_lines(as_json).format(record("bot.clock", logging.WARNING, "%d jobs", 3))
    for fact in ("3 jobs", "warning", "bot.clock", "timestamp"):
        assert fact in line
    if as_json:
        assert set(json.loads(line)) == {"event", "level", "logger", "timestamp"}


def test_one_package_alone_imports_telegram():
    """Another chat platform needs no change elsewhere."""
    importers = set()
    for path in PACKAGE.parent.glob("[bcp]*/**/*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            if any(name.split(".")[0] == "telegram" for name in names):
                importers.add(path.relative_to(PACKAGE.parent).as_posix())
    assert {name.rsplit("/", 1)[0] for name in importers} == {"bot/platforms/telegram"}
    assert "bot.platforms.telegram" in sys.modules
