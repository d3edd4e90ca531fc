"""Times the text checks: one post warm, many in a row, loading, memory.

Beside the same posts through the encoder alone, loaded by `transformers` as it comes (32-bit
floats, no adapter, no rules): what the checks cost on top of reading.
"""

from __future__ import annotations

import resource
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch

from classifiers.collect import collect
from classifiers.detector import Detector
from classifiers.draft import Draft
from classifiers.post import Post
from classifiers.text.encoder import load_encoder
from classifiers.text.reader.model import encoder_source, reader_model

_SENTENCE = (
    "La tension artérielle se mesure assis, au calme, après cinq minutes de repos, et plutôt"
    " trois fois qu’une ; notez les chiffres et apportez-les à la prochaine consultation. "
)


@dataclass(frozen=True, slots=True)
class TextBenchmark:
    """Seconds, and bytes at the peak.

    `warm` is the median of one post of some sixty words, `stock` the same through the
    encoder alone; `rate` counts posts a second over all posts given.
    """

    load: float
    warm: float
    stock: float
    rate: float
    posts: int
    peak_bytes: int


def bench_text(detectors: Sequence[Detector], posts: Sequence[str], rounds: int) -> TextBenchmark:
    """Runs the text detectors on a post of sixty words, and on all `posts` in a row."""
    began = time.perf_counter()
    reader_model()
    load = time.perf_counter() - began
    one = _SENTENCE * 2

    def check(text: str) -> object:
        return collect(Post(Draft(text=text)), detectors)

    check(one)
    warm = statistics.median(_timed(check, one) for _ in range(rounds))
    began = time.perf_counter()
    for text in posts:
        check(text)
    rate = len(posts) / (time.perf_counter() - began)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    encoder, tokenizer = load_encoder(encoder_source("e5-small"))

    @torch.inference_mode()
    def stock(text: str) -> object:
        return encoder(**tokenizer("query: " + text, return_tensors="pt"))

    stock(one)
    alone = statistics.median(_timed(stock, one) for _ in range(rounds))
    return TextBenchmark(load, warm, alone, rate, len(posts), peak)


def _timed(action: Callable[[str], object], text: str) -> float:
    began = time.perf_counter()
    action(text)
    return time.perf_counter() - began
