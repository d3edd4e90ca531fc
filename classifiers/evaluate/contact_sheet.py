"""The worst errors of a run as one HTML page with thumbnails inside it.

The page shows pictures: it belongs beside the pictures, never into a repository.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator, Mapping
from html import escape

import cv2
import numpy as np

from classifiers.draft import Media
from classifiers.evaluate.pictures import PictureReport, Seen
from classifiers.image.decode import MAX_BYTES, decode
from policies.errors import MediaError

_SIDE, _QUALITY = 260, 80
_GOOD, _BAD = (40, 160, 60), (214, 40, 40)
_STYLE = (
    "body{font:14px system-ui;margin:2em;background:#fafafa}"
    "figure{display:inline-block;width:270px;margin:4px;vertical-align:top}"
    "img{max-width:100%}figcaption{font-size:12px;overflow-wrap:anywhere}"
)


def contact_sheet(report: PictureReport, limits: Mapping[str, float], most: int = 24) -> str:
    """The page: for each signal its surest false alarms and its misses.

    Args:
        report: of `evaluate_pictures`.
        limits: by signal, the threshold that counts.
        most: thumbnails a list.
    """
    return "\n".join(
        (
            "<!doctype html><meta charset='utf-8'><title>Worst errors</title>",
            f"<style>{_STYLE}</style><h1>Worst errors</h1>",
            *_sections(report, limits, most),
        )
    )


def _sections(report: PictureReport, limits: Mapping[str, float], most: int) -> Iterator[str]:
    for signal, limit in limits.items():
        if not report.labelled(signal):
            continue
        false, missed = report.worst(signal, limit, most)
        yield f"<h2>{escape(signal)} ≥ {limit:.2f}</h2>"
        yield from _list("false alarms", false, signal, limit)
        yield from _list("missed", missed, signal, limit)
    yield from _list("not read", [s for s in report.seen if s.error][:most], "", 1.0)


def _list(title: str, shown: Iterable[Seen], signal: str, limit: float) -> Iterator[str]:
    figures = [_figure(seen, signal, limit) for seen in shown]
    if figures:
        yield f"<h3>{escape(title)} ({len(figures)})</h3>"
        yield from figures


def _figure(seen: Seen, signal: str, limit: float) -> str:
    label = seen.picture.labels.get(signal, "")
    words = f"{seen.picture.id} · {seen.picture.category} · label {label}"
    words += f" · {seen.error}" if seen.error else f" · score {seen.score(signal):.2f}"
    picture = f"<img src='data:image/jpeg;base64,{_thumbnail(seen, signal, limit)}'>"
    return f"<figure>{picture}<figcaption>{escape(words)}</figcaption></figure>"


def _thumbnail(seen: Seen, signal: str, limit: float) -> str:
    try:
        picture = decode(Media(path=seen.picture.path).read(MAX_BYTES))
    except MediaError:
        return ""
    rgb, scale = picture.scaled(_SIDE)
    drawn = np.ascontiguousarray(rgb[..., ::-1])
    for score, box in seen.found.get(signal, ()):
        if box is not None:
            x, y, width, height = (round(v * scale) for v in box)
            colour = _BAD if score >= limit else _GOOD
            cv2.rectangle(drawn, (x, y), (x + width, y + height), colour[::-1], 1)
    _, jpeg = cv2.imencode(".jpg", drawn, (cv2.IMWRITE_JPEG_QUALITY, _QUALITY))
    return base64.b64encode(jpeg.tobytes()).decode("ascii")
