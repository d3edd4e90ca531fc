"""A video's bytes become a `Clip`, or a MediaError with a clear code (PyAV, on FFmpeg).

The demuxer is named by what the first bytes are: FFmpeg never guesses, so no playlist, no
concatenation script and no address inside a file is ever followed. Size, length, pixels and
the time spent are bounded before and while frames are decoded.
"""

from __future__ import annotations

import io
import math
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from classifiers.draft import Origin
from classifiers.image.decode import Picture, Pixels
from classifiers.models import THREADS
from classifiers.video.clip import (
    FRAME_SIDE,
    THUMBNAIL,
    Clip,
    Sample,
    Sampler,
    Sound,
    framed,
)
from policies.errors import MediaError

if TYPE_CHECKING:
    from av.container import InputContainer
    from av.video.frame import VideoFrame
    from av.video.stream import VideoStream

MAX_BYTES: Final = 100_000_000
MAX_SECONDS: Final = 120
MAX_PIXELS: Final = 9_000_000  # a frame: 4096 x 2160
MAX_FRAMES: Final = 240
_MOST_DECODED: Final = MAX_SECONDS * 61
# A hostile file may make each frame slow: seconds after which nobody waits any longer.
_PATIENCE: Final = 60.0
SAMPLE_RATE: Final = 16_000
_SILENCE: Final = 0.003  # root mean square of full scale, -50 dB
_QUARTER: Final = 90


