"""A file's bytes become an upright RGB picture, or a MediaError with a clear code.

Limits are checked before any pixel is decoded. Whatever the file's colours (CMYK, palette,
grey, 16 bits, alpha), a `Picture` is RGB with 8 bits, turned as its EXIF says.
"""

from __future__ import annotations

import io
import struct
import threading
import warnings
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar, cast

import cv2
import numpy as np
import pillow_heif
from numpy.typing import NDArray
from PIL import Image, UnidentifiedImageError

from classifiers.draft import Origin
from classifiers.image.sniff import PICTURES, count_gif_frames, is_sequence, sniff
from classifiers.image.tags import Tags, read_tags
from policies.errors import MediaError

MAX_BYTES: Final = 25_000_000
MAX_PIXELS: Final = 64_000_000
MAX_SIDE: Final = 30_000
MAX_FRAMES: Final = 1_000
# A JPEG may carry any number of scans, each decoded over all its pixels: real ones have ≤ 20.
_MAX_JPEG_SCANS: Final = 300

# Longer side of the copy from which smaller ones are made.
_HALFWAY: Final = 1280

Pixels = NDArray[np.uint8]
T = TypeVar("T")

# What Pillow, libheif and zlib raise on damaged files (fuzzed: tests/…/test_decode.py).
DAMAGE = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    struct.error,
    zlib.error,
    OverflowError,
    IndexError,
    KeyError,
    TypeError,
    AttributeError,
    ZeroDivisionError,
    RuntimeError,
    MemoryError,
    AssertionError,
)
# EXIF 2.32, table 4: how to turn the stored picture, by the value of Orientation.
_TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
# One at a time: bounds memory, and Python's warning filters belong to the whole process.
one_at_a_time = threading.Lock()

pillow_heif.register_heif_opener()


@dataclass(frozen=True, eq=False)
class Picture:
    """One decoded picture.

    Attributes:
        index: the media's index in the draft.
        rgb: (height, width, 3) uint8, upright, full size, read-only. Boxes of findings are
            pixels of this array.
        origin: how the file reached us.
        format: the sniffed format, as Pillow names it.
        frames: how many frames the file has; only the first is decoded.
        tags: what the file says of itself.
    """

    index: int
    rgb: Pixels = field(repr=False)
    origin: Origin
    format: str
    frames: int = 1
    tags: Tags = field(default_factory=Tags, repr=False)
    _kept: dict[str, Any] = field(default_factory=dict, init=False, repr=False)
    _locks: dict[str, threading.RLock] = field(default_factory=dict, init=False, repr=False)

    @property
    def part(self) -> str:
        """How findings name this picture: `media:<index>`."""
        return f"media:{self.index}"

    @property
    def animated(self) -> bool:
        """Whether there are frames that nobody decoded."""
        return self.frames > 1

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return self.rgb.shape[1], self.rgb.shape[0]

    def once(self, name: str, compute: Callable[[Picture], T]) -> T:
        """What `compute` says of this picture, computed for the first caller only.

        Others who ask for the same meanwhile wait for it; those who ask for something else
        do not. What failed is computed anew for the next caller.

        Args:
            name: stands for `compute`; equal names share one result.
            compute: called with this picture; may ask for other names, never in a circle.
        """
        # One step of the interpreter: two callers get the same lock.
        with self._locks.setdefault(name, threading.RLock()):
            if name not in self._kept:
                self._kept[name] = compute(self)
            return cast(T, self._kept[name])

    def scaled(self, long_side: int) -> tuple[Pixels, float]:
        """A copy whose longer side has `long_side` pixels, resized once for all callers.

        Returns:
            The read-only array, and its scale: multiply full-size coordinates by it. A
            smaller picture is never enlarged (scale 1).
        """
        scale = long_side / max(self.size)
        if scale >= 1.0:
            return self.rgb, 1.0
        return self.once(f"scaled-{long_side}", lambda picture: _shrunk(picture, long_side)), scale

    @property
    def grey(self) -> Pixels:
        """Luminance, at most 1,280 pixels a side: (height, width) uint8."""
        return self.once("grey", lambda picture: _grey(picture.scaled(1280)[0]))


def _shrunk(picture: Picture, long_side: int) -> Pixels:
    scale = long_side / max(picture.size)
    width, height = (max(1, round(side * scale)) for side in picture.size)
    # Always by the same way, whoever asks first: a copy of half the size is made from a copy.
    halfway = 2 * long_side <= _HALFWAY < max(picture.size)
    rgb = picture.scaled(_HALFWAY)[0] if halfway else picture.rgb
    smaller = np.asarray(cv2.resize(rgb, (width, height), interpolation=cv2.INTER_AREA), np.uint8)
    smaller.flags.writeable = False
    return smaller


def _grey(rgb: Pixels) -> Pixels:
    return np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), np.uint8)


