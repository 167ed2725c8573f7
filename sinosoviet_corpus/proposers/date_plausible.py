"""Whether words and numbers are a date at all: a number may count something, a month or a season may be a name or another word."""

from __future__ import annotations

import re

from sinosoviet_corpus.proposers.date_grammar import counts
from sinosoviet_corpus.proposers.date_sentence import LEADS, Sentence

_ONLY_YEARS = re.compile(r"[TuY/_tn&|ZQPBOhDHRNUq-]+\Z")
_NUMBERED = re.compile(r"(?i)\b(?:pp?|nos?|vols?|art|chap|figs?)\.\s{0,4}\Z")  # a page or a number, no year
_AMOUNTS = frozenset(
    [
        "total",
        "force",
        "forces",
        "army",
        "crew",
        "population",
        "number",
        "group",
        "garrison",
        "sum",
        "cost",
        "height",
        "depth",
        "altitude",
        "average",
        "maximum",
        "minimum",
        "strength",
        "loss",
        "losses",
        "column",
        "party",
        "team",
        "staff",
        "membership",
        "list",
        "range",
        "loan",
        "budget",
        "length",
        "distance",
        "weight",
        "price",
        "capacity",
        "fleet",
        "cavalry",
        "infantry",
        "complement",
        "congregation",
        "circulation",
        "audience",
        "crowd",
        "output",
        "production",
        "yield",
        "area",
        "speed",
        "debt",
        "fine",
        "ransom",
    ]
)  # "a force of 1600"
_FIRST_BARE = 1400  # an earlier year needs a word such as "in" before it


def plausible(here: Sentence, start: int, end: int) -> bool:
    """Whether it is a date at all: a number may count something, a month or season may be a name or another word."""
    letters, before = here.letters[start:end], here.before(start)
    text, first, last = here.text, here.atoms[start], here.atoms[end - 1]
    if not letters:
        return False
    previous, following = text[first.start - 1 : first.start], text[last.end : last.end + 1]
    if previous in ("-", "/", "‑") and not (
        before and before.kind == "-" and start > 1 and here.letters[start - 2] == "A"
    ):
        return False
    if following in ("-", "/", "‑") and last.kind in "nhYIK" and text[last.end + 1 : last.end + 2].isalnum():
        return False
    if previous in ("$", "£", "€", "#", "№") or _NUMBERED.search(text[max(0, first.start - 8) : first.start]):
        return False
    lead = here.lead(start)[0] if before is not None else ""
    has_lead = before is not None and before.kind in LEADS + "Z" and (before.kind != "t" or lead == "until" or not lead)
    if not re.search(r"[MKkCISXDW]", letters):
        return "E" in letters or _is_year(here, letters, start, end, has_lead)
    if letters in ("k", "Tk", "Pk", "P-k", "TPk"):
        return letters != "k" or has_lead
    if re.search(r"[^_/-][nh]\Z", letters) and counts(here.atoms[end : end + 2], year_is_likely=False):
        return False
    if "S" in letters and "Y" not in letters and "E" not in letters:
        return _is_season(here, letters, start, end, has_lead)
    if letters == "TM" and here.letters[end : end + 1] != "w":
        return False  # the October Revolution
    if letters == "M":
        return has_lead or (before is not None and before.kind in "OR")
    return not (letters == "X" and not has_lead)


def _is_season(here: Sentence, letters: str, start: int, end: int, has_lead: bool) -> bool:
    before = here.before(start)
    if before is not None and before.kind == "x" and letters[0] == "S":
        return False
    fall = any(here.word(n).lower() == "fall" for n in range(start, end) if here.letters[n] == "S")
    if fall and (not has_lead or here.letters[end : end + 1] == "O"):
        return False
    return has_lead or letters[0] in "P"


def _is_year(here: Sentence, letters: str, start: int, end: int, has_lead: bool) -> bool:
    """Whether numbers are years. Without a word such as "in" before it, a number is one only if nothing is counted."""
    if not _ONLY_YEARS.match(letters):
        return False
    years = [a.value for a in here.atoms[start:end] if a.kind == "Y"]
    if not years or not all(1 <= y <= 2100 for y in years):
        return False
    lead = here.lead(start)[0] if has_lead else ""
    after = here.atoms[end : end + 2]
    loose = start > 0 and here.letters[start - 1] == "Z"
    before = here.before(start)
    word = str(before.value) if before is not None else ""
    has_lead = has_lead and word != "for"  # "over 1900 were lost"
    likely = (
        has_lead
        and not loose
        and (
            word in ("in", "on", "by", "throughout", "until", "till", "from")
            or (before is not None and before.kind == "A")
        )
        and not (word == "from" and "t" in letters)
    )
    if "_" in letters or "-" in letters or "/" in letters or "u" in letters or "P" in letters or "O" in letters:
        return not counts(after, year_is_likely=likely)
    if counts(after, year_is_likely=likely and lead != "between"):
        return False
    if has_lead or (here.heading and min(years) >= _FIRST_BARE):
        return True
    if before is None:
        return letters[0] != "T" and min(years) >= _FIRST_BARE
    if before.kind == "O":
        what = here.word(start - 2).lower() if start > 1 else ""
        return min(years) >= _FIRST_BARE and what not in _AMOUNTS
    if before.kind in "TR" or letters[0] == "T":
        return bool(after) and after[0].kind in "wx" and min(years) >= _FIRST_BARE
    return (
        (before.kind in "(,&|;_" or word.lower() in ("a", "an", "his", "her", "its", "their"))
        and min(years) >= 1100
        and (not after or after[0].kind in ".,;)_" or (before.kind == "(" and after[0].kind not in "wx"))
    )
