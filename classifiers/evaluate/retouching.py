"""How well the looks at pixels tell simulated edits from the same pictures unedited.

Of every picture of a folder three things are judged: the file as it is against the same
file edited (smoothing map, repeated patches), and a pair of shots of one sitting against a
pair whose second one was edited. The second shot is the first one moved a little, a little
lighter or darker, with new noise; both go through a chat (1,280 pixels, JPEG 87).
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from PIL import Image

from classifiers.draft import Origin
from classifiers.evaluate.edits import EDITS
from classifiers.image.clones import repeated
from classifiers.image.comparability import compare
from classifiers.image.decode import Pixels, decode
from classifiers.image.smoothing import judge, quietness
from classifiers.image.texture import tiles
from policies.errors import MediaError

MAPS: Final = ("smoothing map", "quiet skin", "repeated patches", "pair")
_CHAT_SIDE, _CHAT_QUALITY, _FILE_QUALITY = 1280, 87, 95
_LONGEST = 2000  # larger ones are cut to their middle: grain must not be resampled
_GEOMETRY: Final = frozenset({"pair-scale", "pair-pose"})


@dataclass
class Scores:
    """By look, the scores of unedited pictures and, by edit, of edited ones."""

    plain: dict[str, list[float]] = field(default_factory=lambda: {m: [] for m in MAPS})
    edited: dict[tuple[str, str], list[float]] = field(default_factory=dict)
    pictures: int = 0

    def area(self, look: str, edit: str) -> float | None:
        """Area under the curve: how often an edited picture scores above an unedited one."""
        return area_under_curve(self.plain[look], self.edited.get((look, edit), []))

    def caught(self, look: str, edit: str, false_alarms: float = 0.05) -> float | None:
        """The share of edits found where so many unedited pictures raise an alarm."""
        scores = self.edited.get((look, edit), [])
        if not scores or not self.plain[look]:
            return None
        limit = float(np.quantile(self.plain[look], 1 - false_alarms))
        return float(np.mean(np.array(scores) > limit))


def area_under_curve(negatives: Sequence[float], positives: Sequence[float]) -> float | None:
    """The chance that a positive scores above a negative; ties count half."""
    if not negatives or not positives:
        return None
    low, high = np.array(negatives)[None, :], np.array(positives)[:, None]
    return float((high > low).mean() + (high == low).mean() / 2)


def measure(
    paths: Sequence[Path],
    edits: Sequence[str] = tuple(EDITS),
    progress: Callable[[], None] = lambda: None,
) -> Scores:
    """Judges every picture and its edits; what cannot be read or shows no skin is left out."""
    scores = Scores()
    for path in paths:
        rgb = _read(path)
        if rgb is not None:
            scores.pictures += 1
            _measure_one(rgb, zlib.crc32(path.name.encode()), edits, scores)
        progress()
    return scores


def pictures_in(folder: Path) -> list[Path]:
    """The files of a folder that may be pictures, by name."""
    kinds = {".jpg", ".jpeg", ".png", ".webp", ".heic"}
    return sorted(p for p in folder.iterdir() if p.suffix.lower() in kinds)


def _read(path: Path) -> Pixels | None:
    try:
        rgb = decode(path.read_bytes(), 0, Origin.FILE).rgb
    except MediaError:
        return None
    top, left = (max(0, (side - _LONGEST) // 2) for side in rgb.shape[:2])
    cut = rgb[top : top + _LONGEST, left : left + _LONGEST]
    judged = judge(tiles(cut))
    return np.ascontiguousarray(cut) if judged is not None and min(cut.shape[:2]) >= 320 else None


def _measure_one(rgb: Pixels, seed: int, edits: Sequence[str], scores: Scores) -> None:
    plain = _saved(rgb, _FILE_QUALITY)
    for look, value in _alone(plain):
        scores.plain[look].append(value)
    first = _through_chat(rgb)
    second = _second_shot(rgb, seed)
    scores.plain["pair"].append(_apart(first, _through_chat(second)))
    for name in edits:
        changed = EDITS[name](rgb)
        if changed is rgb:  # no place for this edit in this picture
            continue
        for look, value in _alone(_saved(changed, _FILE_QUALITY)):
            scores.edited.setdefault((look, name), []).append(value)
        other = _through_chat(EDITS[name](second))
        scores.edited.setdefault(("pair", name), []).append(_apart(first, other))


def _alone(rgb: Pixels) -> Iterator[tuple[str, float]]:
    found = judge(tiles(rgb))
    yield "smoothing map", 0.0 if found is None else found.score
    yield "quiet skin", quietness(rgb) or 0.0
    yield "repeated patches", float((repeated(_fitted(rgb, _CHAT_SIDE)) or (0,))[0])


def _apart(one: Pixels, other: Pixels) -> float:
    excess = compare(one, other).excess()
    return max((v for reason, v in excess.items() if reason not in _GEOMETRY), default=0.0)


def _second_shot(rgb: Pixels, seed: int) -> Pixels:
    """The same scene a moment later: 2 % moved, 1 degree turned, 2 % other light, new noise."""
    chance = np.random.default_rng(seed)
    height, width = rgb.shape[:2]
    angle = chance.uniform(-1, 1)
    matrix = np.asarray(cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.03), np.float64)
    matrix[:, 2] += chance.uniform(-0.01, 0.01, 2) * (width, height)
    moved = cv2.warpAffine(rgb, matrix, (width, height), flags=cv2.INTER_CUBIC)
    light = moved.astype(np.float32) * chance.uniform(0.98, 1.02)
    noise = chance.normal(0, 1.5, rgb.shape).astype(np.float32)
    return np.asarray(np.clip(np.rint(light + noise), 0, 255), np.uint8)


def _fitted(rgb: Pixels, side: int) -> Pixels:
    scale = side / max(rgb.shape[:2])
    if scale >= 1:
        return rgb
    size = (round(rgb.shape[1] * scale), round(rgb.shape[0] * scale))
    return np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), np.uint8)


def _through_chat(rgb: Pixels) -> Pixels:
    return _saved(_fitted(rgb, _CHAT_SIDE), _CHAT_QUALITY)


def _saved(rgb: Pixels, quality: int) -> Pixels:
    buffer = io.BytesIO()
    Image.fromarray(rgb).save(buffer, "JPEG", quality=quality)
    return np.asarray(Image.open(buffer).convert("RGB"), np.uint8)
