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
from classifiers.models import THREADS
from classifiers.post import Passage
from classifiers.text.normalise import normalise
from policies.errors import DetectorError
from policies.evidence import Box

_LONG_SIDE = 1600
# Beyond this ratio of its sides a picture (a phone's long screenshot) is read in strips.
_LONGEST_RATIO, _STRIP_RATIO, _STRIP_OVERLAP, _MOST_STRIPS = 2.2, 1.5, 0.12, 8
_LEAST_CONFIDENCE, _SHORT_LINE_CONFIDENCE = 0.65, 0.9
# A line the recogniser left blank although the finder was sure of it, long for its height:
# letters it does not know. On 232 development pictures without Arabic 1 such line is wrong.
_BLANK_SURE, _BLANK_RATIO, _BLANK_HEIGHT = 0.62, 2.2, 12.0
_MOST_BLANKS = 12
_FOREIGN = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]")

_reading = threading.Lock()


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
    scale = min(1.0, _LONG_SIDE / max(picture.size))
    return (
        seen.sure >= _BLANK_SURE
        and seen.box[2] >= _BLANK_RATIO * seen.box[3]
        and seen.box[3] * scale >= _BLANK_HEIGHT
    )


def _all_lines(picture: Picture) -> Iterator[_Seen]:
    taken: list[Box] = []
    for left, top, rgb, scale in _parts(picture):
        for quad, text, confidence, sure in _recognise(rgb):
            points = quad / scale + (left, top)
            box = _around(points, picture.size)
            # Strips overlap: what was read in the one before is not read again.
            if box is not None and not any(_mostly_within(box, other) for other in taken):
                taken.append(box)
                yield _Seen(text, confidence, sure, box)


def _parts(picture: Picture) -> Iterator[tuple[int, int, Pixels, float]]:
    """(left, top, array, scale): the whole picture, or strips of a very long one."""
    width, height = picture.size
    long, short = max(width, height), min(width, height)
    if long <= _LONGEST_RATIO * short or long <= _LONG_SIDE:
        yield (0, 0, *picture.scaled(_LONG_SIDE))
        return
    strip = round(short * _STRIP_RATIO)
    step = max(1, round(strip * (1 - _STRIP_OVERLAP)), -(-(long - strip) // (_MOST_STRIPS - 1)))
    for start in range(0, long - strip + step, step):
        begin = min(start, long - strip)
        if height >= width:
            part, left, top = picture.rgb[begin : begin + strip], 0, begin
        else:
            part, left, top = picture.rgb[:, begin : begin + strip], begin, 0
        scale = min(1.0, _LONG_SIDE / max(part.shape[:2]))
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
            f"{runtime}intra_op_num_threads": THREADS,
            f"{runtime}inter_op_num_threads": 1,
        }
    )


def _recognise(rgb: Pixels) -> list[tuple[NDArray[np.float64], str, float, float]]:
    """(corners, text, confidence, sureness of the finder) of every line, blank ones included.

    rapidocr's own call drops the lines it cannot read; its steps, one by one, keep them.
    """
    from rapidocr.utils.process_img import map_boxes_to_original

    bgr = np.ascontiguousarray(rgb[..., ::-1])
    try:
        with _reading:
            prepared, operations = _engine().preprocess_img(bgr)
            found, _, words, _ = _engine().run_ocr_steps(prepared, operations)
            if found.boxes is None or words.txts is None:
                return []
            corners = map_boxes_to_original(found.boxes, operations, *bgr.shape[:2])
    except (cv2.error, ValueError, RuntimeError, IndexError, TypeError, OSError) as error:
        raise DetectorError("words in a picture could not be read") from error
    rows = zip(corners, words.txts, words.scores, found.scores, strict=True)
    return [(np.asarray(q, np.float64), str(t), float(c), float(s)) for q, t, c, s in rows]


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
