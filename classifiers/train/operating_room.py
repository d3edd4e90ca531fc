"""Trains the operating-theatre head on labelled pictures that are not in the project.

    python -m classifiers.train.operating_room MANIFEST.csv PICTURES_DIR OUT_DIR

MANIFEST.csv has the columns `id`, `repo` and `operating_room` (0 or 1); a picture is found
by its id in PICTURES_DIR. Features are open_nsfw's pooled layer of the whole picture and of
its quarters (`classifiers/image/scene.py`); the head is a logistic regression. Figures are
cross-validated with all pictures of one repository on one side, so that a picture's
neighbours cannot give it away. Deterministic.
"""

from __future__ import annotations

import csv
import json
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.numpy import save_file

from classifiers.draft import Origin
from classifiers.image.decode import decode
from classifiers.image.operating_room import Head, features_of

Floats = NDArray[np.float32]
_FOLDS, _STEPS, _DECAY = 8, 400, 0.2


@dataclass(frozen=True, slots=True)
class Examples:
    """(n, d) features, (n,) labels 0/1, and each picture's repository."""

    features: Floats
    labels: Floats
    groups: list[str]


def read_examples(manifest: Path, pictures: Path) -> Examples:
    """The features of every picture of the manifest that is in the folder."""
    features, labels, groups = [], [], []
    with manifest.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found = sorted(pictures.glob(f"{row['id']}.*"))
            if not found:
                continue
            features.append(features_of(decode(found[0].read_bytes(), 0, Origin.FILE)))
            labels.append(float(row["operating_room"]))
            groups.append(row["repo"])
    return Examples(np.stack(features), np.array(labels, np.float32), groups)


def fit(features: Floats, labels: Floats) -> Head:
    """Logistic regression with L2 decay on standardised features, classes weighed alike."""
    mean, spread = features.mean(axis=0), features.std(axis=0) + 1e-3
    x = torch.from_numpy((features - mean) / spread)
    y = torch.from_numpy(labels)
    weight = torch.zeros(x.shape[1], requires_grad=True)
    bias = torch.zeros(1, requires_grad=True)
    balance = torch.where(y > 0, (1 - y.mean()) / y.mean(), torch.ones(1))
    optimiser = torch.optim.LBFGS([weight, bias], max_iter=_STEPS, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimiser.zero_grad()
        each = torch.nn.functional.binary_cross_entropy_with_logits(
            x @ weight + bias, y, reduction="none"
        )
        total = (each * balance).mean() + _DECAY * weight.square().sum()
        total.backward()  # type: ignore[no-untyped-call]
        return total

    optimiser.step(loss)  # type: ignore[no-untyped-call]
    scaled = weight.detach().numpy() / spread
    return Head(scaled.astype(np.float32), float(bias.item() - float(mean @ scaled)))


def cross_validate(examples: Examples) -> Floats:
    """(n,) scores of pictures whose repository the head has not seen."""
    names = sorted(set(examples.groups))
    fold = np.array([names.index(g) % _FOLDS for g in examples.groups])
    scores = np.zeros(len(fold), np.float32)
    for number in range(_FOLDS):
        inside = fold == number
        head = fit(examples.features[~inside], examples.labels[~inside])
        scores[inside] = [head.score(f) for f in examples.features[inside]]
    return scores


def main(manifest: Path, pictures: Path, target: Path) -> None:
    """Writes `head.safetensors` and prints the cross-validated figures as JSON."""
    examples = read_examples(manifest, pictures)
    scores, positive = cross_validate(examples), examples.labels > 0
    figures: dict[str, object] = {"pictures": len(scores), "theatres": int(positive.sum())}
    for threshold in (0.3, 0.5, 0.8):
        hits = scores >= threshold
        figures[f"at {threshold}"] = {
            "recall": round(float(hits[positive].mean()), 3),
            "false alarms": round(float(hits[~positive].mean()), 3),
        }
    head = fit(examples.features, examples.labels)
    target.mkdir(parents=True, exist_ok=True)
    bias = np.array([head.bias], np.float32)
    save_file({"weight": head.weight, "bias": bias}, target / "head.safetensors")
    sys.stdout.write(json.dumps(figures, indent=2) + "\n")


if __name__ == "__main__":
    main(*(Path(a) for a in sys.argv[1:4]))
