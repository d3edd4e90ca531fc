"""What detectors need of a picture, computed before they ask, on all cores.

A detector asks for one thing after another, and a small network on one picture hardly gains
by a second core. So the networks of all pictures run side by side, each on one core, while
words are read and further files are decoded. Results wait in `Picture.once`; who asks for
one that is not ready waits for it. A failure is dropped here: the detector that asks again
meets it itself, and is the only one to lose its answer.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from typing import TypeVar

from classifiers.image.decode import Picture
from classifiers.image.faces import faces_of
from classifiers.image.lite import lite_of
from classifiers.image.scene import parts_of, scene_of
from classifiers.models import THREADS

T = TypeVar("T")


@cache
def _workers() -> ThreadPoolExecutor:
    """One pool for the process: posts that are checked at once share the cores."""
    return ThreadPoolExecutor(THREADS, thread_name_prefix="look")


def soon(look: Callable[[Picture], T], picture: Picture) -> Future[T]:
    """Has a picture looked at by the next free worker.

    Args:
        look: keeps its result in `Picture.once`; must not wait for another look.
        picture: the one looked at.
    """
    return _workers().submit(look, picture)


def look_ahead(picture: Picture) -> None:
    """Starts what nearly every picture needs: its faces, and the features of its scene."""
    soon(faces_of, picture)
    soon(_scenes, picture)


def _scenes(picture: Picture) -> None:
    scene_of(picture)
    for mirrored in (False, True):
        parts_of(picture, mirrored=mirrored)
        lite_of(picture, mirrored=mirrored)
