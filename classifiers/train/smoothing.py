"""Fits the seven weights of the smoothing map on simulated edits of real pictures.

    python -m classifiers.train.smoothing PICTURES_DIR [MANIFEST.csv]

Prints the constants for `classifiers/image/smoothing.py` and the cross-validated area under
the curve, pictures of one repository (column `repo` of the manifest) on one side.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from classifiers.evaluate.edits import EDITS
from classifiers.evaluate.retouching import (
    _FILE_QUALITY,
    _read,
    _saved,
    area_under_curve,
    pictures_in,
)
from classifiers.image.smoothing import features
from classifiers.image.texture import tiles

_FOLDS, _DECAY, _STEPS = 6, 0.02, 60
Numbers = NDArray[np.float64]


def fit(values: Numbers, labels: Numbers) -> tuple[Numbers, float]:
    """Logistic regression with L2 decay by Newton's method, classes weighed alike."""
    x = np.c_[values, np.ones(len(values))]
    weigh = np.where(labels > 0, 0.5 / labels.mean(), 0.5 / (1 - labels.mean())) / len(labels)
    decay = np.diag([_DECAY] * values.shape[1] + [0.0])
    weights = np.zeros(x.shape[1])
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-(x @ weights)))
        slope = x.T @ (weigh * (chance - labels)) + decay @ weights
        bend = (x.T * (weigh * chance * (1 - chance))) @ x + decay
        weights = weights - np.linalg.solve(bend + 1e-9 * np.eye(len(bend)), slope)
    return weights[:-1], float(weights[-1])


def main(folder: Path, manifest: Path | None = None) -> None:
    """Prints the constants and the figures."""
    repos: dict[str, str] = {}
    if manifest is not None:
        with manifest.open(encoding="utf-8", newline="") as file:
            repos = {row["id"]: row["repo"] for row in csv.DictReader(file)}
    values, labels, groups = [], [], []
    for path in pictures_in(folder):
        rgb = _read(path)
        if rgb is None:
            continue
        for label, edit in ((0.0, None), (1.0, "smoothing"), (1.0, "light smoothing")):
            changed = rgb if edit is None else EDITS[edit](rgb)
            found = features(tiles(_saved(changed, _FILE_QUALITY)))
            if found is not None:
                values.append(found[0])
                labels.append(label)
                groups.append(repos.get(path.stem, path.stem))
    x, y = np.array(values), np.array(labels)
    mean, spread = x.mean(axis=0), x.std(axis=0) + 1e-9
    x = (x - mean) / spread
    names = sorted(set(groups))
    fold = np.array([names.index(g) % _FOLDS for g in groups])
    scores = np.zeros(len(y))
    for number in range(_FOLDS):
        inside = fold == number
        if inside.any() and len(set(y[~inside])) == 2:
            weights, bias = fit(x[~inside], y[~inside])
            scores[inside] = x[inside] @ weights + bias
    weights, bias = fit(x, y)
    area = area_under_curve(list(scores[y == 0]), list(scores[y == 1]))
    out = sys.stdout
    out.write(f"{int((y == 0).sum())} pictures, cross-validated area {area:.3f}\n")
    for name, row in (("_MEAN", mean), ("_SPREAD", spread), ("_WEIGHTS", weights)):
        out.write(f"{name} = ({', '.join(f'{v:.4f}' for v in row)})\n")
    out.write(f"_INTERCEPT = {bias:.4f}\n")


if __name__ == "__main__":
    main(*(Path(a) for a in sys.argv[1:3]))
