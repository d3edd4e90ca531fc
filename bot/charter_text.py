"""The charter's own words, article by article, as they were published."""

from __future__ import annotations

import re
from functools import cache

from classifiers.models import data_folder

_HEADING = re.compile(r"^\s*Article (\d+)\s*:\s*(.*)$")
_NEW_PARAGRAPH = re.compile(r"^(\d+[.)]|[o•\-–])\s")


@cache
def articles() -> dict[str, str]:
    """Heading and text of every article by its number; `0` is the preamble.

    Lines that the printed page broke are joined again. Empty where the file is absent.
    """
    path = data_folder() / "charter" / "charte-cnom.txt"
    if not path.is_file():
        return {}
    texts: dict[str, list[str]] = {"0": []}
    current, gap = "0", False
    for raw in path.read_text(encoding="utf-8").splitlines():
        heading, line = _HEADING.match(raw), " ".join(raw.split())
        if heading:
            current = heading[1]
            texts[current] = [f"Article {current} : {heading[2].strip()}"]
            gap = True
        elif not line:
            gap = True
        elif gap or _NEW_PARAGRAPH.match(line) or not texts[current]:
            texts[current].append(line)
            gap = False
        else:
            texts[current][-1] += f" {line}"
    return {number: "\n".join(lines) for number, lines in texts.items()}


def article(reference: str) -> str | None:
    """The full article to which a reference such as `7.2` belongs."""
    return articles().get(reference.split(".")[0])