def demuxer(data: bytes) -> str | None:
    """FFmpeg's name for the container, by its first bytes; None for those we do not open."""
    starts = {
        b"\x1a\x45\xdf\xa3": "matroska",
        b"OggS": "ogg",
        b"FLV\x01": "flv",
        b"\x00\x00\x01\xba": "mpeg",
        b"\x00\x00\x01\xb3": "mpegvideo",
        b"\x30\x26\xb2\x75": "asf",
    }
    for start, name in starts.items():
        if data.startswith(start):
            return name
    if data[:4] == b"RIFF" and data[8:12] == b"AVI ":
        return "avi"
    if data[:1] == b"\x47":
        return "mpegts"
    return "mov" if data[4:8] in (b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip") else None


def decode_video(data: bytes, index: int = 0, origin: Origin = Origin.FILE) -> Clip:
    """Samples a video.

    Raises:
        MediaError: `too-large`, `unsupported`, `video-damaged`, `video-too-long`,
            `video-without-picture`, or `too-many-pixels`.
    """
    # Imported here: a draft without video does not load FFmpeg.
    import av

    if len(data) > MAX_BYTES:
        raise MediaError("too-large", limit=MAX_BYTES)
    name = demuxer(data)
    if name is None:
        raise MediaError("unsupported")
    av.logging.set_level(None)  # its messages may quote the file
    try:
        with av.open(io.BytesIO(data), format=name, metadata_errors="replace") as container:
            return _sampled(container, index, origin)
    except MediaError:
        raise
    # What FFmpeg's bindings raise on damaged files (fuzzed: tests/…/video/test_decode.py).
    except (OSError, ValueError, LookupError, RuntimeError, MemoryError, EOFError) as error:
        raise MediaError("video-damaged") from error
    except (OverflowError, ZeroDivisionError, TypeError, AttributeError) as error:
        raise MediaError("video-damaged") from error


def _sampled(container: InputContainer, index: int, origin: Origin) -> Clip:
    if not container.streams.video:
        raise MediaError("video-without-picture")
    stream = container.streams.video[0]
    _check(stream.codec_context.width, stream.codec_context.height)
    if container.duration is not None and container.duration / 1_000_000 > MAX_SECONDS + 1:
        raise MediaError("video-too-long", limit=MAX_SECONDS)
    stream.thread_type = "AUTO"
    stream.codec_context.thread_count = THREADS
    stream.codec_context.options = {"max_pixels": str(MAX_PIXELS)}
    pictures: list[tuple[Picture, float, bool]] = []
    end = 0.0
    for sample, end in _samples(container, stream):  # noqa: B007 - the last end is the length
        if sample is not None:
            rgb = sample.rgb
            rgb.flags.writeable = False
            pictures.append((Picture(index, rgb, origin, "VIDEO"), sample.time, sample.fresh))
        if len(pictures) > MAX_FRAMES:
            raise MediaError("video-too-long", limit=MAX_SECONDS)
    if not pictures:
        raise MediaError("video-damaged")
    tags = {str(k): str(v) for k, v in container.metadata.items()}
    sound, audio = _sound(container)
    return Clip(index, framed(pictures, end), round(end, 2), sound, audio, tags)


def _check(width: int, height: int) -> None:
    if width * height > MAX_PIXELS:
        raise MediaError("too-many-pixels", limit=MAX_PIXELS)


def _samples(
    container: InputContainer, stream: VideoStream
) -> Iterator[tuple[Sample | None, float]]:
    """(a frame worth keeping or None, the end of the frame in seconds), frame by frame."""
    sampler, started, last = Sampler(), time.monotonic(), 0.0
    rate = float(stream.average_rate or 25) or 25.0
    begin: float | None = None
    for number, frame in enumerate(container.decode(stream)):
        if number > _MOST_DECODED or time.monotonic() - started > _PATIENCE:
            raise MediaError("video-too-long", limit=MAX_SECONDS)
        _check(frame.width, frame.height)
        stamp = frame.time if frame.time is not None else number / rate
        begin = stamp if begin is None else begin
        # Stamps of damaged files jump: time never runs backwards.
        now = max(last, stamp - begin if math.isfinite(stamp) else last)
        if now > MAX_SECONDS:
            raise MediaError("video-too-long", limit=MAX_SECONDS)
        last = now
        grey = frame.reformat(*THUMBNAIL, "gray").to_ndarray()
        fresh = sampler.wants(now, grey)
        sample = None if fresh is None else Sample(now, _upright(frame), fresh)
        yield sample, now + 1 / rate


def _upright(frame: VideoFrame) -> Pixels:
    scale = min(1.0, FRAME_SIDE / max(frame.width, frame.height))
    width, height = (max(2, round(side * scale)) for side in (frame.width, frame.height))
    rgb = np.asarray(frame.reformat(width, height, "rgb24").to_ndarray(), np.uint8)
    turns = round(getattr(frame, "rotation", 0) / _QUARTER) % 4
    return np.ascontiguousarray(np.rot90(rgb, turns))


def _sound(container: InputContainer) -> tuple[Sound, NDArray[np.float32] | None]:
    """Whether the first audio track is more than silence, and the track at 16 kHz.

    A track that cannot be decoded is *heard*: nobody knows what it says.
    """
    import av

    if not container.streams.audio:
        return Sound.NONE, None
    resampler, pieces = av.AudioResampler(format="flt", layout="mono", rate=SAMPLE_RATE), []
    started, samples = time.monotonic(), 0
    try:
        container.seek(0)
        for frame in container.decode(container.streams.audio[0]):
            for part in resampler.resample(frame):
                pieces.append(part.to_ndarray().reshape(-1).astype(np.float32))
                samples += len(pieces[-1])
            if samples > MAX_SECONDS * SAMPLE_RATE or time.monotonic() - started > _PATIENCE / 4:
                break
    except (OSError, ValueError, LookupError, RuntimeError, EOFError):
        return Sound.HEARD, None
    audio = np.concatenate(pieces) if pieces else np.zeros(0, np.float32)
    return (Sound.HEARD, audio) if _loudest(audio) > _SILENCE else (Sound.SILENT, None)


def _loudest(audio: NDArray[np.float32]) -> float:
    """The root mean square of the loudest tenth of a second."""
    window = SAMPLE_RATE // 10
    whole = audio[: len(audio) // window * window].reshape(-1, window)
    if not np.isfinite(audio).all():
        return 1.0
    parts = whole if len(whole) else audio[None]
    return float(np.sqrt((parts.astype(np.float64) ** 2).mean(axis=1)).max()) if audio.size else 0.0


def thumbnail(rgb: Pixels) -> Pixels:
    """(36, 64) uint8: what `Sampler` compares, of an array that was not decoded here."""
    small = cv2.resize(rgb, THUMBNAIL, interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), np.uint8)
