"""The theatre head looks at a picture both ways round."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from classifiers.draft import Origin
from classifiers.image.decode import decode
from classifiers.image.operating_room import Head, looks_at


def picture(rgb):
    return decode(cv2.imencode(".png", rgb[..., ::-1])[1].tobytes(), 0, Origin.FILE)


def test_a_mirror_image_is_judged_like_the_picture():
    """Which way round a theatre was photographed is no evidence."""
    noise = np.random.default_rng(5).integers(0, 255, (6, 8, 3), np.uint8)
    rgb = cv2.resize(noise, (320, 240), interpolation=cv2.INTER_CUBIC)
    one, other = (looks_at(picture(p), "both-roots") for p in (rgb, rgb[:, ::-1]))
    assert one[0] == pytest.approx(other[1], abs=0.05)
    assert one[1] == pytest.approx(other[0], abs=0.05)
    assert not np.allclose(one[0], one[1], atol=0.05)
    head = Head(np.random.default_rng(6).normal(0, 0.02, one[0].size).astype(np.float32), 0.0)
    assert head.score(*one) == pytest.approx(head.score(*other), abs=0.01)
