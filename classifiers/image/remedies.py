"""Copies that may be published: heads and words hidden, metadata gone, checked again.

A copy is made of pixels alone: no EXIF, XMP, thumbnail, comment or colour profile of the
original survives, and masked pixels are replaced before the file is written.
"""

from __future__ import annotations

import io
from collections.abc import Collection
from typing import Final

import numpy as np
from PIL import Image

from classifiers.image.centerface import same_face
from classifiers.image.decode import Picture, Pixels, decode
from classifiers.image.faces import Face, faces_of
from classifiers.image.masks import cover_head, cover_words
from classifiers.post import Post
from policies.errors import DetectorError
from policies.evidence import Evidence, Finding, Place

# From this score on a face that may be a patient's is hidden unless told otherwise, and a
# copy in which one is still found at a hidden place is not good enough.
SEEN: Final = 0.35
_FACES: Final = frozenset({"image.face", "image.patient-face"})
_WORDS: Final = frozenset({"text.patient-identity"})
_GROWTHS: Final = (1.0, 1.3, 1.7)
_QUALITY: Final = 93
_LOSSLESS: Final = frozenset({"PNG", "GIF", "BMP"})
_MOST_LOSSLESS_PIXELS: Final = 4_000_000


def to_hide(evidence: Evidence) -> tuple[Place, ...]:
    """What must go from the pictures: faces that are or may be patients', words that name one."""
    return tuple(dict.fromkeys(f.place for f in evidence.findings if _must_go(f)))


def _must_go(finding: Finding) -> bool:
    if finding.place.box is None or finding.place.time is not None:
        return False
    if finding.signal == "image.patient-face":
        return finding.score >= SEEN
    return finding.signal in _WORDS and finding.place.part != "text"


def anonymised(
    post: Post, evidence: Evidence, which: Collection[Place] | None = None
) -> dict[int, bytes]:
    """Copies of the pictures in which faces and words are hidden beyond recovery.

    Args:
        post: the prepared post.
        evidence: of that post.
        which: places of findings (a face's, or words' in a picture) to hide; None hides
            what `to_hide` names. Those without a box, and those in a video, are passed over.

    Returns:
        By media index a file (PNG where the original was a small lossless one, else JPEG)
        of every picture in which something was hidden. Each was searched again: none of
        the hidden faces is found in it.

    Raises:
        DetectorError: a face is still found under the largest mask; nothing is returned
            that only looks safe.
    """
    places = to_hide(evidence) if which is None else tuple(which)
    kinds = {f.place: f.signal for f in evidence.findings}
    copies = {}
    for picture in post.pictures:
        mine = [p for p in places if p.part == picture.part and p.box and p.time is None]
        words = [p for p in mine if kinds.get(p, "image.face") not in _FACES]
        if mine:
            heads = [p for p in mine if p not in words]
            copies[picture.index] = _hidden(picture, heads, words)
    return copies


def _hidden(picture: Picture, heads: list[Place], words: list[Place]) -> bytes:
    for growth in _GROWTHS:
        rgb = picture.rgb.copy()
        for place in words:
            cover_words(rgb, place.box or (0, 0, 0, 0), growth)
        for place in heads:
            face = _face_at(picture, place)
            if face is None:
                cover_head(rgb, place.box or (0, 0, 0, 0), (), growth)
            else:
                cover_head(rgb, face.candidate.box, face.candidate.landmarks, growth)
        copy = _encoded(rgb, picture.format)
        if not any(_still_there(decode(copy), place) for place in heads):
            return copy
    raise DetectorError("a face is still found under its mask")


def _face_at(picture: Picture, place: Place) -> Face | None:
    return next((f for f in faces_of(picture) if f.box == place.box), None)


def _still_there(copy: Picture, place: Place) -> bool:
    box = place.box or (0, 0, 0, 0)
    return any(f.score >= SEEN and same_face(f.box, box) for f in faces_of(copy))


def clean_copy(picture: Picture) -> bytes:
    """The same picture, upright, without any metadata.

    An animation's first frame; a colour profile is dropped with the rest.
    """
    return _encoded(picture.rgb, picture.format)


def _encoded(rgb: Pixels, source: str) -> bytes:
    image = Image.fromarray(np.ascontiguousarray(rgb))
    buffer = io.BytesIO()
    if source in _LOSSLESS and rgb.shape[0] * rgb.shape[1] <= _MOST_LOSSLESS_PIXELS:
        image.save(buffer, "PNG", optimize=False)
    else:
        image.save(buffer, "JPEG", quality=_QUALITY, subsampling=0)
    return buffer.getvalue()


def suffix(copy: bytes) -> str:
    """The file suffix of a copy: `.png` or `.jpg`."""
    return ".png" if copy.startswith(b"\x89PNG") else ".jpg"
