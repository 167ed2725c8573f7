"""Dates in words: (1953-10/1957-02, extent) -> "from October 1953 to February 1957". The date in words of one date is in `date.py`."""

from __future__ import annotations

import re
from functools import lru_cache

from sinosoviet_corpus.model.when import When
from sinosoviet_corpus.render.date import Words, of_date
from sinosoviet_corpus.times.box import INFINITE, Box
from sinosoviet_corpus.times.days import iso

MONTHS = 12
_DATED = re.compile(r"[0-9-]+\Z", re.ASCII)  # a date without qualifiers and unspecified digits


def of_when(when: When | None) -> str:
    """The time of a claim as an adverbial; "at a time not given" for none."""
    if when is None:
        return "at a time not given"
    calendar = f" ({when.calendar.title()} calendar)" if when.calendar in ("julian", "swedish") else ""
    return _adverbial(when.edtf, when.mode, when.part) + calendar


def of_edtf(edtf: str, *, fills: bool = True) -> str:
    """An EDTF expression in words. fills: whether a stretch reaches to the edges of the dates at its ends."""
    if edtf[:1] in ("[", "{"):
        return _set(edtf)[0]
    if "/" in edtf:
        first, last = edtf.split("/", 1)
        if first in ("", "..") or last in ("", ".."):
            return _half(first, last)
        return "from {} to {}".format(*_ends(first, last, fills))
    words = of_date(edtf)
    return f"{_perhaps(words)}{_about(words)}{words.text}"


def _half(first: str, last: str) -> str:
    """A stretch of which one end or none is given: ".." is open, "" is not known."""
    if first == ".." and last == "..":
        return "for all time"
    begin = of_edtf(first) if first.strip(".") else ""  # "until" says nothing of the beginning
    end = "" if last == ".." else of_edtf(last) if last else ""
    if begin and not last:
        return f"from {begin}"  # nothing is said of its end
    return f"until {end}" if not begin else f"from {begin} to {end}" if end else f"from {begin} on"


def _ends(first: str, last: str, fills: bool) -> tuple[str, str]:
    """Both ends of a stretch: days of one month name it once; an end that holds the other ("August 1959 to 1959") says which edge is meant."""
    start, end = of_edtf(first), of_edtf(last)
    if not _DATED.match(first) or not _DATED.match(last.strip("?~%")):
        return start, end
    if first != last and first.startswith(f"{last}-"):
        return start, f"the end of {end}" if fills else f"some time in {end}"
    if first != last and last.startswith(f"{first}-"):
        return f"the beginning of {start}" if fills else f"some time in {start}", end
    # The first of two days of one month needs only its number, and so does the first of two years before Christ.
    number = re.match(r"\d+(?= )", start)
    return (number[0] if number and first[:-3] == last[:-3] else start), end


def _set(edtf: str) -> tuple[str, bool]:
    """A set in words, and whether all its members are days."""
    members = [_member(part.strip(" ")) for part in edtf[1:-1].split(",")]
    words = [text for text, _ in members]
    link = " or " if edtf[0] == "[" else " and "
    return link.join(filter(None, (", ".join(words[:-1]), words[-1]))), all(is_day for _, is_day in members)


def _member(part: str) -> tuple[str, bool]:
    if ".." not in part or "/" in part:
        return of_edtf(part), "/" not in part and of_date(part).is_day
    first, _dots, last = part.partition("..")
    is_day = of_date(first or last).is_day
    if first and last:
        return "{} to {}".format(*_ends(first, last, True)), is_day
    return f"{of_edtf(first or last)} or {'later' if first else 'before'}", is_day


@lru_cache(maxsize=65536)  # the same dates are put into words again and again
def _adverbial(edtf: str, mode: str, part: str | None) -> str:
    if edtf[:1] in ("[", "{"):
        words, is_day = _set(edtf)
        return _placed(words, is_day, mode, part)
    if "/" in edtf:
        return _of_stretch(edtf, mode, part)
    date = of_date(edtf)
    perhaps = _perhaps(date)
    if part:
        words, is_day = _part_of(date, part)
        return perhaps + _placed(f"{_about(date)}{words}", is_day, mode, None)
    return perhaps + _placed(f"{_about(date)}{date.text}", date.is_day, mode, None)


def _placed(words: str, is_day: bool, mode: str, part: str | None) -> str:
    """A noun with the preposition of its mode: "on 28 January 1955", "throughout 1955", "before 1955"."""
    if part:
        words = f"the {'turn' if part == 'turn' else f'{part} part'} of {words}"
        is_day = False
    placed = f"{'on' if is_day else 'at' if words.startswith('the turn of ') else 'in'} {words}"
    if mode in ("within", "extent"):
        return placed
    is_open = words.endswith((" or before", " or later"))
    return f"{mode} a time {placed}" if is_open else f"{mode} {words}"


