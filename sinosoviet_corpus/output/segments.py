"""A text cut at every boundary of the marks on it: flat pieces, so that overlapping marks need no nesting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Mark(NamedTuple):
    """A half-open range of code points with the name of what marks it."""

    start: int
    end: int
    name: str


class Segment(NamedTuple):
    """A stretch of text on which the same marks lie, by name in the order they were given."""

    start: int
    end: int
    names: tuple[str, ...]


def segments(length: int, marks: Iterable[Mark]) -> Iterator[Segment]:
    """The segments of a text of `length` code points, in order, without gaps. Marks are cut to the text."""
    starts: dict[int, list[str]] = {}
    ends: dict[int, list[str]] = {}
    for mark in marks:
        low, high = max(0, mark.start), min(length, mark.end)
        if low < high:
            starts.setdefault(low, []).append(mark.name)
            ends.setdefault(high, []).append(mark.name)
    here: dict[str, int] = {}
    before = 0
    for at in sorted({0, length, *starts, *ends}):
        if at > before:
            yield Segment(before, at, tuple(here))
            before = at
        for name in ends.get(at, ()):
            here[name] -= 1
            if not here[name]:
                del here[name]
        for name in starts.get(at, ()):
            here[name] = here.get(name, 0) + 1
