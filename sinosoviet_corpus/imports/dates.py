"""A date as a cell has it -> EDTF. The words are read by the reader of phrases (`times/phrases.py`); here is only what is special to tables.

A number of a spreadsheet's day ("1955-01-28 00:00:00") is that day. EDTF goes before phrases: 1903-05 is May 1903, as ISO 8601 has it, 1903–05 with
a dash is 1903 to 1905, and so is 1921-22. A range fills its time ("extent"), unless it says "between". A cell that can be read as several
days (1/2/1955, 55) is not read.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from sinosoviet_corpus.imports.aside import Unfit
from sinosoviet_corpus.model.when import When
from sinosoviet_corpus.model.words import Calendar, Mode, Part
from sinosoviet_corpus.times.edtf import NoSuchDay, NotEdtf, parse
from sinosoviet_corpus.times.phrases import NotAPhrase, read_phrase
from sinosoviet_corpus.times.reread import not_said

_LONGEST = 1000  # code points of EDTF
OPEN = {"..", "...", "open", "present", "today", "now", "to date", "incumbent"}
_MIDNIGHT = re.compile(r"(\d{4}-\d\d-\d\d)[T ]00:00(:00(\.0+)?)?Z?")  # what spreadsheets make of a day
_SHORT = re.compile(r"(?P<from>(?P<century>\d\d)(?P<y>\d\d)) ?[-–—] ?(?P<to>\d\d)")
_SLASHES = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}")


class Said(NamedTuple):
    """What a cell says."""

    edtf: str
    mode: Mode = "within"
    part: Part | None = None


def said(text: str) -> Said:
    """The date or range of a cell. Raises Unfit for words that name no date, or may name several."""
    words = " ".join(text.split())
    edtf = _edtf(words)
    if edtf is not None:
        return Said(edtf, "extent" if "/" in edtf else "within")
    short = _SHORT.fullmatch(words)
    if short and short["to"] <= short["y"]:  # 1899-02 can be a month only, since no range ends before it begins
        raise Unfit(f"“{words}” may be a month or a range of years; write 1955-02 or 1955/2002")
    try:
        read = read_phrase(words, exists=False)  # `when` decides what becomes of a day that no calendar has
    except NotAPhrase:
        shown = words if len(words) <= 100 else f"{words[:99]}…"
        raise Unfit(
            f"“{shown}” is no date that we can read; write 1955, 1955-01, 1955-01-28, or 28 January 1955"
        ) from None
    if read is None:
        raise Unfit(f"“{words}” says that the date is not known; leave the cell empty")
    if _SLASHES.fullmatch(words) and read.edtf[0] == "[":
        raise Unfit(f"“{words}” may be day and month or month and day; write 1955-01-28")
    first, _, last = read.edtf.partition("/")
    closed = first not in ("", "..") and last not in ("", "..")  # not "not before 1955"
    fills = closed and read.mode == "within" and not words.lower().startswith("between")
    return Said(read.edtf, "extent" if fills else read.mode, read.part)


def _edtf(words: str) -> str | None:
    """The cell, if it is EDTF. EDTF has seasons, 1921-22; but in tables that is 1921 to 1922."""
    if len(words) > _LONGEST:
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
