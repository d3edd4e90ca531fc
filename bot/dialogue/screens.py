"""What the message of a draft shows at each moment: words and the buttons under them.

A screen is laid out from plain data, so that a button pressed after a restart, or a week
later, shows what it showed before.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from bot.charter_text import article as article_text
from bot.dialogue.questions import Choice, Question
from bot.render import split_messages
from bot.store.records import Button, Buttons
from bot.words import say

# Right-to-left isolate, and its end (UAX 9): Arabic stays whole beside Latin words.
_RLI, _PDI = "\u2067", "\u2069"
# Shorter than the chat's limit: room for a page's own heading.
PAGE = 3_500


@dataclass(frozen=True, slots=True)
class Screen:
    """A message: HTML and buttons."""

    body: str
    buttons: Buttons = ()


def directed(language: str, html: str) -> str:
    """A block of words in the direction of its language."""
    return f"{_RLI}{html}{_PDI}" if language == "ar" else html


def sentence(language: str, key: str, /, **facts: object) -> str:
    """One sentence as HTML."""
    return directed(language, escape(say(language, key, **facts)))


def button(language: str, key: str, data: str, /, **facts: object) -> Button:
    """A button with words of ours."""
    return Button(say(language, key, **facts), data)


def received(language: str) -> Screen:
    """The first word on a draft; the verdict will stand here."""
    line = (
        button(language, "button.check", "check"),
        button(language, "button.add", "add"),
        button(language, "button.cancel", "cancel"),
    )
    return Screen(sentence(language, "chat.received"), (line,))


def holding(language: str, texts: int, files: int) -> Screen:
    """The draft waits for more, until *Check* is pressed."""
    words = sentence(language, "chat.holding", texts=texts, files=files)
    line = (
        button(language, "button.check", "check"),
        button(language, "button.cancel", "cancel"),
    )
    return Screen(words, (line,))


def queued(language: str) -> Screen:
    """The draft is complete and waits for its check."""
    return Screen(
        sentence(language, "chat.queued"), ((button(language, "button.cancel", "cancel"),),)
    )


def cancelled(language: str) -> Screen:
    """The draft was given up."""
    return Screen(sentence(language, "chat.cancelled"))


def ask(language: str, question: Question, number: int, total: int, faces: int = 0) -> Screen:
    """One question, its article, and its answers."""
    facts = {"number": (question.media or 0) + 1, "face": (question.face or 0) + 1, "faces": faces}
    count = say(language, "ask.count", number=number, total=total)
    reference = say(language, "finding.article", article=question.article)
    head = directed(language, f"<b>{escape(count)}</b> · {escape(reference)}")
    body = directed(language, escape(say(language, f"ask.{question.kind}", **facts)))
    lines = list(in_lines(_choice(language, question, one) for one in question.choices))
    lines.append((button(language, "button.later", "later"),))
    return Screen(f"{head}\n\n{body}", tuple(lines))


def _choice(language: str, question: Question, choice: Choice) -> Button:
    label = choice.words if choice.own else say(language, choice.words)
    return Button(label[:60], f"ask:{question.slug}:{choice.word}")


def in_lines(buttons: Iterable[Button], width: int = 30) -> Iterable[tuple[Button, ...]]:
    """Short labels side by side, long ones on a line of their own."""
    line: list[Button] = []
    for one in buttons:
        if line and sum(len(b.label) for b in line) + len(one.label) > width:
            yield tuple(line)
            line = []
        line.append(one)
    if line:
        yield tuple(line)


def answers(language: str, stated: Sequence[tuple[str, str, str]], page: int = 0) -> Screen:
    """What was stated, each (slug, question, answer) with a button to change it."""
    size = 8
    shown = stated[page * size : (page + 1) * size]
    blocks = [f"<b>{escape(say(language, 'answers.title'))}</b>"]
    if not stated:
        blocks.append(escape(say(language, "answers.none")))
    blocks += [f"{escape(q)}\n→ <b>{escape(a)}</b>" for _, q, a in shown]
    lines: list[tuple[Button, ...]] = [
        (button(language, "button.change", f"change:{slug}", what=shortened(question)),)
        for slug, question, _ in shown
    ]
    if len(stated) > size:
        lines.append(_turner("answers", page, -(-len(stated) // size)))
    lines.append((button(language, "button.back", "page:0"),))
    return Screen("\n\n".join(directed(language, b) for b in blocks), tuple(lines))


def shortened(words: str, longest: int = 40) -> str:
    """Words that fit on a button."""
    return words if len(words) <= longest else words[: longest - 1].rstrip() + "…"


def _turner(view: str, page: int, pages: int) -> tuple[Button, ...]:
    """◀ 2/5 ▶, as far as there is somewhere to go."""
    line = []
    if page > 0:
        line.append(Button("◀", f"{view}:{page - 1}"))
    line.append(Button(f"{page + 1}/{pages}", f"{view}:{page}"))
    if page + 1 < pages:
        line.append(Button("▶", f"{view}:{page + 1}"))
    return tuple(line)


def verdict(sheet: Mapping[str, Any], page: int = 0) -> Screen:
    """A page of the verdict."""
    pages = sheet["pages"]
    page = min(max(page, 0), len(pages) - 1)
    return Screen(pages[page], verdict_buttons(sheet, page))


def verdict_buttons(sheet: Mapping[str, Any], page: int = 0) -> Buttons:
    """What can be done about a verdict."""
    language = sheet["language"]
    lines: list[tuple[Button, ...]] = []
    if len(sheet["pages"]) > 1:
        lines.append(_turner("page", page, len(sheet["pages"])))
    if sheet.get("published"):
        lines.append((button(language, "button.published", "published"),))
    if sheet.get("suggestion"):
        lines.append((button(language, "button.text", "text"),))
    if sheet.get("masks"):
        lines.append((button(language, "button.masked", "masked"),))
    if sheet.get("why"):
        why = button(language, "button.why", "why:0")
        lines.append((why, button(language, "button.again", "again")))
    if sheet.get("questions"):
        lines.append((button(language, "button.questions", "questions"),))
    if sheet.get("declared") or sheet.get("questions"):
        lines.append((button(language, "button.answers", "answers:0"),))
    if sheet.get("previous"):
        lines.append((button(language, "button.unlink", "unlink"),))
    if sheet.get("outcome"):
        last = [button(language, "button.file", "file")]
        if sheet["outcome"] != "approved":
            last.insert(0, button(language, "button.contest", "contest"))
        lines.append(tuple(last))
    return tuple(lines)


def to_copy(text: str) -> list[str]:
    """A text as messages that one touch copies; nothing of ours stands in them."""
    limit = 3_000
    pieces = [text[start : start + limit] for start in range(0, len(text), limit)]
    return [f"<pre>{escape(piece)}</pre>" for piece in pieces]


def why(sheet: Mapping[str, Any], page: int = 0) -> Screen:
    """How the verdict came about; a button an article."""
    language, pages = sheet["language"], sheet["why"]
    page = min(max(page, 0), len(pages) - 1)
    lines: list[tuple[Button, ...]] = []
    if len(pages) > 1:
        lines.append(_turner("why", page, len(pages)))
    references = [
        button(language, "button.article", f"article:{reference}:0", article=reference)
        for reference in sheet["articles"]
    ]
    lines += in_lines(references)
    lines.append((button(language, "button.back", "page:0"),))
    return Screen(pages[page], tuple(lines))


def article(sheet: Mapping[str, Any], reference: str, page: int = 0) -> Screen:
    """The full text of an article, in the charter's own language."""
    language = sheet["language"]
    text = article_text(reference) or say(language, "why.no-article")
    head, *rest = [escape(line) for line in text.split("\n")]
    pages = split_messages([f"<b>{head}</b>", *rest], PAGE)
    page = min(max(page, 0), len(pages) - 1)
    lines: list[tuple[Button, ...]] = []
    if len(pages) > 1:
        lines.append(_turner(f"article:{reference}", page, len(pages)))
    lines.append((button(language, "button.back", "why:0"),))
    return Screen(pages[page], tuple(lines))
