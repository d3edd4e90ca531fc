"""Pictures made for the tests, in every format, and ways to damage them."""

from __future__ import annotations

import io
import random
from typing import Any

import numpy as np
import pillow_heif
from PIL import Image

pillow_heif.register_heif_opener()


def gradient(width: int = 96, height: int = 64) -> Image.Image:
    """Red grows to the right, green downwards: which way is up can be read off."""
    x = np.linspace(0, 255, width, dtype=np.uint8)
    y = np.linspace(0, 255, height, dtype=np.uint8)
    rgb = np.zeros((height, width, 3), np.uint8)
    rgb[..., 0], rgb[..., 1], rgb[..., 2] = x[None, :], y[:, None], 96
    return Image.fromarray(rgb)


def encoded(image: Image.Image, kind: str, **options: Any) -> bytes:
    """The bytes of a file of this format."""
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def animation(kind: str, frames: int = 3) -> bytes:
    """An animated GIF, PNG, WebP or AVIF."""
    pictures = [gradient(48 + i, 32).resize((48, 32)).rotate(90 * i) for i in range(frames)]
    return encoded(pictures[0], kind, save_all=True, append_images=pictures[1:], duration=80)


def with_exif(**fields: Any) -> Image.Exif:
    """EXIF with these tags (by name: Software, Orientation, Make…) of the main block."""
    from PIL import ExifTags

    exif = Image.Exif()
    for name, value in fields.items():
        exif[getattr(ExifTags.Base, name)] = value
    return exif


def with_place() -> Image.Exif:
    """EXIF with the position of a public square in Tunis."""
    exif = with_exif(Make="Camera", Model="One")
    exif.get_ifd(0x8825).update({1: "N", 2: (36.0, 48.0, 0.0), 3: "E", 4: (10.0, 11.0, 0.0)})
    return exif


def every_format() -> dict[str, bytes]:
    """One small file of every kind that must be read."""
    rgb = gradient()
    alpha = rgb.copy()
    alpha.putalpha(Image.new("L", rgb.size, 200))
    deep = Image.fromarray((np.arange(64 * 96, dtype=np.uint16) * 10).reshape(64, 96))
    exif = with_place().tobytes()
    xmp = b'<x:xmpmeta><rdf:Description xmp:CreatorTool="Test"/></x:xmpmeta>'
    return {
        "jpeg": encoded(rgb, "JPEG", exif=exif, xmp=xmp, comment=b"hello"),
        "jpeg-progressive": encoded(rgb, "JPEG", progressive=True),
        "jpeg-cmyk": encoded(rgb.convert("CMYK"), "JPEG"),
        "jpeg-grey": encoded(rgb.convert("L"), "JPEG"),
        "png": encoded(rgb, "PNG", exif=exif),
        "png-palette": encoded(rgb.quantize(16), "PNG"),
        "png-alpha": encoded(alpha, "PNG"),
        "png-grey-alpha": encoded(alpha.convert("LA"), "PNG"),
        "png-16-bit": encoded(deep, "PNG"),
        "png-one-bit": encoded(rgb.convert("1"), "PNG"),
        "png-animated": animation("PNG"),
        "webp": encoded(rgb, "WEBP", exif=exif),
        "webp-lossless": encoded(alpha, "WEBP", lossless=True),
        "webp-animated": animation("WEBP"),
        "gif": encoded(rgb.quantize(32), "GIF"),
        "gif-animated": animation("GIF"),
        "tiff": encoded(rgb, "TIFF"),
        "tiff-lzw": encoded(rgb, "TIFF", compression="tiff_lzw"),
        "tiff-cmyk": encoded(rgb.convert("CMYK"), "TIFF"),
        "tiff-16-bit": encoded(deep, "TIFF"),
        "tiff-float": encoded(Image.fromarray(np.asarray(rgb.convert("L"), np.float32)), "TIFF"),
        "bmp": encoded(rgb, "BMP"),
        "heic": encoded(rgb, "HEIF", exif=exif),
        "heic-alpha": encoded(alpha, "HEIF"),
        "avif": encoded(rgb, "AVIF", exif=exif),
        "avif-animated": animation("AVIF"),
    }


def mutated(data: bytes, chance: random.Random) -> bytes:
    """The file with one to eight injuries: flipped, lost, doubled or extreme bytes."""
    damaged = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        if len(damaged) < 8:
            break
        # Half of the injuries hit the first bytes, where the sizes stand.
        reach = min(len(damaged), 200) if chance.random() < 0.5 else len(damaged)
        at = chance.randrange(reach)
        kind = chance.randrange(6)
        if kind == 0:
            damaged[at] ^= 1 << chance.randrange(8)
        elif kind == 1:
            damaged[at] = chance.choice((0, 1, 0x7F, 0x80, 0xFF))
        elif kind == 2:
            del damaged[at : at + chance.randint(1, 40)]
        elif kind == 3:
            damaged[at:at] = damaged[at : at + chance.randint(1, 40)]
        elif kind == 4:
            damaged[at : at + 4] = chance.randbytes(4)
        elif chance.random() < 0.3:
            del damaged[chance.randrange(8, len(damaged) + 1) :]
    return bytes(damaged)
