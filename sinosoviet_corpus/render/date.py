"""One date of EDTF in words: -0332 -> "333 BC", 156X-12-25 -> "25 December of a year in the 1560s"."""

from __future__ import annotations

import re
from typing import NamedTuple

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_PARTS = ("spring", "summer", "autumn", "winter")
_SEASONS = {
    **dict(enumerate(_PARTS, 21)),
    **dict(enumerate(_PARTS, 25)),  # seasons of the northern hemisphere
    **dict(enumerate(_PARTS, 29)),  # seasons of the southern hemisphere
    **dict(enumerate((f"the {n} quarter of" for n in ("first", "second", "third", "last")), 33)),
    **dict(enumerate((f"the {n} four months of" for n in ("first", "middle", "last")), 37)),
    **dict(enumerate((f"the {n} half of" for n in ("first", "second")), 40)),
}
_DATE = re.compile(r"(?P<y>-?[0-9X]{4,})(?:-(?P<m>[0-9X]{2})(?:-(?P<d>[0-9X]{2}))?)?(?:T.*)?\Z", re.ASCII | re.DOTALL)
_LONG_YEAR = re.compile(
    r"Y?(?P<base>-?[0-9]+)(?:E(?P<zeros>[0-9]{1,2}))?(?:S(?P<digits>[0-9]{1,2}))?(?:-[0-9X-]+)?\Z", re.ASCII
)
_QUALIFIERS = {ord(mark): None for mark in "?~%"}


class Words(NamedTuple):
    """The words of a date, whether it is a day, and its qualifiers, which the words leave out."""

    text: str
    is_day: bool
    approximate: bool
    uncertain: bool


def of_date(edtf: str) -> Words:
    """One date, which is no set and no interval. What is no EDTF is quoted as it stands."""
    approximate, uncertain = "~" in edtf or "%" in edtf, "?" in edtf or "%" in edtf
    plain = edtf.translate(_QUALIFIERS)
    match = _DATE.match(plain)
    if match is None:
        return Words(_long_year(plain), False, approximate, uncertain)
    year, month, day = match["y"], match["m"], match["d"]
    if month is None or (month == "XX" and day in (None, "XX")):
        return Words(_year(year), False, approximate, uncertain)
    if "X" not in month and not 1 <= int(month) <= 12:
        season = _season(int(month), year)
        text = season if day in (None, "XX") else f"day {day.replace('X', '0')} of {season}"
        return Words(text, day not in (None, "XX"), approximate, uncertain)
    if day is None or day == "XX":
        return Words(_joined(_month(month), year), False, approximate, uncertain)
    return Words(_joined(_day(day, month), year), True, approximate, uncertain)


def _joined(month: str, year: str) -> str:
    """A month or day and its year: "May 1955", "a month from May to September of 1955"."""
    when = _of_year(year)
    needs_of = " month" in month and not when.startswith("of ")
    return f"{month} {'of ' if needs_of else ''}{when}"


def _season(code: int, year: str) -> str:
    name = _SEASONS.get(code, f"month {code} of")
    when = _of_year(year)
    where = " (northern hemisphere)" if 25 <= code <= 28 else " (southern hemisphere)" if 29 <= code <= 32 else ""
    return f"{name} {when.removeprefix('of ') if name.endswith('of') else when}{where}"


def _day(day: str, month: str) -> str:
    days = [n for n in range(32) if _fits(day, n)]
    if "X" in month:
        numbers = (
            _either([_ordinal(n) for n in days]) if len(days) < 5 else f"{_ordinal(days[0])} to {_ordinal(days[-1])}"
        )
        return f"the {numbers} of {'an unknown month' if month == 'XX' else _month(month)}"
    if len(days) > 4:
        return f"a day from {max(days[0], 1)} to {days[-1]} {_month(month)}"
    return f"{_either([str(n) for n in days] or [day.replace('X', '0')])} {_month(month)}"


def _month(month: str) -> str:
    months = [_MONTHS[n - 1] for n in range(1, 13) if _fits(month, n)]
    if not months:
        return "an impossible month"
    return f"a month from {months[0]} to {months[-1]}" if len(months) > 3 else _either(months)


def _of_year(year: str) -> str:
    """A year as it follows a month: "1955", "of a year in the 1560s"."""
    words = _year(year)
    if words.startswith(("a ", "an ", "the year ")):
        return f"of {words}"
    if words.startswith("the years "):
        return f"of one of {words}"
    return f"of a year in {words}" if words.startswith("the ") else words


def _year(year: str) -> str:
    digits = year.removeprefix("-")
    if "X" not in digits:
        return _counted(int(year))
    if set(digits) == {"X"}:
        return "an unknown year"
    before, unknown = digits.rstrip("X"), len(digits) - len(digits.rstrip("X"))
    bc = " BC" if year[0] == "-" else ""
    if "X" not in before and unknown in (2, 3):
        return f"the {_ordinal(int(before) + 1)} {'century' if unknown == 2 else 'millennium'}{bc}"
    low, high = int(year.replace("X", "0")), int(year.replace("X", "9"))
    low, high = min(low, high), max(low, high)
    if "X" in before:
        return f"a year between {_counted(low)} and {_counted(high)}"
    if bc or before[-1] == "0" or low < 100:
        return f"the years {_counted(low)} to {_counted(high)}"
    return f"the {low}s"


def _counted(year: int) -> str:
    """A year as historians count it: the year 0 of EDTF is 1 BC."""
    if year <= 0:
        return f"{1 - year} BC" if year > -10_000 else f"the year {1 - year:,} BC"
    return f"AD {year}" if year < 100 else str(year) if year < 10_000 else f"the year {year:,}"


def _long_year(plain: str) -> str:
    match = _LONG_YEAR.match(plain)
    if match is None or len(match["base"]) > 20:
        return f"“{plain}”"
    year = int(match["base"]) * 10 ** int(match["zeros"] or 0)
    if not match["digits"]:
        return _counted(year)
    step = 10 ** max(len(str(abs(year))) - int(match["digits"]), 0)
    low = abs(year) - abs(year) % step
    ends = (low, low + step - 1) if year >= 0 else (-low - step + 1, -low)
    if step == 1:
        return _counted(year)
    return f"a year between {_counted(ends[0])} and {_counted(ends[1])}, perhaps {_counted(year)}"


def _either(words: list[str]) -> str:
    return " or ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def _ordinal(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th") if number // 10 % 10 != 1 else "th"
    return f"{number}{ending}"


def _fits(pattern: str, number: int) -> bool:
    return all(p in ("X", n) for p, n in zip(pattern, f"{number:02d}", strict=True))
