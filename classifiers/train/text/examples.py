"""Labelled posts as a model learns from them: word pieces, labels, evidence by token."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import yaml
from numpy.typing import NDArray
from transformers import PreTrainedTokenizerBase

from classifiers.evaluate.labelled import Labelled, read_labelled
from classifiers.text.normalise import Normalised, normalise
from classifiers.text.reader.labels import CLAUSES
from classifiers.text.reader.tokens import windows
from policies.errors import DraftError

Array = NDArray[np.float32]

_ONLY = CLAUSES.index("art12.advertisement")


@dataclass(frozen=True)
class Example:
    """One post.

    Attributes:
        ids: word pieces, cut at the longest the encoder is trained on.
        own: (tokens,) 1 for the post's own tokens, 0 for markers and prefix.
        labels: (labels,) 1 where the post breaks the clause.
        evidence: (tokens, labels) 1 where the token is among the words that decide.
        located: (labels,) 0 where a label has no words to point at (something is missing).
    """

    post: Labelled
    text: Normalised
    ids: tuple[int, ...]
    own: Array
    labels: Array
    evidence: Array
    located: Array


@dataclass(frozen=True)
class Splits:
    """Posts by what they are for; one voice's posts never stand on both sides.

    `calibrate` fits the fusion together with `tune`, and takes no part in the thresholds.
    """

    train: list[Labelled]
    calibrate: list[Labelled]
    tune: list[Labelled]
    test: list[Labelled]


def read_splits(corpus: Path) -> Splits:
    """The posts of `corpus/posts` by the voices of `corpus/splits.yaml`.

    Raises:
        DraftError: `missing` where the folder is not a corpus.
    """
    listed = corpus / "splits.yaml"
    if not listed.is_file():
        raise DraftError("missing")
    voices = yaml.safe_load(listed.read_text(encoding="utf-8"))
    tune, test = set(voices["tune"]), set(voices["test"])
    calibrate = set(voices.get("calibrate", ()))
    posts = read_labelled(corpus / "posts")
    return Splits(
        train=[p for p in posts if p.voice not in calibrate | tune | test],
        calibrate=[p for p in posts if p.voice in calibrate],
        tune=[p for p in posts if p.voice in tune],
        test=[p for p in posts if p.voice in test],
    )


def examples(
    posts: Iterable[Labelled], tokenizer: PreTrainedTokenizerBase, longest: int
) -> list[Example]:
    """Every post made ready; of a post longer than a window only the first is learnt."""
    return [_example(post, tokenizer, longest) for post in posts]


def joined(first: Example, second: Example) -> Example:
    """Two posts as one: what each breaks, it breaks still.

    Labels are those of either post; that nothing informative remains (`art12.advertisement`)
    holds of the whole only where it holds of both.
    """
    end = int(first.own.nonzero()[0][-1]) + 1
    begin = int(second.own.nonzero()[0][0])
    labels = np.maximum(first.labels, second.labels)
    labels[_ONLY] = np.minimum(first.labels, second.labels)[_ONLY]
    evidence = np.concatenate([first.evidence[:end], second.evidence[begin:]])
    evidence[:, _ONLY] *= labels[_ONLY]
    return Example(
        post=first.post,
        text=first.text,
        ids=first.ids[:end] + second.ids[begin:],
        own=np.concatenate([first.own[:end], second.own[begin:]]),
        labels=labels,
        evidence=evidence,
        located=np.minimum(first.located, second.located),
    )


def _example(post: Labelled, tokenizer: PreTrainedTokenizerBase, longest: int) -> Example:
    text = normalise(post.text)
    window = next(iter(windows(text, tokenizer, longest)))
    labels = np.array([post.breaks(clause) for clause in CLAUSES], np.float32)
    located = np.ones(len(CLAUSES), np.float32)
    evidence = np.zeros((len(window.ids), len(CLAUSES)), np.float32)
    for column, clause in enumerate(CLAUSES):
        quotes = post.evidence.get(clause, ())
        if labels[column] and not quotes:
            located[column] = 0
        for start, end in _places(post.text, quotes):
            for token, span in enumerate(window.spans):
                if span is not None and span[0] < end and start < span[1]:
                    evidence[token, column] = 1
    own = np.array([span is not None for span in window.spans], np.float32)
    return Example(post, text, window.ids, own, labels, evidence, located)


def _places(text: str, quotes: Sequence[str]) -> list[tuple[int, int]]:
    found = []
    for quote in filter(None, quotes):
        start = text.find(quote)
        while start >= 0:
            found.append((start, start + len(quote)))
            start = text.find(quote, start + 1)
    return found
