"""Proposes plain date expressions of English prose, with EDTF that our own reader accepts.

Expressions that need the sense of the passage ("the Stalin era", "after the conflict") are left to a person. Words that point at a
time without naming it ("at that time") are proposed unplaced, and so are expressions that can be read in several ways: no value is
better than a wrong one. A day or month without a year takes the year of the date just before ("In early 1955 ... On January 28"),
has that date as its anchor, and gets low confidence.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from sinosoviet_corpus.model.layers import Date
from sinosoviet_corpus.model.source import Text
from sinosoviet_corpus.model.when import When
from sinosoviet_corpus.proposers.date_values import Value, read
from sinosoviet_corpus.proposers.date_words import COUNTED, EXPRESSION, NO_PLURAL, POINTING
from sinosoviet_corpus.proposers.made import by, span
from sinosoviet_corpus.times.reread import not_said

RULES = "dates/2"
REACH = 400  # how many code points back a day without a year may take its year from
_BEFORE = 40  # how many code points before and after an expression are looked at
_NUMBERED = re.compile(r"(?i)\b(?:pp?|nos?|vol|vols|art|chap|fig)\.\s{0,4}\Z")  # a page or a number, no year


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
        value: Value | None = None
        if match:
            before, after = whole[max(0, start - _BEFORE) : start], whole[end : end + _BEFORE]
            value = read(match, before, after, near[2] if near else None)
        time = None
        if value:
            leans_on = near[1] if near and value.leans else None
            raw = whole[start:end]
            time = When(
                raw=raw,
                edtf=value.edtf,
                mode=value.mode,
                part=value.part,
                calendar=not_said(value.edtf),
                anchor=leans_on,
            )
            if value.mode == "within" or value.edtf.endswith("/.."):  # before or until a year is not in it
                anchor = None if value.year is None else (end, key, value.year)
        sure = by(RULES, at, "low" if value is None or value.leans else "medium")
        made.append(Date(id=key, source=source, spans=span(whole, start, end), time=time, made_by=sure, note=None))
    return tuple(made)


def _found(text: str) -> Iterator[tuple[int, int, re.Match[str] | None]]:
    taken: list[tuple[int, int]] = []
    for match in EXPRESSION.finditer(text):
        if _plausible(match, text):
            taken.append(match.span())
            yield *match.span(), match
    ends = [end for _, end in taken]  # ascending, as the dates lie one after the other
    for match in POINTING.finditer(text):
        after = bisect_right(ends, match.start())  # the first date that ends later
        if after == len(taken) or match.end() <= taken[after][0]:
            yield *match.span(), None


def _plausible(match: re.Match[str], text: str) -> bool:
    """Whether it is a date at all. A number alone is a year if it has a preposition, a part, a range or brackets."""
    if match["a_lone_month"] or match["a_lone_day"] or match["a_lone_year"]:
        if not match["link"] or (match["a_lone_day"] and match["b_year"] and not match["b_year"].isdigit()):
            return bool(match["link"]) and _of_an_era(match["b_year"])
        if match["a_lone_year"] and not _of_an_era(match["b_year"]):
            return False
        if match["a_lone_day"] and not _gives_month(match):
            return False
    last = (
        match["b_year"]
        or match["b_short_year"]
        or match["b_lone_day"]
        or (match["a_year"] if not match["link"] else None)
    )
    if last and last.isdigit() and _counted(match, text):
        return False
    if _NUMBERED.search(text, max(0, match.start() - 8), match.start()):
        return False
    if match["lead"] or match["part"] or match["link"] or not (match["a_year"] or "").isdigit():
        return True
    return text[match.start() - 1 : match.start()] == "(" and text[match.end() : match.end() + 1] == ")"


def _of_an_era(year: str | None) -> bool:
    return year is not None and not year.replace("/", "").isdigit()


def _gives_month(match: re.Match[str]) -> bool:
    return any(match[f"b_{name}"] for name in ("dm_month", "md_month"))


def _counted(match: re.Match[str], text: str) -> bool:
    """Whether something is counted: "about 1900 men", "200 to 1500 tons"."""
    if COUNTED.match(text, match.end()):
        return True
    noun = re.compile(r"\s{1,8}([a-z]{2,30}s)\b").match(text, match.end())
    loose = (match["lead"] or "").lower() in ("about", "around", "circa")
    return loose and noun is not None and noun[1] not in NO_PLURAL
