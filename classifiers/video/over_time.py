"""Picture checks over time: every frame is looked at, and what lasts is said once.

« 00:12-00:19, one face » instead of two hundred findings: a finding is followed from frame
to frame by its box, and is reported where it was surest, with the time it was seen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from classifiers.detector import Detector, Unanswered
from classifiers.post import Post
from classifiers.video.clip import Clip, Frame
from policies.evidence import Box, Finding

# Seconds for which something may be out of sight and still be the same.
_GAP = 2.5
# How far the middle of a box may move from frame to frame, in parts of its longer side.
_STEP = 1.2
_MOST = 60


@dataclass(frozen=True)
class OverTime:
    """An image detector over the frames of clips; answers the same signals."""

    detector: Detector

    @property
    def name(self) -> str:
        """`video/` and the detector's own name."""
        return f"video/{self.detector.name}"

    @property
    def version(self) -> str:
        """Changes with the detector's own."""
        return f"{self.detector.version}.1"

    @property
    def signals(self) -> frozenset[str]:
        """The detector's own."""
        return self.detector.signals

    def detect(self, post: Post) -> Iterator[Finding | Unanswered]:
        """One finding a span of time and thing, surest first."""
        for clip in post.clips:
            seen: list[tuple[Frame, Finding]] = []
            unanswered: dict[Unanswered, None] = {}
            for frame in clip.frames:
                for answer in self.detector.detect(_alone(post, clip, frame)):
                    if isinstance(answer, Finding):
                        seen.append((frame, answer))
                    else:
                        unanswered[answer] = None
            yield from (replace(f, detector=self.name) for f in followed(seen))
            yield from unanswered


def _alone(post: Post, clip: Clip, frame: Frame) -> Post:
    """A post that holds this frame alone, with the words that stand in it."""
    words = [
        p
        for p in post.read_in_pictures
        if p.part == clip.part and p.time is not None and p.time[0] <= frame.first <= p.time[1]
    ]
    return Post(post.draft, pictures=[frame.picture], read_in_pictures=words)


@dataclass
class _Track:
    """One thing followed; `best` is where it was surest."""

    best: Finding
    box: Box | None
    first: float
    last: float
    frames: set[float] = field(default_factory=set)

    def goes_on_with(self, frame: Frame, finding: Finding) -> bool:
        """Whether this may be the same thing, one frame later."""
        if finding.signal != self.best.signal or frame.first - self.last > _GAP:
            return False
        return frame.first not in self.frames and _near(self.box, finding.place.box)

    def take(self, frame: Frame, finding: Finding) -> None:
        """Follows the thing into this frame."""
        self.frames.add(frame.first)
        self.box, self.last = finding.place.box, frame.last
        if finding.score > self.best.score:
            self.best = finding


def followed(seen: Iterable[tuple[Frame, Finding]]) -> list[Finding]:
    """One finding for each thing, with the span of time in its place.

    Args:
        seen: findings by frame, frames in order of time.
    """
    tracks: list[_Track] = []
    for frame, finding in seen:
        fitting = [t for t in tracks if t.goes_on_with(frame, finding)]
        if fitting:
            box = finding.place.box
            min(fitting, key=lambda t: _distance(t.box, box)).take(frame, finding)
        else:
            track = _Track(finding, finding.place.box, frame.first, frame.last)
            track.frames.add(frame.first)
            tracks.append(track)
    tracks.sort(key=lambda t: -t.best.score)
    return [
        replace(t.best, place=replace(t.best.place, time=(t.first, t.last))) for t in tracks[:_MOST]
    ]


def _near(one: Box | None, other: Box | None) -> bool:
    return (one is None) == (other is None) and _distance(one, other) <= _STEP


def _distance(one: Box | None, other: Box | None) -> float:
    """Between the middles, in parts of the longer side; 0 for findings without a box."""
    if one is None or other is None:
        return 0.0
    apart = [one[i] + one[i + 2] / 2 - other[i] - other[i + 2] / 2 for i in (0, 1)]
    return max(map(abs, apart)) / max(*one[2:], *other[2:], 1)


def over_time(detectors: Sequence[Detector]) -> tuple[OverTime, ...]:
    """The same detectors for clips."""
    return tuple(OverTime(detector) for detector in detectors)
