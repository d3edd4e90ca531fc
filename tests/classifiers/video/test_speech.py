"""Speech becomes words with their time; without the extra it stays unknown."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pytest

from classifiers.collect import collect
from classifiers.draft import Draft, Media
from classifiers.image import readable
from classifiers.prepare import prepare
from classifiers.text.patterns import guarantee
from classifiers.video import speech, watchable
from classifiers.video.clip import Clip, Sound
from policies.errors import ModelMissing
from tests.classifiers.image.samples import gradient
from tests.classifiers.video.samples import video

DETECTORS = (readable.DETECTOR, watchable.DETECTOR, guarantee.DETECTOR)


@dataclass
class Segment:
    text: str
    start: float = 1.0
    end: float = 3.5
    avg_logprob: float = -0.2
    no_speech_prob: float = 0.1


class Recogniser:
    """Stands for faster-whisper, whose weights a test does not load."""

    def __init__(self, *segments: Segment) -> None:
        self.segments, self.languages = segments, list[str]()

    def transcribe(self, audio: np.ndarray, language: str, **_: object) -> tuple[object, None]:
        assert audio.dtype == np.float32
        self.languages.append(language)
        return iter(self.segments), None


def spoken(text: str) -> Draft:
    return Draft(text, (Media(data=video([(gradient(), 1)], sound=0.3)),))


def test_a_spoken_promise_is_a_promise(monkeypatch):
    """What the doctor says aloud is judged like what she writes, with its seconds."""
    recogniser = Recogniser(Segment("Résultat garanti à cent pour cent."))
    monkeypatch.setattr(speech, "_model", lambda: recogniser)
    evidence = collect(prepare(spoken("Bonjour à toutes et à tous")), DETECTORS)
    (found,) = evidence.of("text.guarantee")
    assert found.place.time == (1.0, 3.5)
    assert found.place.quote
    assert evidence.unknown["text.guarantee"] == "speech-heard-roughly"
    assert recogniser.languages == ["fr"]


@pytest.mark.parametrize(
    ("text", "language"),
    [("Bonjour, voici nos conseils pour cet hiver", "fr"), ("صحتك تهمنا دائما", "ar")],
)
def test_the_language_is_the_posts_own(monkeypatch, text, language):
    """Whisper guesses badly on short clips: it is told."""
    recogniser = Recogniser()
    monkeypatch.setattr(speech, "_model", lambda: recogniser)
    prepare(spoken(text))
    assert recogniser.languages == [language]


def test_clear_english_leaves_nothing_unknown(monkeypatch):
    """Surely understood, the transcript answers."""
    monkeypatch.setattr(speech, "_model", lambda: Recogniser(Segment("We are open on Mondays.")))
    post = prepare(spoken("Our opening hours for the summer holidays"))
    assert "text.guarantee" not in collect(post, DETECTORS).unknown


def test_music_and_guesses_are_no_words(monkeypatch):
    """What is not speech, or only guessed, is not quoted."""
    segments = (Segment("Merci", no_speech_prob=0.9), Segment("garanti", avg_logprob=-1.4))
    monkeypatch.setattr(speech, "_model", lambda: Recogniser(*segments))
    clip = Clip(0, (), 1, Sound.HEARD, np.zeros(16000, np.float32))
    assert speech.hear(clip, "").passages == ()


def test_without_the_extra_speech_is_unknown(monkeypatch):
    """A missing recogniser is said, never taken for silence."""

    def missing() -> object:
        raise ModelMissing("speech")

    monkeypatch.setattr(speech, "_model", missing)
    evidence = collect(prepare(spoken("Bonjour")), DETECTORS)
    assert evidence.unknown["text.guarantee"] == "speech-not-heard"
