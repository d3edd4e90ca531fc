"""The measure of simulated edits measures what it says."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from classifiers.evaluate.edits import EDITS
from classifiers.evaluate.retouching import area_under_curve, measure, pictures_in
from tests.classifiers.image.test_retouching import skin_and_wall


def test_area_counts_ties_half():
    """One above, one equal: three quarters."""
    assert area_under_curve([1.0, 1.0], [2.0, 1.0]) == pytest.approx(0.75)
    assert area_under_curve([], [1.0]) is None


@pytest.mark.parametrize("name", sorted(EDITS))
def test_every_edit_changes_the_picture_and_not_its_shape(name):
    """An edit that does nothing would flatter every figure."""
    rgb = skin_and_wall()
    edited = EDITS[name](rgb)
    assert edited.shape == rgb.shape
    assert edited.dtype == np.uint8
    assert (edited != rgb).any()
    assert (EDITS[name](rgb) == edited).all()


def test_a_folder_is_measured(tmp_path):
    """Pictures with skin are judged, a page without it is left out."""
    for seed in (1, 2):
        Image.fromarray(skin_and_wall(seed)).save(tmp_path / f"{seed}.png")
    Image.new("RGB", (400, 400), "white").save(tmp_path / "page.png")
    scores = measure(pictures_in(tmp_path), ["exposure"])
    assert scores.pictures == 2
    assert scores.area("pair", "exposure") == 1.0
    assert scores.caught("pair", "exposure") == 1.0
