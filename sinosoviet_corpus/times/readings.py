"""The readings that are possible for a written date: which calendar, which first day of the year. Data in readings.toml, versioned."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from sinosoviet_corpus.times.days import date_in, day_number

Day = tuple[int, int, int]  # year, month, day as written

AS_WRITTEN = "common"  # the calendar of a date that names none: no date before 15 October 1582 is Gregorian
OF_THE_SOURCE = ("julian", "swedish")  # marks that say which calendar the source means
LOCAL_DAY = "local-day"
EVER: Day = (9999, 12, 31)


class Reading(NamedTuple):
    """A line of the table.

    calendar: for a reading that is another calendar.  first: month and day on which the year began, with years: +1 for the days before it,
    -1 for the days from it on.  days: how far the day may lie from the one written, at least and at most.
    """

    name: str
    does: str
    reason: str
    says: str
    start: Day
    end: Day
    where: frozenset[str]
    calendar: str | None = None
    first: tuple[int, int] | None = None
    years: int = 0
    days: tuple[int, int] = (0, 0)


class Land(NamedTuple):
    """A land of the table, with the end of its old calendar.

    last: the first written date that can no longer be Julian.  moons: it had a calendar of moons before, not the Julian one.
    """

    name: str
    names: tuple[str, ...]
    last: Day
    moons: bool


class Readings(NamedTuple):
    """The table."""

    version: str
    readings: tuple[Reading, ...]
    lands: tuple[Land, ...]


class Way(NamedTuple):
    """One way to read a date. names: of its readings, in the order of the table; empty for the date as it is written."""

    names: tuple[str, ...]
    calendar: str
    year: Reading | None = None
    days: tuple[int, int] = (0, 0)


def _read() -> Readings:
    raw: dict[str, Any] = tomllib.loads(Path(__file__).with_name("readings.toml").read_text("utf-8"))
    return Readings(
        version=raw["version"],
        readings=tuple(_reading(line) for line in raw["reading"]),
        lands=tuple(_land(line) for line in raw["land"]),
    )


def _reading(line: dict[str, Any]) -> Reading:
    month, _, day = line.get("first", "").partition("-")
    return Reading(
        **{key: line[key] for key in ("name", "does", "reason", "says")},
        start=_day(line["from"]),
        end=_day(line["to"]),
        where=frozenset(line["where"]),
        calendar=line.get("calendar"),
        first=(int(month), int(day)) if month else None,
        years={"later": 1, "earlier": -1, "": 0}[line.get("side", "")],
        days=tuple(line.get("days", (0, 0))),
    )


def _land(line: dict[str, Any]) -> Land:
    # The days left out belong to the old calendar: nobody wrote them in the new one.
    last = date_in("julian", day_number(*_day(line["gregorian"])))
    return Land(line["name"], (line["name"], *line["names"]), last, line.get("moons", False))


def _day(text: str) -> Day:
    year, month, day = text.rsplit("-", 2)
    return int(year), int(month), int(day)


TABLE = _read()
_LANDS = {land.name: land for land in TABLE.lands}
LAST_CHANGE = max(land.last for land in TABLE.lands)


@cache
def reading(name: str) -> Reading:
    """The line of that name."""
    return next(line for line in TABLE.readings if line.name == name)


@lru_cache(maxsize=65536)
def ways(first: Day, last: Day, calendar: str, land: str, sure_year: bool) -> tuple[Way, ...]:
    """The ways to read a date that lies between two written days, but for the local day; as it is written comes first.

    calendar: as marked.  land: a name of the table, or "" if it is not known.  sure_year: the source says how it counts the year ("1743/44").
    """
    calendars = list(_calendars(first, last, calendar, land))
    years = [] if sure_year else [r for r in TABLE.readings if r.first and _possible(r, first, last, land)]
    found = []
    for names, of, days in calendars:
        found.append(Way(names, of, None, days))
        found += [Way((*names, r.name), of, r, days) for r in years]
    return tuple(found)


def _calendars(
    first: Day, last: Day, calendar: str, land: str
) -> Iterator[tuple[tuple[str, ...], str, tuple[int, int]]]:
    """The calendars that may be meant: the names of the reading, the calendar, how far the day lies from the one written."""
    if calendar in OF_THE_SOURCE:
        yield (), calendar, (0, 0)
        return
    yield (), AS_WRITTEN, (0, 0)
    for line in TABLE.readings:
        if line.does == "season" and _possible(line, first, last, land) and first < _change(land, calendar):
            yield (line.name,), AS_WRITTEN, line.days
        if line.does == "calendar" and line.calendar and _possible(line, first, last, land):
            change = _change(land, calendar)
            old = line.calendar in OF_THE_SOURCE
            if old and (first >= change or (land and _LANDS[land].moons)):
                continue
            ends = line.calendar == "julian" and change != EVER and last >= change
            yield (line.name,), f"until {'-'.join(map(str, change))}" if ends else line.calendar, (0, 0)


def _change(land: str, calendar: str) -> Day:
    """The first written date that can no longer be one of the old calendar. A date whose calendar is not known may be one of a church."""
    if calendar == "unknown" and not land:
        return EVER
    return _LANDS[land].last if land else LAST_CHANGE


def _possible(line: Reading, first: Day, last: Day, land: str) -> bool:
    there = land in line.where or bool(land and "*" in line.where)
    return there and first <= line.end and last >= line.start
