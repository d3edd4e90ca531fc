"""Trains the n-gram part: which n-grams are worth knowing, and what each weighs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
import torch

from classifiers.text.reader.ngrams import ngrams, weighted
from classifiers.train.text.examples import Example
from classifiers.train.text.linear import logistic

_KNOWN = 60_000
_RARE = 4
_PENALTY = 2e-5


def train_ngrams(examples: Sequence[Example]) -> dict[str, torch.Tensor]:
    """The tensors of `classifiers.text.reader.model.ngram_model`.

    The n-grams that most posts share least randomly among the labels are kept: those with
    the highest mean chi-square-like spread; weights are stored in 8 bits.
    """
    counted = [ngrams(e.text.plain.text) for e in examples]
    labels = torch.from_numpy(np.stack([e.labels for e in examples]))
    keys = _worth_knowing(counted, labels.numpy())
    frequency = Counter(key for counts in counted for key in counts)
    idf = np.array([np.log((1 + len(counted)) / (1 + frequency[int(k)])) + 1 for k in keys])
    idf = idf.astype(np.float32)
    rows = [weighted(counts, keys, idf) for counts in counted]
    starts = np.cumsum([0, *(len(r) for r, _ in rows)])
    matrix = torch.sparse_csr_tensor(
        torch.from_numpy(starts),
        torch.from_numpy(np.concatenate([r for r, _ in rows])),
        torch.from_numpy(np.concatenate([v for _, v in rows])),
        size=(len(rows), len(keys)),
    )
    weights, bias = logistic(matrix, labels, _PENALTY)
    scales = weights.abs().amax(0) / 127
    return {
        "keys": torch.from_numpy(keys.astype(np.int64)),
        "idf": torch.from_numpy(idf).half(),
        "weights": (weights / scales).round().to(torch.int8),
        "scales": scales,
        "bias": bias,
    }


def _worth_knowing(counted: Sequence[Counter[int]], labels: np.ndarray) -> np.ndarray:
    """The CRCs of the n-grams to keep, ascending."""
    share = labels.mean(0)
    seen: Counter[int] = Counter(key for counts in counted for key in counts)
    common = np.array(sorted(k for k, n in seen.items() if n >= _RARE), np.uint32)
    observed = np.zeros((len(common), labels.shape[1]), np.float32)
    for counts, row in zip(counted, labels, strict=True):
        keys = np.fromiter(counts.keys(), np.uint32, len(counts))
        at = np.searchsorted(common, keys).clip(max=len(common) - 1)
        observed[at[common[at] == keys]] += row
    times = np.array([seen[int(k)] for k in common], np.float32)
    expected = times[:, None] * share
    spread = ((observed - expected) ** 2 / (expected + 1e-6)).max(1)
    best = np.argsort(-spread)[:_KNOWN]
    return np.sort(common[best])
