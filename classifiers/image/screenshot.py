"""A screenshot of a chat or of a review: a patient's words, published (Art. 7.3, 12).

Told by what the applications print around the words - times of messages, stars, "Local
Guide" - together with thanks or praise. Without thanks a conversation is only a question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from classifiers.detector import Unanswered
from classifiers.post import Passage, Post
from policies.evidence import Finding, Place

NAME, SIGNAL = "screenshot", "text.testimonial"
REVIEW, CHAT_THANKS, REVIEW_ALONE, CHAT_ALONE = 0.95, 0.8, 0.6, 0.4

# Matched against folded text: no case, no accents.
_REVIEW = re.compile(
    r"\blocal guide\b|\bavis (?:google|facebook|doctolib|verifies?)\b|\bgoogle (?:reviews?|avis)\b"
    r"|\b\d+ (?:avis|reviews?)\b|\b(?:recommande|recommends?) (?:\w+ ){0,4}(?:dr|docteur|cabinet"
    r"|clini\w+)|\bil y a (?:une?|\d+) (?:jours?|semaines?|mois|ans?)\b|\b(?:a|\d+) (?:days?|weeks?"
    r"|months?|years?) ago\b|[★⭐]{3,}|\b[45](?:[.,]\d)? ?/ ?5\b|\bavis utile\b|\bhelpful\b"
    r"|منذ (?:\w+ )?(?:يوم|ايام|اسبوع|اسابيع|شهر|اشهر|سنه)"
)
_CHAT = re.compile(
    r"\ben ligne\b|\bonline\b|\bvue? a \d|\blast seen\b|\bmessage (?:texte|privé|prive)\b"
    r"|\b(?:ecri(?:re|vez)|envoyer|type|send) (?:un |a |votre )?message\b|\baujourd'?hui\b"
    r"|\bhier\b|\bmessenger\b|\bwhatsapp\b|\bimessage\b|\brepondre\b|متصل الان|اكتب رساله"
)
_CLOCK = re.compile(r"\W*(?:[01]?\d|2[0-3])[:h.][0-5]\d(?: ?[ap]m)?\W*")
_THANKS = re.compile(
    r"\bmerci\b|\bje (?:vous )?recommande\b|\b(?:excellent|formidable|meilleur|genial|super|au top)"
    r"\w*\b|\bravie?\b|\btres (?:satisfait|content|bon|professionnel)\w*|\bthank(?:s| you)\b"
    r"|\bhighly recommend\b|\b(?:best|great|amazing|wonderful|excellent) (?:doctor|care|dr|clinic"
    r"|team|surgeon)\b|شكرا|بارك الله|يعطيك الصحه|ربي يحفظ|انصح|\bya3tik\b|\brabbi y|\by3aych"
)


@dataclass(frozen=True, slots=True)
class Screenshot:
    """Answers `text.testimonial` for pictures that look like a chat or a review."""

    name: str = NAME
    version: str = "1"
    signals: frozenset[str] = frozenset({SIGNAL})

    def detect(self, post: Post) -> Iterator[Finding | Unanswered]:
        """At most one finding a picture, where the thanks or the first sign stands."""
        for passage in post.read_in_pictures:
            found = _looks_like(passage) if passage.boxes else None
            if found is not None:
                yield Finding(SIGNAL, found[0], NAME, found[1], found[2])


def _looks_like(passage: Passage) -> tuple[float, Place, str] | None:
    view = passage.normalised.folded
    thanks = _THANKS.search(view.text)
    review = _REVIEW.search(view.text)
    shown = thanks or review
    place = passage.place(*view.span(*shown.span())) if shown else Place(passage.part)
    if review is not None and (thanks is not None or len(_REVIEW.findall(view.text)) > 1):
        return REVIEW if thanks else REVIEW_ALONE, place, "review"
    if _is_chat(passage):
        return CHAT_THANKS if thanks else CHAT_ALONE, place, "chat"
    return None


def _is_chat(passage: Passage) -> bool:
    """Three times of day that stand alone, or one beside two of an application's own words."""
    text = passage.normalised.original
    clocks = sum(bool(_CLOCK.fullmatch(text[a:b])) for a, b, _ in passage.boxes)
    said = len(set(_CHAT.findall(passage.normalised.folded.text)))
    return clocks >= 3 or (clocks >= 1 and said >= 1) or said >= 2


DETECTOR = Screenshot()
