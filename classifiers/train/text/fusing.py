"""Fits the fusion of all witnesses on the tuning voices: calibrated, and hard to overfit.

One weight a witness is shared by all clauses, and one bias a clause is drawn towards the
common one: some hundred posts suffice, and a rare clause is not calibrated on three posts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from classifiers.collect import collect
from classifiers.detector import Detector
from classifiers.draft import Draft
from classifiers.evaluate.labelled import Labelled
from classifiers.post import Post
from classifiers.text.pattern import SURE
from classifiers.text.reader.fuse import WITNESSES, witnesses
from classifiers.text.reader.labels import CLAUSES, SIGNALS
from classifiers.text.reader.model import Fusion, ReaderModel
from classifiers.train.text.linear import minimise

_PENALTY = 2e-3

Array = NDArray[np.float32]


@dataclass(frozen=True)
class Witnessed:
    """Posts as the witnesses saw them, and what is true of them.

    Attributes:
        seen: (posts, labels, WITNESSES).
        truth: (posts, labels), whether the clause is labelled.
        counted: (posts, labels), False where another clause of its group is labelled and
            either would do: neither right nor wrong.
    """

    seen: Array
    truth: NDArray[np.bool_]
    counted: NDArray[np.bool_]

    def scores(self, fusion: Fusion) -> Array:
        """(posts, labels): what the engine gets; a rule that is sure decides alone."""
        fused = np.stack([fusion.probability(post) for post in self.seen])
        rules = self.seen[:, :, -1]
        return np.where(rules >= SURE, np.maximum(rules, fused), fused)


def witnessed(
    model: ReaderModel, posts: Sequence[Labelled], rules: Sequence[Detector]
) -> Witnessed:
    """Reads every post once."""
    seen = np.zeros((len(posts), len(CLAUSES), WITNESSES), np.float32)
    truth, alike = np.zeros((2, len(posts), len(CLAUSES)), bool)
    for row, post in enumerate(posts):
        prepared = Post(Draft(text=post.text, before_after=post.before_after))
        found = collect(prepared, rules).findings
        seen[row] = witnesses(model.read(prepared.text.normalised), SIGNALS, found)
        truth[row] = [post.breaks(clause) for clause in CLAUSES]
        alike[row] = [post.in_group(clause) for clause in CLAUSES]
    return Witnessed(seen, truth, ~(alike & ~truth))


def together(first: Witnessed, second: Witnessed) -> Witnessed:
    """The posts of both."""
    return Witnessed(
        np.concatenate([first.seen, second.seen]),
        np.concatenate([first.truth, second.truth]),
        np.concatenate([first.counted, second.counted]),
    )


def fit_fusion(posts: Witnessed) -> Fusion:
    """The calibration that explains these posts' labels best."""
    seen, labels = torch.from_numpy(posts.seen), torch.from_numpy(posts.truth).float()
    counted = torch.from_numpy(posts.counted).float()
    shared = torch.zeros(WITNESSES, requires_grad=True)
    common = torch.zeros(1, requires_grad=True)
    own = torch.zeros(len(CLAUSES), requires_grad=True)

    def loss() -> torch.Tensor:
        logits = (seen * shared).sum(-1) + common + own
        fit = functional.binary_cross_entropy_with_logits(logits, labels, weight=counted)
        return fit + _PENALTY * (own**2).mean()

    minimise(loss, [shared, common, own], 200)
    weights = shared.detach().clamp(min=0).expand(len(CLAUSES), WITNESSES)
    return Fusion(weights.numpy().copy(), (common + own).detach().numpy())
