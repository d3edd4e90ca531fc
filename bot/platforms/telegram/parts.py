"""A Telegram message as a part of a draft."""

from __future__ import annotations

import telegram as tg

from bot.exchange import file_problem
from bot.store.records import Part
from classifiers.draft import Origin


def part_of(message: tg.Message) -> Part | None:
    """A message as a part of a draft; None for a kind that cannot be part of one."""
    file: tg.PhotoSize | tg.Document | None = None
    origin = problem = None
    if message.video or message.animation or message.live_photo:
        # The still picture of a live photo is not all that would be published.
        problem = "video-not-yet"
    elif message.photo:
        file, origin = max(message.photo, key=lambda size: size.width * size.height), Origin.CHAT
        problem = file_problem(file.file_size, "image/jpeg")
    elif message.document:
        file, origin = message.document, Origin.FILE
        problem = file_problem(file.file_size, file.mime_type, file.file_name)
    elif not message.text:
        return None
    return Part(
        message_id=message.message_id,
        sent_at=message.date,
        text=message.text or message.caption or "",
        file_id=file.file_id if file else None,
        unique_id=file.file_unique_id if file else None,
        origin=origin,
        group=message.media_group_id,
        problem=problem,
    )
