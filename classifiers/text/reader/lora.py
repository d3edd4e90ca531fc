"""Low-rank adapters: what changes at a training, beside an encoder that stays.

Hu et al., *LoRA: Low-Rank Adaptation of Large Language Models*, 2021. Each linear layer of
the encoder's blocks gets W + B·A with A of shape (rank, in) and B of shape (out, rank).
"""

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import nn
from torch.nn import functional
from transformers import PreTrainedModel


class Adapted(nn.Module):
    """A linear layer whose own weights are frozen, in the encoder's number format.

    While it trains, a share of the adapter's inner values is dropped: they are few (rank a
    token), so that it costs nothing beside the matrices.
    """

    def __init__(self, linear: nn.Linear, rank: int, dropout: float = 0.0) -> None:
        super().__init__()
        self.dropout = dropout
        self.weight = nn.Parameter(linear.weight.detach(), requires_grad=False)
        self.bias = nn.Parameter(linear.bias.detach(), requires_grad=False)
        rows, columns = linear.weight.shape
        self.down = nn.Parameter(torch.randn(rank, columns) / columns**0.5)
        self.up = nn.Parameter(torch.zeros(rows, rank))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(…, in) → (…, out)."""
        low = functional.linear(x, self.down.to(x.dtype))
        low = functional.dropout(low, self.dropout, self.training)
        frozen = functional.linear(x, self.weight, self.bias)
        return frozen + functional.linear(low, self.up.to(x.dtype))


def attach(encoder: PreTrainedModel, rank: int, dropout: float = 0.0) -> dict[str, nn.Parameter]:
    """Freezes an encoder and puts an adapter on every linear layer of its blocks.

    Returns:
        The trainable parameters by name: `<layer>.down` and `<layer>.up`.
    """
    encoder.requires_grad_(requires_grad=False)
    parameters: dict[str, nn.Parameter] = {}
    for name, linear in _linears(encoder).items():
        adapted = Adapted(linear, rank, dropout)
        parent, _, child = name.rpartition(".")
        setattr(encoder.get_submodule(parent), child, adapted)
        parameters |= {f"{name}.down": adapted.down, f"{name}.up": adapted.up}
    return parameters


@torch.no_grad()
def merge(encoder: PreTrainedModel, tensors: Mapping[str, torch.Tensor]) -> None:
    """Adds trained adapters to the weights of a plain encoder: no cost when it reads.

    Raises:
        KeyError: the adapters are those of another encoder.
    """
    for name, linear in _linears(encoder).items():
        up, down = tensors[f"{name}.up"].float(), tensors[f"{name}.down"].float()
        linear.weight += up @ down


def _linears(encoder: PreTrainedModel) -> dict[str, nn.Linear]:
    return {
        name: module
        for name, module in encoder.named_modules()
        if isinstance(module, nn.Linear) and ".layer." in f".{name}"
    }
