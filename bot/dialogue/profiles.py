"""A person as she is shown: to herself, to an administrator, and while she registers."""

from __future__ import annotations

from html import escape

from bot.dialogue import registration
from bot.dialogue.screens import Screen, button, directed, sentence
from bot.store.people import Profile
from bot.words import say


def step_screen(language: str, profile: Profile) -> Screen:
    """What is asked at a step of registration."""
    step = profile.step or "name"
    choices = registration.CHOICES.get(step, ())
    buttons = [button(language, key, f"reg:{step}:{word}") for word, key in choices]
    return Screen(sentence(language, f"register.{step}"), tuple((one,) for one in buttons))


def _facts(language: str, profile: Profile) -> list[str]:
    lines = [f"<b>{escape(profile.name or '—')}</b> · {escape(say(language, profile.role_key))}"]
    if profile.order_number:
        lines.append(escape(say(language, "me.order-number", number=profile.order_number)))
    if profile.speciality:
        lines.append(escape(profile.speciality))
    for page in profile.pages:
        declared = say(language, "me.undeclared")
        if page.declared:
            declared = say(language, "me.declared", reference=page.declared)
        platform = say(language, f"choice.{page.platform}")
        lines.append(f"• {escape(platform)} · {escape(page.address)} · {escape(declared)}")
    return [directed(language, line) for line in lines]


def candidate_screen(language: str, profile: Profile) -> Screen:
    """A person who waits, as an administrator sees her."""
    title = f"<b>{escape(say(language, 'people.waiting'))}</b>"
    about = f"people:{profile.user_id}:"
    line = (
        button(language, "button.approve-person", about + "approve"),
        button(language, "button.refuse-person", about + "refuse"),
    )
    return Screen("\n".join([directed(language, title), *_facts(language, profile)]), (line,))


def profile_screen(language: str, profile: Profile | None) -> Screen:
    """A person's own data, and what she may change."""
    if profile is None or not profile.name:
        line = (button(language, "button.register", "me:register"),)
        return Screen(sentence(language, "me.nothing"), (line,))
    lines = [(button(language, "button.add-page", "me:page"),)]
    for number, page in enumerate(profile.pages):
        what = page.address[:30]
        lines.append((button(language, "button.drop-page", f"me:drop:{number}", what=what),))
    key = "button.training-on" if profile.training else "button.training-off"
    lines.append((button(language, key, "me:training"),))
    return Screen("\n".join(_facts(language, profile)), tuple(lines))
