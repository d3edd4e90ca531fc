"""Which questions matter: pure, from evidence and what was stated."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.questions import open_questions, question, slug_of
from bot.dialogue.stated import Context, draft_of
from bot.store.people import Page, Profile, Role, Status
from bot.store.records import Part
from classifiers import author
from classifiers.collect import collect, holds_for, redeclared
from classifiers.draft import Declarations, Draft, Media
from classifiers.draft import Role as Face
from classifiers.post import Post
from policies.engine import Outcome, judge
from policies.evidence import Finding, Place
from policies.load import load_charter

CHARTER = load_charter(Path(__file__).parents[1] / "telegram" / "pack-asking")
NOW = datetime(2026, 3, 1, tzinfo=UTC)
FILES = tuple(Part(n, NOW, file_id=f"f{n}", unique_id=f"u{n}") for n in range(2))
SIGNALS = frozenset(
    {"text.guarantee", "text.case", "text.dignity", "text.before-after", "image.face"}
    | {"text.statutory-sentence"}
)


class Seen:
    """A detector that saw exactly this."""

    name, version, signals = "seen", "1", SIGNALS

    def __init__(self, *findings):
        self.findings = findings

    def detect(self, post):
        del post
        return self.findings


def finding(signal, score=0.9, part="text", box=None):
    return Finding(signal, score, "seen", Place(part, box=box))


def evidence(*findings, context=None):
    draft = draft_of(context) if context else Draft("x")
    return collect(Post(draft), [Seen(*findings)])


def doctor(*pages):
    return Profile(1, 1, Role.DOCTOR, Status.APPROVED, name="S", pages=pages)


def context(values=None, files=FILES, doctors=()):
    return Context("x", files, values or {}, doctors)


def slugs(seen, around):
    return [q.slug for q in open_questions(CHARTER, seen, around)]


def test_only_what_is_open_is_asked():
    """A plain text: where it goes and the interests; nothing of patients or of the Council."""
    assert slugs(evidence(), context()) == ["page", "interest"]
    page = Page("p", "facebook", True, "1")
    assert slugs(evidence(), context(doctors=(doctor(page),))) == ["interest"]
    assert slugs(evidence(), context({"interest": False}, doctors=(doctor(page),))) == []


def test_no_question_where_no_answer_helps():
    """A refusal that nothing she may say can lift: she gets it at once."""
    assert slugs(evidence(finding("text.guarantee")), context()) == []


def test_faces_are_asked_about_one_by_one():
    """Two faces in one picture may be two persons: then each is asked about, left to right."""
    two = [finding("image.face", 0.9, "media:1", (x, 0, 9, 9)) for x in (50, 10)]
    seen = evidence(*two)
    values = {"page": "facebook", "page_declared": True, "interest": False}
    assert slugs(seen, context(values)) == ["p1", "patient_consent"]
    values["person:u1"] = "each"
    assert slugs(seen, context(values)) == ["p1f0", "p1f1", "patient_consent"]
    values["person:u1:0"] = "doctor"
    assert draft_of(context(values)).declarations.persons == {}
    values["person:u1:1"] = "patient"
    persons = draft_of(context(values)).declarations.persons
    assert persons == {1: (Face.DOCTOR, Face.PATIENT)}
    assert slugs(seen, context(values)) == ["patient_consent"]


def test_a_face_that_nobody_would_recognise_is_not_asked_about():
    """Below the charter's own threshold there is nothing to ask."""
    seen = evidence(finding("image.face", 0.2, "media:0", (0, 0, 9, 9)))
    assert slugs(seen, context()) == ["page", "interest"]


def test_a_declaration_follows_its_file():
    """A late photo moves the others: what was said of a picture stays with that picture."""
    moved = (Part(9, NOW, file_id="f9", unique_id="u9"), *FILES)
    values = {"person:u1": "staff"}
    assert draft_of(context(values, moved)).declarations.persons == {2: (Face.STAFF,)}
    assert slug_of("person:u1", moved) == "p2"
    assert slug_of("person:gone", moved) is None


