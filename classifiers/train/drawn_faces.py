"""Trains the head that tells drawn, painted and cast faces from photographed ones.

    python -m classifiers.train.drawn_faces features MANIFEST.csv PICTURES OUT.npz
    python -m classifiers.train.drawn_faces fit data/models/drawn-faces DRAWN.npz REAL.npz

A manifest has the columns `id` (the file is PICTURES/<id>.<any suffix>), `repo`, `path`, and
`drawn` (1, or 0 for a photograph of a person, which is what a manifest without it holds).
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from pathlib import Path
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.numpy import save_file
from torch.nn.functional import binary_cross_entropy_with_logits

from classifiers.image.centerface import find_faces, non_maximum_suppression
from classifiers.image.decode import decode
from classifiers.image.drawn import style_of
from classifiers.image.faces import judge

Floats = NDArray[np.float32]
_SIDE: Final = 1280
_CANDIDATE, _LEAST_SCORE = 0.3, 0.3
_DECAY, _FOLDS, _STEPS, _REPEATS = 1e-3, 5, 300, 10
# The share of photographed faces below the threshold, cross-validated by repository.
_SPARED: Final = 0.995


def features(manifest: Path, pictures: Path, target: Path) -> None:
    """Writes the features of every face that is found, its label and its source."""
    files = {p.stem: p for p in pictures.iterdir()}
    rows: list[tuple[Floats, int, str]] = []
    with manifest.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            if row["id"] not in files:
                continue
            picture = decode(files[row["id"]].read_bytes())
            rgb, scale = picture.scaled(_SIDE)
            found = [c.moved(1 / scale) for c in find_faces(rgb, _CANDIDATE)]
            drawn = int(row.get("drawn") or 0)
            # A sheet of a hundred faces in one style is one source.
            source = f"{row['repo']}/{row['path'] if 'overview' in row['path'] else ''}"
            for face in non_maximum_suppression(found):
                seen = judge(picture, face)
                if seen is not None and (seen.score >= _LEAST_SCORE or seen.reason == "drawing"):
                    rows.append((style_of(picture.rgb, face.box), drawn, source))
    np.savez(
        target,
        styles=np.stack([r[0] for r in rows]).astype(np.float16),
        labels=np.array([r[1] for r in rows], np.float32),
        sources=np.array([r[2] for r in rows]),
    )


def fit(target: Path, *paths: Path) -> None:
    """Writes `head.safetensors`; its threshold comes from cross-validation."""
    files = [np.load(path) for path in paths]
    x = np.concatenate([f["styles"] for f in files]).astype(np.float32)
    y = np.concatenate([f["labels"] for f in files])
    sources = [str(s) for f in files for s in f["sources"]]
    weights = _weights(y, sources)
    limits, caught = [], []
    for seed in range(_REPEATS):
        scores = _cross_validated(x, y, weights, _folds(sources, seed))
        limits.append(float(np.quantile(scores[y == 0], _SPARED)))
        caught.append(float((scores[y > 0] > limits[-1]).mean()))
    threshold = float(np.mean(limits))
    sys.stdout.write(f"{len(y)} faces; threshold {threshold:.2f} of {np.round(limits, 2)}\n")
    sys.stdout.write(f"drawn found {np.mean(caught):.3f} of {np.round(caught, 2)}\n")
    weight, bias = _logistic(x, y, weights)
    tensors = {"weight": weight, "bias": np.array([bias, threshold], np.float32)}
    target.mkdir(parents=True, exist_ok=True)
    save_file(tensors, target / "head.safetensors")


def _folds(sources: list[str], seed: int) -> NDArray[np.int64]:
    """(n,) the fold of each face: a source lies in one."""
    names = sorted(set(sources))
    numbers = np.random.default_rng(seed).permutation(len(names)) % _FOLDS
    fold = dict(zip(names, numbers.tolist(), strict=True))
    return np.array([fold[s] for s in sources])


def _cross_validated(x: Floats, y: Floats, weights: Floats, fold: NDArray[np.int64]) -> Floats:
    scores = np.zeros(len(y), np.float32)
    for number in range(_FOLDS):
        held = fold == number
        weight, bias = _logistic(x[~held], y[~held], weights[~held])
        scores[held] = x[held] @ weight + bias
    return scores


def _weights(labels: Floats, sources: list[str]) -> Floats:
    """Both classes alike; a drawn face counts by the root of its source's number."""
    number = Counter(s for s, label in zip(sources, labels, strict=True) if label)
    raw = np.array(
        [number[s] ** -0.5 if label else 1.0 for s, label in zip(sources, labels, strict=True)]
    )
    for mine in (labels > 0, labels == 0):
        raw[mine] /= raw[mine].sum()
    return raw.astype(np.float32)


def _logistic(x: Floats, y: Floats, weights: Floats) -> tuple[Floats, float]:
    """Weights and bias; L2 decay on the weights alone."""
    rows, labels, weigh = (torch.from_numpy(a.astype(np.float32)) for a in (x, y, weights))
    weight = torch.zeros(x.shape[1], requires_grad=True)
    bias = torch.zeros((), requires_grad=True)
    solver = torch.optim.LBFGS([weight, bias], max_iter=_STEPS, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        solver.zero_grad()
        each = binary_cross_entropy_with_logits(rows @ weight + bias, labels, reduction="none")
        total = (each * weigh).sum() / weigh.sum() + _DECAY * (weight**2).sum()
        total.backward()  # type: ignore[no-untyped-call]
        return total

    solver.step(loss)  # type: ignore[no-untyped-call]
    return weight.detach().numpy(), float(bias.detach())


def main(command: str, *arguments: str) -> None:
    """One of `features`, `fit`."""
    run = features if command == "features" else fit
    run(*(Path(argument) for argument in arguments))


if __name__ == "__main__":
    main(*sys.argv[1:])
