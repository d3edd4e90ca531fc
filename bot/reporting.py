"""What is logged when we fail: types and places only, for a message may quote a post."""

from __future__ import annotations

import logging
import traceback
from pathlib import Path

log = logging.getLogger(__name__)


def report(error: BaseException) -> None:
    """Logs what broke and where, without a word of any message."""
    told: list[str] = []
    current: BaseException | None = error
    while current is not None and len(told) < 5:
        frames = traceback.extract_tb(current.__traceback__)
        places = [f"{Path(f.filename).name}:{f.lineno} {f.name}" for f in frames]
        told.append(f"{type(current).__name__} [{' > '.join(places)}]")
        current = current.__cause__ or current.__context__
    log.error("unexpected: %s", " from ".join(told))
