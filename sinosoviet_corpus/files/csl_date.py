"""A date of CSL-JSON -> EDTF.

CSL allows `date-parts` (numbers or strings, one date or two), `season`, `circa`, and dates in words: `raw`, `literal`, `edtf`. Exporters
also write a list around the date, and seasons as months 13 to 16 or 21 to 24; these are read too. Words that name no year leave a
work undated: "n.d.", "forthcoming". A day that its month lacks is read as the month: a date wider than what was meant is safe, a wrong
date is not.
"""

from __future__ import annotations

import json
import re
from typing import Any

from sinosoviet_corpus.files.strict import kind_of
from sinosoviet_corpus.times.days import month_length
from sinosoviet_corpus.times.edtf import NoSuchDay, NotEdtf, parse

_IN_WORDS = ("edtf", "raw", "literal")  # in this order, the most exact first
_KNOWN = (*_IN_WORDS, "date-parts", "season", "circa")
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_LONGEST_YEAR = 9  # digits, as in EDTF
_LONGEST_TEXT = 1000  # characters; longer is no date
_CIRCA = re.compile(r"(?i)\b(c|ca|circa|about|around)\b")


class NotADate(ValueError):
    """The value is not a date that CSL-JSON allows. The message says why, as the end of a sentence."""


def to_edtf(value: Any) -> str | None:
    """The EDTF string of a date; None if it names no year. Raises NotADate."""
    if isinstance(value, str):
        return _words(value)
    if isinstance(value, list):
        return _list(value)
    if not isinstance(value, dict):
        raise NotADate(f"is {kind_of(value)}, not a date")
    if value and not any(key in value for key in _KNOWN):
        raise NotADate(f"has none of the keys {', '.join(_KNOWN)}")
    for key in _IN_WORDS:
        if not isinstance(value.get(key, ""), str):
            raise NotADate(f"has {kind_of(value[key])} as {key}, not a string")
    if value.get("edtf"):
        return _edtf(value["edtf"])
    circa = _is_circa(value.get("circa"))
    if "date-parts" in value:
        return _parts(value["date-parts"], _season(value.get("season")), circa)
    made = _words(value.get("raw", "")) or _words(value.get("literal", ""))
    season = _season(value.get("season"))
    if made and season and re.fullmatch(r"-?\d{4}", made):
        made = f"{made}-{season}"
    return f"{made}~" if made and circa and made[-1] not in "~?%" and "/" not in made else made


def _list(value: list[Any]) -> str | None:
    """Read a list as exporters write it: one date, or the two ends of a range."""
    if not 1 <= len(value) <= 2 or not all(isinstance(date, dict) for date in value):
        raise NotADate('is a list, not an object such as {"date-parts": [[1955, 1, 28]]}')
    ends = [to_edtf(date) for date in value]
    if len(ends) == 1:
        return ends[0]
    return None if None in ends else _range(*(str(end) for end in ends))


def _parts(value: Any, season: int | None, circa: bool) -> str | None:
    dates = value if isinstance(value, list) else None
    if dates and _is_year(dates[0]):  # the inner list was forgotten
        dates = [dates]
    if dates is None or not 1 <= len(dates) <= 2 or not all(isinstance(d, list) and len(d) <= 3 for d in dates):
        raise NotADate(f"has {_shown(value)} as date-parts, not one or two lists such as [[1955, 1, 28]]")
    given = [date for date in (_trimmed([_number(part) for part in date]) for date in dates) if date]
    ends = [_date(date, season if len(date) == 1 else None) + ("~" if circa else "") for date in given]
    return None if not ends else ends[0] if len(ends) == 1 else _range(*ends)


def _is_year(part: Any) -> bool:
    return not isinstance(part, list) and re.fullmatch(r"-?\d{4}", str(part)) is not None


def _number(part: Any) -> int | None:
    """A part of a date, which may be a string; None for an empty one."""
    if isinstance(part, str) and not part.strip():
        return None
    if isinstance(part, (int, str)) and not isinstance(part, bool) and re.fullmatch(r"\s*-?[0-9]{1,9}\s*", str(part)):
        return int(part)
    if isinstance(part, float) and part.is_integer() and abs(part) < 10**_LONGEST_YEAR:
        return int(part)
    raise NotADate(f"has {_shown(part)} in date-parts, not a whole number of at most {_LONGEST_YEAR} digits")


def _trimmed(parts: list[int | None]) -> list[int]:
    """The given parts, without empty or zero ones at the end. A range whose end is [0] has no end."""
    while parts and not parts[-1]:
        parts.pop()
    if None in parts:
        raise NotADate("has a date whose year or month is empty, but not what follows it")
    return [part for part in parts if part is not None]


