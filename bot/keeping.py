"""Keeps what a later comparison needs of a checked picture: a sealed copy, fingerprints."""

from __future__ import annotations

import hashlib

from bot.recheck.pictures import fingerprints, reference
from bot.store.objects import Objects
from bot.store.records import Kept
from classifiers.post import Post


def keep_pictures(post: Post, objects: Objects) -> tuple[Kept, ...]:
    """Puts a reduced copy of every picture into the object folder.

    Raises:
        StoreError: the folder refused; the check is begun again then.
    """
    kept = []
    for picture in post.pictures:
        perceptual, regions = fingerprints(picture.rgb)
        copy = reference(picture)
        kept.append(
            Kept(
                position=picture.index,
                object_name=objects.put(copy),
                sha256=hashlib.sha256(copy).hexdigest(),
                perceptual=perceptual,
                regions=regions,
            )
        )
    return tuple(kept)
