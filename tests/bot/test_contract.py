"""The contracts that outsiders rely on."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.contract import (
    declarations_from,
    declarations_from_options,
    draft_from_line,
    verdict_line,
)
from classifiers.draft import Declarations, Draft, Role
from policies.errors import DraftError

KEYS = {"id", "outcome", "findings", "charter", "detectors"}
FINDING_KEYS = {
    "clause",
    "article",
    "severity",
    "status",
    "confidence",
    "where",
    "guidance",
}


def test_declarations_are_read_from_json():
    """Every key of the contract arrives where it belongs."""
    got = declarations_from(
        {
            "patient_consent": True,
            "adult": False,
            "persons": {"0": ["doctor", "patient"], "1": "nobody"},
            "council_authorisation": "CR-12/2026",
        }
    )
    assert got.patient_consent is True
    assert got.adult is False
    assert got.interest is None
    assert got.persons == {0: (Role.DOCTOR, Role.PATIENT), 1: (Role.NOBODY,)}
    assert got.council_authorisation == "CR-12/2026"


def test_declarations_are_read_from_options():
    """`--declare` takes the same keys, in words."""
    got = declarations_from_options(("adult=oui", "sponsored=no", "persons.0=doctor,patient"))
    assert (got.adult, got.sponsored) == (True, False)
    assert got.persons == {0: (Role.DOCTOR, Role.PATIENT)}


@pytest.mark.parametrize(
    "raw",
    [
        {"consent": True},
        {"adult": "perhaps"},
        {"persons": {"0": "surgeon"}},
        {"persons": 3},
        {"persons": {"first": "doctor"}},
        {"council_authorisation": True},
    ],
)
def test_a_bad_declaration_is_refused(raw):
    """A typing error in a declaration must not count as *not declared*."""
    with pytest.raises(DraftError):
        declarations_from(raw)


def test_an_absent_authorisation_is_never_assumed():
    """Assuming declarations gives no Council's authorisation and names no face."""
    assumed = Declarations().assumed()
    assert assumed.council_authorisation is None
    assert assumed.persons == {}
    assert assumed.patient_consent is True
    assert assumed.interest is False


def test_what_was_declared_is_not_overwritten():
    """Assuming fills only what is absent."""
    assert Declarations(adult=False, interest=True).assumed().adult is False
    assert Declarations(adult=False, interest=True).assumed().interest is True


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("{", "bad-line"),
        ("[1]", "bad-line"),
        ('{"text": "a"}', "bad-field"),
        ('{"id": true, "text": "a"}', "bad-field"),
        ('{"id": "1", "text": 5}', "bad-field"),
        ('{"id": "1", "text": "a", "before_after": "yes"}', "bad-field"),
        ('{"id": "1", "text": "a", "media": "x.jpg"}', "bad-field"),
        ('{"id": "1", "text": "a", "media": [1]}', "bad-field"),
        ('{"id": "1", "text": "a", "lang": "de"}', "bad-field"),
        ('{"id": "1"}', "empty-draft"),
        ('{"id": "1", "media": ["nowhere.jpg"]}', "missing"),
    ],
)
def test_a_bad_line_has_a_code(line, code, tmp_path):
    """Each fault of a line is named, so that it can be told in a sentence."""
    with pytest.raises(DraftError) as caught:
        draft_from_line(line, tmp_path)
    assert caught.value.code == code


@given(
    st.text(max_size=40)
    | st.recursive(st.none() | st.booleans() | st.text(), st.lists).map(json.dumps)
)
def test_no_line_crashes_the_reader(line):
    """Whatever stands in a line, the answer is a draft or a sentence."""
    with suppress(DraftError):
        draft_from_line(line, Path())


def test_the_output_has_its_keys(reviewer):
    """The keys of a verdict line and of a finding are stable."""
    text = "La consultation dure trente minutes. Résultat garanti, 100 % sans risque !"
    line = verdict_line("7", reviewer.review(Draft(text, before_after=False)), "fr")
    assert KEYS <= set(line) <= KEYS | {"suggested_text"}
    assert line["id"] == "7"
    guarantee = next(f for f in line["findings"] if f["clause"] == "art7.guarantee")
    assert set(guarantee) == FINDING_KEYS
    assert (guarantee["article"], guarantee["severity"]) == ("7.2", "required")
    assert guarantee["status"] == "violated"
    where = guarantee["where"][0]
    assert where["part"] == "text"
    assert text[where["start"] : where["end"]] == where["quote"]
    json.dumps(line)


@given(st.text(min_size=1, max_size=80))
def test_every_quote_is_a_piece_of_the_post(reviewer, text):
    """Evidence points into what the doctor wrote, character by character."""
    if not text.strip():
        return
    text += " Résultat garanti"
    for finding in verdict_line("x", reviewer.review(Draft(text)), "fr")["findings"]:
        for where in finding["where"]:
            if "quote" in where:
                assert text[where["start"] : where["end"]] == where["quote"]
