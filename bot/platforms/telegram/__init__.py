"""Telegram: updates become calls of the desk, answers become messages.

The only package that imports `telegram`.
"""

from bot.platforms.telegram.app import TelegramBot, open_chat
from bot.platforms.telegram.polling import UPDATES

__all__ = ["UPDATES", "TelegramBot", "open_chat"]
