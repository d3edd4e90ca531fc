"""A real reviewer, built once: the shipped charter and all detectors."""

from __future__ import annotations

import pytest

from bot.review import Reviewer
from classifiers.registry import DETECTORS
from policies.load import load_charter
from tests.bot.postgres import database_url, postgres_server, postgres_url  # noqa: F401
from tests.bot.s3 import s3_environment, s3_server, s3_url  # noqa: F401


@pytest.fixture(scope="session")
def reviewer() -> Reviewer:
    return Reviewer(load_charter(), DETECTORS)
