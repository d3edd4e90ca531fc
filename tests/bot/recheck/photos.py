"""The licensed photographs of the samples, and what happens to them on the way to a page."""

from __future__ import annotations

import io
from functools import cache
from itertools import product
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter

_FOLDER = Path(__file__).parents[3] / "data" / "samples" / "pictures"
NAMES = ("portrait", "coffee", "retina")


@cache
def photo(name: str = "portrait", side: int = 1080) -> Image.Image:
    """A photograph, enlarged if need be, so that its long side has so many pixels."""
    image = Image.open(_FOLDER / f"{name}.jpg").convert("RGB")
    factor = side / max(image.size)
    size = tuple(round(v * factor) for v in image.size)
    return image.resize(size, Image.Resampling.LANCZOS)


def jpeg(
    image: Image.Image, quality: int = 92, side: int | None = None, kind: str = "JPEG"
) -> bytes:
    """Encoded as a platform would."""
    copy = image.copy()
    if side is not None:
        copy.thumbnail((side, side), Image.Resampling.LANCZOS)
    file = io.BytesIO()
    copy.save(file, kind, quality=quality)
    return file.getvalue()


def pixels(data: bytes) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(data)).convert("RGB"))


def drawing() -> Image.Image:
    """Dots in pure colours on black, as charts and segmentations have them.

    A fifth of it is coloured: the outer quantiles of its colours fall on the dots' edges.
    """
    image = Image.new("RGB", (1200, 800), "black")
    draw = ImageDraw.Draw(image)
    for number, (x, y) in enumerate(product(range(30, 1180, 90), range(40, 780, 100))):
        colour = ("yellow", "blue", "red", "magenta", "white")[number % 5]
        draw.ellipse((x, y, x + 48, y + 48), fill=colour)
    return image


def masked(image: Image.Image, box: tuple[int, int, int, int]) -> Image.Image:
    """With a black bar, as over the eyes."""
    copy = image.copy()
    copy.paste("black", box)
    return copy


def blurred(image: Image.Image, box: tuple[int, int, int, int]) -> Image.Image:
    copy = image.copy()
    copy.paste(image.filter(ImageFilter.GaussianBlur(12)).crop(box), box)
    return copy


def brighter(image: Image.Image) -> Image.Image:
    return ImageEnhance.Brightness(image).enhance(1.3)


def warmer(image: Image.Image) -> Image.Image:
    red, green, blue = image.split()
    return Image.merge(
        "RGB",
        (red.point(lambda v: min(255, int(v * 1.15))), green, blue.point(lambda v: int(v * 0.8))),
    )


def cropped(image: Image.Image, share: float = 0.75) -> Image.Image:
    width, height = image.size
    left, top = int(width * (1 - share) / 2), int(height * (1 - share) / 2)
    return image.crop((left, top, width - left, height - top))
