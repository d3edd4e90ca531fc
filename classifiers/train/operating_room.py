"""Trains the operating-theatre head on labelled pictures that are not in the project.

    python -m classifiers.train.operating_room features OUT.npz MANIFEST.csv PICTURES
    python -m classifiers.train.operating_room compare TRAIN.npz [TEST.npz]
    python -m classifiers.train.operating_room validate FORM TRAIN.npz [MORE.npz ...]
    python -m classifiers.train.operating_room fit FORM OUT_DIR TRAIN.npz [MORE.npz ...]

`features` runs the networks once over the different pictures of a manifest (columns `id`, `repo`,
`operating_room` 0 or 1, `category`; a picture is found by its id). `compare` cross-validates
every form of features with every classifier, all pictures of one repository on one side, and
tests it on pictures that took no part. `validate` prints what the logistic head of one form
finds and raises at every threshold, cross-validated; `fit` writes that head over all pictures
of the files. Deterministic.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import save_file

from classifiers.draft import Origin
from classifiers.evaluate.retouching import area_under_curve
from classifiers.image.decode import Picture, decode
from classifiers.image.lite import lite_of
from classifiers.image.operating_room import FORMS, Head
from classifiers.image.scene import parts_of, scene_of

Floats = NDArray[np.float32]
Fit = Callable[[Floats, Floats], Callable[[Floats], Floats]]
_FOLDS, _STEPS, _DECAY, _SAME_BITS = 10, 12, 1e-5, 24
_NETWORKS = ("lite", "nsfw")
_ARRAYS = ("plain", *_NETWORKS, *(f"{name}-mirrored" for name in _NETWORKS))


@dataclass(frozen=True, slots=True)
class Examples:
    """`arrays` of features by network, (n,) labels 0/1, repositories, (n, 32) fingerprints.

    An array `<network>-mirrored` is of the mirror images.
    """

    arrays: dict[str, Floats]
    labels: Floats
    groups: list[str]
    hashes: NDArray[np.uint8]

    def of(self, form: str) -> Floats:
        """(n, 2, d) features of one form: the pictures as they are, and mirrored."""
        if form == "plain":
            return np.stack([self.arrays["plain"]] * 2, axis=1)
        ends = ("", "-mirrored")
        rows = [
            [FORMS[form]({n: self.arrays[n + end][i] for n in _NETWORKS}) for end in ends]
            for i in range(len(self.labels))
        ]
        return np.array(rows, np.float32)


def picture_features(picture: Picture) -> dict[str, Floats]:
    """Every network's features of one picture and of its mirror image, and plain ones."""
    whole = scene_of(picture).features
    return {
        "lite": lite_of(picture),
        "lite-mirrored": lite_of(picture, mirrored=True),
        "nsfw": np.concatenate([whole, parts_of(picture).features]),
        "nsfw-mirrored": np.concatenate([whole, parts_of(picture, mirrored=True).features]),
        "plain": plain_features(picture),
    }


def plain_features(picture: Picture) -> Floats:
    """(96,): mean and spread of L*a*b* and mean edge strength in a grid of 4 x 4 cells."""
    rgb = cv2.resize(picture.scaled(320)[0], (128, 128), interpolation=cv2.INTER_AREA)
    lab = cv2.cvtColor(rgb, cv2.COLOR_RGB2LAB).astype(np.float32)
    edges = np.abs(cv2.Laplacian(lab[..., 0], cv2.CV_32F))[..., None]
    cells = np.concatenate([lab, edges], axis=2).reshape(4, 32, 4, 32, 4).transpose(0, 2, 1, 3, 4)
    flat = cells.reshape(16, 1024, 4)
    values = np.concatenate([flat.mean(axis=1), flat[..., [0, 3]].std(axis=1)], axis=1)
    return np.asarray(values.ravel(), np.float32)


