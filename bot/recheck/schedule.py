"""When a post is looked at next."""

from __future__ import annotations

import random
from datetime import datetime, timedelta

# After the first look: one hour, one day, one week, then every thirty days.
LADDER = (timedelta(hours=1), timedelta(days=1), timedelta(weeks=1), timedelta(days=30))
_JITTER = 0.1
_FAILED = timedelta(hours=1)
_FAILED_LONGEST = timedelta(days=1)
# Silence of a server is told when it has lasted.
PATIENCE = timedelta(days=1)


def after_look(
    step: int, now: datetime, alarm: bool, chance: random.Random
) -> tuple[int, datetime]:
    """The step of the ladder and the moment of the look after one that saw the post.

    After an alarm the ladder begins anew: the doctor is about to mend the post.
    """
    step = 0 if alarm else min(step, len(LADDER) - 1)
    wait = LADDER[step] * (1 + chance.uniform(-_JITTER, _JITTER))
    return (step if alarm else step + 1), now + wait


def after_failure(
    since: datetime, now: datetime, retry_after: float | None, chance: random.Random
) -> datetime:
    """The moment of the look after one that saw nothing: later and later, daily at most.

    A server that says how long to stay away is obeyed, up to a week.
    """
    wait = min(max(_FAILED, (now - since) / 2), _FAILED_LONGEST)
    if retry_after is not None:
        wait = max(wait, min(timedelta(seconds=retry_after), timedelta(weeks=1)))
    return now + wait * (1 + chance.uniform(0.0, _JITTER))
