"""The forms of dates: patterns over the letters of atoms (atoms.py), and what they say as partial dates (partial.py).

Every repetition in the patterns is bounded, so that looking for them takes time in proportion to the text.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from sinosoviet_corpus.times.atoms import Atom
from sinosoviet_corpus.times.days import day_number
from sinosoviet_corpus.times.partial import PARTS, Part, Partial, Unclear, of_month

_YEAR = r"(?:E[nhY]|[nhY]E|Y/[nY](?!/)|Y)"
_DAY = r"[nDH](?:/[nD](?=O?M))?"
_DAY_AFTER = r"[nD](?:/[nD])?"  # after a month
LINK = r"[t_&|/-]"


def _part(n: str) -> str:
    return (
        rf"(?:T?(?P<{n}p0>P)-?[t_&|/-]-?(?=T?P))?"
        rf"(?:T?(?P<{n}p>P)-?(?:iT?)?|T?(?P<{n}b>B)OT?|T?(?P<{n}f>[DHRP]-?H)-?(?:OT?)?"
        rf"|T?(?P<{n}w>[DHRP])N?[Uuq]OT?)?"
    )


def _single(n: str, *, phrase: bool) -> str:
    """One date, the most exact forms first; its parts are groups whose names begin with `n`."""
    year_first = rf"|(?P<{n}y8>{_YEAR}),?(?:(?P<{n}m8>M)(?P<{n}d8>[nD])?|(?P<{n}s8>S))" if phrase else ""
    return rf"""(?P<{n}q0>Q?)(?P<{n}z>Z?)(?:
        (?P<{n}iso>I)
        |(?:W,?)?T?(?P<{n}d1>{_DAY})O?(?P<{n}m1>M)(?:/(?P<{n}d1b>[nD])(?P<{n}m1b>M))?(?:,?O?(?P<{n}y1>{_YEAR})|O?T?R?(?P<{n}r1>R)u)?(?:,W)?
        |(?:W,?)?(?P<{n}m2>M)(?P<{n}d2>{_DAY_AFTER})(?!E)(?:,?(?P<{n}y2>{_YEAR})|O?T?R?(?P<{n}r2>R)u)?
        {year_first}
        |(?:W,?)?(?P<{n}h6>X)(?:,?O?(?P<{n}y6>{_YEAR})|O?T?R?(?P<{n}r6>R)u)?
        |{_part(n)}T?(?:'?(?P<{n}dec>[Kk])(?P<{n}dece>E?)
            |(?P<{n}cen>[DH])-?(?P<{n}cenu>C)(?P<{n}cene>E?)
            |(?P<{n}m3>M)(?:,?O?T?u?(?P<{n}y3>{_YEAR})|O?T?R?(?P<{n}r3>R)u)?
            |(?P<{n}s4>S)(?:,?O?T?(?P<{n}y4>{_YEAR})(?:[-_](?P<{n}s4b>[nY]))?|O?T?R?(?P<{n}r4>R)u)?
            |u?(?P<{n}y5>{_YEAR}))
        )(?P<{n}q>Q?)"""


def _form(*, phrase: bool) -> re.Pattern[str]:
    return re.compile(
        rf"""(?P<ofday>(?:T?GO?)?)
        (?:{_single("a", phrase=phrase)}
          |{_part("l")}(?P<z>Z?)T?(?P<ln>[nhDH])(?=-?{LINK})
        )
        (?:(?P<link>{LINK})(?:T?GO)?
          (?:{_single("b", phrase=phrase)}|T?(?P<sn>[nhD])(?:,?(?P<sy>{_YEAR}))?(?P<sq>Q?)(?![/*MCE-]))
        )?""",
        re.VERBOSE,
    )


PROSE = _form(phrase=False)
PHRASE = _form(phrase=True)
ONE_OF_PROSE = re.compile(rf"(?P<ofday>(?:T?GO?)?)(?:{_single('a', phrase=False)})", re.VERBOSE)
# Three dates or more that share what the last one gives: "5, 7 and 9 June 1957", "1818, 1820 and 1822".
LIST = re.compile(
    rf"""(?:(?P<years>Y(?:,Y){{1,30}},?[&|]Y)
    |(?P<months>M(?:,M){{1,12}},?[&|]M)(?:,?O?(?P<year3>{_YEAR}))?
    |T?(?P<days>[nD](?:,T?[nD]){{1,30}},?[&|]T?[nD])O?(?P<month>M)(?:,?(?P<year>{_YEAR}))?
    |(?P<month2>M)(?P<days2>[nD](?:,[nD]){{1,30}},?[&|][nD])(?:,(?P<year2>{_YEAR}))?)""",
    re.VERBOSE,
)


class Said(NamedTuple):
    """What an expression says: one date, or two with a link: "to", "-", "and" or "or"."""

    first: Partial
    last: Partial | None
    link: str


def has(match: re.Match[str], name: str) -> bool:
    """Whether a form has a group of that name, and words for it."""
    return name in match.re.groupindex and bool(match[name])


def read(match: re.Match[str], atoms: list[Atom]) -> Said:
    """What a match of a form says. Raises Unclear."""
    if has(match, "ln"):
        number = atoms[match.start("ln")]
        marks = "~" if match["z"] else ""
        first = Partial(number=number.value, figures=_figures(number), parts=_parts(match, "l", atoms), marks=marks)
        first = first._replace(share=_share(match, "l", atoms))
    else:
        first = _one(match, "a", atoms)
    if not has(match, "link"):
        if first.number is not None:
            raise Unclear("a number alone")
        return Said(first, None, "")
    link = {"t": "to", "&": "and", "|": "or"}.get(match["link"], "-")
    if match["sn"]:
        number = atoms[match.start("sn")]
        year = _year(match, "sy", atoms) if match["sy"] else Partial()
        last = year._replace(number=number.value, figures=_figures(number), marks="?" if match["sq"] else "")
    else:
        last = _one(match, "b", atoms)
    if link == "and" and last.unit and first.number is not None and (first.parts or last.parts):
        link = "to"  # the late 18th and early 19th centuries are one stretch
    if (match["aq0"] or match["az"] or match["z"]) and not last.marks:  # "c. 1850-60" has about both
        last = last._replace(marks=first.marks if not match["aq"] else first.marks.rstrip("?"))
    if match["link"] == "/" and not has(match, "ln") and not _slash(first, last):
        raise Unclear("a slash between dates")
    return Said(first, last, link)


def _slash(first: Partial, last: Partial) -> bool:
    """Whether a slash may stand between two dates: "June/July 1941", "late 19th/early 20th century", "1828/35"."""
    if first.unit or last.unit:
        return True
    return bool(
        (first.month and last.month) or (first.season and last.season) or (first.plain_year and last.number is not None)
    )


def read_list(match: re.Match[str], atoms: list[Atom]) -> tuple[list[Partial], bool]:
    """The dates of a list of three or more, and whether it is one of them. Raises Unclear."""
    name = next(name for name in ("years", "months", "days", "days2") if match[name])
    found = [a for a in atoms[match.start(name) : match.end(name)] if a.kind in "YnDM"]
    one_of = "|" in match[name]
    if name == "years":
        return [Partial(year=a.value) for a in found], one_of
    if name == "months":
        year = _year(match, "year3", atoms) if match["year3"] else Partial()
        return [year._replace(month=a.value) for a in found], one_of
    end = name[4:]
    month = atoms[match.start(f"month{end}")].value
    year = _year(match, f"year{end}", atoms) if match[f"year{end}"] else Partial()
    return [year._replace(month=month, day=_a_day(a.value)) for a in found], one_of


def _one(match: re.Match[str], n: str, atoms: list[Atom]) -> Partial:
    def value(name: str) -> int:
        return int(atoms[match.start(n + name)].value)

    marks = ("~" if match[n + "z"] else "") + ("?" if match[n + "q0"] or match[n + "q"] else "")
    if match[n + "iso"]:
        date = atoms[match.start(n + "iso")].value
        if isinstance(date, list):
            return Partial(dates=tuple(date), marks=marks)
        year, month, day = date
        return Partial(year, month, day, marks=marks)
    parts, share = _parts(match, n, atoms), _share(match, n, atoms)
    form = next(form for form in _FORMS if has(match, n + form))
    if form in ("dec", "cen"):
        if not _which_decade(match, n, atoms):
            parts = _weeks(match, n, atoms) or parts
        era = value(form + "e") if match[f"{n}{form}e"] else 0
        if form == "dec":
            base = value("dec") * (10 if atoms[match.start(n + "dec")].kind == "k" else 1)
            return Partial(unit=10, base=base, era=era, parts=parts, share=share, marks=marks)
        unit, number = value("cenu"), value("cen")
        if not 1 <= number <= (30 if unit == 100 else 9):
            raise Unclear("no such century")
        share = _which_decade(match, n, atoms) or share
        return Partial(unit=unit, base=(number - 1) * unit, era=era, parts=parts, share=share, marks=marks)
    last = form[-1]
    date = _year(match, f"{n}y{last}", atoms) if has(match, f"{n}y{last}") else Partial()
    same = last in "12346" and has(match, f"{n}r{last}")
    if same and atoms[match.start(f"{n}r{last}")].value != 0:
        raise Unclear("a month of the next year")  # the resolver of prose reads "June of the next year"
    date = date._replace(parts=parts, share=share, marks=marks, same=same)
    if last in "128" and form != "y8":
        return _of_day(match, n, last, date, atoms)
    if last == "8":
        if match[n + "s8"]:
            return date._replace(season=value("s8"))
        date = date._replace(month=value("m8"))
        return date._replace(day=_a_day(value("d8"))) if match[n + "d8"] else date
    if last == "6":
        return date._replace(month=value("h6") // 100, day=value("h6") % 100)
    if last == "3":
        return _in_weeks(of_month(_double(date._replace(month=value("m3")))), match, n, atoms)
    if last == "4":
        season = value("s4")
        if match[n + "s4b"]:
            after = value("s4b")
            if date.year is None or after not in ((date.year + 1) % 100, date.year + 1, (date.year + 1) % 10):
                raise Unclear("no two years that follow each other")
        return _in_weeks(of_month(date._replace(season=season, or_year=None)), match, n, atoms)
    return _in_weeks(date, match, n, atoms)


_FORMS = ("dec", "cen", "m1", "m2", "y8", "h6", "m3", "s4", "y5")


def _weeks(match: re.Match[str], n: str, atoms: list[Atom]) -> tuple[Part, ...]:
    """ "The first weeks of", "the last days of" a stretch, as its part; () if nothing is said of it. Raises Unclear."""
    if not match[n + "w"]:
        return ()
    which, unit = atoms[match.start(n + "w")], atoms[match.end(n + "w")]
    if which.kind == "R":
        if which.value != -1:
            raise Unclear("weeks that are not counted from an end")
        return ("late",)
    if which.kind == "P":
        return (PARTS[which.value],)
    if unit.kind == "q" or (which.value > 1 and unit.value != "1W"):
        raise Unclear("days in the middle")
    return (PARTS[1 if which.value == 1 else 2 if which.value < 4 else 3],)


def _which_decade(match: re.Match[str], n: str, atoms: list[Atom]) -> tuple[int, int] | None:
    """Which decade of a century, as its share. Raises Unclear."""
    if not match[n + "w"] or not has(match, n + "cen"):
        return None
    which, unit = atoms[match.start(n + "w")], atoms[match.end(n + "w")]
    last = which.kind == "R" and which.value == -1
    if unit.value != "10Y" or unit.end - unit.start != len("decade") or not (last or which.kind in "DH"):
        return None
    if not last and not 1 <= which.value <= 10:
        raise Unclear("no such decade")
    return (9 if last else which.value - 1), 10


def _in_weeks(date: Partial, match: re.Match[str], n: str, atoms: list[Atom]) -> Partial:
    if match[n + "w"] and date.month is not None:
        which, unit = atoms[match.start(n + "w")], atoms[match.end(n + "w")]
        if which.kind == "D" and unit.value == "1D" and unit.end - unit.start == len("day"):
            return date._replace(day=_a_day(which.value))
    parts = _weeks(match, n, atoms)
    return date._replace(parts=parts) if parts else date


def _of_day(match: re.Match[str], n: str, last: str, date: Partial, atoms: list[Atom]) -> Partial:
    month = atoms[match.start(f"{n}m{last}")].value
    group = match.start(f"{n}d{last}"), match.end(f"{n}d{last}")
    days = [a.value for a in atoms[group[0] : group[1]] if a.kind in "nDH"]
    if len(days) == 2 and not 10 <= days[1] - days[0] <= 13:
        raise Unclear("two days that are not one day by two calendars")
    day = days[-1]
    if last == "1" and match[n + "m1b"]:  # one day by two calendars: 28 October/7 November 1917
        month2, day2 = atoms[match.start(n + "m1b")].value, atoms[match.start(n + "d1b")].value
        if not 10 <= day_number(2001, month2, day2) - day_number(2001, month, day) <= 13:
            raise Unclear("two days that are not one day by two calendars")
        month, day = month2, day2
    return _double(date._replace(month=month, day=_a_day(day)))


def _double(date: Partial) -> Partial:
    """A day of a year with two numbers: it belongs to the second, as the year began in March."""
    if date.or_year is None or date.month is None:
        return date
    if date.month > 3 or (date.month == 3 and (date.day or 0) > 25):
        raise Unclear("no part of the year that belongs to two years")
    return date._replace(year=date.or_year, or_year=None)


def _a_day(number: int) -> int:
    if not 1 <= number <= 31:
        raise Unclear("no such day")
    return number


def _year(match: re.Match[str], name: str, atoms: list[Atom]) -> Partial:
    """A year with its era, or with the second number of a year that began in March."""
    found = atoms[match.start(name) : match.end(name)]
    era = next((a.value for a in found if a.kind == "E"), 0)
    numbers = [a for a in found if a.kind in "nhY"]
    year = numbers[0].value
    if era < 0:
        return Partial(year=1 - year, era=era)
    if len(numbers) == 1:
        return Partial(year=year, era=era)
    short = numbers[1]
    later = short.value if short.kind == "Y" else year - year % 10 ** _figures(short) + short.value
    if later <= year:
        later += 10 ** _figures(short)
    if later != year + 1:
        raise Unclear("not two years that follow each other")
    return Partial(year=year, or_year=later)


def _parts(match: re.Match[str], n: str, atoms: list[Atom]) -> tuple[Part, ...]:
    found = [atoms[match.start(n + name)].value for name in ("p0", "p", "b") if match[n + name]]
    return tuple(PARTS[value] for value in found)


def _share(match: re.Match[str], n: str, atoms: list[Atom]) -> tuple[int, int] | None:
    """Which of how many equal parts, from 0."""
    if not match[n + "f"]:
        return None
    which, of = atoms[match.start(n + "f")], atoms[match.end(n + "f") - 1].value
    last = (which.kind == "R" and which.value == -1) or (which.kind == "P" and which.value == 3)
    if (which.kind == "R" and not last) or (which.kind == "P" and not last):
        raise Unclear("no such part")
    number = of if last else which.value
    if not 1 <= number <= of:
        raise Unclear("no such part")
    return number - 1, of


def _figures(atom: Atom) -> int:
    return atom.end - atom.start if atom.kind in "nhY" else 2
