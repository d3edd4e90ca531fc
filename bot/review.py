"""One review: a draft goes in, evidence and a verdict come out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.corrections import Correction, correct
from bot.second_opinion import SecondOpinion
from classifiers.collect import Progress, collect, redeclared
from classifiers.detector import Detector
from classifiers.draft import Draft
from classifiers.post import Post
from classifiers.prepare import prepare
from policies.charter import Charter
from policies.engine import Verdict, judge
from policies.errors import DraftError, MediaError
from policies.evidence import Evidence

MAX_TEXT = 20_000
MAX_MEDIA = 20


@dataclass(frozen=True, slots=True)
class Review:
    """What was checked, what was seen, what was judged."""

    draft: Draft
    post: Post
    evidence: Evidence
    verdict: Verdict
    correction: Correction | None = None

    @property
    def suggested_text(self) -> str | None:
        """A version to publish, or None."""
        return self.correction.text if self.correction else None


@dataclass(frozen=True)
class Reviewer:
    """A charter, the detectors that serve it, and who is asked where they are in doubt."""

    charter: Charter
    detectors: Sequence[Detector]
    second_opinion: SecondOpinion | None = None

    def review(
        self,
        draft: Draft,
        progress: Progress = lambda *_: None,
        pictures_seen: Evidence | None = None,
    ) -> Review:
        """Checks a draft; `pictures_seen` is evidence of an earlier text with these pictures.

        Raises:
            DraftError: the draft is empty, too long, or has a file that cannot be read.
        """
        if not draft.text.strip() and not draft.media:
            raise DraftError("empty-draft")
        if len(draft.text) > MAX_TEXT:
            raise DraftError("text-too-long", limit=MAX_TEXT)
        if len(draft.media) > MAX_MEDIA:
            raise DraftError("too-many-media", limit=MAX_MEDIA)
        post = prepare(draft, ahead=pictures_seen is None)
        for index, error in sorted(post.unreadable.items()):
            raise MediaError(error.code, **{**error.facts, "index": index + 1})
        evidence = collect(post, self.detectors, progress, pictures_seen)
        return self._judged(draft, post, evidence)

    def judge_again(self, draft: Draft, evidence: Evidence) -> Review:
        """The review of a checked draft under other declarations, without a second look.

        Its post has the draft's text and no pictures: whoever wants to draw on them
        decodes them again.
        """
        return self._judged(draft, Post(draft), redeclared(evidence, draft))

    def _judged(self, draft: Draft, post: Post, evidence: Evidence) -> Review:
        verdict = judge(self.charter, evidence)
        if self.second_opinion is not None and verdict.undecided:
            evidence = self.second_opinion.consider(draft.text, evidence, verdict)
            verdict = judge(self.charter, evidence)
        correction = correct(post, evidence, verdict, self.charter, self.detectors)
        return Review(draft, post, evidence, verdict, correction)
