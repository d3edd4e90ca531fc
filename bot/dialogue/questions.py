"""The questions that matter: derived from what a first look left open, answered by buttons.

Pure: evidence, charter and what was stated before go in, questions come out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from bot.dialogue.stated import OF_THE_PAGE, Context, draft_of, person_key
from bot.store.records import Part
from classifiers.author import PUSHED_CHANNELS
from classifiers.collect import redeclared
from classifiers.draft import Draft, Role
from policies.charter import Charter, Severity
from policies.engine import Outcome, Verdict, judge
from policies.evidence import Evidence

PLATFORMS: Final = ("facebook", "instagram", "website", "other")
ROLES: Final = ("doctor", "staff", "patient", "model", "nobody")
# A face this sure is asked about: the charter's own threshold for consent.
FACE: Final = 0.35
BEFORE_AFTER: Final = {"image.before-after": 0.6, "text.before-after": 0.5}

# What is stated, the signal it answers, its article, and the answer that helps the post.
_YES_NO: Final[dict[str, tuple[str, str, bool]]] = {
    "patient_consent": ("author.patient-consent", "7.2", True),
    "adult": ("author.adult", "7.2", True),
    "interest": ("author.interest", "8.2", False),
    "sponsored": ("author.sponsored", "9", False),
    "professional_page": ("author.professional-page", "1", True),
    "page_own_name": ("author.page-own-name", "18", True),
    "page_declared": ("author.page-declared", "28", True),
    "provider_agreement": ("author.provider-agreement", "29", True),
    "prior_submission": ("author.prior-submission", "4", True),
}
_PAGE_SIGNALS: Final = frozenset(
    {_YES_NO[key][0] for key in OF_THE_PAGE} | {"channel.pushed", "channel.website"}
)
_COUNCIL: Final = "author.council-authorisation"


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer: the short word sent back, the value stored, and its words.

    `words` is a locale key, or the label itself where `own` (a page's name). `input`:
    the answer needs one more message (a reference).
    """

    word: str
    value: Any
    words: str
    own: bool = False
    input: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to ask: the key of its declaration, its article, and the answers."""

    key: str
    slug: str
    kind: str
    article: str
    choices: tuple[Choice, ...]
    media: int | None = None
    face: int | None = None


def open_questions(charter: Charter, evidence: Evidence, context: Context) -> list[Question]:
    """What to ask now, in order; empty where no answer could change the verdict's outcome."""
    draft = draft_of(context)
    verdict = judge(charter, redeclared(evidence, draft))
    questions = list(_candidates(charter, evidence, verdict, context))
    if not questions:
        return []
    best = judge(charter, redeclared(evidence, _at_best(draft, questions)))
    return [] if best.outcome is Outcome.REFUSED else questions


def _candidates(
    charter: Charter, evidence: Evidence, verdict: Verdict, context: Context
) -> Iterator[Question]:
    binding = [c for c in charter.clauses if c.severity is not Severity.ADVICE]
    looked_at = {signal for clause in binding for signal in clause.condition.signals()}
    values = context.values
    if len(context.doctors) > 1 and context.doctor is None:
        yield question("doctor", context)
        return
    if looked_at & _PAGE_SIGNALS and context.page is None and "page" not in values:
        yield question("page", context)
    if values.get("before_after") is None and "author.not-before-after" in looked_at:
        seen = [f for f in evidence.findings if f.score >= BEFORE_AFTER.get(f.signal, 2)]
        if seen and context.files:
            yield question("before_after", context)
    if "image.patient-face" in looked_at and not values.get("before_after"):
        yield from _faces(evidence, context)
    undecided = [j for j in verdict.undecided if j.clause in binding]
    missing = {signal for judged in undecided for signal in judged.open_signals}
    pushed = values.get("page") in PUSHED_CHANNELS
    for key, (signal, _, _) in _YES_NO.items():
        if signal not in missing or key in values:
            continue
        # Where the page is not chosen yet, its question answers these too.
        if key in OF_THE_PAGE and (pushed or (context.page is None and "page" not in values)):
            continue
        yield question(key, context)
    for judged in (*verdict.violated, *undecided):
        if _COUNCIL in judged.clause.condition.signals() and "council_authorisation" not in values:
            yield replace(question("council_authorisation", context), article=judged.clause.article)
            return


