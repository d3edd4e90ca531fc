"""A Telegram message as a part of a draft."""

from __future__ import annotations

import telegram as tg

from bot.exchange import file_problem
from bot.store.records import Part
from classifiers.draft import Origin


def part_of(message: tg.Message) -> Part | None:
    """A message as a part of a draft; None for a kind that cannot be part of one."""
    file: tg.PhotoSize | tg.Document | tg.Video | tg.Animation | None = None
    origin = problem = None
    if message.live_photo:
        # Its still picture is not all that would be published.
        problem = "unsupported"
    elif film := message.video or message.animation:
        file, origin = film, Origin.CHAT
        problem = file_problem(film.file_size, film.mime_type or "video/mp4")
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
