"""Numbers of an order that stay when something is inserted: what was there before keeps its number, so that no other row changes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping

GAP = 1 << 20  # between two numbers that are given for the first time


class Steady:
    """Numbers things in an order that changes from one time to the next."""

    def __init__(self) -> None:
        self._before: dict[str, int] = {}

    def numbers(self, places: Mapping[str, int]) -> dict[str, int]:
        """Things by their places, which some may share -> numbers in the same order, which the same things share.

        As many as possible keep the number of the time before. Takes n log n.
        """
        groups: dict[int, list[str]] = {}
        for thing, place in places.items():
            groups.setdefault(place, []).append(thing)
        ordered = [groups[place] for place in sorted(groups)]
        known = [
            min((self._before[thing] for thing in group if thing in self._before), default=None) for group in ordered
        ]
        given = _filled(known, _longest_rise(known))
        self._before = {thing: number for group, number in zip(ordered, given, strict=True) for thing in group}
        return self._before


def _longest_rise(known: list[int | None]) -> list[int]:
    """The indexes of as many numbers as possible that rise strictly, in order."""
    ends: list[int] = []  # the smallest number that ends a rise of each length, and its index
    at: list[int] = []
    before: list[int] = [-1] * len(known)
    for index, number in enumerate(known):
        if number is None:
            continue
        length = bisect_left(ends, number)
        before[index] = at[length - 1] if length else -1
        ends[length : length + 1] = [number]
        at[length : length + 1] = [index]
    made: list[int] = []
    index = at[-1] if at else -1
    while index >= 0:
        made.append(index)
        index = before[index]
    return made[::-1]


def _filled(known: list[int | None], kept: list[int]) -> list[int]:
    """Numbers for all: those at the kept indexes as they are, the others evenly between. All anew if there is no room."""
    made: list[int] = []
    for index in (*kept, None):
        upto = len(known) if index is None else index
        missing = upto - len(made)
        low = made[-1] if made else None
        high = None if index is None else known[index]
        if missing:
            if high is None:
                step, low = GAP, -GAP if low is None else low
            else:
                low = high - (missing + 1) * GAP if low is None else low
                step = (high - low) // (missing + 1)
            if step == 0:
                return [number * GAP for number in range(len(known))]
            made += [low + step * (n + 1) for n in range(missing)]
        if high is not None:
            made.append(high)
    return made
