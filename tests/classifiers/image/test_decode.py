"""Any file becomes an upright RGB picture or one clear error, never a crash."""

from __future__ import annotations

import random
import struct
import zlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from classifiers.image.decode import MAX_BYTES, decode
from policies.errors import MediaError
from tests.classifiers.image.samples import encoded, every_format, gradient, mutated, with_exif

FORMATS = every_format()


def code_of(data: bytes) -> str:
    with pytest.raises(MediaError) as caught:
        decode(data)
    return caught.value.code


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_format_becomes_rgb(name):
    """JPEG to HEIC, CMYK to 16 bits: always height x width x 3 bytes."""
    picture = decode(FORMATS[name])
    width, height = picture.size
    assert picture.rgb.shape == (height, width, 3)
    assert picture.rgb.dtype == np.uint8


@pytest.mark.parametrize("orientation", range(1, 9))
def test_orientation_is_applied(orientation):
    """However the camera was held, the picture stands upright as its EXIF says."""
    exif = with_exif(Orientation=orientation).tobytes()
    picture = decode(encoded(gradient(), "JPEG", exif=exif, quality=95))
    stored = gradient()
    turns = {
        1: None,
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_270,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_90,
    }
    turn = turns[orientation]
    wanted = np.asarray(stored if turn is None else stored.transpose(turn), np.int16)
    assert np.abs(picture.rgb.astype(np.int16) - wanted).mean() < 8


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b"hello", "not-a-picture"),
        (b"%PDF-1.7\n", "unsupported"),
        (encoded(gradient(), "JPEG")[:200], "truncated"),
        (encoded(gradient(), "PNG")[:80], "truncated"),
        (b"\0" * (MAX_BYTES + 1), "too-large"),
        (b"\0\0\0\x18ftypisom\0\0\0\0" + b"\0" * 64, "unsupported"),
    ],
)
def test_a_bad_file_has_a_code(data, code):
    """Empty, foreign, cut off, too heavy: each is told in its own sentence."""
    assert code_of(data) == code


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few bytes that claims to be enormous."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        crc = struct.pack(">I", zlib.crc32(kind + body))
        return struct.pack(">I", len(body)) + kind + body + crc

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    pixels = chunk(b"IDAT", zlib.compress(bytes(1000)))
    return b"\x89PNG\r\n\x1a\n" + header + pixels + chunk(b"IEND", b"")


def test_a_bomb_is_refused_before_it_is_decoded():
    """The size is read from the header: no memory is given to a claim."""
    assert code_of(bomb(60_000, 60_000)) in ("too-many-pixels", "not-a-picture")


def test_a_mislabelled_file_is_read_for_what_it_is():
    """The content decides, not the name a stranger gave."""
    assert decode(encoded(gradient(), "PNG")).format.lower().startswith("png")


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_a_damaged_file_never_crashes(name):
    """Forty mutations a format: bytes flipped, cut out, repeated, cut off."""
    chance = random.Random(name)
    for _ in range(40):
        try:
            picture = decode(mutated(FORMATS[name], chance))
        except MediaError:
            continue
        assert picture.rgb.ndim == 3


@given(st.binary(max_size=300))
def test_random_bytes_never_crash(data):
    """Noise is no picture, and is said to be none."""
    with pytest.raises(MediaError):
        decode(data)


def test_boxes_are_in_pixels_of_the_upright_picture():
    """A smaller version comes with its scale, computed once."""
    picture = decode(encoded(gradient(400, 200), "PNG"))
    small, scale = picture.scaled(100)
    assert max(small.shape[:2]) == 100
    assert scale == pytest.approx(0.25)
    assert picture.scaled(100)[0] is small
