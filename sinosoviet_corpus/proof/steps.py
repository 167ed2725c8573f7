"""The language of steps: an expression over what records say. Single letters stand for records and things.

a.predicate: a field of a record, of its quantity, its time or its predicate.  a.roles: pairs of role and filler.  a[living]: see `fill`.
a.s_min: a day of its widened dates, a.core.s_min of its literal ones; what holds of widened dates holds in every reading.
a.least, a.most: bounds of its number, if that was rounded.  a.short, a.long: days of its unit.  The functions are methods below.
"""

from __future__ import annotations

import re
import tomllib
from decimal import Decimal
from functools import cached_property, lru_cache
from pathlib import Path
from types import CodeType
from typing import Any

from sinosoviet_corpus.normal import normal
from sinosoviet_corpus.proof.world import Record, World

DATA: Record = tomllib.loads(Path(__file__).with_name("principles.toml").read_text("utf-8"))
UNITS: Record = tomllib.loads((Path(__file__).parents[1] / "tables/units.toml").read_text("utf-8"))
SIZES = {
    word.replace("_", " "): (measure, size)
    for measure, words in UNITS["measures"].items()
    for word, size in words.items()
}
LETTER = r"(?<![\w.'])([a-yL])(?![\w'(])"
_TERM = re.compile(LETTER + r"(?:\.(core|loose)\.(\w+)|\.(\w+)|\[([\w.]+)\])?")
_FUNCTIONS = "wider apart touches days existed dates gives subject filler filled lived regions parts met sums cited no_day weekdays"


@lru_cache(maxsize=4096)
def _compiled(expression: str) -> tuple[CodeType, tuple[tuple[str, ...], ...]]:
    """An expression with v0, v1 ... for its terms, and the terms. The text comes from our principles, never from a proof."""
    terms: list[tuple[str, ...]] = []

    def put(term: re.Match[str]) -> str:
        terms.append(tuple(part or "" for part in term.groups()))
        return f"v{len(terms) - 1}"

    return compile(_TERM.sub(put, expression), expression, "eval"), tuple(terms)


