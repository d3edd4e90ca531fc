"""Many doctors at once: every draft has one verdict, and one person's flood harms nobody."""

from __future__ import annotations

import random

from sqlalchemy import select

from bot.store.tables import PartRow
from bot.words import say
from tests.bot.telegram.conftest import GOOD, KARIM, SONIA, picture, says

PASSED = say("fr", "outcome.approved")


async def test_500_drafts_from_50_chats(api, start):
    """Interleaved, in any order, while the bot works: each draft is answered exactly once."""
    chats = [10_000 + n for n in range(50)]
    running = await start(allowed_users=frozenset(chats), pace=0.05)
    drafts = [(chat, n) for chat in chats for n in range(10)]
    random.Random(5).shuffle(drafts)
    for chat, n in drafts:
        await api.say(chat, f"Publication {n} de {chat}. {GOOD}")
    done = len(drafts)
    await api.until(lambda: sum(PASSED in m.text for m in api.shown.values()) == done, 600)
    assert sorted(running.reviewer.seen) == sorted(
        f"Publication {n} de {chat}. {GOOD}" for chat, n in drafts
    )
    for chat in chats:
        assert len(api.texts(chat)) == 10
        replied = {m.reply_to for m in api.messages(chat)}
        assert len(replied) == 10


async def test_200_photos_of_one_person_are_bounded(api, start, words):
    """What is too much is not stored, is told, and is not judged by half; others are served."""
    running = await start(messages_per_minute=30)
    for n in range(200):
        await api.photo(SONIA, picture(), media_group_id=f"g{n // 10}")
    await api.say(KARIM, GOOD)
    await api.until(says(api, KARIM, words("outcome.approved")))
    await api.until(says(api, SONIA, words("error.too-many-messages")))
    await api.until(api.handled)
    with running.store.transaction() as session:
        mine = select(PartRow).where(PartRow.chat_id == SONIA)
        parts = list(session.scalars(mine))
    assert len(parts) == 31
    assert [part.problem for part in parts].count("too-many-messages") == 1
    assert [media for media in running.reviewer.media if len(media) > 20] == []
