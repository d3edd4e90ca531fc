"""Registration, step by step: pure, what was said goes in, the next step comes out.

A step is a word in the person's row, so that a restart goes on where she was.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from bot.dialogue.questions import PLATFORMS
from bot.store.people import Page, Profile, Role

_ADDRESS = re.compile(r"\S{3,}")
_LONGEST: Final = {"name": 100, "order_number": 30, "speciality": 100, "page": 300, "declared": 100}

# The answers offered at each step that has buttons, by locale key.
CHOICES: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "page": (("none", "choice.no-page"),),
    "platform": tuple((p, f"choice.{p}") for p in PLATFORMS),
    "own_name": (("yes", "choice.yes"), ("no", "choice.no")),
    "declared": (("no", "choice.not-declared"),),
    "provider": (
        ("none", "choice.provider-none"),
        ("submitted", "choice.provider-submitted"),
        ("not-submitted", "choice.provider-not-submitted"),
    ),
    "more": (("yes", "choice.another-page"), ("no", "choice.go-on")),
    "terms": (("yes", "choice.accept"),),
    "training": (("yes", "choice.yes"), ("no", "choice.no")),
}
# The steps at which words are expected; all others have buttons only.
WORDED: Final = frozenset({"name", "order_number", "speciality", "page", "declared"})
DONE: Final = "done"


@dataclass(frozen=True, slots=True)
class Step:
    """What a step changed: the columns to write, the next step."""

    next: str
    values: dict[str, Any]


def first(profile: Profile) -> str:
    """Where registration begins, or goes on."""
    return profile.step if profile.step and profile.step != DONE else "name"


def take(profile: Profile, said: str, *, pressed: bool, now: datetime) -> Step | None:
    """The next step after an answer; None when the answer does not fit.

    Args:
        profile: the person, whose `step` was asked.
        said: her words, or the word of the button she pressed.
        pressed: a button was pressed.
        now: the moment terms are accepted at.
    """
    step = profile.step or "name"
    said = " ".join(said.split())
    if pressed:
        if said not in dict(CHOICES.get(step, ())):
            return None
        return _pressed(profile, step, said, now)
    if step not in WORDED or not 1 <= len(said) <= _LONGEST[step]:
        return None
    return _worded(profile, step, said)


def _worded(profile: Profile, step: str, said: str) -> Step | None:
    if step == "name":
        if len(said) < 3:
            return None
        after = "order_number" if profile.role is Role.DOCTOR else "terms"
        return Step(after, {"name": said})
    if step == "order_number":
        if not any(c.isdigit() for c in said):
            return None
        return Step("speciality", {"order_number": said})
    if step == "speciality":
        return Step("page", {"speciality": said})
    if step == "page":
        if not _ADDRESS.search(said):
            return None
        return Step("platform", {"pages": (*profile.pages, Page(said, "other"))})
    return Step("provider", {"pages": _last(profile, declared=said)})


def _pressed(profile: Profile, step: str, word: str, now: datetime) -> Step:
    after = "terms" if profile.terms_at is None else DONE
    if step == "page":
        return Step(after, {})
    if step == "platform":
        return Step("own_name", {"pages": _last(profile, platform=word)})
    if step == "own_name":
        return Step("declared", {"pages": _last(profile, own_name=word == "yes")})
    if step == "declared":
        return Step("provider", {"pages": _last(profile, declared="")})
    if step == "provider":
        return Step("more", {"pages": _last(profile, provider=word)})
    if step == "more":
        return Step("page" if word == "yes" else after, {})
    if step == "terms":
        return Step("training" if profile.role is not Role.REVIEWER else DONE, {"terms_at": now})
    return Step(DONE, {"training": word == "yes"})


def _last(profile: Profile, **values: Any) -> tuple[Page, ...]:
    return (*profile.pages[:-1], replace(profile.pages[-1], **values))
