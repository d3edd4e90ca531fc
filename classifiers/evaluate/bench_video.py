"""How long a video's checks take, on a film that this file makes itself.

Thirty seconds of 1,280 x 720 pixels at 25 a second: pictures of `data/samples` drift through
the frame, with a cut every three seconds and words on some. A phone's film has fewer cuts.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import cv2
import numpy as np

from classifiers.image.decode import Pixels, decode

SIZE: Final = (1280, 720)
SECONDS: Final = 30
_RATE: Final = 25
_SHOT: Final = 3.0
_DRIFT: Final = 1.15  # how much larger than the frame a picture is


def film(pictures: Sequence[Path], seconds: int = SECONDS) -> bytes:
    """An MP4 (MPEG-4 video, no sound) that shows the pictures one after another.

    Args:
        pictures: at least one file; shown in their order, again and again.
        seconds: of the film.
    """
    # Imported here: only a measurement encodes.
    import av

    shots = [_filling(decode(path.read_bytes()).rgb) for path in pictures]
    buffer = io.BytesIO()
    with av.open(buffer, "w", format="mp4") as container:
        stream = container.add_stream("mpeg4", rate=_RATE)
        stream.width, stream.height, stream.pix_fmt = *SIZE, "yuv420p"
        stream.bit_rate = 4_000_000
        for number in range(seconds * _RATE):
            shot, within = divmod(number / _RATE, _SHOT)
            rgb = _drifted(shots[int(shot) % len(shots)], within / _SHOT)
            frame = av.VideoFrame.from_ndarray(rgb, format="rgb24")
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return buffer.getvalue()


def _filling(rgb: Pixels) -> Pixels:
    """The picture enlarged so that the frame can drift over it."""
    scale = _DRIFT * max(SIZE[0] / rgb.shape[1], SIZE[1] / rgb.shape[0])
    return np.asarray(cv2.resize(rgb, None, fx=scale, fy=scale), np.uint8)


def _drifted(rgb: Pixels, share: float) -> Pixels:
    top, left = (round(share * (rgb.shape[i] - SIZE[1 - i])) for i in (0, 1))
    return np.ascontiguousarray(rgb[top : top + SIZE[1], left : left + SIZE[0]])
