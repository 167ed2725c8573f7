"""Extended Date/Time Format (ISO 8601-2:2019, https://www.loc.gov/standards/datetime/), levels 0 to 2, to ranges of days.

Where the readers of EDTF disagree we take the wider bounds. Of a time of day only the day is kept. Seasons 21 to 24 name no
hemisphere and no exact day, so `tolerance.toml` gives them. Spaces may stand around the members of a set and nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from sinosoviet_corpus.times.box import INFINITE
from sinosoviet_corpus.times.days import length_in, number_in
from sinosoviet_corpus.times.tolerance import TABLE

# A qualifier stands before or after a part. Before a part it is said of that part, after a part of it and all parts before it.
_DATE = re.compile(
    r"([?~%]?)(?P<y>-?[0-9X]{4})([?~%]?)"
    r"(?:-([?~%]?)(?P<m>[0-9X]{2})([?~%]?)(?:-([?~%]?)(?P<d>[0-9X]{2})([?~%]?))?)?\Z",
    re.ASCII,
)
_TIME = re.compile(
    r"(?P<date>-?[0-9]{4}-[0-9]{2}-[0-9]{2})T(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]{3})?|24:00:00)"
    r"(?:Z|\+(?:0[0-9]|1[0-3])(?::[0-5][0-9])?|\+14(?::00)?|(?!-00(?::00)?\Z)-(?:0[0-9]|1[01])(?::[0-5][0-9])?|-12(?::00)?)?\Z",
    re.ASCII,
)
_LONG_YEAR = re.compile(
    r"(?P<mark>Y?)(?P<base>-?[0-9]{4,12}|-?[1-9][0-9]{0,2})(?:E(?P<zeros>[0-9]{1,2}))?(?:S(?P<digits>[1-9][0-9]?))?"
    r"(?P<qualifier>[?~%]?)\Z",
    re.ASCII,
)
_LAST_YEAR = 2_700_000_000  # beyond it the days would pass INFINITE

_EXAMPLES = "1955, 1955-01, 1955-01-28, 195X or 1955~"


class Bound(NamedTuple):
    """A date: its first and last day, how precise it is (day, month, season, year, decade, century), its qualifiers."""

    first: int
    last: int
    precision: str
    approximate: bool
    uncertain: bool
    unknown: bool  # an empty end of an interval: not known, in contrast to ".." = open
    about: str = "day"  # the precision of the widest part that is approximate: "1955~-01-28" has about an exact day of about a year


class Span(NamedTuple):
    """From a date to a date. Both are the same date unless the expression is an interval."""

    start: Bound
    end: Bound


class NotEdtf(ValueError):
    """The string is not EDTF."""


class NoSuchDay(ValueError):
    """The string is well formed, but the calendar has no such day. This is a finding, not a fault of the annotation."""


OPEN_START = Bound(-INFINITE, -INFINITE, "open", False, False, False)
OPEN_END = Bound(INFINITE, INFINITE, "open", False, False, False)


@lru_cache(maxsize=65536)
def parse(text: str, calendar: str = "gregorian", strict: bool = False) -> tuple[Span, ...]:
    """The alternatives that an EDTF string names, in order.

    A text may say that something lasted "from 1960 until 1956". So intervals that run backwards are read, and a rule reports them.
    `strict` refuses them, and times of day and intervals where the standard has none: in an interval, in a set.

    Raises NotEdtf for bad syntax and NoSuchDay for a day that the calendar lacks ("1955-02-29").
    """
    if text[:1] in "[{" and text[-1:] in "]}" and len(text) > 2 and "[{".index(text[0]) == "]}".index(text[-1]):
        one_of = text[0] == "["
        members = [_member(part.strip(" "), one_of, calendar, strict) for part in text[1:-1].split(",")]
        return tuple(span for member in members for span in member)
    return (_interval(text, calendar, strict),)


# --- sets and intervals ----------------------------------------------------------------------------------------------


def _member(part: str, one_of: bool, calendar: str, strict: bool) -> tuple[Span, ...]:
    if ".." not in part or "/" in part:
        if strict and "/" in part:
            raise NotEdtf(f"{part!r} is an interval within a set")
        return (_interval(part, calendar, strict),)
    first, _dots, last = part.partition("..")
    start = _date(first, calendar) if first else OPEN_START
    end = _date(last, calendar) if last else OPEN_END
    if not first and not last:
        raise NotEdtf(f"{part!r} names no date")
    if end.last < start.first:
        raise NotEdtf(f"{part!r} ends before it begins")
    return (_some_date(start, end),) if one_of else (Span(start, end),)


def _some_date(start: Bound, end: Bound) -> Span:
    """One date between two: it may begin and end anywhere there, in contrast to an interval."""
    approximate = start.approximate or end.approximate
    is_open = "open" in (start.precision, end.precision)
    made = Bound(
        first=start.first,
        last=end.last,
        precision="open" if is_open else start.precision,
        approximate=approximate,
        uncertain=start.uncertain or end.uncertain or (is_open and approximate),
        unknown=False,
        about=max(start.about, end.about, key=_WIDTHS.index),
    )
    return Span(made, made)


def _interval(text: str, calendar: str, strict: bool) -> Span:
    if "/" not in text:
        date = _date(text, calendar)
        return Span(date, date)
    first, _slash, last = text.partition("/")
    if "/" in last or not (first or last):
        raise NotEdtf(f"{text!r} is not an interval of two dates")
    if strict and "T" in text:
        raise NotEdtf(f"{text!r} has a time of day in an interval")
    start = OPEN_START._replace(unknown=not first) if first in ("", "..") else _date(first, calendar)
    end = OPEN_END._replace(unknown=not last) if last in ("", "..") else _date(last, calendar)
    if strict and end.last < start.first:
        raise NotEdtf(f"{text!r} ends before it begins")
    return Span(start, end)


# --- one date --------------------------------------------------------------------------------------------------------

_WIDTHS = ("day", "month", "season", "year", "decade", "century")  # from narrow to wide


def _date(text: str, calendar: str) -> Bound:
    match = _DATE.match(text)
    if match is None:
        return _other_date(text, calendar)
    year, month, day = match["y"], match["m"], match["d"]
    if year == "-0000":
        raise NotEdtf(f"{text!r} has the year -0000; the year 0 has no sign")
    first, last, precision = _days(year, month, day, text, calendar)
    marks = match.group(1, 3, 4, 6, 7, 9)
    if not any(marks):
        return Bound(first, last, precision, False, False, False)
    approximate = [n // 2 for n, mark in enumerate(marks) if mark in ("~", "%")]
    about = "day"
    if approximate:
        widest = min(approximate)  # the year is 0
        is_last = widest == (month is not None) + (day is not None)
        about = precision if is_last else _year_precision(year) if widest == 0 else "month"
    return Bound(first, last, precision, bool(approximate), any(m in ("?", "%") for m in marks), False, about)


def _other_date(text: str, calendar: str) -> Bound:
    """A date with a time of day, a year of more than four digits, or a year with significant digits."""
    time = _TIME.match(text)
    if time:
        return _date(time["date"], calendar)
    match = _LONG_YEAR.match(text)
    if not match or not (match["mark"] or match["digits"]):
        raise NotEdtf(f"{text!r} is not an EDTF date such as {_EXAMPLES}")
    base, zeros, digits = match["base"], int(match["zeros"] or 0), int(match["digits"] or 0)
    figures = base.removeprefix("-")
    if match["mark"] and (figures[0] == "0" or (len(figures) < 5 and not match["zeros"])):
        raise NotEdtf(f"{text!r}: Y stands before a year of more than four digits")
    if not match["mark"] and (len(figures) != 4 or match["zeros"] or base == "-0000"):
        raise NotEdtf(f"{text!r}: a year of other than four digits, or with E, begins with Y")
    year = abs(int(base)) * 10 ** min(zeros, 12)
    if year > _LAST_YEAR:
        raise NotEdtf(f"{text!r} is a year beyond {_LAST_YEAR:,}, where days are no longer counted")
    if digits > len(figures.lstrip("0") or "0") + zeros:
        raise NotEdtf(f"{text!r} has more significant digits than digits")
    step = 10 ** (len(str(year)) - digits) if digits else 1
    low = year - year % step
    high = low + step - 1
    if base[0] == "-":
        low, high = -high, -low
    number = number_in(calendar)
    precision = {1: "year", 10: "decade"}.get(step, "century")
    approximate, uncertain = match["qualifier"] in ("~", "%"), match["qualifier"] in ("?", "%")
    return Bound(number(low, 1, 1), number(high, 12, 31), precision, approximate, uncertain, False, precision)


def _days(year: str, month: str | None, day: str | None, text: str, calendar: str) -> tuple[int, int, str]:
    number = number_in(calendar)
    if month is None:
        return number(_first_year(year), 1, 1), number(_last_year(year), 12, 31), _year_precision(year)
    if "X" not in month and int(month) > 12:
        if day is not None:
            raise NotEdtf(f"{text!r} has a day in month {month}; only months have days")
        return _season(_first_year(year), _last_year(year), int(month), text, calendar)
    months = [m for m in range(1, 13) if _fits(month, m)] if "X" in month else [int(month)]
    if not months or not months[0]:
        raise NoSuchDay(f"{text!r} names a month that no year has")
    if day is None:
        low, high = _first_year(year), _last_year(year)
        first, last = number(low, months[0], 1), number(high, months[-1], length_in(calendar, high, months[-1]))
        return first, last, "month" if "X" not in month else _year_precision(year) if month == "XX" else "season"
    if "X" not in year and "X" not in month and "X" not in day:
        whole = int(year)
        if not 1 <= int(day) <= length_in(calendar, whole, months[0]):
            raise NoSuchDay(f"{text!r} names a day that no calendar has")
        only = number(whole, months[0], int(day))
        return only, only, "day"
    # An unspecified digit stands for every digit that gives a real date. The first and the last of these dates are looked for.
    days = [d for d in range(1, 32) if _fits(day, d)] if "X" in day else [int(day)]
    earliest = _nearest(_years(year, 1), months, days, calendar)
    latest = _nearest(_years(year, -1), months[::-1], days[::-1], calendar)
    if earliest is None or latest is None:
        raise NoSuchDay(f"{text!r} names a day that no calendar has")
    precision = "day" if day != "XX" else "month" if "X" not in month else _year_precision(year)
    return number(*earliest), number(*latest), precision


def _nearest(years: Iterator[int], months: list[int], days: list[int], calendar: str) -> tuple[int, int, int] | None:
    """The first year, month and day of the calendar, in the order given."""
    for year in years:
        for month in months:
            length = length_in(calendar, year, month)
            for day in days:
                if 1 <= day <= length:
                    return year, month, day
    return None


def _years(pattern: str, step: int) -> Iterator[int]:
    """The years that a pattern can mean: ascending (step 1) or descending (step -1). There is no year -0."""
    negative = pattern[0] == "-"
    figures = "9876543210" if negative == (step == 1) else "0123456789"
    for digits in product(*(figures if c == "X" else c for c in pattern.removeprefix("-"))):
        year = int("".join(digits))
        if not negative:
            yield year
        elif year:
            yield -year


def _first_year(pattern: str) -> int:
    return next(_years(pattern, 1)) if "X" in pattern else int(pattern)


def _last_year(pattern: str) -> int:
    return next(_years(pattern, -1)) if "X" in pattern else int(pattern)


def _year_precision(year: str) -> str:
    """How precise a year is; a digit that is not specified and stands before others leaves a longer stretch."""
    return "year" if "X" not in year else "decade" if year.index("X") == len(year) - 1 else "century"


def _season(low: int, high: int, code: int, text: str, calendar: str) -> tuple[int, int, str]:
    bounds = TABLE.seasons.get(code)
    if bounds is None:
        raise NoSuchDay(f"{text!r} names month {code}, which no year has (seasons are 21 to 41)")
    number = number_in(calendar)
    (m1, d1, shift1), (m2, d2, shift2) = bounds
    y2 = high + shift2
    return number(low + shift1, m1, d1), number(y2, m2, min(d2, length_in(calendar, y2, m2))), "season"


def _fits(pattern: str, number: int) -> bool:
    return all(p in ("X", n) for p, n in zip(pattern, f"{number:02d}", strict=True))
