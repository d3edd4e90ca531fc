"""The one interface of all detectors, and what they look at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from classifiers.post import Post
from policies.evidence import Finding


class Detector(Protocol):
    """Looks at a post and reports findings of the signals it answers.

    `name` is stable and stands in every finding; `version` changes whenever answers may.
    A signal in `signals` without a finding is a no; a detector that cannot answer raises,
    or yields `Unanswered` for the signals and the part it cannot see.
    """

    @property
    def name(self) -> str:
        """Stable name, such as `text/guarantee`."""
        ...

    @property
    def version(self) -> str:
        """Changes whenever the answers may change."""
        ...

    @property
    def signals(self) -> frozenset[str]:
        """The signals this detector answers."""
        ...

    def detect(self, post: Post) -> Iterable[Finding | Unanswered]:
        """The findings on this post.

        Raises:
            Exception: anything; `collect` turns it into *unknown* for all `signals`.
        """
        ...


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A detector's word that some of its signals could not be answered, and why."""

    signals: frozenset[str]
    reason: str
