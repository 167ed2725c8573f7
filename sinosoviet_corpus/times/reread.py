"""A date under its other possible readings: ranges of days by another calendar, or by another first day of the year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import Literal, NamedTuple

from sinosoviet_corpus.times.box import INFINITE
from sinosoviet_corpus.times.days import date_in, length_in, number_in
from sinosoviet_corpus.times.edtf import Bound, NoSuchDay, NotEdtf, Span, parse
from sinosoviet_corpus.times.readings import LAST_CHANGE, OF_THE_SOURCE, TABLE, Day, Reading, ways

_DAY = re.compile(r"(?<![\dX])(\d{4})-(\d{2})-(\d{2})")
Calendar = Literal["unknown", "gregorian"]
_YEARLY = ("year", "decade", "century")


class Elsewhere(NamedTuple):
    """A date that is no day as it is marked, but one by another reading, the text with the year that it then has, its spans, their calendar."""

    text: str
    spans: tuple[Span, ...]
    calendar: str
    reading: str


def readings(
    edtf: str, member: int, span: Span, calendar: str, literal: str, land: str, sure_year: bool
) -> Iterator[tuple[tuple[str, ...], Span]]:
    """The readings of an alternative that differ from the date as it is written, but for the local day: their names, and the span.

    calendar: as marked.  literal: in which `span` was read.  For the rest see `readings.ways`.
    """
    days = [d for bound in span for d in (bound.first, bound.last) if -INFINITE < d < INFINITE]
    if not days:
        return
    marked = calendar if literal not in OF_THE_SOURCE else literal
    for way in ways(date_in(literal, min(days)), date_in(literal, max(days)), marked, land, sure_year):
        if way.names:
            try:
                read: Span | None = parse(edtf, way.calendar)[member]
            except NoSuchDay:
                continue
            if read and way.year:
                read = _moved(read, way.year, way.calendar)
            if read:
                yield way.names, Span(*(_later(bound, *way.days) for bound in read))


def elsewhere(edtf: str, literal: str) -> Elsewhere | None:
    """The first reading, in any land, by which the date has all its days; None if no calendar has them."""
    for line in TABLE.readings:
        calendar, text = literal, edtf
        if line.calendar in OF_THE_SOURCE:
            calendar = line.calendar
        elif line.first:
            text = _DAY.sub(partial(_next_year, line), edtf)
        else:
            continue
        try:
            return Elsewhere(text, parse(text, calendar), calendar, line.name)
        except NoSuchDay:
            continue
    return None


def not_said(edtf: str) -> Calendar:
    """How to mark the calendar of a date whose source does not name it: "unknown" as long as some land kept the Julian one."""
    try:
        first = min(span.start.first if span.start.precision != "open" else span.end.first for span in parse(edtf))
    except (NotEdtf, NoSuchDay):
        return "unknown"
    return "unknown" if date_in("gregorian", first) < LAST_CHANGE else "gregorian"


def _next_year(line: Reading, date: re.Match[str]) -> str:
    """A date as written with the year that it has by another first day of the year."""
    year, month, day = map(int, date.groups())
    moves = _moves((year, month, day), line) and line.start <= (year, month, day) <= line.end
    return f"{year + line.years:04d}-{date[2]}-{date[3]}" if moves else date[0]


def _moves(day: Day, line: Reading) -> bool:
    """Whether a written day belongs to another year."""
    assert line.first
    return (day[1:] < line.first) == (line.years > 0)


def _moved(span: Span, line: Reading, calendar: str) -> Span | None:
    """The span with the days that belong to another year in that year; None if there are none."""
    if span.start == span.end:
        bound = _by_year(span.start, line, calendar)
        return Span(bound, bound) if bound else None
    start, end = (_by_year(bound, line, calendar) for bound in span)
    return Span(start or span.start, end or span.end) if start or end else None


def _by_year(bound: Bound, line: Reading, calendar: str) -> Bound | None:
    """The days of a date that belong to another year, there; of a whole year all its days; None if there are none."""
    if bound.precision == "open" or not line.first:
        return None
    number = number_in(calendar)
    first, last = date_in(calendar, bound.first), date_in(calendar, bound.last)
    if bound.precision in _YEARLY:
        begins = min(line.years, 0)
        return bound._replace(
            first=number(first[0] + begins, *line.first), last=number(last[0] + begins + 1, *line.first) - 1
        )
    turn = number(first[0], *line.first)  # the first day of the year, as it is written
    days = (bound.first, min(bound.last, turn - 1)) if line.years > 0 else (max(bound.first, turn), bound.last)
    if days[0] > days[1]:
        return None
    moved = [_in_year(date_in(calendar, day), line.years, calendar) for day in days]
    if bound.precision == "day" and date_in(calendar, moved[0])[2] != first[2]:
        return None  # a leap day, which the other year lacks
    return bound._replace(first=moved[0], last=moved[1])


def _in_year(day: Day, years: int, calendar: str) -> int:
    """The day number of the same day so many years later; of a leap day the day before it in a year that lacks it."""
    year, month, date = day[0] + years, day[1], day[2]
    return number_in(calendar)(year, month, min(date, length_in(calendar, year, month)))


def _later(bound: Bound, least: int, most: int) -> Bound:
    return bound if bound.precision == "open" else bound._replace(first=bound.first + least, last=bound.last + most)
