"""What a picture's file says of itself, as flat text tags: EXIF, XMP, IPTC, comments.

Keys read `EXIF:Software`, `XMP:CreatorTool`, `IPTC:Headline`, `PNG:Description`; a key may
have several values. Nothing is interpreted here, and nothing a file contains is an error.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from PIL import ExifTags, Image

_LONGEST = 2_000  # characters of one value that are kept
_XMP_LIMIT = 2_000_000
_IFDS = {"EXIF": ExifTags.IFD.Exif, "GPS": ExifTags.IFD.GPSInfo}
# IPTC-IIM 4.2, record 2: the datasets in which people write words.
_IPTC = {
    5: "ObjectName",
    25: "Keywords",
    40: "SpecialInstructions",
    65: "OriginatingProgram",
    80: "By-line",
    105: "Headline",
    116: "CopyrightNotice",
    118: "Contact",
    120: "Caption",
}
_IPTC_BLOCK, _CAPTION_DIGEST = 0x0404, 0x0425
# JPEG segments in front of the picture; sizes are 16-bit, so a walk over them is short.
_MARKER = struct.Struct(">BBH")


@dataclass(frozen=True)
class Tags:
    """The tags, and which blocks the file has.

    Attributes:
        values: every value by its key.
        blocks: of `exif`, `xmp`, `iptc`, `photoshop`, `save-for-web`, `c2pa`.
        manifest: the bytes of a C2PA manifest store, empty without one.
    """

    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    blocks: frozenset[str] = frozenset()
    manifest: bytes = b""

    def get(self, *names: str) -> Iterator[tuple[str, str]]:
        """(key, value) of every tag whose name after the colon is one of `names`."""
        wanted = {name.casefold() for name in names}
        for key, values in self.values.items():
            if key.split(":", 1)[1].casefold() in wanted:
                for value in values:
                    yield key, value


class _Gathered:
    def __init__(self) -> None:
        self.values: dict[str, list[str]] = {}
        self.blocks: set[str] = set()

    def add(self, key: str, value: object) -> None:
        text = _as_text(value)
        kept = self.values.setdefault(key, [])
        if text and text not in kept and len(kept) < 100:
            kept.append(text)


def read_tags(image: Image.Image, data: bytes) -> Tags:
    """The tags of an opened and loaded picture.

    Args:
        image: by Pillow, whose parsers it reuses.
        data: the whole file, for the blocks that Pillow does not keep.
    """
    gathered = _Gathered()
    _read_exif(image, gathered)
    _read_info(image.info, gathered)
    for packet in _xmp_packets(image, data):
        gathered.blocks.add("xmp")
        for name, value in xmp_properties(packet):
            gathered.add(f"XMP:{name}", value)
    manifest = _c2pa(data)
    if manifest:
        gathered.blocks.add("c2pa")
    if any(marker == 0xEC and body[:5] == b"Ducky" for marker, body in jpeg_segments(data)):
        gathered.blocks.add("save-for-web")
    values = {key: tuple(found) for key, found in gathered.values.items() if found}
    return Tags(values, frozenset(gathered.blocks), manifest)


def _read_exif(image: Image.Image, gathered: _Gathered) -> None:
    exif = image.getexif()
    for tag, value in exif.items():
        if tag not in _IFDS.values():
            gathered.add(f"EXIF:{ExifTags.TAGS.get(tag, tag)}", value)
    for name, pointer in _IFDS.items():
        names = ExifTags.GPSTAGS if name == "GPS" else ExifTags.TAGS
        for tag, value in _ifd(exif, pointer):
            gathered.add(f"{name}:{names.get(tag, tag)}", value)
    if any(key.startswith("EXIF:") for key in gathered.values):
        gathered.blocks.add("exif")


def _ifd(exif: Image.Exif, pointer: int) -> list[tuple[int, object]]:
    try:
        return list(exif.get_ifd(pointer).items())
    except (OSError, SyntaxError, ValueError, KeyError, TypeError, struct.error):
        return []  # a damaged block: what can be read of the others still counts


def _read_info(info: Mapping[Any, Any], gathered: _Gathered) -> None:
    for key, value in info.items():
        if key == "photoshop" and isinstance(value, dict):
            _read_photoshop(value, gathered)
        elif isinstance(value, str) or key == "comment":
            name = str(key).split(":")[-1][:60]
            if not str(key).lower().startswith(("xml", "raw profile")):
                gathered.add(f"FILE:{name}", value)


def _read_photoshop(resources: Mapping[Any, Any], gathered: _Gathered) -> None:
    """Photoshop's image resources: IPTC is one of them and proves no editor alone."""
    iptc = resources.get(_IPTC_BLOCK)
    if isinstance(iptc, bytes):
        gathered.blocks.add("iptc")
        for name, value in _iptc(iptc):
            gathered.add(f"IPTC:{name}", value)
    if set(resources) - {_IPTC_BLOCK, _CAPTION_DIGEST}:
        gathered.blocks.add("photoshop")