@pytest.mark.parametrize("slug", ["", "nothing", "p7", "px", "p-1"])
def test_words_that_no_button_sends(slug):
    """A forged question is not one."""
    with pytest.raises(KeyError):
        question(slug, context())


def test_a_private_profile_is_no_professional_page():
    """What the choice of the place says of the page is stated with it."""
    stated = draft_of(context({"page": "private"})).declarations
    assert (stated.professional_page, stated.page_declared) == (False, False)
    page = Page("p", "instagram", None, "", "not-submitted")
    draft = draft_of(context(doctors=(doctor(page),)))
    assert draft.channel == "instagram"
    assert draft.declarations.page_declared is False
    assert (draft.declarations.provider, draft.declarations.provider_agreement) == (True, False)


flags = st.none() | st.booleans()
roles = st.sampled_from([(), (Face.PATIENT,), (Face.DOCTOR, Face.PATIENT)])
drafts = st.builds(
    Draft,
    text=st.just("x"),
    media=st.just((Media(data=b""),) * 2),
    channel=st.sampled_from([None, "sms", "website"]),
    before_after=flags,
    declarations=st.builds(
        Declarations,
        patient_consent=flags,
        adult=flags,
        interest=flags,
        page_declared=flags,
        persons=st.dictionaries(st.integers(0, 1), roles),
        council_authorisation=st.sampled_from([None, "ref"]),
    ),
)
sightings = st.lists(
    st.builds(
        finding,
        st.sampled_from(sorted(SIGNALS - {"image.face"})),
        st.floats(0, 1),
    )
    | st.builds(
        finding,
        st.just("image.face"),
        st.floats(0, 1),
        st.sampled_from(["media:0", "media:1"]),
        st.tuples(st.integers(0, 99), st.just(0), st.just(9), st.just(9)),
    ),
    max_size=6,
)


@given(first=drafts, second=drafts, seen=sightings)
def test_redeclaring_is_collecting_anew(first, second, seen):
    """No detector reads a declaration, so judging again needs none of them."""
    before = collect(Post(first), [Seen(*seen)])
    afresh = collect(Post(second), [Seen(*seen)])
    again = redeclared(before, second)
    assert judge(CHARTER, again) == judge(CHARTER, afresh)
    assert set(again.findings) == set(afresh.findings)
    assert dict(again.unknown) == dict(afresh.unknown)


@given(seen=sightings, draft=drafts)
def test_an_unanswered_question_is_never_approved(seen, draft):
    """Whatever was seen: while a question matters, the verdict is not *approved*."""
    del draft
    found = evidence(*seen)
    around = context()
    if open_questions(CHARTER, found, around):
        outcome = judge(CHARTER, redeclared(found, draft_of(around))).outcome
        assert outcome is not Outcome.APPROVED


@pytest.mark.parametrize("then", [None, False, True])
@pytest.mark.parametrize("now", [None, False, True])
def test_a_pair_declared_or_taken_back_is_looked_at_anew(then, now):
    """Two pictures are compared only where they are called before and after."""
    draft = draft_of(context())
    seen = redeclared(evidence(), replace(draft, before_after=then))
    assert holds_for(seen, replace(draft, before_after=now)) is ((then is True) == (now is True))


def test_no_detector_reads_a_declaration():
    """The ground that `redeclared` stands on: only `author` looks at what was stated.

    But for the comparison of a declared pair, which `holds_for` knows.
    """
    folder = Path(author.__file__).parent
    allowed = {"author.py", "draft.py", "collect.py"}
    for path in folder.rglob("*.py"):
        if path.name in allowed or "evaluate" in path.parts or "train" in path.parts:
            continue
        source = path.read_text(encoding="utf-8")
        assert ".declarations" not in source, path.name
        assert "draft.before_after" not in source or path.name == "retouched.py", path.name
        assert "draft.channel" not in source, path.name
