"""The language of steps: an expression over what records say. Single letters stand for records and things.

a.predicate: a field of a record, of its quantity, its time or its predicate.  a.roles: pairs of role and filler.  a[living]: see `fill`.
a.s_min: a day of its widened dates, a.core.s_min of its literal ones; what holds of widened dates holds in every reading.
a.least, a.most: bounds of its number, if that was rounded.  The functions are those of Moments, Matters and World.
"""

from __future__ import annotations

import re
import tomllib
from functools import cached_property, lru_cache
from math import ceil, floor
from pathlib import Path
from types import CodeType
from typing import Any

from sinosoviet_corpus.normal import normal
from sinosoviet_corpus.proof.matters import Matters
from sinosoviet_corpus.proof.moments import Moments
from sinosoviet_corpus.tables.units import amount

Record = dict[str, Any]
DATA: Record = tomllib.loads(Path(__file__).with_name("principles.toml").read_text("utf-8"))
LETTER = r"(?<![\w.'])([a-yL])(?![\w'(])"
_TERM = re.compile(LETTER + r"(?:\.(core|loose)\.(\w+)|\.(\w+)|\[([\w.]+)\])?")
_FUNCTIONS = (
    "wider firm cited days apart touches dates gives subject filler filled existed lived regions met sums no_day weekdays "
    "says matter spoken issued origins circular roots altered negated length thing node tenures relations related spaced"
)


@lru_cache(maxsize=4096)
def _compiled(expression: str) -> tuple[CodeType, tuple[tuple[str, ...], ...]]:
    """An expression with v0, v1 ... for its terms, and the terms. The text comes from our principles, never from a proof."""
    terms: list[tuple[str, ...]] = []

    def put(term: re.Match[str]) -> str:
        terms.append(tuple(part or "" for part in term.groups()))
        return f"v{len(terms) - 1}"

    return compile(_TERM.sub(put, expression), expression, "eval"), tuple(terms)


class Steps(Moments, Matters):
    """Computes the expressions of a step from the records; notes the values that it compared."""

    @cached_property
    def _known(self) -> Record:
        functions = {name: getattr(self, name) for name in _FUNCTIONS.split()}
        plain = {"any": any, "all": all, "len": len, "floor": floor, "ceil": ceil}
        return functions | {
            "__builtins__": plain,
            "DAY": DATA["ticks"],
            "WEEK": DATA["weekdays"],
            "NOT": DATA["negations"],
            "inner": self.inner,
        }

    def value(self, expression: str, given: dict[str, str]) -> Any:
        """The value of an expression. given: what its letters stand for, as ids. None if the records lack what it asks for."""
        code, terms = _compiled(expression)
        try:
            found = {f"v{n}": self._value(given[term[0]], *term[1:]) for n, term in enumerate(terms)}
            self.values += map(_plain, found.values())
            return eval(code, found | self._known)
        except (TypeError, AttributeError, ValueError, ArithmeticError, LookupError):
            return None

    def _value(self, key: str, reading: str, day: str, name: str, what: str) -> Any:
        record = self.get(key)
        if what:
            return self.fill(key, what)
        if not name and not day:
            return key
        if day or name in ("s_min", "s_max", "e_min", "e_max"):
            return getattr(self.hull(key, reading or "widened"), day or name)
        if name == "roles":
            return {f"{role} {x}" for role, ids in record.roles.items() for x in ids}
        if name in ("first", "last"):
            return min(s.start for s in record.spans) if name == "first" else max(s.end for s in record.spans)
        if name == "quote":
            return normal(" ".join(span.quote for span in record.spans)).lower()
        if name in ("least", "most", "measure"):
            return getattr(amount(record.quantity), name)
        quantity, own = getattr(record, "quantity", None), "interval" if name == "exactly" else "time"
        said = self.corpus.vocabulary.predicates.get(getattr(record, "predicate", ""))
        parts = (record, quantity, getattr(record, own, None), said)
        found = next((value for part in parts if (value := getattr(part, name, None)) is not None), None)
        if name in ("unit", "counted", "value") and found:
            return normal(found) if name == "value" else normal(found).lower()
        return found


def _plain(value: Any) -> Any:
    """A value as it stands in JSON."""
    return sorted(value) if isinstance(value, set) else list(value) if isinstance(value, tuple) else value
