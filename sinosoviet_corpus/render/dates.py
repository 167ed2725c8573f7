"""Dates in words: (1953-10/1957-02, extent) -> "from October 1953 to February 1957"."""

from __future__ import annotations

import re
from functools import lru_cache

from sinosoviet_corpus.model.when import When
from sinosoviet_corpus.times.box import INFINITE, Box
from sinosoviet_corpus.times.days import iso

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter", 33: "first quarter of", 34: "second quarter of"}


def of_when(when: When | None) -> str:
    """The time of a claim as an adverbial; "at a time not given" for none."""
    if when is None:
        return "at a time not given"
    calendar = f" ({when.calendar.title()} calendar)" if when.calendar in ("julian", "swedish") else ""
    return _adverbial(when.edtf, when.mode, when.part) + calendar


def of_edtf(edtf: str, *, fills: bool = True) -> str:
    """An EDTF expression in words. fills: whether a stretch reaches to the edges of the dates at its ends."""
    if edtf[:1] in "[{":
        return " or ".join(of_edtf(part.strip()) for part in edtf[1:-1].split(","))
    if "/" in edtf:
        first, last = edtf.split("/", 1)
        if first in ("", ".."):
            return f"until {of_edtf(last)}"
        if last == "":
            return f"from {of_edtf(first)} to an unknown date"
        return f"from {of_edtf(first)} on" if last == ".." else "from {} to {}".format(*_ends(first, last, fills))
    plain = re.sub("[?~%]", "", edtf)
    words = _date(plain)
    if "%" in edtf or ("?" in edtf and "~" in edtf):
        return f"perhaps about {words}"
    return f"about {words}" if "~" in edtf else f"perhaps {words}" if "?" in edtf else words


def _ends(first: str, last: str, fills: bool) -> tuple[str, str]:
    """Both ends of a stretch: days of one month name it once; an end that holds the other ("August 1959 to 1959") says which edge is meant."""
    start, end = of_edtf(first), of_edtf(last)
    if first != last and first.startswith(last):
        return start, f"the end of {end}" if fills else f"some time in {end}"
    if first != last and last.startswith(first):
        return f"the beginning of {start}" if fills else f"some time in {start}", end
    month = f" {_date(first[:7])}"
    return (start.removesuffix(month) if start[:1].isdigit() and end.endswith(month) else start), end


@lru_cache(maxsize=65536)  # the same dates are put into words again and again
def _adverbial(edtf: str, mode: str, part: str | None) -> str:
    words = of_edtf(edtf, fills=mode != "extent")
    if part:
        words = f"the turn of {words}" if part == "turn" else f"{part} {words.removeprefix('the ')}"
        words = f"the {words}" if part != "turn" and words.endswith("s") else words
    if mode == "within":
        between = re.fullmatch("from (.+) to (.+)", words)
        if between:
            return f"at some time between {between[1]} and {between[2]}"
        exact = re.fullmatch(r"\d{1,2} \w+ -?\d{1,4}", words)
        return f"on {words}" if exact else words if words.startswith(("from", "until")) else f"in {words}"
    if mode == "throughout":
        return f"all the time {words}" if words.startswith(("from", "until")) else f"throughout {words}"
    if mode == "extent":
        return words if words.startswith(("from", "until")) else f"in {words}"
    return f"{mode} {words}"


def _date(plain: str) -> str:
    match = re.fullmatch(r"(Y?-?[0-9X]+)(?:-([0-9X]{2}))?(?:-([0-9X]{2}))?", plain)
    if not match:
        return plain
    year = _year(match[1])
    if match[2] is None or "X" in match[2]:
        return year
    month = int(match[2])
    if not 1 <= month <= 12:
        return f"{_SEASONS.get(month, f'part {month} of')} {year}"
    if match[3] is None or "X" in match[3]:
        return f"{_MONTHS[month - 1]} {year}"
    return f"{int(match[3])} {_MONTHS[month - 1]} {year}"


def _year(digits: str) -> str:
    if re.fullmatch(r"\d{3}X", digits):
        return f"the {digits[:3]}0s"
    if re.fullmatch(r"\d\dXX", digits):
        return f"the {int(digits[:2]) + 1}th century"
    return digits.lstrip("Y").lstrip("0") or "0"


def of_box(box: Box, calendar: str = "gregorian") -> str:
    """The numbers of a box: "1953-10 to 1957-02" starts on some day of the first month and ends on some day of the second.

    calendar: in which they are written (times/days.py).
    """
    start, end = _range(box.s_min, box.s_max, calendar), _range(box.e_min, box.e_max, calendar)
    return (
        f"within {start}" if start == end and box.s_min != box.s_max else start if start == end else f"{start} to {end}"
    )


def _range(low: int, high: int, calendar: str) -> str:
    if low <= -INFINITE and high >= INFINITE:
        return "any day"
    if low >= INFINITE or high <= -INFINITE:
        return "open"
    if low <= -INFINITE:
        return f"at the latest {iso(high, calendar)}"
    if high >= INFINITE:
        return f"{iso(low, calendar)} or later"
    if low == high:
        return iso(low, calendar)
    first, last = iso(low, calendar), iso(high, calendar)
    if first.endswith("-01-01") and last.endswith("-12-31"):
        first, last = first[:-6], last[:-6]
    elif first.endswith("-01") and iso(high + 1, calendar).endswith("-01"):
        first, last = first[:-3], last[:-3]
    return first if first == last else f"{first}…{last}"
