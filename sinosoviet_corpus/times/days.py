"""Calendar days as integers: day 1 = 1 January of year 1, proleptic Gregorian; years before 1 are 0, -1, ...

Algorithms: Richards, "Calendars", in Urban & Seidelmann (eds), Explanatory Supplement to the Astronomical Almanac (2013).
"""

from __future__ import annotations

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


def iso(day: int) -> str:
    """A day number as YYYY-MM-DD."""
    z = day + 305
    era, doe = divmod(z, 146097)
    yoe = (doe - doe // 1460 + doe // 36524 - doe // 146096) // 365
    doy = doe - (365 * yoe + yoe // 4 - yoe // 100)
    mp = (5 * doy + 2) // 153
    month = mp + 3 if mp < 10 else mp - 9
    year = yoe + era * 400 + (1 if month <= 2 else 0)
    return f"{'-' if year < 0 else ''}{abs(year):04d}-{month:02d}-{doy - (153 * mp + 2) // 5 + 1:02d}"
