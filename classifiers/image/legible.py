"""Whether words in a picture can be read by the public: their size and their contrast.

A warning in letters of five pixels, grey on grey, is no warning. Contrast is WCAG 2.2's
ratio of relative luminances (1 to 21), https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from classifiers.image.decode import Picture
from policies.evidence import Box

# A phone shows a post's picture some 1,080 pixels wide, whatever the file's own width.
SHOWN_WIDTH: Final = 1080
LEAST_HEIGHT: Final = 10.0
LEAST_CONTRAST: Final = 3.0  # WCAG's limit for large print


@dataclass(frozen=True, slots=True)
class Print:
    """How words look: `height` of a line in pixels as shown on a phone, `contrast` 1..21."""

    height: float
    contrast: float

    @property
    def legible(self) -> bool:
        """Large enough, and far enough from its ground."""
        return self.height >= LEAST_HEIGHT and self.contrast >= LEAST_CONTRAST


def measure_print(picture: Picture, box: Box) -> Print:
    """The print within one line's box, pixels of the upright picture."""
    x, y, width, height = box
    part = picture.rgb[max(0, y) : y + height, max(0, x) : x + width]
    scale = min(1.0, SHOWN_WIDTH / picture.size[0])
    if 0 in part.shape[:2]:
        return Print(0.0, 1.0)
    light = _luminance(part.reshape(-1, 3))
    # Letters cover a tenth to a third of their line: the extremes are print and ground,
    # a few percent aside for noise.
    dark, bright = np.percentile(light, (4, 96))
    return Print(height * scale, float((bright + 0.05) / (dark + 0.05)))


def _luminance(rgb: NDArray[np.uint8]) -> NDArray[np.float64]:
    value = rgb.astype(np.float64) / 255
    linear = np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)
    return np.asarray(linear @ np.array([0.2126, 0.7152, 0.0722]))
