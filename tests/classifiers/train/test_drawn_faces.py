"""The head for drawn faces learns what is apart, and spares photographs by its threshold."""

from __future__ import annotations

import numpy as np
import pytest
from safetensors.numpy import load_file

from classifiers.train import drawn_faces


@pytest.fixture
def features(tmp_path):
    """Sixty faces of six sources whose first feature says whether they are drawn."""
    chance = np.random.default_rng(3)
    labels = np.repeat([1.0, 0.0], 30).astype(np.float32)
    styles = chance.random((60, 8)).astype(np.float16)
    styles[:, 0] += 2 * labels.astype(np.float16)
    sources = np.array([f"somebody/site-{i // 10}/" for i in range(60)])
    np.savez(tmp_path / "faces.npz", styles=styles, labels=labels, sources=sources)
    return tmp_path / "faces.npz"


def test_it_learns_and_spares_photographs(features, tmp_path, capsys):
    """The drawn half lies above the threshold, the photographed half below."""
    drawn_faces.fit(tmp_path / "head", features)
    head = load_file(tmp_path / "head" / "head.safetensors")
    bias, threshold = head["bias"]
    with np.load(features) as file:
        scores = file["styles"].astype(np.float32) @ head["weight"] + bias
        drawn = file["labels"] > 0
    assert (scores[~drawn] <= threshold).all()
    assert (scores[drawn] > threshold).mean() > 0.9
    assert "60 faces" in capsys.readouterr().out


def test_a_source_lies_in_one_fold():
    """Faces of one repository are never on both sides of a division."""
    sources = [f"somebody/site-{i % 7}/" for i in range(50)]
    folds = drawn_faces._folds(sources, seed=1)
    by_source = {
        s: {int(f) for t, f in zip(sources, folds, strict=True) if t == s} for s in sources
    }
    assert all(len(found) == 1 for found in by_source.values())
