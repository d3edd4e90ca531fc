"""What can be done about a verdict, and the way from one version to the next."""

from __future__ import annotations

import io
import re

import pytest
from pypdf import PdfReader

from bot.charter_text import articles
from tests.bot.telegram.conftest import (
    BAD,
    GOOD,
    SONIA,
    offers,
    picture,
    says,
)

POST = "Le cabinet du docteur reçoit sur rendez-vous, du lundi au vendredi, à Sfax."
PROMISE = f"{POST} Résultats garantis !"

PASSED = "outcome.approved"
STOPPED = "outcome.refused"
TO_CORRECT = "outcome.changes_required"
# Every path in every language.
pytestmark = pytest.mark.usefixtures("words")


async def test_why_and_the_full_article(api, start, words):
    """From the verdict to its reasons, to the article's whole text, and back: by editing."""
    await start()
    await api.say(SONIA, BAD)
    await api.until(offers(api, SONIA, words("button.why")))
    await api.press(SONIA, words("button.why"))
    await api.until(says(api, SONIA, words("why.title")))
    assert says(api, SONIA, "text/guarantee")()
    await api.press(SONIA, words("button.article", article="7.2"))
    await api.until(says(api, SONIA, articles()["7"].split("\n")[0]))
    await api.press(SONIA, words("button.back"))
    await api.until(says(api, SONIA, words("why.title")))
    await api.press(SONIA, words("button.back"))
    await api.until(says(api, SONIA, words("outcome.refused")))
    assert len(api.called("sendMessage")) == 1


async def test_a_long_verdict_is_paged_by_editing(api, start):
    """What does not fit is turned to, in the same message."""
    await start()
    words = " ".join(f"Nous vous garantissons un {n}e sourire." for n in range(100))
    await api.say(SONIA, words)
    await api.until(offers(api, SONIA, "▶"))
    (message,) = api.messages(SONIA)
    seen = message.text
    while "▶" in message.labels:
        before = message.text
        await api.press(SONIA, "▶")
        await api.until(lambda: message.text != before)  # noqa: B023
        seen += message.text
    assert seen.count("garantissons") == 100
    await api.press(SONIA, "◀")
    await api.until(lambda: "▶" in message.labels)
    assert len(api.called("sendMessage")) == 1


async def test_the_corrected_text_is_sent_ready_to_copy(api, start, words):
    """One touch sends the corrected text and nothing else."""
    running = await start(suggestion="Les résultats <varient> & dépendent de chacun.")
    await api.say(SONIA, BAD)
    await api.until(offers(api, SONIA, words("button.text")))
    await api.press(SONIA, words("button.text"))
    await api.until(lambda: "Les résultats <varient> & dépendent de chacun." in api.texts(SONIA))
    assert running.reviewer.seen == [BAD]


async def test_check_again_looks_at_everything_again(api, start, words):
    """Another look, in the same message, with the same draft."""
    running = await start()
    await api.say(SONIA, BAD)
    await api.until(offers(api, SONIA, words("button.again")))
    await api.press(SONIA, words("button.again"))
    await api.until(lambda: running.reviewer.seen == [BAD, BAD])
    await api.until(says(api, SONIA, words(STOPPED)))
    assert len(api.called("sendMessage")) == 1


async def test_an_edit_after_the_verdict_says_what_it_resolved(api, start, words):
    """The edited post is judged in the same message, against what was said of it before."""
    running = await start()
    sent = await api.photo(SONIA, picture(square=True), caption=PROMISE)
    await api.until(says(api, SONIA, words(STOPPED)))
    await api.change(SONIA, sent, caption=POST)
    await api.until(says(api, SONIA, words(TO_CORRECT)))
    assert says(api, SONIA, words("reply.resolved", what=words("finding.article", article="7.2")))()
    assert says(api, SONIA, words("reply.remains", what=words("finding.article", article="7")))()
    assert running.reviewer.seen == [PROMISE, POST]
    assert running.pictures_looked_at == 1


async def test_a_new_version_keeps_its_pictures(api, start, words):
    """Only the corrected words are re-sent: the pictures of before are judged with them."""
    running = await start()
    await api.photo(SONIA, picture(square=True), caption=PROMISE)
    await api.until(says(api, SONIA, words(STOPPED)))
    await api.say(SONIA, POST)
    await api.until(says(api, SONIA, words(TO_CORRECT)))
    assert running.reviewer.media == [["chat"], ["chat"]]
    resolved = words("reply.resolved", what=words("finding.article", article="7.2"))
    assert says(api, SONIA, resolved)()


