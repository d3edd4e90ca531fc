"""The reader's parts: adapters, tokens, n-grams, pooling, fusion."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from classifiers.models import data_folder
from classifiers.text.encoder import load_encoder
from classifiers.text.normalise import normalise
from classifiers.text.reader.fuse import READER, weighed
from classifiers.text.reader.head import Head
from classifiers.text.reader.lora import attach, merge
from classifiers.text.reader.ngrams import ngrams, weighted
from classifiers.text.reader.tokens import windows
from policies.evidence import Finding, Place
from tests.classifiers.text.reader.tiny import encoder_folder

TOKENIZER = load_encoder(data_folder() / "models" / "e5-small")[1]


def test_merged_adapters_read_as_they_were_trained(tmp_path):
    """Weights with the adapters added give what layers with adapters beside them gave."""
    folder = encoder_folder(tmp_path)
    beside, _ = load_encoder(folder)
    adapters = attach(beside, rank=4)
    with torch.no_grad():
        for adapter in adapters.values():
            adapter.normal_(std=0.2)
    merged, _ = load_encoder(folder)
    merge(merged, adapters)
    ids = torch.tensor([[0, 50, 60, 70, 2]])
    expected = beside(input_ids=ids).last_hidden_state
    assert torch.allclose(merged(input_ids=ids).last_hidden_state, expected, atol=1e-4)
    assert not any(p.requires_grad for n, p in beside.named_parameters() if "word" in n)


def test_adapters_of_another_encoder_are_refused(tmp_path):
    """Adapters that do not belong to an encoder cannot be merged into it in silence."""
    encoder, _ = load_encoder(encoder_folder(tmp_path))
    with pytest.raises(KeyError):
        merge(encoder, {"encoder.layer.0.other.up": torch.zeros(1)})


@settings(deadline=None, max_examples=150)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=120))
def test_tokens_point_into_the_original(text):
    """Every token's span is an exact, non-empty substring of what the doctor wrote."""
    for window in windows(normalise(text), TOKENIZER, 64):
        for span in window.spans:
            assert span is None or 0 <= span[0] < span[1] <= len(text)


def test_a_long_post_is_read_to_its_end():
    """Windows overlap and together cover a post longer than the encoder can read."""
    text = " ".join(f"mot{n}" for n in range(400))
    spans = [s for w in windows(normalise(text), TOKENIZER, 64) for s in w.spans if s]
    covered = {i for a, b in spans for i in range(a, b)}
    assert all(i in covered for i, c in enumerate(text) if c != " ")


def test_padding_and_markers_have_no_say():
    """A post's score does not depend on what stands at masked places."""
    torch.manual_seed(1)
    head, hidden = Head(8, 3), torch.randn(1, 5, 8)
    mask = torch.tensor([[0.0, 1, 1, 0, 0]])
    other = hidden.clone()
    other[0, [0, 3, 4]] = torch.randn(3, 8)
    assert torch.allclose(head(hidden, mask)[0], head(other, mask)[0], atol=1e-6)


def test_ngrams_are_weighed_to_length_one():
    """Known n-grams get a unit vector; a text of none gets nothing, and no error."""
    counts = ngrams("garantie garanti")
    keys = np.array(sorted(counts), np.uint32)
    rows, values = weighted(counts, keys, np.ones(len(keys), np.float32))
    assert len(rows) == len(counts)
    assert np.isclose((values**2).sum(), 1)
    assert len(weighted(ngrams("zzz"), keys[:1], np.ones(1, np.float32))[0]) == 0


def test_a_sure_rule_decides_and_a_doubtful_one_is_weighed():
    """Scores below sure give way to the reader's, in the same text and for that signal only."""
    here, picture = Place("text", 0, 3), Place("media:0")
    found = weighed(
        [
            Finding("text.guarantee", 0.95, "text/guarantee", here),
            Finding("text.statistics", 0.7, "text/statistics", here),
            Finding("text.charity", 0.4, "text/charity", picture),
            Finding("text.statistics", 0.2, READER, here),
            Finding("text.charity", 0.9, READER, here),
        ]
    )
    assert [f.score for f in found] == [0.95, 0.2, 0.4, 0.2, 0.9]


def test_without_the_reader_rules_keep_their_scores():
    """A lost reader loses its own answers only."""
    alone = [Finding("text.statistics", 0.7, "text/statistics", Place("text", 0, 3))]
    assert weighed(alone) == alone
