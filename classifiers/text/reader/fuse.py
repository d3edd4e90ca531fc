"""Puts all witnesses of a clause side by side: encoder, n-grams, rules.

A rule that is sure decides alone; one that is not is weighed with what the model read, so
that one calibrated score stands for a signal in a text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from classifiers.text.pattern import SURE
from policies.evidence import Finding

if TYPE_CHECKING:
    from classifiers.text.reader.model import Reading

READER: Final = "text/reader"
WITNESSES: Final = 3
_CLIP = 12.0


def witnesses(
    reading: Reading, signals: Sequence[str], found: Iterable[Finding]
) -> NDArray[np.float32]:
    """What each witness says of each signal in one text.

    Returns:
        (labels, WITNESSES): the encoder's logit, the n-grams' logit, and the score of the
        strongest rule that found the signal, 0 where none did.
    """
    strongest: dict[str, float] = {}
    for finding in found:
        strongest[finding.signal] = max(finding.score, strongest.get(finding.signal, 0.0))
    rules = np.array([strongest.get(signal, 0.0) for signal in signals], np.float32)
    columns = (reading.encoder.clip(-_CLIP, _CLIP), reading.ngrams.clip(-_CLIP, _CLIP), rules)
    return np.stack(columns, axis=1).astype(np.float32)


def weighed(findings: Sequence[Finding]) -> list[Finding]:
    """The findings with every doubtful rule's score replaced by the reader's.

    Only where the reader answered for that signal in that text: without it the rules keep
    their own scores.
    """
    read: dict[tuple[str, str], float] = {}
    for finding in findings:
        if finding.detector == READER:
            key = (finding.signal, finding.place.part)
            read[key] = max(finding.score, read.get(key, 0.0))

    def score(finding: Finding) -> float:
        if finding.score >= SURE:
            return finding.score
        return read.get((finding.signal, finding.place.part), finding.score)

    return [replace(finding, score=score(finding)) for finding in findings]
