"""The whole exception tree of the project, at a glance.

    ImprimaturError
    ├── PackError            a policy pack cannot be loaded (all its faults at once)
    ├── EvidenceError        stored evidence cannot be read back
    ├── DraftError           the draft itself cannot be taken
    │   └── MediaError       a picture or video cannot be read or is too large
    ├── DetectorError        a detector could not answer: its signals become unknown
    │   └── ModelMissing     trained weights are not where they should be
    ├── SettingsError        the configuration is incomplete or contradictory
    ├── StoreError           the database or the object folder failed
    └── ChatError            a chat platform did not do what it was asked (bot/exchange.py)
        ├── UnavailableError     not now: the same call may work later
        ├── UnreachableError     not here: the person left or blocked the bot
        └── RejectedError        not so: this message will never be taken

No message ever carries post text, a name, or a path given by a stranger.
"""

from __future__ import annotations

from dataclasses import dataclass


class ImprimaturError(Exception):
    """Base of every error this project raises on purpose."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault in a policy pack: where it is, what is wrong, how to mend it."""

    file: str
    line: int
    message: str
    hint: str = ""

    def __str__(self) -> str:
        tail = f" ({self.hint})" if self.hint else ""
        return f"{self.file}:{self.line}: {self.message}{tail}"


class PackError(ImprimaturError):
    """A policy pack has faults; `faults` lists all of them in reading order."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = sorted(faults, key=lambda f: (f.file, f.line, f.message))
        super().__init__("\n".join(str(f) for f in self.faults))


class EvidenceError(ImprimaturError):
    """Stored evidence is not of the expected form."""


class DraftError(ImprimaturError):
    """The draft cannot be taken; `code` names the sentence to show the doctor."""

    def __init__(self, code: str, **facts: object) -> None:
        self.code = code
        self.facts = facts
        super().__init__(code)


class MediaError(DraftError):
    """A picture or video cannot be read; `code` names the sentence to show."""


class DetectorError(ImprimaturError):
    """A detector could not answer for a reason it knows."""


class ModelMissing(DetectorError):  # noqa: N818 - reads as what it is
    """Trained weights are not in the model folder."""


class SettingsError(ImprimaturError):
    """The configuration is incomplete or contradicts itself."""


class StoreError(ImprimaturError):
    """The database or the object folder refused."""
