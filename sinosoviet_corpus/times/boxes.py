"""Turns a date into days: an EDTF string with its mode becomes core and outer boxes."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple

from sinosoviet_corpus.times.box import ANY_TIME, INFINITE, Box, may_overlap, must_inside
from sinosoviet_corpus.times.edtf import Bound, Span, parse
from sinosoviet_corpus.times.tolerance import TABLE

Dating = Literal["definite", "tension", "compatible", "refines", "cannot tell"]


class Boxes(NamedTuple):
    """core: the literal reading; outer: widened by the tolerance table. One box for each alternative, in order.

    unknown: whether an end is not known (EDTF "1953-10/"). It may be any day on the other side of the known end, so a gap there
    decides nothing. An open end ("1953-10/..") means that there is no end.
    """

    core: tuple[Box, ...]
    outer: tuple[Box, ...]
    unknown: bool


@lru_cache(maxsize=65536)
def boxes(edtf: str, mode: str, part: str | None = None, calendar: str = "gregorian") -> Boxes:
    """The boxes of a time expression. Raises NotEdtf or NoSuchDay (see `edtf.parse`); ValueError for an unknown mode."""
    core, outer, unknown = [], [], False
    for span in parse(edtf, calendar):
        lacks_an_end = span.start.unknown or span.end.unknown
        read_as = "extent" if mode == "throughout" and lacks_an_end else mode
        core.append(_box(_days(_part(span, part, 0)), read_as))
        wide = _days(_widen(_part(span, part, 1), calendar))
        uncertain = span.start.uncertain or span.end.uncertain
        outer.append(ANY_TIME if uncertain else _box(wide, read_as))
        unknown = unknown or lacks_an_end
    return Boxes(tuple(core), tuple(outer), unknown)


def compare_datings(a: Boxes, b: Boxes) -> Dating:
    """Compare two datings of one event: can both be right for some choice of alternatives?"""
    if not any(may_overlap(x, y) for x in a.outer for y in b.outer):
        return "definite"
    if not any(may_overlap(x, y) for x in a.core for y in b.core):
        return "tension"
    if a.unknown or b.unknown:
        return "cannot tell"
    inside = all(any(must_inside(x, _filled(y)) for y in b.core) for x in a.core)
    around = all(any(must_inside(y, _filled(x)) for x in a.core) for y in b.core)
    return "refines" if inside != around else "compatible"


def _filled(box: Box) -> Box:
    return Box(box.s_min, box.s_min, box.e_max, box.e_max)


def _days(span: Span) -> tuple[int, int, int, int]:
    latest_start = span.end.last if span.start.unknown else span.start.last
    earliest_end = span.start.first if span.end.unknown else span.end.first
    return span.start.first, latest_start, earliest_end, span.end.last


def _box(days: tuple[int, int, int, int], mode: str) -> Box:
    a, a_last, b_first, b = days
    if mode == "within":
        return Box(a, b, a, b)
    if mode == "throughout":
        return Box(a, a, b, b)
    if mode == "extent":
        return Box(a, a_last, b_first, b)
    if mode == "before":
        day = max(a - 1, -INFINITE)
        return Box(-INFINITE, day, -INFINITE, day)
    if mode == "after":
        day = min(b + 1, INFINITE)
        return Box(day, INFINITE, day, INFINITE)
    raise ValueError(f"unknown mode {mode!r}")


def _part(span: Span, part: str | None, which: int) -> Span:
    if part is None or span.start.first <= -INFINITE or span.end.last >= INFINITE:
        return span
    low, high = TABLE.part[part][which]
    first, length = span.start.first, span.end.last - span.start.first
    bound = span.start._replace(first=first + round(low * length), last=first + round(high * length))
    return Span(bound, bound)


def _widen(span: Span, calendar: str) -> Span:
    extra = TABLE.calendar_unknown if calendar == "unknown" else 0
    return Span(_wide(span.start, extra), _wide(span.end, extra))


def _wide(bound: Bound, extra: int) -> Bound:
    if bound.precision == "open":
        return bound
    days = extra + (TABLE.approximate[bound.about] if bound.approximate else 0)
    return bound._replace(first=bound.first - days, last=bound.last + days)
