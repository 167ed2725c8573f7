"""The language of steps: an expression over what records say. Single letters stand for records and things.

a.predicate: a field of a record, of its quantity, its time or its predicate.  a.roles: pairs of role and filler.  a[living]: see `fill`.
a.s_min: a day of its widened dates, a.core.s_min of its literal ones; what holds of widened dates holds in every reading.
a.least, a.most: bounds of its number, if that was rounded.  The functions are methods below and of World.
"""

from __future__ import annotations

import re
import tomllib
from fractions import Fraction
from functools import cached_property, lru_cache
from math import ceil, floor, inf
from pathlib import Path
from types import CodeType
from typing import Any

from sinosoviet_corpus.evidence.derivations import Graph
from sinosoviet_corpus.model.claim import Claim
from sinosoviet_corpus.model.meaning import ORDERS
from sinosoviet_corpus.model.vocabulary import Predicate
from sinosoviet_corpus.normal import normal
from sinosoviet_corpus.proof.world import Record, World
from sinosoviet_corpus.tables.units import amount
from sinosoviet_corpus.tables.works import edges
from sinosoviet_corpus.times.box import INFINITE, Box
from sinosoviet_corpus.times.boxes import boxes
from sinosoviet_corpus.times.lengths import LENGTHS, OF_A_GAP, unit_named

DATA: Record = tomllib.loads(Path(__file__).with_name("principles.toml").read_text("utf-8"))
LETTER = r"(?<![\w.'])([a-yL])(?![\w'(])"
_TERM = re.compile(LETTER + r"(?:\.(core|loose)\.(\w+)|\.(\w+)|\[([\w.]+)\])?")
_FUNCTIONS = (
    "wider firm cited days apart touches dates gives subject filler filled existed lived regions parts met sums no_day weekdays "
    "says matter spoken issued origins circular roots altered length thing node tenures related spaced"
)
_QUOTED = re.compile('[“„«「『"]([^“„«」』"”»]+)[”“»」』"]')
_NOT_QUOTED = re.compile(r"\[[^\[\]]*\]|[…⋯]+|\.(?:\s?\.){2,}")


@lru_cache(maxsize=4096)
def _compiled(expression: str) -> tuple[CodeType, tuple[tuple[str, ...], ...]]:
    """An expression with v0, v1 ... for its terms, and the terms. The text comes from our principles, never from a proof."""
    terms: list[tuple[str, ...]] = []

    def put(term: re.Match[str]) -> str:
        terms.append(tuple(part or "" for part in term.groups()))
        return f"v{len(terms) - 1}"

    return compile(_TERM.sub(put, expression), expression, "eval"), tuple(terms)


