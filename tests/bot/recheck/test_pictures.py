"""Live pictures matched with checked ones: altered, missing, new, unknown."""

from __future__ import annotations

import pytest

from bot.recheck.live import LivePicture
from bot.recheck.pictures import Checked, compare_pictures, fingerprints, reference
from bot.store.records import Kept
from classifiers.image.decode import decode
from classifiers.image.tags import Tags
from tests.bot.recheck.photos import cropped, jpeg, masked, photo

BOX = (500, 400, 620, 480)


def checked(*names, lost=False):
    found = []
    for position, name in enumerate(names):
        picture = decode(jpeg(photo(name)), position)
        copy = reference(picture)
        kept = Kept(position, "o", "s", *fingerprints(picture.rgb))
        found.append(Checked(kept, lambda copy=copy: None if lost else copy))
    return found


def live(*pictures):
    return [LivePicture(f"https://cdn.example/{n}", data) for n, data in enumerate(pictures)]


def compare(old, new, known=None, exact=True):
    return compare_pictures(old, live(*new), known, exact)


def test_recompressed_pictures_in_another_order_are_the_same():
    """Found by what they show, not by where they stand."""
    found = compare(
        checked("portrait", "coffee"), [jpeg(photo("coffee"), 60, 960), jpeg(photo(), 70, 720)]
    )
    assert not found
    assert len(found.hashes) == 2


def test_a_retouched_picture_is_altered():
    """Which one, and where."""
    found = compare(
        checked("coffee", "portrait"), [jpeg(photo("coffee"), 80), jpeg(masked(photo(), BOX), 80)]
    )
    (altered,) = found.altered
    assert altered.position == 1
    assert altered.comparison.boxes
    assert not found.missing


def test_a_swapped_picture_is_missing_and_another_new():
    """The checked one is gone, one that nobody checked stands there."""
    found = compare(checked("portrait"), [jpeg(photo("coffee"), 80)])
    assert found.missing == (0,)
    assert [shown.position for shown in found.new] == [None]


def test_a_picture_that_cannot_be_read_is_unknown():
    """Nothing is called missing then: it may be the one that did not come."""
    for broken in (None, b"", b"no picture"):
        found = compare(checked("portrait", "coffee"), [jpeg(photo(), 80), broken])
        assert (found.unknown, found.missing) == (1, ())


def test_a_pages_own_pictures_are_known_after_the_first_look():
    """The banner is no news, and a new picture later is."""
    page = [jpeg(photo(), 80), jpeg(photo("retina"), 80)]
    first = compare(checked("portrait"), page, exact=False)
    assert not first
    known = set(first.hashes)
    assert not compare(checked("portrait"), page, known, exact=False)
    later = compare(checked("portrait"), [*page, jpeg(photo("coffee"), 80)], known, exact=False)
    assert len(later.new) == 1


def test_a_cropped_preview_beside_the_whole_picture_is_how_pages_are_made():
    """Alone it is told as a crop; beside the whole picture it is not."""
    preview = jpeg(cropped(photo()), 80)
    (alone,) = compare(checked("portrait"), [preview]).altered
    assert alone.comparison.cropped
    assert not compare(checked("portrait"), [preview, jpeg(photo(), 80)])


def test_without_the_kept_copy_the_match_is_unproven():
    """By fingerprint the same picture; whether it was retouched cannot be said."""
    found = compare(checked("portrait", lost=True), [jpeg(masked(photo(), BOX), 80)])
    assert found.unproven == (0,)
    assert not found


def test_buttons_of_a_page_are_left_out():
    """Tiny pictures are nobody's."""
    tiny = jpeg(photo("coffee"), 80, 60)
    assert len(compare(checked("portrait"), [jpeg(photo(), 80), tiny], set(), False).hashes) == 1


@pytest.mark.parametrize("name", ["portrait", "coffee", "retina"])
def test_the_kept_copy_is_small_and_says_nothing_else(name):
    """At most 1,280 pixels, no metadata."""
    copy = decode(reference(decode(jpeg(photo(name, 2000)))))
    assert max(copy.size) == 1280
    assert copy.tags == Tags()