def _date(parts: list[int], season: int | None) -> str:
    year, month, day = (*parts, 0, 0)[:3]
    if not year:
        raise NotADate("has the year 0; the year before 1 is -1, which is 1 BC")
    written = year_of(year)
    if len(parts) == 1:
        return f"{written}-{season}" if season and written[0] != "Y" else written
    if 13 <= month <= 16:
        month += 8
    if not (1 <= month <= 12 or 21 <= month <= 24):
        raise NotADate(f"has month {month}; months are 1 to 12, seasons 13 to 16 or 21 to 24")
    if not 0 <= day <= 31:
        raise NotADate(f"has day {day}")
    if written[0] == "Y":  # a year of more than four digits has no months in EDTF
        return written
    if not day or month > 12 or day > month_length(year if year > 0 else year + 1, month):
        return f"{written}-{month:02}"
    return f"{written}-{month:02}-{day:02}"


def year_of(year: int) -> str:
    """A year of history as EDTF: -1 is 1 BC, which is the year 0 of astronomers."""
    astronomical = year if year > 0 else year + 1
    sign = "-" if astronomical < 0 else ""
    digits = f"{abs(astronomical):04}"
    return f"{sign}{digits}" if len(digits) == 4 else f"Y{sign}{digits}"


def _range(first: str, last: str) -> str:
    """Two ends as an interval."""
    if "/" in first + last:
        raise NotADate("is a range of ranges")
    return _edtf(f"{first}/{last}")


def _edtf(text: str) -> str:
    """The string, if it is EDTF and does not run backwards."""
    try:
        spans = parse(text) if len(text) <= _LONGEST_TEXT else ()
    except (NotEdtf, NoSuchDay) as error:
        raise NotADate(f"is not EDTF: {error}") from None
    if not spans:
        raise NotADate(f"has {len(text)} characters")
    if any(span.start.first > span.end.last for span in spans):
        raise NotADate(f"ends before it begins: {text}")
    return text


def _words(text: str) -> str | None:
    """A date in words: EDTF, numbers with hyphens, an English date; else the years in it, from the first to the last."""
    text = " ".join(text[:_LONGEST_TEXT].split())
    for given in (text, _padded(text)):
        try:
            return _edtf(given)
        except NotADate:
            pass
    years = [int(year) for year in re.findall(r"(?<![\w.,])[12]\d{3}(?!\w)", text)]
    years += [int(century + year) for century, year in re.findall(r"\b([12]\d)\d\d ?[-–/] ?(\d\d)\b", text)]
    if not years:
        return None
    mark = "~" if _CIRCA.search(text) else "?" if "?" in text else ""
    if min(years) != max(years):
        return f"{min(years)}/{max(years)}"
    return (_english(text, years[0]) or str(years[0])) + mark


def _padded(text: str) -> str:
    """1985-3-5/1985-3-7 -> 1985-03-05/1985-03-07."""
    return re.sub(r"(?<=-)\d(?!\d)", r"0\g<0>", text)


def _english(text: str, year: int) -> str | None:
    """A year with a month, day or season: "12 April 1985", "April 12, 1985", "Spring 1985"."""
    words = re.fullmatch(rf"(?:(\d\d?) )?([A-Za-z]{{3,9}})\.?(?: (\d\d?))?,? {year}", text)
    if not words:
        return None
    name = words[2].casefold()
    if name in _SEASONS:
        return f"{year}-{_SEASONS[name]}"
    if name[:3] not in _MONTHS:
        return None
    month, day = _MONTHS.index(name[:3]) + 1, int(words[1] or words[3] or 0)
    return _date([year, month, day] if 0 < day <= 31 else [year, month], None)


def _season(value: Any) -> int | None:
    """A season as its EDTF code; None for no season, and for words that are not English."""
    if value is None or isinstance(value, bool) or not isinstance(value, (int, float, str)):
        if value is None:
            return None
        raise NotADate(f"has {kind_of(value)} as season, not a word or a number")
    text = str(value).strip().casefold()
    if text in _SEASONS:
        return _SEASONS[text]
    number = int(text) if re.fullmatch(r"\d{1,2}", text) else 0
    return number + 20 if 1 <= number <= 4 else number if 21 <= number <= 24 else None


def _is_circa(value: Any) -> bool:
    if value is not None and not isinstance(value, (bool, int, float, str)):
        raise NotADate(f"has {kind_of(value)} as circa, not true or false")
    return bool(value) and str(value).strip().casefold() not in ("", "0", "false", "no")


def _shown(value: Any) -> str:
    text = json.dumps(value)
    return text if len(text) <= 60 else text[:57] + "…"
