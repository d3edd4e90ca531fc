"""Solid masks over heads and words: painted by us, and recognised as ours afterwards.

A mask replaces pixels by one colour. It is never a blur or a mosaic: both keep what a
network needs to bring a face back (McPherson et al., arXiv 1609.00408).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from classifiers.image.decode import Picture, Pixels
from policies.evidence import Box

# A grey-violet that neither skin, gown, paper nor the usual black or white bars have.
MASK_COLOUR: Final = (104, 97, 128)
# The head around a face's box, in parts of the box: measured on portraits and groups.
_WIDER, _TALLER, _UPWARDS = 1.5, 1.55, 0.06
_WORD_MARGIN = 0.25  # of a line's height
_TOLERANCE, _LEAST_SHARE, _LEAST_SIDE = 4, 0.7, 10

Landmarks = Sequence[tuple[float, float]]


def cover_head(rgb: Pixels, box: Sequence[float], marks: Landmarks, growth: float = 1.0) -> None:
    """Paints a turned ellipse over the whole head, in place.

    Args:
        rgb: (height, width, 3) uint8, writeable.
        box: left, top, width, height of the face.
        marks: right eye, left eye, nose, corners of the mouth; empty where unknown.
        growth: multiplies the ellipse's axes.
    """
    x, y, width, height = box
    centre = np.array([x + width / 2, y + height / 2])
    angle = _roll(marks)
    # Hair is above the box and the chin at its end: shift along the head's own axis.
    upwards = np.array([math.sin(angle), -math.cos(angle)]) * height * _UPWARDS
    centre += upwards
    axes = (width * _WIDER / 2 * growth, height * _TALLER / 2 * growth)
    cv2.ellipse(
        rgb,
        (int(centre[0]), int(centre[1])),
        (max(2, math.ceil(axes[0])), max(2, math.ceil(axes[1]))),
        math.degrees(angle),
        0,
        360,
        MASK_COLOUR,
        cv2.FILLED,
    )


def _roll(marks: Landmarks) -> float:
    """How far the head leans, in radians, clockwise; 0 where the landmarks say nothing.

    The box of a face that lies on its side is as wide as it is tall for the network, so
    only leaning heads are turned; a lying one gets the ellipse of its box.
    """
    if len(marks) < 2:
        return 0.0
    (ax, ay), (bx, by) = marks[0], marks[1]
    angle = math.atan2(by - ay, bx - ax)
    return angle if abs(angle) < math.radians(45) else 0.0


def cover_words(rgb: Pixels, box: Box, growth: float = 1.0) -> None:
    """Paints a rectangle over a line of words and a little around it, in place."""
    x, y, width, height = box
    margin = round(min(width, height) * _WORD_MARGIN * growth) + 1
    corner = (max(0, x - margin), max(0, y - margin))
    cv2.rectangle(rgb, corner, (x + width + margin, y + height + margin), MASK_COLOUR, cv2.FILLED)


def own_masks(picture: Picture) -> tuple[Box, ...]:
    """Boxes of the masks that Imprimatur painted, after JPEG and a chat's downscaling too."""
    rgb, scale = picture.scaled(1280)
    distance = np.abs(rgb.astype(np.int16) - np.array(MASK_COLOUR, np.int16)).max(axis=2)
    flat: NDArray[np.uint8] = (distance <= _TOLERANCE).astype(np.uint8)
    number, _, stats, _ = cv2.connectedComponentsWithStats(flat)
    boxes = []
    for x, y, width, height, area in stats[1:number].tolist():
        if min(width, height) >= _LEAST_SIDE and area >= _LEAST_SHARE * width * height:
            boxes.append((x, y, width, height))
    return tuple(_scaled(box, 1 / scale) for box in sorted(boxes))


def _scaled(box: Box, by: float) -> Box:
    x, y, width, height = (round(v * by) for v in box)
    return x, y, width, height
