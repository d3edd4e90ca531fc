"""What the doctor stated, as findings: a declaration is evidence like any other.

A yes is a finding with score 1; a no is an answered signal without a finding; what was
not asked stays unknown. Whose face is seen is joined here with what the pictures show.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from classifiers.detector import Unanswered
from classifiers.draft import Declarations, Draft, Role
from policies.evidence import Finding, Place
from policies.signals import AUTHOR_SIGNALS

NAME = "author"
PUSHED_CHANNELS = frozenset({"sms", "mailing", "broadcast"})

_BY_KEY = {
    "patient_consent": "author.patient-consent",
    "adult": "author.adult",
    "interest": "author.interest",
    "sponsored": "author.sponsored",
    "professional_page": "author.professional-page",
    "page_declared": "author.page-declared",
    "provider_agreement": "author.provider-agreement",
    "prior_submission": "author.prior-submission",
}


def declared(draft: Draft) -> Iterator[Finding | Unanswered]:
    """Findings of the declarations and of the channel."""
    stated = draft.declarations
    values = {signal: getattr(stated, key) for key, signal in _BY_KEY.items()}
    # A professional page is the doctor's own unless she says otherwise; nobody else runs
    # it unless she says so: neither is asked twice.
    own_name = stated.professional_page if stated.page_own_name is None else stated.page_own_name
    values["author.page-own-name"] = own_name
    values["author.provider"] = bool(stated.provider)
    values["author.council-authorisation"] = bool(stated.council_authorisation)
    values["author.before-after"] = draft.before_after is True
    values["author.not-before-after"] = draft.before_after is False
    values["author.patient-shown"] = _patient_shown(stated)
    values["channel.pushed"] = draft.channel in PUSHED_CHANNELS
    values["channel.website"] = draft.channel == "website"
    for signal in sorted(AUTHOR_SIGNALS):
        if values[signal] is None:
            yield Unanswered(frozenset({signal}), "not-declared")
        elif values[signal]:
            yield Finding(signal, 1.0, NAME, Place("author"))


def _patient_shown(stated: Declarations) -> bool:
    return any(Role.PATIENT in roles for roles in stated.persons.values())


def attribute(draft: Draft, findings: Iterable[Finding]) -> Iterator[Finding | Unanswered]:
    """Whose faces these are: `image.face` and `image.minor` joined with the roles stated.

    A before/after picture shows a patient by its nature; any other face of unstated role
    may be one, so its signal is unknown rather than false.
    """
    by_part: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.signal in ("image.face", "image.minor"):
            by_part.setdefault(finding.place.part, []).append(finding)
    for part, found in by_part.items():
        roles = draft.declarations.persons.get(int(part.split(":")[1]), ())
        if not roles and draft.before_after:
            roles = (Role.PATIENT,)
        for signal in ("image.face", "image.minor"):
            mine = [f for f in found if f.signal == signal]
            mine.sort(key=lambda f: f.place.box[0] if f.place.box else 0)
            yield from _by_role(mine, roles, signal.replace("image.", "image.patient-"))


def _by_role(
    found: list[Finding], roles: tuple[Role, ...], signal: str
) -> Iterator[Finding | Unanswered]:
    for index, finding in enumerate(found):
        role = roles[0] if len(roles) == 1 else roles[index] if index < len(roles) else None
        if role is Role.PATIENT:
            yield Finding(signal, finding.score, NAME, finding.place, finding.reason)
        elif role is None:
            # Seen, of unstated role: enough to ask, never enough to decide.
            yield Finding(signal, min(finding.score, 0.49), NAME, finding.place, "role-not-stated")
