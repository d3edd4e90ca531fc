"""Logistic regression by L-BFGS, many labels at once, over dense or sparse features."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch.nn import functional


def logistic(
    features: torch.Tensor,
    labels: torch.Tensor,
    penalty: float,
    *,
    balanced: bool = True,
    iterations: int = 120,
) -> tuple[torch.Tensor, torch.Tensor]:
    """One logistic regression a label.

    Args:
        features: (posts, features), dense or sparse CSR.
        labels: (posts, labels), 0 or 1.
        penalty: of the squared weights, against the mean loss of a post.
        balanced: whether positives and negatives of a label weigh the same in all.
        iterations: of L-BFGS at most.

    Returns:
        weights (features, labels) and bias (labels,).
    """
    positives = labels.sum(0).clamp(min=1)
    rarity = (len(labels) - positives) / positives
    emphasis = rarity.sqrt() if balanced else None
    weights = torch.zeros(features.shape[1], labels.shape[1], requires_grad=True)
    bias = torch.log(positives / len(labels)).clone().requires_grad_()

    def loss() -> torch.Tensor:
        logits = features @ weights + bias
        fit = functional.binary_cross_entropy_with_logits(
            logits, labels, pos_weight=emphasis, reduction="none"
        )
        return fit.mean(0).sum() + penalty * (weights**2).sum()

    minimise(loss, [weights, bias], iterations)
    return weights.detach(), bias.detach()


def minimise(
    loss: Callable[[], torch.Tensor], parameters: list[torch.Tensor], iterations: int
) -> None:
    """Minimises a smooth loss over its parameters, in place."""
    optimiser = torch.optim.LBFGS(
        parameters, max_iter=iterations, history_size=10, line_search_fn="strong_wolfe"
    )

    def step() -> torch.Tensor:
        optimiser.zero_grad()
        value = loss()
        value.backward()  # type: ignore[no-untyped-call]
        return value

    optimiser.step(step)  # type: ignore[no-untyped-call]
