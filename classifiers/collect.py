"""Runs every detector over a draft and gathers the evidence.

A detector that fails takes nothing with it but its own answers: they become unknown.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from classifiers import author
from classifiers.detector import Detector, Unanswered
from classifiers.draft import Draft
from classifiers.post import Post
from classifiers.text.reader.fuse import weighed
from policies.evidence import Evidence, Finding
from policies.signals import AUTHOR_SIGNALS, IMAGE_SIGNALS

log = logging.getLogger(__name__)

Progress = Callable[[str, int, int], None]


@dataclass
class _Gathered:
    findings: list[Finding] = field(default_factory=list)
    answered: set[str] = field(default_factory=set)
    unknown: dict[str, str] = field(default_factory=dict)

    def take(self, answers: Iterable[Finding | Unanswered]) -> None:
        for answer in answers:
            if isinstance(answer, Finding):
                self.findings.append(answer)
            else:
                for signal in answer.signals:
                    self.unknown.setdefault(signal, answer.reason)


def collect(
    post: Post,
    detectors: Sequence[Detector],
    progress: Progress = lambda *_: None,
    pictures_seen: Evidence | None = None,
) -> Evidence:
    """The evidence of all detectors on a prepared post.

    Args:
        post: the draft made ready.
        detectors: in the order of the registry.
        progress: called with a detector's name, its index and their number.
        pictures_seen: evidence of a post with these very pictures; what its detectors
            that look at nothing else said is taken over.

    Returns:
        Evidence in which the signals of a failed detector are unknown.
    """
    gathered = _Gathered()
    post.found = gathered.findings
    for index, detector in enumerate(detectors):
        progress(detector.name, index, len(detectors))
        gathered.answered |= detector.signals
        if pictures_seen is not None and _still_holds(detector, pictures_seen):
            gathered.take(_said_by(detector, pictures_seen))
            continue
        try:
            gathered.take(list(detector.detect(post)))
        except Exception as error:  # noqa: BLE001 - the one broad except: lost, not fatal
            # The type alone: a message might quote the post.
            log.warning("detector %s failed: %s", detector.name, type(error).__name__)
            gathered.take([Unanswered(detector.signals, "detector-failed")])
    gathered.findings = weighed(gathered.findings)
    _take_author(gathered, post.draft)
    return Evidence(
        findings=tuple(gathered.findings),
        answered=frozenset(gathered.answered),
        unknown=gathered.unknown,
        detectors={d.name: d.version for d in detectors},
    )


def _still_holds(detector: Detector, evidence: Evidence) -> bool:
    same = evidence.detectors.get(detector.name) == detector.version
    failed = any(evidence.unknown.get(s) == "detector-failed" for s in detector.signals)
    return same and not failed and detector.signals <= IMAGE_SIGNALS


def _said_by(detector: Detector, evidence: Evidence) -> Iterator[Finding | Unanswered]:
    yield from (f for f in evidence.findings if f.detector == detector.name)
    for signal in sorted(detector.signals & set(evidence.unknown)):
        yield Unanswered(frozenset({signal}), evidence.unknown[signal])


def holds_for(evidence: Evidence, draft: Draft) -> bool:
    """Whether the detectors would see the same under what this draft states.

    One thing stated is read by a detector: two pictures that the author calls *before and
    after* are compared with each other. Evidence of the same files is reused only where the
    author counted them so then and now, or neither then nor now.
    """
    counted = any(f.score >= 0.5 for f in evidence.of("author.before-after"))
    return counted == (draft.before_after is True)


def redeclared(evidence: Evidence, draft: Draft) -> Evidence:
    """The same evidence under other declarations, where it holds (`holds_for`).

    Args:
        evidence: of a draft with the same text and files.
        draft: its declarations, channel and `before_after` count; nothing else is read.

    Returns:
        What `collect` would return for this draft.
    """
    gathered = _Gathered(
        findings=[f for f in evidence.findings if f.detector != author.NAME],
        answered=set(evidence.answered),
        unknown={s: r for s, r in evidence.unknown.items() if s not in AUTHOR_SIGNALS},
    )
    _take_author(gathered, draft)
    return Evidence(
        findings=tuple(gathered.findings),
        answered=frozenset(gathered.answered),
        unknown=gathered.unknown,
        detectors=evidence.detectors,
    )


def _take_author(gathered: _Gathered, draft: Draft) -> None:
    gathered.take(author.declared(draft))
    gathered.take(list(author.attribute(draft, gathered.findings)))
    gathered.answered |= AUTHOR_SIGNALS
    for seen in ("image.face", "image.minor"):
        mine = seen.replace("image.", "image.patient-")
        if seen in gathered.unknown:
            gathered.unknown.setdefault(mine, gathered.unknown[seen])
        if seen in gathered.answered:
            gathered.answered.add(mine)