def decode(data: bytes, index: int = 0, origin: Origin = Origin.FILE) -> Picture:
    """Decodes a picture's first frame.

    Raises:
        MediaError: `empty`, `not-a-picture`, `truncated`, `too-large`, `too-many-pixels`,
            `animated-too-long`, or `unsupported` (a video too: see classifiers/video).
    """
    if not data:
        raise MediaError("empty")
    if len(data) > MAX_BYTES:
        raise MediaError("too-large", limit=MAX_BYTES)
    kind = sniff(data)
    if kind is None:
        raise MediaError("not-a-picture")
    if kind not in PICTURES:
        raise MediaError("unsupported")
    if kind == "JPEG" and data.count(b"\xff\xda") > _MAX_JPEG_SCANS:
        raise MediaError("unsupported")
    if kind == "GIF" and count_gif_frames(data, MAX_FRAMES) > MAX_FRAMES:
        raise MediaError("animated-too-long", limit=MAX_FRAMES)
    with one_at_a_time, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return _decode_known(data, kind, index, origin)


def _decode_known(data: bytes, kind: str, index: int, origin: Origin) -> Picture:
    try:
        with Image.open(io.BytesIO(data), formats=[kind]) as image:
            check_size(image.size)
            frames = _frames(image, data, kind)
            if frames > MAX_FRAMES:
                raise MediaError("animated-too-long", limit=MAX_FRAMES)
            if kind == "TIFF" and _is_raw(image):
                raise MediaError("unsupported")
            image.load()
            check_size(image.size)
            tags = read_tags(image, data)
            rgb = np.array(to_rgb(_upright(image)))
    except Image.DecompressionBombError as error:
        raise MediaError("too-many-pixels", limit=MAX_PIXELS) from error
    except UnidentifiedImageError as error:
        # Pillow knows the first bytes but not what follows; the text of its errors may
        # quote the file, so it goes no further.
        raise MediaError("truncated") from error
    except DAMAGE as error:
        code = "unsupported" if "not supported" in str(error) else "truncated"
        raise MediaError(code) from error
    if rgb.ndim != 3 or rgb.shape[2] != 3 or 0 in rgb.shape:
        raise MediaError("truncated")
    rgb.flags.writeable = False
    return Picture(index, rgb, origin, kind, frames, tags)


def check_size(size: tuple[int, int]) -> None:
    """Refuses a picture of too many pixels before they are decoded.

    Raises:
        MediaError: `too-many-pixels`.
    """
    if size[0] * size[1] > MAX_PIXELS or max(size) > MAX_SIDE:
        raise MediaError("too-many-pixels", limit=MAX_PIXELS)


def _frames(image: Image.Image, data: bytes, kind: str) -> int:
    """Frames of an animation; a TIFF's pages and a JPEG's hidden previews are none."""
    if kind == "GIF":
        return max(1, count_gif_frames(data, MAX_FRAMES))
    if kind in ("PNG", "WEBP", "AVIF"):
        return int(getattr(image, "n_frames", 1))
    return 2 if kind == "HEIF" and is_sequence(data) else 1


def _is_raw(image: Image.Image) -> bool:
    """A camera's raw file, or a TIFF that begins with a thumbnail: no picture to judge."""
    dng_version, new_subfile_type = 50706, 254
    tags = image.getexif()
    return dng_version in tags or bool(int(tags.get(new_subfile_type, 0)) & 1)


def _upright(image: Image.Image) -> Image.Image:
    # Not ImageOps.exif_transpose: it writes the EXIF anew, and fails where that is damaged.
    turn = _TURNS.get(image.getexif().get(0x0112, 1))
    return image if turn is None else image.transpose(turn)


def to_rgb(image: Image.Image) -> Image.Image:
    """Any mode as RGB: deep greys stretched, transparency over white (or black)."""
    if image.mode.startswith(("I", "F")):
        image = _to_grey(image)
    if image.mode in ("LA", "La", "PA", "RGBA", "RGBa") or "transparency" in image.info:
        return _flatten(image.convert("RGBA"))
    # CMYK by Pillow's plain formula: a hostile colour profile never reaches a parser.
    return image if image.mode == "RGB" else image.convert("RGB")


def _to_grey(image: Image.Image) -> Image.Image:
    """16 or 32 bits a pixel, stretched: radiographs use 12 bits of 16 and would be black."""
    values = np.nan_to_num(np.asarray(image, np.float32), nan=0.0, posinf=0.0, neginf=0.0)
    low, high = float(values.min()), float(values.max())
    span = max(high - low, 1e-6)
    return Image.fromarray(((values - low) * (255.0 / span)).astype(np.uint8))


def _flatten(image: Image.Image) -> Image.Image:
    """Over white, as most platforms do; over black where white letters would vanish."""
    pixels = np.asarray(image.resize((64, 64)), np.float32)
    weight = pixels[..., 3]
    seen = float((pixels[..., :3].mean(axis=2) * weight).sum() / max(float(weight.sum()), 1.0))
    transparent = float((weight < 128).mean())
    ground = (0, 0, 0) if seen > 225 and transparent > 0.3 else (255, 255, 255)
    flat = Image.new("RGB", image.size, ground)
    flat.paste(image, mask=image.getchannel("A"))
    return flat
