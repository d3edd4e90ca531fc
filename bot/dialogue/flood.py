"""How much one person may send: bounded, told once, and never judged by half."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

_WINDOW = 60.0


@dataclass(frozen=True, slots=True)
class Admitted:
    """What is done with a message: stored, or stored as a mark that more was sent."""

    stored: bool = True
    marker: bool = False


class Flood:
    """Counts the messages of each person over the last minute; kept in memory only."""

    def __init__(self, per_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._limit = per_minute
        self._clock = clock
        self._times: dict[int, deque[float]] = {}
        self._marked: dict[int, float] = {}
        self._denials: deque[tuple[int, str]] = deque(maxlen=1_000)

    def admit(self, user_id: int) -> Admitted:
        """Whether another message of this person is taken.

        The first one too many is stored as a mark, which answers the draft with a
        sentence; those after it, within the minute, are not stored.
        """
        now = self._clock()
        times = self._times.setdefault(user_id, deque())
        while times and now - times[0] > _WINDOW:
            times.popleft()
        if len(times) < self._limit:
            times.append(now)
            self._marked.pop(user_id, None)
            if len(self._times) > 10_000:
                self._forget(now)
            return Admitted()
        if user_id in self._marked and now - self._marked[user_id] <= _WINDOW:
            return Admitted(stored=False)
        self._marked[user_id] = now
        return Admitted(marker=True)

    def denied(self, user_id: int, group: str | None) -> bool:
        """Whether this album's denial was said already: once an album, not once a picture."""
        if group is None:
            return False
        if (user_id, group) in self._denials:
            return True
        self._denials.append((user_id, group))
        return False

    def _forget(self, now: float) -> None:
        for user_id, times in list(self._times.items()):
            if not times or now - times[-1] > _WINDOW:
                del self._times[user_id]
