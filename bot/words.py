"""Every sentence a person reads, in the person's language."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

from policies.errors import DraftError

_FOLDER = Path(__file__).parent / "locales"


@cache
def sentences(language: str) -> dict[str, str]:
    """All sentences of one language (`fr`, `ar` or `en`)."""
    text = (_FOLDER / f"{language}.yaml").read_text(encoding="utf-8")
    return {str(k): str(v) for k, v in yaml.safe_load(text).items()}


def say(language: str, key: str, /, **facts: object) -> str:
    """One sentence with its facts filled in.

    Raises:
        KeyError: no such sentence: a fault of ours, found by the tests.
    """
    return sentences(language)[key].format(**facts)


def explain(language: str, error: DraftError) -> str:
    """What a draft's error means, and what to do, in one or two sentences."""
    said = say(language, f"error.{error.code}", **error.facts)
    if "index" in error.facts:
        return say(language, "error.at-file", index=error.facts["index"], sentence=said)
    return said
