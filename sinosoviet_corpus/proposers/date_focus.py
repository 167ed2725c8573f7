"""The time that a text speaks of, carried from date to date: what "In June", "the following year" and "two days later" lean on."""

from __future__ import annotations

from typing import NamedTuple

from sinosoviet_corpus.times.days import date_in, day_number, length_in
from sinosoviet_corpus.times.partial import Part, Partial, Unclear, must_exist

_STEPS_ON = 9  # the year steps on if the month falls back by so many: from November to February, not from June to April
_FAR = 12  # a date more years off than this is mentioned in passing


class Focus(NamedTuple):
    """Year (astronomical), month and day as far as they are known; era: -1 if the text counts years before Christ; key: of the date that says so.

    aside: a year that was spoken of in passing. If the text stays there, it becomes the focus.  since: the first day of a stretch that ends
    with the focus; the text may go back into it.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    era: int = 0
    key: int | None = None
    aside: int | None = None
    since: tuple[int, int, int] | None = None

    @property
    def about(self) -> int | None:
        """A year near which the text is, though it may not say which one it speaks of."""
        return self.aside if self.year is None else self.year


class Shift(NamedTuple):
    """A relative expression: so many steps of a unit ("D", "W", "M", "Y") from the focus; then what else is said of the result."""

    steps: int
    unit: str
    parts: tuple[Part, ...] = ()
    share: tuple[int, int] | None = None


def with_era(date: Partial, focus: Focus) -> Partial:
    """A year without an era in a text that counts years before Christ."""
    if date.era or date.year is None or focus.era >= 0 or focus.about is None or date.or_year is not None:
        return date
    down = 1 - date.year
    return date._replace(year=down, era=-1) if abs(down - focus.about) <= 150 else date


def completed(date: Partial, focus: Focus) -> tuple[Partial, bool]:
    """A date with the year that it lacks, and whether it lacked one. Raises Unclear without a year, and for a day that does not exist then."""
    if date.lacks_century:
        if focus.year is None or not 0 < date.base < 100:
            raise Unclear("which century the decade is of")
        return date._replace(base=focus.year - focus.year % 100 + date.base), True
    if not date.leans:
        return date, False
    if focus.year is None:
        raise Unclear("no year")
    year, (month, _) = focus.year, date.in_year
    if month and focus.month and not date.same and focus.month - month >= _STEPS_ON:
        year += 1
    if month and focus.since and (year - 1, month, date.day or 31) >= focus.since:
        year -= 1
    made = date._replace(year=year, era=focus.era, same=False)
    if made.day is not None:
        must_exist(made)
    return made, True


def shifted(shift: Shift, focus: Focus) -> Partial:
    """The date so far from the focus, as exact as its unit. A number of weeks is hardly ever exact. Raises Unclear."""
    if focus.year is None:
        raise Unclear("no year")
    said = Partial(era=focus.era, parts=shift.parts, share=shift.share)
    if shift.unit == "Y":
        return said._replace(year=focus.year + shift.steps)
    if focus.month is None:
        raise Unclear("no month")
    if shift.unit == "M":
        months = focus.year * 12 + focus.month - 1 + shift.steps
        return said._replace(year=months // 12, month=months % 12 + 1)
    if focus.day is None:
        raise Unclear("no day")
    days = shift.steps * (7 if shift.unit == "W" else 1)
    year, month, day = date_in("gregorian", day_number(focus.year, focus.month, focus.day) + days)
    return said._replace(year=year, month=month, day=day, marks="~" if shift.unit == "W" else "")


def next_named(date: Partial, steps: int, focus: Focus) -> Partial:
    """The month or season of that name that follows the focus (1), went before (-1), or is of the same year (0). Raises Unclear."""
    if focus.year is None:
        raise Unclear("no year")
    month = date.in_year[0]
    year = focus.year
    if steps and focus.month is None:
        year += steps
    elif steps > 0 and month <= (focus.month or 0):
        year += 1
    elif steps < 0 and month >= (focus.month or 13):
        year -= 1
    return date._replace(year=year, era=focus.era)


def on_weekday(weekday: int, steps: int, focus: Focus) -> Partial:
    """The first such day of the week from the focus on (from the day after it: 1; before it: -1). Raises Unclear."""
    if focus.year is None or focus.month is None or focus.day is None:
        raise Unclear("no day")
    number = day_number(focus.year, focus.month, focus.day)
    ahead = (weekday - 1 - (number - 1) % 7) % 7  # day 1 was a Monday
    if steps < 0:
        ahead -= 7
    elif steps and not ahead:
        ahead = 7
    year, month, day = date_in("gregorian", number + ahead)
    return Partial(year=year, month=month, day=day, era=focus.era)


def day_of_month(day: int, focus: Focus, *, same: bool) -> Partial:
    """ "The 14th": of the month that is spoken of, or of the next if it falls back by twenty days. Raises Unclear."""
    if focus.year is None or focus.month is None:
        raise Unclear("no month")
    year, month = focus.year, focus.month
    if not same and focus.day is not None and focus.day - day >= 20:
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    if not 1 <= day <= length_in("common", year, month):
        raise Unclear("no such day")
    return Partial(year=year, month=month, day=day, era=focus.era)


def moved(focus: Focus, first: Partial, last: Partial | None, key: int, *, aside: bool, starts: bool) -> Focus:
    """The focus after a date.  aside: it is said in passing.  starts: the sentence or section begins with it."""
    date = first
    if last is not None and last.day and last.year is not None:
        date = last
    elif last is not None and first.year != last.year:
        if first.month and last.month and last.year is not None:
            date = last
        elif first.year is not None and last.year is not None:  # some years: they do not say which one comes next
            within = focus.year is not None and first.year <= focus.year <= last.year
            return focus if within or aside else Focus(era=first.era, aside=last.year)
    if date.year is None or date.or_year is not None:
        return focus
    if aside or (focus.since and focus.since <= (date.year, *date.in_year) and date.year < (focus.year or 0)):
        return focus  # in passing, or back in the stretch that ends with the focus
    far = focus.year is not None and abs(date.year - focus.year) > _FAR
    goes_on = date.day is not None and focus.year is not None and date.year > focus.year
    if far and not starts and not goes_on and (focus.aside is None or abs(date.year - focus.aside) > _FAR):
        return focus._replace(aside=date.year)
    month = date.in_year[0] or None
    if date is last and first.year is not None and first.year < date.year and first.month:
        return Focus(date.year, month, date.day, date.era, key, None, (first.year, *first.in_year))
    if month is None and date.year == focus.year and not starts:
        return focus._replace(key=key)
    return Focus(date.year, month, date.day, date.era, key, None)
