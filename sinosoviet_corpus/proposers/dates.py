"""Proposes plain date expressions of English prose, with EDTF that our own reader accepts.

Expressions that need the sense of the passage ("the Stalin era", "after the conflict") are left to a person. Words that point at a
time without naming it ("at that time") are proposed unplaced. A day or month without a year takes the year of the date just before
("In early 1955 ... On January 28"), has that date as its anchor, and gets low confidence.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from sinosoviet_corpus.model.layers import Date
from sinosoviet_corpus.model.source import Text
from sinosoviet_corpus.model.when import When
from sinosoviet_corpus.model.words import Mode, Part
from sinosoviet_corpus.proposers.made import by, span
from sinosoviet_corpus.times.edtf import NoSuchDay, NotEdtf, parse
from sinosoviet_corpus.times.reread import not_said

RULES = "dates/1"
REACH = 400  # how many code points back a day without a year may take its year from

_MONTHS = [
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
]
_MONTH = r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
_YEAR = r"(?:1\d|20)\d\d"
_DAY = r"[0-3]?\d(?:st|nd|rd|th)?"
# A date, with the most exact forms first. "The same year" is the year of the anchor.
_DATE = rf"""
    (?:{_MONTH}\s+{_DAY}(?!\d)(?:,?\s+{_YEAR}(?!\d)|\s+of\s+(?:the\s+same|that)\s+year)?)
  | (?:{_DAY}\s+(?:of\s+)?{_MONTH}(?![a-z])(?:,?\s+{_YEAR}(?!\d))?)
  | (?:{_MONTH}(?![a-z]),?\s+(?:of\s+)?(?:{_YEAR}(?!\d)|the\s+same\s+year|that\s+year))
  | (?:{_YEAR}s(?![a-z]))
  | (?:(?:1\d|20)th\s+century|(?:18|19|20|21)(?:st|th)[\s-]century)
  | (?:{_YEAR}(?![\d\w]))
"""
_LEAD = r"(?:in|on|by|during|since|after|before|until|till|around|about|circa|from|between|as\s+early\s+as)"
_PART = r"(?:early|mid|late|the\s+(?:beginning|middle|end)\s+of|the\s+early|the\s+mid|the\s+late)"
_EXPRESSION = re.compile(
    rf"""(?<![\w\d-])
    (?:(?P<lead>{_LEAD})\s+)?
    (?:(?P<part>{_PART})[\s-]+)?
    (?:the\s+(?:year\s+)?)?
    (?P<first>{_DATE})
    (?:(?P<link>\s+(?:to|until|till|through|and)\s+|\s*[–—-]\s*)(?:the\s+)?(?P<last>{_DATE}|\d\d(?![\d\w])))?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_POINTING = re.compile(
    r"\b(?:at (?:that|this|the same) (?:time|moment)|during (?:this|that|the same) (?:period|time|process|visit)|in those (?:years|days)|in recent years"
    r"|previously|subsequently|meanwhile|(?:immediately )?afterwards|nowadays|today|now|soon)\b",
    re.IGNORECASE,
)


class _Read(NamedTuple):
    edtf: str
    mode: Mode
    part: Part | None
    leans: bool  # whether the year is that of the date before


def dates(text: Text, at: str) -> tuple[Date, ...]:
    """Date expressions in order of place. at: the day, ISO 8601. English only: nothing for other languages."""
    if text.source.language.split("-")[0] != "en":
        return ()
    source, whole = text.source.id, text.text
    made: list[Date] = []
    anchor: tuple[int, str, str] | None = None  # where it ends, its id, its year
    for start, end, match in sorted(_found(whole), key=lambda f: f[:2]):
        key = f"{source}/proposed-date-{len(made) + 1:03}"
        near = anchor if anchor and start - anchor[0] <= REACH else None
        read = _read(match, near[2] if near else None) if match else None
        time = None
        if read:
            leans_on = near[1] if near and read.leans else None
            raw = whole[start:end]
            time = When(
                raw=raw, edtf=read.edtf, mode=read.mode, part=read.part, calendar=not_said(read.edtf), anchor=leans_on
            )
            if re.match(r"\d{4}", read.edtf):
                anchor = (end, key, read.edtf[:4])
        sure = by(RULES, at, "low" if read is None or read.leans else "medium")
        made.append(Date(id=key, source=source, spans=span(whole, start, end), time=time, made_by=sure, note=None))
    return tuple(made)


