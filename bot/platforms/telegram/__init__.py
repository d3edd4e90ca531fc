"""Telegram: updates become calls of the desk, answers become messages.

The only package that imports `telegram`.
"""

from bot.platforms.telegram.app import UPDATES, TelegramBot

__all__ = ["UPDATES", "TelegramBot"]
