"""Shared by all tests. The network is closed (pytest-socket): only this machine answers."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

settings.register_profile("imprimatur", deadline=None, max_examples=60)
settings.load_profile("imprimatur")


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    """A developer's own environment must not decide a test."""
    for name in [n for n in os.environ if n.startswith("IMPRIMATUR_")]:
        monkeypatch.delenv(name)
