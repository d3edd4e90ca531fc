"""What reviewers see of a case: its place in the queue, the ways to decide, what is broken."""

from __future__ import annotations

from collections.abc import Collection
from html import escape
from typing import Final

from bot.dialogue.screens import Screen, button, directed, in_lines, sentence, shortened
from bot.store.queue import Case, Stage
from bot.store.records import Button
from bot.words import say
from policies.charter import Charter, Clause

OUTCOMES: Final = ("approved", "changes_required", "refused", "referred")
# Decisions that say that something is broken: what, the reviewer ticks.
OBJECTIONS: Final = frozenset({"changes_required", "refused"})
# The view of `clauses_screen` that shows what was found; the others are articles.
FOUND: Final = "found"


def case_screen(language: str, case: Case) -> Screen:
    """A case in the queue: its number, why it is here, until when."""
    cause = "second" if case.stage is Stage.SECOND else case.cause
    at = case.due_at.strftime("%d/%m %H:%M")
    head = say(language, "queue.case", number=case.id, at=at)
    lines = [f"<b>{escape(head)}</b>", escape(say(language, f"queue.cause-{cause}"))]
    if case.machine:
        lines.append(escape(say(language, f"outcome.{case.machine}")))
    take = button(language, "button.take", f"q:{case.id}:take")
    return Screen("\n".join(directed(language, line) for line in lines), ((take,),))


def decision_screen(language: str, case: Case) -> Screen:
    """The ways to decide a case."""
    about = f"q:{case.id}:"
    lines = [
        (button(language, f"button.decide-{outcome}", f"{about}decide:{outcome}"),)
        for outcome in OUTCOMES
    ]
    lines.append((button(language, "button.release", about + "release"),))
    return Screen(sentence(language, "queue.decide", number=case.id), tuple(lines))


def clauses_screen(
    language: str,
    case_id: int,
    charter: Charter,
    found: Collection[str],
    ticked: Collection[str],
    view: str = FOUND,
) -> Screen:
    """The clauses a post may break, ticked or not; the reason is written while it stands.

    Args:
        language: the reviewer's.
        case_id: the case.
        charter: whose clauses.
        found: what the program found or could not decide.
        ticked: what the reviewer says is broken.
        view: `found`, `articles`, or the number of an article, whose clauses are shown.
    """
    about = f"q:{case_id}:"
    if view == "articles":
        numbers = sorted({_number(clause) for clause in charter.clauses}, key=int)
        choices = [
            button(language, "button.article", f"{about}clauses:{number}", article=number)
            for number in numbers
        ]
        lines = list(in_lines(choices))
    else:
        lines = []
        for clause in charter.clauses:
            known = clause.id in ticked or clause.id in found
            if not (known if view == FOUND else _number(clause) == view):
                continue
            mark = "☑" if clause.id in ticked else "☐"
            words = shortened(f"{clause.article} · {clause.guidance[language].problem}", 55)
            lines.append((Button(f"{mark} {words}", f"{about}tick:{clause.id}:{view}"),))
    if view == FOUND:
        lines.append((button(language, "button.other-article", f"{about}clauses:articles"),))
    else:
        lines.append((button(language, "button.found", f"{about}clauses:{FOUND}"),))
    return Screen(sentence(language, "queue.clauses"), tuple(lines))


def _number(clause: Clause) -> str:
    """The article without its paragraph."""
    return clause.article.split(".")[0]
