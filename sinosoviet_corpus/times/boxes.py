"""Turns a date into days: an EDTF string with its mode becomes boxes, as it is written, loosely, and by all possible readings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from sinosoviet_corpus.times.box import ANY_TIME, INFINITE, Box, may_overlap, must_inside
from sinosoviet_corpus.times.edtf import Bound, NoSuchDay, Span, parse
from sinosoviet_corpus.times.readings import AS_WRITTEN, LOCAL_DAY, OF_THE_SOURCE, reading
from sinosoviet_corpus.times.reread import elsewhere, readings
from sinosoviet_corpus.times.tolerance import TABLE

_DOUBLE = re.compile(r"[\[{](\d{4})((?:-\d{2})*),\s*(\d{4})\2[\]}]\Z")
Dating = Literal["definite", "tension", "compatible", "refines", "cannot tell"]


class Read(NamedTuple):
    """An alternative by other readings. names: of the readings.  member: which alternative of the date, from 0.  box: its days, widened."""

    names: tuple[str, ...]
    member: int
    box: Box


class Boxes(NamedTuple):
    """The boxes of a date.

    core: as it is written; loose: widened by the tolerance table. One box for each alternative, in order.
    read: further alternatives, by the other readings that are possible (times/readings.toml).

    unknown: whether an end is not known (EDTF "1953-10/"). It may be any day on the other side of the known end, so a gap there
    decides nothing. An open end ("1953-10/..") means that there is no end.
    fault: why the date is none as it is marked, if it is one by another reading; fault_reading: the name of that.
    """

    core: tuple[Box, ...]
    loose: tuple[Box, ...]
    unknown: bool
    read: tuple[Read, ...] = ()
    fault: str | None = None
    fault_reading: str | None = None

    @property
    def outer(self) -> tuple[Box, ...]:
        """All alternatives, widened, by all readings."""
        return self.loose + tuple(r.box for r in self.read)


@lru_cache(maxsize=65536)
def boxes(
    edtf: str,
    mode: str,
    part: str | None = None,
    calendar: str = "gregorian",
    land: str = "",
    sure_year: bool = False,
) -> Boxes:
    """The boxes of a time expression. Raises NotEdtf or NoSuchDay (see `edtf.parse`); ValueError for an unknown mode.

    land, sure_year: see `readings.ways`. A double date ("[1731-02-11,1732-02-11]") says how it counts the year.
    """
    literal = calendar if calendar in OF_THE_SOURCE else AS_WRITTEN
    fault, fault_reading, text, sure = None, None, edtf, sure_year or _is_double(edtf)
    try:
        spans = parse(edtf, literal)
    except NoSuchDay:
        found = elsewhere(edtf, literal)
        if found is None:
            raise
        text, spans, literal = found.text, found.spans, found.calendar
        line = reading(found.reading)
        sure = sure or line.does == "year"
        if line.does == "year" or calendar != "unknown":
            fault_reading = line.name
            fault = f"{edtf!r} is no day of the calendar as it is marked, but {line.reason}"
    core = tuple(_box(_days(_part(span, part, 0)), _mode(span, mode)) for span in spans)
    loose = tuple(_loosely(span, part, mode) for span in spans)
    read = tuple(
        other
        for member, span in enumerate(spans)
        for other in _other(
            member, span, part, mode, dict(readings(text, member, span, calendar, literal, land, sure)), loose[member]
        )
    )
    unknown = any(span.start.unknown or span.end.unknown for span in spans)
    return Boxes(core, loose, unknown, read, fault, fault_reading)


def _is_double(edtf: str) -> bool:
    double = _DOUBLE.match(edtf)
    return double is not None and int(double[3]) == int(double[1]) + 1


def _other(
    member: int, span: Span, part: str | None, mode: str, ways: dict[tuple[str, ...], Span], loose: Box
) -> Iterator[Read]:
    """The alternatives by other readings: each reading alone, and of several together those that add days."""
    if loose == ANY_TIME:
        return
    if _single_day(span, mode):
        ways = ways | {
            (*names, LOCAL_DAY): Span(*(b._replace(first=b.first - 1, last=b.last + 1) for b in read))
            for names, read in (((), span), *ways.items())
        }
    there = {loose}
    for names, read in sorted(ways.items(), key=lambda way: len(way[0])):
        box = _loosely(read, part, mode)
        if box != loose and (len(names) == 1 or box not in there):
            there.add(box)
            yield Read(names, member, box)


def _single_day(span: Span, mode: str) -> bool:
    day = span.start
    return (
        day == span.end
        and day.precision == "day"
        and day.first == day.last
        and not day.approximate
        and mode in ("within", "extent")
    )


def _mode(span: Span, mode: str) -> str:
    return "extent" if mode == "throughout" and (span.start.unknown or span.end.unknown) else mode


def _loosely(span: Span, part: str | None, mode: str) -> Box:
    if span.start.uncertain or span.end.uncertain:
        return ANY_TIME
    return _box(_days(_widen(_part(span, part, 1))), _mode(span, mode))


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


def _widen(span: Span) -> Span:
    return Span(_wide(span.start), _wide(span.end))


def _wide(bound: Bound) -> Bound:
    if not bound.approximate:
        return bound
    days = TABLE.approximate[bound.about]
    return bound._replace(first=bound.first - days, last=bound.last + days)
