"""Where the reader's files are: light to import, for what needs only a name or a version.

`data/models/reader/`, or the folder that IMPRIMATUR_TEXT_MODEL names (made by `imprimatur
train text --encoder …` for a larger encoder).
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Final

from classifiers.models import data_folder

MODEL_VARIABLE: Final = "IMPRIMATUR_TEXT_MODEL"
WEIGHTS: Final = "reader.safetensors"
CONFIG: Final = "config.json"


def reader_folder() -> Path:
    """The folder of the configured reader."""
    named = os.environ.get(MODEL_VARIABLE)
    return Path(named) if named else data_folder() / "models" / "reader"


def reader_version() -> str:
    """The configured reader's version, without loading it; `missing` where there is none."""
    try:
        return str(json.loads((reader_folder() / CONFIG).read_text(encoding="utf-8"))["version"])
    except OSError:
        return "missing"
