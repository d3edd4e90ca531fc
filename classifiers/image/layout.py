"""Lines read in a picture, put into reading order and made one text.

Columns are not mixed, wrapped sentences are joined: text detectors judge sentence by
sentence, and a line's end in a picture is rarely a sentence's end.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from policies.evidence import Box

# In line heights: how far apart two lines, or two words of one line, may stand.
_BELOW, _BESIDE = 1.1, 1.6
_SAME_ROW = 0.5
_ALIKE = (0.65, 1.55)
_SENTENCE_ENDS = tuple(".!?؟…:;•")


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one line, their box in pixels of the upright picture, and how sure they are."""

    text: str
    box: Box
    confidence: float


def arrange(lines: Sequence[Line]) -> tuple[str, tuple[tuple[int, int, Box], ...]]:
    """One text of all lines, top to bottom block by block.

    Returns:
        The text, and of each line (start, end, box): offsets into the text.
    """
    pieces: list[str] = []
    places: list[tuple[int, int, Box]] = []
    at = 0
    for block in _blocks(lines):
        previous: Line | None = None
        for row in _rows(block):
            for number, line in enumerate(row):
                gap = "" if previous is None else " " if number else _joint(previous, line)
                at += len(gap)
                pieces += (gap, line.text)
                places.append((at, at + len(line.text), line.box))
                at += len(line.text)
                previous = line
        pieces.append("\n\n")
        at += 2
    return "".join(pieces).rstrip("\n"), tuple(places)


def _blocks(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines that touch, directly or through others, sorted by the block's top."""
    blocks: list[list[Line]] = []
    for line in sorted(lines, key=lambda one: (one.box[1], one.box[0])):
        near = [b for b in blocks if any(_together(line, other) for other in b)]
        merged = [line, *(one for block in near for one in block)]
        blocks = [b for b in blocks if b not in near] + [merged]
    blocks.sort(key=lambda b: (min(o.box[1] for o in b), min(o.box[0] for o in b)))
    return blocks


def _together(one: Line, other: Line) -> bool:
    (x, y, width, height), (a, b, wide, tall) = one.box, other.box
    if not _ALIKE[0] < height / max(tall, 1) < _ALIKE[1]:
        return False
    across = min(x + width, a + wide) - max(x, a)
    down = min(y + height, b + tall) - max(y, b)
    size = (height + tall) / 2
    if down > _SAME_ROW * size:
        return across > -_BESIDE * size
    return down > -_BELOW * size and across > 0.3 * min(width, wide)


def _rows(block: list[Line]) -> list[list[Line]]:
    rows: list[list[Line]] = []
    for line in sorted(block, key=lambda one: one.box[1] + one.box[3] / 2):
        middle = line.box[1] + line.box[3] / 2
        last = rows[-1][-1].box if rows else None
        if last and abs(middle - last[1] - last[3] / 2) < _SAME_ROW * min(line.box[3], last[3]):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [_in_reading_order(row) for row in rows]


def _in_reading_order(row: list[Line]) -> list[Line]:
    arabic = sum("\u0600" <= c <= "\u06ff" for line in row for c in line.text)
    letters = sum(c.isalpha() for line in row for c in line.text)
    return sorted(row, key=lambda one: one.box[0], reverse=arabic > letters / 2)


def _joint(previous: Line, line: Line) -> str:
    """A space where the sentence goes on in the next row, else a line break."""
    if previous.text.endswith(_SENTENCE_ENDS):
        return "\n"
    first = line.text[:1]
    goes_on = first.islower() or "\u0600" <= first <= "\u06ff"
    shouted = previous.text.isupper() and line.text.isupper()
    return " " if goes_on or shouted else "\n"
