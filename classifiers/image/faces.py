"""Recognisable faces (Art. 7.1, 7.2): found by CenterFace, then judged for recognisability.

A face is searched for at several scales, in tiles where a large picture may hide small ones,
and in the turned picture where the upright one shows none. Whose face it is is never guessed.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

import cv2
import numpy as np

from classifiers.detector import Unanswered
from classifiers.image.centerface import (
    Candidate,
    face_chip,
    find_faces,
    non_maximum_suppression,
    same_face,
)
from classifiers.image.decode import Picture, Pixels
from classifiers.image.drawn import is_drawn
from classifiers.post import Post
from policies.evidence import Box, Finding, Place

# Longer side in pixels at which the whole picture is searched: large heads are only found
# in the small versions, small ones only in the large.
_SCALES = (320, 640, 1280)
_CLOSE_UP_SIDE, _CLOSE_UP_MARGIN = 320, 0.3
_CANDIDATE = 0.3
# Where the 1,280-pixel version shows something this small, the full size is looked at.
_SMALL_AT_LARGEST_SCALE, _WORTH_A_TILE, _TILE, _MOST_TILES = 30.0, 0.15, 640, 4
_TURN_BELOW, _TURNED_SIDE, _TURNED_CONFIDENCE = 0.6, 480, 0.6

# A face of fewer pixels, or with less fine detail, is nobody's.
_LEAST_PIXELS, _LEAST_DETAIL = 15.0, 0.75
_UNRECOGNISABLE = 0.3
# Share of a face without any grain, in its livelier half: 40 photographed faces <= 0.38, 23
# of flat cartoons 0.39-0.59. By halves, since a bar over the eyes is flat and hides nobody.
_FLAT, _GRAIN = 0.45, 2
# Of the largest faces so many are looked at again: a crowd is not drawn.
_MOST_STYLES = 12
_CHIP = 96
# Eyes this near to the box's upper edge (share of its height) lie outside the picture: a
# mouth and a chin. Measured: cut-off mouths <= 0.04, faces >= 0.12.
_EYES_CUT_OFF = 0.07
_MOUTH_ALONE = 0.4

# Logistic regression on 409 candidates of the 232 development pictures: log-odds of the
# network's confidence, log of the face's share of the picture, log of its fine detail.
_WEIGHTS, _INTERCEPT = (2.29, 1.24, 0.77), 0.37


@dataclass(frozen=True, slots=True)
class Face:
    """One face of a picture, in pixels of the upright full size.

    Attributes:
        box: left, top, width, height, within the picture.
        score: how surely it is a face that someone could recognise.
        reason: why it is not, or not surely: `small`, `blurred`, `drawing`, `mouth-alone`, or
            empty.
        candidate: the network's own answer.
        detail: mean fine-scale contrast of the face at 96 pixels, in grey levels.
    """

    box: Box
    score: float
    reason: str
    candidate: Candidate
    detail: float


@dataclass(frozen=True, slots=True)
class Faces:
    """Answers `image.face`: one finding a face, left to right."""

    name: str = "faces"
    version: str = "3"
    signals: frozenset[str] = frozenset({"image.face"})

    def detect(self, post: Post) -> Iterator[Finding | Unanswered]:
        """Every face, those too small or blurred to recognise with a score below 0.35."""
        for picture in post.pictures:
            for face in faces_of(picture):
                place = Place(picture.part, box=face.box)
                yield Finding("image.face", face.score, self.name, place, face.reason)


def faces_of(picture: Picture) -> tuple[Face, ...]:
    """The picture's faces from left to right, searched for once.

    Raises:
        ModelMissing: CenterFace's weights are not there.
    """
    return picture.once("faces", _faces)


def _faces(picture: Picture) -> tuple[Face, ...]:
    judged = [judge(picture, c) for c in non_maximum_suppression(candidates(picture))]
    faces = sorted((f for f in judged if f is not None), key=lambda f: -f.box[2] * f.box[3])
    seen = [_not_drawn(picture, f) for f in faces[:_MOST_STYLES]] + faces[_MOST_STYLES:]
    return tuple(sorted(seen, key=lambda f: f.box))


def _not_drawn(picture: Picture, face: Face) -> Face:
    """The same face; nobody's where it is drawn, painted or carved."""
    if face.score <= _UNRECOGNISABLE or not is_drawn(picture.rgb, face.candidate.box):
        return face
    return replace(face, score=_UNRECOGNISABLE, reason="drawing")


def candidates(picture: Picture) -> list[Candidate]:
    """What the network finds at all scales, overlapping boxes included."""
    found = _close_up(picture)
    for side in _SCALES:
        rgb, scale = picture.scaled(side)
        threshold = _WORTH_A_TILE if side == _SCALES[-1] and scale < 1 else _CANDIDATE
        found += [c.moved(1 / scale) for c in find_faces(rgb, threshold)]
        if scale == 1.0:
            break
    found += _in_tiles(picture, found)
    found = [c for c in found if c.confidence >= _CANDIDATE]
    if all(c.confidence < _TURN_BELOW for c in found):
        found += _turned(picture)
    return found


def _close_up(picture: Picture) -> list[Candidate]:
    """Faces that fill the picture or are cut by its edge: looked for with a margin around."""
    rgb, scale = picture.scaled(_CLOSE_UP_SIDE)
    margin = round(max(rgb.shape[:2]) * _CLOSE_UP_MARGIN)
    padded = cv2.copyMakeBorder(rgb, margin, margin, margin, margin, cv2.BORDER_REPLICATE)
    found = find_faces(np.asarray(padded, np.uint8), _CANDIDATE)
    return [c.moved(1.0, -margin, -margin).moved(1 / scale) for c in found]


