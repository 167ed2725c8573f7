"""The records that a proof stands on, as plain data, and a note of each record and each date that was read."""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from sinosoviet_corpus.tables.dated import says_year
from sinosoviet_corpus.tables.fold import fold
from sinosoviet_corpus.times.box import ANY_TIME, INFINITE, Box
from sinosoviet_corpus.times.boxes import Boxes, boxes
from sinosoviet_corpus.times.edtf import NoSuchDay
from sinosoviet_corpus.times.readings import LOCAL_DAY, TABLE

Record = dict[str, Any]
LANDS = {fold(name): land.name for land in TABLE.lands for name in land.names}


class World:
    """records: by id.  read: the ids that were looked at.  boxes: (id, "core" or "widened") -> the days that were read."""

    def __init__(self, predicates: Record, records: Iterable[Record], digest: Callable[[str], str]) -> None:
        self.predicates = {name: {"excludes": [], "presumes_existence": True, **predicate} for name, predicate in predicates.items()}
        self.records, self.digest = {record["id"]: record for record in records}, digest
        self.about: dict[str, list[str]] = {}  # thing -> ids of the records that name it
        for key, record in self.records.items():
            wider = (*record.get("part_of", ()), *record.get("instance_of", ()))
            for thing in self.fillers(record) if "voices" in record else wider or (record.get("entity"),):
                self.about.setdefault(thing, []).append(key)
        self.forget()

    def forget(self) -> None:
        """Begin a new proof."""
        self.read: set[str] = set()
        self.values: list[Any] = []
        self.boxes: dict[tuple[str, str], tuple[Box, ...]] = {}

    def get(self, key: str) -> Record:
        """A record, noted as read; {} if there is none."""
        if key in self.records:
            self.read.add(key)
        return self.records.get(key, {})

    @staticmethod
    def fillers(claim: Record) -> set[str]:
        """All that a claim is about: what fills its roles, its place, its event."""
        return {x for ids in (*claim["roles"].values(), (claim["place"], claim["event"])) for x in ids} - {None}

    def fill(self, key: str, what: str) -> set[str]:
        """What fills a `meaning.slot` of a claim, its roles with a flag (living ...), all roles ("role"), or "any"."""
        claim = self.records.get(key, {})
        said = self.predicates.get(claim.get("predicate", ""), {})
        meaning, _, slot = what.partition(".")
        names = claim.get("roles", {}) if what == "role" else said.get(what, ())
        if slot:
            names = (said.get("slots", {}).get(slot, slot),) if said.get("meaning") == meaning else ()
        return self.fillers(claim) if what == "any" else {x for name in names for x in claim["roles"].get(name, ())}

    def firm(self, key: str) -> bool:
        """Whether a claim is put forward plainly, unhedged, as having been so."""
        claim = self.get(key)
        distant = any(voice["engagement"] in ("distance", "deny", "entertain") for voice in claim.get("voices", ()))
        current = claim.get("irrealis", "actual") == "actual" and claim.get("rank") != "deprecated"
        return current and claim.get("modality", "certain") == "certain" and not distant

    def recorded(self, thing: str, what: str, any_layer: bool = False) -> Iterator[str]:
        """The asserted reference claims, or all, in which a thing fills this (see `fill`), by id."""
        for key in sorted(self.about.get(thing, ())):
            claim = self.records[key]
            said = claim.get("polarity") == "+" and claim.get("irrealis") == "actual" and claim["rank"] != "deprecated"
            if said and (any_layer or claim["source"] == "reference") and thing in self.fill(key, what):
                yield key

    def days(self, key: str, reading: str = "widened") -> tuple[Box, ...]:
        """The boxes of a record, one for each alternative of its date; any time if it has none."""
        made = self.dated(key)
        found = ()
        if made:
            found = made.core if reading == "core" else made.loose
            if reading in ("widened", "civil"):  # civil: without the readings of the local day
                found += tuple(r.box for r in made.read if reading == "widened" or LOCAL_DAY not in r.names)
        self.boxes[key, reading] = found or (ANY_TIME,)
        return self.boxes[key, reading]

    def dated(self, key: str) -> Boxes | None:
        """The days of a claim, date or completeness statement; None without a date, or for a day that no calendar has."""
        record = self.get(key)
        if "period" in record:
            return boxes(record["period"], "throughout")
        when = record.get("time")
        try:
            return when and boxes(
                when["edtf"], when["mode"], when["part"], when["calendar"], self.land(key), says_year(when["raw"])
            )
        except NoSuchDay:
            return None

    def land(self, key: str) -> str:
        """The land, as readings.toml has them, in which a claim is set: by its place, else by the states and places that it is about."""
        claim = self.get(key)
        if claim.get("place"):
            return self._land_of(claim["place"])
        about = {x for ids in claim.get("roles", {}).values() for x in ids}
        lands = {self._land_of(x) for x in about if self.get(x).get("type") in ("place", "state")}
        return lands.pop() if len(lands) == 1 else ""

    def _land_of(self, place: str) -> str:
        ring, seen = [place], {place}
        while ring:
            entities = [self.get(x) for x in ring if self.get(x)]
            for entity in entities:
                for name in (entity["label"], *(n["text"] for n in entity["names"])):
                    if fold(name) in LANDS:
                        return LANDS[fold(name)]
            ring = [x for e in entities for x in e["part_of"] if x not in seen]
            seen.update(ring)
        return ""

    def hull(self, key: str, reading: str = "widened") -> Box:
        """The smallest box around all alternatives."""
        s_min, s_max, e_min, e_max = zip(*self.days(key, reading), strict=True)
        return Box(min(s_min), max(s_max), min(e_min), max(e_max))

    def existed(self, thing: str, reading: str = "widened") -> list[tuple[int, int]]:
        """The first and the last day of each span in which a thing can have existed, by the claims on record of its existence.

        A founding opens a span that the next end closes; an end closes the one that the last beginning opened. Raises TypeError if
        no first or last day is on record.
        """
        bounds: list[tuple[str, Box, Box]] = []
        for what in ("existence", "founding", "dissolution"):
            for key in self.recorded(thing, f"{what}.entity"):
                if self.get(key)["time"] and self.dated(key):
                    whole = self.get(key)["time"]["mode"] == "extent"
                    kind = what if what != "existence" or whole else "days"
                    bounds.append((kind, self.hull(key, "core"), self.hull(key, reading)))
        if all(kind == "days" for kind, *_ in bounds):
            raise TypeError
        spans = []
        for kind, core, box in bounds:
            first, last = box.s_min, box.e_max
            if kind == "founding":
                ends = [(o.e_max, w.e_max) for k, o, w in bounds if k in ("existence", "dissolution") and o.e_max >= core.s_min]
                last = min(ends, default=(0, INFINITE))[1]
            if kind == "dissolution":
                begins = [(o.s_min, w.s_min) for k, o, w in bounds if k in ("existence", "founding") and o.s_min <= core.e_max]
                first = max(begins, default=(0, -INFINITE))[1]
            spans.append((first, last))
        self.values += [day for span in spans for day in span]
        return spans

    def wider(self, thing: str | None) -> set[str]:
        """A thing and all that it is a part or an instance of; empty for none."""
        found = {thing} if thing else set()
        for key in (waiting := sorted(found)):
            entity = self.get(key)
            fresh = {*entity.get("part_of", ()), *entity.get("instance_of", ())} - found
            found |= fresh
            waiting += sorted(fresh)
        return found


def read_records(root: Path) -> tuple[Record, list[Record], Callable[[str], str]]:
    """The predicates, the records and the digests (as in the seal) of a corpus folder. Raises OSError, ValueError."""
    lines: dict[str, bytes] = {}
    records: list[Record] = []
    for name in ("entities", "*/claims", "*/complete", "*/dates", "*/mentions"):
        for line in (
            x for path in (root / "annotations").glob(f"{name}.jsonl") for x in path.read_bytes().split(b"\n")
        ):
            if line:
                records.append(json.loads(line))
                lines[records[-1]["id"]] = line
    predicates = tomllib.loads((root / "annotations/vocabulary.toml").read_text("utf-8"))["predicates"]
    return predicates, records, lambda key: hashlib.sha256(lines[key]).hexdigest()[:12]
