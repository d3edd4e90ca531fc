"""The reader as a detector: one calibrated score a clause, and the words that decided."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from classifiers.detector import Unanswered
from classifiers.post import Passage, Post
from classifiers.text.reader.folder import reader_version
from classifiers.text.reader.fuse import READER, witnesses
from classifiers.text.reader.labels import SIGNALS
from policies.evidence import Finding

if TYPE_CHECKING:
    from classifiers.text.reader.model import Reading

# Below, a score is not worth storing: no pack asks about it.
_LEAST = 0.05
# A sentence is shown if its strongest token is this near (in logits) to the post's.
_NEAR = 2.5
_SHORTEST = 3


@dataclass(frozen=True)
class TextReader:
    """Reads every passage of a post with the trained model.

    Runs after the rules: what they found in the passage is one of its witnesses.
    """

    name: str = READER
    signals: frozenset[str] = field(default=frozenset(SIGNALS))

    @property
    def version(self) -> str:
        """The trained model's own, `missing` where there is none."""
        return reader_version()

    def detect(self, post: Post) -> Iterator[Finding | Unanswered]:
        """Findings with calibrated scores; the places are the sentences that decided."""
        for passage in post.passages():
            if len(passage.normalised.plain.text.strip()) >= _SHORTEST:
                yield from self._in_passage(passage, post.found)

    def _in_passage(self, passage: Passage, found: list[Finding]) -> Iterator[Finding]:
        # Imported here: torch takes seconds, and not every run reads words.
        from classifiers.text.reader.model import reader_model

        model = reader_model()
        reading = model.read(passage.normalised)
        places = sentences(reading, passage)
        here = [f for f in found if f.place.part == passage.part and f.detector != self.name]
        scores = model.fusion.probability(witnesses(reading, SIGNALS, here))
        ruled: dict[str, list[tuple[int, int]]] = {}
        for finding in here:
            start, end = finding.place.start, finding.place.end
            ruled.setdefault(finding.signal, [])
            if start is not None and end is not None:
                ruled[finding.signal].append((start, end))
        for column, (signal, score) in enumerate(zip(SIGNALS, scores, strict=True)):
            if score >= _LEAST or signal in ruled:
                decided = deciding(reading.tokens[:, column], places, passage)
                for start, end in narrowed(decided, ruled.get(signal, [])):
                    yield Finding(signal, float(score), self.name, passage.place(start, end))


def sentences(reading: Reading, passage: Passage) -> list[tuple[int, int] | None]:
    """For each word piece the sentence of the original that it belongs to.

    Word pieces begin with the space before them, and a full stop takes its weight from the
    sentence that follows: letters and figures say where a piece stands, and marks (None)
    count only where there are no words at all.
    """
    original, normalised = passage.normalised.original, passage.normalised
    words = [next((i for i in range(*s) if original[i].isalnum()), None) for s in reading.spans]
    if all(word is None for word in words):
        words = [start for start, _ in reading.spans]
    return [None if word is None else normalised.sentence_at(word) for word in words]


def deciding(
    logits: NDArray[np.float32], places: list[tuple[int, int] | None], passage: Passage
) -> list[tuple[int, int]]:
    """The sentences whose words weighed most for one label, in reading order.

    Args:
        logits: (tokens,) of the label.
        places: the tokens' sentences, as `sentences` gives them.
        passage: what was read.

    Returns:
        Sentences of the original; at least one, the whole text where nothing was read.
    """
    strongest: dict[tuple[int, int], float] = {}
    for place, logit in zip(places, logits, strict=True):
        if place is not None:
            strongest[place] = max(float(logit), strongest.get(place, -np.inf))
    if not strongest:
        return [(0, len(passage.normalised.original))]
    floor = max(max(strongest.values()) - _NEAR, min(max(strongest.values()), -1.0))
    return sorted(s for s, logit in strongest.items() if logit >= floor)


def narrowed(decided: list[tuple[int, int]], ruled: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The sentences, each replaced by the words that rules found inside it, if they did."""
    places: list[tuple[int, int]] = []
    for first, last in decided:
        inside = [(start, end) for start, end in ruled if first <= start and end <= last]
        places += inside or [(first, last)]
    return places


DETECTOR = TextReader()
