"""Cut a text at every boundary of its marks. The pieces are flat, so overlapping marks need no nesting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Mark(NamedTuple):
    """A half-open range of code points, with a name."""

    start: int
    end: int
    name: str


class Segment(NamedTuple):
    """A stretch of text with the same marks throughout. names: of the marks, in the order they were given."""

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