def _in_tiles(picture: Picture, found: list[Candidate]) -> list[Candidate]:
    """A second look, at full size, where the largest version showed something small."""
    scale = _SCALES[-1] / max(picture.size)
    if scale >= 0.8:
        return []
    small = [c for c in found if max(c.box[2:]) * scale < _SMALL_AT_LARGEST_SCALE]
    tiles: list[tuple[int, int]] = []
    seen: list[Candidate] = []
    for one in sorted(small, key=lambda c: -c.confidence):
        x, y = one.box[0] + one.box[2] / 2, one.box[1] + one.box[3] / 2
        if any(a + 40 < x < a + _TILE - 40 and b + 40 < y < b + _TILE - 40 for a, b in tiles):
            continue
        if len(tiles) == _MOST_TILES:
            break
        left = int(np.clip(x - _TILE / 2, 0, max(0, picture.size[0] - _TILE)))
        top = int(np.clip(y - _TILE / 2, 0, max(0, picture.size[1] - _TILE)))
        tiles.append((left, top))
        part = picture.rgb[top : top + _TILE, left : left + _TILE]
        seen += [c.moved(1.0, left, top) for c in find_faces(part, _CANDIDATE)]
    return seen


def _turned(picture: Picture) -> list[Candidate]:
    """Faces that lie or stand on their head; only sure ones, as nothing else confirms them."""
    rgb, scale = picture.scaled(_TURNED_SIDE)
    height, width = rgb.shape[:2]
    seen: list[Candidate] = []
    for quarters in (1, 2, 3):
        turned = np.ascontiguousarray(np.rot90(rgb, quarters))
        for one in find_faces(turned, _TURNED_CONFIDENCE):
            seen.append(one.unrotated(quarters, width, height).moved(1 / scale))
    return seen


def judge(picture: Picture, candidate: Candidate) -> Face | None:
    """How recognisable a candidate is; None where it lies outside the picture."""
    box = _within(candidate.box, picture.size)
    if box is None:
        return None
    chip = face_chip(picture.rgb, candidate.box, _CHIP)
    detail = fine_detail(chip)
    pixels = math.sqrt(candidate.box[2] * candidate.box[3])
    score, reason = _plain_score(candidate, detail, max(picture.size)), ""
    eyes = sum(y for _, y in candidate.landmarks[:2]) / 2
    upright = candidate.landmarks[3][1] > eyes
    if upright and (eyes - candidate.box[1]) / candidate.box[3] < _EYES_CUT_OFF:
        score, reason = min(score, _MOUTH_ALONE), "mouth-alone"
    if pixels < _LEAST_PIXELS:
        score, reason = min(score, _UNRECOGNISABLE), "small"
    elif detail < _LEAST_DETAIL:
        score, reason = min(score, _UNRECOGNISABLE), "blurred"
    elif flatness(chip) > _FLAT:
        score, reason = min(score, _UNRECOGNISABLE), "drawing"
    return Face(box, round(score, 3), reason, candidate, detail)


def _plain_score(candidate: Candidate, detail: float, longest: int) -> float:
    confidence = min(candidate.confidence, 0.999)
    share = max(candidate.box[2:]) / longest
    features = (
        math.log(confidence / (1 - confidence)),
        math.log(min(max(share, 0.01), 0.2)),
        math.log(min(max(detail, 0.3), 2.0)),
    )
    odds = _INTERCEPT + sum(w * f for w, f in zip(_WEIGHTS, features, strict=True))
    return 1 / (1 + math.exp(-odds))


def fine_detail(chip: Pixels) -> float:
    """Mean absolute contrast between blurs of 1 and 2 pixels, in the face's inner part.

    Args:
        chip: (96, 96, 3) uint8, a face filling it. A small face that was enlarged and a
            blurred one both have little; so has one in the dark.
    """
    grey = cv2.cvtColor(chip, cv2.COLOR_RGB2GRAY).astype(np.float32)
    band = cv2.GaussianBlur(grey, (0, 0), 1.0) - cv2.GaussianBlur(grey, (0, 0), 2.0)
    return float(np.abs(band[8:88, 16:80]).mean())


def flatness(chip: Pixels) -> float:
    """The share of pixels that equal all their neighbours, in the half that has less of it.

    Args:
        chip: (96, 96, 3) uint8, a face filling it. Skin has grain and shading even after
            JPEG; the flat colours of a cartoon have none. Paintings and statues do.
    """
    grey = cv2.cvtColor(chip, cv2.COLOR_RGB2GRAY)
    kernel = np.ones((3, 3), np.uint8)
    spread = cv2.dilate(grey, kernel).astype(np.int16) - cv2.erode(grey, kernel)
    flat = spread <= _GRAIN
    middle = chip.shape[0] // 2
    return float(min(flat[:middle].mean(), flat[middle:].mean()))


def same_faces(one: Face, other: Face) -> bool:
    """Whether two faces of one picture are the same one."""
    return same_face(one.box, other.box)


def _within(box: tuple[float, float, float, float], size: tuple[int, int]) -> Box | None:
    left, top = max(0, math.floor(box[0])), max(0, math.floor(box[1]))
    right = min(size[0], math.ceil(box[0] + box[2]))
    bottom = min(size[1], math.ceil(box[1] + box[3]))
    return (left, top, right - left, bottom - top) if right > left and bottom > top else None


DETECTOR = Faces()
