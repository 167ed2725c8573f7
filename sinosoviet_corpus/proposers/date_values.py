"""From the parts of a date expression to EDTF: what a range shares, which year is meant, and when nothing is proposed."""

from __future__ import annotations

import contextlib
import re
from typing import NamedTuple

from sinosoviet_corpus.model.words import Mode, Part
from sinosoviet_corpus.proposers.date_words import MONTHS, NOT
from sinosoviet_corpus.times.days import day_number
from sinosoviet_corpus.times.edtf import NoSuchDay, NotEdtf, parse


class Value(NamedTuple):
    """What an expression says. leans: its year is that of the date before. year: the one year that a later date may lean on."""

    edtf: str
    mode: Mode
    part: Part | None
    leans: bool
    year: str | None


class _Date(NamedTuple):
    """A date as far as its words give it. wide: EDTF of what is no year, month or day (a decade, "1660/1")."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    wide: str | None = None
    lacks_era: bool = False  # the first half of "336 to 323 BC"


class _Unclear(ValueError):
    """The words can be read in several ways, or in none."""


def read(match: re.Match[str], before: str, after: str, year: str | None) -> Value | None:
    """The value of an expression; None if it has none that is sure.

    before, after: the text just before and after it.  year: of the date before, as EDTF.
    """
    try:
        return _read(match, before, None if year is None or _GARBLED.match(after) else int(year))
    except (_Unclear, NotEdtf):
        return None


def _read(match: re.Match[str], before: str, context: int | None) -> Value:
    first = _half(match, "a_")
    lead = (match["lead"] or "").lower().split()[:1]
    word = lead[0] if lead else ""
    link = (match["link"] or "").strip().lower()
    if not word and _IN_A_LIST.search(before):
        raise _Unclear("the middle of a list of days or years")
    if word in ("until", "till") and _NOT_UNTIL.search(before):
        raise _Unclear("not until then")
    if link:
        return _two(first, _half(match, "b_", first, link), word, link, context)
    leans = first.year is None and first.wide is None
    if leans:
        if context is None:
            raise _Unclear("no year")
        first = first._replace(year=context)
    edtf = _edtf(first)
    part = None if match["part0"] else _part(match["part"])  # "early to mid 1958" is some time in 1958
    if leans:
        _must_exist(edtf)
    return _with_lead(edtf, part, word, NOT.search(before) is not None, leans, _year_of(first))


_IN_A_LIST = re.compile(r"\d(?:st|nd|rd|th)?(?:,|\s(?:and|or|to))\s{1,8}\Z")
_NOT_UNTIL = re.compile(r"(?i)(?:\b(?:not|never|no|nobody|nothing|none)\b|n[’']t\b)[^.;:!?]*\Z")
_GARBLED = re.compile(r",?\s{0,8}\d{2}")  # "July 3, 195": it has a year of its own, which is no year


def _with_lead(edtf: str, part: Part | None, word: str, negated: bool, leans: bool, year: str | None) -> Value:
    mode: Mode = "within"
    if word in ("before", "after"):
        if negated:  # "not before 1958" is in 1958 or later
            edtf = f"{edtf}/.." if word == "before" else f"../{edtf}"
        else:
            mode = "before" if word == "before" else "after"
    elif word in ("since", "from", "until", "till"):
        if negated:
            raise _Unclear("not since then")
        edtf, mode = (f"{edtf}/.." if word in ("since", "from") else f"../{edtf}"), "extent"
    elif word in ("around", "about", "circa"):
        edtf = edtf if "/" in edtf or edtf[0] in "[{" else f"{edtf}~"
    return _checked(edtf, mode, part, leans, year)


def _two(first: _Date, last: _Date, word: str, link: str, context: int | None) -> Value:
    """Two dates with a link. What one lacks the other gives, the second first."""
    if link in ("and", "or") and word not in ("between",):
        if word in ("from", "since", "until", "till", "before", "after"):
            raise _Unclear("two beginnings")
        return _set(first, last, link, context)
    if link == "or":
        raise _Unclear("between one or the other")
    first, last, leans = _shared(first, last, context, steps=True)
    if _order(first) > _order(last):
        raise _Unclear("it would run backwards")
    for date in (first, last):
        if leans or date.year is None:
            _must_exist(_edtf(date))
    mode: Mode = "extent" if word == "from" else "within"
    same = first.year is not None and first.year == last.year
    return _checked(f"{_ends(first, 0)}/{_ends(last, 1)}", mode, None, leans, _year_of(first) if same else None)


def _set(first: _Date, last: _Date, link: str, context: int | None) -> Value:
    if first.month is not None and last.month is None and last.day is None:
        raise _Unclear("January 1955 and January 1957, or all of 1957")
    first, last, leans = _shared(first, last, context, steps=False)
    members = (_edtf(first), _edtf(last))
    if any("/" in member or member[0] in "[{" for member in members) or _order(first) >= _order(last):
        raise _Unclear("no list of two dates")
    if leans:
        for member in members:
            _must_exist(member)
    brackets = "{}" if link == "and" else "[]"
    same = first.year is not None and first.year == last.year
    edtf = f"{brackets[0]}{','.join(members)}{brackets[1]}"
    return _checked(edtf, "within", None, leans, _year_of(first) if same else None)


def _shared(first: _Date, last: _Date, context: int | None, *, steps: bool) -> tuple[_Date, _Date, bool]:
    """Both dates with what each lacks, and whether the year is that of the context. steps: a range may cross the end of a year."""
    if first.lacks_era:
        if last.year is None or last.wide:
            raise _Unclear("no era")
        year = first.year or 0
        first = first._replace(year=1 - year if last.year <= 0 else year, lacks_era=False)
    if first.month is None and first.day is not None:
        first = first._replace(month=last.month)
    if last.month is None and last.day is not None:
        last = last._replace(month=first.month)
    if None in (first.month, last.month) and not (first.month is None and first.day is None) | (last.day is None):
        raise _Unclear("no month")
    leans = False
    if first.wide or last.wide:
        if (first.year is None and not first.wide) or (last.year is None and not last.wide):
            raise _Unclear("no year")
        return first, last, False
    if first.year is None and last.year is None:
        if context is None:
            raise _Unclear("no year")
        first, last, leans = first._replace(year=context), last._replace(year=context), True
    elif first.year is None:
        assert last.year is not None
        falls_back = _in_year(first) > _in_year(last)
        if falls_back and not steps:
            raise _Unclear("which year?")
        first = first._replace(year=last.year - falls_back)
    elif last.year is None:
        falls_back = _in_year(first) > _in_year(last)
        if falls_back and not steps:
            raise _Unclear("which year?")
        last = last._replace(year=first.year + falls_back)
    return first, last, leans


# --- one date --------------------------------------------------------------------------------------------------------


def _half(match: re.Match[str], name: str, first: _Date | None = None, link: str = "") -> _Date:
    """The first date of an expression (name a_), or the second (b_), which may be short for what follows the first."""
    part = {key.removeprefix(name): value for key, value in match.groupdict().items() if key.startswith(name) and value}
    if "iso" in part:
        year, month, day = map(int, part["iso"].split("-"))
        return _Date(year, month, day)
    for form in ("md", "dm", "my"):
        if f"{form}_month" in part:
            return _dated(part, form)
    if "decade" in part:
        return _Date(wide=_decade(part["decade"], part.get("decade_era")))
    if "century" in part:
        number = int(part["century"][:-2])
        if not 1 <= number <= 30:
            raise _Unclear("no such century")
        sign = "-" if _is_bc(part.get("century_era")) else ""
        return _Date(wide=f"{sign}{number - 1:02}XX")
    if "lone_month" in part:
        return _Date(month=_month(part["lone_month"]))
    if "lone_year" in part:
        return _Date(year=int(part["lone_year"]), lacks_era=True)
    if "lone_day" in part and first is None:
        era = match["b_year"]
        if era and not era.isdigit():  # "36 to 23 BC"
            return _Date(year=int(re.sub(r"\D", "", part["lone_day"])), lacks_era=True)
        return _Date(day=_day(part["lone_day"]))
    if first is not None and ("short_year" in part or "lone_day" in part):
        return _short(part, first, link)
    return _of_year(part["year"], None, None)


def _dated(part: dict[str, str], form: str) -> _Date:
    month = _month(part[f"{form}_month"])
    day = _day(part[f"{form}_day"]) if f"{form}_day" in part else None
    year = part.get(f"{form}_year")
    if "dm_day2" in part:  # one day by two calendars: 28 October/7 November 1917
        month2, day2 = _month(part["dm_month2"]), _day(part["dm_day2"])
        if not 10 <= day_number(2001, month2, day2) - day_number(2001, month, day or 0) <= 13:
            raise _Unclear("two days that are not one day by two calendars")
        month, day = month2, day2
    return _Date(None, month, day) if year is None else _of_year(year, month, day)


def _short(part: dict[str, str], first: _Date, link: str) -> _Date:
    """The second half where it is a number: a day ("June 7 to 15, 1957"), or the end of a year ("1953–57")."""
    number = part.get("short_year") or part["lone_day"]
    if first.day is not None and first.month is not None and int(re.sub(r"\D", "", number)) <= 31:
        year = part.get("lone_day_year")
        day = _Date(month=first.month, day=_day(number))
        if first.year is not None and year is not None:
            raise _Unclear("two years")
        if first.day >= (day.day or 0):
            raise _Unclear("the second day is not later")
        return day if year is None else _of_year(year, day.month, day.day)
    if (
        first.year is None
        or first.wide
        or first.lacks_era
        or not re.fullmatch(r"\d\d", number)
        or "lone_day_year" in part
    ):
        raise _Unclear("no year to complete")
    if first.year <= 0 or first.day is not None:
        raise _Unclear("before Christ years count down")
    end = first.year - first.year % 100 + int(number)
    if link == "-" and first.month is None and int(number) <= 12:
        raise _Unclear("1899-02 is a month or a range")
    if end <= first.year:
        end += 100
        if link in ("to", "until", "till", "through") or end - first.year > 20:
            raise _Unclear("a range of a century")
    return _Date(year=end)


def _of_year(words: str, month: int | None, day: int | None) -> _Date:
    """A date of a year in words, with its era or the two years of a year that began in March."""
    digits = re.search(r"\d{1,4}", words)
    assert digits
    year = int(digits[0])
    if _is_bc(words):
        return _Date(1 - year, month, day)
    if "/" not in words:
        return _Date(year, month, day)
    second = words.split("/")[1]
    later = int(words.split("/")[0][: -len(second)] + second) if len(second) < 4 else int(second)
    if later != year + 1:
        raise _Unclear("not two years that follow each other")
    if month is None:
        return _Date(wide=f"[{year:04},{later:04}]")
    if month > 3 or (month == 3 and (day or 0) > 25):
        raise _Unclear("no part of the year that belongs to two years")
    return _Date(later, month, day)


def _decade(digits: str, era: str | None) -> str:
    number = int(digits)
    if _is_bc(era):  # the 330s BC are the years 339 to 330 BC
        return f"{_year(1 - number - 9)}/{_year(1 - number)}"
    if len(digits) < 4 and era is None:
        raise _Unclear("the 200s may be people")
    return f"{number // 100:02}XX" if number % 100 == 0 else f"{number // 10:03}X"


def _day(words: str) -> int:
    """A day of the month. Of "14/24 February" the second is meant: one day by two calendars."""
    days = [int(re.sub(r"\D", "", word)) for word in words.split("/")]
    if len(days) == 2 and not 10 <= days[1] - days[0] <= 13:
        raise _Unclear("two days that are not one day by two calendars")
    return days[-1]


def _month(name: str) -> int:
    return next(n for n, full in enumerate(MONTHS, 1) if full.startswith(name[:3].lower()))


def _is_bc(words: str | None) -> bool:
    return re.search(r"B\.?\s?C", words or "") is not None


def _part(words: str | None) -> Part | None:
    names: dict[str, Part] = {"early": "early", "beginning": "early", "mid": "mid", "late": "late", "end": "late"}
    return next((part for name, part in names.items() if words and name in words.lower()), None)


# --- EDTF ------------------------------------------------------------------------------------------------------------


def _year(year: int) -> str:
    return f"{'-' if year < 0 else ''}{abs(year):04}"


def _edtf(date: _Date) -> str:
    if date.wide:
        return date.wide
    if date.year is None or date.lacks_era or (date.day is not None and date.month is None):
        raise _Unclear("no year or no month")
    return "-".join([_year(date.year), *(f"{n:02}" for n in (date.month, date.day) if n is not None)])


def _ends(date: _Date, which: int) -> str:
    """A date as an end of an interval."""
    edtf = _edtf(date)
    if edtf[0] == "[":
        raise _Unclear("one of two years as an end")
    return edtf.split("/")[which] if "/" in edtf else edtf


def _order(date: _Date) -> int:
    try:
        return parse(_edtf(date))[0].start.first
    except NoSuchDay:
        return day_number(date.year or 0, min(max(date.month or 1, 1), 12), date.day or 1)


def _in_year(date: _Date) -> tuple[int, int]:
    return date.month or 0, date.day or 0


def _year_of(date: _Date) -> str | None:
    return None if date.wide or date.year is None else _year(date.year)


def _must_exist(edtf: str) -> None:
    """A day that is none shows that the year taken from elsewhere is the wrong one."""
    try:
        parse(edtf)
    except NoSuchDay:
        raise _Unclear("the year is the wrong one") from None


def _checked(edtf: str, mode: Mode, part: Part | None, leans: bool, year: str | None) -> Value:
    with contextlib.suppress(NoSuchDay):  # the text says so; a rule reports it
        parse(edtf, "gregorian", True)
    return Value(edtf, mode, part, leans, year)
