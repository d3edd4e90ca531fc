"""Adapts the encoder to the corpus: low-rank adapters and the head, end to end.

Loss: cross entropy of the post's labels, and of every token's (is it among the words that
decide?), so that what is learnt is where the trouble stands and not only that there is
some. No dropout inside the encoder: on a processor its random numbers cost more than its
matrices. Word pieces are hidden at random instead, and values dropped where they are few:
inside the adapters, and before the head. Some short posts are read two as one, so that a
quiet violation beside a loud one is learnt as well.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional
from transformers import PreTrainedModel

from classifiers.text.reader.head import Head
from classifiers.text.reader.lora import attach
from classifiers.train.text.examples import Example, joined

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Recipe:
    """How to train. Rates were chosen on the tuning voices (see the model card).

    `start` is the version of the reader whose adapters are trained on; empty: from nothing.
    """

    epochs: int = 2
    rank: int = 32
    rate: float = 6e-4
    head_rate: float = 2e-3
    decay: float = 0.01
    tokens_a_batch: int = 1_024
    hidden_share: float = 0.12
    joined_share: float = 0.3
    dropout: float = 0.1
    token_weight: float = 1.0
    seed: int = 1
    longest: int = 320
    start: str = ""


@dataclass(frozen=True)
class Batch:
    """Examples padded to one length."""

    ids: torch.Tensor
    attention: torch.Tensor
    own: torch.Tensor
    labels: torch.Tensor
    evidence: torch.Tensor
    located: torch.Tensor


def adapt(
    encoder: PreTrainedModel,
    examples: Sequence[Example],
    recipe: Recipe,
    work: Path,
    unknown: int,
    start: Mapping[str, torch.Tensor] | None = None,
) -> dict[str, torch.Tensor]:
    """Trains adapters and head; goes on from the last whole epoch found in `work`.

    Args:
        encoder: as loaded; its weights are frozen and turned into bfloat16.
        examples: the training posts.
        recipe: how.
        work: a folder for checkpoints.
        unknown: the id of the piece that hides others.
        start: tensors `lora.*` and `head.*` to go on from, as this function returns them.

    Returns:
        Tensors `lora.*` and `head.*` in fp16.
    """
    torch.manual_seed(recipe.seed)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    encoder.config.attention_probs_dropout_prob = 0.0
    # In bfloat16 on a processor the fused attention's backward pass is five times slower.
    encoder.set_attn_implementation("eager")
    encoder.to(torch.bfloat16)  # type: ignore[arg-type]
    adapters = attach(encoder, recipe.rank, recipe.dropout)
    head = Head(encoder.config.hidden_size, examples[0].labels.size)
    _begin_with(start or {}, adapters, head)
    encoder.to(device).train()  # type: ignore[arg-type]
    head.to(device).train()
    for module in encoder.modules():
        if isinstance(module, nn.Dropout):
            module.p = 0.0
    optimiser = torch.optim.AdamW(
        [
            {"params": list(adapters.values()), "lr": recipe.rate},
            {"params": list(head.parameters()), "lr": recipe.head_rate},
        ],
        weight_decay=recipe.decay,
        fused=True,
    )
    steps = sum(sum(1 for _ in _chosen(examples, recipe, e)) for e in range(recipe.epochs))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda s: _rate(s, steps))
    first = _resume(work, recipe, adapters, head, optimiser, schedule)
    for epoch in range(first, recipe.epochs):
        began, losses = time.monotonic(), []
        # Anew for each epoch: a run that was stopped goes on as if it had not been.
        torch.manual_seed(recipe.seed * 1_000 + epoch)
        for batch in (collate(c, device) for c in _chosen(examples, recipe, epoch)):
            hide = torch.rand(batch.ids.shape).to(device) < recipe.hidden_share
            ids = torch.where(hide & (batch.own > 0), unknown, batch.ids)
            hidden = encoder(input_ids=ids, attention_mask=batch.attention).last_hidden_state
            hidden = functional.dropout(hidden.float(), recipe.dropout)
            loss = _loss(head, hidden, batch, recipe.token_weight)
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_([*adapters.values(), *head.parameters()], 1.0)
            optimiser.step()
            schedule.step()
            losses.append(loss.item())
        log.info(
            "epoch %d of %d: loss %.3f, %.0f s",
            epoch + 1,
            recipe.epochs,
            np.mean(losses),
            time.monotonic() - began,
        )
        _checkpoint(work, recipe, epoch + 1, adapters, head, optimiser, schedule)
    trained = {f"lora.{name}": value for name, value in adapters.items()}
    trained |= {f"head.{name}": value for name, value in head.state_dict().items()}
    return {name: value.detach().cpu().half().contiguous() for name, value in trained.items()}


@torch.no_grad()
def _begin_with(
    start: Mapping[str, torch.Tensor], adapters: dict[str, nn.Parameter], head: Head
) -> None:
    ours = {f"lora.{name}": value for name, value in adapters.items()}
    ours |= {f"head.{name}": value for name, value in head.state_dict().items()}
    for name in ours if start else ():
        ours[name].copy_(start[name])


def _loss(head: Head, hidden: torch.Tensor, batch: Batch, token_weight: float) -> torch.Tensor:
    posts, tokens = head(hidden, batch.own)
    cross_entropy = functional.binary_cross_entropy_with_logits
    of_posts = cross_entropy(posts, batch.labels, reduction="none").sum(1).mean()
    counted = batch.own.unsqueeze(-1) * batch.located.unsqueeze(1)
    of_tokens = (cross_entropy(tokens, batch.evidence, reduction="none") * counted).sum(-1)
    located = (of_tokens.sum(1) / batch.own.sum(1)).mean()
    return of_posts + token_weight * located


def _rate(step: int, steps: int) -> float:
    """Linear warm-up over 6 % of the steps, then linear to 2 %."""
    return min(1.0, (step + 1) / max(1.0, 0.06 * steps)) * max(0.02, 1 - step / steps)


def _chosen(examples: Sequence[Example], recipe: Recipe, epoch: int) -> Iterator[list[Example]]:
    """The batches of an epoch: like lengths together, drawn from random portions."""
    draw = np.random.default_rng((recipe.seed, epoch))
    read = _joined(examples, recipe, draw)
    batches: list[list[Example]] = []
    for start in range(0, len(read), 512):
        batch: list[Example] = []
        for example in sorted(read[start : start + 512], key=lambda e: len(e.ids)):
            if batch and (len(batch) + 1) * len(example.ids) > recipe.tokens_a_batch:
                batches.append(batch)
                batch = []
            batch.append(example)
        batches.append(batch)
    draw.shuffle(batches)
    yield from batches


def _joined(
    examples: Sequence[Example], recipe: Recipe, draw: np.random.Generator
) -> list[Example]:
    """All examples once, in a random order, a share of the short ones two as one."""
    waiting: dict[str, Example] = {}
    read = []
    for index in draw.permutation(len(examples)):
        example = examples[index]
        short = len(example.ids) <= recipe.longest // 3
        if not short or draw.random() >= recipe.joined_share:
            read.append(example)
        elif other := waiting.pop(example.post.language, None):
            read.append(joined(other, example))
        else:
            waiting[example.post.language] = example
    return [*read, *waiting.values()]


def collate(chosen: Sequence[Example], device: torch.device) -> Batch:
    """Examples as one batch, padded with the padding piece (1)."""
    shape = (len(chosen), max(len(e.ids) for e in chosen))
    ids = torch.ones(shape, dtype=torch.long)
    attention = torch.zeros(shape, dtype=torch.long)
    own = torch.zeros(shape)
    evidence = torch.zeros(*shape, chosen[0].labels.size)
    for row, example in enumerate(chosen):
        size = len(example.ids)
        ids[row, :size] = torch.tensor(example.ids)
        attention[row, :size] = 1
        own[row, :size] = torch.from_numpy(example.own)
        evidence[row, :size] = torch.from_numpy(example.evidence)
    labels = torch.from_numpy(np.stack([e.labels for e in chosen]))
    located = torch.from_numpy(np.stack([e.located for e in chosen]))
    parts = (ids, attention, own, labels, evidence, located)
    return Batch(*(part.to(device) for part in parts))


def _file(work: Path) -> Path:
    return work / "checkpoint.pt"


def _checkpoint(
    work: Path,
    recipe: Recipe,
    done: int,
    adapters: dict[str, nn.Parameter],
    head: Head,
    optimiser: torch.optim.Optimizer,
    schedule: torch.optim.lr_scheduler.LRScheduler,
) -> None:
    work.mkdir(parents=True, exist_ok=True)
    state = {
        "recipe": repr(recipe),
        "done": done,
        "adapters": {k: v.detach() for k, v in adapters.items()},
        "head": head.state_dict(),
        "optimiser": optimiser.state_dict(),
        "schedule": schedule.state_dict(),
    }
    partial = _file(work).with_suffix(".part")
    torch.save(state, partial)
    partial.replace(_file(work))


def _resume(
    work: Path,
    recipe: Recipe,
    adapters: dict[str, nn.Parameter],
    head: Head,
    optimiser: torch.optim.Optimizer,
    schedule: torch.optim.lr_scheduler.LRScheduler,
) -> int:
    """How many epochs are done already; 0 where there is no checkpoint of this recipe."""
    if not _file(work).is_file():
        return 0
    state = torch.load(_file(work), weights_only=True)
    if state["recipe"] != repr(recipe):
        return 0
    with torch.no_grad():
        for name, value in state["adapters"].items():
            adapters[name].copy_(value)
    head.load_state_dict(state["head"])
    optimiser.load_state_dict(state["optimiser"])
    schedule.load_state_dict(state["schedule"])
    log.info("going on after epoch %d", state["done"])
    return int(state["done"])
