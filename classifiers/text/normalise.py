"""Undoes how words are dressed up, and remembers where every character came from.

Three views of a text, each with an offset map back to what the doctor wrote:

* `folded`: NFKC, case and accents folded, invisible and bidi characters dropped, styled
  alphabets and homoglyphs turned into plain letters, Arabic letter variants unified.
  Digits stay: in arabizi 2 3 5 7 9 are letters.
* `plain`: `folded` with obfuscation undone: spaced or dotted letters joined, emoji and
  stars inside words dropped, leetspeak read as letters.
* `clean`: obfuscation undone, but case, accents and punctuation as written: what a trained
  encoder reads. Only digits that are no arabizi letters are read as leetspeak there.

Homoglyphs: Unicode TR 39 confusables, by the package confusable-homoglyphs.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from confusable_homoglyphs import confusables

_ARABIC = str.maketrans("أإآٱىةؤئگڨپڤچ", "اااايهويكقبفج") | {ord("œ"): "oe", ord("æ"): "ae"}
_PUNCTUATION = {ord(c): "'" for c in "’‘ʼ`´′ʹ"} | {ord(c): '"' for c in "“”„«»″"}
_PUNCTUATION |= {ord(c): "-" for c in "‐‑‒–—−"}
_SMALL_CAPITALS = dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz", strict=True))
_LEET = {"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "€": "e"}
# In the clean reading a word with a sign that arabizi does not know is leetspeak whole.
_LEET_SAFE = dict(_LEET)
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
    """A text as written, and its readings."""

    original: str
    folded: View
    plain: View

    @cached_property
    def clean(self) -> View:
        """Disguises undone, everything else as written."""
        return _undo_obfuscation(_view(self.original, folding=False), _LEET_SAFE)

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Offsets of the sentences of the original; lines end sentences too."""
        return split_sentences(self.original)

    def sentence_at(self, offset: int) -> tuple[int, int]:
        """The sentence that holds this offset of the original (the nearest one before)."""
        return self.sentences[max(bisect_right(self._starts, offset) - 1, 0)]

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self.sentences]


