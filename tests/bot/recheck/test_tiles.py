"""Pictures laid over each other: copies are the same, a change of an eye region is found."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.recheck.tiles import compare
from tests.bot.recheck.photos import (
    NAMES,
    blurred,
    brighter,
    cropped,
    drawing,
    jpeg,
    masked,
    photo,
    pixels,
    warmer,
)

COPIES = [
    (85, 1080, "JPEG"),
    (60, 1080, "JPEG"),
    (40, 1080, "JPEG"),
    (70, 720, "JPEG"),
    (50, 640, "JPEG"),
    (60, 960, "WEBP"),
]


def checked(name):
    return pixels(jpeg(photo(name)))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("copy", COPIES, ids=str)
def test_a_platforms_copy_is_the_same(name, copy):
    """Recompressed and resized at six settings: nothing is reported."""
    quality, side, kind = copy
    assert compare(checked(name), pixels(jpeg(photo(name), quality, side, kind))).same


@pytest.mark.parametrize("copy", COPIES, ids=str)
def test_a_drawing_of_flat_colours_is_the_same(copy):
    """Codecs bleed its colours over the edges; no colour is turned by fitting them."""
    quality, side, kind = copy
    found = compare(pixels(jpeg(drawing())), pixels(jpeg(drawing(), quality, side, kind)))
    assert found.same
    assert found.score < 0.8


def test_a_dot_of_another_colour_is_found():
    """In the same drawing."""
    changed = drawing()
    changed.paste("green", (300, 340, 350, 390))
    assert compare(pixels(jpeg(drawing())), pixels(jpeg(changed, 70, 720))).boxes


@pytest.mark.parametrize(
    ("name", "change"),
    # A blur in the even middle of the retina shows nobody anything.
    [*((name, masked) for name in NAMES), ("portrait", blurred), ("coffee", blurred)],
)
@pytest.mark.parametrize("side", [1080, 720])
def test_a_local_change_is_found_where_it_is(name, change, side):
    """A bar or a blur of 60 to 90 pixels, after the platform's own recompression."""
    x, y = photo(name).width // 2, photo(name).height // 2
    box = (x, y, x + 90, y + 60)
    found = compare(checked(name), pixels(jpeg(change(photo(name), box), 75, side)))
    assert found.boxes
    left, top, width, height = found.boxes[0]
    assert left < x + 90
    assert top < y + 60
    assert left + width > x
    assert top + height > y
    assert not found.other


def test_a_mask_taken_away_is_found():
    """Checked with the eyes covered, published without."""
    box = (400, 300, 640, 380)
    found = compare(pixels(jpeg(masked(photo(), box))), pixels(jpeg(photo(), 80)))
    assert found.boxes


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("change", [brighter, warmer])
def test_a_filter_is_found(name, change):
    """Brightness and colours of the whole picture; no place is blamed for it."""
    found = compare(checked(name), pixels(jpeg(change(photo(name)), 85)))
    assert found.filtered
    assert not found.other


@pytest.mark.parametrize("name", ["portrait", "coffee"])
def test_a_crop_is_a_crop(name):
    """Laid over by matching points: the rest is the same, a part is missing."""
    found = compare(checked(name), pixels(jpeg(cropped(photo(name)), 80)))
    assert found.cropped
    assert not found.other
    assert not found.boxes
    assert 0.3 < found.shown < 0.8


def test_a_change_in_a_crop_is_found():
    """Cropped and retouched at once."""
    box = (500, 500, 600, 580)
    found = compare(checked("portrait"), pixels(jpeg(cropped(masked(photo(), box)), 80)))
    assert found.cropped
    assert found.boxes


@pytest.mark.parametrize(("one", "other"), [("portrait", "coffee"), ("retina", "portrait")])
def test_another_picture_is_another(one, other):
    """Not a thousand retouches."""
    assert compare(checked(one), checked(other)).other


@settings(max_examples=20)
@given(st.integers(8, 200), st.integers(8, 200), st.integers(0, 255))
def test_no_picture_breaks_it(width, height, level):
    """Flat, tiny, long: a picture is the same as itself, whatever it is."""
    flat = np.full((height, width, 3), level, np.uint8)
    assert compare(flat, flat).same
    noise = np.random.default_rng(level).integers(0, 255, (height, width, 3), np.uint8)
    assert compare(noise, noise).same
