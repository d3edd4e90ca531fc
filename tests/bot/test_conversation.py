"""Which messages make one draft, what its text is, and what is logged when we fail."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta

import pytest

from bot.exchange import file_problem, joined_text
from bot.joining import joins, reply_language
from bot.reporting import report
from bot.store.records import Part

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
WAIT = timedelta(seconds=2)
LONG = "mot " * 1_020


def said(text="", after=0, photo=False):
    sent_at = NOW + timedelta(seconds=after)
    return Part(1, sent_at, text, file_id="f" if photo else None)


@pytest.mark.parametrize(
    ("before", "new", "one"),
    [
        ([said("a")], said(photo=True), True),
        ([said(photo=True)], said("a"), True),
        ([said(photo=True)], said(photo=True), True),
        ([said("a"), said(photo=True)], said(photo=True), True),
        ([said(photo=True)], said("caption", photo=True), True),
        ([said(LONG)], said("the rest"), True),
        ([said("a")], said("b"), False),
        ([said("a")], said("caption", photo=True), False),
        ([said("caption", photo=True)], said("b"), False),
        ([said(LONG), said(photo=True)], said("b"), False),
        ([said(LONG)], said("caption", photo=True), False),
        ([said("a")], said(photo=True, after=3), True),
        ([said("a")], said(photo=True, after=4), False),
    ],
)
def test_which_messages_are_one_draft(before, new, one):
    """Pictures and words join; words after words, and whatever comes later, do not."""
    assert joins(before, new, WAIT) is one


def test_the_text_of_a_draft():
    """Captions are paragraphs; what a client cut is one paragraph again."""
    assert joined_text([said("a"), said(photo=True), said("b")]) == "a\n\nb"
    assert joined_text([said(LONG), said("end")]) == f"{LONG} end"
    assert joined_text([said(photo=True)]) == ""


@pytest.mark.parametrize(
    ("code", "language"),
    [("ar", "ar"), ("AR-tn", "ar"), ("en-GB", "en"), ("fr", "fr"), ("de", "fr"), (None, "fr")],
)
def test_the_language_of_the_reply(code, language):
    """The person's own if we speak it, else the installation's."""
    assert reply_language(code, "fr") == language


@pytest.mark.parametrize(
    ("size", "kind", "name", "problem"),
    [
        (20_000_000, "image/jpeg", None, None),
        (20_000_001, "image/jpeg", None, "too-big-for-chat"),
        (None, "image/heic", "a", None),
        (1, "application/octet-stream", "IMG.HEIC", None),
        (1, None, "a.tiff", None),
        (1, "video/mp4", "a.mp4", None),
        (99_000_000, "application/pdf", "a.pdf", "unsupported"),
        (1, None, None, "unsupported"),
    ],
)
def test_what_is_known_of_a_file_before_it_is_fetched(size, kind, name, problem):
    """Files that cannot be checked are known by type and size alone."""
    assert file_problem(size, kind, name) == problem


def test_an_error_is_logged_without_its_words(caplog):
    """Types and places tell us what broke; messages may quote a post."""
    try:
        try:
            raise ValueError("secret words")
        except ValueError as error:
            raise RuntimeError("more of them") from error
    except RuntimeError as error:
        with caplog.at_level(logging.ERROR):
            report(error)
    assert "RuntimeError" in caplog.text
    assert "ValueError" in caplog.text
    assert "test_conversation.py" in caplog.text
    assert "secret" not in caplog.text
    assert "more of" not in caplog.text
