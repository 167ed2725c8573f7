"""What two sources both make claims about: events, other things, and what the check compared. One pass over the claims; no pair is searched for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sinosoviet_corpus.model.claim import Claim
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.finding import Finding
from sinosoviet_corpus.tables.dated import boxes_of
from sinosoviet_corpus.times.box import INFINITE, hull

EVENT = "event"  # the entity type of occurrences
FEW = 12  # claims of both sources about a thing that stand together; more are parted by what they say of it
ORDERS = ("text", "time")


class Between(NamedTuple):
    """A finding that compares a claim of the left source with one of the right."""

    finding: Finding
    left: str
    right: str


class Matter(NamedTuple):
    """What both sources speak of. left, right: their claims about it, in the order of their texts.

    things: ids of entities, several if the same claims are about all of them; empty if only the check has brought the claims together.
    kin: what the claims say of it, as a predicate or the kin of predicates; "" if they say various things.
    """

    things: tuple[str, ...]
    kin: str
    is_event: bool
    left: tuple[Claim, ...]
    right: tuple[Claim, ...]
    found: tuple[Between, ...]

    @property
    def first(self) -> int:
        """The earliest day of the claims of the left source, or else of the right; INFINITE if none has a date."""
        return next((day for day in (_earliest(self.left), _earliest(self.right)) if abs(day) < INFINITE), INFINITE)


_Sides = tuple[list[Claim], list[Claim]]


def matters(corpus: Corpus, findings: Iterable[Finding], left: str, right: str) -> list[Matter]:
    """The matters of two sources, in the text order of the left. left, right: ids of texts, or REFERENCE.

    Claims on record that were set aside (rank "deprecated") are left out.
    """
    order = {c.id: (c.spans[0].start if c.spans else n, n) for n, c in enumerate(corpus.claims)}
    claims = {c.id: c for c in corpus.claims if c.source in (left, right) and c.rank != "deprecated"}
    grouped = _grouped(corpus, claims.values(), left)
    between = list(_between(findings, claims, left))
    covered: set[tuple[str, str]] = set()
    pairs: dict[tuple[str, str], list[Between]] = defaultdict(list)
    at: dict[str, list[Between]] = defaultdict(list)
    for one in between:
        pairs[one.left, one.right].append(one)
        at[one.left].append(one)
    made: list[Matter] = []
    for things, kin, is_event, lefts, rights in grouped:
        theirs = {c.id for c in rights}
        found = [one for claim in lefts for one in at[claim.id] if one.right in theirs]
        covered |= {(one.left, one.right) for one in found}
        made.append(_matter(order, things, kin, is_event, (lefts, rights), found))
    for pair, found in pairs.items():
        if pair not in covered:
            made.append(_matter(order, (), "", False, ([claims[pair[0]]], [claims[pair[1]]]), found))
    return sorted(made, key=lambda m: (order[m.left[0].id], not m.is_event, order[m.right[0].id], m.things))


def in_order(found: Iterable[Matter], wanted: str) -> list[Matter]:
    """The matters by time, those without a date last; or as they are, which is the text order of the left source."""
    return sorted(found, key=lambda m: m.first) if wanted == "time" else list(found)


def _matter(
    order: dict[str, tuple[int, int]],
    things: tuple[str, ...],
    kin: str,
    is_event: bool,
    sides: _Sides,
    found: list[Between],
) -> Matter:
    left, right = (tuple(sorted(side, key=lambda c: order[c.id])) for side in sides)
    return Matter(
        things, kin, is_event, left, right, tuple({(b.finding.id, b.left, b.right): b for b in found}.values())
    )


def _grouped(
    corpus: Corpus, claims: Iterable[Claim], left: str
) -> Iterator[tuple[tuple[str, ...], str, bool, list[Claim], list[Claim]]]:
    """The things that claims of both sources are about, with these claims. Things with the very same claims stand together."""
    known = {c.id: c for c in corpus.claims}
    events = {e.id for e in corpus.entities if e.type == EVENT} | {c.event for c in corpus.claims if c.event}
    about: dict[str, _Sides] = defaultdict(lambda: ([], []))
    for claim in claims:
        for thing in _about(claim, known):
            about[thing][claim.source != left].append(claim)
    alike: dict[tuple[tuple[str, ...], tuple[str, ...]], tuple[list[str], str, _Sides]] = {}
    for things, kin, sides in _parted(corpus, about, events):
        key = (tuple(c.id for c in sides[0]), tuple(c.id for c in sides[1]))
        alike.setdefault(key, ([], kin, sides))[0].extend(things)
    within: dict[str, list[tuple[set[str], set[str]]]] = defaultdict(list)
    for ours, theirs in alike:
        whole = (set(ours), set(theirs))
        for ident in ours:
            within[ident].append(whole)
    for (ours, theirs), (things, kin, sides) in alike.items():
        is_event = not events.isdisjoint(things)
        wider = (w for w in within[ours[0]] if len(w[0]) + len(w[1]) > len(ours) + len(theirs))
        if is_event or not any(w[0].issuperset(ours) and w[1].issuperset(theirs) for w in wider):
            first = sorted(things, key=lambda thing: thing not in events)  # the event names the matter
            yield tuple(first), kin, is_event, sides[0], sides[1]


def _about(claim: Claim, known: dict[str, Claim]) -> Iterator[str]:
    """The things a claim is about, each once. A claim in a role stands for the event it is about."""
    ids = [x for fillers in claim.roles.values() for x in fillers]
    things = [known[x].event if x in known else x for x in ids]
    yield from dict.fromkeys(x for x in (claim.event, *things, claim.place) if x)


def _parted(corpus: Corpus, about: dict[str, _Sides], events: set[str]) -> Iterator[tuple[list[str], str, _Sides]]:
    """The things with claims on both sides. Where there are many claims about things that are no events, those of one kin stand together."""
    common: dict[str, dict[str, _Sides]] = defaultdict(dict)  # kin -> thing -> claims
    for thing, sides in about.items():
        if not all(sides):
            continue
        if thing in events or len(sides[0]) + len(sides[1]) <= FEW:
            yield [thing], "", sides
            continue
        for number, side in enumerate(sides):
            for claim in side:
                common[kin_of(corpus, claim)].setdefault(thing, ([], []))[number].append(claim)
    for kin, by_thing in common.items():
        yield from _joined(kin, {thing: sides for thing, sides in by_thing.items() if all(sides)})


def _joined(kin: str, by_thing: dict[str, _Sides]) -> Iterator[tuple[list[str], str, _Sides]]:
    """Things of which one and the same claim of the left speaks stand together: both parties of an alliance."""
    head: dict[str, str] = {thing: thing for thing in by_thing}

    def top(thing: str) -> str:
        while head[thing] != thing:
            head[thing] = thing = head[head[thing]]
        return thing

    of_claim: dict[str, str] = {}
    for thing, (lefts, _) in by_thing.items():
        for claim in lefts:
            head[top(thing)] = top(of_claim.setdefault(claim.id, thing))
    joined: dict[str, tuple[list[str], tuple[dict[str, Claim], dict[str, Claim]]]] = {}
    for thing, sides in by_thing.items():
        things, claims = joined.setdefault(top(thing), ([], ({}, {})))
        things.append(thing)
        for number, side in enumerate(sides):
            claims[number].update({c.id: c for c in side})
    for things, (ours, theirs) in joined.values():
        yield things, kin, (list(ours.values()), list(theirs.values()))


def kin_of(corpus: Corpus, claim: Claim) -> str:
    """The kin of its predicate, or the predicate itself if it has none."""
    return corpus.vocabulary.predicates[claim.predicate].kin or claim.predicate


def _between(findings: Iterable[Finding], claims: dict[str, Claim], left: str) -> Iterator[Between]:
    for finding in findings:
        own = claims.get(finding.claim)
        for place in finding.places[1:]:
            other = claims.get(place.claim)
            if own is not None and other is not None and own.source != other.source:
                one, two = (own, other) if own.source == left else (other, own)
                yield Between(finding, one.id, two.id)


def _earliest(side: Iterable[Claim]) -> int:
    boxes = (boxes_of(claim.time) for claim in side)
    return min((hull(box.core).s_min for box in boxes if box), default=INFINITE)
