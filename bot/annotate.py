"""Copies of the pictures with numbered boxes that match the numbers in the reply."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from bot.reply import Mark
from classifiers.image.remedies import anonymised, clean_copy, suffix
from classifiers.post import Post
from policies.evidence import Evidence

_COLOUR = (214, 40, 40)


def annotated(post: Post, marks: Sequence[Mark]) -> dict[int, Image.Image]:
    """By media index, the upright picture with its boxes drawn and numbered."""
    copies: dict[int, Image.Image] = {}
    for picture in post.pictures:
        mine = [m for m in marks if m.media == picture.index]
        if mine:
            copies[picture.index] = _draw(Image.fromarray(picture.rgb), mine)
    return copies


def save_annotated(post: Post, marks: Sequence[Mark], folder: Path) -> list[Path]:
    """Writes the copies as `picture-<n>.jpg` (metadata dropped) and returns their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for index, copy in sorted(annotated(post, marks).items()):
        path = folder / f"picture-{index + 1}.jpg"
        copy.save(path, quality=90)
        paths.append(path)
    return paths


def save_anonymised(post: Post, evidence: Evidence, folder: Path) -> list[Path]:
    """Writes of every picture a copy without metadata, patients' faces and names hidden.

    `picture-<n>-anonymised` where something was hidden, else `picture-<n>-clean`.

    Raises:
        DetectorError: a face could not be hidden safely.
    """
    hidden = anonymised(post, evidence)
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for picture in post.pictures:
        done = picture.index in hidden
        copy = hidden[picture.index] if done else clean_copy(picture)
        kind = "anonymised" if done else "clean"
        path = folder / f"picture-{picture.index + 1}-{kind}{suffix(copy)}"
        path.write_bytes(copy)
        paths.append(path)
    return paths


def _draw(image: Image.Image, marks: Sequence[Mark]) -> Image.Image:
    pen = ImageDraw.Draw(image)
    line = max(2, max(image.size) // 300)
    font = ImageFont.load_default(size=max(14, max(image.size) // 40))
    for mark in marks:
        x, y, width, height = mark.box
        pen.rectangle((x, y, x + width, y + height), outline=_COLOUR, width=line)
        label = str(mark.number)
        left, top, right, bottom = pen.textbbox((0, 0), label, font=font)
        tag = (x, max(y - (bottom + 2 * line), 0))
        pen.rectangle((*tag, tag[0] + right + 2 * line, tag[1] + bottom + 2 * line), fill=_COLOUR)
        pen.text((tag[0] + line - left, tag[1] + line - top / 2), label, fill="white", font=font)
    return image
