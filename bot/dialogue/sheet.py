"""From a review to everything its screens will show: the answer that goes into the store."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from html import escape
from typing import Any

from bot.dialogue.corrections import Progress, file_mark, progress
from bot.dialogue.screens import PAGE, directed, verdict_buttons
from bot.render import html_blocks, split_messages
from bot.reply import Item, Reply, build_reply
from bot.review import Review
from bot.store.records import Answer, Part
from bot.words import say
from classifiers.draft import Origin
from policies.charter import RemedyKind, Severity
from policies.signals import AUTHOR_SIGNALS

_MASKED = (RemedyKind.MASK, RemedyKind.STRIP_METADATA)


@dataclass(frozen=True, slots=True)
class Around:
    """What an answer says beyond the review itself.

    `before` is the sheet of the version last answered, `resolved` what was put right
    before it. `corrects` is when the earlier draft was begun, where this one is its
    correction. `questions`: some are still open. `case_due`: until when human reviewers
    have, None where there are none. `can_mask`: anonymised pictures can be made. `watches`:
    published posts are watched. `hinted`: she knows how to send pictures as files.
    """

    language: str
    parts: Sequence[Part] = ()
    before: Mapping[str, Any] = field(default_factory=dict)
    resolved: tuple[tuple[str, str], ...] = ()
    corrects: datetime | None = None
    questions: int = 0
    declared: bool = False
    case_due: datetime | None = None
    can_mask: bool = False
    hinted: bool = False
    watches: bool = False


def answer_of(review: Review, around: Around) -> tuple[Answer, Reply]:
    """The answer to a review: the pages, the buttons, and what is behind them."""
    language = around.language
    reply = build_reply(review, language)
    clauses = {item.clause: item.heading for item in reply.items}
    step = progress(around.before.get("clauses", {}), clauses) if around.before else Progress()
    case_due = around.case_due if for_humans(review) else None
    blocks = html_blocks(_without_text(reply))
    blocks[1:1] = _told(review, around, step, case_due)
    hint = not around.hinted and any(part.origin is Origin.CHAT for part in around.parts)
    if hint:
        blocks.append(directed(language, f"<i>{escape(say(language, 'chat.as-file'))}</i>"))
    resolved = [r for r in around.resolved if r[0] not in clauses]
    resolved += [r for r in step.resolved if r not in resolved]
    pages = split_messages(blocks, PAGE)
    sheet: dict[str, Any] = {
        "language": language,
        "outcome": reply.outcome,
        "headline": reply.headline,
        "pages": pages,
        "why": why_pages(review, reply),
        "articles": _references(review),
        "clauses": clauses,
        "findings": [_plain(item) for item in reply.items],
        "suggestion": review.suggested_text,
        "hint": hint,
        "masks": around.can_mask and _to_mask(review),
        "published": around.watches and reply.outcome == "approved",
        "questions": around.questions,
        "declared": around.declared,
        "previous": around.corrects is not None,
        "resolved": [list(one) for one in resolved],
        "evidence": review.evidence.to_json(),
        "files": [file_mark(part) for part in around.parts if part.has_media],
        "charter": review.verdict.charter_digest,
    }
    marks = [[mark.media, list(mark.box), mark.number] for mark in reply.marks]
    answer = Answer(
        pages=(pages[0],),
        outcome=reply.outcome,
        charter=review.verdict.charter_digest,
        evidence=review.evidence.to_json(),
        marks=json.dumps(marks) if marks else None,
        buttons=verdict_buttons(sheet),
        sheet=sheet,
        case_due=case_due,
    )
    return answer, reply


def _without_text(reply: Reply) -> Reply:
    # The corrected text has its button: in the verdict it would bury the findings.
    return Reply(
        language=reply.language,
        outcome=reply.outcome,
        headline=reply.headline,
        items=reply.items,
        advice=reply.advice,
        marks=reply.marks,
        footer=reply.footer,
    )


def _told(review: Review, around: Around, step: Progress, case_due: datetime | None) -> list[str]:
    language = around.language
    lines: list[str] = []
    if around.corrects is not None:
        at = around.corrects.strftime("%d/%m %H:%M")
        lines.append(say(language, "reply.corrects", at=at))
    if step.resolved:
        lines.append(say(language, "reply.resolved", what=_headings(step.resolved)))
    if step.remains:
        lines.append(say(language, "reply.remains", what=_headings(step.remains)))
    if around.questions:
        lines.append(say(language, "reply.questions", count=around.questions))
    if case_due is not None:
        lines.append(say(language, "reply.humans", at=case_due.strftime("%d/%m %H:%M")))
    if review.suggested_text:
        lines.append(say(language, "reply.text-ready"))
    return ["\n".join(directed(language, escape(line)) for line in lines)] if lines else []


def _headings(clauses: Sequence[tuple[str, str]]) -> str:
    return ", ".join(dict.fromkeys(heading for _, heading in clauses))


def for_humans(review: Review) -> bool:
    """Whether what is undecided is for a person to judge, not for the doctor to state."""
    if review.verdict.outcome != "referred":
        return False
    return any(
        not judged.open_signals or set(judged.open_signals) - AUTHOR_SIGNALS
        for judged in review.verdict.undecided
        if judged.clause.severity is not Severity.ADVICE
    )


def _to_mask(review: Review) -> bool:
    judged = (*review.verdict.violated, *review.verdict.undecided)
    kinds = {remedy.kind for one in judged for remedy in one.clause.remedies if one.findings}
    in_pictures = any(f.place.part.startswith("media:") for one in judged for f in one.findings)
    return in_pictures and bool(kinds & set(_MASKED))


def _references(review: Review) -> list[str]:
    judged = (*review.verdict.violated, *review.verdict.undecided)
    found = [one.clause.article for one in judged if one.clause.severity is not Severity.ADVICE]
    return list(dict.fromkeys(found))[:12]


def _plain(item: Item) -> dict[str, Any]:
    return {
        "clause": item.clause,
        "heading": item.heading,
        "status": item.status,
        "evidence": list(item.evidence),
        "problem": item.problem,
        "instead": item.instead,
        "quote": item.quote,
    }


def why_pages(review: Review, reply: Reply) -> list[str]:
    """How the verdict came about: per finding the charter's words, who saw what, how surely."""
    language = reply.language
    blocks = [f"<b>{escape(say(language, 'why.title'))}</b>"]
    judged = {j.clause.id: j for j in (*review.verdict.violated, *review.verdict.undecided)}
    for item in (*reply.items, *reply.advice):
        one = judged[item.clause]
        lines = [f"<b>{escape(item.heading)}</b> · {escape(item.status)}"]
        lines.append(f"<i>« {escape(item.quote)} »</i>")
        seen = dict.fromkeys((f.detector, round(100 * f.score)) for f in one.findings)
        lines += [
            escape(say(language, "why.seen", detector=detector, percent=percent))
            for detector, percent in list(seen)[:5]
        ]
        lines += [escape(e) for e in item.evidence[:3]]
        blocks.append("\n".join(lines))
    satisfied = len(review.verdict.satisfied)
    blocks.append(escape(say(language, "why.satisfied", count=satisfied)))
    return split_messages([directed(language, block) for block in blocks], PAGE)