def compute(target: Path, manifest: Path, pictures: Path) -> None:
    """Writes the features of every picture of the manifest that is in the folder.

    Sites share stock photographs: of near-identical pictures only the first is kept, or the
    same picture would stand on both sides of a cross-validation.
    """
    kept: dict[str, list[Floats]] = {name: [] for name in _ARRAYS}
    labels, groups = [], []
    hashes = np.zeros((0, 32), np.uint8)
    with manifest.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found = sorted(pictures.glob(f"{row['id']}.*"))
            if not found or row["operating_room"] not in ("0", "1"):
                continue
            picture = decode(found[0].read_bytes(), 0, Origin.FILE)
            mark = fingerprint(picture)
            if len(hashes) and distances(hashes, mark).min() <= _SAME_BITS:
                continue
            hashes = np.vstack([hashes, mark])
            for name, values in picture_features(picture).items():
                kept[name].append(values)
            labels.append(float(row["operating_room"]))
            groups.append(row["repo"])
    arrays = {name: np.stack(rows).astype(np.float16) for name, rows in kept.items()}
    facts = {"labels": np.array(labels), "groups": np.array(groups), "hashes": hashes}
    np.savez(target, allow_pickle=False, **arrays, **facts)


def fingerprint(picture: Picture) -> NDArray[np.uint8]:
    """(32,): difference hash of 16 x 16 cells."""
    grey = cv2.cvtColor(picture.scaled(640)[0], cv2.COLOR_RGB2GRAY)
    small = cv2.resize(grey, (17, 16), interpolation=cv2.INTER_AREA).astype(np.int16)
    return np.packbits((small[:, 1:] > small[:, :-1]).ravel())


def distances(hashes: NDArray[np.uint8], one: NDArray[np.uint8]) -> NDArray[np.int64]:
    """How many of 256 bits differ, row by row."""
    return np.asarray(np.unpackbits(hashes ^ one, axis=1).sum(axis=1), np.int64)


def read(path: Path) -> Examples:
    """What `compute` wrote."""
    with np.load(path) as file:
        arrays = {name: file[name].astype(np.float32) for name in _ARRAYS}
        labels = file["labels"].astype(np.float32)
        return Examples(arrays, labels, file["groups"].tolist(), file["hashes"])


def without(examples: Examples, others: Examples) -> Examples:
    """The examples that are not, nearly, among the others."""
    apart = [int(distances(others.hashes, h).min()) for h in examples.hashes]
    new = [i for i, bits in enumerate(apart) if bits > _SAME_BITS]
    return Examples(
        {name: array[new] for name, array in examples.arrays.items()},
        examples.labels[new],
        [examples.groups[i] for i in new],
        examples.hashes[new],
    )


def joined(paths: Sequence[Path]) -> Examples:
    """The different pictures of several files."""
    examples = read(paths[0])
    for path in paths[1:]:
        more = without(read(path), examples)
        examples = Examples(
            {n: np.concatenate([a, more.arrays[n]]) for n, a in examples.arrays.items()},
            np.concatenate([examples.labels, more.labels]),
            examples.groups + more.groups,
            np.concatenate([examples.hashes, more.hashes]),
        )
    return examples


def logistic(features: Floats, labels: Floats) -> Head:
    """Logistic regression with L2 decay on standardised features, classes weighed alike.

    Every look of (n, looks, d) features is an example of its own. Solved in the span of the
    examples, of which there are fewer than features.
    """
    labels = np.repeat(labels, features.shape[1])
    features = features.reshape(len(labels), -1)
    mean, spread = features.mean(axis=0), features.std(axis=0) + 1e-2
    x = ((features - mean) / spread).astype(np.float64)
    x = np.c_[x / np.sqrt(x.shape[1]), np.ones(len(x)) * 0.3]
    gram = x @ x.T
    weigh = np.where(labels > 0, 0.5 / labels.mean(), 0.5 / (1 - labels.mean())) / len(labels)
    alpha = np.zeros(len(labels))
    for _ in range(_STEPS):  # Newton in the dual: weights are x.T @ alpha
        chance = 1 / (1 + np.exp(-(gram @ alpha)))
        bend = np.maximum(weigh * chance * (1 - chance), 1e-9)
        goal = gram @ alpha - weigh * (chance - labels) / bend
        alpha = np.linalg.solve(gram + np.diag(_DECAY / bend), goal)
    weight = x.T @ alpha
    scaled = weight[:-1] / np.sqrt(features.shape[1]) / spread
    return Head(scaled.astype(np.float32), float(weight[-1] * 0.3 - mean @ scaled))


def _fit_logistic(features: Floats, labels: Floats) -> Callable[[Floats], Floats]:
    head = logistic(features, labels)
    return lambda rows: np.array([head.score(*looks) for looks in rows], np.float32)


