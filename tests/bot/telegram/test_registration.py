"""Who may use the bot: registration, approval, invitations, and one gate for everything."""

from __future__ import annotations

import pytest

from bot.dialogue.routes import PUBLIC
from bot.store import people
from bot.store.people import Role, Status
from bot.words import say
from policies.charter import LANGUAGES
from tests.bot.telegram.conftest import GOOD, SONIA, STRANGER, offers, says

ADMIN, NEW = 900, 2001
DOORS = {"admins": frozenset({ADMIN})}


def profile(running, user=NEW):
    with running.store.transaction() as session:
        return people.person(session, user)


def person(running, user, role=Role.DOCTOR, status=Status.APPROVED, **values):
    with running.store.transaction() as session:
        people.save(session, user, user, role=role, status=status, name="N", **values)


async def told(api, user, key, **facts):
    await api.until(says(api, user, say(api.languages.get(user, "fr"), key, **facts)))


async def register(api, user, *answers):
    """Answers registration step by step: words are written, `=key` is a button."""
    language = api.languages.get(user, "fr")
    for step, given in answers:
        await told(api, user, f"register.{step}")
        if given.startswith("="):
            await api.press(user, say(language, f"choice.{given[1:]}"))
        else:
            await api.say(user, given)


DOCTOR = (
    ("name", "Sonia Ben Salah"),
    ("order_number", "12345"),
    ("speciality", "Dermatologie"),
    ("page", "facebook.com/dr.sonia"),
    ("platform", "=facebook"),
    ("own_name", "=yes"),
    ("declared", "28/2026 du 03/02/2026"),
    ("provider", "=provider-none"),
    ("more", "=go-on"),
    ("terms", "=accept"),
    ("training", "=yes"),
)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_from_start_to_approval(api, start, language):
    """Everything the charter asks about page and person, then an administrator's word."""
    api.languages[NEW] = language
    running = await start(**DOORS)
    await api.say(NEW, "/start")
    await register(api, NEW, *DOCTOR)
    await told(api, NEW, "register.pending")
    await api.say(NEW, GOOD)
    await told(api, NEW, "chat.pending")
    await api.until(says(api, ADMIN, "Sonia Ben Salah"))
    (candidate,) = api.messages(ADMIN)
    assert "28/2026 du 03/02/2026" in candidate.text
    await api.press(ADMIN, say("fr", "button.approve-person"))
    await told(api, NEW, "register.welcome")
    await api.until(lambda: say("fr", "people.approved") in candidate.text)
    known = profile(running)
    assert (known.status, known.order_number, known.training) == (Status.APPROVED, "12345", True)
    assert known.pages[0].own_name
    assert known.pages[0].provider == "none"
    await api.say(NEW, GOOD)
    await api.until(says(api, NEW, say(language, "outcome.approved")))


async def test_a_refusal_is_told_and_lasts(api, start):
    """Who was refused is told so, once and whenever she writes."""
    running = await start(**DOORS)
    await api.say(NEW, "/start")
    await register(api, NEW, *DOCTOR)
    await api.until(offers(api, ADMIN, say("fr", "button.refuse-person")))
    await api.press(ADMIN, say("fr", "button.refuse-person"))
    await told(api, NEW, "chat.refused")
    await api.say(NEW, GOOD)
    await api.until(lambda: api.texts(NEW).count(say("fr", "chat.refused")) == 2)
    assert running.reviewer.seen == []


async def test_a_restart_in_the_middle_goes_on_there(api, start):
    """What was answered before is not asked again; an answer that makes no sense is."""
    running = await start(**DOORS)
    await api.say(NEW, "/start")
    await register(api, NEW, *DOCTOR[:2])
    await told(api, NEW, "register.speciality")
    await running.stop()
    await start(**DOORS)
    await api.say(NEW, "x" * 200)
    await told(api, NEW, "register.again")
    await register(api, NEW, *DOCTOR[2:])
    await told(api, NEW, "register.pending")


async def test_an_invitation_stands_for_the_approval(api, start):
    """An administrator's code registers a doctor without further ado, once."""
    running = await start(**DOORS)
    await api.say(ADMIN, "/invite doctor")
    await api.until(says(api, ADMIN, "/start "))
    command = api.texts(ADMIN)[-1]
    await api.say(NEW, command)
    await register(api, NEW, *DOCTOR)
    await told(api, NEW, "register.welcome")
    assert profile(running).status is Status.APPROVED
    await api.say(STRANGER, command)
    await told(api, STRANGER, "invite.unknown")


