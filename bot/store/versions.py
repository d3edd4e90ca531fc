"""A post over its versions: what would be published of all that was sent."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from bot.store import dossiers, rows
from bot.store.records import Part


def all_parts(session: Session, review_id: int) -> tuple[Part, ...]:
    """The messages of a review, and of its earlier versions what was not sent again."""
    parts: tuple[Part, ...] = ()
    for one in dossiers.versions(session, review_id):
        older = rows.parts_of(session, one)
        parts = merged(older, parts) if parts else older
    return parts


def merged(before: Sequence[Part], now: Sequence[Part]) -> tuple[Part, ...]:
    """What would be published: the new words or files, and of the old what was not re-sent.

    Old files are kept even where only words came: a post must not be approved without the
    pictures it had.
    """
    parts = list(now)
    if not any(part.has_media for part in now):
        parts += [_without_words(part) for part in before if part.has_media]
    if not any(part.text for part in now):
        parts = [_without_file(part) for part in before if part.text] + parts
    return tuple(parts)


def _without_words(part: Part) -> Part:
    return Part(
        part.message_id,
        part.sent_at,
        file_id=part.file_id,
        unique_id=part.unique_id,
        origin=part.origin,
        problem=part.problem,
    )


def _without_file(part: Part) -> Part:
    return Part(part.message_id, part.sent_at, part.text)
