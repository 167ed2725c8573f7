"""A date as far as its words give it; what two dates of a range share; and its EDTF."""

from __future__ import annotations

from math import ceil
from typing import Literal, NamedTuple

from sinosoviet_corpus.times.days import day_number, length_in
from sinosoviet_corpus.times.edtf import NoSuchDay, NotEdtf, parse

Part = Literal["early", "mid", "late", "turn"]
PARTS: dict[int, Part] = {1: "early", 2: "mid", 3: "late", 4: "turn"}
# How far a part of a decade or century reaches where it is an end of a stretch: the outer bounds of tolerance.toml.
_OUTER = {"early": (0, 50), "mid": (20, 80), "late": (50, 100)}


class Unclear(ValueError):
    """The words can be read in several ways, or in none. The message says why."""


class Partial(NamedTuple):
    """A date as far as its words give it. Years are astronomical: 0 is 1 BC.

    unit: of what is counted (10 decade, 100 century, 1000 millennium), with `base` its first year without the sign of the era.
    or_year: the second of two years that one year has ("1731/2").  era: 1 or -1 if it is said.  share: which of how many equal parts
    ("first half of": 0, 2).  parts: "mid to late" has two.  number: a day, a year or a
    century: what it is linked with says which; figures: how many it has.  same: it is "of the same year".  marks: "~", "?" or "%".  dates: one of several.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: int | None = None
    weekday: int | None = None
    unit: int = 0
    base: int = 0
    or_year: int | None = None
    era: int = 0
    share: tuple[int, int] | None = None
    parts: tuple[Part, ...] = ()
    marks: str = ""
    number: int | None = None
    figures: int = 0
    same: bool = False
    dates: tuple[tuple[int, int, int], ...] = ()

    @property
    def part(self) -> Part | None:
        """The one part that it is."""
        return self.parts[0] if len(self.parts) == 1 else None

    @property
    def leans(self) -> bool:
        """Whether it lacks a year."""
        return self.year is None and not self.unit and not self.dates and self.number is None

    @property
    def lacks_century(self) -> bool:
        """Whether it is a decade without its century: "the fifties"."""
        return self.unit == 10 and self.base < 1000 and not self.era

    @property
    def plain_year(self) -> bool:
        """Whether it is a year and nothing else."""
        return self.year is not None and self.month is None and self.season is None and self.or_year is None

    @property
    def in_year(self) -> tuple[int, int]:
        """Where it lies in its year: month and day, 0 if not given; a season by its first month."""
        month = self.month or (0 if self.season is None else _FIRST_MONTH.get(self.season, 1))
        return month, self.day or 0


_FIRST_MONTH = {21: 3, 22: 6, 23: 9, 24: 12, 33: 1, 34: 4, 35: 7, 36: 10, 40: 1, 41: 7}


def year_text(year: int) -> str:
    """A year as EDTF."""
    return f"{'-' if year < 0 else ''}{abs(year):04}"


def edtf_of(date: Partial) -> str:
    """The EDTF of a date, without its part. Raises Unclear if a year or a month is missing, or there is no such century."""
    if date.dates:
        return "[" + ",".join("{:04}-{:02}-{:02}".format(*d) for d in date.dates) + "]"
    if date.unit:
        if date.lacks_century:
            raise Unclear("which century the decade is of")
        first, last = bounds_of(date, whole=True)
        return _marked(_of_unit(date) if date.share is None else f"{year_text(first)}/{year_text(last)}", date.marks)
    if date.year is None or date.number is not None:
        raise Unclear("no year is given")
    if date.day is not None and date.month is None:
        raise Unclear("a day without a month")
    if date.or_year is not None and date.month is None:
        return f"[{year_text(date.year)},{year_text(date.or_year)}]"
    text = year_text(date.year)
    code = date.season or _sub_year(date)
    if code:
        return _marked(f"{text}-{code}", date.marks)
    if date.month is not None:
        text += f"-{date.month:02}"
        if date.day is not None:
            text += f"-{date.day:02}"
    return _marked(text, date.marks)


def _marked(text: str, marks: str) -> str:
    if not marks:
        return text
    mark = "%" if "%" in marks or {"~", "?"} <= set(marks) else marks[0]
    return "/".join(f"{end}{mark}" for end in text.split("/"))


def _of_unit(date: Partial) -> str:
    sign = "-" if date.era < 0 else ""
    if date.unit == 10:
        if date.era < 0:  # the 330s BC are the years 339 to 330 BC, which EDTF has no decade for
            return f"{year_text(1 - date.base - 9)}/{year_text(1 - date.base)}"
        return f"{date.base // 100:02}XX" if date.base % 100 == 0 else f"{date.base // 10:03}X"
    if date.unit == 100:
        return f"{sign}{date.base // 100:02}XX"
    return f"{sign}{date.base // 1000}XXX"


def _sub_year(date: Partial) -> int | None:
    """The code of a half, third or quarter of a year."""
    if date.share is None or date.month is not None:
        return None
    which, of = date.share
    return {2: 40, 3: 37, 4: 33}[of] + which


def bounds_of(date: Partial, *, whole: bool = False) -> tuple[int, int]:
    """First and last year of a decade, century or millennium, or of the part that is meant. whole: without early, mid, late."""
    length = 100 if date.unit == 10 and date.base % 100 == 0 and date.era >= 0 else date.unit
    first = date.base
    if date.era < 0:
        first = 1 - date.base - 9 if date.unit == 10 else -date.base - length + 1
    if date.share is not None:
        which, of = date.share
        return first + ceil(which * length / of), first + ceil((which + 1) * length / of) - 1
    spans = [_OUTER[part] for part in date.parts if part in _OUTER]
    if whole or not spans:
        return first, first + length - 1
    low, high = min(s[0] for s in spans), max(s[1] for s in spans)
    return first + low * length // 100, first + high * length // 100 - 1


def shared(first: Partial, last: Partial) -> tuple[Partial, Partial]:
    """Both dates of a range or list with what each lacks and the other gives, the second first. A year may still be missing.

    Raises Unclear.
    """
    first, last = _numbers(first, last)
    if last.lacks_century and last.base < 100 and first.unit == 10 and first.base >= 1000:
        last = last._replace(base=first.base - first.base % 100 + last.base)
    if first.unit and last.unit and last.era < 0 and not first.era:
        first = first._replace(era=-1)
    elif first.plain_year and last.plain_year and last.era and not first.era:
        year = first.year or 0
        if last.era < 0 and year >= 1 - (last.year or 0):
            first = first._replace(year=1 - year, era=-1)
        else:
            first = first._replace(era=last.era)
    if first.day is not None and first.month is None and not first.dates:
        first = first._replace(month=last.month)
    if last.day is not None and last.month is None and not last.dates:
        last = last._replace(month=first.month)
    if (first.day is not None and first.month is None) or (last.day is not None and last.month is None):
        raise Unclear("a day without a month")
    if not (first.unit or last.unit or first.dates or last.dates):
        if first.year is None and last.year is not None:
            if first.parts and not first.in_year[0]:
                first = first._replace(year=last.year, era=last.era)
            elif not last.in_year[0]:
                raise Unclear("which year the first belongs to")
            else:
                first = first._replace(year=last.year - (first.in_year > last.in_year), era=last.era)
        elif last.year is None and first.year is not None:
            last = last._replace(year=first.year + (first.in_year > last.in_year), era=first.era)
    if first.same or last.same:
        raise Unclear("which year is the same")
    return first, last


def _numbers(first: Partial, last: Partial) -> tuple[Partial, Partial]:
    """Numbers at the ends as what they are: days, years or centuries."""
    if first.number is not None:
        number = first.number
        if last.unit == 100:
            first = first._replace(number=None, unit=100, base=(number - 1) * 100)
        elif last.day is not None and number <= 31:
            first = first._replace(number=None, day=number)
        elif last.plain_year and last.era:
            down = last.era < 0
            if not down and number > (last.year or 0):
                raise Unclear("it would run backwards")
            first = first._replace(number=None, year=1 - number if down else number, era=last.era)
        elif last.plain_year and number >= 100 and 0 < (last.year or 0) < 1100 and number < (last.year or 0):
            first = first._replace(number=None, year=number)
        else:
            raise Unclear("a number that is no date")
    if last.number is not None:
        last = _last_number(first, last, last.number)
    return first, last


def _last_number(first: Partial, last: Partial, number: int) -> Partial:
    year, era = last.year, last.era  # the year that stands after the second number: "June 7 to 15, 1957"
    if first.day is not None and first.month is not None and 1 <= number <= 31:
        if first.year is not None and year is not None:
            raise Unclear("two years")
        if number <= first.day:
            raise Unclear("the second day is not later")
        return last._replace(number=None, day=number, month=first.month)
    if year is not None or not first.plain_year:
        raise Unclear("no year to complete")
    assert first.year is not None
    if first.era < 0:
        raise Unclear("years before Christ count down")
    if number >= 100 or first.year < 100:
        return last._replace(number=None, year=number, era=first.era)
    step = 10**last.figures
    end = first.year - first.year % step + number
    if end <= first.year and step == 100:
        end += step
    if not first.year < end <= first.year + 60:
        raise Unclear("no year to complete")
    return last._replace(number=None, year=end, era=era or first.era, figures=0)


def of_month(date: Partial) -> Partial:
    """A part of a month or season that is a half or third, as the part that it is."""
    if date.share is None or (date.month is None and date.season is None):
        return date
    which, of = date.share
    return date._replace(share=None, parts=(PARTS[1 if which == 0 else 3 if which == of - 1 else 2],))


def must_exist(date: Partial) -> None:
    """Raises Unclear for a day that no calendar has."""
    try:
        parse(edtf_of(date), "common")
    except (NoSuchDay, NotEdtf) as fault:
        raise Unclear(str(fault)) from None


def order(date: Partial) -> int:
    """The first day of a date, also of a day that does not exist."""
    try:
        return parse(edtf_of(date))[0].start.first
    except NoSuchDay:
        month = min(max(date.month or 1, 1), 12)
        return day_number(date.year or 0, month, min(date.day or 1, length_in("gregorian", date.year or 0, month)))


def end_of(date: Partial, which: int, *, narrow: bool) -> str:
    """A date as the first (0) or the last (1) end of an interval. narrow: a part of a decade or century is years."""
    if date.dates or (date.or_year is not None and date.month is None):
        raise Unclear("one of several dates as an end")
    if date.unit and ((narrow and date.parts) or date.share or (date.unit == 10 and date.era < 0)):
        return _marked(year_text(bounds_of(date, whole=not narrow)[which]), date.marks)
    return edtf_of(date)
