"""The records that a proof stands on, and a note of each record and each date that was read."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from sinosoviet_corpus.files import jsonl, seal
from sinosoviet_corpus.model.claim import REFERENCE, Claim
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.layer_table import MARKED
from sinosoviet_corpus.model.vocabulary import Predicate
from sinosoviet_corpus.tables.dated import Lands, boxes_of
from sinosoviet_corpus.times.box import ANY_TIME, Box, hull
from sinosoviet_corpus.times.boxes import Boxes, boxes
from sinosoviet_corpus.times.readings import LOCAL_DAY


class World:
    """The records of a corpus as the checker of proofs reads them. It notes what was read.

    read: the ids of the records that were looked at.  boxes: (id, reading) -> the days that were read of it.
    """

    def __init__(self, corpus: Corpus) -> None:
        self.corpus, self.lands = corpus, Lands(corpus)
        marked = (record for layer in MARKED for record in getattr(corpus, layer))
        kept = (*corpus.entities, *corpus.complete, *marked)
        self.records: dict[str, Any] = {record.id: record for record in kept}
        self.about: dict[str, list[str]] = {}  # thing -> ids of the claims and mentions that name it
        self.said: dict[str, list[str]] = {}  # work -> ids of those of that text, and of the claims that cite the work
        self.inner = {place for entity in corpus.entities for place in entity.part_of}  # what something is a part of
        for claim in corpus.claims:
            for thing in self.fillers(claim):
                self.about.setdefault(thing, []).append(claim.id)
            for work in {claim.source, *(c.work for c in claim.citations)}:
                self.said.setdefault(work, []).append(claim.id)
        for mention in corpus.mentions:
            self.about.setdefault(mention.entity, []).append(mention.id)
            self.said.setdefault(mention.source, []).append(mention.id)
        # The digest of a record, as in the seal. Many proofs ask for the same ones.
        self.digest = cache(lambda key: seal.digest(jsonl.encode(self.records[key])))
        self.followed: dict[tuple[Any, ...], tuple[dict[str, Any] | None, set[str], dict[Any, Any]]] = {}
        self.forget()

    def forget(self) -> None:
        """Begin a new proof. What was found out about single steps stays: the records are the same."""
        self.read: set[str] = set()
        self.values: list[Any] = []
        self.boxes: dict[tuple[str, str], tuple[Box, ...]] = {}

    def get(self, key: str | None) -> Any:
        """A record, noted as read; None if there is none."""
        if key in self.records:
            self.read.add(str(key))
        return self.records.get(str(key))

    def predicate(self, key: str) -> Predicate:
        """What the vocabulary says of the predicate of a claim. Raises AttributeError for another record, KeyError for none."""
        return self.corpus.vocabulary.predicates[self.records[key].predicate]

    @staticmethod
    def fillers(claim: Claim) -> set[str]:
        """All that a claim is about: what fills its roles, its place, its event."""
        return {x for ids in (*claim.roles.values(), (claim.place, claim.event)) for x in ids if x}

    def fill(self, key: str, what: str) -> set[str]:
        """What fills a `meaning.slot` of a claim, its roles with a flag (living ...), all roles ("role"), or "any"."""
        claim = self.records.get(key)
        if not isinstance(claim, Claim):
            return set()
        said = self.corpus.vocabulary.predicates[claim.predicate]
        meaning, _, slot = what.partition(".")
        names = tuple(claim.roles) if what == "role" else getattr(said, what, ())
        if slot:
            names = (said.slots.get(slot, slot),) if said.meaning == meaning else ()
        return self.fillers(claim) if what == "any" else {x for name in names for x in claim.roles.get(name, ())}

    def firm(self, key: str) -> bool:
        """Whether a claim is put forward plainly, unhedged, as having been so. A date is."""
        claim = self.get(key)
        if not isinstance(claim, Claim):
            return True
        distant = any(voice.engagement in ("distance", "deny", "entertain") for voice in claim.voices)
        return (claim.irrealis, claim.modality) == ("actual", "certain") and claim.rank != "deprecated" and not distant

    def cited(self, key: str, function: str = "supports") -> set[str]:
        """The works that a claim cites for this."""
        return {citation.work for citation in self.get(key).citations if citation.function == function}

    def recorded(self, thing: str, what: str, any_layer: bool = False) -> Iterator[str]:
        """The asserted reference claims, or all, in which a thing fills this (see `fill`), by id; what a work says, for "said"."""
        meaning, dot, _ = what.partition(".")
        for key in sorted((self.said if what == "said" else self.about).get(thing, ())):
            claim = self.records[key]
            if (
                not isinstance(claim, Claim)
                or claim.rank == "deprecated"
                or (dot and self.predicate(key).meaning != meaning)
            ):
                continue
            asserted = (claim.polarity, claim.irrealis) == ("+", "actual") and (any_layer or claim.source == REFERENCE)
            own = what == "said" and claim.source in (thing, REFERENCE)
            if own or (asserted and thing in self.fill(key, what)):
                yield key

    def days(self, key: str, reading: str = "widened") -> tuple[Box, ...]:
        """The boxes of a record, one for each alternative of its date; any time if it has none.

        reading: "core" is literal, "loose" has the tolerances, "widened" all readings of its calendar too, "civil" these but for the local day.
        """
        made, found = self.dated(key), tuple[Box, ...]()
        if made:
            read = [r for r in made.read if reading == "widened" or (reading == "civil" and LOCAL_DAY not in r.names)]
            found = made.core if reading == "core" else (*made.loose, *(r.box for r in read))
        self.boxes[key, reading] = found or (ANY_TIME,)
        return self.boxes[key, reading]

    def dated(self, key: str) -> Boxes | None:
        """The days of a claim, date or list; None without a date, or for a day that no calendar has."""
        record = self.get(key)
        if isinstance(record, Claim):
            return self.lands.boxes(record)
        period = getattr(record, "period", None)
        return boxes(period, "throughout") if period else boxes_of(getattr(record, "time", None))

    def hull(self, key: str, reading: str = "widened") -> Box:
        """The smallest box around all alternatives."""
        return hull(self.days(key, reading))

    def wider(self, thing: str | None) -> set[str]:
        """A thing and all that it is a part or an instance of; empty for none."""
        found = {thing} if thing else set()
        for key in (waiting := sorted(found)):
            entity = self.get(key)
            fresh = {*getattr(entity, "part_of", ()), *getattr(entity, "instance_of", ())} - found
            found |= fresh
            waiting += sorted(fresh)
        return found