async def test_a_manager_acts_for_the_doctor_who_invited_her(api, start):
    """A doctor gives her community manager a code; name and terms are enough."""
    running = await start()
    await api.say(SONIA, "/invite")
    await api.until(says(api, SONIA, "/start "))
    await api.say(NEW, api.texts(SONIA)[-1])
    await register(api, NEW, ("name", "Mounir"), ("terms", "=accept"), ("training", "=no"))
    await told(api, NEW, "register.welcome")
    assert profile(running).role is Role.MANAGER
    with running.store.transaction() as session:
        assert [d.user_id for d in people.doctors_of(session, NEW)] == [SONIA]
    await api.say(NEW, GOOD)
    await api.until(says(api, NEW, say("fr", "outcome.approved")))


async def test_a_doctor_changes_what_is_known_of_her(api, start):
    """`/me` adds and removes pages, and the consent to training is hers to take back."""
    running = await start()
    person(running, SONIA, training=True)
    await api.say(SONIA, "/me")
    await api.until(offers(api, SONIA, say("fr", "button.add-page")))
    await api.press(SONIA, say("fr", "button.training-on"))
    await api.until(offers(api, SONIA, say("fr", "button.training-off")))
    await api.press(SONIA, say("fr", "button.add-page"))
    await register(api, SONIA, *DOCTOR[3:9])
    await told(api, SONIA, "register.terms")
    await api.press(SONIA, say("fr", "choice.accept"))
    await register(api, SONIA, ("training", "=no"))
    await told(api, SONIA, "register.saved")
    assert [page.address for page in profile(running, SONIA).pages] == ["facebook.com/dr.sonia"]
    await api.say(SONIA, "/me")
    drop = say("fr", "button.drop-page", what="facebook.com/dr.sonia")
    await api.until(offers(api, SONIA, drop))
    await api.press(SONIA, drop)
    await api.until(lambda: profile(running, SONIA).pages == ())


async def test_the_language_is_the_persons_choice(api, start):
    """Chosen once, it holds for everything, whatever her app is set to."""
    await start()
    await api.say(SONIA, "/language")
    await api.until(offers(api, SONIA, "العربية"))
    await api.press(SONIA, "العربية")
    await api.until(says(api, SONIA, say("ar", "language.chosen")))
    await api.say(SONIA, GOOD)
    await api.until(says(api, SONIA, say("ar", "outcome.approved")))


STANDINGS = {
    "stranger": (None, None, "chat.denied"),
    "pending": (Role.DOCTOR, Status.PENDING, "chat.pending"),
    "refused": (Role.DOCTOR, Status.REFUSED, "chat.refused"),
    "doctor": (Role.DOCTOR, Status.APPROVED, "chat.not-your-role"),
    "manager": (Role.MANAGER, Status.APPROVED, "chat.not-your-role"),
    "reviewer": (Role.REVIEWER, Status.APPROVED, "chat.not-your-role"),
}


@pytest.mark.parametrize("who", STANDINGS)
async def test_no_handler_forgets_the_gate(api, start, who):
    """Every command, button and message: who may not pass is told, and nothing happens."""
    running = await start()
    role, status, denial = STANDINGS[who]
    if role is not None:
        person(running, NEW, role, status)
    desk = running.bot.desk
    standing = await desk.standing(NEW, NEW, "fr")
    sentence = say("fr", denial, user=NEW)
    reached = []

    async def handler(call):
        reached.append(call)

    closed = [name for name, route in desk.commands.items() if not route.admits(standing)]
    for name in closed:
        object.__setattr__(desk.commands[name], "handler", handler)
        await api.say(NEW, f"/{name}")
    await api.until(lambda: api.texts(NEW).count(sentence) == len(closed))
    shut = [name for name, route in desk.buttons.items() if not route.admits(standing)]
    for name in shut:
        object.__setattr__(desk.buttons[name], "handler", handler)
        assert await desk.press(standing, f"{name}:1:take", 1) == sentence
    if not desk.drafts.admits(standing):
        await api.say(NEW, GOOD)
        await api.until(lambda: api.texts(NEW).count(sentence) == len(closed) + 1)
    assert reached == []
    assert running.reviewer.seen == []
    open_doors = {n for n, r in (desk.commands | desk.buttons).items() if r.roles is PUBLIC}
    assert open_doors == {"start", "language", "reg", "lang"}
    assert closed or who == "manager"


async def test_the_menu_is_in_every_language(api, start):
    """Nobody needs a manual to find what she may do."""
    running = await start()
    await api.until(lambda: set(api.menus) == {"", *LANGUAGES})
    expected = ["start", "published", "watch", "me", "invite", "language", "forget", "help"]
    assert all(menu == expected for menu in api.menus.values())
    assert set(expected) <= set(running.bot.desk.commands)


async def test_every_update_kind_goes_through_the_desk(start):
    """The application has the handlers that call the desk, and no other.

    But for channels, where nobody is answered and only posts of those we serve are taken.
    """
    running = await start()
    handlers = running.bot.application.handlers
    names = {h.callback.__name__ for group in handlers.values() for h in group}
    private = {"_only_private", "_command", "_take", "_take_edited", "_press"}
    assert names == private | {"_channel"}
