"""The sentences that are shown as evidence are those whose words weighed most."""

from __future__ import annotations

import numpy as np

from classifiers.draft import Draft
from classifiers.post import Post
from classifiers.text.reader.detector import deciding, sentences
from classifiers.text.reader.model import Reading


def read(post: Post, *pieces: tuple[str, float]) -> Reading:
    """A reading of one label in which the post's pieces have these logits."""
    ends = np.cumsum([len(piece) for piece, _ in pieces])
    spans = tuple(
        (int(end) - len(piece), int(end)) for end, (piece, _) in zip(ends, pieces, strict=True)
    )
    assert "".join(piece for piece, _ in pieces) == post.text.normalised.original
    nothing = np.zeros(1, np.float32)
    return Reading(nothing, nothing, np.array([[w] for _, w in pieces], np.float32), spans)


def test_a_line_break_or_a_full_stop_is_no_evidence():
    """What stands between two sentences does not make the innocent one decide."""
    post = Post(Draft(text="Une heure.\nGaranti !"))
    reading = read(post, ("Une", -6), (" heure", -6), (".", 2), ("\nGaranti", 3), (" !", 1))
    (only,) = deciding(reading.tokens[:, 0], sentences(reading, post.text), post.text)
    assert post.text.normalised.original[slice(*only)].strip() == "Garanti !"


def test_signs_decide_where_there_are_no_words():
    """A post of signs alone still has a place to show."""
    post = Post(Draft(text="🔥🔥 !!!"))
    reading = read(post, ("🔥🔥", 1), (" !!!", 2))
    assert deciding(reading.tokens[:, 0], sentences(reading, post.text), post.text)
