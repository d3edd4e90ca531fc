"""Faces that nobody has: drawn, painted, rendered, cast in bronze or carved.

A logistic regression on the features of EfficientNet-Lite0 over the face alone and with its
surroundings, trained by `classifiers/train/drawn_faces.py`; weights and figures in
`data/models/drawn-faces/`. To take a patient for a statue is the worse error by far: the
threshold is where one in two hundred photographed faces of the development pictures, each
judged by a head that had not seen its repository, would be taken for a drawing.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray
from safetensors import safe_open

from classifiers.image.centerface import face_chip
from classifiers.image.decode import Pixels
from classifiers.image.lite import features_of
from classifiers.models import model_path, verified

SIDE: Final = 224
MARGINS: Final = (0.6, 0.0)


def is_drawn(rgb: Pixels, box: Sequence[float]) -> bool:
    """Whether the face in a box of the picture is surely no photographed one.

    Args:
        rgb: (height, width, 3) uint8.
        box: left, top, width, height, as the face finder has it.

    Raises:
        ModelMissing: the weights of the head, or of the network below it, are not there.
    """
    weight, bias, threshold = _head()
    return float(style_of(rgb, box) @ weight) + bias > threshold


def style_of(rgb: Pixels, box: Sequence[float]) -> NDArray[np.float32]:
    """(2560,) what the head sees: square roots of the features, surroundings first.

    Raises:
        ModelMissing: the weights of the network are not there.
    """
    features = features_of([face_chip(rgb, box, SIDE, margin) for margin in MARGINS])
    return np.asarray(np.sqrt(np.maximum(features, 0)).ravel(), np.float32)


@cache
def _head() -> tuple[NDArray[np.float32], float, float]:
    path = verified(model_path("drawn-faces", "head.safetensors"))
    with safe_open(path, framework="numpy") as file:
        bias, threshold = file.get_tensor("bias").tolist()
        return file.get_tensor("weight"), bias, threshold
