"""A draft made ready: every file read and decoded once, its words read once."""

from __future__ import annotations

import logging
from typing import Final

from classifiers.draft import Draft
from classifiers.image.decode import MAX_BYTES, MAX_PIXELS, decode
from classifiers.image.reading import read_words
from classifiers.post import Post
from policies.errors import DetectorError, MediaError

log = logging.getLogger(__name__)

# All pictures of a post together, so that twenty large ones cannot fill the memory
# (3 bytes a pixel: 600 MB).
MAX_TOTAL_PIXELS: Final = 200_000_000


def prepare(draft: Draft, words: bool = True) -> Post:
    """Reads and decodes the draft's files.

    A file that cannot be read stands in `post.unreadable`, a picture whose words could not
    all be read in `post.unread`; the detector `media` turns both into *unknown*.

    Args:
        draft: what the doctor sent.
        words: whether words in pictures are read; a measurement of faces needs none.
    """
    post = Post(draft)
    pixels = 0
    for index, media in enumerate(draft.media):
        try:
            picture = decode(media.read(MAX_BYTES), index, media.origin)
            pixels += picture.size[0] * picture.size[1]
            if pixels > MAX_TOTAL_PIXELS:
                raise MediaError("too-many-pixels", limit=MAX_PIXELS)
        except MediaError as error:
            post.unreadable[index] = error
            continue
        post.pictures.append(picture)
        if not words:
            continue
        try:
            reading = read_words(picture)
        except DetectorError as error:
            log.warning("words in a picture not read: %s", type(error.__cause__).__name__)
            post.unread[index] = "not-read"
            continue
        if reading.passage is not None:
            post.read_in_pictures.append(reading.passage)
        if reading.unread:
            post.unread[index] = "not-read"
    return post
