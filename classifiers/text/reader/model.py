"""The trained reader as it stands on disk and in memory.

`reader.safetensors` holds adapters, head, n-grams and fusion, `config.json` which encoder
and which labels.
"""

from __future__ import annotations

import json
import os
import threading
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import load_file
from transformers import PreTrainedModel, PreTrainedTokenizerBase

from classifiers.models import data_folder, model_path, verified
from classifiers.text.encoder import load_encoder
from classifiers.text.normalise import Normalised
from classifiers.text.reader.folder import CONFIG, MODEL_VARIABLE, WEIGHTS, reader_folder
from classifiers.text.reader.head import Head
from classifiers.text.reader.lora import merge
from classifiers.text.reader.ngrams import NgramModel
from classifiers.text.reader.tokens import windows
from policies.errors import ModelMissing

Array = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read in one text.

    Attributes:
        encoder: (labels,) logits of the adapted encoder.
        ngrams: (labels,) logits of the n-grams.
        tokens: (tokens, labels) logits of single tokens.
        spans: where each token stands in the original.
    """

    encoder: Array
    ngrams: Array
    tokens: Array
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Fusion:
    """Logistic calibration of all witnesses together, fitted on voices kept for it.

    Attributes:
        weights: (labels, witnesses), in the order of `classifiers.text.reader.fuse`.
        bias: (labels,).
    """

    weights: Array
    bias: Array

    def probability(self, witnesses: Array) -> Array:
        """(labels, witnesses) → (labels,): the share of such posts that break the clause."""
        logits = (self.weights * witnesses).sum(1) + self.bias
        return np.asarray(1 / (1 + np.exp(-logits)), np.float32)


@dataclass(frozen=True)
class ReaderModel:
    """Encoder, head, n-grams and fusion, ready to read."""

    labels: tuple[str, ...]
    longest: int
    version: str
    encoder: PreTrainedModel
    tokenizer: PreTrainedTokenizerBase
    head: Head
    ngrams: NgramModel
    fusion: Fusion

    @torch.inference_mode()
    def read(self, text: Normalised) -> Reading:
        """Reads a text; windows of a long one are pooled by their maximum."""
        posts, tokens, spans = [], [], []
        for window in windows(text, self.tokenizer, self.longest):
            own = [i for i, span in enumerate(window.spans) if span is not None]
            if not own:
                continue
            ids = torch.tensor([window.ids])
            mask = torch.zeros(1, len(window.ids))
            mask[0, own] = 1
            hidden = self.encoder(input_ids=ids, attention_mask=torch.ones_like(ids))
            post, token = self.head(hidden.last_hidden_state, mask)
            posts.append(post[0].numpy())
            tokens.append(token[0, own].numpy())
            spans += [span for span in window.spans if span is not None]
        if not posts:
            nothing = np.full(len(self.labels), -10, np.float32)
            return Reading(nothing, nothing, np.zeros((0, len(self.labels)), np.float32), ())
        return Reading(
            np.max(posts, axis=0),
            self.ngrams.logits(text.plain.text),
            np.concatenate(tokens),
            tuple(spans),
        )


_loading = threading.Lock()
_loaded: dict[Path, ReaderModel] = {}


def reader_model() -> ReaderModel:
    """The configured reader, loaded once.

    Raises:
        ModelMissing: its files are not there, or not what they should be.
    """
    folder = reader_folder()
    with _loading:
        if folder not in _loaded:
            _loaded[folder] = load_reader(folder, trusted=MODEL_VARIABLE in os.environ)
        return _loaded[folder]


def load_reader(folder: Path, *, trusted: bool = False) -> ReaderModel:
    """Loads a reader from its folder.

    Args:
        folder: what `imprimatur train text` wrote.
        trusted: whether to load weights that `models.sha256` does not record.

    Raises:
        ModelMissing: a file is missing or differs from what is recorded.
    """
    try:
        config = json.loads((folder / CONFIG).read_text(encoding="utf-8"))
        weights = folder / WEIGHTS
        tensors = load_file(weights if trusted else verified(weights))
    except OSError as error:
        raise ModelMissing(
            f"The text reader is not in {folder.name}/: run `imprimatur train text`."
        ) from error
    encoder, tokenizer = load_encoder(encoder_source(config["encoder"]))
    merge(encoder, _part(tensors, "lora"))
    head = Head(encoder.config.hidden_size, len(config["labels"]))
    head.load_state_dict({k: v.float() for k, v in _part(tensors, "head").items()})
    return ReaderModel(
        labels=tuple(config["labels"]),
        longest=config["longest"],
        version=config["version"],
        encoder=encoder,
        tokenizer=tokenizer,
        head=head.eval(),
        ngrams=ngram_model(_part(tensors, "ngrams")),
        fusion=Fusion(
            tensors["fusion.weights"].float().numpy(), tensors["fusion.bias"].float().numpy()
        ),
    )


def encoder_source(name: str) -> str | Path:
    """The committed encoder's folder by its name; any other name as it is."""
    committed = data_folder() / "models" / name
    return model_path(name, "config.json").parent if committed.is_dir() else name


def ngram_model(tensors: dict[str, torch.Tensor]) -> NgramModel:
    """The n-gram part from its tensors: int8 weights with one scale a label."""
    return NgramModel(
        keys=tensors["keys"].numpy().astype(np.uint32),
        idf=tensors["idf"].float().numpy(),
        weights=(tensors["weights"].float() * tensors["scales"].float()).numpy(),
        bias=tensors["bias"].float().numpy(),
    )


def _part(tensors: dict[str, torch.Tensor], name: str) -> dict[str, torch.Tensor]:
    prefix = f"{name}."
    return {k.removeprefix(prefix): v for k, v in tensors.items() if k.startswith(prefix)}
