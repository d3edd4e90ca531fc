"""Art. 5, 18: a style that is not sober. Capitals and emoji are counted, hype is matched."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from classifiers.detector import Unanswered
from classifiers.post import Passage, Post
from classifiers.text.normalise import fold
from classifiers.text.pattern import LIKELY, Pattern
from classifiers.text.statutory import FIRST, SECOND
from policies.evidence import Finding

HYPE = Pattern(
    name="text/sober-style",
    signal="text.sober-style",
    likely=(
        # exclamation runs
        r"[!?]{0,3}!!!+|!!?[!? ]{0,3}[^!?\n]{3,90}!!(?!!)",
        # hype
        r"\b(?:incroyable mais vrai|du jamais vu|attention les yeux|accrochez-vous|bombe de la"
        r" rentree|ca va (?:vous )?(?:tout )?(?:bouleverser|exploser|envoyer du lourd)"
        r"|truc de (?:ouf|dingue|fou)|vous n'allez pas (?:en revenir|y croire)|le secret enfin"
        r" revele|oh my god|omg+|wo+w+)\b",
        r"\b(?:mind[- ]blow\w+|jaw[- ]dropping|game[- ]chang(?:er|ing)|you won't believe"
        r"|once in a lifetime|unbelievable but true|hold your breath|the secret is out"
        r"|brace yourselves?)\b",
        r"(?:لن تصدقوا|لا يصدق|مفاجاه (?:من العيار|الموسم|مدويه|كبرى)|قنبله الموسم|السر (?:اخيرا"
        r" )?انكشف|يا للهول|ترقبوا المفاجاه|شيء لا يوصف)",
        r"\b(?:7aja (?:mahboula|tkassar)|yezzi mel kolchy|ma tsad9ouch|matsad9ouch|bomba"
        r"|mofeja2a kbira)\b|(?:حاجه (?:مهبوله|تهبل|تكسر)|ما تصدقوش|بومبه|مفاجاه كبيره)",
    ),
    negatable=False,
)

# Pictographs, not the digits and arrows of a list.
_EMOJI = r"[\U0001F300-\U0001FAFF\u2600-\u26FF\u2705\u2728\u2757\u2763\u2764\u274C\u2B50]"
_JOINERS = "[\u200d\ufe0f\U0001f3fb-\U0001f3ff]*"
_EMOJI_RUN = re.compile(rf"(?:{_EMOJI}{_JOINERS}\s?){{4,}}")
# Eight words on end in capitals; five that shout.
_CAPITAL = r"(?:[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’-]+|[ÀAYÔO])"
_CAPITALS = re.compile(
    rf"(?<!\w){_CAPITAL}(?:[ ,:;]+{_CAPITAL}){{7,}}(?!\w)|(?<!\w){_CAPITAL}"
    rf"(?:[ ,]+{_CAPITAL}){{3,}} ?[!‼❗]"
)
_WARNING = frozenset(re.findall(r"\w+", f"{FIRST} {SECOND}"))
_LONG_WORD = re.compile(r"[A-ZÀ-ÖØ-Þ]{5,}")
_ELONGATED = re.compile(r"([^\W\d_])\1{3,}")


@dataclass(frozen=True, slots=True)
class SoberStyle:
    """Hype, exclamation and emoji runs, shouting."""

    name: str = HYPE.name
    signals: frozenset[str] = HYPE.signals

    @property
    def version(self) -> str:
        """A digest of every expression."""
        counted = (_EMOJI_RUN, _CAPITALS, _LONG_WORD, _ELONGATED)
        text = HYPE.version + "".join(e.pattern for e in counted)
        return hashlib.sha256(text.encode()).hexdigest()[:12]

    def detect(self, post: Post) -> Iterator[Finding | Unanswered]:
        """The hits in the doctor's text; words inside pictures are often in capitals."""
        yield from HYPE.in_passage(post.text)
        yield from self._counted(post.text)

    def _counted(self, passage: Passage) -> Iterator[Finding]:
        original = passage.normalised.original
        for expression, reason in ((_EMOJI_RUN, "emoji-run"), (_ELONGATED, "elongated")):
            for match in expression.finditer(original):
                yield self._finding(passage, match, reason)
        for match in _CAPITALS.finditer(original):
            # Rows of acronyms (ECG, HTA, IRM) are no shouting, nor is the statutory warning.
            words = re.findall(r"\w+", fold(match.group()))
            warning = sum(word in _WARNING for word in words) >= 0.7 * len(words)
            if not warning and len(_LONG_WORD.findall(match.group())) >= 2:
                yield self._finding(passage, match, "capitals")

    def _finding(self, passage: Passage, match: re.Match[str], reason: str) -> Finding:
        place = passage.place(match.start(), match.end())
        return Finding("text.sober-style", LIKELY, self.name, place, reason)


DETECTOR = SoberStyle()
