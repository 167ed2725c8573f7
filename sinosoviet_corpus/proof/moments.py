"""The functions of steps that ask when something was, for how long, and what comes before what."""

from __future__ import annotations

import re
from fractions import Fraction
from math import inf

from sinosoviet_corpus.model.allen import SIGNS, relations_of
from sinosoviet_corpus.model.claim import Claim
from sinosoviet_corpus.model.meaning import ORDERS
from sinosoviet_corpus.proof.world import World
from sinosoviet_corpus.times.box import INFINITE, Box
from sinosoviet_corpus.times.lengths import LENGTHS, OF_A_GAP, unit_named

_SIGNS = {str(name): signs for name, signs in SIGNS.items()}
EDGES = ("start start", "start end", "end start", "end end")


class Moments(World):
    """Each raises TypeError where the records do not say what it asks."""

    def apart(self, x: str, y: str, reading: str = "") -> bool:
        """x and y have no day in common, by any reading. One moment has two local days, but only one of two dates moves."""
        readings = ((reading, reading),) if reading else (("widened", "civil"), ("civil", "widened"))
        self.values += [*self.hull(x), *self.hull(y)]
        pairs = ((i, j) for one, other in readings for i in self.days(x, one) for j in self.days(y, other))
        return all(i.e_max < j.s_min or j.e_max < i.s_min for i, j in pairs)

    def touches(self, x: str, y: str) -> bool:
        """x has a day of y, by every reading of both."""
        return all(
            (j.s_min <= i.s_min and i.s_max <= j.e_max)
            or (j.s_min <= i.e_min and i.e_max <= j.e_max)
            or (j.s_min <= i.e_min and i.s_max <= min(i.e_min, j.e_max))
            for i in self.days(x)
            for j in self.days(y)
        )

    def dates(self, x: str, node: str) -> bool:
        """x dates the node: itself, an event that it says took place or began, or one in which its act was done."""
        claim, said = self.get(x), self.predicate(x)
        lasts = said.aspect == "durative" and (claim.time is None or claim.time.mode != "extent")
        deed = claim.event == node and claim.content is claim.value is None and not lasts
        deed = deed and node not in self.fill(x, "role") and said.meaning != "cause"
        happened = said.meaning in ("occurrence", "beginning") and node in self.fill(x, "role")
        return bool(claim.time) and claim.polarity == "+" and (x == node or deed or happened)

    def existed(self, thing: str, reading: str = "widened") -> list[tuple[int, int]]:
        """The first and the last day of each span in which a thing can have existed, by the claims on record of its existence.

        A founding opens a span that the next end closes; an end closes the one that the last beginning opened.
        """
        bounds: list[tuple[str, Box, Box]] = []
        for what in ("existence", "founding", "dissolution"):
            for key in filter(self.dated, self.recorded(thing, f"{what}.entity")):
                kind = what if what != "existence" or self.get(key).time.mode == "extent" else "days"
                bounds.append((kind, self.hull(key, "core"), self.hull(key, reading)))
        if all(kind == "days" for kind, *_ in bounds):
            raise TypeError
        spans = []
        for kind, core, box in bounds:
            ends = [(o.e_max, w.e_max) for k, o, w in bounds if k not in ("days", "founding") and o.e_max >= core.s_min]
            begun = [
                (o.s_min, w.s_min) for k, o, w in bounds if k not in ("days", "dissolution") and o.s_min <= core.e_max
            ]
            first = max(begun, default=(0, -INFINITE))[1] if kind == "dissolution" else box.s_min
            spans.append((first, min(ends, default=(0, INFINITE))[1] if kind == "founding" else box.e_max))
        self.values += [day for span in spans for day in span]
        return spans

    def lived(self, x: str) -> tuple[int, int]:
        """The first and the last day on which all that x is about existed, by the dates as they are written."""
        lives = []
        for thing in sorted(self.fill(x, "role")):
            try:
                lives.append(self.existed(thing, "core"))
            except TypeError:
                continue
        if not lives:
            raise TypeError
        return max(min(life)[0] for life in lives), min(max(last for _, last in life) for life in lives)

    def no_day(self, x: str) -> bool:
        """x names a day that no calendar has."""
        return bool(self.get(x).time) and self.dated(x) is None

    def length(self, x: str, kind: str = "length") -> tuple[Fraction | float, Fraction | float]:
        """The fewest and the most days that a length can have, or the gap of an order, if the number is round."""
        claim, order = self.get(x), self.predicate(x).meaning in ORDERS
        given, quantity, unit = claim.interval, claim.quantity, claim.interval and claim.interval.unit
        if given is None and quantity is not None:
            counted, unit = quantity.counted.lower(), unit_named(quantity.unit)
            given = quantity if order or ("duration" in counted and not re.search(OF_A_GAP, counted)) else None
        if given is None or unit is None or kind != getattr(given, "kind", "gap" if order else "length"):
            raise TypeError
        short, long = LENGTHS[unit]
        # "Three days" may or may not count the first day: a length leaves room for one unit.
        exactly, whole = getattr(given, "exactly", False), kind == "length" and short >= 1
        low = -inf if given.lo is None else Fraction(given.lo) * short - (whole if exactly else short)
        return low, inf if given.hi is None else Fraction(given.hi) * long + (0 if exactly else long)

    def thing(self, x: str) -> str:
        """What a claim dates: the event that took place, what happens once to its subject, else itself."""
        events, once = self.fill(x, "occurrence.event"), self.predicate(x).functional
        if len(events) == 1:
            return events.pop()
        if once is None or "time" not in once.gives or not all(role in self.get(x).roles for role in once.by):
            return x
        return " ".join((self.get(x).predicate, *(y for role in once.by for y in sorted(self.get(x).roles[role]))))

    def node(self, p: str) -> str:
        """What fills a role of an order: an event, or what a claim dates."""
        claim = self.get(p)
        if not isinstance(claim, Claim):
            return p
        if claim.irrealis != "actual" or self.predicate(p).meaning in ORDERS:
            raise TypeError
        return self.thing(p) if claim.polarity == "+" else p

    def tenures(self, person: str, office: str) -> tuple[int, int]:
        """The first and the last day of all tenures on record, of which each has a date."""
        keys = [k for k in self.recorded(person, "tenure.person") if office in self.fill(k, "tenure.office")]
        found = [self.hull(k) for k in keys if self.dated(k)]
        if not found or len(found) < len(keys):
            raise TypeError
        return min(box.s_min for box in found), max(box.e_max for box in found)

    def relations(self, a: str) -> list[str]:
        """The relations of times that a claim states as alternatives."""
        return list(relations_of(self.get(a), self.predicate(a)))

    def related(self, case: str, edges: str, x: str, y: str, turned: bool = False) -> tuple[str, str, str, str, int]:
        """What the relations of a case ("before+meets") all say of these edges, as a tie."""
        one, other = edges.split()
        signs = [_SIGNS[name][EDGES.index(edges)] for name in case.split("+")]
        most = max(-sign if turned else sign for sign in signs)
        if most > 0:
            raise TypeError
        return (other, y, one, x, most) if turned else (one, x, other, y, most)

    def spaced(self, a: str, case: str, x: str, y: str) -> tuple[str, str, str]:
        """From which edge a gap is counted, of which thing, and to which, in a case by which it is clear which of them came first."""
        way = {_SIGNS[name][0] for name in case.split("+")}
        alike = [_SIGNS[name] for name in self.relations(a) if _SIGNS[name][0] in way]
        if len(way) != 1:
            raise TypeError
        over = all(sign[2] <= 0 for sign in alike) or all(sign[1] >= 0 for sign in alike)
        return ("end" if over else "start", *((y, x) if way == {1} else (x, y)))
