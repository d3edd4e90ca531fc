"""Stored reviews for a measurement: real evidence, of sample texts, many times over."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import insert

from bot.store.database import Database
from bot.store.records import Kind, State
from bot.store.tables import ChatRow, OutboxRow, ReviewRow
from classifiers.draft import Declarations, Draft
from policies.evidence import Evidence

_TEXTS = (
    "Le cabinet reçoit sur rendez-vous, du lundi au vendredi.",
    "Résultat garanti, 100 % sans risque ! Offre -50 % cette semaine.",
    "Avant/après : ces photos sont publiées à titre indicatif afin de fournir une information "
    "sur la nature de l’intervention. Elles ne constituent en aucun cas une garantie de résultat.",
    "« Merci docteur, je revis ! » Lisez les avis de nos patients.",
)
_CHUNK = 1_000


def samples() -> list[Evidence]:
    """The evidence of some texts, by the shipped detectors."""
    from bot.app import build_reviewer

    reviewer = build_reviewer()
    drafts = (Draft(text, declarations=Declarations().assumed()) for text in _TEXTS)
    return [reviewer.review(draft).evidence for draft in drafts]


def fill(database: Database, evidence: Sequence[Evidence], count: int, now: datetime) -> None:
    """Stores so many answered reviews, judged by a charter of another digest."""
    lines = [one.to_json() for one in evidence]
    with database.transaction() as session:
        session.add(ChatRow(chat_id=1))
        session.flush()
        for start in range(0, count, _CHUNK):
            numbers = range(start + 1, min(start + _CHUNK, count) + 1)
            session.execute(
                insert(ReviewRow),
                [
                    {
                        "id": number,
                        "chat_id": 1,
                        "user_id": 1,
                        "language": "fr",
                        "state": State.ANSWERED,
                        "due_at": now,
                        "created_at": now,
                        "outcome": "approved",
                        "charter": "another",
                        "evidence": lines[number % len(lines)],
                    }
                    for number in numbers
                ],
            )
            session.execute(
                insert(OutboxRow),
                [
                    {
                        "review_id": number,
                        "position": 0,
                        "kind": Kind.TEXT,
                        "body": "verdict",
                        "message_ids": [number],
                        "sent_at": now,
                    }
                    for number in numbers
                ],
            )
