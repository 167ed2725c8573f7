"""The box: bounds of the start and of the end of something, in days. Relations that must or may hold between two boxes."""

from __future__ import annotations

from typing import NamedTuple

INFINITE = 10**12  # days; stands for "no bound", so that rules can compare with plain integers in every engine


class Box(NamedTuple):
    """Earliest and latest start, earliest and latest end, inclusive day numbers (`sinosoviet_corpus.times.days`)."""

    s_min: int
    s_max: int
    e_min: int
    e_max: int


ANY_TIME = Box(-INFINITE, INFINITE, -INFINITE, INFINITE)

# Each relation as text that is both Python and SQL. The query macros are made from it; a test compares the functions below with it.
# "must" = for every choice of days inside the boxes, "may" = for some choice.
RELATIONS = {
    "must_before": "a.e_max < b.s_min",
    "may_before": "a.e_min < b.s_max",
    "must_overlap": "a.s_max <= b.e_min and b.s_max <= a.e_min",
    # they share more than one day: on a single shared day one may end as the other begins
    "must_coincide": "a.s_max < b.e_min and b.s_max < a.e_min",
    "may_overlap": "a.s_min <= b.e_max and b.s_min <= a.e_max",
    "must_inside": "a.s_min >= b.s_max and a.e_max <= b.e_min",
    "may_inside": "a.s_max >= b.s_min and a.e_min <= b.e_max",
    # a certainly has a day between the earliest start and the latest end of b
    "must_touch": "(a.s_min >= b.s_min and a.s_max <= b.e_max) or (a.e_min >= b.s_min and a.e_max <= b.e_max)"
    " or (a.s_max <= a.e_min and a.s_max <= b.e_max and a.e_min >= b.s_min)",
}


def must_before(a: Box, b: Box) -> bool:
    """a ends before b starts, for any choice of days."""
    return a.e_max < b.s_min


def may_before(a: Box, b: Box) -> bool:
    """a may end before b starts."""
    return a.e_min < b.s_max


def must_overlap(a: Box, b: Box) -> bool:
    """a and b share a day, for any choice of days."""
    return a.s_max <= b.e_min and b.s_max <= a.e_min


def may_overlap(a: Box, b: Box) -> bool:
    """a and b may share a day."""
    return a.s_min <= b.e_max and b.s_min <= a.e_max


def must_inside(a: Box, b: Box) -> bool:
    """a lies inside b, for any choice of days."""
    return a.s_min >= b.s_max and a.e_max <= b.e_min


def may_inside(a: Box, b: Box) -> bool:
    """a may lie inside b."""
    return a.s_max >= b.s_min and a.e_min <= b.e_max


def hull(boxes: tuple[Box, ...]) -> Box:
    """The smallest box that holds all alternatives. Being wider than each, it can only make a verdict more careful."""
    return Box(
        min(b.s_min for b in boxes),
        max(b.s_max for b in boxes),
        min(b.e_min for b in boxes),
        max(b.e_max for b in boxes),
    )
