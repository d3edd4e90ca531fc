"""A draft made ready: every file read and decoded once, its words read once."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from typing import Final

from classifiers.draft import Draft, Media
from classifiers.image.ahead import look_ahead, soon
from classifiers.image.decode import MAX_PIXELS, Picture, decode
from classifiers.image.reading import Reading, read_words
from classifiers.image.sniff import VIDEO, sniff
from classifiers.post import Passage, Post
from classifiers.video.animation import ANIMATED, decode_animation
from classifiers.video.clip import Clip, Frame, Sound
from classifiers.video.decode import MAX_BYTES, decode_video
from classifiers.video.speech import hear
from classifiers.video.wording import worth_reading
from policies.errors import DetectorError, MediaError, ModelMissing

log = logging.getLogger(__name__)

# All pictures of a post together, so that twenty large ones cannot fill the memory
# (3 bytes a pixel: 600 MB).
MAX_TOTAL_PIXELS: Final = 200_000_000
# Reading words takes longest: so many different frames of a clip are read.
MAX_FRAMES_READ: Final = 24


def prepare(draft: Draft, words: bool = True, ahead: bool = True) -> Post:
    """Reads and decodes the draft's files.

    A file that cannot be read stands in `post.unreadable`, a picture whose words could not
    all be read in `post.unread`; the detector `media` turns both into *unknown*.

    Args:
        draft: what the doctor sent.
        words: whether words in pictures are read; a measurement of faces needs none.
        ahead: whether what most detectors need is begun with the words, on the other core.
    """
    post = Post(draft)
    pixels = 0
    reading: list[Callable[[], None]] = []
    for index, media in enumerate(draft.media):
        try:
            opened = _open(media, index)
            pixels += _pixels(opened)
            if pixels > MAX_TOTAL_PIXELS:
                raise MediaError("too-many-pixels", limit=MAX_PIXELS)
        except MediaError as error:
            post.unreadable[index] = error
            continue
        if isinstance(opened, Clip):
            post.clips.append(opened)
        else:
            post.pictures.append(opened)
        if words:
            reading.append(_begin(post, opened))
            if ahead:
                _ahead(opened)
    for finish in reading:
        finish()
    return post


def _open(media: Media, index: int) -> Picture | Clip:
    data = media.read(MAX_BYTES)
    if sniff(data) == VIDEO:
        return decode_video(data, index, media.origin)
    picture = decode(data, index, media.origin)
    if picture.animated and picture.format in ANIMATED:
        return decode_animation(data, picture)
    return picture


def _pixels(opened: Picture | Clip) -> int:
    return sum(p.size[0] * p.size[1] for p in _pictures(opened))


def _pictures(opened: Picture | Clip) -> list[Picture]:
    return [f.picture for f in opened.frames] if isinstance(opened, Clip) else [opened]


def _ahead(opened: Picture | Clip) -> None:
    for picture in _pictures(opened):
        look_ahead(picture)


def _begin(post: Post, opened: Picture | Clip) -> Callable[[], None]:
    """Has the words read; call what is returned to wait for them and put them into the post."""
    if isinstance(opened, Picture):
        future = soon(read_words, opened)
        return lambda: _finish(post, opened.index, lambda: _take(post, opened.index, future))
    worth = worth_reading(opened.frames, MAX_FRAMES_READ)
    futures = [(soon(read_words, f.picture), f) for f in worth.frames]
    return lambda: _finish(post, opened.index, lambda: _take_clip(post, opened, futures, worth.all))


def _finish(post: Post, index: int, take: Callable[[], None]) -> None:
    try:
        take()
    except DetectorError as error:
        log.warning("words in a picture not read: %s", type(error.__cause__).__name__)
        post.unread[index] = "not-read"


def _take_clip(
    post: Post, clip: Clip, futures: list[tuple[Future[Reading], Frame]], whole: bool
) -> None:
    for future, frame in futures:
        _take(post, clip.index, future, (frame.first, frame.last))
    if not whole:
        post.unread[clip.index] = "not-read"
    if clip.sound is Sound.HEARD:
        _hear(post, clip)


def _hear(post: Post, clip: Clip) -> None:
    """Words said in a clip, where speech can be written down; else they stay unheard."""
    try:
        heard = hear(clip, post.draft.text)
    except ModelMissing:
        return
    except DetectorError as error:
        log.warning("speech not written down: %s", type(error.__cause__).__name__)
        return
    post.heard.add(clip.index)
    post.read_in_pictures.extend(heard.passages)
    if not heard.sure:
        post.unread.setdefault(clip.index, "speech-heard-roughly")


def _take(
    post: Post, index: int, future: Future[Reading], time: tuple[float, float] | None = None
) -> None:
    reading = future.result()
    if reading.passage is not None:
        post.read_in_pictures.append(_timed(reading.passage, time))
    if reading.unread:
        post.unread[index] = "not-read"


def _timed(passage: Passage, time: tuple[float, float] | None) -> Passage:
    return passage if time is None else replace(passage, time=time)
