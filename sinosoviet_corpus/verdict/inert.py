"""Records that no rule can compare with anything: they cost work, and no check ever says anything about them.

For each ask: is something missing that would make it comparable (a unit, a second passage, the members of a list, a flag in the
vocabulary)? or is it kept only for the reader? Then the note needs no answer. It is given only if all rules were run.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from sinosoviet_corpus.model.claim import REFERENCE, Claim, Completeness
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.finding import Finding
from sinosoviet_corpus.model.vocabulary import Predicate
from sinosoviet_corpus.tables.dated import boxes_of
from sinosoviet_corpus.times.box import may_overlap
from sinosoviet_corpus.times.boxes import boxes
from sinosoviet_corpus.times.lengths import DAYS, plural, unit_named
from sinosoviet_corpus.verdict.notes import Notes

CODE, NAME = "MET007", "inert-record"
# Units in which people give lengths of time, but which are not compared with dates; times/lengths.py has those that are.
_NOT_READ = {"second", "minute", "hour", "night", "season", "generation"}
_EXISTING = ("state", "organisation", "office", "place")  # types whose founding and end bound what they take part in


class Inert(NamedTuple):
    """A record, or a part of one, that no rule compares. record: its id, or the name of a predicate.  claim: one that shows it, if there is one."""

    record: str
    message: str
    claim: Claim | None


def inert_records(corpus: Corpus) -> list[Inert]:
    """All records, and parts of records, that no rule can compare, in the order of the records."""
    claims = [c for c in corpus.claims if c.rank != "deprecated" and c.irrealis == "actual"]
    return [
        *_lone_deeds(corpus, claims),
        *_unread_lengths(claims),
        *_empty_lists(corpus, claims),
        *_unknown(corpus, claims),
    ]


def inert(notes: Notes, corpus: Corpus) -> Iterator[Finding]:
    """A finding for each inert record."""
    for one in inert_records(corpus):
        yield notes.note(
            CODE,
            NAME,
            one.message,
            of=f"{one.record} {one.message}",
            place=notes.place(one.claim.id if one.claim else one.record, "A statement that a list is complete."),
        )


def _lone_deeds(corpus: Corpus, claims: list[Claim]) -> Iterator[Inert]:
    """Deeds in free words, told of an event that no other claim tells such a deed of."""
    deeds = Counter((c.event, c.predicate) for c in claims)
    for c in claims:
        predicate = corpus.vocabulary.predicates[c.predicate]
        free = c.value is not None and predicate.meaning is None and predicate.aspect == "point"
        if free and c.event and c.content is None and (c.time or c.place) and deeds[c.event, c.predicate] == 1:
            yield Inert(c.id, f"the event of {c.id} is never compared: no other claim tells a deed of {c.event}", c)


def _unread_lengths(claims: list[Claim]) -> Iterator[Inert]:
    for c in claims:
        if c.quantity is None:
            continue
        never, unit = f"the length of time in {c.id} is never compared with dates", c.quantity.unit.strip().lower()
        if unit.removesuffix("s") in _NOT_READ:
            yield Inert(c.id, f"{never}: {unit} are not read, only {', '.join(map(plural, DAYS))}", c)
        elif unit_named(unit) and "duration" not in c.quantity.counted.lower():
            yield Inert(c.id, f"{never}: what it counts is not called a duration, but “{c.quantity.counted}”", c)


def _empty_lists(corpus: Corpus, claims: list[Claim]) -> Iterator[Inert]:
    """Statements that a list is complete without one member on record."""
    members: dict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    planned: dict[tuple[str, str, str], Claim] = {}
    about: dict[str, Claim] = {}
    for c in corpus.claims:
        for role, ids in c.roles.items():
            for entity in ids:
                about.setdefault(entity, c)
                if c.source == REFERENCE and c.irrealis != "actual":
                    planned.setdefault((c.predicate, role, entity), c)
    for c in claims:
        if c.source == REFERENCE and c.polarity == "+":
            for role, ids in (*c.roles.items(), ("place", (c.place,) if c.place else ())):
                for entity in ids:
                    members[c.predicate, role, entity].append(c)
    for listing in corpus.complete:
        key = (listing.predicate, listing.role, listing.entity)
        if not any(_on(listing, c) for c in members[key]):
            lacks = "only plans, which no rule compares" if key in planned else "no member of the list"
            message = f"{listing.id} says that a list is complete, and the record has {lacks}"
            yield Inert(listing.id, message, planned.get(key, about.get(listing.entity)))


def _on(listing: Completeness, claim: Claim) -> bool:
    """Whether a claim about the thing may be of the time, and is of the place, that the list covers."""
    if listing.role == "place" and listing.place_relation not in (None, claim.place_relation):
        return False
    dated = boxes_of(claim.time)
    return dated is None or any(
        may_overlap(box, span) for box in dated.core for span in boxes(listing.period, "throughout").core
    )


def _unknown(corpus: Corpus, claims: list[Claim]) -> Iterator[Inert]:
    """Predicates that the vocabulary says nothing about, if none of their claims is comparable in a way that all predicates have."""
    types = {e.id: e.type for e in corpus.entities}
    events = Counter((c.event, c.predicate) for c in claims if c.event)
    by_predicate: dict[str, list[Claim]] = defaultdict(list)
    for c in claims:
        by_predicate[c.predicate].append(c)
    predicates = corpus.vocabulary.predicates
    excluded = {name for predicate in predicates.values() for name in predicate.excludes}
    for name, own in by_predicate.items():
        if (
            name not in excluded
            and not _known(predicates[name])
            and not any(_comparable(c, types, events) for c in own)
        ):
            gives = f"the vocabulary gives it no meaning and no flag ({len(own)} claims)"
            yield Inert(name, f"no rule knows the predicate “{name}”: {gives}", own[0])


def _known(predicate: Predicate) -> bool:
    flags = (predicate.living, predicate.present, predicate.placed, predicate.companions, predicate.excludes)
    return any(
        (predicate.meaning, predicate.functional, predicate.degree, predicate.doer, not predicate.checkable, *flags)
    )


def _comparable(claim: Claim, types: dict[str, str], events: Counter[tuple[str, str]]) -> bool:
    """Whether it is a denial or a number, of an event that others speak of, or of a time at which something has to exist."""
    named = (claim.place, *(entity for ids in claim.roles.values() for entity in ids))
    return (
        claim.polarity == "-"
        or claim.quantity is not None
        or (claim.event is not None and events[claim.event, claim.predicate] > 1)
        or (claim.time is not None and any(entity and types.get(entity) in _EXISTING for entity in named))
    )
