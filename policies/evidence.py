"""What detectors saw, and what nobody could answer.

Evidence is all the engine gets: it carries scores and places, not the post. It is
stored, and can be judged again under another charter without models or pictures.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from policies.errors import EvidenceError

Box = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something was seen.

    `part` is `text` or `media:<index>`. `start`/`end` are character offsets into the
    doctor's own text. `box` is (x, y, width, height) in pixels of the upright picture.
    `time` is (first, last) second of a video. `key` is a metadata key. `quote` holds
    words read inside a picture or heard in a video, which offsets cannot point at; for
    the post's own text it stays empty.
    """

    part: str = "text"
    start: int | None = None
    end: int | None = None
    box: Box | None = None
    time: tuple[float, float] | None = None
    key: str | None = None
    quote: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One detector's answer about one signal at one place.

    `score` is in 0..1. `reason` is a short stable code that says why (for example
    `second-half-missing`); the reply turns it into a sentence.
    """

    signal: str
    score: float
    detector: str
    place: Place = Place()
    reason: str = ""

    def __post_init__(self) -> None:
        if not 0.0 <= self.score <= 1.0:
            raise EvidenceError(f"score {self.score} of {self.signal} is outside 0..1")


@dataclass(frozen=True, slots=True)
class Evidence:
    """All findings on a draft, the signals that were answered, and those that were not.

    A signal that is neither answered nor found is *unknown*: nobody looked. A signal in
    `unknown` was looked for, but not everywhere (a picture unreadable, a detector
    failed); its value says why.
    """

    findings: tuple[Finding, ...] = ()
    answered: frozenset[str] = frozenset()
    unknown: Mapping[str, str] = field(default_factory=dict)
    detectors: Mapping[str, str] = field(default_factory=dict)
    # A charter asks for some hundred signals, of which few were found.
    _found: Mapping[str, tuple[Finding, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        found: dict[str, list[Finding]] = {}
        for finding in self.findings:
            found.setdefault(finding.signal, []).append(finding)
        object.__setattr__(self, "_found", {name: _by_strength(f) for name, f in found.items()})

    def of(self, signal: str) -> tuple[Finding, ...]:
        """The findings of one signal, strongest first."""
        return self._found.get(signal, ())

    def is_open(self, signal: str) -> bool:
        """Whether the signal may be true without a finding that says so."""
        return signal in self.unknown or signal not in self.answered

    def without(self, signals: Iterable[str], reason: str = "detector-lost") -> Evidence:
        """The same evidence after the detectors of these signals were lost."""
        gone = frozenset(signals)
        return Evidence(
            findings=tuple(f for f in self.findings if f.signal not in gone),
            answered=self.answered - gone,
            unknown={**self.unknown, **dict.fromkeys(sorted(gone), reason)},
            detectors=self.detectors,
        )

    def to_json(self) -> str:
        """One line of JSON, stable for equal evidence."""
        findings = [_finding_to_dict(f) for f in self.findings]
        return json.dumps(
            {
                "findings": findings,
                "answered": sorted(self.answered),
                "unknown": dict(sorted(self.unknown.items())),
                "detectors": dict(sorted(self.detectors.items())),
            },
            ensure_ascii=False,
            sort_keys=True,
        )

    @classmethod
    def from_json(cls, text: str) -> Evidence:
        """Reads back what `to_json` wrote.

        Raises:
            EvidenceError: the text is not evidence.
        """
        try:
            raw = json.loads(text)
            return cls(
                findings=tuple(_finding_from_dict(f) for f in raw["findings"]),
                answered=frozenset(raw["answered"]),
                unknown=dict(raw["unknown"]),
                detectors=dict(raw["detectors"]),
            )
        except (ValueError, KeyError, TypeError) as error:
            raise EvidenceError("stored evidence cannot be read") from error


def _by_strength(findings: list[Finding]) -> tuple[Finding, ...]:
    if len(findings) == 1:
        return tuple(findings)
    return tuple(sorted(findings, key=lambda f: (-f.score, f.detector, repr(f.place))))


def place_to_dict(place: Place) -> dict[str, Any]:
    """The place as plain data, without its empty fields (the `where` of the contracts)."""
    raw: dict[str, Any] = {"part": place.part}
    for name in ("start", "end", "quote", "box", "time", "key"):
        value = getattr(place, name)
        if value is not None:
            raw[name] = list(value) if isinstance(value, tuple) else value
    return raw


def _finding_to_dict(finding: Finding) -> dict[str, Any]:
    return {
        "signal": finding.signal,
        "score": finding.score,
        "detector": finding.detector,
        "place": place_to_dict(finding.place),
        "reason": finding.reason,
    }


def _finding_from_dict(raw: Mapping[str, Any]) -> Finding:
    place = dict(raw["place"])
    for name in ("box", "time"):
        if name in place:
            place[name] = tuple(place[name])
    return Finding(raw["signal"], raw["score"], raw["detector"], Place(**place), raw["reason"])
