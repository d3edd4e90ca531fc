"""Undoes how words are dressed up, and remembers where every character came from.

Two views of a text, each with an offset map back to what the doctor wrote:

* `folded`: NFKC, case and accents folded, invisible and bidi characters dropped, styled
  alphabets and homoglyphs turned into plain letters, Arabic letter variants unified.
  Digits stay: in arabizi 2 3 5 7 9 are letters.
* `plain`: `folded` with obfuscation undone: spaced or dotted letters joined, emoji and
  stars inside words dropped, leetspeak read as letters.

Homoglyphs: Unicode TR 39 confusables, by the package confusable-homoglyphs.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property, lru_cache

from confusable_homoglyphs import confusables

_ARABIC = str.maketrans("أإآٱىةؤئگڨپڤچ", "ااااىهوىكقبفج")
_PUNCTUATION = {ord(c): "'" for c in "’‘ʼ`´′ʹ"} | {ord(c): '"' for c in "“”„«»″"}
_PUNCTUATION |= {ord(c): "-" for c in "‐‑‒–—−"}
_SMALL_CAPITALS = dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz", strict=True))
_LEET = {"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "€": "e"}
_SEPARATORS = " .-_*·•|/\u00a0"
_SENTENCE_END = re.compile(r"(?:[.!?؟…]+[»\"')\]]*(?=\s)|[\n\r]+|[؛;](?=\s))")


@dataclass(frozen=True, slots=True)
class View:
    """A reading of the text; `starts[i]`/`ends[i]` is where its character i stood."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original's offsets of this view's characters start..end (end > start)."""
        return self.starts[start], max(self.ends[start:end])


@dataclass(frozen=True)
class Normalised:
    """A text as written, and its two readings."""

    original: str
    folded: View
    plain: View

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Offsets of the sentences of the original; lines end sentences too."""
        return split_sentences(self.original)

    def sentence_at(self, offset: int) -> tuple[int, int]:
        """The sentence that holds this offset of the original (the nearest one before)."""
        starts = [s for s, _ in self.sentences]
        return self.sentences[max(bisect_right(starts, offset) - 1, 0)]


def split_sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Offsets of the sentences, white space trimmed; at least one, (0, len), if none."""
    edges = [0, *(m.end() for m in _SENTENCE_END.finditer(text)), len(text)]
    spans = []
    for start, end in zip(edges, edges[1:], strict=False):
        piece = text[start:end]
        if piece.strip():
            lead = len(piece) - len(piece.lstrip())
            spans.append((start + lead, start + len(piece.rstrip())))
    return tuple(spans) or ((0, len(text)),)


def normalise(text: str) -> Normalised:
    """Both readings of a text, in time linear in its length."""
    folded = _fold_view(text)
    return Normalised(text, folded, _undo_obfuscation(folded))


def fold(text: str) -> str:
    """The folded reading alone: what patterns and lexicons are compared with."""
    return _fold_view(text).text


def _fold_view(text: str) -> View:
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for word in re.finditer(r"\s+|\S+", text):
        latin = _reads_as_latin(word.group())
        for i, char in enumerate(word.group(), word.start()):
            for letter in _fold_char(char, latin):
                if letter.isspace() and out and out[-1] in " \n":
                    out[-1] = "\n" if "\n" in (letter, out[-1]) else " "
                    ends[-1] = i + 1
                    continue
                out.append(letter)
                starts.append(i)
                ends.append(i + 1)
    return View("".join(out), tuple(starts), tuple(ends))


