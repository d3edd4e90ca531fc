"""What kind of file this is, by its first bytes: a file's name proves nothing.

Sources: the formats' own specifications; for the ISO base media brands the MP4
Registration Authority's list (https://mp4ra.org/registered-types/brands).
"""

from __future__ import annotations

from collections.abc import Iterator

# What we read, by the name Pillow gives the format.
PICTURES = ("JPEG", "PNG", "WEBP", "GIF", "HEIF", "AVIF", "TIFF", "BMP")
VIDEO = "VIDEO"
UNSUPPORTED = "UNSUPPORTED"

_BY_START: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"II\x2a\x00\x10\x00\x00\x00CR", UNSUPPORTED),  # Canon raw
    (b"II\x2a\x00", "TIFF"),
    (b"MM\x00\x2a", "TIFF"),
    (b"II\x2b\x00", "TIFF"),
    (b"MM\x00\x2b", "TIFF"),
    (b"\x1a\x45\xdf\xa3", VIDEO),  # Matroska, WebM
    (b"\x00\x00\x01\xba", VIDEO),  # MPEG program stream
    (b"\x00\x00\x01\xb3", VIDEO),  # MPEG video
    (b"FLV\x01", VIDEO),
    (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", VIDEO),  # ASF, WMV
    (b"OggS", VIDEO),
    (b"8BPS", UNSUPPORTED),  # Photoshop
    (b"%PDF", UNSUPPORTED),
    (b"\x00\x00\x00\x0cjP  ", UNSUPPORTED),  # JPEG 2000
    (b"\xff\x4f\xff\x51", UNSUPPORTED),  # JPEG 2000 codestream
    (b"\xff\x0a", UNSUPPORTED),  # JPEG XL codestream
    (b"\x00\x00\x00\x0cJXL ", UNSUPPORTED),
    (b"\x00\x00\x01\x00", UNSUPPORTED),  # icon
    (b"<svg", UNSUPPORTED),
    (b"FUJIFILM", UNSUPPORTED),  # Fuji raw
    (b"II\x55\x00", UNSUPPORTED),  # Panasonic raw
)
_HEIF_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs"}
_HEIF_SEQUENCES = {b"hevc", b"hevx", b"hevm", b"hevs", b"msf1"}
_ANY_HEIF = {b"mif1", b"mif2", b"msf1", b"miaf"}
_QUICKTIME_BOXES = {b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot"}


def sniff(data: bytes) -> str | None:
    """The format's name: one of `PICTURES`, `VIDEO`, `UNSUPPORTED`, or None if unknown."""
    for start, name in _BY_START:
        if data.startswith(start):
            return name
    if data[:4] == b"RIFF":
        return {b"WEBP": "WEBP", b"AVI ": VIDEO}.get(data[8:12])
    if data[:2] == b"BM" and len(data) > 18 and data[6:10] == b"\0\0\0\0":
        return "BMP"
    if data[4:8] == b"ftyp":
        return _by_brand(data)
    if data[4:8] in _QUICKTIME_BOXES:
        return VIDEO
    if len(data) > 188 * 2 and data[0] == data[188] == data[376] == 0x47:
        return VIDEO  # MPEG transport stream
    return None


def _by_brand(data: bytes) -> str:
    size = min(int.from_bytes(data[:4], "big"), 256)
    major, others = data[8:12], {data[i : i + 4] for i in range(16, size - 3, 4)}
    if major in (b"avif", b"avis") or (major in _ANY_HEIF and others & {b"avif", b"avis"}):
        return "AVIF"
    if major in _HEIF_BRANDS | _ANY_HEIF:
        return "HEIF"
    return UNSUPPORTED if major in (b"crx ", b"jp2 ", b"jxl ") else VIDEO


def is_sequence(data: bytes) -> bool:
    """Whether an ISO media picture announces itself as a sequence of pictures."""
    return data[4:8] == b"ftyp" and data[8:12] in _HEIF_SEQUENCES


def count_gif_frames(data: bytes, limit: int) -> int:
    """The frames of a GIF, up to `limit` + 1, without decoding any.

    Walks the blocks (GIF89a, section 12); a broken block ends the count.
    """
    return sum(1 for _ in _gif_frames(data, limit))


def _gif_frames(data: bytes, limit: int) -> Iterator[None]:
    if len(data) < 13:
        return
    at = 13 + _table_size(data[10])
    found = 0
    while at < len(data) and found <= limit:
        if data[at] == 0x21:  # an extension
            at += 2
        elif data[at] == 0x2C and at + 9 < len(data):  # a frame
            found += 1
            yield
            at += 11 + _table_size(data[at + 9])
        else:
            return
        while at < len(data) and data[at]:
            at += data[at] + 1
        at += 1


def _table_size(flags: int) -> int:
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0
