"""Pictures of a live post matched with those that were checked, and compared."""

from __future__ import annotations

import io
import logging
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

import imagehash
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from bot.recheck.live import LivePicture
from bot.recheck.tiles import Comparison, compare
from bot.store.records import Kept
from classifiers.image.decode import Picture, decode
from policies.errors import MediaError

log = logging.getLogger(__name__)

# What is kept of a checked picture: enough to find a change of 60 pixels in 1,080.
KEPT_SIDE = 1_280
_KEPT_QUALITY = 92
# Its segmentation is written in Python, pixel by pixel: a third of its default side.
_SEGMENTED = 100
# Of 64 bits. Recompression moves 0-6 (measured); other pictures are 20 and more apart.
_ALIKE = 10
_SAME_ON_PAGE = 8
# Smaller ones on a page are its buttons.
_SMALLEST = 100


@dataclass(frozen=True, slots=True)
class Checked:
    """A picture that was checked: its fingerprints, and a function that gets its copy."""

    kept: Kept
    copy: Callable[[], bytes | None]


@dataclass(frozen=True, slots=True)
class Shown:
    """A live picture and what it is: of which checked one it is a copy, and how it differs.

    `position` is that of the checked picture, None for a picture nobody checked.
    """

    position: int | None
    comparison: Comparison | None = None
    data: bytes | None = None


@dataclass(frozen=True, slots=True)
class PictureChanges:
    """All that differs in pictures.

    Attributes:
        altered: copies with a local change, a filter or a crop.
        missing: positions of checked pictures that are not shown.
        new: pictures that nobody checked.
        unknown: how many live pictures could not be fetched or read.
        unproven: positions found by fingerprint only, their kept copies being gone.
        hashes: fingerprints of all live pictures, for the baseline of a page.
    """

    altered: tuple[Shown, ...] = ()
    missing: tuple[int, ...] = ()
    new: tuple[Shown, ...] = ()
    unknown: int = 0
    unproven: tuple[int, ...] = ()
    hashes: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.altered or self.missing or self.new)


def fingerprints(rgb: NDArray[np.uint8]) -> tuple[str, str]:
    """The perceptual and the crop-resistant hash of a picture, as text."""
    image = Image.fromarray(rgb)
    image.thumbnail((KEPT_SIDE // 2, KEPT_SIDE // 2))
    regions = imagehash.crop_resistant_hash(
        image, limit_segments=8, min_segment_size=60, segmentation_image_size=_SEGMENTED
    )
    return str(imagehash.phash(image)), str(regions)


def reference(picture: Picture) -> bytes:
    """The copy of a checked picture that is kept for comparison, as JPEG without metadata."""
    image = Image.fromarray(picture.rgb)
    image.thumbnail((KEPT_SIDE, KEPT_SIDE))
    file = io.BytesIO()
    image.save(file, "JPEG", quality=_KEPT_QUALITY, subsampling=0)
    return file.getvalue()


def compare_pictures(
    checked: Sequence[Checked],
    live: Sequence[LivePicture],
    known: Collection[str] | None,
    exact: bool,
) -> PictureChanges:
    """Matches and compares.

    Args:
        checked: the pictures of the draft.
        live: those of the post.
        known: fingerprints of the page's own pictures, None where there is no baseline yet.
        exact: whether the live pictures are the post's alone.

    Returns:
        What differs. A checked picture is missing only if every live picture could be read.
    """
    altered: list[Shown] = []
    new: list[Shown] = []
    whole: set[int] = set()
    found: set[int] = set()
    hashes: list[str] = []
    unproven: list[int] = []
    unknown = 0
    copies = {c.kept.position: _copy(c) for c in checked}
    for picture in live:
        rgb = _read(picture)
        if rgb is None:
            unknown += 1
            continue
        if not exact and min(rgb.shape[:2]) < _SMALLEST:
            continue
        perceptual, regions = fingerprints(rgb)
        hashes.append(perceptual)
        shown = _match(rgb, perceptual, regions, checked, copies, picture.data)
        if shown.position is None:
            news = exact if known is None else not _is_known(perceptual, known)
            if news:
                new.append(shown)
            continue
        found.add(shown.position)
        if shown.comparison is None:
            unproven.append(shown.position)
        elif shown.comparison.same:
            whole.add(shown.position)
        else:
            altered.append(shown)
    missing = [] if unknown else [c.kept.position for c in checked if c.kept.position not in found]
    # A cropped preview beside the whole picture is how pages are made.
    altered = [a for a in altered if not (_only_cropped(a) and a.position in whole)]
    return PictureChanges(
        tuple(altered), tuple(missing), tuple(new), unknown, tuple(unproven), tuple(hashes)
    )


def _only_cropped(shown: Shown) -> bool:
    comparison = shown.comparison
    return comparison is not None and not comparison.boxes and not comparison.filtered


def _copy(checked: Checked) -> NDArray[np.uint8] | None:
    data = checked.copy()
    return None if data is None else _pixels(data)


def _read(picture: LivePicture) -> NDArray[np.uint8] | None:
    return None if picture.data is None else _pixels(picture.data)


def _pixels(data: bytes) -> NDArray[np.uint8] | None:
    try:
        return decode(data).rgb
    except MediaError as error:
        log.warning("a picture cannot be compared: %s", error.code)
        return None


def _match(
    rgb: NDArray[np.uint8],
    perceptual: str,
    regions: str,
    checked: Sequence[Checked],
    copies: dict[int, NDArray[np.uint8] | None],
    data: bytes | None,
) -> Shown:
    """The checked picture this is a copy of: the likeliest by fingerprint first."""
    for one in sorted(checked, key=lambda c: _distance(c.kept.perceptual, perceptual)):
        copy = copies[one.kept.position]
        if copy is None:
            near = _distance(one.kept.perceptual, perceptual) <= _ALIKE
            if near or _share_regions(one.kept.regions, regions):
                return Shown(one.kept.position, None, data)
            continue
        # Whatever the fingerprints say: they lose sight of a strong crop.
        comparison = compare(copy, rgb)
        if not comparison.other:
            return Shown(one.kept.position, comparison, data)
    return Shown(None, None, data)


def _distance(one: str, other: str) -> int:
    return int(imagehash.hex_to_hash(one) - imagehash.hex_to_hash(other))


def _share_regions(one: str, other: str) -> bool:
    mine, theirs = (imagehash.hex_to_multihash(text) for text in (one, other))
    return bool(mine.matches(theirs, region_cutoff=1, bit_error_rate=0.2))


def _is_known(perceptual: str, known: Collection[str]) -> bool:
    return any(_distance(perceptual, one) <= _SAME_ON_PAGE for one in known)
