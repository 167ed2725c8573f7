"""Converts amounts to one unit so that they can be compared, and bounds what a round number may mean. Data in units.toml."""

from __future__ import annotations

import re
import sys
import tomllib
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from sinosoviet_corpus.model.claim import Quantity
from sinosoviet_corpus.normal import normal


class Amount(NamedTuple):
    """A quantity in the base unit of its measure. lo, hi: as stated; least, most: the bounds if the number was rounded.

    A bound is None if the quantity has none. measure: a key of units.toml, or the unit itself if it is not in that file.
    """

    measure: str
    lo: float | None
    hi: float | None
    least: float | None
    most: float | None


class Units(NamedTuple):
    """The units of amounts (units.toml).

    share: the largest rounding, as a share of the number.  counted: measures of things counted one by one, so that 156 is exact.

    sizes: word -> (measure, least, most size).
    """

    version: str
    share: Decimal
    counted: tuple[str, ...]
    scales: dict[str, Decimal]
    sizes: dict[str, tuple[str, Decimal, Decimal]]


@lru_cache(maxsize=1)
def table() -> Units:
    """The table of units."""
    raw = tomllib.loads(Path(__file__).with_name("units.toml").read_text("utf-8"), parse_float=Decimal)
    sizes = {}
    for measure, units in raw["measures"].items():
        for word, size in units.items():
            low, high = size if isinstance(size, list) else (size, size)
            sizes[word.replace("_", " ")] = (measure, Decimal(low), Decimal(high))
    scales = {word: Decimal(size) for word, size in raw["scales"].items()}
    return Units(raw["version"], raw["rounding"]["share"], tuple(raw["rounding"]["counted"]), scales, sizes)


def amount(quantity: Quantity) -> Amount:
    """A quantity in its base unit. "(about)" and the like after the unit are ignored: round numbers count as rounded anyway."""
    units = table()
    words = re.sub(r"\(.*\)", "", normal(quantity.unit)).lower().split()
    scale = Decimal(1)
    while len(words) > 1 and words[0].removesuffix("s") in units.scales:
        scale *= units.scales[words.pop(0).removesuffix("s")]
    unit = " ".join(words)
    measure, low, high = (
        units.sizes.get(unit) or units.sizes.get(unit.removesuffix("s")) or (unit, Decimal(1), Decimal(1))
    )
    exact = measure in units.counted or measure == unit
    lo, hi = (None if x is None else Decimal(repr(x)) * scale for x in (quantity.lo, quantity.hi))
    return Amount(
        measure,
        None if lo is None else _finite(lo * low),
        None if hi is None else _finite(hi * high),
        None if lo is None else _finite((lo - _half_step(lo, units.share, exact)) * low),
        None if hi is None else _finite((hi + _half_step(hi, units.share, exact)) * high),
    )


def _finite(number: Decimal) -> float:
    """The nearest finite float: a table would store an infinite one as null, which means no bound."""
    return max(-sys.float_info.max, min(sys.float_info.max, float(number)))


def _half_step(number: Decimal, share: Decimal, exact: bool) -> Decimal:
    """1400 -> 50, 15.6 -> 0.05: half a unit of the last digit that is not zero, but no more than `share` of the number.

    exact: whether it is counted, not measured; then 156 has no rounding.
    """
    exponent = number.normalize().as_tuple().exponent
    assert isinstance(exponent, int)  # infinities and NaN are not JSON
    if not number or (exact and exponent == 0):
        return Decimal(0)
    half = Decimal(5).scaleb(exponent - 1)
    return half if exponent <= 0 else min(half, abs(number) * share)
