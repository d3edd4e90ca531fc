"""Letter and word n-grams, weighed linearly: what a small encoder misses in rare words.

TF-IDF over character 2- to 5-grams inside words and word 1- and 2-grams (Salton & Buckley,
*Term-weighting approaches in automatic text retrieval*, 1988). N-grams are known by a
32-bit CRC: no list of words is stored. Reads the `plain` view: case, accents, Arabic
letter variants and disguises folded away.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

_WORD = re.compile(r"\w+|[^\w\s]")
_LONGEST = 5


def ngrams(plain: str) -> Counter[int]:
    """The n-grams of a text, by their CRC, with their counts."""
    return Counter(zlib.crc32(gram.encode()) for gram in _spelled(plain))


def _spelled(plain: str) -> Iterator[str]:
    words = _WORD.findall(plain.lower())
    for word in words:
        padded = f" {word} "
        for size in range(2, _LONGEST + 1):
            for start in range(len(padded) - size + 1):
                yield padded[start : start + size]
        yield f"={word}"
    for first, second in pairwise(words):
        yield f"={first} {second}"


@dataclass(frozen=True)
class NgramModel:
    """A linear model over known n-grams.

    Attributes:
        keys: (n,) the known n-grams' CRCs, ascending, uint32.
        idf: (n,) inverse document frequency of each.
        weights: (n, labels).
        bias: (labels,).
    """

    keys: NDArray[np.uint32]
    idf: NDArray[np.float32]
    weights: NDArray[np.float32]
    bias: NDArray[np.float32]

    def logits(self, plain: str) -> NDArray[np.float32]:
        """One logit a label, (labels,)."""
        rows, values = weighted(ngrams(plain), self.keys, self.idf)
        return np.asarray(self.bias + values @ self.weights[rows], np.float32)


def weighted(
    counts: Counter[int], keys: NDArray[np.uint32], idf: NDArray[np.float32]
) -> tuple[NDArray[np.intp], NDArray[np.float32]]:
    """Rows of the known n-grams of a text, and their TF-IDF, of Euclidean length 1."""
    found = np.fromiter(counts.keys(), np.uint32, len(counts))
    times = np.fromiter(counts.values(), np.float32, len(counts))
    rows = np.searchsorted(keys, found).clip(max=len(keys) - 1)
    known = keys[rows] == found
    rows, times = rows[known], times[known]
    values = (1 + np.log(times)) * idf[rows]
    length = float(np.sqrt((values**2).sum()))
    return rows, np.asarray(values / length if length else values, np.float32)
