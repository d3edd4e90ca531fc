"""The README's section "What a doctor sees" is what a doctor sees: rendered by this test.

After a change that is wanted, `UPDATE_SCREENS=1 pytest tests/bot/telegram/test_screens.py`
writes the section anew.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.store.vault import new_key
from bot.words import say
from classifiers.text.patterns import guarantee
from policies.signals import AUTHOR_SIGNALS, SIGNALS
from tests.bot.telegram.conftest import SONIA, RedSquare, answer, offers, says

README = Path(__file__).parents[3] / "README.md"
DERIVED = {"image.patient-face", "image.patient-minor"}
STEPS = {
    "fr": (
        "Le laser CO2 améliore certaines cicatrices. Résultats garantis dès la première séance !",
        "Le laser CO2 améliore certaines cicatrices. Les résultats varient d’une personne à "
        "l’autre et tout acte comporte des risques.",
    ),
    "ar": (
        "ليزر ثاني أكسيد الكربون يحسّن بعض الندوب. نتائج مضمونة من أول جلسة!",
        "ليزر ثاني أكسيد الكربون يحسّن بعض الندوب. تختلف النتائج من شخص إلى آخر ولكلّ تدخّل مخاطره.",
    ),
}


@dataclass
class Nothing:
    """Answers every other signal with no: the screens show one finding, whole."""

    name: str = "nothing"
    version: str = "1"
    signals: frozenset[str] = (
        frozenset(SIGNALS) - AUTHOR_SIGNALS - DERIVED - guarantee.DETECTOR.signals - {"image.face"}
    )

    def detect(self, post):
        del post
        return ()


def screen(message) -> str:
    """A message as text: its words, then its buttons line by line."""
    words = re.sub(r"\b[0-9a-f]{8}\b", "········", message.text)
    lines = [" ".join(f"[ {label} ]" for label, _ in line) for line in message.buttons]
    return "\n".join([words, "", *lines]).strip()


async def walk(api, running, language: str) -> str:
    """The main path: draft, questions, verdict, corrected version."""
    draft, corrected = STEPS[language]
    api.languages[SONIA] = language
    shown = [f"▷ {draft}"]
    sent = await api.say(SONIA, draft)
    await api.until(offers(api, SONIA, "Facebook" if language != "ar" else "فيسبوك"))
    (message,) = api.messages(SONIA)
    shown.append(screen(message))
    await answer(api, SONIA, "page", "facebook")
    await answer(api, SONIA, "interest", "no")
    await answer(api, SONIA, "sponsored", "no")
    await answer(api, SONIA, "professional_page", "yes")
    await answer(api, SONIA, "page_declared", "yes")
    await api.until(says(api, SONIA, say(language, "outcome.changes_required")))
    shown.append(screen(message))
    await api.press(SONIA, say(language, "button.why"))
    await api.until(says(api, SONIA, say(language, "why.title")))
    shown.append(screen(message))
    running.reviewer.__dict__["suggestion"] = None
    await api.change(SONIA, sent, text=corrected)
    shown.append(f"▷ {corrected}")
    await api.until(says(api, SONIA, say(language, "outcome.approved")))
    shown.append(screen(message))
    return "\n\n────────\n\n".join(shown)


@pytest.mark.parametrize("language", STEPS)
async def test_the_readme_shows_these_screens(api, start, tmp_path, language):
    """What the README shows is what the bot says, word for word (fingerprints dotted out)."""
    detectors = (guarantee.DETECTOR, RedSquare(), Nothing())
    suggestion = STEPS[language][1]
    kept = {"key": new_key(), "objects_url": str(tmp_path / "objects")}
    running = await start(pack=None, detectors=detectors, suggestion=suggestion, **kept)
    block = f"<!-- screens {language} -->\n```text\n{await walk(api, running, language)}\n```\n"
    readme = README.read_text(encoding="utf-8")
    if os.environ.get("UPDATE_SCREENS"):
        pattern = rf"<!-- screens {language} -->\n(```text\n.*?\n```\n)?"
        readme = re.sub(pattern, lambda _: block, readme, count=1, flags=re.DOTALL)
        README.write_text(readme, encoding="utf-8")
    assert block in readme
