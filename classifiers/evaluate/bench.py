"""How long the picture checks take, stage by stage, and what others take for the same work.

Every stage is run `rounds` times on the same files after one run that loads the models; the
figure is the fastest, since anything slower is the machine's other work. The stages are run
one after another, each alone; a check runs them side by side, which is timed by itself.
"""

from __future__ import annotations

import io
import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from classifiers.collect import collect
from classifiers.detector import Detector
from classifiers.draft import Draft, Media
from classifiers.image.decode import Picture, decode
from classifiers.image.reading import read_words
from classifiers.post import Post
from classifiers.prepare import MAX_FRAMES_READ, prepare
from classifiers.video.wording import worth_reading

TWELVE_MEGAPIXELS = (4032, 3024)


@dataclass(frozen=True, slots=True)
class Stage:
    """Seconds of one stage over all files: the first run, and the fastest of the others."""

    name: str
    cold: float
    warm: float


@dataclass(frozen=True, slots=True)
class Benchmark:
    """One run: our stages, the rivals that are installed, and the peak of resident memory.

    `together` is a whole check of all files: decoding, words, every detector, as a doctor
    waits for it.
    """

    files: int
    stages: tuple[Stage, ...]
    together: Stage
    rivals: tuple[Stage, ...]
    absent: tuple[str, ...]
    peak_bytes: int

    @property
    def warm(self) -> float:
        """Seconds of all our stages one after another, models loaded."""
        return sum(stage.warm for stage in self.stages)


def enlarged(path: Path, size: tuple[int, int] = TWELVE_MEGAPIXELS) -> bytes:
    """A photograph of a camera's size from a smaller one, with a sensor's noise (JPEG)."""
    with Image.open(path) as image:
        if image.height > image.width:
            size = (size[1], size[0])
        large = image.convert("RGB").resize(size, Image.Resampling.BICUBIC)
    noise = np.random.default_rng(1).normal(0, 2.5, (size[1], size[0], 1))
    pixels = np.clip(np.asarray(large, np.float32) + noise, 0, 255).astype(np.uint8)
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "JPEG", quality=92)
    return buffer.getvalue()


def bench(
    files: Sequence[bytes], detectors: Sequence[Detector], rounds: int = 3, rivals: bool = True
) -> Benchmark:
    """Times every stage on the same files.

    Args:
        files: pictures; a video among them is timed as one stage more.
        detectors: of pictures and clips, in their order.
        rounds: runs after the one that loads the models.
        rivals: whether deface, rapidocr and nudenet are timed too, where installed.
    """
    runs = [list(_stages(files, detectors)) for _ in range(rounds + 1)]
    stages = tuple(_best([run[i] for run in runs]) for i in range(len(runs[0])))
    checks = [_timed(partial(_check, files, detectors))[1] for _ in range(rounds + 1)]
    together = _best([("all checks", seconds) for seconds in checks])
    # Before the others run: on 12 megapixels deface alone takes more memory than we do.
    unit = 1 if sys.platform == "darwin" else 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
    timed, absent = _rivals(files, rounds) if rivals else ((), ())
    return Benchmark(len(files), stages, together, timed, absent, peak)


def _best(runs: Sequence[tuple[str, float]]) -> Stage:
    return Stage(runs[0][0], runs[0][1], min(seconds for _, seconds in runs[1:] or runs))


def _check(files: Sequence[bytes], detectors: Sequence[Detector]) -> None:
    draft = Draft(media=tuple(Media(data=data) for data in files))
    collect(prepare(draft), detectors)


def _stages(files: Sequence[bytes], detectors: Sequence[Detector]) -> Iterator[tuple[str, float]]:
    draft = Draft(media=tuple(Media(data=data) for data in files))
    post, seconds = _timed(lambda: prepare(draft, words=False))
    yield "decode", seconds
    yield "words", _timed(lambda: [read_words(p) for p in _to_read(post)])[1]
    for detector in detectors:
        yield detector.name, _timed(partial(_drained, detector, post))[1]


def _to_read(post: Post) -> Iterator[Picture]:
    yield from post.pictures
    for clip in post.clips:
        for frame in worth_reading(clip.frames, MAX_FRAMES_READ).frames:
            yield frame.picture


def _drained(detector: Detector, post: Post) -> int:
    return sum(1 for _ in detector.detect(post))


def _timed(work: Callable[[], Any]) -> tuple[Any, float]:
    start = time.perf_counter()
    result = work()
    return result, time.perf_counter() - start


def _rivals(files: Sequence[bytes], rounds: int) -> tuple[tuple[Stage, ...], tuple[str, ...]]:
    """Each of the others called as its own documentation says, decoding included."""
    names = {"deface": _deface, "rapidocr": _rapidocr, "nudenet": _nudenet}
    post = Post(Draft())
    post.pictures += [decode(data, i) for i, data in enumerate(files) if _is_picture(data)]
    stages, absent = [], []
    for name, load in names.items():
        start = time.perf_counter()
        try:
            look = load()
        except ImportError:  # itself, or a module that it needs and does not ask for
            absent.append(name)
            continue
        loading = time.perf_counter() - start
        runs = [_all(look, post.pictures) for _ in range(rounds + 1)]
        stages.append(Stage(name, loading + runs[0], min(runs[1:])))
    return tuple(stages), tuple(absent)


def _all(look: Callable[[Picture], object], pictures: Sequence[Picture]) -> float:
    return _timed(lambda: [look(picture) for picture in pictures])[1]


def _is_picture(data: bytes) -> bool:
    return data[4:8] != b"ftyp" and data[:4] != b"\x1a\x45\xdf\xa3"


def _deface() -> Callable[[Picture], object]:
    from deface.centerface import CenterFace

    finder = CenterFace(in_shape=None, backend="onnxrt")
    return lambda picture: finder(picture.rgb, threshold=0.2)


def _rapidocr() -> Callable[[Picture], object]:
    from rapidocr import RapidOCR

    engine = RapidOCR(params={"Global.log_level": "critical"})
    return lambda picture: engine(np.ascontiguousarray(picture.rgb[..., ::-1]))


def _nudenet() -> Callable[[Picture], object]:
    from nudenet import NudeDetector

    finder = NudeDetector()
    return lambda picture: finder.detect(np.ascontiguousarray(picture.rgb[..., ::-1]))
