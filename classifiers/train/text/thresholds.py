"""Chooses the two thresholds of every signal, on posts that nothing was trained on.

*Violated* is where the clause's F-measure is best (van Rijsbergen, *Information Retrieval*,
1979; recall weighs a little more, as what is missed may cost a licence), drawn towards the
threshold that is best for all clauses together (few positives a clause would otherwise
decide by chance). *Undecided* is one share of it for all, as low as leaves the wanted share
of compliant posts untouched.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

_LEVELS = np.arange(0.15, 0.86, 0.01)
_SHRINK = 30.0
_BETA = 1.25
_LOWEST, _HIGHEST = 0.20, 0.70
_HEAD = """\
# Written by `imprimatur train text`: from which calibrated score of the text reader on a
# signal counts as seen (violated), and from which a human should look (undecided).
"""

Array = NDArray[np.floating]
Mask = NDArray[np.bool_]
Thresholds = Mapping[str, tuple[float, float]]


def choose(
    scores: Array, truth: Mask, counted: Mask, signals: Sequence[str], passed: float
) -> Thresholds:
    """The thresholds (violated, undecided) by signal.

    Args:
        scores: (posts, signals), calibrated.
        truth: (posts, signals), whether the post breaks the clause.
        counted: (posts, signals), False where neither answer would be wrong.
        signals: their names.
        passed: the share of compliant posts that must stay below every *undecided*.
    """
    common = _best(scores[counted], truth[counted])
    violated = np.array(
        [
            _drawn(scores[counted[:, i], i], truth[counted[:, i], i], common)
            for i in range(len(signals))
        ]
    ).clip(_LOWEST, _HIGHEST)
    compliant = scores[counted.all(1) & ~truth.any(1)]
    shares = np.arange(0.3, 1.0, 0.02)
    share = next((s for s in shares if _untouched(compliant, violated * s) >= passed), 1.0)
    pairs = zip(violated.tolist(), (violated * share).tolist(), strict=True)
    return dict(zip(signals, pairs, strict=True))


def write(thresholds: Thresholds, file: Path) -> None:
    """Writes them as `thresholds.yaml` of a policy pack."""
    lines = [
        f"{signal}: {{violated: {violated:.2f}, undecided: {undecided:.2f}}}\n"
        for signal, (violated, undecided) in sorted(thresholds.items())
    ]
    file.write_text(_HEAD + "".join(lines), encoding="utf-8")


def _best(scores: Array, truth: Mask) -> float:
    return float(max(_LEVELS, key=lambda level: _f_measure(scores, truth, level)))


def _f_measure(scores: Array, truth: Mask, level: float) -> float:
    found = scores >= level
    weight = _BETA**2
    right = float((found & truth).sum())
    return (1 + weight) * right / max(float(found.sum() + weight * truth.sum()), 1.0)


def _drawn(scores: Array, truth: Mask, common: float) -> float:
    own, positives = _best(scores, truth), int(truth.sum())
    return float((positives * own + _SHRINK * common) / (positives + _SHRINK))


def _untouched(compliant: Array, levels: Array) -> float:
    return float((compliant < levels).all(1).mean()) if len(compliant) else 1.0
