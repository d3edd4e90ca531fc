"""Posts as the encoder reads them: word pieces, and where each stood in the original."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from transformers import PreTrainedTokenizerBase

from classifiers.text.normalise import Normalised

# The encoder was trained to read texts behind this prefix (Wang et al., 2024).
_PREFIX = "query: "
_OVERLAP = 48


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of a post that the encoder reads at once.

    `spans[i]` are the offsets of token i in the text as the doctor wrote it, None for
    markers and the prefix.
    """

    ids: tuple[int, ...]
    spans: tuple[tuple[int, int] | None, ...]


def windows(text: Normalised, tokenizer: PreTrainedTokenizerBase, longest: int) -> Iterator[Window]:
    """The windows of a post: one, unless it has more than `longest` tokens.

    Reads the `clean` view: disguises undone, all else as written.
    """
    view = text.clean
    encoded = tokenizer(
        _PREFIX + view.text,
        truncation=True,
        max_length=longest,
        stride=min(_OVERLAP, longest // 4),
        return_overflowing_tokens=True,
        return_offsets_mapping=True,
    )
    for ids, offsets in zip(encoded["input_ids"], encoded["offset_mapping"], strict=True):
        places = ((start - len(_PREFIX), end - len(_PREFIX)) for start, end in offsets)
        # The first word's piece begins with the prefix's space.
        spans = tuple(view.span(max(a, 0), b) if b > max(a, 0) else None for a, b in places)
        yield Window(tuple(ids), spans)
