"""The shortest and the longest length of each unit of time."""

from __future__ import annotations

from fractions import Fraction

# In days. Dates have no hours, so only these units are compared with dates.
DAYS = {
    "day": (1, 1),
    "week": (7, 7),
    "fortnight": (14, 14),
    "month": (28, 31),
    "quarter": (90, 92),
    "year": (365, 366),
    "decade": (3652, 3653),
    "century": (36524, 36525),
}
_PARTS = {"minute": Fraction(1, 24 * 60), "hour": Fraction(1, 24)}
LENGTHS: dict[str, tuple[Fraction, Fraction]] = {
    unit: (Fraction(low), Fraction(high))
    for unit, (low, high) in ({u: (part, part) for u, part in _PARTS.items()} | DAYS).items()
}
# Words in what a quantity counts that make it no length but a gap ("duration between the visits"), as a pattern.
OF_A_GAP = "(between|duration since|duration until|duration before|duration after)"


def plural(unit: str) -> str:
    """The word for several of a unit."""
    return f"{unit[:-1]}ies" if unit.endswith("y") and unit != "day" else f"{unit}s"


def unit_named(words: str) -> str | None:
    """The unit that words name ("days", "Week"); None if they name none."""
    word = words.strip().lower()
    return next((unit for unit in LENGTHS if word in (unit, plural(unit))), None)
