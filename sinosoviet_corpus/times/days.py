"""Calendar days as integers: day 1 = 1 January of year 1, proleptic Gregorian; years before 1 are 0, -1, ...

A calendar is named "gregorian", "julian", "swedish" (Sweden 1700 to 1712: a day ahead of the Julian one), "until 1752-09-14" (Julian
before that day, then Gregorian), or by any other word, such as "common": Julian before 15 October 1582, then Gregorian.

Algorithms: Richards, "Calendars", in Urban & Seidelmann (eds), Explanatory Supplement to the Astronomical Almanac (2013).
"""

from __future__ import annotations

from collections.abc import Callable

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_leap(year: int) -> bool:
    """Whether a Gregorian year has 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """Days in a month (1-12) of the Gregorian calendar."""
    return 29 if month == 2 and is_leap(year) else _LENGTHS[month - 1]


def day_number(year: int, month: int, day: int) -> int:
    """The day number of a Gregorian date; equals `datetime.date.toordinal` where that is defined."""
    y, m = (year, month) if month > 2 else (year - 1, month + 12)
    return 365 * y + y // 4 - y // 100 + y // 400 + (153 * (m - 3) + 2) // 5 + day - 306


def julian_day_number(year: int, month: int, day: int) -> int:
    """The day number of a date of the Julian calendar: 25 October 1917 (Julian) is 7 November 1917."""
    y, m = (year, month) if month > 2 else (year - 1, month + 12)
    return 365 * y + y // 4 + (153 * (m - 3) + 2) // 5 + day - 308


def swedish_day_number(year: int, month: int, day: int) -> int:
    """The day number of a date as Sweden wrote it: it left out 29 February 1700, and put in 30 February 1712."""
    ahead = (1700, 3, 1) <= (year, month, day) <= (1712, 2, 30)
    return julian_day_number(year, month, day) - ahead


def number_in(calendar: str) -> Callable[[int, int, int], int]:
    """The function from year, month and day to the day number, for a calendar."""
    if calendar in _NUMBERS:
        return _NUMBERS[calendar]
    return lambda *date: (julian_day_number if date < _change(calendar) else day_number)(*date)


def length_in(calendar: str, year: int, month: int) -> int:
    """Days in a month of a calendar. The month of the change to the Gregorian calendar has all the days of both."""
    if month != 2:
        return _LENGTHS[month - 1]
    if calendar == "swedish" and year in (1700, 1712):
        return {1700: 28, 1712: 30}[year]
    julian = calendar in ("julian", "swedish") or (calendar != "gregorian" and (year, 3, 1) <= _change(calendar))
    return 29 if (year % 4 == 0 if julian else is_leap(year)) else 28


def date_in(calendar: str, day: int) -> tuple[int, int, int]:
    """Year, month and day of a day number, in a calendar."""
    if calendar == "gregorian":
        return _gregorian(day)
    if calendar == "swedish":
        if day == swedish_day_number(1712, 2, 30):
            return 1712, 2, 30
        return _julian(day + (swedish_day_number(1700, 3, 1) <= day < swedish_day_number(1712, 3, 1)))
    if calendar == "julian" or day < day_number(*_change(calendar)):
        return _julian(day)
    return _gregorian(day)


def iso(day: int, calendar: str = "gregorian") -> str:
    """A day number as YYYY-MM-DD of a calendar."""
    year, month, date = date_in(calendar, day)
    return f"{'-' if year < 0 else ''}{abs(year):04d}-{month:02d}-{date:02d}"


def _change(calendar: str) -> tuple[int, ...]:
    """The first Gregorian day of a calendar that changes."""
    return tuple(map(int, calendar[6:].split("-"))) if calendar.startswith("until ") else (1582, 10, 15)


def _gregorian(day: int) -> tuple[int, int, int]:
    z = day + 305
    era, doe = divmod(z, 146097)
    yoe = (doe - doe // 1460 + doe // 36524 - doe // 146096) // 365
    return _of_march(yoe + era * 400, doe - (365 * yoe + yoe // 4 - yoe // 100))


def _julian(day: int) -> tuple[int, int, int]:
    era, doe = divmod(day + 307, 1461)
    yoe = (doe - doe // 1460) // 365
    return _of_march(yoe + era * 4, doe - 365 * yoe)


def _of_march(year: int, day: int) -> tuple[int, int, int]:
    """Year, month and day, from a year that begins on 1 March and the number of a day in it, from 0."""
    mp = (5 * day + 2) // 153
    month = mp + 3 if mp < 10 else mp - 9
    return year + (1 if month <= 2 else 0), month, day - (153 * mp + 2) // 5 + 1


_NUMBERS: dict[str, Callable[[int, int, int], int]] = {
    "gregorian": day_number,
    "julian": julian_day_number,
    "swedish": swedish_day_number,
}
