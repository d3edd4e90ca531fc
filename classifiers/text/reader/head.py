"""From an encoder's tokens to clauses: every token has its say, the strongest weigh most."""

from __future__ import annotations

import torch
from torch import nn

_MASKED = -30.0


class Head(nn.Module):
    """Token scores for each label, and a post score pooled from them.

    A token's score says whether it belongs to the words that break the clause (trained on
    the evidence spans); the post's score is the scores' own softmax-weighted mean, scaled,
    plus what the mean of all tokens says: a sentence is read in the whole post's context.
    """

    def __init__(self, width: int, labels: int) -> None:
        super().__init__()
        self.token = nn.Linear(width, labels)
        self.whole = nn.Linear(width, labels)
        self.scale = nn.Parameter(torch.zeros(labels))
        nn.init.normal_(self.token.weight, std=0.02)
        # Most tokens and most posts break nothing: begin there.
        nn.init.constant_(self.token.bias, -3.0)
        nn.init.zeros_(self.whole.weight)
        nn.init.constant_(self.whole.bias, -1.0)

    def forward(
        self, hidden: torch.Tensor, mask: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Post logits (posts, labels) and token logits (posts, tokens, labels).

        Args:
            hidden: (posts, tokens, width), the encoder's last states.
            mask: (posts, tokens), 1 for the post's own tokens, 0 for markers and padding.
        """
        tokens = self.token(hidden)
        mine = mask.unsqueeze(-1)
        weights = torch.softmax(tokens.masked_fill(mine == 0, _MASKED), dim=1)
        strongest = (weights * tokens).sum(1)
        mean = (hidden * mine).sum(1) / mine.sum(1).clamp(min=1)
        return strongest * torch.exp(self.scale) + self.whole(mean), tokens
