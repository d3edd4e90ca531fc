"""How much one person may send in a minute."""

from __future__ import annotations

from bot.dialogue.flood import Admitted, Flood


def test_a_minute_is_bounded_and_passes():
    """As many as allowed are taken, the next one leaves a mark, the rest nothing."""
    now = [0.0]
    flood = Flood(3, lambda: now[0])
    assert [flood.admit(1) for _ in range(3)] == [Admitted()] * 3
    assert flood.admit(1) == Admitted(marker=True)
    assert flood.admit(1) == Admitted(stored=False)
    assert flood.admit(2) == Admitted()
    now[0] = 61.0
    assert flood.admit(1) == Admitted()


def test_who_goes_on_is_marked_again_after_a_minute():
    """Each minute of a flood leaves one mark, so that each draft in it is answered."""
    now = [0.0]
    flood = Flood(1, lambda: now[0])
    flood.admit(1)
    assert flood.admit(1).marker
    now[0] = 59.0
    assert not flood.admit(1).stored
    now[0] = 60.5
    assert flood.admit(1) == Admitted()
    assert flood.admit(1).marker


def test_an_albums_denial_is_said_once():
    """Not once a picture."""
    flood = Flood(3)
    assert [flood.denied(1, "g") for _ in range(3)] == [False, True, True]
    assert not flood.denied(2, "g")
    assert not flood.denied(1, None)
