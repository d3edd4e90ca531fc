"""Registration as a dialogue: pure, every answer leads somewhere or is asked again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.registration import CHOICES, DONE, WORDED, first, take
from bot.store.people import Page, Profile, Role, Status
from bot.words import sentences

NOW = datetime(2026, 3, 1, tzinfo=UTC)
NEW = Profile(1, 1, Role.DOCTOR, Status.NEW)


def at(step, **values):
    return replace(NEW, step=step, **values)


def after(profile, said, pressed=False):
    step = take(profile, said, pressed=pressed, now=NOW)
    return None if step is None else replace(profile, step=step.next, **step.values)


@pytest.mark.parametrize(
    ("step", "said", "fits"),
    [
        ("name", "Sonia  Ben Salah", True),
        ("name", "S", False),
        ("name", "x" * 101, False),
        ("order_number", "no number", False),
        ("order_number", "TN-123", True),
        ("speciality", " ", False),
        ("page", "x", False),
        ("page", "facebook.com/dr", True),
        ("platform", "facebook", False),
        ("terms", "yes", False),
    ],
)
def test_what_fits_a_step(step, said, fits):
    """Words where words are asked, of a length and kind that make sense."""
    assert (after(at(step), said) is not None) is fits


def test_a_button_of_another_step_does_nothing():
    """Nor does a word that no button sends."""
    assert after(at("terms"), "facebook", pressed=True) is None
    assert after(at("name"), "yes", pressed=True) is None


def test_a_page_is_put_together_step_by_step():
    """Address, platform, name, declaration, who runs it: each into the page being told of."""
    one = after(at("page", pages=(Page("old", "website"),)), "insta.sonia")
    for said, pressed in (("instagram", True), ("no", True), ("no", True), ("submitted", True)):
        one = after(one, said, pressed)
    assert one.pages[0] == Page("old", "website")
    assert one.pages[1] == Page("insta.sonia", "instagram", False, "", "submitted")
    assert one.step == "more"
    assert after(one, "yes", pressed=True).step == "page"
    assert after(one, "no", pressed=True).step == "terms"
    assert after(replace(one, terms_at=NOW), "no", pressed=True).step == DONE


def test_reviewers_and_managers_have_no_pages():
    """A name and the terms; a manager is asked about training, for the posts are hers to send."""
    for role, then in ((Role.REVIEWER, DONE), (Role.MANAGER, "training")):
        named = after(at("name", role=role), "Leila M")
        assert named.step == "terms"
        assert after(named, "yes", pressed=True).step == then


def test_it_goes_on_where_it_stopped():
    """A person who comes back is asked what she had not answered."""
    assert first(NEW) == "name"
    assert first(at("terms")) == "terms"
    assert first(at(DONE)) == "name"


def test_every_step_has_its_sentence_and_its_answers():
    """No step without words or buttons, and none whose question does not exist."""
    for step in WORDED | set(CHOICES):
        assert f"register.{step}" in sentences("fr")
    for _, key in (choice for choices in CHOICES.values() for choice in choices):
        assert key in sentences("fr")


@given(st.sampled_from(sorted(WORDED | set(CHOICES))), st.text(max_size=120), st.booleans())
def test_no_answer_breaks_it(step, said, pressed):
    """Whatever is said, the next step is one we know."""
    step = take(at(step, pages=(Page("p", "other"),)), said, pressed=pressed, now=NOW)
    assert step is None or step.next in WORDED | set(CHOICES) | {DONE}
