"""The features of EfficientNet-Lite0, a small network that learnt ImageNet's thousand classes.

Weights: `data/models/efficientnet-lite0/` (Apache-2.0, see its CARD.md), exported without
their classifier by `classifiers/train/export_lite.py`. Preprocessing as its authors have it:
RGB, bilinear to 224 x 224, (value - 127) / 128. The whole picture is squeezed into the
square rather than cropped: what hangs at the edge of a theatre is its lamp.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from classifiers.image.decode import Picture, Pixels
from classifiers.models import model_path, run

FEATURES: Final = 1280
_SIDE, _LONG_SIDE = 224, 640
_QUARTER = 0.6


def lite_of(picture: Picture, *, mirrored: bool = False) -> NDArray[np.float32]:
    """(5, 1280): the whole picture or its mirror image, then its four overlapping quarters.

    Computed once each.

    Raises:
        ModelMissing: the weights are not there.
    """
    return picture.once(
        f"lite{'-mirrored' if mirrored else ''}",
        lambda p: features_of(views(p.scaled(_LONG_SIDE)[0][:, :: -1 if mirrored else 1])),
    )


def views(rgb: Pixels) -> list[Pixels]:
    """The picture and its corners, each 60 % of both sides: small things are large there."""
    height, width = rgb.shape[:2]
    tall, wide = max(1, round(height * _QUARTER)), max(1, round(width * _QUARTER))
    corners = [(y, x) for y in (0, height - tall) for x in (0, width - wide)]
    return [rgb, *(rgb[y : y + tall, x : x + wide] for y, x in corners)]


def features_of(rgbs: list[Pixels]) -> NDArray[np.float32]:
    """(n, 1280): the features of some pictures, each squeezed into the network's square.

    Raises:
        ModelMissing: the weights are not there.
    """
    tensor = np.stack([_input(rgb) for rgb in rgbs])
    (pooled,) = run(model_path("efficientnet-lite0", "features.onnx"), {"pixels": tensor})
    return pooled


def _input(rgb: Pixels) -> NDArray[np.float32]:
    image = Image.fromarray(np.ascontiguousarray(rgb))
    square = image.resize((_SIDE, _SIDE), Image.Resampling.BILINEAR)
    values = (np.asarray(square, np.float32) - 127) / 128
    return np.asarray(values.transpose(2, 0, 1), np.float32)
