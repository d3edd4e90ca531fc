"""From one version of a post to the next: which belongs to which, what was put right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz

from bot.store.records import Part

# Below, two posts merely share a subject (0..100, edit similarity of the whole text).
_SAME_POST = 65.0
_ENOUGH_WORDS = 25


def corrects(before: Sequence[Part], now: Sequence[Part]) -> bool:
    """Whether these messages are another version of those: nearly the same words or a same file.

    Words decide where both have some: a photo may be used for two posts.
    """
    old, new = _words(before), _words(now)
    if old and new:
        if min(len(old), len(new)) < _ENOUGH_WORDS:
            return old == new
        return fuzz.ratio(old, new) >= _SAME_POST
    known = {part.unique_id for part in before if part.unique_id}
    return any(part.unique_id in known for part in now if part.unique_id)


def _words(parts: Sequence[Part]) -> str:
    return "\n".join(part.text for part in parts if part.text)


def same_files(sheet: Mapping[str, Any], parts: Sequence[Part]) -> bool:
    """Whether the files are those of an earlier answer, in the same order, sent the same way."""
    files = [file_mark(part) for part in parts if part.has_media]
    return bool(files) and files == sheet.get("files")


def file_mark(part: Part) -> list[str]:
    """What tells a file from another: the chat's own id and how it was sent."""
    return [part.unique_id or "", part.origin.value if part.origin else ""]


@dataclass(frozen=True, slots=True)
class Progress:
    """What one version put right, and what of the earlier one still stands; by clause."""

    resolved: tuple[tuple[str, str], ...] = ()
    remains: tuple[tuple[str, str], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.resolved or self.remains)


def progress(before: Mapping[str, str], now: Mapping[str, str]) -> Progress:
    """Compares two versions' findings (clause to heading)."""
    return Progress(
        resolved=tuple((c, h) for c, h in before.items() if c not in now),
        remains=tuple((c, now[c]) for c in before if c in now),
    )
