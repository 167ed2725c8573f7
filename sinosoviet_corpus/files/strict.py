"""Reads JSON strictly: a key given twice, NaN, half a surrogate pair and numbers that are too large are faults, not values."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from math import isinf
from typing import Any

_HALF = re.compile("[\ud800-\udfff]")
_MOST_DIGITS = 300  # the most digits of a whole number; the largest floating-point number has 309


def value_at(text: str, at: int = 0) -> tuple[Any, int, list[str]]:
    """The JSON value that begins at `at`, where it ends, and its faults that do not prevent reading it.

    Raises json.JSONDecodeError if it cannot be read, RecursionError if it is nested too deep.
    """
    faults: list[str] = []

    def constant(word: str) -> None:
        faults.append(f"{word} is not a JSON number")

    def whole(digits: str) -> int:
        if len(digits) > _MOST_DIGITS:
            faults.append(f"a number has {len(digits)} digits")
            return 0
        return int(digits)

    def real(digits: str) -> float:
        number = float(digits)
        if isinf(number):
            faults.append(f"the number {digits[:40]} is too large")
            return 0.0
        return number

    def pairs(given: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(given)
        if len(made) != len(given):
            keys = [key for key, _ in given]
            faults.extend(f"the key {key!a} is given twice" for key in made if keys.count(key) > 1)
        return made

    decoder = json.JSONDecoder(object_pairs_hook=pairs, parse_constant=constant, parse_float=real, parse_int=whole)
    value, end = decoder.raw_decode(text, at)
    if "\\u" in text[at:end] and any(_HALF.search(string) for string in _strings(value)):
        faults.append("a string holds half of a surrogate pair, which is not a character")
    return value, end, faults


def _strings(value: Any) -> Iterator[str]:
    left = [value]
    while left:
        one = left.pop()
        if isinstance(one, str):
            yield one
        elif isinstance(one, dict):
            left += (*one, *one.values())
        elif isinstance(one, list):
            left += one


def kind_of(value: Any) -> str:
    """The type of a JSON value, in words: "null", "a list"."""
    if value is None:
        return "null"
    names = {dict: "an object", list: "a list", str: "a string", bool: "true or false"}
    return names.get(type(value), "a number")
