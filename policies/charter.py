"""A charter as data: clauses, their citations, severities, conditions and guidance."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from policies.conditions import Condition

LANGUAGES = ("fr", "ar", "en")


class Severity(StrEnum):
    """What a violated clause does to the verdict, gravest first."""

    FORBIDDEN = "forbidden"
    REQUIRED = "required"
    AUTHORISATION = "authorisation"
    ADVICE = "advice"


class RemedyKind(StrEnum):
    """What mends a finding; `policies/packs/README.md` says how each is applied."""

    REMOVE = "remove"
    INSERT = "insert"
    DECLARE = "declare"
    MASK = "mask"
    STRIP_METADATA = "strip-metadata"
    REPLACE_PICTURE = "replace-picture"
    SUBMIT = "submit"


@dataclass(frozen=True, slots=True)
class Remedy:
    """One way to mend: its kind, the words to insert by language, the key to declare."""

    kind: RemedyKind
    text: Mapping[str, str] | None = None
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Guidance:
    """What is wrong and what to write or do instead, in one language."""

    problem: str
    instead: str


@dataclass(frozen=True, slots=True)
class Clause:
    """One thing a post can get right or wrong.

    `article` is the article whose words are quoted, `also` names the others. `human` is
    what only a person can judge; empty where the condition is enough.
    """

    id: str
    article: str
    also: tuple[str, ...]
    quote: str
    severity: Severity
    condition: Condition
    guidance: Mapping[str, Guidance]
    remedies: tuple[Remedy, ...] = ()
    human: str = ""


@dataclass(frozen=True, slots=True)
class Charter:
    """A policy pack: its clauses in order, and the digest of its content (SHA-256)."""

    id: str
    title: Mapping[str, str]
    articles: Mapping[str, str]
    clauses: tuple[Clause, ...]
    digest: str

    def clause(self, clause_id: str) -> Clause:
        """The clause with this id.

        Raises:
            KeyError: the charter has no such clause.
        """
        for clause in self.clauses:
            if clause.id == clause_id:
                return clause
        raise KeyError(clause_id)
