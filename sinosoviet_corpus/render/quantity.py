"""Numbers in words: (10001, null, "tanks") -> "more than 10,000 tanks"; lengths and gaps of time."""

from __future__ import annotations

import re

from sinosoviet_corpus.model.claim import Interval, Quantity
from sinosoviet_corpus.model.when import When
from sinosoviet_corpus.render.dates import of_edtf
from sinosoviet_corpus.times.lengths import plural

_ROUND = 10  # "at least 10,001" is "more than 10,000"
_BILLION = 1_000_000_000
_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_ABOUT = " (about)"  # as annotators write it after a unit
_PEOPLE = {"persons", "people"}
_MONEY = re.compile(r"\b(?:roubles|dollars|yuan|pounds|francs)\b")
# Units -> the verb for an amount in them, past and present, instead of "numbered": "lasted 10 days".
_COUNTS = (
    (re.compile(r"^(?:hour|day|week|month|year)s?$"), "lasted", "last"),
    (re.compile(r"^(?:mile|kilometre|metre|km)s?$"), "measured", "measure"),
    (re.compile(rf" |%|percent|{_MONEY.pattern}"), "amounted to", "amount to"),
)


def of_interval(interval: Interval) -> str:
    """The words for a length or a gap: "for 10 days", "exactly 2 weeks apart"."""
    unit = interval.unit if interval.lo == interval.hi == 1 else plural(interval.unit)
    words = f"{'exactly ' if interval.exactly else ''}{_range(interval.lo, interval.hi)} {unit}"
    return f"for {words}" if interval.kind == "length" else f"{words} apart"


def number(quantity: Quantity) -> str:
    """The number alone, "four", "about 1,500", "37 to 50"."""
    words = _range(quantity.lo, quantity.hi)
    if quantity.lo == quantity.hi and quantity.lo is not None and quantity.lo in range(len(_SMALL)):
        words = _SMALL[int(quantity.lo)]
    return f"about {words}" if quantity.unit.endswith(_ABOUT) else words


def unit(quantity: Quantity) -> str:
    """What the number counts: "people", "million US dollars"."""
    plain = quantity.unit.removesuffix(_ABOUT)
    return "people" if plain in _PEOPLE else plain


def of_quantity(quantity: Quantity) -> str:
    """Number and unit, "more than 10,000 tanks"."""
    return f"{number(quantity)} {unit(quantity)}"


def is_amount(quantity: Quantity) -> bool:
    """Whether it measures one thing (money, months, miles), and does not count several."""
    return any(pattern.search(unit(quantity)) for pattern, _, _ in _COUNTS)


def counting(template: str, quantity: Quantity, *, is_thing: bool = False) -> str:
    """A template of a number with the verb of the amount: "numbered" -> "lasted"; what is built and money: "cost"."""
    _, past, base = next(verbs for verbs in _COUNTS if verbs[0].search(unit(quantity)))
    if is_thing and _MONEY.search(unit(quantity)):
        past = base = "cost"
    return template.replace("numbered {", f"{past} {{").replace("number {", f"{base} {{")


def as_of(quantity: Quantity, time: When | None) -> str:
    """When the number held, unless the time of the claim says it: "as of May 1953", "in the time from 1970 to 1972"; else ''."""
    if quantity.as_of is None:
        return ""
    if time is not None and any(
        f"{date}-".startswith(f"{quantity.as_of}-") for date in (time.edtf, time.edtf.rpartition("/")[2])
    ):
        return ""
    words = of_edtf(quantity.as_of)
    return f"in the time {words}" if "/" in quantity.as_of else f"as of {words}"


def _range(lo: float | None, hi: float | None) -> str:
    low, high = (None if x is None else _figure(x) for x in (lo, hi))
    if lo is not None and hi is None:
        return f"more than {int(lo) - 1:,}" if lo > _ROUND and lo % _ROUND == 1 else f"at least {low}"
    if low is None or high is None:
        return f"at most {high}" if high else "an unknown number of"
    return low if low == high else f"{low} to {high}"


def _figure(number: float) -> str:
    """ "600,000", "1.5", "200 billion"."""
    if number and number % _BILLION == 0:
        return f"{int(number // _BILLION):,} billion"
    return f"{int(number) if number.is_integer() else number:,}"
