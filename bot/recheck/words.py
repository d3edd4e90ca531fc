"""What changed between the words that were checked and those that stand there now."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz, process

from bot.recheck.live import Live
from classifiers.draft import Draft
from classifiers.post import Post
from classifiers.text import statutory
from classifiers.text.patterns import testimonial

# A sentence that is so much alike another was edited; below, one went and another came.
_EDITED = 60.0
_MAX_SENTENCE = 600
_SENTENCES = re.compile(r"(?<=[.!?…؟])\s+|\n+")
_SCHEME = re.compile(r"\b(?:https?://)?(?:www\.)?(?=\w+\.\w)", re.IGNORECASE)
# Letters, digits, and the signs that change what a sentence says; no emoji, no punctuation.
_MEANT = re.compile(r"[\w%€$£]+", re.UNICODE)


@dataclass(frozen=True, slots=True)
class Edit:
    """A sentence that was checked and the one that stands in its place; either may be ""."""

    was: str
    now: str


@dataclass(frozen=True, slots=True)
class WordChanges:
    """All that differs in words.

    Attributes:
        edits: sentences changed, gone or added.
        disclaimer_gone: the statutory warning was checked and stands there no more.
        testimonials: comments under the post that praise the care.
    """

    edits: tuple[Edit, ...] = ()
    disclaimer_gone: bool = False
    testimonials: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.edits or self.disclaimer_gone or self.testimonials)


class Words:
    """A text as it is compared: by sentences, without what platforms change themselves."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def sentences(self) -> dict[str, str]:
        """Normal form to sentence, in order; those without any word are left out."""
        found: dict[str, str] = {}
        for piece in _SENTENCES.split(self.text):
            sentence = piece.strip()
            form = normal(sentence)
            if form:
                found.setdefault(form, sentence[:_MAX_SENTENCE])
        return found

    @cached_property
    def whole(self) -> str:
        """All words in a row, so that sentences cut otherwise are found all the same."""
        return f" {normal(self.text)} "

    def has(self, form: str) -> bool:
        """Whether these words stand in the text one after the other."""
        return f" {form} " in self.whole


def normal(text: str) -> str:
    """The words alone: case, accents' encoding, spacing, emoji, punctuation do not count."""
    plain = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    plain = _SCHEME.sub("", plain)
    return " ".join(_MEANT.findall(plain))


def digest(form: str) -> str:
    """A sentence as a baseline keeps it: recognisable, not readable."""
    return hashlib.sha256(form.encode()).hexdigest()[:16]


def baseline(live: Live) -> list[str]:
    """What stood on the page when it was first seen, sentence by sentence."""
    return sorted({digest(form) for form in Words(live.text).sentences})


def compare_words(checked: str, live: Live, known: Collection[str] | None) -> WordChanges:
    """Compares.

    Args:
        checked: the text of the draft.
        live: what stands there now.
        known: the baseline of a page; None where there is none yet: what stands around the
            post on a page is then taken as known, while an exact post is compared whole.

    Returns:
        Sentences that differ, old beside new.
    """
    old, new = Words(checked), Words(live.text)
    everything = Words(f"{live.text}\n{live.around}")
    gone = [text for form, text in old.sentences.items() if not everything.has(form)]
    come = [
        text
        for form, text in new.sentences.items()
        if not old.has(form) and (live.exact if known is None else digest(form) not in known)
    ]
    if known is None and not live.exact and gone:
        # The replacement of a sentence is among the page's; nothing else of it is news.
        candidates = [t for f, t in new.sentences.items() if not old.has(f)]
        come = [t for t in candidates if _best(t, gone) is not None]
    return WordChanges(
        _paired(gone, come),
        _has_disclaimer(checked) and not _has_disclaimer(everything.text),
        tuple(c for c in live.comments or () if praises(c)),
    )


def _paired(gone: Sequence[str], come: Sequence[str]) -> tuple[Edit, ...]:
    left, edits = list(come), []
    for was in gone:
        now = _best(was, left)
        if now is not None:
            left.remove(now)
        edits.append(Edit(was, now or ""))
    return (*edits, *(Edit("", now) for now in left))


def _best(sentence: str, candidates: Sequence[str]) -> str | None:
    found = process.extractOne(
        sentence, candidates, scorer=fuzz.ratio, processor=normal, score_cutoff=_EDITED
    )
    return None if found is None else str(found[0])


def _has_disclaimer(text: str) -> bool:
    found = statutory.DETECTOR.detect(Post(Draft(text)))
    return any(getattr(f, "signal", "") == "text.statutory-sentence" for f in found)


def praises(comment: str) -> bool:
    """Whether a comment is what Art. 7.3 calls a testimonial.

    The detector looks for words quoted from patients: a comment is such a quotation.
    """
    quoted = '"' + comment.replace('"', "'").replace("\n", " ")[:400] + '"'
    return any(True for _ in testimonial.DETECTOR.detect(Post(Draft(quoted))))
