"""What prose says of time besides dates: relative expressions, lengths, how often; as patterns over the letters of atoms."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

from sinosoviet_corpus.times.atoms import WORDS, Atom

_QUANTITY = r"(?:[aT]?N(?:-?N)?O?|[nhY#])"
RELATIVE = re.compile(
    rf"""
    (?P<later>(?:{_QUANTITY}|a)-?[uUGC]A)                         # two days later, a year before
    |(?P<ago>(?:{_QUANTITY}|a)-?[uUC]g)                           # ten years ago
    |(?P<during>T?R{_QUANTITY}-?[uUC])                            # the next four years
    |(?P<part_of>T?(?:B|[DHRP]-?H)OT?R?[uUC])                     # the end of the year, the first half of that month
    |(?P<late>[AP](?:iT?R?|T?R?R)[uUS])                             # later that year, early the next year, late in the year
    |(?P<day_of>T?DOT?R[U])                                       # the 22nd of the same month
    |(?P<named>[nD]?O?MO?T?R?Ru|T?RM)                               # the following June, 5 June of the next year
    |(?P<next>T?R?R[uUGSCk])                                        # the following year, that night
    |(?P<around>TUA)                                              # the day before
    |(?P<weekday>(?:T?R)?W)
    |(?P<bare_day>TD)                                             # the 14th
    |(?P<pointing>T?Rp|o|A)
    """,
    re.VERBOSE,
)
LENGTH = re.compile(rf"(?P<half>HO?a[uUC])|(?P<many>(?:{_QUANTITY}|a)(?P<more>&aH)?-?[uUCG])|(?P<plural>[uUC])")
SET = re.compile(rf"V(?:{_QUANTITY}|D)?[uUCGSMW]|ma[uUC]|mV[uUC]|{_QUANTITY}m[aV][uUC]|v")


class Unit(NamedTuple):
    """A unit of ISO 8601 and how many of it."""

    times: int
    name: str


def unit_of(atom: Atom) -> Unit:
    """The unit that a word names: a decade is ten years, an evening a day."""
    if atom.kind == "u":
        return Unit(1, "Y")
    if atom.kind == "C":
        return Unit(int(atom.value), "Y")
    if atom.kind == "S":
        return Unit(1, "Y")
    if atom.kind in "GW":
        return Unit(1, "D" if atom.kind == "G" else "W")
    if atom.kind == "M":
        return Unit(1, "Y")
    figures, name = re.fullmatch(r"(T?\d+)([A-Z])", atom.value).groups()  # type: ignore[union-attr]
    return Unit(int(figures.lstrip("T")), f"T{name}" if figures[0] == "T" else name)


def quantity(atoms: list[Atom]) -> Fraction | None:
    """The number that words say; None if it is some number ("several")."""
    total = Fraction(0)
    for atom in atoms:
        if atom.kind == "N":
            if atom.value < 0:
                return None
            total = total * 100 if atom.value == 100 and total else total + atom.value
        elif atom.kind in "nhYD":
            total += atom.value
        elif atom.kind == "#":
            try:
                total += Fraction(str(atom.value).replace(",", ""))
            except ValueError:
                return None
        elif atom.kind == "H":
            total += Fraction(1, 2)
    return total or Fraction(1)


def length(atoms: list[Atom]) -> str:
    """A length in ISO 8601: "P3Y", "PXW" for some weeks. Its last atom is the unit."""
    unit = unit_of(atoms[-1])
    if atoms[0].kind == "H":  # half a century
        number: Fraction | None = Fraction(unit.times, 2)
        if unit.name == "Y" and number is not None and number.denominator > 1:
            number, unit = Fraction(6), Unit(1, "M")
    else:
        found = quantity(atoms[:-1]) if len(atoms) > 1 else None
        number = None if found is None else found * unit.times
    return _iso(number, unit.name)


def _iso(number: Fraction | None, name: str) -> str:
    figures = "X" if number is None else f"{number.numerator}" if number.denominator == 1 else f"{float(number):g}"
    return f"PT{figures}{name[1:]}" if name[0] == "T" else f"P{figures}{name}"


def how_often(atoms: list[Atom]) -> str:
    """The period of a set: "every two years" is P2Y, "once a decade" P10Y."""
    if atoms[0].kind == "v":
        return str(atoms[0].value)
    if atoms[0].kind == "V":
        unit = unit_of(atoms[-1])
        if atoms[-1].kind in "SM":
            return "P1Y"
        number = quantity(atoms[1:-1]) if len(atoms) > 2 else Fraction(1)
        return _iso(None if number is None else number * unit.times, unit.name)
    unit = unit_of(atoms[-1])
    return _iso(Fraction(unit.times), unit.name)


# --- numbers that are no years ---------------------------------------------------------------------------------------

_NO_PLURAL = frozenset(
    [
        "as",
        "was",
        "is",
        "his",
        "its",
        "this",
        "has",
        "does",
        "us",
        "thus",
        "plus",
        "perhaps",
        "always",
        "towards",
        "across",
        "besides",
        "sometimes",
        "afterwards",
        "unless",
        "moscow’s",
        "its",
        "whereas",
        "process",
        "congress",
        "access",
        "success",
        "press",
        "progress",
        "less",
        "class",
        "politics",
        "crisis",
        "nevertheless",
        "series",
        "previous",
        "various",
        "famous",
        "numerous",
        "religious",
        "serious",
        "mass",
        "loss",
    ]
)  # end in -s and count nothing
_COUNTED = frozenset(
    ["men", "women", "people", "children", "persons", "percent", "per", "km", "cm", "mm", "m", "kg", "ha", "feet", "inches", "tons", "tonnes", "miles", "metres", "meters", "kilometres", "kilometers", "dollars", "pounds", "roubles", "rubles", "yuan", "francs", "marks", "votes", "copies", "pages", "words", "dead", "killed", "wounded", "strong", "more", "others", "acres", "hectares", "troops", "soldiers", "prisoners", "cavalry", "infantry", "guns", "tanks", "aircraft", "planes", "ships", "horses", "houses", "villages", "families", "workers", "students", "experts", "members", "delegates", "rifles", "books", "volumes", "degrees"]
)  # fmt: skip


def counts(after: list[Atom], *, year_is_likely: bool) -> bool:
    """Whether a number counts what follows it: "about 1900 men". year_is_likely: a word such as "in" stands before."""
    if not after:
        return False
    following = after[0]
    if following.kind == "*" and following.value in "%°£$€":
        return True
    word = str(following.value).lower() if following.kind in "wx" else ""
    if word in _COUNTED:
        return not (
            year_is_likely and word in ("troops", "soldiers", "workers", "students", "prisoners", "others", "marks")
        )
    if following.kind == "O" and len(after) > 1:  # "1500 of the men"
        return after[1].kind in "TR" or str(after[1].value).lower() in (
            "his",
            "her",
            "its",
            "their",
            "our",
            "these",
            "those",
            "them",
        )
    if following.kind in "UuGC" or (following.kind == "p" and not year_is_likely):
        return True
    plural = (
        word.endswith("s") and word not in _NO_PLURAL and len(word) > 2 and not word.endswith(("ss", "’s", "'s", "us"))
    )
    if year_is_likely:
        return False
    if plural:
        return True
    # "1500 armed men": a small word between
    if following.kind == "w" and len(after) > 1 and after[1].kind == "w":
        second = str(after[1].value).lower()
        return second in _COUNTED and word not in _NO_PLURAL and word not in WORDS
    return False
