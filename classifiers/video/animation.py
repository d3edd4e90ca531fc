"""An animated GIF, PNG, WebP or AVIF as a `Clip`: two halves of a blink may be before, after."""

from __future__ import annotations

import io
import warnings
from typing import Final

import cv2
import numpy as np
from PIL import Image

from classifiers.image.decode import DAMAGE, Picture, Pixels, check_size, one_at_a_time, to_rgb
from classifiers.video.clip import FRAME_SIDE, Clip, Sampler, framed
from classifiers.video.decode import MAX_FRAMES, thumbnail
from policies.errors import MediaError

ANIMATED: Final = frozenset({"GIF", "PNG", "WEBP", "AVIF"})
# Frames times pixels: each is decoded, whether it is kept or not.
MAX_TOTAL_PIXELS: Final = 600_000_000
_DEFAULT_MILLISECONDS: Final = 100


def decode_animation(data: bytes, first: Picture) -> Clip:
    """Samples an animation whose first frame was decoded already.

    Raises:
        MediaError: `animated-too-long` or `truncated`.
    """
    width, height = first.size
    if first.frames * width * height > MAX_TOTAL_PIXELS:
        raise MediaError("animated-too-long", limit=MAX_TOTAL_PIXELS // (width * height))
    sampler, now = Sampler(), 0.0
    pictures: list[tuple[Picture, float, bool]] = []
    try:
        with (
            one_at_a_time,
            warnings.catch_warnings(),
            Image.open(io.BytesIO(data), formats=[first.format]) as image,
        ):
            warnings.simplefilter("ignore")
            for number in range(first.frames):
                image.seek(number)
                check_size(image.size)
                rgb = np.array(to_rgb(image.copy()))
                fresh = sampler.wants(now, thumbnail(rgb))
                if fresh is not None:
                    picture = Picture(first.index, _small(rgb), first.origin, first.format)
                    pictures.append((picture, now, fresh))
                if len(pictures) > MAX_FRAMES:
                    raise MediaError("animated-too-long", limit=MAX_FRAMES)
                shown = float(image.info.get("duration") or _DEFAULT_MILLISECONDS)
                now += max(shown, 1.0) / 1000
    except MediaError:
        raise
    except DAMAGE as error:
        raise MediaError("truncated") from error
    return Clip(first.index, framed(pictures, now), round(now, 2))


def _small(rgb: Pixels) -> Pixels:
    scale = FRAME_SIDE / max(rgb.shape[:2])
    if scale < 1:
        size = (max(1, round(rgb.shape[1] * scale)), max(1, round(rgb.shape[0] * scale)))
        rgb = np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), np.uint8)
    rgb.flags.writeable = False
    return rgb
