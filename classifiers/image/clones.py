"""Patches of skin that stand twice in a picture: the trace of a clone stamp.

Block matching (Fridrich et al., DFRWS 2003) on the fine detail of the skin: many blocks
that agree with others at one and the same distance were copied. A heal brush blends what
it copies and is not found; nor is anything after strong recompression.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from classifiers.image.decode import Pixels
from classifiers.image.texture import skin_mask
from policies.evidence import Box

_STEP, _BLOCK, _LEAST_SHIFT = 2, 16, 32.0
_MOST_BLOCKS = 60_000
_LEAST_TEXTURE, _QUANTUM, _SAME = 2.2, 3.0, 3.5


def repeated(rgb: Pixels) -> tuple[int, Box] | None:
    """How many blocks are repeated at the commonest distance, and the box of the copies.

    Args:
        rgb: (height, width, 3) uint8.
    """
    grey = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY).astype(np.float32)
    height, width = grey.shape
    skin = cv2.erode(skin_mask(rgb), np.ones((5, 5), np.uint8)) > 0
    inner = skin[: height - _BLOCK, : width - _BLOCK]
    rows, columns = np.nonzero(inner[::_STEP, ::_STEP])
    rows, columns = rows * _STEP, columns * _STEP
    if len(rows) > _MOST_BLOCKS:
        kept = np.linspace(0, len(rows) - 1, _MOST_BLOCKS).astype(int)
        rows, columns = rows[kept], columns[kept]
    if len(rows) < 300:
        return None
    words = _words(grey, rows, columns)
    textured = words.std(axis=1) > _LEAST_TEXTURE
    rows, columns, words = rows[textured], columns[textured], words[textured]
    if len(rows) < 300:
        return None
    return _commonest(rows, columns, words)


def _words(
    grey: NDArray[np.float32], rows: NDArray[np.intp], columns: NDArray[np.intp]
) -> NDArray[np.float32]:
    """(n, 16): each block's 4 x 4 means, less their own mean."""
    small = cv2.blur(grey, (4, 4))
    cells = [small[rows + dy, columns + dx] for dy in (2, 6, 10, 14) for dx in (2, 6, 10, 14)]
    words = np.stack(cells, axis=1)
    return np.asarray(words - words.mean(axis=1, keepdims=True), np.float32)


def _commonest(
    rows: NDArray[np.intp], columns: NDArray[np.intp], words: NDArray[np.float32]
) -> tuple[int, Box] | None:
    order = np.lexsort(np.round(words / _QUANTUM).astype(np.int8).T)
    votes: list[NDArray[np.intp]] = []
    places: list[NDArray[np.intp]] = []
    for apart in (1, 2, 3):
        a, b = order[:-apart], order[apart:]
        shift = np.stack([rows[b] - rows[a], columns[b] - columns[a]], axis=1)
        same = np.abs(words[a] - words[b]).max(axis=1) < _SAME
        same &= np.hypot(shift[:, 0], shift[:, 1]) > _LEAST_SHIFT
        shift, a = shift[same], a[same]
        back = (shift[:, 0] < 0) | ((shift[:, 0] == 0) & (shift[:, 1] < 0))
        votes.append(np.where(back[:, None], -shift, shift))
        places.append(a)
    shifts, at = np.concatenate(votes), np.concatenate(places)
    if len(shifts) == 0:
        return None
    _, which, counts = np.unique(shifts, axis=0, return_inverse=True, return_counts=True)
    best = int(counts.argmax())
    mine = at[which.ravel() == best]
    top, left = int(rows[mine].min()), int(columns[mine].min())
    bottom, right = int(rows[mine].max()) + _BLOCK, int(columns[mine].max()) + _BLOCK
    return int(counts[best]), (left, top, right - left, bottom - top)
