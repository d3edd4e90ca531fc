"""Lays a reply out for a terminal (rich) and for chats that read HTML."""

from __future__ import annotations

from html import escape

from rich.console import Console, Group
from rich.padding import Padding
from rich.panel import Panel
from rich.text import Text

from bot.reply import Item, Reply
from bot.words import say

_STYLE = {
    "approved": "green",
    "referred": "yellow",
    "changes_required": "dark_orange",
    "refused": "red",
}
# Right-to-left isolates keep Arabic sentences whole beside Latin quotes (UAX 9).
_RLI, _PDI = "\u2067", "\u2069"


def print_reply(console: Console, reply: Reply) -> None:
    """Prints a reply for a person at a terminal."""
    parts: list[Text | Padding] = []
    for number, item in enumerate(reply.items, 1):
        parts.append(_terminal_item(item, str(number)))
    if reply.advice:
        parts.append(Text(say(reply.language, "reply.advice"), style="dim"))
        parts.extend(_terminal_item(item, "·", style="dim") for item in reply.advice)
    if reply.suggestion is not None:
        parts.append(Text(say(reply.language, "reply.suggestion"), style="bold green"))
        parts.append(Padding(Text(reply.suggestion), (0, 0, 1, 2)))
    parts.append(Text(reply.footer, style="dim"))
    style = _STYLE[reply.outcome]
    console.print(
        Panel(Group(*parts), title=Text(reply.headline, style=f"bold {style}"), border_style=style)
    )


def _terminal_item(item: Item, number: str, style: str = "") -> Padding:
    text = Text(style=style)
    text.append(f"{number}. {item.heading} · {item.status}\n", style="bold")
    for evidence in item.evidence:
        text.append(f"{evidence}\n", style="italic")
    text.append(f"{item.problem}\n")
    text.append(f"→ {item.instead}")
    return Padding(text, (0, 0, 1, 0))


def html_blocks(reply: Reply) -> list[str]:
    """The reply as blocks of Telegram HTML, everything escaped, none cut in two."""
    blocks = [f"<b>{escape(reply.headline)}</b>"]
    blocks += [_html_item(item, str(n)) for n, item in enumerate(reply.items, 1)]
    if reply.advice:
        blocks.append(f"<i>{escape(say(reply.language, 'reply.advice'))}</i>")
        blocks += [_html_item(item, "·") for item in reply.advice]
    if reply.suggestion is not None:
        heading = escape(say(reply.language, "reply.suggestion"))
        blocks.append(f"<b>{heading}</b>\n<pre>{escape(reply.suggestion)}</pre>")
    blocks.append(f"<i>{escape(reply.footer)}</i>")
    if reply.language == "ar":
        blocks = [f"{_RLI}{block}{_PDI}" for block in blocks]
    return blocks


def _html_item(item: Item, number: str) -> str:
    lines = [f"{number}. <b>{escape(item.heading)}</b> · {escape(item.status)}"]
    lines += [f"<i>{escape(evidence)}</i>" for evidence in item.evidence]
    lines += [escape(item.problem), f"→ {escape(item.instead)}"]
    return "\n".join(lines)


def split_messages(blocks: list[str], limit: int = 4096) -> list[str]:
    """Blocks packed into messages of at most `limit` characters, tags never cut.

    A block longer than a message is cut between its lines, and a line longer than that
    loses its tags and is cut where it must be.
    """
    messages: list[str] = []
    current = ""
    for block in _small_enough(blocks, limit):
        joined = f"{current}\n\n{block}" if current else block
        if len(joined) <= limit:
            current = joined
        else:
            messages.append(current)
            current = block
    return [*messages, current] if current else messages


def _small_enough(blocks: list[str], limit: int) -> list[str]:
    pieces: list[str] = []
    for block in blocks:
        if len(block) <= limit:
            pieces.append(block)
            continue
        plain = _without_tags(block)
        while plain:
            cut = plain.rfind("\n", 1, limit) if len(plain) > limit else len(plain)
            cut = cut if cut > 0 else limit
            cut = _not_inside_entity(plain, cut)
            pieces.append(plain[:cut])
            plain = plain[cut:].lstrip("\n")
    return pieces


def _without_tags(block: str) -> str:
    for tag in ("b", "i", "pre"):
        block = block.replace(f"<{tag}>", "").replace(f"</{tag}>", "")
    return block


def _not_inside_entity(text: str, cut: int) -> int:
    amp = text.rfind("&", max(cut - 7, 0), cut)
    return amp if amp > 0 and ";" not in text[amp:cut] else cut