class Steps(World):
    """Says what an expression comes to; notes the values that it compared."""

    @cached_property
    def _known(self) -> Record:
        functions = {name: getattr(self, name) for name in _FUNCTIONS.split()}
        plain = {"any": any, "all": all, "len": len, "floor": floor, "ceil": ceil, "DAY": DATA["ticks"]}
        return functions | {"__builtins__": plain}

    def value(self, expression: str, given: dict[str, str]) -> Any:
        """What it comes to, with what the letters stand for. A number that is not there makes it None."""
        code, terms = _compiled(expression)
        try:
            found = {f"v{n}": self._value(given[term[0]], *term[1:]) for n, term in enumerate(terms)}
            self.values += [_plain(value) for value in found.values()]
            return eval(code, found | self._known)
        except (TypeError, AttributeError, ValueError, OverflowError):
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
        quantity, own = getattr(record, "quantity", None), "interval" if name == "exactly" else "time"
        parts = (record, quantity, getattr(record, own, None), quantity and amount(quantity), self._said(key))
        found = next((value for part in parts if (value := getattr(part, name, None)) is not None), None)
        if name in ("unit", "counted", "value") and found:
            return normal(found) if name == "value" else normal(found).lower()
        return found

    def _said(self, key: str) -> Predicate | None:
        """What the vocabulary says of the predicate of a claim."""
        return self.predicates.get(getattr(self.get(key), "predicate", ""))

    # Times.

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
        claim, said = self.get(x), self.predicates[self.get(x).predicate]
        lasts = said.aspect == "durative" and (claim.time is None or claim.time.mode != "extent")
        deed = claim.event == node and claim.content is claim.value is None and not lasts
        deed = deed and node not in self.fill(x, "role") and said.meaning != "cause"
        happened = said.meaning in ("occurrence", "beginning") and node in self.fill(x, "role")
        return bool(claim.time) and claim.polarity == "+" and (x == node or deed or happened)

    def existed(self, thing: str, reading: str = "widened") -> list[tuple[int, int]]:
        """The first and the last day of each span in which a thing can have existed, by the claims on record of its existence.

        A founding opens a span that the next end closes; an end closes the one that the last beginning opened. Raises TypeError if
        no first or last day is on record.
        """
        bounds: list[tuple[str, Box, Box]] = []
        for what in ("existence", "founding", "dissolution"):
            for key in self.recorded(thing, f"{what}.entity"):
                if self.dated(key):
                    kind = what if what != "existence" or self.get(key).time.mode == "extent" else "days"
                    bounds.append((kind, self.hull(key, "core"), self.hull(key, reading)))
        if all(kind == "days" for kind, *_ in bounds):
            raise TypeError
        spans = []
        for kind, core, box in bounds:
            ends = [(o.e_max, w.e_max) for k, o, w in bounds if k not in ("days", "founding") and o.e_max >= core.s_min]
            begins = [
                (o.s_min, w.s_min) for k, o, w in bounds if k not in ("days", "dissolution") and o.s_min <= core.e_max
            ]
            first = max(begins, default=(0, -INFINITE))[1] if kind == "dissolution" else box.s_min
            spans.append((first, min(ends, default=(0, INFINITE))[1] if kind == "founding" else box.e_max))
        self.values += [day for span in spans for day in span]
        return spans

    def lived(self, x: str) -> tuple[int, int]:
        """The first and the last day on which all that x is about existed, by the dates as written. Raises TypeError without any."""
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

    def weekdays(self, x: str) -> set[int]:
        """The days of the week that the words of a date name; 0 is Monday."""
        said = self.get(x).time.raw.lower()
        return {n for n, names in enumerate(DATA["weekdays"]) for name in names.split() if name in said}

    def length(self, x: str, kind: str = "length") -> tuple[Fraction | float, Fraction | float]:
        """The fewest and the most days that a length can have, or the gap of an order, if the number is round. Raises TypeError if x gives none."""
        claim, order = self.get(x), self.predicates[self.get(x).predicate].meaning in ORDERS
        given, quantity, unit = claim.interval, claim.quantity, claim.interval and claim.interval.unit
        if given is None and quantity is not None:
            counted, unit = quantity.counted.lower(), unit_named(quantity.unit)
            given = quantity if order or ("duration" in counted and not re.search(OF_A_GAP, counted)) else None
        if given is None or unit is None or kind != getattr(given, "kind", "gap" if order else "length"):
            raise TypeError
        short, long = LENGTHS[unit]
        exactly, whole = (
            getattr(given, "exactly", False),
            kind == "length" and short >= 1,
        )  # with the first day or without
        low = None if given.lo is None else Fraction(given.lo) * short - (whole if exactly else short)
        high = None if given.hi is None else Fraction(given.hi) * long + (0 if exactly else long)
        return -inf if low is None else low, inf if high is None else high

    # Things, and what happens once.

    def gives(self, x: str) -> set[str]:
        """What the vocabulary gives only once to the subject of such a claim."""
        functional = self.predicates[self.get(x).predicate].functional
        return set(functional.gives if functional else ())

    def subject(self, x: str) -> set[str]:
        """Pairs of role and filler: the subject to which something is given only once; empty if it is not all there."""
        functional, roles = self.predicates[self.get(x).predicate].functional, self.get(x).roles
        by = functional.by if functional else ()
        return {f"{r} {y}" for r in by for y in roles[r]} if all(r in roles for r in by) else set()

    def filler(self, x: str, role: str) -> set[str]:
        """What fills a role."""
        return set(self.get(x).roles.get(role, ()))

    def filled(self, x: str) -> set[str]:
        """Pairs of role and filler, and of role and all that the filler is a part or an instance of."""
        return {f"{role} {z}" for role, ids in self.get(x).roles.items() for y in ids for z in self.wider(y)}

    def regions(self, thing: str) -> set[str]:
        """A place, and all places and states in which it lies."""
        return {x for x in self.wider(thing) if getattr(self.get(x), "type", "") in ("place", "structure", "state")}

    def parts(self, thing: str) -> bool:
        """Whether the registry has something that lies in a place."""
        return thing in self.inner

    def met(self, a: str, b: str) -> tuple[bool, bool, int]:
        """Whether b has an instance of each filler of a; whether each filler of b is an instance of one of a; how many kinds a names."""
        one, other = ([(r, x) for r, ids in self.get(key).roles.items() for x in ids] for key in (a, b))
        kinds = {x for _, x in one if getattr(self.get(x), "type", "") in ("class", "group")}
        pairs = [(p, q) for p in one for q in other if p[0] == q[0] and (p == q or p[1] in kinds & self.wider(q[1]))]
        return {p for p, _ in pairs} >= {*one}, {q for _, q in pairs} >= {*other}, sum(x in kinds for _, x in one)

    def sums(self, a: str, b: str) -> tuple[float, float]:
        """The least and the most that the parts in b come to, as the source of a counts them. Raises TypeError if a count is lacking."""
        least, most = list[Any](), list[float]()
        for part in sorted(self.fill(b, "composition.part")):
            counts = [k for k in self.recorded(part, "role", True) if self._frame(k) == self._frame(a)]
            bounds = [(self._value(k, "", "", "least", ""), self._value(k, "", "", "most", "")) for k in counts]
            least.append(min((low or 0 for low, _ in bounds), default=None))
            most.append(max((10**18 if high is None else high for _, high in bounds), default=0))
        self.values += (both := [sum(least), sum(most)])
        return both[0], both[1]

    def _frame(self, x: str) -> list[Any]:
        """The time, source and measure of a count: only counts of one frame are added."""
        names = ("as_of", "edtf", "meaning", "source", "measure")
        day, edtf, *others = (self._value(x, "", "", name, "") for name in names)
        return [day or edtf, *others]

    # Works, and what they say.

    def says(self, work: str, x: str) -> bool:
        """Whether x is what a work says: of that text, or a claim on record that cites it."""
        source = self.get(x).source
        return source == work or (source == "reference" and work in self.cited(x))

    def matter(self, x: str, a: str) -> bool:
        """Whether x is about the matter of a, at any time, in any amount."""
        mine, other = self.get(a), self.get(x)
        # a claim in a role stands for the event it is about
        named = {f"{r} {getattr(self.get(y), 'event', None) or y}" for r, ids in mine.roles.items() for y in ids}
        alike = (mine.predicate, mine.polarity) == (other.predicate, other.polarity)
        located = mine.place is None or mine.place in self.wider(other.place)
        return alike and named <= self.filled(x) and mine.value in (None, other.value) and located

    def spoken(self, work: str) -> set[str]:
        """All things that an annotated text names, with those of which they are parts or instances. Raises TypeError for another work."""
        if work not in self.corpus.texts:
            raise TypeError
        own = [self.records[key] for key in sorted(self.said.get(work, ())) if self.records[key].source == work]
        named = {x for r in own for x in (self.fillers(r) if isinstance(r, Claim) else (r.entity,))}
        self.values += [len(own), len(named)]
        return {x for thing in sorted(named) for x in self.wider(thing)}

    def issued(self, work: str) -> int:
        """The last day on which a work can have appeared. Raises TypeError if it has no date."""
        text, listed = self.corpus.texts.get(work), self.corpus.bibliography.get(work)
        edtf = (text and text.source.written) or (listed and listed.issued)
        if not edtf:
            raise TypeError
        self.values += [edtf, last := max(box.e_max for box in boxes(edtf, "within").outer)]
        return last

    @cached_property
    def _descent(self) -> Graph:
        return Graph(edges(self.corpus))

    def origins(self, work: str) -> set[str]:
        """The works to which all of a work goes back for certain."""
        self.values.append(found := sorted(self._descent.reached(work, "firm")))
        return set(found)

    def circular(self, work: str) -> bool:
        """Whether all of a work goes back to itself for certain."""
        way = self._descent.circle(work)
        return bool(way and way.firm)

    def roots(self, x: str) -> set[str]:
        """The works to which all works that x cites go back in the end, for certain."""
        self.values.append(found := sorted({root for work in self.cited(x) for root in self._descent.roots(work)}))
        return set(found)

    def altered(self, x: str) -> bool:
        """Whether x has four words or more in quotation marks that no text that it cites has, letter by letter."""
        texts, claim = self.corpus.texts, self.get(x)
        cited = [texts[work] for work in sorted(self.cited(x) - {claim.source}) if work in texts]
        forms = [letters_of(form) for text in cited for form in (text.text, _NOT_QUOTED.sub("", text.text))]
        first, last = min(s.start for s in claim.spans), max(s.end for s in claim.spans)
        quotes = [
            q for q in _QUOTED.findall(texts[claim.source].text[max(0, first - 1) : last + 1]) if len(q.split()) >= 4
        ]
        lacking = [
            q for q in quotes if not any(all(letters_of(p) in form for p in _NOT_QUOTED.split(q)) for form in forms)
        ]
        self.values += lacking
        languages = {text.source.language.split("-")[0] for text in (*cited, texts[claim.source])}
        return bool(cited and lacking) and len(languages) == 1

    # Times without dates (see `ties`). An edge of a thing is a point in time.

    def thing(self, x: str) -> str:
        """What a claim dates: the event that took place, what happens once to its subject, else itself."""
        events = self.fill(x, "occurrence.event")
        subject = sorted(self.subject(x)) if "time" in self.gives(x) else []
        return events.pop() if len(events) == 1 else " ".join((self.get(x).predicate, *subject)) if subject else x

    def node(self, p: str) -> str:
        """What fills a role of an order: an event, or what a claim dates. Raises TypeError for a claim that has no time of its own."""
        claim = self.get(p)
        if not isinstance(claim, Claim):
            return p
        if claim.irrealis != "actual" or self.predicates[claim.predicate].meaning in ORDERS:
            raise TypeError
        return self.thing(p) if claim.polarity == "+" else p

    def tenures(self, person: str, office: str) -> tuple[int, int]:
        """The first and the last day of all tenures on record. Raises TypeError if one has no date, or there is none."""
        keys = [k for k in self.recorded(person, "tenure.person") if office in self.fill(k, "tenure.office")]
        found = [self.hull(k) for k in keys if self.dated(k)]
        if not found or len(found) < len(keys):
            raise TypeError
        return min(box.s_min for box in found), max(box.e_max for box in found)

    def related(self, case: str, edges: str, x: str, y: str, turned: bool = False) -> tuple[str, str, str, str, int]:
        """What the relations of a case ("before+meets") say of these edges. Raises TypeError if they say nothing."""
        one, other = edges.split()
        signs = [DATA["relations"][name][DATA["edges"].index(edges)] for name in case.split("+")]
        most = max(-sign if turned else sign for sign in signs)
        if most > 0:
            raise TypeError
        return (other, y, one, x, most) if turned else (one, x, other, y, most)

    def spaced(self, a: str, case: str, x: str, y: str) -> tuple[str, str, str]:
        """From which edge a gap is counted, of which thing, and to which, in a case. Raises TypeError if it is open which came first."""
        signs = DATA["relations"]
        way = {signs[name][0] for name in case.split("+")}
        alike = [signs[name] for name in self._value(a, "", "", "relations", "") if signs[name][0] in way]
        if len(way) != 1:
            raise TypeError
        over = all(sign[2] <= 0 for sign in alike) or all(sign[1] >= 0 for sign in alike)
        return ("end" if over else "start", *((y, x) if way == {1} else (x, y)))


def _plain(value: Any) -> Any:
    """A value as it stands in JSON."""
    return sorted(value) if isinstance(value, set) else list(value) if isinstance(value, tuple) else value


def letters_of(text: str) -> str:
    """Nothing but the letters of a text, without case."""
    return re.sub(r"[\W\d_]+", "", normal(text).casefold())