class Steps(World):
    """Says whether an expression holds; notes the values that it compared."""

    @cached_property
    def _known(self) -> Record:
        functions = {name: getattr(self, name) for name in _FUNCTIONS.split()}
        return functions | {"__builtins__": {"any": any, "all": all, "len": len}}

    def holds(self, expression: str, given: dict[str, str]) -> bool:
        """Whether it is true, with what the letters stand for. A number that is not there makes it false."""
        code, terms = _compiled(expression)
        found = {f"v{n}": self._value(given[term[0]], *term[1:]) for n, term in enumerate(terms)}
        self.values += [sorted(v) if isinstance(v, set) else v for v in found.values()]
        try:
            return bool(eval(code, found | self._known))
        except TypeError:
            return False

    def _value(self, key: str, reading: str, day: str, name: str, what: str) -> Any:
        record = self.get(key)
        if what:
            return self.fill(key, what)
        if not name and not day:
            return key
        if day or name in ("s_min", "s_max", "e_min", "e_max"):
            return getattr(self.hull(key, reading or "widened"), day or name)
        if name == "roles":
            return {f"{role} {x}" for role, ids in record["roles"].items() for x in ids}
        if name in ("first", "last"):
            ends = [s["start"] for s in record["spans"]], [s["end"] for s in record["spans"]]
            return min(ends[0], default=None) if name == "first" else max(ends[1], default=None)
        if name in ("least", "most", "measure", "short", "long"):
            return amount(record["quantity"] or {"unit": "", "lo": None, "hi": None}).get(name)
        said = self.predicates.get(record.get("predicate", ""), {})
        parts = (record, record.get("quantity") or {}, record.get("time") or {}, said, *record.get("spans", ()))
        found = next((part[name] for part in parts if name in part), None)
        if name == "quote":
            found = " ".join(span["quote"] for span in record["spans"])
        if name in ("unit", "counted", "quote", "value") and found:
            return normal(found) if name == "value" else normal(found).lower()
        return found

    def apart(self, x: str, y: str, reading: str = "") -> bool:
        """x and y have no day in common, whichever alternatives are meant. One moment has two local days, but only one of two dates moves."""
        readings = ((reading, reading),) if reading else (("widened", "civil"), ("civil", "widened"))
        self.values += [*self.hull(x), *self.hull(y)]
        return all(
            i.e_max < j.s_min or j.e_max < i.s_min
            for one, other in readings
            for i in self.days(x, one)
            for j in self.days(y, other)
        )

    def touches(self, x: str, y: str) -> bool:
        """x has a day of y, whichever alternatives of both are meant."""
        return all(
            j.s_min <= i.s_min and i.s_max <= j.e_max
            or j.s_min <= i.e_min and i.e_max <= j.e_max
            or j.s_min <= i.e_min and i.s_max <= min(i.e_min, j.e_max)
            for i in self.days(x)
            for j in self.days(y)
        )

    def dates(self, x: str, node: str) -> bool:
        """x dates the node: itself, an event that it says took place or began, or one in which its act was done."""
        claim, said = self.get(x), self.predicates[self.get(x)["predicate"]]
        lasts = said["aspect"] == "durative" and (claim["time"] or {}).get("mode") != "extent"
        deed = claim["event"] == node and claim["content"] is claim["value"] is None and not lasts
        deed = deed and node not in self.fill(x, "role") and said.get("meaning") != "cause"
        happened = said.get("meaning") in ("occurrence", "beginning") and node in self.fill(x, "role")
        return bool(claim["time"]) and claim["polarity"] == "+" and (x == node or deed or happened)

    def gives(self, x: str) -> set[str]:
        """What the vocabulary gives only once to the subject of such a claim."""
        return set((self.predicates[self.get(x)["predicate"]].get("functional") or {"gives": ()})["gives"])

    def subject(self, x: str) -> set[str]:
        """Pairs of role and filler: the subject to which something is given only once; empty if it is not all there."""
        by = (self.predicates[self.get(x)["predicate"]].get("functional") or {"by": ()})["by"]
        return {f"{r} {y}" for r in by for y in self.filler(x, r)} if all(self.filler(x, r) for r in by) else set()

    def filler(self, x: str, role: str) -> set[str]:
        """What fills a role."""
        return set(self.get(x)["roles"].get(role, ()))

    def filled(self, x: str) -> set[str]:
        """Pairs of role and filler, and of role and all that the filler is a part or an instance of."""
        return {f"{role} {z}" for role, ids in self.get(x)["roles"].items() for y in ids for z in self.wider(y)}

    def lived(self, x: str) -> tuple[int, int]:
        """The first and the last day on which all that x is about existed, as the dates on record are written. Raises TypeError without any."""
        lives = []
        for thing in sorted(self.fill(x, "role")):
            try:
                lives.append(self.existed(thing, "core"))
            except TypeError:
                continue
        if not lives:
            raise TypeError
        return max(min(first for first, _ in life) for life in lives), min(max(last for _, last in life) for life in lives)

    def regions(self, thing: str) -> set[str]:
        """A place, and all places and states in which it lies."""
        return {x for x in self.wider(thing) if self.get(x).get("type") in ("place", "structure", "state")}

    def parts(self, thing: str) -> bool:
        """Whether the registry has something that lies in a place."""
        return any(thing in self.records[key].get("part_of", ()) for key in self.about.get(thing, ()))

    def met(self, a: str, b: str) -> tuple[bool, bool, int]:
        """Whether b has an instance of each filler of a; whether each filler of b is an instance of one of a; how many kinds a names."""
        one, other = ([(r, x) for r, ids in self.get(key)["roles"].items() for x in ids] for key in (a, b))
        kinds = {x for _, x in one if self.get(x).get("type") in ("class", "group")}
        pairs = [(p, q) for p in one for q in other if p[0] == q[0] and (p == q or p[1] in kinds & self.wider(q[1]))]
        return {p for p, _ in pairs} >= {*one}, {q for _, q in pairs} >= {*other}, sum(x in kinds for _, x in one)

    def cited(self, x: str, function: str = "supports") -> set[str]:
        """The works that a claim cites for this."""
        return {citation["work"] for citation in self.get(x)["citations"] if citation["function"] == function}

    def sums(self, a: str, b: str) -> tuple[float, float]:
        """The least and the most that the parts in b come to, as the source of a counts them. Raises TypeError if a count is lacking."""
        least, most = list[Any](), list[float]()
        for part in sorted(self.fill(b, "composition.part")):
            counts = [k for k in self.recorded(part, "role", True) if self._frame(k) == self._frame(a)]
            found = [{"least": 0, "most": 10**18} | amount(self.get(k)["quantity"]) for k in counts]
            least.append(min((x["least"] for x in found), default=None))
            most.append(max((x["most"] for x in found), default=0))
        self.values += (both := [sum(least), sum(most)])
        return both[0], both[1]

    def _frame(self, x: str) -> list[Any]:
        """The time, source and measure of a count: only counts of one frame are added."""
        names = ("as_of", "edtf", "meaning", "source", "measure")
        day, edtf, *others = (self._value(x, "", "", name, "") for name in names)
        return [day or edtf, *others]

    def no_day(self, x: str) -> bool:
        """x names a day that no calendar has."""
        return bool(self.get(x)["time"]) and self.dated(x) is None

    def weekdays(self, x: str) -> set[int]:
        """The days of the week that the words of a date name; 0 is Monday."""
        said = self.get(x)["time"]["raw"].lower()
        return {n for n, names in enumerate(DATA["weekdays"]) for name in names.split() if name in said}


def amount(quantity: Record) -> Record:
    """The measure of a quantity, its bounds in the base unit if its numbers were rounded, and the days of its unit."""
    words, scale = re.sub(r"\(.*\)", "", normal(quantity["unit"])).lower().split(), Decimal(1)
    while len(words) > 1 and words[0].removesuffix("s") in UNITS["scales"]:
        scale *= UNITS["scales"][words.pop(0).removesuffix("s")]
    unit = " ".join(words)
    single = unit.removesuffix("s")
    measure, size = SIZES.get(unit) or SIZES.get(single) or (unit, 1)
    found = {"measure": measure} | dict(zip(("short", "long"), DATA["lengths"].get(single, ()), strict=False))
    sizes = size if isinstance(size, list) else (size, size)
    for end, name, sign, factor in (("lo", "least", -1, sizes[0]), ("hi", "most", 1, sizes[1])):
        if quantity[end] is not None:
            number = Decimal(repr(float(quantity[end]))) * scale
            power = int(number.normalize().as_tuple().exponent)
            exact = not number or (power == 0 and measure in (*UNITS["rounding"]["counted"], unit))
            half = min(
                Decimal(5).scaleb(power - 1), abs(number) * Decimal("0.05") if power > 0 else abs(number) * 10**9
            )
            found[name] = float((number + (0 if exact else sign * half)) * Decimal(str(factor)))
    return found
