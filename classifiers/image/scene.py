"""The features of Yahoo's open_nsfw network, computed once a picture for several detectors.

Weights: `data/models/opennsfw/` (BSD-2-Clause, see its CARD.md). Its preprocessing: 256 x 256
by bilinear resampling, the middle 224 x 224, BGR, minus the mean of its training pictures.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from classifiers.image.decode import Picture, Pixels
from classifiers.models import model_path, run

FEATURES: Final = 1024
_RESIZED, _SIDE = 256, 224
_MEAN = np.array([104.0, 117.0, 123.0], np.float32)


@dataclass(frozen=True, slots=True)
class Scene:
    """The network's score, and what it saw before it scored.

    Attributes:
        explicit: its own "not safe for work" score of the whole picture, 0..1.
        features: (views, 1024) float32, its pooled last layer: the whole picture, then its
            mirror image, then its four overlapping quarters.
        explicit_views: its score of each view.
    """

    explicit: float
    features: NDArray[np.float32]
    explicit_views: tuple[float, ...]


def scene_of(picture: Picture) -> Scene:
    """The features of a picture, computed once.

    Raises:
        ModelMissing: the weights are not there.
    """
    return picture.once("scene", _scene)


def _scene(picture: Picture) -> Scene:
    rgb = picture.scaled(640)[0]
    views = [_whole(rgb), _whole(rgb[:, ::-1]), *(_whole(q) for q in _quarters(rgb))]
    tensor = np.stack([v[..., ::-1].astype(np.float32) - _MEAN for v in views])
    scores, pooled = run(model_path("opennsfw", "open-nsfw.onnx"), {"input:0": tensor})
    explicit = tuple(float(s) for s in scores[:, 1])
    return Scene(explicit[0], pooled.reshape(len(views), FEATURES), explicit)


def _quarters(rgb: Pixels) -> list[Pixels]:
    """Four parts of 60 % of each side: what is small in the whole picture."""
    height, width = rgb.shape[:2]
    tall, wide = max(1, round(height * 0.6)), max(1, round(width * 0.6))
    return [rgb[y : y + tall, x : x + wide] for y in (0, height - tall) for x in (0, width - wide)]


def _whole(rgb: Pixels) -> Pixels:
    image = Image.fromarray(np.ascontiguousarray(rgb))
    image = image.resize((_RESIZED, _RESIZED), Image.Resampling.BILINEAR)
    edge = (_RESIZED - _SIDE) // 2
    return np.asarray(image.crop((edge, edge, edge + _SIDE, edge + _SIDE)), np.uint8)
