"""Stretches of a text, asked whether another stretch touches one of them."""

from __future__ import annotations

import bisect
from collections.abc import Iterable


class Covered:
    """Spans [start, end), asked whether another span touches one of them, in n log n."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._reach: list[int] = []  # the last end of the spans up to here
        for start, end in sorted(spans):
            self._starts.append(start)
            self._reach.append(max(end, self._reach[-1] if self._reach else end))

    def touches(self, start: int, end: int) -> bool:
        """Whether one of the spans shares a character with [start, end)."""
        before = bisect.bisect_left(self._starts, end)
        return before > 0 and self._reach[before - 1] > start