def split_sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Offsets of the sentences, white space trimmed; at least one, (0, len), if none."""
    edges = [0, *(m.end() for m in _SENTENCE_END.finditer(text)), len(text)]
    spans = []
    for start, end in pairwise(edges):
        piece = text[start:end]
        if piece.strip():
            lead = len(piece) - len(piece.lstrip())
            spans.append((start + lead, start + len(piece.rstrip())))
    return tuple(spans) or ((0, len(text)),)


def normalise(text: str) -> Normalised:
    """Both readings of a text, in time linear in its length."""
    folded = _view(text, folding=True)
    return Normalised(text, folded, _undo_obfuscation(folded, _LEET))


def fold(text: str) -> str:
    """The folded reading alone: what patterns and lexicons are compared with."""
    return _view(text, folding=True).text


def _view(text: str, *, folding: bool) -> View:
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for word in re.finditer(r"\s+|\S+", text):
        latin = _reads_as_latin(word.group())
        for i, char in enumerate(word.group(), word.start()):
            if not folding and out and _composes(out[-1], char):
                out[-1] = unicodedata.normalize("NFC", out[-1] + char)
                ends[-1] = i + 1
                continue
            for letter in _fold_char(char, latin) if folding else _clean_char(char, latin):
                if letter.isspace() and out and out[-1] in " \n":
                    out[-1] = "\n" if "\n" in (letter, out[-1]) else " "
                    ends[-1] = i + 1
                    continue
                out.append(letter)
                starts.append(i)
                ends.append(i + 1)
    return View("".join(out), tuple(starts), tuple(ends))


def _composes(previous: str, mark: str) -> bool:
    """Whether a combining mark makes one Latin letter with the character before it."""
    if not unicodedata.combining(mark) or not previous.isalpha():
        return False
    return len(unicodedata.normalize("NFC", previous + mark)) == 1 and previous < "\u0590"


@lru_cache(maxsize=8192)
def _fold_char(char: str, latin: bool) -> str:
    styled = _unstyle(char)
    if styled is not None:
        return styled.lower()
    folded = []
    for part in unicodedata.normalize("NFKD", char.translate(_PUNCTUATION)):
        if unicodedata.category(part) in ("Mn", "Me", "Cf", "Cc"):
            continue
        folded.append(_homoglyph(part) if latin and not part.isascii() else part)
    return "".join(folded).casefold().translate(_ARABIC)


@lru_cache(maxsize=8192)
def _clean_char(char: str, latin: bool) -> str:
    styled = _unstyle(char)
    if styled is not None:
        return styled
    composed = unicodedata.normalize("NFKC", char)
    kept = [c for c in composed if unicodedata.category(c) not in ("Mn", "Me", "Cf", "Cc")]
    return "".join(_homoglyph(c) if latin and not c.isascii() else c for c in kept)


def _unstyle(char: str) -> str | None:
    """White space, enclosed letters and small capitals; None for any other character."""
    code = ord(char)
    if char in "\n\r\u2028\u2029":
        return "\n"
    if char.isspace():
        return " "
    for first in (0x1F150, 0x1F170):
        if first <= code < first + 26:
            return chr(code - first + ord("A"))
    if char in _SMALL_CAPITALS:
        return _SMALL_CAPITALS[char]
    if code == 0x20E3 or 0xFE00 <= code <= 0xFE0F or char == "ـ":
        return ""
    return None


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
    found = confusables.is_confusable(  # type: ignore[no-untyped-call]
        char, greedy=True, preferred_aliases=["latin"]
    )
    for candidate in found[0]["homoglyphs"] if found else ():
        letter = str(candidate["c"])
        if len(letter) == 1 and letter.isascii() and letter.isalpha():
            return letter
    return char


def _undo_obfuscation(view: View, leet: Mapping[str, str]) -> View:
    keep = [True] * len(view.text)
    letters = list(view.text)
    _drop_inside_words(view.text, keep)
    _join_spaced(view, keep)
    _read_leet(view.text, letters, keep, leet)
    kept = [i for i, k in enumerate(keep) if k]
    return View(
        "".join(letters[i] for i in kept),
        tuple(view.starts[i] for i in kept),
        tuple(view.ends[i] for i in kept),
    )


_INSIDE = re.compile(r"(?<=[^\W\d_])[^\w\s.,;:!?'’‘ʼ\"()/@$&%+=#<>\[\]{}-]+(?=[^\W\d_])")
_GAP = "\x1f"
_LETTER = r"(?:[^\W_]|[@$€])"
_SPACED = re.compile(
    rf"(?<!\w)(?:{_LETTER}(?P<sep>[{re.escape(_SEPARATORS)}]))(?:{_LETTER}(?P=sep)){{2,}}{_LETTER}(?!\w)"
)
_LEET_WORD = re.compile(
    r"(?<![\w@$€])[\w@$€]*(?:[A-Za-z][013457@$€]|[013457@$€][A-Za-z])[\w@$€]*(?![\w@$€]|\.\w)"
)
# Signs that stand for no letter of arabizi; digits count only between lower-case letters.
_NEVER_ARABIZI = re.compile(r"[@$€]|(?<=[a-zà-ÿ])[014](?=[a-zà-ÿ])")


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


def _read_leet(text: str, letters: list[str], keep: list[bool], leet: Mapping[str, str]) -> None:
    joined = "".join(c if k else "\u200b" for c, k in zip(text, keep, strict=True))
    for match in _LEET_WORD.finditer(joined):
        if leet is _LEET_SAFE and not _NEVER_ARABIZI.search(match.group()):
            continue
        # A sign that opens a word is a handle or a price.
        for i in range(match.start() + (match.group()[0] == "@"), match.end()):
            letters[i] = leet.get(text[i], text[i])
