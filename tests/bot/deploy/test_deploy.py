"""The deployment files name commands and settings that exist."""

from __future__ import annotations

import configparser
import re
from pathlib import Path

import pytest
import yaml

import bot
from bot.cli import cli
from bot.settings import Settings

FOLDER = Path(bot.__file__).parent / "deploy"
UNITS = sorted((FOLDER / "systemd").glob("*.service"))
NAMES = {f"IMPRIMATUR_{name.upper()}" for name in Settings.model_fields}


def test_compose_runs_a_bot_two_workers_a_scheduler_and_postgresql():
    """Every command is one of ours, every variable a setting, no secret has a default."""
    services = yaml.safe_load((FOLDER / "compose.yaml").read_text())["services"]
    ours = {name: s for name, s in services.items() if name != "database"}
    assert {name: s["command"] for name, s in ours.items()} == {
        name: [name] for name in ("bot", "worker", "scheduler")
    }
    assert services["worker"]["deploy"]["replicas"] == 2
    assert services["database"]["image"].startswith("postgres:")
    for service in ours.values():
        assert set(service["environment"]) <= NAMES
        assert service["command"][0] in cli.commands
        assert ":?" in service["environment"]["IMPRIMATUR_KEY"]
        assert service["environment"]["IMPRIMATUR_DATABASE_URL"].startswith("postgresql://")


@pytest.mark.parametrize("unit", UNITS, ids=lambda u: u.name)
def test_units_start_commands_of_ours_unprivileged(unit):
    """As a user of their own, with nothing of the system writable."""
    parser = configparser.RawConfigParser(strict=False)
    parser.optionxform = str
    parser.read(unit)
    service = parser["Service"]
    command = re.search(r"\.venv/bin/imprimatur (\w+)", service["ExecStart"])[1]
    assert command in cli.commands
    assert service["User"] == "imprimatur"
    assert service["ProtectSystem"] == "strict"
    assert service["NoNewPrivileges"] == "true"


def test_the_image_brings_all_packages():
    """What the wheel holds is copied, and the process is nobody's root."""
    text = (FOLDER / "Dockerfile").read_text()
    for package in ("bot", "classifiers", "policies", "data"):
        assert f"COPY {package} {package}" in text
    assert re.search(r"^USER imprimatur$", text, re.MULTILINE)


def test_the_page_names_existing_commands():
    """Every `imprimatur …` in the page can be typed."""
    text = (FOLDER / "README.md").read_text()
    for command in re.findall(r"`imprimatur (\w+)", text):
        assert command in cli.commands
    for name in re.findall(r"IMPRIMATUR_[A-Z_]+", text):
        assert name in NAMES
