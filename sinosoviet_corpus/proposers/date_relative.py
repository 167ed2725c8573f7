"""Relative expressions of prose: "two days later", "the following June", "the 22nd of that month", as dates in the time that is spoken of."""

from __future__ import annotations

import re

from sinosoviet_corpus.proposers.date_focus import Focus, Shift, day_of_month, next_named, on_weekday, shifted
from sinosoviet_corpus.proposers.date_grammar import quantity, unit_of
from sinosoviet_corpus.proposers.date_sentence import LEADS, Sentence
from sinosoviet_corpus.times.atoms import Atom
from sinosoviet_corpus.times.partial import PARTS, Partial, must_exist

# Words that may follow "on the 3rd", which then is no "3rd army".
_AFTER_A_DAY = frozenset(
    [
        "they",
        "he",
        "she",
        "it",
        "we",
        "his",
        "her",
        "their",
        "its",
        "a",
        "an",
        "was",
        "were",
        "had",
        "when",
        "all",
        "both",
        "no",
    ]
)
_FORMATIONS = frozenset(
    [
        "army",
        "armies",
        "corps",
        "division",
        "brigade",
        "regiment",
        "battalion",
        "company",
        "squadron",
        "fleet",
        "wing",
        "group",
        "guards",
        "infantry",
        "cavalry",
        "panzer",
        "airborne",
        "armoured",
        "armored",
        "mountain",
        "rifle",
        "artillery",
        "congress",
        "plenum",
        "party",
        "republic",
        "century",
        "parallel",
        "amendment",
        "avenue",
        "street",
        "floor",
        "anniversary",
        "session",
        "marine",
        "marines",
        "parachute",
        "tank",
        "route",
        "district",
        "legion",
        "foot",
    ]
)
_ALONE = ("previously", "afterwards", "afterward", "beforehand")
_POINT = ("that", "this", "same", "those", "these")
_NOT_OF_THE_TEXT = frozenset(
    ["last", "past", "recent", "those", "these", "coming"]
)  # expressions about the author's own time, and vague ones


def applies(here: Sentence, name: str, at: int, end: int, found: list[Atom]) -> bool:
    """Whether a relative form is one here, and no other words."""
    before, after = here.before(at), here.letters[end : end + 1]
    if name == "pointing" and found[-1].kind == "A":
        return here.word(at).lower() in _ALONE
    if name == "pointing" and found[-1].kind == "p":
        return here.text[found[0].start : found[-1].end].split()[-2].lower() in _POINT
    if name == "bare_day":
        lead = before is not None and (before.kind in LEADS + "O")
        following = here.word(end).lower() if after else ""
        if after == "w" and following in _AFTER_A_DAY:
            return lead and here.word(end - 1)[0].isdigit()
        if after == "x" and _FORMATIONS.isdisjoint(
            here.word(n).lower() for n in range(end, min(end + 3, len(here.atoms)))
        ):
            return lead and here.word(end - 1)[0].isdigit() and here.word(at - 1).lower() == "on"
        goes_on = re.match(r"[&t_|/-]T?[DnH]|[wxCHuUSMRnhYGADO-]", here.letters[end : end + 3])
        return lead and here.word(end - 1)[0].isdigit() and not goes_on
    if name == "weekday":
        dated = re.match(r",?T?(?:[nDH](?:O|M|/)|M[nDTY])", here.letters[end : end + 5])
        return ((before is not None and before.kind in "Fit") or found[0].kind != "W") and not dated
    if name == "next" and found[-1].kind == "k":
        return False
    if name == "next" and re.match(r"OT?[MYKSEnhP]" if found[-1].kind != "S" else "O", here.letters[end : end + 3]):
        return False
    if name == "named" and found[-1].kind == "M" and after and after in "nhYDE,T":
        return False
    if name == "part_of" and found[-1].kind == "C" and after and after in "E":
        return False
    return not (
        name == "late" and found[0].kind == "A" and found[0].value > 0 and here.word(at).lower() not in ("later",)
    )


def relative_date(here: Sentence, name: str, found: list[Atom], end: int, focus: Focus) -> Partial | None:
    """The date of a relative form; None if it has none. Raises Unclear."""
    last = found[-1]
    steps = next((a.value for a in found if a.kind == "R"), 0)
    words = here.text[found[0].start : last.end].lower().split()
    if _NOT_OF_THE_TEXT.intersection(words) and name != "part_of":
        return None
    if name in ("later", "around"):
        if found[-1].value and here.text[last.start : last.end].lower() in ("after", "before") and _goes_on(here, end):
            return None  # from an event
        unit = unit_of(found[-2])
        number = quantity(found[:-2]) if name == "later" else 1
        if number is None or number.denominator > 1:
            return None
        return shifted(Shift(last.value * int(number) * unit.times, unit.name), focus)
    if name == "next":
        if last.kind == "S":
            return next_named(Partial(season=last.value), steps, focus)
        unit = unit_of(last)
        if last.kind == "C" or unit.times > 1 or unit.name == "W" or words[-1].endswith("s"):
            return None
        return shifted(Shift(steps, unit.name), focus)
    if name == "late":
        part = () if found[0].kind == "A" else (PARTS[found[0].value],)
        if last.kind == "S":
            return next_named(Partial(season=last.value, parts=part), steps, focus)
        unit = unit_of(last)
        return shifted(Shift(steps, unit.name, part), focus) if unit.name in "YM" and unit.times == 1 else None
    if name == "part_of":
        return _part_of(found, steps, focus)
    if name == "day_of":
        if unit_of(last).name != "M" or steps:
            return None
        return day_of_month(next(a.value for a in found if a.kind == "D"), focus, same=True)
    if name == "named":
        month = next(a.value for a in found if a.kind == "M")
        if last.kind == "u":  # June of the next year
            day = next((a.value for a in found if a.kind in "nD"), None)
            made = shifted(Shift(steps, "Y"), focus)._replace(month=month, day=day)
            must_exist(made)
            return made
        return next_named(Partial(month=month), steps, focus)
    if name == "weekday":
        return on_weekday(last.value, steps, focus)
    if name == "bare_day":
        return day_of_month(last.value, focus, same=False)
    return None


def _part_of(found: list[Atom], steps: int, focus: Focus) -> Partial | None:
    last = found[-1]
    if last.kind == "C":
        return None
    unit = unit_of(last)
    if unit.times > 1 or unit.name not in "YM":
        return None
    head = next(a for a in found if a.kind in "BDHP")
    if head.kind == "B":
        return shifted(Shift(steps, unit.name, (PARTS[head.value],)), focus)
    of = next(a.value for a in found[1:] if a.kind == "H")
    which = of if head.kind in "RP" else head.value
    if unit.name == "Y" and 1 <= which <= of:
        return shifted(Shift(0, "Y", share=(which - 1, of)), focus)
    return None


def _goes_on(here: Sentence, end: int) -> bool:
    """Whether words follow that an "after" or "before" belongs to."""
    following = here.letters[end : end + 1]
    return following not in ("", ",", ".", ";", ")", "&", "|", "_")
