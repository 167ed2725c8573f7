"""Extended Date/Time Format (ISO 8601-2:2019, https://www.loc.gov/standards/datetime/) to ranges of days.

It reads levels 0 and 1, and the parts of level 2 that historians use: sets, seasons, unspecified digits, qualifiers on parts. No time
of day.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from sinosoviet_corpus.times.box import INFINITE
from sinosoviet_corpus.times.days import length_in, number_in
from sinosoviet_corpus.times.tolerance import TABLE

_DATE = re.compile(r"(?P<y>-?[0-9X]{4}|Y-?[0-9]{5,9})(?:-(?P<m>[0-9X]{2})(?:-(?P<d>[0-9X]{2}))?)?\Z", re.ASCII)

_TWO_QUALIFIERS = re.compile("[?~%]{2}")
_NO_QUALIFIER = {ord(mark): None for mark in "?~%"}


class Bound(NamedTuple):
    """A date: its first and last day, how precise it is (day, month, season, year, decade, century), its qualifiers."""

    first: int
    last: int
    precision: str
    approximate: bool
    uncertain: bool
    unknown: bool  # an empty end of an interval: not known, in contrast to ".." = open


class Span(NamedTuple):
    """From a date to a date. Both are the same date unless the expression is an interval."""

    start: Bound
    end: Bound


class NotEdtf(ValueError):
    """The string is not EDTF (or not a part of it that is supported)."""


class NoSuchDay(ValueError):
    """The string is well formed, but the calendar has no such day. This is a finding, not a fault of the annotation."""


OPEN_START = Bound(-INFINITE, -INFINITE, "open", False, False, False)
OPEN_END = Bound(INFINITE, INFINITE, "open", False, False, False)


@lru_cache(maxsize=65536)
def parse(text: str, calendar: str = "gregorian") -> tuple[Span, ...]:
    """The alternatives that an EDTF string names, in order.

    Raises NotEdtf for bad syntax and NoSuchDay for a day that the calendar lacks ("1955-02-29").
    """
    if text[:1] in "[{" and text[-1:] in "]}" and len(text) > 2 and "[{".index(text[0]) == "]}".index(text[-1]):
        return tuple(_member(part.strip(), calendar) for part in text[1:-1].split(","))
    return (_interval(text, calendar),)


def _member(part: str, calendar: str) -> Span:
    if part.startswith(".."):
        return Span(OPEN_START, _date(part[2:], calendar))
    if part.endswith(".."):
        return Span(_date(part[:-2], calendar), OPEN_END)
    if ".." in part:
        first, last = part.split("..", 1)
        return Span(_date(first, calendar), _date(last, calendar))
    return _interval(part, calendar)


def _interval(text: str, calendar: str) -> Span:
    if "/" not in text:
        date = _date(text, calendar)
        return Span(date, date)
    first, _slash, last = text.partition("/")
    if "/" in last or (first in ("", "..") and last in ("", "..")):
        raise NotEdtf(f"{text!r} is not an interval of two dates")
    start = OPEN_START._replace(unknown=not first) if first in ("", "..") else _date(first, calendar)
    end = OPEN_END._replace(unknown=not last) if last in ("", "..") else _date(last, calendar)
    # Some texts give an interval that runs backwards ("from 1960 until 1956"): it is kept, and a rule reports it.
    return Span(start, end)


def _date(text: str, calendar: str) -> Bound:
    plain = text.translate(_NO_QUALIFIER)
    approximate = "~" in text or "%" in text
    uncertain = "?" in text or "%" in text
    match = _DATE.match(plain)
    if not match or (plain != text and _TWO_QUALIFIERS.search(text)):
        raise NotEdtf(f"{text!r} is not an EDTF date such as 1955, 1955-01, 1955-01-28, 195X or 1955~")
    first, last, precision = _days(match["y"], match["m"], match["d"], text, calendar)
    return Bound(first, last, precision, approximate, uncertain, False)


def _days(year: str, month: str | None, day: str | None, text: str, calendar: str) -> tuple[int, int, str]:
    number = number_in(calendar)
    low, high = _years(year)
    if month is None:
        precision = {0: "year", 1: "decade"}.get(year.count("X"), "century")
        return number(low, 1, 1), number(high, 12, 31), precision
    if "X" not in month and int(month) > 12:
        return _season(low, high, int(month), text, calendar)
    months = [m for m in range(1, 13) if _fits(month, m)] if "X" in month else [int(month)]
    if not months or not months[0]:
        raise NoSuchDay(f"{text!r} names a month that no year has")
    if day is None:
        return number(low, months[0], 1), number(high, months[-1], length_in(calendar, high, months[-1])), "month"
    if low == high and len(months) == 1 and "X" not in day:
        if not 1 <= int(day) <= length_in(calendar, low, months[0]):
            raise NoSuchDay(f"{text!r} names a day that no calendar has")
        return number(low, months[0], int(day)), number(low, months[0], int(day)), "day"
    days = [
        number(y, m, d)
        for y in (low, high)
        for m in months
        for d in range(1, length_in(calendar, y, m) + 1)
        if _fits(day, d)
    ]
    if not days:
        raise NoSuchDay(f"{text!r} names a day that no calendar has")
    return min(days), max(days), "month" if "X" in day else "day"


def _years(year: str) -> tuple[int, int]:
    digits = year.removeprefix("Y")
    a, b = int(digits.replace("X", "0")), int(digits.replace("X", "9"))
    return min(a, b), max(a, b)


def _season(low: int, high: int, code: int, text: str, calendar: str) -> tuple[int, int, str]:
    bounds = TABLE.seasons.get(code)
    if bounds is None:
        raise NoSuchDay(f"{text!r} names month {code}, which no year has (seasons are 21 to 41)")
    (m1, d1, shift1), (m2, d2, shift2) = bounds
    y2 = high + shift2
    number = number_in(calendar)
    return number(low + shift1, m1, d1), number(y2, m2, min(d2, length_in(calendar, y2, m2))), "season"


def _fits(pattern: str, number: int) -> bool:
    return all(p in ("X", n) for p, n in zip(pattern, f"{number:02d}", strict=True))