def _iptc(block: bytes) -> Iterator[tuple[str, bytes]]:
    at = 0
    while at + 5 <= len(block) and block[at] == 0x1C:
        record, dataset = block[at + 1], block[at + 2]
        size = int.from_bytes(block[at + 3 : at + 5], "big")
        if size & 0x8000:  # extended sizes hold previews, not words
            return
        if record == 2 and dataset in _IPTC:
            yield _IPTC[dataset], block[at + 5 : at + 5 + size]
        at += 5 + size


def _as_text(value: object) -> str:
    text = _decoded(value) if isinstance(value, bytes) else str(value)
    return text.replace("\0", "").strip()[:_LONGEST]


def _decoded(value: bytes) -> str:
    for prefix in (b"ASCII\0\0\0", b"UNICODE\0"):
        value = value.removeprefix(prefix)
    try:
        return value[:_LONGEST].decode("utf-8")
    except UnicodeDecodeError:
        return value[:_LONGEST].decode("latin-1")


def jpeg_segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """(marker, body) of the segments before the first scan; nothing for other formats."""
    at = 2 if data[:2] == b"\xff\xd8" else len(data)
    while at + 4 <= len(data):
        lead, marker, size = _MARKER.unpack_from(data, at)
        if lead != 0xFF or marker == 0xDA or size < 2:
            return
        yield marker, data[at + 4 : at + 2 + size]
        at += 2 + size


def _xmp_packets(image: Image.Image, data: bytes) -> Iterator[str]:
    for key in ("xmp", "XML:com.adobe.xmp"):
        raw = image.info.get(key)
        if isinstance(raw, bytes):
            yield raw[:_XMP_LIMIT].decode("utf-8", "replace")
        elif isinstance(raw, str):
            yield raw[:_XMP_LIMIT]
    tiff = image.getexif().get(700)
    if isinstance(tiff, bytes):
        yield tiff[:_XMP_LIMIT].decode("utf-8", "replace")
    extension = b"http://ns.adobe.com/xmp/extension/\0"
    parts = [b[len(extension) + 40 :] for m, b in jpeg_segments(data) if b.startswith(extension)]
    if parts:
        yield b"".join(parts)[:_XMP_LIMIT].decode("utf-8", "replace")


# Possessive throughout: time stays linear in a packet made to be slow.
_TAG = re.compile(r"<(/?+)([A-Za-z_][\w.-]*+(?::[\w.-]++)?+)([^<>]*+)>([^<]*+)")
_ATTRIBUTE = re.compile(
    r"(?<![\w.-])([A-Za-z_][\w.-]*+:[\w.-]++)\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)')"
)
_DEEPEST = 64
_ENTITY = {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&amp;": "&"}


def xmp_properties(packet: str) -> Iterator[tuple[str, str]]:
    """(local name, value) of an XMP packet's properties, damaged packets included.

    No XML parser: a packet comes from strangers, and entities, namespaces and validity
    do not matter here. List items carry the name of the property they stand in.
    """
    above: list[str] = []
    for closing, tag, attributes, text in _TAG.findall(packet):
        if closing:
            if above:
                above.pop()
            continue
        alone = attributes.endswith("/")
        for name, double, single in _ATTRIBUTE.findall(attributes):
            if not name.startswith(("xmlns:", "xml:", "rdf:", "x:")):
                yield name.split(":")[-1], _unescape(double or single)
        if not alone and len(above) < _DEEPEST:
            above.append(tag)
        owner = next((t for t in reversed(above) if not t.startswith(("rdf:", "x:"))), "")
        if text.strip() and owner and not alone:
            yield owner.split(":")[-1], _unescape(text.strip())


def _unescape(text: str) -> str:
    for entity, char in _ENTITY.items():
        text = text.replace(entity, char)
    return text


def _c2pa(data: bytes) -> bytes:
    """The C2PA manifest store: JPEG segments APP11, PNG chunk caBX, or wherever else."""
    parts = [body for marker, body in jpeg_segments(data) if marker == 0xEB and body[:2] == b"JP"]
    if parts and any(b"c2pa" in part for part in parts):
        return b"".join(parts)
    if data[:2] == b"\xff\xd8":
        return b""
    at = data.find(b"jumb")
    return data[at : at + 500_000] if at >= 0 and b"c2pa" in data[at : at + 200] else b""
