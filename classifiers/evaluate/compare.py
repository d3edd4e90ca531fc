"""The product beside what it must beat: rules alone, and a frozen encoder.

Every contender is judged by the same engine on the same posts. The frozen encoder with
logistic regression was fitted with the reader, on the same training voices.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import load_file

from classifiers.detector import Detector, Unanswered
from classifiers.evaluate.labelled import Labelled
from classifiers.evaluate.text import Report, evaluate_text
from classifiers.post import Post
from classifiers.text.encoder import MAX_TOKENS, load_encoder
from classifiers.text.normalise import Normalised
from classifiers.text.reader.folder import WEIGHTS, reader_folder
from classifiers.text.reader.labels import SIGNALS
from classifiers.text.reader.model import encoder_source
from classifiers.text.reader.tokens import windows
from policies.charter import Charter
from policies.evidence import Finding


@dataclass(frozen=True)
class FrozenReader:
    """A frozen encoder's mean embedding, and one logistic regression a clause."""

    name: str = "text/frozen"
    version: str = "1"
    signals: frozenset[str] = field(default=frozenset(SIGNALS))

    def detect(self, post: Post) -> Iterator[Finding | Unanswered]:
        """A finding for every signal, over the whole text."""
        text = post.text.normalised
        if not text.original.strip():
            return
        logits = _frozen()(text)
        for signal, logit in zip(SIGNALS, logits, strict=True):
            score = float(1 / (1 + np.exp(-logit)))
            yield Finding(signal, score, self.name, post.text.place(0, len(text.original)))


@cache
def _frozen() -> Callable[[Normalised], NDArray[np.float32]]:
    tensors = load_file(reader_folder() / WEIGHTS)
    encoder, tokenizer = load_encoder(encoder_source("e5-small"))
    weights, bias = tensors["baseline.weights"].float(), tensors["baseline.bias"]

    @torch.inference_mode()
    def logits(text: Normalised) -> NDArray[np.float32]:
        window = next(windows(text, tokenizer, MAX_TOKENS))
        ids = torch.tensor([window.ids])
        hidden = encoder(input_ids=ids, attention_mask=torch.ones_like(ids)).last_hidden_state
        mean = torch.nn.functional.normalize(hidden.mean(1))
        return np.asarray((mean @ weights + bias)[0])

    return logits


def compare(
    posts: Sequence[Labelled],
    charter: Charter,
    rules: Sequence[Detector],
    product: Sequence[Detector],
    others: Sequence[Detector],
) -> dict[str, Report]:
    """A report for each contender, by name.

    Args:
        posts: labelled.
        charter: the judge.
        rules: the text detectors that are written down; the frozen encoder gets those only
            that answer more than it learnt (the statutory warning, links).
        product: all text detectors.
        others: detectors of pictures, which every contender has.
    """
    contenders: dict[str, Sequence[Detector]] = {
        "rules alone": rules,
        "frozen encoder + logistic regression": [
            FrozenReader(),
            *(r for r in rules if not r.signals <= set(SIGNALS)),
        ],
        "product": product,
    }
    return {name: evaluate_text(posts, charter, [*ds, *others]) for name, ds in contenders.items()}