def _of_stretch(edtf: str, mode: str, part: str | None) -> str:
    first, last = edtf.split("/", 1)
    words = of_edtf(edtf, fills=mode != "extent")
    if words == "for all time":
        return words if mode in ("extent", "throughout") else "at an unknown time"
    if part:
        where = "at the turn" if part == "turn" else f"in the {part} part"
        return f"{'' if mode in ('within', 'extent') else f'{mode} what was '}{where} of the time {words}"
    if mode == "throughout":
        is_open = first in ("", "..") or last in ("", "..")
        return f"at all times {words}" if is_open else f"throughout the period {words}"
    if mode == "before" and first in ("", ".."):
        return f"by {of_edtf(last)}"
    if mode in ("before", "after"):
        return f"{mode} the time {words}"
    if mode == "extent":
        return words
    dates = [date for date in (first, last) if date not in ("", "..")]
    if not dates:
        return "at some time"
    if len(dates) == 1:
        return f"{_adverbial(dates[0], 'within', None)} or {'before' if dates[0] == last else 'later'}"
    if _DATED.match(first) and first.startswith(f"{last}-"):
        return f"{_adverbial(first, 'within', None)} or later that {'month' if '-' in last[1:] else 'year'}"
    return _neighbours(first, last) or "at some time between {} and {}".format(*_ends(first, last, True))


def _neighbours(first: str, last: str) -> str:
    """Two dates of which the one follows the other: "in 1953 or 1954", "in September or October 1954", "on 30 or 31 January 1955"; else ''."""
    if not _DATED.match(first) or not _DATED.match(last) or len(first) != len(last) or first[0] == "-":
        return ""
    if len(first) == len("1955"):
        return f"in {of_edtf(first)} or {of_edtf(last)}" if int(last) == int(first) + 1 else ""
    is_month = len(first) == len("1955-01")
    if last != f"{first[:-3]}-{int(first[-2:]) + 1:02d}" or (is_month and int(last[-2:]) > MONTHS):
        return ""  # not of one month or year, or a season: these have numbers above 12
    return f"{'in' if is_month else 'on'} {of_edtf(first).partition(' ')[0]} or {of_edtf(last)}"


def _part_of(date: Words, part: str) -> tuple[str, bool]:
    """ "Early 1949", "the early 1950s", "the early part of 28 January 1955"; never a day."""
    if part == "turn":
        return f"the turn of {date.text}", False
    if date.text.startswith("the ") and re.search(r"(?:s|century|millennium)(?: BC)?$", date.text):
        joint = "-" if part == "mid" and date.text[4:5].isdigit() else " "
        return f"the {part}{joint}{date.text.removeprefix('the ')}", False
    if re.match(r"[A-Z]?[a-z]* ?[\d,]+(?: BC)?$", date.text):
        return f"{part} {date.text}", False
    return f"the {part} part of {date.text}", False


def _about(date: Words) -> str:
    return "about " if date.approximate else ""


def _perhaps(date: Words) -> str:
    return "perhaps " if date.uncertain else ""


def of_box(box: Box, calendar: str = "gregorian") -> str:
    """The numbers of a box: "1953-10 to 1957-02" starts on some day of the first month and ends on some day of the second.

    calendar: in which they are written (times/days.py).
    """
    start, end = _range(box.s_min, box.s_max, calendar), _range(box.e_min, box.e_max, calendar)
    # An end that is open, or of which only is known that it comes after the beginning, is no second date.
    same = box.e_min <= box.s_max
    if box.s_min > -INFINITE and box.s_max < INFINITE <= box.e_max and (box.e_min >= INFINITE or same):
        return f"{start} and later"
    if box.s_min <= -INFINITE < box.e_min and box.e_max < INFINITE and (box.s_max <= -INFINITE or same):
        return f"{end} and before"
    if start == end:
        is_wide = -INFINITE < box.s_min != box.s_max < INFINITE
        return f"within {start}" if is_wide else start
    return f"{start} to {end}"


def _range(low: int, high: int, calendar: str) -> str:
    if low <= -INFINITE and high >= INFINITE:
        return "any day"
    if low >= INFINITE or high <= -INFINITE:
        return "open"
    if low <= -INFINITE:
        return f"{_iso(iso(high, calendar))} or before"
    if high >= INFINITE:
        return f"{_iso(iso(low, calendar))} or later"
    first, last = iso(low, calendar), iso(high, calendar)
    if low == high:
        return _iso(first)
    if first.endswith("-01-01") and last.endswith("-12-31"):
        first, last = first[:-6], last[:-6]
    elif first.endswith("-01") and iso(high + 1, calendar).endswith("-01"):
        first, last = first[:-3], last[:-3]
    return _iso(first) if first == last else f"{_iso(first)}…{_iso(last)}"


def _iso(date: str) -> str:
    """A date as numbers; in words if it is before Christ, where EDTF counts otherwise than people do."""
    return of_date(date).text if date.startswith(("-", "0000")) else date
