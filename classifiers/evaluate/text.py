"""Precision, recall and F1 of verdicts on labelled posts, and the errors one by one.

Counting: of each labelled group one clause at least must be found (a true positive, else a
false negative); a clause found that is in no labelled group is a false positive. Clauses of
severity *advice* and `art12.advertisement` do not count in F1; the latter counts in the
outcome. A post is judged with every declaration made, the Council's authorisation excepted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from classifiers.collect import collect
from classifiers.detector import Detector
from classifiers.draft import Declarations, Draft
from classifiers.evaluate.labelled import Labelled, group_of
from classifiers.post import Post
from policies.charter import Charter, Severity
from policies.engine import Outcome, judge

NOT_COUNTED = frozenset({"art12.advertisement"})
_LENGTHS = ((25, "≤ 25 words"), (70, "26-70 words"), (10_000, "> 70 words"))


@dataclass
class Counts:
    """True positives, false positives, false negatives."""

    tp: int = 0
    fp: int = 0
    fn: int = 0

    @property
    def precision(self) -> float:
        """Of what was found, the share that is labelled; 1.0 where nothing was found."""
        return self.tp / (self.tp + self.fp) if self.tp + self.fp else 1.0

    @property
    def recall(self) -> float:
        """Of what is labelled, the share that was found; 1.0 where nothing is labelled."""
        return self.tp / (self.tp + self.fn) if self.tp + self.fn else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = 2 * self.tp + self.fp + self.fn
        return 2 * self.tp / total if total else 1.0


@dataclass(frozen=True, slots=True)
class Judgement:
    """One post's labels against what was found."""

    post: Labelled
    outcome: Outcome
    found: frozenset[str]
    undecided: frozenset[str]
    hit: tuple[frozenset[str], ...]
    missed: tuple[frozenset[str], ...]
    false: tuple[str, ...]
    scores: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Bin:
    """Scores of one range: their number, their mean, and the share that is labelled."""

    size: int
    mean: float
    share: float


@dataclass
class Report:
    """The figures of one run."""

    judgements: list[Judgement] = field(default_factory=list)

    def count(self, keep: Callable[[Judgement], bool] = lambda _: True) -> Counts:
        """Counts over the posts that `keep` takes."""
        counts = Counts()
        for judged in filter(keep, self.judgements):
            counts.tp += len(judged.hit)
            counts.fn += len(judged.missed)
            counts.fp += len(judged.false)
        return counts

    def by_clause(self) -> dict[str, Counts]:
        """Counts by the first clause of each group, by name."""
        table: dict[str, Counts] = {}
        for judged in self.judgements:
            for group in judged.hit:
                table.setdefault(_name(group), Counts()).tp += 1
            for group in judged.missed:
                table.setdefault(_name(group), Counts()).fn += 1
            for clause in judged.false:
                table.setdefault(_name(group_of(clause)), Counts()).fp += 1
        return dict(sorted(table.items()))

    def by_language(self) -> dict[str, Counts]:
        """Counts by the language label."""
        languages = sorted({j.post.language for j in self.judgements})
        return {x: self.count(lambda j, x=x: j.post.language == x) for x in languages}  # type: ignore[misc]

    def by_length(self) -> dict[str, Counts]:
        """Counts by the number of words."""
        return {
            name: self.count(lambda j, n=name: _length(j.post.text) == n)  # type: ignore[misc]
            for _, name in _LENGTHS
        }

    def by_disguise(self) -> dict[str, Counts]:
        """Counts of obfuscated posts and of the others."""
        return {
            "plain": self.count(lambda j: not j.post.obfuscated),
            "obfuscated": self.count(lambda j: j.post.obfuscated),
        }

    def reliability(self, clauses: Mapping[str, str], bins: int = 10) -> list[Bin]:
        """How often a score is right, by tenths of the score (a reliability curve).

        Args:
            clauses: the signal that carries each clause.
            bins: how many ranges of equal width.
        """
        found: list[list[tuple[float, bool]]] = [[] for _ in range(bins)]
        for judged in self.judgements:
            for clause, signal in clauses.items():
                score = judged.scores.get(signal, 0.0)
                place = min(int(score * bins), bins - 1)
                found[place].append((score, judged.post.in_group(clause)))
        return [
            Bin(len(b), sum(s for s, _ in b) / len(b), sum(t for _, t in b) / len(b))
            for b in found
            if b
        ]

    def share(self, compliant: bool, approved: bool) -> float:
        """Of the compliant (or violating) posts the share that was (not) approved."""
        mine = [j for j in self.judgements if (not j.post.groups) == compliant]
        good = [j for j in mine if (j.outcome is Outcome.APPROVED) == approved]
        return len(good) / len(mine) if mine else 1.0

    def outcomes_right(self) -> float:
        """The share of posts whose outcome is the labelled one."""
        stated = [j for j in self.judgements if j.post.outcome]
        right = [j for j in stated if j.outcome.value == j.post.outcome]
        return len(right) / len(stated) if stated else 1.0


def evaluate_text(
    posts: Iterable[Labelled], charter: Charter, detectors: Sequence[Detector]
) -> Report:
    """Judges every post and compares with its labels."""
    return Report([judge_post(post, charter, detectors) for post in posts])


def judge_post(post: Labelled, charter: Charter, detectors: Sequence[Detector]) -> Judgement:
    """One post's judgement."""
    draft = Draft(
        text=post.text,
        before_after=post.before_after,
        declarations=Declarations().assumed(),
    )
    evidence = collect(Post(draft), detectors)
    verdict = judge(charter, evidence)
    scores: dict[str, float] = {}
    for finding in evidence.findings:
        scores[finding.signal] = max(finding.score, scores.get(finding.signal, 0.0))
    counted = {
        j.clause.id
        for j in verdict.violated
        if j.clause.severity is not Severity.ADVICE and j.clause.id not in NOT_COUNTED
    }
    undecided = {j.clause.id for j in verdict.undecided if j.clause.severity is not Severity.ADVICE}
    wanted = [g for g in post.groups if not g <= NOT_COUNTED]
    allowed = frozenset().union(*post.groups) if post.groups else frozenset()
    false = {_name(group_of(c)): c for c in sorted(counted - allowed)}
    return Judgement(
        post=post,
        outcome=verdict.outcome,
        found=frozenset(j.clause.id for j in verdict.violated),
        undecided=frozenset(undecided),
        hit=tuple(g for g in wanted if g & counted),
        missed=tuple(g for g in wanted if not g & counted),
        false=tuple(false.values()),
        scores=scores,
    )


def _name(group: frozenset[str]) -> str:
    return sorted(group)[0]


def _length(text: str) -> str:
    words = len(text.split())
    return next(name for limit, name in _LENGTHS if words <= limit)
