"""A verdict as a doctor reads it: outcome first, then findings by weight.

`Reply` is words and places only; `render` and the chat platforms lay it out.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.review import Review
from bot.words import say, sentences
from policies.charter import Severity
from policies.engine import Judged
from policies.evidence import Box, Finding

_ORDER = list(Severity)
_QUOTE_LENGTH = 160


@dataclass(frozen=True, slots=True)
class Mark:
    """A numbered box on a picture; `number` stands in the reply and on the copy."""

    media: int
    box: Box
    number: int


@dataclass(frozen=True, slots=True)
class Item:
    """One finding for the doctor."""

    clause: str
    article: str
    heading: str
    status: str
    evidence: tuple[str, ...]
    problem: str
    instead: str
    quote: str


@dataclass(frozen=True, slots=True)
class Reply:
    """Everything said about one draft, in one language."""

    language: str
    outcome: str
    headline: str
    items: tuple[Item, ...]
    advice: tuple[Item, ...]
    marks: tuple[Mark, ...]
    footer: str
    suggestion: str | None = None


def build_reply(review: Review, language: str) -> Reply:
    """The reply to a review, in the doctor's language."""
    verdict = review.verdict
    marks: dict[tuple[int, Box], Mark] = {}
    judged = [(j, "violated") for j in verdict.violated]
    judged += [(j, "undecided") for j in verdict.undecided]
    judged.sort(key=lambda pair: (_ORDER.index(pair[0].clause.severity), pair[1] == "undecided"))
    items: list[Item] = []
    advice: list[Item] = []
    for one, status in judged:
        is_advice = one.clause.severity is Severity.ADVICE
        if is_advice and status == "undecided":
            continue
        item = _item(review, one, "advice" if is_advice else status, language, marks)
        (advice if is_advice else items).append(item)
    count = len(verdict.violated) + len(verdict.undecided) + len(verdict.satisfied)
    key = "reply.approved-note" if verdict.outcome == "approved" else "reply.charter"
    return Reply(
        language=language,
        outcome=verdict.outcome.value,
        headline=say(language, f"outcome.{verdict.outcome.value}"),
        items=tuple(items),
        advice=tuple(advice),
        marks=tuple(marks.values()),
        footer=say(language, key, digest=verdict.charter_digest[:8], count=count),
        suggestion=review.suggested_text,
    )


def _item(
    review: Review,
    judged: Judged,
    status: str,
    language: str,
    marks: dict[tuple[int, Box], Mark],
) -> Item:
    clause, guidance = judged.clause, judged.clause.guidance[language]
    evidence = [_point_at(review, f, language, marks) for f in judged.findings]
    for signal in judged.open_signals:
        reason = review.evidence.unknown.get(signal, "other")
        key = f"reason.{reason}"
        words = say(language, key if key in sentences(language) else "reason.other")
        evidence.append(say(language, "finding.not-answered", reason=words))
    return Item(
        clause=clause.id,
        article=clause.article,
        heading=say(language, "finding.article", article=clause.article),
        status=say(language, f"status.{status}"),
        evidence=tuple(dict.fromkeys(e for e in evidence if e)),
        problem=guidance.problem,
        instead=guidance.instead,
        quote=clause.quote,
    )


def _point_at(
    review: Review, finding: Finding, language: str, marks: dict[tuple[int, Box], Mark]
) -> str:
    place = finding.place
    if place.part == "author":
        return ""
    if place.part == "text":
        if place.start is None or place.end is None:
            return ""
        return say(
            language, "finding.quote", quote=_short(review.draft.text[place.start : place.end])
        )
    media = int(place.part.split(":")[1])
    if place.time is not None:
        first, last = (_clock(second) for second in place.time)
        where = say(language, "finding.video", number=media + 1, first=first, last=last)
    elif place.box is not None:
        mark = marks.setdefault((media, place.box), Mark(media, place.box, len(marks) + 1))
        where = say(language, "finding.box", number=media + 1, box=mark.number)
    elif place.key is not None:
        where = say(language, "finding.metadata", number=media + 1)
    else:
        where = say(language, "finding.picture", number=media + 1)
    because = f"because.{finding.reason}"
    if because in sentences(language):
        where = f"{where} – {say(language, because)}"
    if place.quote:
        return f"{where} : " + say(language, "finding.quote", quote=_short(place.quote))
    return where


def _clock(second: float) -> str:
    """Minutes and seconds, as players show them."""
    return f"{int(second) // 60:02d}:{int(second) % 60:02d}"


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _QUOTE_LENGTH else text[: _QUOTE_LENGTH - 1].rstrip() + "…"
