"""Words in pictures, so that they run through the same detectors as the post's own text.

Latin letters by rapidocr (PP-OCRv6 small, weights in its wheel, nothing is downloaded).
It finds lines in Arabic script but has no Arabic letters: such lines are read by tesseract
where that is installed, and are otherwise named as *not read*.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from classifiers.image import tesseract
from classifiers.image.decode import Picture, Pixels
from classifiers.image.layout import Line, arrange
from classifiers.models import SESSION_THREADS
from classifiers.post import Passage
from classifiers.text.normalise import normalise
from policies.errors import DetectorError
from policies.evidence import Box

# Longer side in pixels at which lines are looked for. They are read from the full size, so
# that small print of a large photograph keeps its pixels: a finder needs less than a reader.
_FIND_SIDE = 1280
_STRIP_SIDE = 1600
# Lines are cut out with this height at most: the reader takes 48 pixels.
_CUT_HEIGHT = 96.0
# Beyond this ratio of its sides a picture (a phone's long screenshot) is read in strips.
_LONGEST_RATIO, _STRIP_RATIO, _STRIP_OVERLAP, _MOST_STRIPS = 2.2, 1.5, 0.12, 8
_SURELY_UPRIGHT = 0.85
_LEAST_CONFIDENCE, _SHORT_LINE_CONFIDENCE = 0.65, 0.9
# A line the recogniser left blank although the finder was sure of it, long for its height:
# letters it does not know. On 232 development pictures without Arabic 1 such line is wrong.
_BLANK_SURE, _BLANK_RATIO, _BLANK_HEIGHT = 0.62, 2.2, 12.0
_MOST_BLANKS = 12
_FAILURES = (cv2.error, ValueError, RuntimeError, IndexError, TypeError, OSError)
_FOREIGN = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]")

_loading = threading.Lock()


@dataclass(frozen=True, slots=True)
class Reading:
    """What could be read in a picture, and the boxes of lines that could not."""

    passage: Passage | None
    unread: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class _Seen:
    text: str
    confidence: float
    sure: float
    box: Box


def read(picture: Picture) -> Passage | None:
    """The words in a picture, or None where there are none.

    Raises:
        DetectorError: the reader failed; nothing can be said about words in this picture.
    """
    return read_words(picture).passage


def read_words(picture: Picture) -> Reading:
    """As `read`, with what could not be read; done once a picture.

    Raises:
        DetectorError: the reader failed.
    """
    return picture.once("reading", _read_words)


def _read_words(picture: Picture) -> Reading:
    lines: list[Line] = []
    blanks: list[Box] = []
    for seen in _all_lines(picture):
        if not seen.text.strip():
            if _is_foreign_script(seen, picture):
                blanks.append(seen.box)
        elif _is_believable(seen):
            lines.append(Line(" ".join(seen.text.split()), seen.box, seen.confidence))
    unread = []
    for number, box in enumerate(blanks):
        found = tesseract.read_line(_cut(picture, box)) if number < _MOST_BLANKS else None
        if found is None:
            unread.append(box)
        else:
            lines.append(Line(found[0], box, found[1]))
    if not lines:
        return Reading(None, tuple(unread))
    text, boxes = arrange(lines)
    return Reading(Passage(picture.part, normalise(text), boxes), tuple(unread))


def _is_believable(seen: _Seen) -> bool:
    letters = _FOREIGN.sub("", seen.text).strip()
    if len(letters) < len(seen.text.strip()) / 2:
        return False  # Chinese characters, read into folds and shadows
    return seen.confidence >= (_SHORT_LINE_CONFIDENCE if len(letters) <= 2 else _LEAST_CONFIDENCE)


def _is_foreign_script(seen: _Seen, picture: Picture) -> bool:
    scale = min(1.0, _STRIP_SIDE / max(picture.size))
    return (
        seen.sure >= _BLANK_SURE
        and seen.box[2] >= _BLANK_RATIO * seen.box[3]
        and seen.box[3] * scale >= _BLANK_HEIGHT
    )


def _all_lines(picture: Picture) -> list[_Seen]:
    """Every line once: strips overlap, and where one cuts a line the other has it whole."""
    seen = sorted(
        _lines_by_part(picture),
        key=lambda s: (s.confidence >= _LEAST_CONFIDENCE, s.box[2] * s.box[3]),
        reverse=True,
    )
    kept: list[_Seen] = []
    for line in seen:
        if not any(_mostly_within(line.box, other.box) for other in kept):
            kept.append(line)
    return kept


def _lines_by_part(picture: Picture) -> Iterator[_Seen]:
    for left, top, rgb, scale in _parts(picture):
        found = _find(rgb)
        if found is None:
            continue
        quads = [quad / scale + (left, top) for quad in found[0]]
        read = _recognise([_straightened(picture.rgb, quad) for quad in quads])
        for quad, (text, confidence), sure in zip(quads, read, found[1], strict=True):
            box = _around(quad, picture.size)
            if box is not None:
                yield _Seen(text, confidence, sure, box)


def _parts(picture: Picture) -> Iterator[tuple[int, int, Pixels, float]]:
    """(left, top, array, scale): the whole picture, or strips of a very long one."""
    width, height = picture.size
    long, short = max(width, height), min(width, height)
    if long <= _LONGEST_RATIO * short or long <= _STRIP_SIDE:
        yield (0, 0, *picture.scaled(_FIND_SIDE))
        return
    strip = round(short * _STRIP_RATIO)
    step = max(1, round(strip * (1 - _STRIP_OVERLAP)), -(-(long - strip) // (_MOST_STRIPS - 1)))
    for start in range(0, long - strip + step, step):
        begin = min(start, long - strip)
        if height >= width:
            part, left, top = picture.rgb[begin : begin + strip], 0, begin
        else:
            part, left, top = picture.rgb[:, begin : begin + strip], begin, 0
        scale = min(1.0, _STRIP_SIDE / max(part.shape[:2]))
        size = (max(1, round(part.shape[1] * scale)), max(1, round(part.shape[0] * scale)))
        smaller = cv2.resize(part, size, interpolation=cv2.INTER_AREA)
        yield left, top, np.asarray(smaller, np.uint8), scale


@cache
def _engine() -> Any:
    # Imported here: one second that a text-only check does not pay.
    from rapidocr import RapidOCR

    runtime = "EngineConfig.onnxruntime."
    return RapidOCR(
        params={
            "Global.log_level": "critical",
            "Global.text_score": 0.0,
            f"{runtime}intra_op_num_threads": SESSION_THREADS,
            f"{runtime}inter_op_num_threads": 1,
            # Without it half of the time goes into fresh pages for every layer.
            f"{runtime}enable_cpu_mem_arena": True,
        }
    )


def _loaded() -> Any:
    with _loading:
        return _engine()


def _find(rgb: Pixels) -> tuple[list[NDArray[np.float64]], list[float]] | None:
    """(corners of every line, how sure the finder is of each), or None without any.

    rapidocr's own call reads at the finder's size and drops the lines it cannot read; its
    steps, one by one, do neither. They keep no state, so that threads may share them.

    Raises:
        DetectorError: the finder failed.
    """
    from rapidocr.main import RapidOCRError
    from rapidocr.utils.process_img import map_boxes_to_original

    bgr = np.ascontiguousarray(rgb[..., ::-1])
    try:
        engine = _loaded()
        prepared, operations = engine.preprocess_img(bgr)
        _, found = engine.detect_and_crop(prepared, operations)
        corners = map_boxes_to_original(found.boxes.astype(np.float64), operations, *bgr.shape[:2])
    except RapidOCRError:
        return None
    except _FAILURES as error:
        raise DetectorError("words in a picture could not be found") from error
    return list(corners), [float(s) for s in found.scores]


def _recognise(lines: list[Pixels]) -> list[tuple[str, float]]:
    """(text, confidence) of each line, blank where the reader knows none of its letters.

    Lines that are not read surely are read upside down too. rapidocr's own classifier of
    directions is not asked: in 4 of 30 pictures it turned a clean long line of print over.

    Raises:
        DetectorError: the reader failed.
    """
    read = _read_lines(lines)
    doubtful = [i for i, (_, confidence) in enumerate(read) if confidence < _SURELY_UPRIGHT]
    turned = _read_lines([np.ascontiguousarray(lines[i][::-1, ::-1]) for i in doubtful])
    for i, other in zip(doubtful, turned, strict=True):
        read[i] = max(read[i], other, key=lambda seen: (bool(seen[0].strip()), seen[1]))
    return read


def _read_lines(lines: list[Pixels]) -> list[tuple[str, float]]:
    if not lines:
        return []
    try:
        read = _loaded().recognize_txt(lines)
    except _FAILURES as error:
        raise DetectorError("words in a picture could not be read") from error
    return [(str(t), float(c)) for t, c in zip(read.txts, read.scores, strict=True)]


def _straightened(rgb: Pixels, quad: NDArray[np.float64]) -> Pixels:
    """One line cut out and laid level, BGR, at most 96 pixels high; upright ones are turned."""
    from rapidocr.utils.process_img import get_rotate_crop_image

    last = np.array([rgb.shape[1] - 1, rgb.shape[0] - 1])
    low = np.clip(np.floor(quad.min(axis=0)).astype(int), 0, last)
    high = np.ceil(quad.max(axis=0)).astype(int) + 1
    part = rgb[low[1] : high[1], low[0] : high[0]]
    corners = quad - low
    sides = np.linalg.norm(np.roll(corners, -1, axis=0) - corners, axis=1)
    shrink = min(1.0, _CUT_HEIGHT / max(min(sides[0], sides[1]), 1.0))
    if shrink < 1.0:
        size = (max(1, round(part.shape[1] * shrink)), max(1, round(part.shape[0] * shrink)))
        part = np.asarray(cv2.resize(part, size, interpolation=cv2.INTER_AREA), np.uint8)
    bgr = np.ascontiguousarray(part[..., ::-1])
    return np.asarray(get_rotate_crop_image(bgr, (corners * shrink).astype(np.float32)), np.uint8)


def _around(points: NDArray[np.float64], size: tuple[int, int]) -> Box | None:
    low, high = np.floor(points.min(axis=0)), np.ceil(points.max(axis=0))
    left, top = max(0, int(low[0])), max(0, int(low[1]))
    right, bottom = min(size[0], int(high[0])), min(size[1], int(high[1]))
    return (left, top, right - left, bottom - top) if right > left and bottom > top else None


def _mostly_within(box: Box, other: Box) -> bool:
    wide = min(box[0] + box[2], other[0] + other[2]) - max(box[0], other[0])
    tall = min(box[1] + box[3], other[1] + other[3]) - max(box[1], other[1])
    return wide > 0 and tall > 0 and wide * tall > 0.6 * min(box[2] * box[3], other[2] * other[3])


def _cut(picture: Picture, box: Box) -> Pixels:
    left, top, width, height = box
    margin = height // 6
    rows = slice(max(0, top - margin), top + height + margin)
    return picture.rgb[rows, max(0, left - margin) : left + width + margin]
