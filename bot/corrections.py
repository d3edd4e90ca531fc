"""The doctor's own text, corrected: what offends taken out, what is missing put in.

Nothing is rewritten freely: sentences go, the words of a clause's remedy come, the rest
stays as she wrote it. The result is judged again before it is offered: it comes out
*approved*, or what is left is hers to supply (a source, the Council's agreement).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from classifiers.collect import collect
from classifiers.detector import Detector, Unanswered
from classifiers.post import Post
from classifiers.text.language import language_of
from classifiers.text.normalise import split_sentences
from policies.charter import Charter, Clause, RemedyKind, Severity
from policies.engine import Judged, Outcome, Verdict, judge
from policies.evidence import Evidence, Finding
from policies.signals import TEXT_SIGNALS

_ROUNDS = 4
# Fewer letters than this are no post.
_LEAST = 25
_WORDS_IN = {"ar": "ar", "aeb-arab": "ar", "en": "en"}
_PLACEHOLDER = re.compile(r"\[[^\]]+\]")
_STATUTORY = frozenset({"text.statutory-sentence", "text.statutory-distorted"})
_WHOLE_POST = frozenset({"art12.advertisement"})


@dataclass(frozen=True, slots=True)
class Correction:
    """A version to publish, and the clauses for which only the doctor can supply the rest."""

    text: str
    hers: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Seen:
    """What was seen in pictures the first time; it does not change with the words."""

    findings: tuple[Finding, ...]
    signals: frozenset[str]
    unknown: dict[str, str]
    name: str = "seen-before"
    version: str = "1"

    def detect(self, post: Post) -> Iterator[Finding | Unanswered]:
        """The same findings again."""
        del post
        yield from self.findings
        for signal, reason in self.unknown.items():
            yield Unanswered(frozenset({signal}), reason)


def correct(
    post: Post,
    evidence: Evidence,
    verdict: Verdict,
    charter: Charter,
    detectors: Sequence[Detector],
) -> Correction | None:
    """A corrected text, None where no wording can save the post or none is needed.

    Args:
        post: as it was checked.
        evidence: what was seen.
        verdict: what was judged.
        charter: by which it was.
        detectors: all of them; only those that read words run again.
    """
    if verdict.outcome is Outcome.APPROVED or not post.draft.text.strip():
        return None
    readers = [d for d in detectors if d.signals & TEXT_SIGNALS]
    reread = bool(post.pictures or post.clips or not post.draft.media)
    again = [*readers, _seen(evidence, readers, reread)]
    text, inserted = post.draft.text, dict[str, Clause]()
    for _ in range(_ROUNDS):
        changed = _mend(text, evidence, verdict, inserted)
        if changed is None or changed == text:
            break
        text = changed
        if len(re.sub(r"\W", "", text)) < _LEAST:
            return None
        attempt = replace(post, draft=replace(post.draft, text=text), found=[])
        evidence = collect(attempt, again)
        verdict = judge(charter, evidence)
        left = [*_blocking(verdict.violated), *_blocking(verdict.undecided)]
        hers = [j for j in left if _is_hers(j, inserted)]
        if len(hers) == len(left):
            needed = [c.id for c in inserted.values() if _PLACEHOLDER.search(text)]
            ids = dict.fromkeys([*needed, *(j.clause.id for j in hers)])
            return Correction(text, tuple(ids))
    return None


def _seen(evidence: Evidence, readers: Iterable[Detector], reread: bool) -> _Seen:
    """What does not change with the doctor's words.

    `reread`: the words in her pictures are at hand and will be read again; else what was
    found in them, and what could not be, still holds.
    """
    names = {d.name for d in readers} | {"author"}
    words = frozenset().union(*(d.signals for d in readers))
    mine = {s for s in evidence.answered if not s.startswith(("author.", "channel."))}
    if reread:
        mine -= words
    return _Seen(
        tuple(
            f
            for f in evidence.findings
            if f.detector not in names or (not reread and f.place.part.startswith("media"))
        ),
        frozenset(mine),
        {s: r for s, r in evidence.unknown.items() if s in mine},
    )


def _blocking(judged: Iterable[Judged]) -> list[Judged]:
    return [j for j in judged if j.clause.severity is not Severity.ADVICE]


def _is_hers(judged: Judged, inserted: dict[str, Clause]) -> bool:
    """Whether what is left is for the doctor: a gap to fill, a question to answer."""
    if judged.clause.id in inserted or judged.clause.severity is Severity.AUTHORISATION:
        return True
    # Nothing in the words: a declaration that was not made, a picture not decided.
    return not any(f.place.part == "text" for f in judged.findings)


def _mend(
    text: str, evidence: Evidence, verdict: Verdict, inserted: dict[str, Clause]
) -> str | None:
    """One round: the text without what offends and with what was missing."""
    out: set[tuple[int, int]] = set()
    lines: list[str] = []
    language = _WORDS_IN.get(language_of(text), "fr")
    for judged in _blocking((*verdict.violated, *verdict.undecided)):
        clause = judged.clause
        kinds = {r.kind for r in clause.remedies}
        insert = next((r for r in clause.remedies if r.kind is RemedyKind.INSERT), None)
        if insert is not None and insert.text is not None:
            if clause.id not in inserted:
                inserted[clause.id] = clause
                lines.append(insert.text[language])
                out |= _sentences(text, _distorted(evidence))
        elif RemedyKind.REMOVE in kinds and clause.id not in _WHOLE_POST:
            out |= _sentences(text, judged.findings)
    if not out and not lines:
        return None
    kept = _without(text, out)
    return "\n\n".join(part for part in (kept, *lines) if part)


def _distorted(evidence: Evidence) -> tuple[Finding, ...]:
    return evidence.of("text.statutory-distorted")


def _sentences(text: str, findings: Iterable[Finding]) -> set[tuple[int, int]]:
    """The sentences that the findings in the doctor's own words touch."""
    sentences = split_sentences(text)
    places = [f.place for f in findings if f.place.part == "text"]
    spans = [(p.start, p.end) for p in places if p.start is not None and p.end is not None]
    return {
        (first, last)
        for first, last in sentences
        for start, end in spans
        if start < last and first < end
    }


def _without(text: str, out: set[tuple[int, int]]) -> str:
    kept, at = [], 0
    for start, end in sorted(out):
        kept.append(text[at:start])
        at = max(at, end)
    kept.append(text[at:])
    joined = "".join(kept)
    joined = re.sub(r"[ \t]{2,}", " ", joined)
    return re.sub(r"[ \t]*\n(?:[ \t]*\n){2,}", "\n\n", joined).strip()
