"""The lengths and gaps that claims state, in ticks (see network/constraint.py), with what they leave open.

| read | a length | a gap |
|---|---|---|
| literally | days may be counted with the first and the last, or with one of them | the same |
| loosely | one unit more or less: the number may be round | the same |
| exactly, in both readings | counted with the first and the last day, or with one of them | none more or less |

Where the earlier thing is over before the later one begins, a gap goes from the end of the one to the beginning of the other. Where the
relation says less than that, but says which of them began first, or where the number is exact, it goes from beginning to beginning.
Otherwise it goes from somewhere in the one to somewhere in the other.
"""

from __future__ import annotations

import re
from fractions import Fraction
from math import ceil, floor

from sinosoviet_corpus.model.claim import Claim, Interval
from sinosoviet_corpus.network.constraint import DAY
from sinosoviet_corpus.times.lengths import LENGTHS, OF_A_GAP, unit_named

Bounds = tuple[int | None, int | None]  # ticks, at least and at most


def interval_of(claim: Claim, orders: bool) -> Interval | None:
    """The interval that a claim gives, also as a quantity. orders: whether the claim gives an order of two things.

    A quantity is a gap in a claim of an order, whatever it counts, and elsewhere a length if it counts a "duration".
    """
    if claim.interval is not None:
        return claim.interval if orders == (claim.interval.kind == "gap") else None
    quantity = claim.quantity
    unit = None if quantity is None else unit_named(quantity.unit)
    if quantity is None or unit is None:
        return None
    counted = quantity.counted.lower()
    if not orders and ("duration" not in counted or re.search(OF_A_GAP, counted)):
        return None
    return Interval(kind="gap" if orders else "length", lo=quantity.lo, hi=quantity.hi, unit=unit)  # type: ignore[arg-type]


def ticks(interval: Interval, loose: bool) -> Bounds:
    """The fewest and the most ticks that an interval can have."""
    shortest, longest = LENGTHS[interval.unit]
    # People count days with or without the first one, so a number may be off by one day, but never by a part of a day.
    counting = min(shortest, Fraction(1))
    below, above = (shortest, longest) if loose else (counting, counting)
    if interval.exactly:
        whole_days = interval.kind == "length" and shortest >= 1
        below, above = (Fraction(1), Fraction(0)) if whole_days else (Fraction(0), Fraction(0))
    low = None if interval.lo is None else floor((Fraction(interval.lo) * shortest - below) * DAY)
    high = None if interval.hi is None else ceil((Fraction(interval.hi) * longest + above) * DAY)
    return low, high
