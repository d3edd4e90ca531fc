"""Recall, precision and false alarms of the picture checks on labelled pictures.

A manifest is a CSV with a row a picture: `id` (the file is PICTURES/<id>.<any suffix>), or
`file` (a path below PICTURES); `category`; optionally `split`; and a column a label, named
in `COLUMNS`. A label is a number (for `faces` their count, else 0 or 1); empty or `?` is *not
labelled* and counts nowhere. Further columns (repository, commit, licence) are ignored.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from classifiers.collect import collect
from classifiers.detector import Detector
from classifiers.draft import Draft, Media
from classifiers.evaluate.text import Counts
from classifiers.prepare import prepare
from policies.charter import Charter
from policies.conditions import All, Any, Condition, Not, Signal
from policies.errors import DraftError
from policies.evidence import Box

WORDS: Final = "words"
COLUMNS: Final = {
    "faces": "image.face",
    "minor": "image.minor",
    "operating_room": "image.operating-room",
    "intimate": "image.intimate",
    "before_after": "image.before-after",
    "retouched": "image.retouched",
    "text_in_image": WORDS,
}
# Where the charter asks about a patient's face, the detector sees a face.
_TWINS: Final = {"image.face": "image.patient-face", "image.minor": "image.patient-minor"}


@dataclass(frozen=True, slots=True)
class Labelled:
    """One picture of a manifest; `labels` holds by signal what a person saw."""

    id: str
    path: Path
    category: str
    labels: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Seen:
    """What the detectors said of one picture.

    `found` holds by signal (score, box or None) of every finding, surest first. `error` is
    the code of what kept the file from being read, or empty.
    """

    picture: Labelled
    found: Mapping[str, Sequence[tuple[float, Box | None]]] = field(default_factory=dict)
    error: str = ""

    def score(self, signal: str) -> float:
        """The strongest finding of the signal, 0 where there is none."""
        return max((score for score, _ in self.found.get(signal, ())), default=0.0)

    def count(self, signal: str, threshold: float) -> int:
        """How many findings reach the threshold."""
        return sum(score >= threshold for score, _ in self.found.get(signal, ()))


@dataclass
class Figures(Counts):
    """Counts of pictures at one threshold, true negatives too."""

    tn: int = 0

    @property
    def false_alarms(self) -> float:
        """Of the pictures without it, the share that raised it; 0.0 where there is none."""
        return self.fp / (self.fp + self.tn) if self.fp + self.tn else 0.0


@dataclass(frozen=True, slots=True)
class Boxes:
    """Faces counted, picture by picture: of `labelled` so many `found`, and `extra` ones."""

    pictures: int
    labelled: int
    found: int
    extra: int


@dataclass
class PictureReport:
    """The figures of one run; pictures that could not be read count as seen empty."""

    seen: list[Seen] = field(default_factory=list)

    def labelled(self, signal: str, category: str | None = None) -> list[Seen]:
        """The pictures that carry a label of this signal."""
        mine = [s for s in self.seen if signal in s.picture.labels]
        return [s for s in mine if category is None or s.picture.category == category]

    def categories(self) -> list[str]:
        """All categories, by name."""
        return sorted({s.picture.category for s in self.seen})

    def figures(self, signal: str, threshold: float, category: str | None = None) -> Figures:
        """Pictures that have the signal against those that raise it."""
        counts = dict.fromkeys(("tp", "fp", "fn", "tn"), 0)
        for seen in self.labelled(signal, category):
            raised, real = seen.score(signal) >= threshold, seen.picture.labels[signal] > 0
            counts[("tp" if raised else "fn") if real else ("fp" if raised else "tn")] += 1
        return Figures(**counts)

    def area_under_curve(self, signal: str) -> float | None:
        """How often a picture with the signal scores above one without (ties count half)."""
        mine = self.labelled(signal)
        real = [s.score(signal) for s in mine if s.picture.labels[signal] > 0]
        others = [s.score(signal) for s in mine if s.picture.labels[signal] == 0]
        if not real or not others:
            return None
        wins = sum((a > b) + (a == b) / 2 for a in real for b in others)
        return wins / (len(real) * len(others))

    def boxes(self, signal: str, threshold: float, category: str | None = None) -> Boxes:
        """Findings against labelled counts: what a count alone can tell of boxes."""
        mine = self.labelled(signal, category)
        pairs = [(s.picture.labels[signal], s.count(signal, threshold)) for s in mine]
        return Boxes(
            pictures=len(pairs),
            labelled=sum(real for real, _ in pairs),
            found=sum(min(real, got) for real, got in pairs),
            extra=sum(max(0, got - real) for real, got in pairs),
        )

    def worst(self, signal: str, threshold: float, most: int) -> tuple[list[Seen], list[Seen]]:
        """The surest false alarms and the least seen misses, at most so many of each."""
        mine = sorted(self.labelled(signal), key=lambda s: s.score(signal))
        missed = [s for s in mine if s.count(signal, threshold) < s.picture.labels[signal]]
        false = [s for s in mine if s.count(signal, threshold) > max(s.picture.labels[signal], 0)]
        if signal != "image.face":  # elsewhere a label is a yes, not a count
            missed = [s for s in missed if s.score(signal) < threshold]
            false = [s for s in false if s.picture.labels[signal] == 0]
        return false[::-1][:most], missed[:most]


def read_manifest(
    manifest: Path,
    pictures: Path,
    split: str | None = None,
    columns: Sequence[str] = tuple(COLUMNS),
) -> list[Labelled]:
    """The labelled pictures of a manifest.

    Args:
        manifest: the CSV.
        pictures: the folder with the files.
        split: only rows whose column `split` says so.
        columns: the labels to read, of `COLUMNS`.

    Raises:
        DraftError: `missing` (the manifest, or a picture: `index` is its row), or `bad-line`.
    """
    if not manifest.is_file():
        raise DraftError("missing")
    by_stem = {path.stem: path for path in sorted(pictures.rglob("*")) if path.is_file()}
    rows = []
    with manifest.open(encoding="utf-8", newline="") as stream:
        for number, row in enumerate(csv.DictReader(stream), 2):
            if split is not None and row.get("split") != split:
                continue
            name = row.get("file") or ""
            path = pictures / name if name else by_stem.get(row.get("id") or "")
            if path is None or not path.is_file():
                raise DraftError("missing", index=number)
            rows.append(_labelled(row, path, number, columns))
    return rows


def _labelled(
    row: Mapping[str, str | None], path: Path, number: int, columns: Sequence[str]
) -> Labelled:
    labels = {}
    for column in columns:
        value = (row.get(column) or "").strip()
        if value in ("", "?"):
            continue
        if not value.isdecimal():
            raise DraftError("bad-line", index=number)
        labels[COLUMNS[column]] = int(value)
    return Labelled(row.get("id") or path.stem, path, row.get("category") or "", labels)


def look(picture: Labelled, detectors: Sequence[Detector], words: bool = True) -> Seen:
    """What the detectors say of one picture, sent alone as a file.

    Args:
        picture: of a manifest.
        detectors: those to run.
        words: whether words in the picture are read first (half of the time).
    """
    post = prepare(Draft(media=(Media(path=picture.path),)), words=words)
    for error in post.unreadable.values():
        return Seen(picture, error=error.code)
    found: dict[str, list[tuple[float, Box | None]]] = {}
    for finding in collect(post, detectors).findings:
        if finding.signal in picture.labels:
            found.setdefault(finding.signal, []).append((finding.score, finding.place.box))
    if post.read_in_pictures and WORDS in picture.labels:
        found[WORDS] = [(1.0, None)]
    return Seen(picture, {s: sorted(f, key=lambda x: -x[0]) for s, f in found.items()})


def evaluate_pictures(
    pictures: Iterable[Labelled],
    detectors: Sequence[Detector],
    words: bool = True,
    progress: Callable[[], None] = lambda: None,
) -> PictureReport:
    """Looks at every picture; `progress` is called after each."""
    report = PictureReport()
    for picture in pictures:
        report.seen.append(look(picture, detectors, words))
        progress()
    return report


def thresholds(charter: Charter) -> dict[str, tuple[float, float | None]]:
    """By signal, from which score a human is asked, and from which a clause is broken.

    The lowest of all clauses; None where no clause is broken by the signal.
    """
    leaves = [leaf for clause in charter.clauses for leaf in _leaves(clause.condition)]
    table: dict[str, tuple[float, float | None]] = {}
    for signal in COLUMNS.values():
        names = (signal, _TWINS.get(signal))
        mine = [leaf for leaf in leaves if leaf.name in names]
        asked = min((leaf.undecided for leaf in mine), default=0.5)
        broken = min((leaf.violated for leaf in mine if leaf.violated <= 1), default=None)
        table[signal] = (asked, broken)
    return table


def _leaves(condition: Condition) -> Iterator[Signal]:
    match condition:
        case Signal():
            yield condition
        case Not(part):
            yield from _leaves(part)
        case All(parts) | Any(parts):
            for part in parts:
                yield from _leaves(part)
