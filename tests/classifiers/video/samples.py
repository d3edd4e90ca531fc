"""Videos made for the tests with the codecs that PyAV brings."""

from __future__ import annotations

import io
from collections.abc import Iterable
from fractions import Fraction

import av
import numpy as np
from PIL import Image


def video(
    scenes: Iterable[tuple[Image.Image, float]],
    rate: int = 10,
    kind: str = "mp4",
    sound: float | None = None,
    tags: dict[str, str] | None = None,
) -> bytes:
    """A video that shows each picture for so many seconds.

    `sound` adds a track with a tone of this amplitude (0 is silence).
    """
    codec = {"mp4": "libx264", "webm": "libvpx", "matroska": "mpeg4", "avi": "mpeg4"}[kind]
    buffer, scenes = io.BytesIO(), list(scenes)
    with av.open(buffer, "w", format=kind) as container:
        container.metadata.update(tags or {})
        stream = container.add_stream(codec, rate=rate)
        stream.width, stream.height = scenes[0][0].size
        stream.pix_fmt = "yuv420p"
        track = container.add_stream("aac", rate=16000) if sound is not None else None
        number = 0
        for image, seconds in scenes:
            pixels = np.asarray(image.convert("RGB").resize(scenes[0][0].size))
            for _ in range(round(seconds * rate)):
                frame = av.VideoFrame.from_ndarray(pixels, format="rgb24")
                frame.pts, frame.time_base = number, Fraction(1, rate)
                number += 1
                container.mux(stream.encode(frame))
        container.mux(stream.encode())
        if track is not None:
            wave = np.sin(np.arange(16000) / 5).astype(np.float32)[None] * (sound or 0.0)
            heard = av.AudioFrame.from_ndarray(wave, format="fltp", layout="mono")
            heard.sample_rate = 16000
            container.mux(track.encode(heard))
            container.mux(track.encode())
    return buffer.getvalue()