@lru_cache(maxsize=8192)
def _fold_char(char: str, latin: bool) -> str:
    if char in "\n\r\u2028\u2029":
        return "\n"
    if char.isspace():
        return " "
    code = ord(char)
    if 0x1F150 <= code <= 0x1F169:
        return chr(code - 0x1F150 + ord("a"))
    if 0x1F170 <= code <= 0x1F189:
        return chr(code - 0x1F170 + ord("a"))
    if char in _SMALL_CAPITALS:
        return _SMALL_CAPITALS[char]
    if code == 0x20E3 or 0xFE00 <= code <= 0xFE0F or char == "ـ":
        return ""
    folded = []
    for part in unicodedata.normalize("NFKD", char.translate(_PUNCTUATION)):
        if unicodedata.category(part) in ("Mn", "Me", "Cf", "Cc"):
            continue
        folded.append(_homoglyph(part) if latin and not part.isascii() else part)
    return "".join(folded).casefold().translate(_ARABIC)


def _reads_as_latin(word: str) -> bool:
    """Whether a word has Latin letters and foreign look-alikes among them."""
    letters = [c for c in word if c.isalpha()]
    ascii_letters = sum(c.isascii() for c in letters)
    if not letters or ascii_letters == len(letters):
        return False
    foreign = [c for c in letters if "CYRILLIC" in _name(c) or "GREEK" in _name(c)]
    return bool(foreign) and (ascii_letters > 0 or all(_homoglyph(c).isascii() for c in foreign))


@lru_cache(maxsize=4096)
def _name(char: str) -> str:
    return unicodedata.name(char, "")


@lru_cache(maxsize=4096)
def _homoglyph(char: str) -> str:
    if not ("CYRILLIC" in _name(char) or "GREEK" in _name(char)):
        return char
    found = confusables.is_confusable(char, greedy=True, preferred_aliases=["latin"])
    for candidate in found[0]["homoglyphs"] if found else ():
        letter = str(candidate["c"])
        if len(letter) == 1 and letter.isascii() and letter.isalpha():
            return letter
    return char


def _undo_obfuscation(view: View) -> View:
    keep = [True] * len(view.text)
    letters = list(view.text)
    _drop_inside_words(view.text, keep)
    _join_spaced(view, keep)
    _read_leet(view.text, letters, keep)
    kept = [i for i, k in enumerate(keep) if k]
    return View(
        "".join(letters[i] for i in kept),
        tuple(view.starts[i] for i in kept),
        tuple(view.ends[i] for i in kept),
    )


_INSIDE = re.compile(r"(?<=[^\W\d_])[^\w\s.,;:!?'\"()/@$&%+=#<>\[\]{}-]+(?=[^\W\d_])")
_GAP = "\x1f"
_SPACED = re.compile(
    rf"(?<!\w)(?:[^\W_](?P<sep>[{re.escape(_SEPARATORS)}]))(?:[^\W_](?P=sep)){{2,}}[^\W_](?!\w)"
)
_LEET_WORD = re.compile(r"(?<![\w@$€])[\w@$€]*(?:[a-z][013457@$€]|[013457@$€][a-z])[\w@$€]*(?![\w@$€])")


def _drop_inside_words(text: str, keep: list[bool]) -> None:
    """Emoji, stars and dots put between letters of a word."""
    for match in _INSIDE.finditer(text):
        keep[match.start() : match.end()] = [False] * (match.end() - match.start())


def _join_spaced(view: View, keep: list[bool]) -> None:
    """`p r o m o` and `p.r.o.m.o`: four or more single letters with one separator.

    A wider gap (`m o i t i é   p r i x`) is a gap between words and stays.
    """
    gaps = zip(view.text, view.starts, view.ends, strict=True)
    text = "".join(_GAP if c == " " and last - first > 1 else c for c, first, last in gaps)
    for match in _SPACED.finditer(text):
        for i in range(match.start(), match.end()):
            if text[i] == match["sep"]:
                keep[i] = False


def _read_leet(text: str, letters: list[str], keep: list[bool]) -> None:
    joined = "".join(c if k else "\u200b" for c, k in zip(text, keep, strict=True))
    for match in _LEET_WORD.finditer(joined):
        for i in range(match.start(), match.end()):
            letters[i] = _LEET.get(text[i], text[i])
