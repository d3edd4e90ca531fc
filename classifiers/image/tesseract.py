"""Arabic words in pictures, by the program tesseract with its `ara` data, where installed.

Best effort: it reads clean lines, dark on light or light on dark, and little over photos.
Debian and Ubuntu: package `tesseract-ocr-ara` (Apache-2.0).
"""

from __future__ import annotations

import shutil
import subprocess
from functools import cache

import cv2
import numpy as np

from classifiers.image.decode import Pixels

_SECONDS = 10.0
_HEIGHT = 64  # pixels of a line's height that tesseract reads best
_LEAST_CONFIDENCE = 60.0


@cache
def program() -> str | None:
    """The path of a tesseract that knows Arabic, or None."""
    path = shutil.which("tesseract")
    if path is None:
        return None
    try:
        listed = subprocess.run(  # noqa: S603 - the path is ours, no shell, nothing of a post
            [path, "--list-langs"], capture_output=True, timeout=_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return path if b"ara" in listed.stdout.split() else None


def read_line(rgb: Pixels) -> tuple[str, float] | None:
    """The Arabic words of one line.

    Args:
        rgb: (height, width, 3) uint8, one line of text with a little margin.

    Returns:
        The text and its mean confidence (0..1), or None where nothing could be read.
    """
    path = program()
    if path is None or 0 in rgb.shape:
        return None
    encoded, png = cv2.imencode(".png", _clean(rgb))
    if not encoded:
        return None
    try:
        done = subprocess.run(  # noqa: S603 - fixed arguments, the picture goes by stdin
            [path, "stdin", "stdout", "-l", "ara", "--psm", "7", "tsv"],
            input=png.tobytes(),
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return _parse(done.stdout.decode("utf-8", "replace")) if done.returncode == 0 else None


def _clean(rgb: Pixels) -> Pixels:
    """Grey, dark on light, lines 64 pixels high: what the program was trained on."""
    grey = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY)
    zoom = _HEIGHT / grey.shape[0]
    grey = cv2.resize(grey, None, fx=zoom, fy=zoom, interpolation=cv2.INTER_CUBIC)
    border = np.concatenate((grey[0], grey[-1], grey[:, 0], grey[:, -1]))
    if float(np.median(border)) < float(grey.mean()):
        grey = cv2.bitwise_not(grey)
    return np.asarray(cv2.copyMakeBorder(grey, 16, 16, 16, 16, cv2.BORDER_REPLICATE), np.uint8)


def _parse(table: str) -> tuple[str, float] | None:
    """Words of tesseract's TSV: column 11 is the confidence (0..100), column 12 the text."""
    words, confidences = [], []
    for row in table.splitlines()[1:]:
        cells = row.split("\t")
        if len(cells) == 12 and cells[11].strip() and float(cells[10]) >= 0:
            words.append(cells[11].strip())
            confidences.append(float(cells[10]))
    if not words or sum(confidences) / len(words) < _LEAST_CONFIDENCE:
        return None
    return " ".join(words), sum(confidences) / len(words) / 100
