"""What the doctor is told of her live post: Telegram HTML, everything escaped."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bot.recheck.live import Status
from bot.recheck.pictures import PictureChanges
from bot.recheck.words import WordChanges
from bot.words import say
from policies.engine import Judged, Verdict

_MOST = 8
_QUOTE = 240
_LONGEST = 4_000
# Right-to-left isolates keep Arabic sentences whole beside Latin quotes (UAX 9).
_RLI, _PDI = "\u2067", "\u2069"


def warning(
    language: str,
    address: str,
    words: WordChanges,
    pictures: PictureChanges,
    judged: Sequence[Judged],
) -> str:
    """The post is not what was checked: what changed, and what the charter says of it."""
    lines = [_bold(say(language, "watch.changed")), escape(address)]
    if words.disclaimer_gone:
        lines.append(escape(say(language, "watch.disclaimer-gone")))
    for edit in words.edits[:_MOST]:
        if edit.was and edit.now:
            key, facts = "watch.edited", {"was": _short(edit.was), "now": _short(edit.now)}
        elif edit.was:
            key, facts = "watch.removed", {"was": _short(edit.was)}
        else:
            key, facts = "watch.added", {"now": _short(edit.now)}
        lines.append(escape(say(language, key, **facts)))
    if len(words.edits) > _MOST:
        lines.append(escape(say(language, "watch.more", count=len(words.edits) - _MOST)))
    for comment in words.testimonials[:_MOST]:
        lines.append(escape(say(language, "watch.testimonial", comment=_short(comment))))
    lines += [escape(line) for line in _of_pictures(language, pictures)]
    for one in judged[:_MOST]:
        lines.append(
            escape(
                say(
                    language,
                    "watch.breaks",
                    article=one.clause.article,
                    problem=one.clause.guidance[language].problem,
                )
            )
        )
    lines.append(escape(say(language, "watch.do")))
    return _page(language, lines)


def _of_pictures(language: str, changes: PictureChanges) -> list[str]:
    lines = []
    for shown in changes.altered:
        comparison, number = shown.comparison, (shown.position or 0) + 1
        if comparison is None:
            continue
        if comparison.boxes:
            x, y, width, height = comparison.boxes[0]
            facts = {"number": number, "x": x, "y": y, "width": width, "height": height}
            lines.append(say(language, "watch.retouched", **facts))
        if comparison.filtered:
            lines.append(say(language, "watch.filtered", number=number))
        if comparison.cropped and not comparison.boxes:
            lines.append(say(language, "watch.cropped", number=number))
    lines += [say(language, "watch.picture-gone", number=p + 1) for p in changes.missing]
    if changes.new:
        lines.append(say(language, "watch.picture-new", count=len(changes.new)))
    return lines


def not_seen(language: str, address: str, status: Status) -> str:
    """The post could not be seen: never "unchanged"."""
    lines = [_bold(say(language, "watch.not-seen")), escape(address)]
    lines.append(escape(say(language, f"watch.status-{status.value}")))
    return _page(language, lines)


def as_checked(language: str, address: str) -> str:
    """After an alarm or a silence: the post is again what was checked."""
    return _page(language, [_bold(say(language, "watch.as-checked")), escape(address)])


def first_seen(language: str, address: str, partly: bool) -> str:
    """The first look: the live post is what was checked, and is watched from now on."""
    lines = [_bold(say(language, "watch.first-seen")), escape(address)]
    if partly:
        lines.append(escape(say(language, "watch.partly")))
    return _page(language, lines)


def rejudged(language: str, before: str | None, verdict: Verdict) -> str:
    """The charter has changed, and with it the verdict on a stored review."""
    was = say(language, f"outcome.{before}") if before else "—"
    lines = [
        _bold(say(language, "watch.rejudged")),
        escape(f"{was} → {say(language, f'outcome.{verdict.outcome.value}')}"),
    ]
    for one in [*verdict.violated, *verdict.undecided][:_MOST]:
        lines.append(
            escape(
                say(
                    language,
                    "watch.breaks",
                    article=one.clause.article,
                    problem=one.clause.guidance[language].problem,
                )
            )
        )
    return _page(language, lines)


def _bold(text: str) -> str:
    return f"<b>{escape(text)}</b>"


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _QUOTE else text[: _QUOTE - 1].rstrip() + "…"


def _page(language: str, lines: Sequence[str]) -> str:
    """One message: what does not fit is left out line by line from the end."""
    kept: list[str] = []
    for line in lines:
        if sum(map(len, kept)) + len(line) + len(kept) > _LONGEST:
            break
        kept.append(line)
    text = "\n".join(kept)
    return f"{_RLI}{text}{_PDI}" if language == "ar" else text
