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
    """What the network makes of a picture.

    Attributes:
        explicit: its "not safe for work" score of each view, 0..1.
        features: (views, 1024) float32, its pooled last layer.
    """

    explicit: tuple[float, ...]
    features: NDArray[np.float32]


def scene_of(picture: Picture) -> Scene:
    """Two views: the whole picture and its mirror image, computed once.

    Raises:
        ModelMissing: the weights are not there.
    """
    return picture.once("scene", lambda p: _run(_mirrored(p.scaled(640)[0])))


def parts_of(picture: Picture, *, mirrored: bool = False) -> Scene:
    """Four views: overlapping quarters, where something small in the whole is large.

    Of the picture or of its mirror image, computed once each.

    Raises:
        ModelMissing: the weights are not there.
    """
    return picture.once(
        f"scene-parts{'-mirrored' if mirrored else ''}",
        lambda p: _run(_quarters(p.scaled(640)[0][:, :: -1 if mirrored else 1])),
    )


def _run(views: list[Pixels]) -> Scene:
    tensor = np.stack([_input(view) for view in views])
    scores, pooled = run(model_path("opennsfw", "open-nsfw.onnx"), {"input:0": tensor})
    return Scene(tuple(float(s) for s in scores[:, 1]), pooled.reshape(len(views), FEATURES))


def _mirrored(rgb: Pixels) -> list[Pixels]:
    return [rgb, rgb[:, ::-1]]


def _quarters(rgb: Pixels) -> list[Pixels]:
    """Parts of 60 % of each side, at the four corners."""
    height, width = rgb.shape[:2]
    tall, wide = max(1, round(height * 0.6)), max(1, round(width * 0.6))
    corners = [(y, x) for y in (0, height - tall) for x in (0, width - wide)]
    return [rgb[y : y + tall, x : x + wide] for y, x in corners]


def _input(rgb: Pixels) -> NDArray[np.float32]:
    image = Image.fromarray(np.ascontiguousarray(rgb))
    image = image.resize((_RESIZED, _RESIZED), Image.Resampling.BILINEAR)
    edge = (_RESIZED - _SIDE) // 2
    middle = np.asarray(image.crop((edge, edge, edge + _SIDE, edge + _SIDE)), np.float32)
    return middle[..., ::-1] - _MEAN