def _found(text: str) -> Iterator[tuple[int, int, re.Match[str] | None]]:
    taken: list[tuple[int, int]] = []
    for match in _EXPRESSION.finditer(text):
        if _plausible(match, text):
            taken.append(match.span())
            yield *match.span(), match
    ends = [end for _, end in taken]  # ascending, as the dates lie one after the other
    for match in _POINTING.finditer(text):
        after = bisect_right(ends, match.start())  # the first date that ends later
        if after == len(taken) or match.end() <= taken[after][0]:
            yield *match.span(), None


def _plausible(match: re.Match[str], text: str) -> bool:
    """Whether a number alone is a year: it needs a preposition, a part, a range or brackets."""
    if match["lead"] or match["part"] or match["link"] or not match["first"].isdigit():
        return True
    return text[match.start() - 1 : match.start()] == "(" and text[match.end() : match.end() + 1] == ")"


def _read(match: re.Match[str], year: str | None) -> _Read | None:
    """The words as EDTF; None if a year is missing or the result is not EDTF."""
    first, leans = _edtf(match["first"], year)
    lead = (match["lead"] or "").lower().split(" ")[0]
    part = _part(match["part"])
    mode: Mode = "within"
    edtf = first
    if match["last"]:
        last, _ = _edtf(
            match["last"] if len(match["last"]) > 2 else (first or "")[:2] + match["last"], (first or "")[:4] or None
        )
        if first is None or last is None:
            return None
        edtf, mode = f"{first}/{last}", "extent" if lead == "from" else "within"
    elif first is None:
        return None
    elif lead in ("since", "from"):
        edtf, mode = f"{first}/..", "extent"
    elif lead in ("until", "till"):
        edtf, mode = f"../{first}", "extent"
    elif lead in ("before", "after"):
        mode = "before" if lead == "before" else "after"
    elif lead in ("around", "about", "circa"):
        edtf = f"{first}~"
    try:
        parse(edtf or "")
    except NotEdtf:
        return None
    except NoSuchDay:
        pass  # the text says so; a rule reports it
    return _Read(edtf or "", mode, part, leans)


def _edtf(words: str, year: str | None) -> tuple[str | None, bool]:
    """One date as EDTF (None without a year), and whether its year comes from another date."""
    decade = re.fullmatch(rf"({_YEAR})s", words, re.IGNORECASE)
    if decade:
        return (decade[1][:2] + "XX" if decade[1].endswith("00") else decade[1][:3] + "X"), False
    century = re.match(r"(\d\d)(?:st|th)", words)
    if century and "century" in words.lower():
        return f"{int(century[1]) - 1:02}XX", False
    own = re.search(rf"(?<!\d){_YEAR}(?!\d)", words)
    rest = words.replace(own[0], "") if own else words
    month = re.search(_MONTH, rest, re.IGNORECASE)
    day = re.search(r"\d{1,2}", rest)
    if not own and year is None:
        return None, True
    edtf = own[0] if own else str(year)
    if month:
        number = next(n for n, name in enumerate(_MONTHS, 1) if name.startswith(month[0][:3].lower()))
        edtf += f"-{number:02}" + (f"-{int(day[0]):02}" if day else "")
    return edtf, not own


def _part(words: str | None) -> Part | None:
    for part, names in {"early": ("early", "beginning"), "mid": ("mid",), "late": ("late", "end")}.items():
        if words and any(name in words.lower() for name in names):
            return "early" if part == "early" else "mid" if part == "mid" else "late"
    return None
