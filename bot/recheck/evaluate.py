"""Measures the comparison of pictures: on copies that platforms make, and on local changes."""

from __future__ import annotations

import io
import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageFilter

from bot.recheck.pictures import KEPT_SIDE
from bot.recheck.tiles import compare

CHANGE = 60
SIDE = 1_080
# A change that moves the pixels of its place by less than this, on average, shows nobody
# anything (of 255; a blurred wall stays a wall).
VISIBLE = 6.0


def encoded(image: Image.Image, side: int, quality: int, kind: str = "JPEG") -> Image.Image:
    """The picture as a platform would send it: at most `side` pixels, recompressed."""
    copy = image.copy()
    copy.thumbnail((side, side), Image.Resampling.LANCZOS)
    file = io.BytesIO()
    copy.save(file, kind, quality=quality)
    return Image.open(file).convert("RGB")


COPIES: dict[str, Callable[[Image.Image], Image.Image]] = {
    "1280 px, JPEG 80": lambda image: encoded(image, 1280, 80),
    "1080 px, JPEG 85": lambda image: encoded(image, 1080, 85),
    "1080 px, JPEG 60": lambda image: encoded(image, 1080, 60),
    "1080 px, JPEG 40": lambda image: encoded(image, 1080, 40),
    "960 px, WebP 60": lambda image: encoded(image, 960, 60, "WEBP"),
    "720 px, JPEG 70": lambda image: encoded(image, 720, 70),
    "640 px, JPEG 50": lambda image: encoded(image, 640, 50),
    "1280 px JPEG 75, then 720 px JPEG 60": lambda image: encoded(
        encoded(image, 1280, 75), 720, 60
    ),
}
Box = tuple[int, int, int, int]


def _cover(image: Image.Image, box: Box, chance: random.Random) -> Image.Image:
    image.paste(tuple(chance.randrange(256) for _ in range(3)), box)
    return image


def _blur(image: Image.Image, box: Box, _: random.Random) -> Image.Image:
    image.paste(image.filter(ImageFilter.GaussianBlur(10)).crop(box), box)
    return image


def _pixelate(image: Image.Image, box: Box, _: random.Random) -> Image.Image:
    small = image.crop(box).resize((5, 5), Image.Resampling.BOX)
    image.paste(small.resize((CHANGE, CHANGE), Image.Resampling.NEAREST), box)
    return image


def _heal(image: Image.Image, box: Box, _: random.Random) -> Image.Image:
    pixels = np.asarray(image)
    mask = np.zeros(pixels.shape[:2], np.uint8)
    mask[box[1] : box[3], box[0] : box[2]] = 255
    return Image.fromarray(cv2.inpaint(pixels, mask, 3, cv2.INPAINT_TELEA))


def _clone(image: Image.Image, box: Box, chance: random.Random) -> Image.Image:
    x, y = chance.randrange(image.width - CHANGE), chance.randrange(image.height - CHANGE)
    image.paste(image.crop((x, y, x + CHANGE, y + CHANGE)), box)
    return image


def _spot(image: Image.Image, box: Box, _: random.Random) -> Image.Image:
    """A soft reddish spot: a lesion put on, or taken off the other way round."""
    ys, xs = np.mgrid[-30:30, -30:30]
    soft = np.exp(-(xs**2 + ys**2) / (2 * 12.0**2))[..., None]
    patch = np.asarray(image.crop(box)).astype(np.float64)
    patch = np.clip(patch + soft * np.array([50, -30, -30]), 0, 255)
    image.paste(Image.fromarray(patch.astype(np.uint8)), box)
    return image


CHANGES = {
    "covered": _cover,
    "blurred": _blur,
    "pixelated": _pixelate,
    "healed": _heal,
    "cloned": _clone,
    "spot": _spot,
}


@dataclass
class Figures:
    """Counts by copy and by change: how many, and how many of them raised an alarm."""

    copies: dict[str, list[int]] = field(default_factory=lambda: {k: [0, 0] for k in COPIES})
    changes: dict[str, list[int]] = field(default_factory=lambda: {k: [0, 0] for k in CHANGES})
    invisible: int = 0
    pictures: int = 0


def evaluate(
    files: Iterable[Path], seed: int = 1, step: Callable[[], None] = lambda: None
) -> Figures:
    """Compares every picture with its copies and with locally changed copies.

    A change is found if an alarm's box touches its place.
    """
    chance, figures = random.Random(seed), Figures()  # noqa: S311 - places, not secrets
    for file in files:
        image = Image.open(file).convert("RGB")
        image.thumbnail((KEPT_SIDE, KEPT_SIDE))
        figures.pictures += 1
        checked = np.asarray(encoded(image, KEPT_SIDE, 92))
        for name, copy in COPIES.items():
            figures.copies[name][0] += 1
            figures.copies[name][1] += not compare(checked, np.asarray(copy(image))).same
        small = image.copy()
        small.thumbnail((SIDE, SIDE))
        if max(small.size) == SIDE and min(small.size) > 2 * CHANGE:
            _changed(small, checked, image.width / small.width, chance, figures)
        step()
    return figures


def _changed(
    image: Image.Image,
    checked: np.ndarray,
    scale: float,
    chance: random.Random,
    figures: Figures,
) -> None:
    for name, change in CHANGES.items():
        x, y = chance.randrange(image.width - CHANGE), chance.randrange(image.height - CHANGE)
        box = (x, y, x + CHANGE, y + CHANGE)
        changed = change(image.copy(), box, chance)
        before, after = (np.asarray(i.crop(box)).astype(int) for i in (image, changed))
        if np.abs(before - after).mean() < VISIBLE:
            figures.invisible += 1
            continue
        found = compare(checked, np.asarray(encoded(changed, SIDE, 85)))
        figures.changes[name][0] += 1
        figures.changes[name][1] += any(_touch(b, box, scale) for b in found.boxes)


def _touch(found: Box, place: Box, scale: float) -> bool:
    x, y, width, height = found
    left, top, right, bottom = (v * scale for v in place)
    return x < right and y < bottom and x + width > left and y + height > top
