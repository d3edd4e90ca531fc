"""Training of the text reader: the same seed, the same weights; a stop loses nothing."""

from __future__ import annotations

import dataclasses
import itertools

import numpy as np
import pytest
import torch
from safetensors.torch import load_file

from classifiers.registry import RULES
from classifiers.text.encoder import load_encoder
from classifiers.text.normalise import normalise
from classifiers.text.reader.labels import CLAUSES
from classifiers.text.reader.model import load_reader
from classifiers.train.text import run
from classifiers.train.text.adapt import Recipe
from classifiers.train.text.examples import examples, joined, read_splits
from classifiers.train.text.thresholds import choose
from policies.errors import ModelMissing
from tests.classifiers.text.reader.tiny import corpus, encoder_folder

RECIPE = Recipe(epochs=2, rank=2, tokens_a_batch=128, longest=64)


@pytest.fixture(scope="module")
def ground(tmp_path_factory):
    folder = tmp_path_factory.mktemp("train")
    return corpus(folder / "corpus"), encoder_folder(folder / "encoder"), folder


def trained(ground, name, recipe=RECIPE, work=None, start=None):
    posts, encoder, folder = ground
    work = work or folder / f"{name}-work"
    run.train_text(posts, str(encoder), folder / name, work, recipe, start)
    return load_file(folder / name / "reader.safetensors")


def test_the_same_seed_gives_the_same_weights(ground):
    """Two runs agree to the last bit; another seed does not."""
    first, second = trained(ground, "a"), trained(ground, "b")
    assert first.keys() == second.keys()
    assert all(torch.equal(first[k], second[k]) for k in first)
    other = trained(ground, "c", dataclasses.replace(RECIPE, seed=2))
    assert any(not torch.equal(first[k], other[k]) for k in first if k.startswith("lora"))


def test_a_stopped_run_goes_on_where_it_was(ground, monkeypatch):
    """Stopped after its first epoch and begun again, a run ends with the same weights."""
    whole, work = trained(ground, "a"), ground[2] / "stopped-work"
    from classifiers.train.text import adapt

    kept = adapt._checkpoint

    def stop_after(*arguments):
        kept(*arguments)
        raise KeyboardInterrupt

    monkeypatch.setattr(adapt, "_checkpoint", stop_after)
    with pytest.raises(KeyboardInterrupt):
        trained(ground, "d", work=work)
    monkeypatch.undo()
    resumed = trained(ground, "d", work=work)
    assert all(torch.equal(whole[k], resumed[k]) for k in whole)


def test_what_was_trained_can_be_settled_and_read(ground):
    """A trained folder gets its fusion and thresholds, and then reads a post."""
    posts, _, folder = ground
    trained(ground, "a")
    thresholds = run.settle(posts, [], folder / "a", RULES, passed=0.9)
    assert all(0 < low <= high <= 0.7 for high, low in thresholds.values())
    reader = load_reader(folder / "a", trusted=True)
    reading = reader.read(normalise("Résultat garanti, sans aucun risque."))
    assert reading.encoder.shape == reading.ngrams.shape == (len(reader.labels),)
    assert len(reading.spans) == len(reading.tokens)


def test_weights_that_nobody_recorded_are_not_loaded(ground):
    """A folder that `models.sha256` does not know is refused unless it was configured."""
    trained(ground, "a")
    with pytest.raises(ModelMissing):
        load_reader(ground[2] / "a")


def test_thresholds_leave_compliant_posts_alone():
    """The undecided level spares the wanted share of compliant posts."""
    generator = torch.Generator().manual_seed(0)
    scores = torch.rand(400, 2, generator=generator).numpy() * 0.6
    truth = torch.zeros(400, 2, dtype=torch.bool).numpy()
    truth[:40, 0] = True
    scores[:40, 0] = 0.9
    counted = ~torch.zeros(400, 2, dtype=torch.bool).numpy()
    chosen = choose(scores, truth, counted, ("a", "b"), passed=0.95)
    untouched = (scores[40:, 0] < chosen["a"][1]) & (scores[40:, 1] < chosen["b"][1])
    assert untouched.mean() >= 0.95 or chosen["a"][0] == chosen["a"][1]
    assert chosen["a"][0] <= 0.9


def test_a_trained_reader_is_trained_on(ground):
    """Begun from a reader and taught nothing, the weights are that reader's."""
    first = trained(ground, "a")
    still = dataclasses.replace(RECIPE, epochs=1, rate=0.0, head_rate=0.0)
    again = trained(ground, "e", still, start=ground[2] / "a")
    learnt = [k for k in first if k.startswith(("lora", "head"))]
    assert learnt
    assert all(torch.equal(first[k], again[k]) for k in learnt)


def test_two_posts_read_as_one_break_what_each_breaks(ground):
    """Every label, piece and word of evidence of both stays; none is invented.

    Only "nothing informative remains" must hold of both.
    """
    posts, encoder, _ = ground
    _, tokenizer = load_encoder(str(encoder))
    learnt = examples(read_splits(posts).train, tokenizer, RECIPE.longest)
    only = CLAUSES.index("art12.advertisement")
    for first, second in itertools.product(learnt[:12], repeat=2):
        both = joined(first, second)
        assert len(both.ids) == len(both.own) == len(both.evidence)
        assert both.own.sum() == first.own.sum() + second.own.sum()
        rest = np.arange(len(CLAUSES)) != only
        assert (both.labels == np.maximum(first.labels, second.labels))[rest].all()
        assert both.labels[only] == min(first.labels[only], second.labels[only])
        counted = first.evidence.sum(0) + second.evidence.sum(0)
        assert (both.evidence.sum(0) == counted)[rest].all()


def test_calibrating_voices_neither_learn_nor_tune(tmp_path):
    """A voice stands on one side only; without calibrating voices there are none."""
    folder = corpus(tmp_path)
    assert read_splits(folder).calibrate == []
    (folder / "splits.yaml").write_text("test: [v5]\ntune: [v4]\ncalibrate: [v3]\n", "utf-8")
    splits = read_splits(folder)
    sides = (splits.train, splits.calibrate, splits.tune, splits.test)
    assert [sorted({post.voice for post in side}) for side in sides] == [
        ["v0", "v1", "v2"],
        ["v3"],
        ["v4"],
        ["v5"],
    ]
