"""The one shape of all pattern detectors: data, matched on both readings of the text.

A detector file holds little more than a `Pattern(...)`. Expressions are matched against
text with case, accents, Arabic letter variants and disguises folded away, so write them
plainly (`guérison garantie` matches `GUERISON   garantie`).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from classifiers.detector import Unanswered
from classifiers.post import Passage, Post
from classifiers.text.normalise import View, fold
from policies.evidence import Finding

SURE, LIKELY, HINT = 0.95, 0.7, 0.4

# Words that turn a claim over when they stand shortly before it in the same sentence.
NEGATIONS = (
    r"\b(?:aucune?s?|pas|sans|jamais|ni|nulle?|non|ne|n')\b",
    r"\b(?:no|not|never|without|none|nor|neither|cannot|can't|don't|doesn't|won't|isn't)\b",
    r"(?:^|\s)[وف]?(?:لا|ليس|ليست|لن|لم|بدون|دون|غير|بلا|موش|مش|ماهوش|ماناش|مانيش)(?=\s)",
    r"\b(?:mouch|moch|mech|mich|bla|blech|mahouch|mafamech|mafammech|famech|manich)\b",
    # « ma …ch » and « ما …ش » go around a verb; alone they are French and a relative.
    r"\bma ?\w{2,}ch\b|(?:^|\s)[وف]?ما ?\w{2,}ش(?=\s|$)",
)


@dataclass(frozen=True)
class Pattern:
    """Regular expressions for one signal.

    Attributes:
        name: the detector's name, `text/<file>`.
        signal: the signal it answers.
        sure: expressions that decide (score 0.95).
        likely: expressions that usually decide (score 0.7).
        hint: expressions worth a human's look (score 0.4).
        unless: expressions that cancel a hit in the same sentence.
        unless_post: expressions that cancel every hit, wherever they stand.
        negatable: whether a negation before the hit, in its sentence, cancels it.
        reach: how many characters before a hit a negation counts.
    """

    name: str
    signal: str
    sure: tuple[str, ...] = ()
    likely: tuple[str, ...] = ()
    hint: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    unless_post: tuple[str, ...] = ()
    negatable: bool = True
    reach: int = 40

    @property
    def signals(self) -> frozenset[str]:
        """The one signal."""
        return frozenset({self.signal})

    @cached_property
    def version(self) -> str:
        """A digest of the expressions."""
        return hashlib.sha256(repr(self).encode()).hexdigest()[:12]

    @cached_property
    def _levels(self) -> tuple[tuple[float, re.Pattern[str]], ...]:
        levels = ((SURE, self.sure), (LIKELY, self.likely), (HINT, self.hint))
        return tuple((score, compile_folded(e)) for score, e in levels if e)

    @cached_property
    def _unless(self) -> re.Pattern[str] | None:
        return compile_folded(self.unless) if self.unless else None

    @cached_property
    def _unless_post(self) -> re.Pattern[str] | None:
        return compile_folded(self.unless_post) if self.unless_post else None

    def detect(self, post: Post) -> Iterator[Finding | Unanswered]:
        """Every hit in the post's text and in words read in its pictures."""
        for passage in post.passages():
            yield from self.in_passage(passage)

    def in_passage(self, passage: Passage) -> Iterator[Finding]:
        """The hits in one passage; overlapping hits keep the surest."""
        best: dict[tuple[int, int], float] = {}
        for view in (passage.normalised.folded, passage.normalised.plain):
            if self._unless_post and self._unless_post.search(view.text):
                return
            for score, start, end in self._hits(_Sentences(passage, view)):
                best[start, end] = max(score, best.get((start, end), 0.0))
        taken: list[tuple[int, int]] = []
        for (start, end), score in sorted(best.items(), key=lambda b: (-b[1], b[0])):
            if all(end <= first or last <= start for first, last in taken):
                taken.append((start, end))
                yield Finding(self.signal, score, self.name, passage.place(start, end))

    def _hits(self, sentences: _Sentences) -> Iterator[tuple[float, int, int]]:
        view = sentences.view
        for score, expression in self._levels:
            for match in expression.finditer(view.text):
                if match.end() > match.start() and not self._cancelled(sentences, match):
                    yield score, *view.span(match.start(), match.end())

    def _cancelled(self, sentences: _Sentences, match: re.Match[str]) -> bool:
        first, last = sentences.around(match)
        before = sentences.view.text[max(first, match.start() - self.reach) : match.start()]
        if self.negatable and _NEGATION.search(before):
            return True
        return self._unless is not None and sentences.has(self._unless, first, last)


class _Sentences:
    """The sentences of a passage as places in one of its readings; each is searched once."""

    def __init__(self, passage: Passage, view: View) -> None:
        self.view = view
        self._text = passage.normalised
        self._found: dict[tuple[int, int], bool] = {}

    def around(self, match: re.Match[str]) -> tuple[int, int]:
        """From the sentence in which the match begins to the one in which it ends."""
        start, end = self.view.span(match.start(), match.end())
        first, last = self._text.sentence_at(start)[0], self._text.sentence_at(end - 1)[1]
        return _index(self.view, first), _index(self.view, last)

    def has(self, expression: re.Pattern[str], first: int, last: int) -> bool:
        """Whether the expression stands in these characters."""
        if (first, last) not in self._found:
            self._found[first, last] = bool(expression.search(self.view.text[first:last]))
        return self._found[first, last]


def _index(view: View, offset: int) -> int:
    """The first character of the view at or after this offset of the original."""
    low, high = 0, len(view.starts)
    while low < high:
        middle = (low + high) // 2
        if view.starts[middle] < offset:
            low = middle + 1
        else:
            high = middle
    return low


def compile_folded(expressions: Iterable[str]) -> re.Pattern[str]:
    """One expression of many, their letters folded as texts are (escapes stay)."""
    pieces = []
    for expression in expressions:
        parts = re.split(r"(\\.)", expression)
        pieces.append("".join(p if p.startswith("\\") else _fold_letters(p) for p in parts))
    return re.compile("|".join(f"(?:{p})" for p in pieces))


def _fold_letters(text: str) -> str:
    return "".join(fold(c) if c.isalpha() or c in "’" else c for c in text)


_NEGATION = compile_folded(NEGATIONS)
