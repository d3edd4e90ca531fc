"""`imprimatur train text`: from the corpus to a reader's folder."""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file, save_file
from transformers import PreTrainedModel

from classifiers.detector import Detector
from classifiers.evaluate.labelled import Labelled
from classifiers.text.encoder import load_encoder
from classifiers.text.reader.folder import CONFIG, WEIGHTS
from classifiers.text.reader.fuse import WITNESSES
from classifiers.text.reader.labels import CLAUSES, SIGNALS
from classifiers.text.reader.model import Fusion, encoder_source, load_reader
from classifiers.train.text.adapt import Recipe, adapt, collate
from classifiers.train.text.counts import train_ngrams
from classifiers.train.text.examples import Example, examples, read_splits
from classifiers.train.text.fusing import fit_fusion, together, witnessed
from classifiers.train.text.linear import logistic
from classifiers.train.text.thresholds import Thresholds, choose

log = logging.getLogger(__name__)

_BASELINE_PENALTY = 1e-4
# Posts the baseline learns from: it is only compared with, and must not take a training's time.
_BASELINE_POSTS = 3_000


def train_text(
    corpus: Path,
    encoder_name: str,
    target: Path,
    work: Path,
    recipe: Recipe,
    start: Path | None = None,
) -> None:
    """Trains a reader and writes its folder; a stopped run goes on from its last epoch.

    Its fusion is empty until `settle` has fitted it.

    Args:
        corpus: as `data/corpora`: posts and splits by voice.
        encoder_name: a folder of `data/models/`, any other folder, or a hub id.
        target: where `reader.safetensors` and `config.json` are written.
        work: checkpoints.
        recipe: how to train.
        start: the folder of a trained reader whose adapters are trained on, where the corpus
            has grown; None: from the encoder alone.

    Raises:
        DraftError: the corpus is missing or has a bad line.
        OSError: the encoder, or the reader to start from, cannot be found.
    """
    begun: dict[str, torch.Tensor] = {}
    if start is not None:
        begun = load_file(start / WEIGHTS)
        version = json.loads((start / CONFIG).read_text(encoding="utf-8"))["version"]
        recipe = replace(recipe, start=version)
    encoder, tokenizer = load_encoder(encoder_source(encoder_name))
    learnt = examples(read_splits(corpus).train, tokenizer, recipe.longest)
    log.info("%d posts to learn", len(learnt))
    tensors = {f"ngrams.{k}": v for k, v in train_ngrams(learnt).items()}
    log.info("n-grams weighed")
    tensors |= _baseline(encoder, learnt)
    log.info("baseline fitted")
    tensors |= adapt(encoder, learnt, recipe, work, tokenizer.unk_token_id, begun)
    tensors |= _fusion_tensors(
        Fusion(np.zeros((len(CLAUSES), WITNESSES), np.float32), np.zeros(len(CLAUSES), np.float32))
    )
    config = {
        "encoder": encoder_name,
        "labels": list(CLAUSES),
        "longest": recipe.longest,
        "rank": recipe.rank,
    }
    _write(target, tensors, config)


def settle(
    corpus: Path, also: Sequence[Labelled], target: Path, rules: Sequence[Detector], passed: float
) -> Thresholds:
    """Fits a trained reader's fusion on calibrating and tuning voices, and chooses thresholds.

    Args:
        corpus: as for `train_text`.
        also: further posts for the thresholds alone, never learnt from.
        target: the reader's folder; its fusion is replaced.
        rules: the detectors whose findings are witnesses beside the model.
        passed: the share of compliant posts that no threshold may touch.

    Raises:
        ModelMissing: there is no trained reader in `target`.
    """
    model = load_reader(target, trusted=True)
    splits = read_splits(corpus)
    tune = witnessed(model, splits.tune, rules)
    fusion = fit_fusion(together(tune, witnessed(model, splits.calibrate, rules)))
    log.info("weights of the witnesses: %s", fusion.weights[0].round(2))
    tensors = load_file(target / WEIGHTS) | _fusion_tensors(fusion)
    _write(target, tensors, json.loads((target / CONFIG).read_text(encoding="utf-8")))
    judged = together(tune, witnessed(model, also, rules))
    return choose(judged.scores(fusion), judged.truth, judged.counted, SIGNALS, passed)


def _fusion_tensors(fusion: Fusion) -> dict[str, torch.Tensor]:
    return {
        "fusion.weights": torch.from_numpy(fusion.weights),
        "fusion.bias": torch.from_numpy(fusion.bias),
    }


def _write(target: Path, tensors: dict[str, torch.Tensor], config: dict[str, object]) -> None:
    target.mkdir(parents=True, exist_ok=True)
    save_file({k: v.contiguous() for k, v in tensors.items()}, target / WEIGHTS)
    digest = hashlib.sha256((target / WEIGHTS).read_bytes()).hexdigest()
    text = json.dumps(config | {"version": digest[:12]}, indent=2)
    (target / CONFIG).write_text(text + "\n", encoding="utf-8")


@torch.inference_mode()
def frozen_features(encoder: PreTrainedModel, posts: Sequence[Example]) -> torch.Tensor:
    """(posts, width): mean-pooled, unit-length embeddings of an encoder as it comes."""
    rows = torch.zeros(len(posts), encoder.config.hidden_size)
    order = np.argsort([len(p.ids) for p in posts])
    for start in range(0, len(order), 16):
        chosen = order[start : start + 16]
        batch = collate([posts[i] for i in chosen], torch.device("cpu"))
        hidden = encoder(input_ids=batch.ids, attention_mask=batch.attention).last_hidden_state
        kept = batch.attention.unsqueeze(-1)
        mean = (hidden * kept).sum(1) / kept.sum(1)
        rows[torch.from_numpy(chosen)] = torch.nn.functional.normalize(mean)
    return rows


def _baseline(encoder: PreTrainedModel, learnt: Sequence[Example]) -> dict[str, torch.Tensor]:
    """Frozen encoder and logistic regression: what the product is compared with."""
    order = np.random.default_rng(0).permutation(len(learnt))[:_BASELINE_POSTS]
    learnt = [learnt[i] for i in order]
    features = frozen_features(encoder, learnt).clone()
    labels = torch.from_numpy(np.stack([e.labels for e in learnt]))
    weights, bias = logistic(
        lambda weights: features @ weights, features.shape[1], labels, _BASELINE_PENALTY
    )
    return {"baseline.weights": weights.half(), "baseline.bias": bias}