def _fit_sklearn(make: Callable[[], object]) -> Fit:
    def fit(features: Floats, labels: Floats) -> Callable[[Floats], Floats]:
        from sklearn.pipeline import make_pipeline
        from sklearn.preprocessing import StandardScaler

        model = make_pipeline(StandardScaler(), make()).fit(features[:, 0], labels)
        return lambda rows: np.asarray(model.predict_proba(rows[:, 0])[:, 1], np.float32)

    return fit


def _machine() -> object:
    from sklearn.svm import SVC

    return SVC(C=3.0, class_weight="balanced", probability=True, random_state=0)


def _perceptron() -> object:
    from sklearn.neural_network import MLPClassifier

    return MLPClassifier((64,), alpha=1.0, max_iter=200, early_stopping=False, random_state=0)


CLASSIFIERS: dict[str, Fit] = {
    "logistic": _fit_logistic,
    "svm": _fit_sklearn(_machine),
    "mlp": _fit_sklearn(_perceptron),
}


def cross_validate(features: Floats, examples: Examples, fit: Fit) -> Floats:
    """(n,) scores of pictures whose repository the classifier has not seen."""
    names = sorted(set(examples.groups))
    fold = np.array([names.index(g) % _FOLDS for g in examples.groups])
    scores = np.zeros(len(fold), np.float32)
    for number in range(_FOLDS):
        inside = fold == number
        if inside.any():
            scores[inside] = fit(features[~inside], examples.labels[~inside])(features[inside])
    return scores


def figures(scores: Floats, labels: Floats) -> dict[str, float]:
    """Area under the curve, recall and false alarms at 0.5, recall at 3 % false alarms."""
    real, others = scores[labels > 0], scores[labels == 0]
    limit = float(np.quantile(others, 0.97))
    return {
        "area": round(area_under_curve(list(others), list(real)) or 0.0, 3),
        "recall at 0.5": round(float((real >= 0.5).mean()), 3),
        "false alarms at 0.5": round(float((others >= 0.5).mean()), 3),
        "recall at 3 %": round(float((real > limit).mean()), 3),
    }


def compare(train: Path, test: Path | None = None) -> None:
    """Prints the figures of every form and classifier, one JSON object a line."""
    examples = read(train)
    others = read(test) if test is not None else None
    if others is not None:
        examples = without(examples, others)
    for form in ("plain", *FORMS):
        features = examples.of(form)
        for name, fit in CLASSIFIERS.items():
            row: dict[str, object] = {"form": form, "classifier": name}
            row["cross-validated"] = figures(
                cross_validate(features, examples, fit), examples.labels
            )
            if others is not None:
                scores = fit(features, examples.labels)(others.of(form))
                row["test"] = figures(scores, others.labels)
            sys.stdout.write(json.dumps(row) + "\n")
            sys.stdout.flush()


def validate(form: str, paths: Sequence[Path]) -> None:
    """Prints recall and false alarms of cross-validated scores at thresholds 0.05 to 0.95."""
    examples = joined(paths)
    scores = cross_validate(examples.of(form), examples, _fit_logistic)
    real, others = scores[examples.labels > 0], scores[examples.labels == 0]
    out = sys.stdout
    out.write(f"{len(real)} theatres, {len(others)} others, {len(set(examples.groups))} sites\n")
    out.write(json.dumps(figures(scores, examples.labels)) + "\n")
    for limit in np.arange(0.05, 1.0, 0.05):
        found, raised = float((real >= limit).mean()), float((others >= limit).mean())
        out.write(f"{limit:.2f}: recall {found:.3f}, false alarms {raised:.3f}\n")


def write(form: str, target: Path, paths: Sequence[Path]) -> None:
    """Fits the logistic head on every picture and writes `head.safetensors`."""
    examples = joined(paths)
    head = logistic(examples.of(form), examples.labels)
    target.mkdir(parents=True, exist_ok=True)
    bias = np.array([head.bias], np.float32)
    tensors = {"weight": head.weight, "bias": bias}
    save_file(tensors, target / "head.safetensors", metadata={"form": form})


def main(command: str, *arguments: str) -> None:
    """One of `features`, `compare`, `validate`, `fit`."""
    if command == "features":
        compute(Path(arguments[0]), Path(arguments[1]), Path(arguments[2]))
    elif command == "compare":
        compare(*(Path(a) for a in arguments))
    elif command == "validate":
        validate(arguments[0], [Path(a) for a in arguments[1:]])
    else:
        write(arguments[0], Path(arguments[1]), [Path(a) for a in arguments[2:]])


if __name__ == "__main__":
    main(*sys.argv[1:])
