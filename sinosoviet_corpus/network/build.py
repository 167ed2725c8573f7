"""Makes constraints of a corpus, in one of two readings: the literal one, and the loose one, which only definite contradictions survive.

| kind | x - y <= w says | loosely |
|---|---|---|
| dated | the start and the end of what the claim dates lie in its box; of a state dated within a year only that it touches it | widened box |
| axiom | nothing ends before it starts; an event starts when it began, ends when it ended | the same |
| occurrence | what happens in an event lies within it, a state of it touches it | the same |
| life | an act starts neither before the birth nor after the death of a person who acts | the same |
| tenure | an office is held within the tenures on record, where their list is complete | widened boxes |
| order | the earlier starts before the later starts; "immediately": at most a month lies between | the same |
| relation | the starts and ends lie as Allen's relations say that the claim or its predicate names | the same |
| inclusion | the part lies within the whole | during: they touch |
| simultaneity | at most a month lies between the two | the same |
| cause | a cause does not start after its effect starts | ... after it ends |
| duration | from its start to its end it is as long as that; or from the earlier to the later thing | see `lengths` |
| moment | a thing from or to which a gap is counted is over at once, unless something says that it lasts | left out |

Every thing lasts, be it only a moment. Where a claim states alternatives that no single set of constraints can say, what they have in
common is a constraint, and the rest a choice (see `alternatives`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import cached_property

from sinosoviet_corpus.model.allen import relations_of
from sinosoviet_corpus.model.claim import REFERENCE, Claim
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.meaning import MEANINGS, ORDERS
from sinosoviet_corpus.model.meant import Meant
from sinosoviet_corpus.network.alternatives import Choice
from sinosoviet_corpus.network.constraint import ORIGIN, Constraint, bounds, end, start
from sinosoviet_corpus.network.lengths import interval_of, ticks
from sinosoviet_corpus.network.links import between, distance, inside, options, related, touch, vague_gap
from sinosoviet_corpus.network.relations import Relations, around, lasting
from sinosoviet_corpus.tables.dated import Lands
from sinosoviet_corpus.times.box import Box, hull, must_inside
from sinosoviet_corpus.times.boxes import boxes


class Times:
    """The times of the claims of a corpus, as far as orders or durations connect them."""

    def __init__(self, corpus: Corpus) -> None:
        self._lands = Lands(corpus)
        self._predicates = corpus.vocabulary.predicates
        self._meant = Meant(corpus.vocabulary)
        self._edges = dict.fromkeys(self._meant.predicates("beginning"), start)
        self._edges |= dict.fromkeys(self._meant.predicates("ending"), end)
        self._limits = [name for limit in ("birth", "death") for name in self._meant.predicates(limit)]
        self._claims = {c.id: c for c in corpus.claims}
        self._types = {e.id: e.type for e in corpus.entities}
        self._asserted = [c for c in corpus.claims if is_asserted(c)]
        self._once = {
            name: predicate.functional.by
            for name, predicate in self._predicates.items()
            if predicate.functional is not None and "time" in predicate.functional.gives
        }
        self._orders = [c for c in self._asserted if self._meant.meaning(c) in ORDERS]
        self._timed, self._reached = self._bound_together()
        self._known = {thing for _, thing in self._timed}
        self._tenures = self._tenures_on_record()
        # Among several that list a tenure the first counts, by what it says.
        self._complete = sorted(corpus.complete, key=lambda c: (c.period, c.statement, c.id))

    def constraints(self, loose: bool, things: AbstractSet[str] | None = None) -> list[Constraint]:
        """All constraints, or those among some things. Times that satisfy the literal reading satisfy the loose one."""
        made = self._all(loose, things)
        return list(made) if things is None else among(made, things)

    def choices(self, loose: bool) -> list[Choice]:
        """The alternatives that claims state. One option of each choice holds."""
        return [c for order in self._orders for c in self._alternatives(order, loose)]

    def _all(self, loose: bool, near: AbstractSet[str] | None) -> Iterator[Constraint]:
        """The constraints that touch the things `near`, and some more."""
        for order in self._orders:
            yield from self._order(order, loose)
            if not loose:
                yield from self._moments(order)
        for claim, thing in self._timed:
            if near is not None and near.isdisjoint((thing, *self._lasting(claim))):
                continue
            yield from self._dated(claim, thing, loose)
            yield from self._occurrence(claim, thing)
            yield from self._life(claim, thing)
            yield from self._tenure(claim, thing, loose)
            yield from self._duration(claim, thing, loose)
        for thing in sorted(self._reached):
            yield Constraint(start(thing), end(thing), -1, (), "axiom")
            yield from self._begun_or_ended(thing)

    def as_its_rule_asks(self, name: str) -> list[Constraint]:
        """The constraints of a claim with relations, as far as its own rule checks them on dates. The relations may say more."""
        claim = self._claims[name]
        meaning = self._meant.meaning(claim)
        made: list[Constraint] = []
        for a, b in self._pairs(claim):
            if meaning in ("enclosure", "part"):
                made += inside(a, b, (name,), "inclusion")
            elif meaning in ("order", "cause"):
                made.append(Constraint(start(a), end(b), 0, (name,), "order"))
        return made

    def _begun_or_ended(self, thing: str) -> Iterator[Constraint]:
        """The beginning of an event is where it starts, its ending where it ends."""
        name, _, event = thing.partition(" ")
        edge = self._edges.get(name) if event else None
        if edge is not None:
            yield Constraint(start(thing), edge(event), 0, (), "axiom")
            yield Constraint(edge(event), end(thing), 0, (), "axiom")

    def _bound_together(self) -> tuple[list[tuple[Claim, str]], set[str]]:
        """The claims about the times that orders and durations connect, each with its thing; and all things reached.

        Among other claims two are enough for a contradiction, and single rules find it.
        """
        timed = [(c, self.thing(c)) for c in self._asserted if self._meant.meaning(c) not in ORDERS]
        named = {thing for c in self._orders for slot in self._slots(c) for thing in self._things(c, slot)}
        named |= {thing for c, own in timed if self.gives_length(c) for thing in (own, *self._lasting(c))}
        neighbours: dict[str, set[str]] = {}
        for claim, thing in timed:
            _kind, _, event = thing.partition(" ")
            for other in (claim.event, event, *self._lasting(claim)):
                if other:
                    neighbours.setdefault(thing, set()).add(other)
                    neighbours.setdefault(other, set()).add(thing)
            persons = self._acting(claim)
            for other in (f"{limit} {person}" for person in persons for limit in self._limits):
                neighbours.setdefault(thing, set()).add(other)
                if other in named:
                    neighbours.setdefault(other, set()).add(thing)
        reached, waiting = set(named), sorted(named)
        for thing in waiting:
            fresh = neighbours.get(thing, set()) - reached
            reached |= fresh
            waiting += fresh
        return [(c, t) for c, t in timed if t in reached], reached

    def thing(self, claim: Claim) -> str:
        """The thing that a claim dates: the event that took place, the thing that happens once to its subject, else the claim itself."""
        events = self._meant.slot(claim, "event") if self._meant.meaning(claim) == "occurrence" else ()
        if len(events) == 1:
            return events[0]
        by = self._once.get(claim.predicate)
        if by is None or any(role not in claim.roles for role in by):
            return claim.id
        return f"{claim.predicate} " + " ".join("+".join(sorted(claim.roles[role])) for role in by)

    def _slots(self, order: Claim) -> tuple[str, ...]:
        return MEANINGS[self._meant.meaning(order)].slots

    def _things(self, order: Claim, slot: str) -> list[str]:
        """The things that stand on one side of an order; those that have no time of their own are left out."""
        found = []
        for name in self._meant.slot(order, slot):
            claim = self._claims.get(name)
            if claim is None and self._types.get(name) == "event":
                found.append(name)
            elif claim is not None and self._meant.meaning(claim) not in ORDERS and claim.irrealis == "actual":
                found.append(self.thing(claim) if claim.polarity == "+" else claim.id)
        return found

    def _box(self, claim: Claim, loose: bool) -> Box | None:
        made = self._lands.boxes(claim)
        return made and hull(made.outer if loose else made.core)

    def _dated(self, claim: Claim, thing: str, loose: bool) -> Iterator[Constraint]:
        box = self._box(claim, loose)
        if box is None or claim.time is None:
            return
        by = (claim.id,)
        touches = claim.time.mode == "throughout" or (claim.time.mode == "within" and self._lasts(claim))
        for constraint in (
            *bounds(start(thing), box.s_min, box.s_max, by, "dated"),
            *bounds(end(thing), box.e_min, box.e_max, by, "dated"),
        ):
            # A thing that only touches a stretch of time may start before it and end after it: it starts by its end and ends after its start.
            if not touches or (constraint.y == ORIGIN) == ((constraint.x.edge or constraint.y.edge) == "start"):
                yield constraint

    def _lasts(self, claim: Claim) -> bool:
        return self._predicates[claim.predicate].aspect == "durative"

    def _occurrence(self, claim: Claim, thing: str) -> Iterator[Constraint]:
        if claim.event is None or claim.event == thing or claim.content is not None or claim.value is not None:
            return
        if any(claim.event in ids for role, ids in claim.roles.items() if self._meant.slot_of(claim, role) != "event"):
            return  # it is about the event: an announcement, a report
        if self._lasts(claim):
            yield from touch(thing, claim.event, (claim.id,), "occurrence")
        else:
            yield from inside(thing, claim.event, (claim.id,), "occurrence")

    def _acting(self, claim: Claim) -> list[str]:
        return sorted({p for p in self._meant.living(claim) if self._types.get(p) == "person"})

    def _life(self, claim: Claim, thing: str) -> Iterator[Constraint]:
        for person in self._acting(claim):
            for birth in (f"{name} {person}" for name in self._meant.predicates("birth")):
                if birth in self._known:
                    yield Constraint(start(birth), start(thing), 0, (claim.id,), "life")
            for death in (f"{name} {person}" for name in self._meant.predicates("death")):
                if death in self._known:
                    yield Constraint(start(thing), end(death), 0, (claim.id,), "life")

    def _tenures_on_record(self) -> dict[tuple[str, str], list[Claim]]:
        found: dict[tuple[str, str], list[Claim]] = {}
        for claim in self._asserted:
            if claim.source == REFERENCE and claim.time is not None:
                key = self._tenure_key(claim)
                if key is not None:
                    found.setdefault(key, []).append(claim)
        return found

    def _tenure_key(self, claim: Claim) -> tuple[str, str] | None:
        if self._meant.meaning(claim) != "tenure":
            return None
        person, office = self._meant.slot(claim, "person"), self._meant.slot(claim, "office")
        return (person[0], office[0]) if len(person) == len(office) == 1 else None

    def _tenure(self, claim: Claim, thing: str, loose: bool) -> Iterator[Constraint]:
        key = self._tenure_key(claim)
        tenures = self._tenures.get(key, []) if key is not None and claim.source != REFERENCE else []
        box, stretches = self._box(claim, loose), [b for b in (self._box(t, loose) for t in tenures) if b is not None]
        if key is None or box is None or not stretches or len(stretches) < len(tenures):
            return
        for complete in self._complete:
            lists = (complete.predicate, complete.entity) == (claim.predicate, key[1])
            lists = lists and self._meant.slot_of(claim, complete.role) == "office"
            if (
                lists
                and complete.member_class is None
                and must_inside(box, hull(boxes(complete.period, "throughout").core))
            ):
                whole = hull(tuple(stretches))
                by = (claim.id, *sorted(t.id for t in tenures))
                yield from bounds(start(thing), whole.s_min, 10**12, by, "tenure", complete.id)
                yield from bounds(end(thing), -(10**12), whole.e_max, by, "tenure", complete.id)
                return

    def gives_length(self, claim: Claim) -> bool:
        """Whether a claim gives a length, as in the view `durations`."""
        return self._meant.meaning(claim) not in ORDERS and interval_of(claim, orders=False) is not None

    def _lasting(self, claim: Claim) -> list[str]:
        """The events whose length a claim gives. Who takes part in an event may do so for less than its whole length."""
        if not self.gives_length(claim) or self._meant.meaning(claim) == "participation":
            return []
        return sorted({e for ids in claim.roles.values() for e in ids if self._types.get(e) == "event"})

    def _duration(self, claim: Claim, thing: str, loose: bool) -> Iterator[Constraint]:
        interval = interval_of(claim, orders=False)
        if interval is not None:
            for lasting in (thing, *self._lasting(claim)):
                yield from distance(start(lasting), end(lasting), ticks(interval, loose), claim)

    def _pairs(self, claim: Claim) -> list[tuple[str, str]]:
        """The pairs of things that an order is about; of one thing with itself only if the claim says no more than that."""
        one, other = self._slots(claim)
        itself = self._meant.slot(claim, one) == self._meant.slot(claim, other)
        ones, others = self._things(claim, one), self._things(claim, other)
        return [(a, b) for a in ones for b in others if a != b or (itself and len(ones) == 1)]

    def _exactly(self, claim: Claim) -> Relations:
        return frozenset(relations_of(claim, self._predicates[claim.predicate]))

    def _order(self, claim: Claim, loose: bool) -> Iterator[Constraint]:
        relations = self._exactly(claim)
        interval = interval_of(claim, orders=True)
        for a, b in self._pairs(claim):
            if not relations:
                yield from between(claim, self._meant.meaning(claim), a, b, loose)
                if interval is not None:
                    yield from vague_gap(claim, interval, a, b, loose)
                continue
            made = options(claim, relations, interval, a, b, loose)
            yield from made[0] if len(made) == 1 else related(claim, around(relations), a, b)

    def _alternatives(self, claim: Claim, loose: bool) -> Iterator[Choice]:
        relations = self._exactly(claim)
        for a, b in self._pairs(claim) if relations else ():
            made = options(claim, relations, interval_of(claim, orders=True), a, b, loose)
            if len(made) > 1:
                yield Choice(claim.id, made)

    def _moments(self, claim: Claim) -> Iterator[Constraint]:
        """Read literally, a gap is counted from moments: nobody counts from a war without saying from which end of it."""
        interval = interval_of(claim, orders=True)
        if interval is None or interval.exactly:
            return
        for thing in sorted({thing for pair in self._pairs(claim) for thing in pair} - self._long):
            yield Constraint(end(thing), start(thing), 1, (claim.id,), "moment")

    @cached_property
    def _long(self) -> set[str]:
        """The things of which some claim says that they last."""
        found: set[str] = set()
        for claim, thing in self._timed:
            if (
                self._lasts(claim)
                or self.gives_length(claim)
                or (claim.time and claim.time.mode in ("extent", "throughout"))
            ):
                found |= {thing, *self._lasting(claim)}
            if claim.event is not None and claim.event != thing:
                found.add(claim.event)
            name, _, event = thing.partition(" ")
            if name in self._edges and event:
                found.add(event)
        for order in self._orders:
            if self._meant.meaning(order) in ("enclosure", "part"):
                found.update(self._things(order, self._slots(order)[1]))
                continue
            relations = self._exactly(order)
            for a, b in self._pairs(order) if relations else ():
                found.update(thing for thing, long in zip((a, b), lasting(relations), strict=True) if long)
        return found


def among(constraints: Iterable[Constraint], things: AbstractSet[str]) -> list[Constraint]:
    """The constraints on nothing but these things and the origin."""
    named = things | {ORIGIN.thing}
    return [c for c in constraints if c.x.thing in named and c.y.thing in named]


def is_asserted(claim: Claim) -> bool:
    """Whether a claim is put forward as having been so, and is no judgement: only such claims say anything of time."""
    return (
        claim.polarity == "+"
        and claim.irrealis == "actual"
        and claim.rank != "deprecated"
        and claim.kind != "evaluation"
    )