def faces_seen(evidence: Evidence, media: int) -> int:
    """How many faces a picture shows, as far as it is worth asking."""
    part = f"media:{media}"
    return sum(f.place.part == part and f.score >= FACE for f in evidence.of("image.face"))


def _faces(evidence: Evidence, context: Context) -> Iterator[Question]:
    for index, part in enumerate(context.files):
        count = faces_seen(evidence, index)
        value = context.values.get(person_key(part))
        if count and value is None:
            yield question(f"p{index}", context, several=count > 1)
        elif count and value == "each":
            for face in range(count):
                if context.values.get(person_key(part, face)) is None:
                    yield question(f"p{index}f{face}", context)


def _at_best(draft: Draft, questions: Sequence[Question]) -> Draft:
    """The draft if every question were answered in its favour."""
    stated: dict[str, Any] = {}
    persons = dict(draft.declarations.persons)
    for one in questions:
        if one.media is not None:
            persons[one.media] = (Role.DOCTOR,)
        elif one.key in _YES_NO:
            stated[one.key] = _YES_NO[one.key][2]
        elif one.key == "council_authorisation":
            stated[one.key] = "?"
        elif one.key in ("page", "doctor"):
            stated.update(dict.fromkeys(OF_THE_PAGE, True))
    before_after = draft.before_after
    if any(one.key == "before_after" for one in questions):
        before_after = False
    declarations = replace(draft.declarations, persons=persons, **stated)
    return replace(draft, before_after=before_after, declarations=declarations)


_YES = Choice("yes", True, "choice.yes")
_NO = Choice("no", False, "choice.no")


def question(slug: str, context: Context, *, several: bool = True) -> Question:
    """The question behind a button's word.

    Raises:
        KeyError: there is no such question about this draft.
    """
    if slug in _YES_NO:
        return Question(slug, slug, slug, _YES_NO[slug][1], (_YES, _NO))
    if slug == "before_after":
        return Question(slug, slug, slug, "7.2", (_YES, _NO))
    if slug == "council_authorisation":
        reference = Choice("ref", None, "choice.reference", input=True)
        return Question(slug, slug, slug, "4", (reference, Choice("no", False, "choice.not-yet")))
    if slug == "doctor":
        names = [
            Choice(str(d.user_id), d.user_id, d.name or "?", own=True) for d in context.doctors
        ]
        return Question(slug, slug, slug, "1", tuple(names))
    if slug == "page":
        return Question(slug, slug, slug, "1", tuple(_pages(context)))
    if slug.startswith("p"):
        media, _, face = slug[1:].partition("f")
        if not media.isdigit() or int(media) >= len(context.files):
            raise KeyError(slug)
        part = context.files[int(media)]
        roles = [Choice(role, role, f"choice.{role}") for role in ROLES]
        if face:
            key, number = person_key(part, int(face)), int(face)
            return Question(key, slug, "face", "7.2", tuple(roles), int(media), number)
        if several:
            roles.append(Choice("each", "each", "choice.each"))
        return Question(person_key(part), slug, "person", "7.2", tuple(roles), int(media))
    raise KeyError(slug)


def _pages(context: Context) -> Iterator[Choice]:
    pages = context.doctor.pages if context.doctor else ()
    for index, page in enumerate(pages):
        yield Choice(str(index), index, page.address, own=True)
    if not pages:
        for platform in PLATFORMS:
            yield Choice(platform, platform, f"choice.{platform}")
    yield Choice("private", "private", "choice.private")
    yield Choice("sms", "sms", "choice.sms")


def slug_of(key: str, files: Sequence[Part]) -> str | None:
    """The question a stored key answers, None where its picture is not in the draft."""
    if not key.startswith("person:"):
        return key
    for index, part in enumerate(files):
        if key == person_key(part):
            return f"p{index}"
        if key.startswith(person_key(part) + ":"):
            return f"p{index}f{key.rsplit(':', 1)[1]}"
    return None