async def test_a_reply_corrects_what_it_replies_to(api, start, words):
    """Only another picture, sent as a reply to the verdict: the words of before stay with it."""
    running = await start(pace=0.5)
    await api.photo(SONIA, picture(square=True), caption=POST)
    await api.until(says(api, SONIA, words(TO_CORRECT)))
    (verdict,) = [m for m in api.messages(SONIA) if not m.pictures]
    where = {"message_id": verdict.message_id, "date": 1, "chat": {"id": SONIA, "type": "private"}}
    await api.photo(SONIA, picture(), reply_to_message=where)
    await api.until(says(api, SONIA, words(PASSED)))
    assert running.reviewer.seen == [POST, POST]
    assert says(api, SONIA, words("reply.resolved", what=words("finding.article", article="7")))()


async def test_another_post_is_said_to_be_one(api, start, words):
    """The likeness was chance: one touch, and the pictures of before are left out."""
    running = await start()
    await api.photo(SONIA, picture(square=True), caption=PROMISE)
    await api.until(says(api, SONIA, words(STOPPED)))
    await api.say(SONIA, POST)
    await api.until(offers(api, SONIA, words("button.unlink")))
    await api.press(SONIA, words("button.unlink"))
    await api.until(says(api, SONIA, words(PASSED)))
    assert running.reviewer.media == [["chat"], ["chat"], []]


async def test_an_unlike_post_is_not_a_version(api, start, words):
    """Another subject is another draft, and says nothing of the first."""
    await start()
    await api.say(SONIA, PROMISE)
    await api.until(says(api, SONIA, words(STOPPED)))
    await api.say(SONIA, "La vaccination antigrippale des personnes âgées commence en octobre.")
    await api.until(says(api, SONIA, words(PASSED)))
    assert not says(api, SONIA, words("reply.resolved", what="§").split("§")[0])()


async def test_the_councils_file(api, start, words):
    """A PDF with the post, its picture and its findings; nothing of it stays on our disk."""
    running = await start()
    await api.photo(SONIA, picture(square=True), caption=f"{PROMISE} نصّ عربي 🦷")
    await api.until(offers(api, SONIA, words("button.file")))
    await api.press(SONIA, words("button.file"))
    await api.until(lambda: [m for m in api.messages(SONIA) if m.file])
    (sent,) = [m for m in api.messages(SONIA) if m.file]
    name, data = sent.file
    assert name == "imprimatur-1.pdf"
    reader = PdfReader(io.BytesIO(data))
    words = re.sub(r"\s+", " ", " ".join(page.extract_text() for page in reader.pages))
    assert "Le cabinet du docteur" in words
    assert "[tooth]" in words
    assert sum(len(page.images) for page in reader.pages) == 1
    assert [path for path in running.files() if path.suffix == ".pdf"] == []


async def test_anonymised_pictures_are_sent_as_files(api, start, words):
    """Offered where a mask would mend something and can be made; sent uncompressed."""
    await start(anonymise=lambda *_: {0: b"\x89PNG masked"})
    await api.photo(SONIA, picture(square=True))
    await api.until(offers(api, SONIA, words("button.masked")))
    await api.press(SONIA, words("button.masked"))
    await api.until(lambda: [m for m in api.messages(SONIA) if m.file])
    (sent,) = [m for m in api.messages(SONIA) if m.file]
    assert sent.file == (words("file.masked", number=1) + ".png", b"\x89PNG masked")


async def test_no_anonymised_pictures_are_offered_that_cannot_be_made(api, start, words):
    """Without the means, no button."""
    await start()
    await api.photo(SONIA, picture(square=True))
    await api.until(says(api, SONIA, words(TO_CORRECT)))
    assert not offers(api, SONIA, words("button.masked"))()


async def test_approved_posts_offer_no_contest(api, start, words):
    """There is nothing to disagree with."""
    await start()
    await api.say(SONIA, GOOD)
    await api.until(says(api, SONIA, words(PASSED)))
    assert not offers(api, SONIA, words("button.contest"))()
    assert offers(api, SONIA, words("button.file"))()
