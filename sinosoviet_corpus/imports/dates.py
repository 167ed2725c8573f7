"""A date as a cell has it -> EDTF. `said` is the one place where dates of tables are read: another reader of phrases goes in here.

It reads EDTF (1955-01-28, 195X, 1955~, 1950/1953, 1955/..), English dates ("28 January 1955", "May 1955", "spring 1955"), days with dots
(28.1.1955), ranges ("1955-57", "May 1955 to June 1957"), "c. 1955", "before 1955", "early 1955", "1950s", "336 BC". A cell that can be read in two ways
(1/2/1955, 55) is not read. 1903-05 is May 1903, as ISO 8601 has it; 1903–05 with a dash is 1903 to 1905, and so is 1921-22.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from sinosoviet_corpus.files.csl_date import year_of
from sinosoviet_corpus.imports.aside import Unfit
from sinosoviet_corpus.model.when import When
from sinosoviet_corpus.model.words import Calendar, Mode, Part
from sinosoviet_corpus.times.edtf import NoSuchDay, NotEdtf, parse
from sinosoviet_corpus.times.reread import not_said

_LONGEST = 100  # characters of a date in words
OPEN = {"..", "...", "open", "present", "today", "now", "to date", "incumbent"}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_PARTS: dict[str, Part] = {"early": "early", "mid": "mid", "late": "late"}
_LEADS: dict[str, Mode] = {"before": "before", "after": "after"}
_LEAD = re.compile(r"(?P<lead>before|after|early|mid|late)[ -](?P<rest>.+)", re.IGNORECASE)
_CIRCA = re.compile(r"(?:c\.|ca\.?|circa|about|around) ?(?P<rest>.+)", re.IGNORECASE)
_MIDNIGHT = re.compile(r"(\d{4}-\d\d-\d\d)[T ]00:00(:00(\.0+)?)?Z?")  # spreadsheets write a day like this
_WORDS = re.compile(
    r"(?:(?P<d>\d{1,2})(?:st|nd|rd|th)? )?(?P<m>[A-Za-z]{3,9})\.?(?: (?P<d2>\d{1,2})(?:st|nd|rd|th)?)?,? (?P<y>\d{3,4})"
)
_DOTS = re.compile(r"(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})")
_SHORT = re.compile(r"(?P<from>(?P<century>\d\d)(?P<y>\d\d)) ?[-–—] ?(?P<to>\d\d)")
_RANGE = re.compile(r"(?:from )?(.+?) ?(?:–|—| - | to | until |(?<=\d{4})-(?=\d{4}\Z)) ?(.+)", re.IGNORECASE)
_ERA = re.compile(r"(\d{1,4}) ?(?:b\.? ?c\.?(?: ?e\.?)?)", re.IGNORECASE)


class Said(NamedTuple):
    """What a cell says."""

    edtf: str
    mode: Mode = "within"
    part: Part | None = None


def said(text: str) -> Said:
    """The date or range of a cell. Raises Unfit for words that name no date, or may name several."""
    words = re.sub(r"\A(in|on) ", "", " ".join(text.split()), flags=re.IGNORECASE)
    edtf = _edtf(words)
    if edtf is not None:
        return _whole(edtf)
    if len(words) > _LONGEST:
        raise Unfit(f"{len(words):,} characters are no date")
    if lead := _LEAD.fullmatch(words):
        word, inner = lead["lead"].lower(), said(lead["rest"])
        if inner.mode != "within" or inner.part or "/" in inner.edtf:
            raise Unfit(f"“{words}” is no date that we can read")
        return inner._replace(part=_PARTS[word]) if word in _PARTS else inner._replace(mode=_LEADS[word])
    if short := _SHORT.fullmatch(words):
        if short["to"] <= short["y"]:  # 1899-02 can be a month only, since no range ends before it begins
            raise Unfit(f"“{words}” may be a month or a range of years; write 1955-02 or 1955/2002")
        return _whole(f"{short['from']}/{short['century']}{short['to']}")
    if two := _RANGE.fullmatch(words):
        return period(two[1], two[2])
    return Said(_day(words))


def _whole(edtf: str) -> Said:
    return Said(edtf, "extent" if "/" in edtf else "within")


def _edtf(words: str) -> str | None:
    """The cell, if it is EDTF. EDTF has seasons, 1921-22; but in tables that is 1921 to 1922."""
    if len(words) > 10 * _LONGEST:
        return None
    midnight = _MIDNIGHT.fullmatch(words)
    text = midnight[1] if midnight else words
    short = _SHORT.fullmatch(text)
    if short and int(short["to"]) > max(12, int(short["y"])):
        return None
    try:
        parse(text)
    except NotEdtf:
        return None
    except NoSuchDay:
        return None if short else text  # `when` decides what becomes of a day that no calendar has
    return text


def _day(words: str) -> str:
    """A single date in words, as EDTF."""
    edtf = _edtf(words)
    if edtf is not None:
        return edtf
    if circa := _CIRCA.fullmatch(words):
        inner = _day(circa["rest"])
        return inner if inner[-1] in "~?%" else f"{inner}~"
    if decade := re.fullmatch(r"(?:the )?(\d{3})0s", words):
        return f"{decade[1]}X"
    if era := _ERA.fullmatch(words):
        return year_of(-int(era[1]))
    if dots := _DOTS.fullmatch(words):
        return f"{dots[3]}-{int(dots[2]):02}-{int(dots[1]):02}"
    named = _WORDS.fullmatch(words)
    if named and not (named["d"] and named["d2"]):
        name, year = named["m"].lower(), f"{int(named['y']):04}"
        day = named["d"] or named["d2"]
        if name in _SEASONS and not day:
            return f"{year}-{_SEASONS[name]}"
        if name[:3] in _MONTHS and _is_month(name):
            month = f"{year}-{_MONTHS.index(name[:3]) + 1:02}"
            return f"{month}-{int(day):02}" if day else month
    if re.fullmatch(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}", words):
        raise Unfit(f"“{words}” may be day and month or month and day; write 1955-01-28")
    raise Unfit(f"“{words}” is no date that we can read; write 1955, 1955-01, 1955-01-28, or 28 January 1955")


_FULL = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)


def _is_month(name: str) -> bool:
    return any(full.startswith(name) for full in _FULL) or name == "sept"


def period(first: str, last: str) -> Said:
    """From one date to another. An empty end is not known; ".." and "present" are open. A range may stand in one of the cells.

    Raises Unfit.
    """
    for one, other in ((first, last), (last, first)):
        if one.strip() and not other.strip() and one.strip().lower() not in OPEN and "/" in (whole := said(one)).edtf:
            return whole
    start, end = _end(first), _end(last)
    if start in ("", "..") and end in ("", ".."):
        raise Unfit("neither a beginning nor an end")
    return Said(f"{start}/{end}", "extent")


def _end(text: str) -> str:
    words = " ".join(text.split())
    if words.lower() in OPEN:
        return ".."
    if not words:
        return ""
    one = said(words)
    if one.mode != "within" or one.part or one.edtf[0] in "[{":
        raise Unfit(f"“{words}” is no end of a stretch of time")
    return one.edtf


def when(one: Said, raw: str, calendar: Calendar | None, strict: bool) -> When:
    """The time of a claim. calendar None: the source does not say.

    strict: a day that no calendar has, and an end before its beginning, are refused. Raises Unfit.
    """
    reckoned = calendar or not_said(one.edtf)
    try:
        spans = parse(one.edtf, reckoned)
    except NotEdtf as error:
        raise Unfit(str(error)) from None
    except NoSuchDay as error:
        if strict:
            raise Unfit(f"“{raw}”: {error}") from None
        spans = ()
    if strict and any(span.end.last < span.start.first for span in spans):
        raise Unfit(f"“{raw}” ends before it begins")
    return When(raw=raw, edtf=one.edtf, mode=one.mode, part=one.part, calendar=reckoned, anchor=None)
