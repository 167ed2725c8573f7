"""The records that a proof stands on, as plain data, and a note of each record and each date that was read."""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from sinosoviet_corpus.files.csl import read
from sinosoviet_corpus.model.work import Work
from sinosoviet_corpus.tables.dated import says_year
from sinosoviet_corpus.tables.fold import fold
from sinosoviet_corpus.times.box import ANY_TIME, Box, hull
from sinosoviet_corpus.times.boxes import Boxes, boxes
from sinosoviet_corpus.times.edtf import NoSuchDay
from sinosoviet_corpus.times.readings import LOCAL_DAY, TABLE

Record = dict[str, Any]
LANDS = {fold(name): land.name for land in TABLE.lands for name in land.names}
_DEFAULTS: Record = {"excludes": [], "presumes_existence": True, "relations": []}


class World:
    """records: by id.  read: the ids that were looked at.  boxes: (id, reading) -> the days that were read of it."""

    def __init__(self, predicates: Record, records: Iterable[Record], digest: Callable[[str], str]) -> None:
        self.predicates = {name: _DEFAULTS | predicate for name, predicate in predicates.items()}
        self.records, self.digest = {record["id"]: record for record in records}, digest
        self.about: dict[str, list[str]] = {}  # thing -> ids of the records that name it
        self.said: dict[str, list[str]] = {}  # work -> ids of the records of that text, and of the claims that cite the work
        for key, record in self.records.items():
            wider = (*record.get("part_of", ()), *record.get("instance_of", ()))
            for thing in self.fillers(record) if "voices" in record else wider or (record.get("entity"),):
                self.about.setdefault(thing, []).append(key)
            for work in {record.get("source"), *self.cited(key)} if "source" in record else ():
                self.said.setdefault(work, []).append(key)
        self.forget()

    def forget(self) -> None:
        """Begin a new proof."""
        self.read: set[str] = set()
        self.values: list[Any] = []
        self.boxes: dict[tuple[str, str], tuple[Box, ...]] = {}

    def get(self, key: str | None) -> Record:
        """A record, noted as read; {} if there is none."""
        if key in self.records:
            self.read.add(key)
            return self.records[key]
        return {}

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

    def cited(self, key: str, function: str = "supports") -> set[str]:
        """The works that a claim cites for this."""
        return {cited["work"] for cited in self.records[key].get("citations", ()) if cited["function"] == function}

    def recorded(self, thing: str, what: str, any_layer: bool = False) -> Iterator[str]:
        """The asserted reference claims, or all, in which a thing fills this (see `fill`), by id; what a work says, for "said"."""
        for key in sorted((self.said if what == "said" else self.about).get(thing, ())):
            claim = self.records[key]
            said = "voices" in claim and claim["rank"] != "deprecated"
            if what == "said" and said and (claim["source"] in (thing, "reference")):
                yield key
            elif said and claim["polarity"] == "+" and claim["irrealis"] == "actual" and thing in self.fill(key, what):
                if any_layer or claim["source"] == "reference":
                    yield key

    def days(self, key: str, reading: str = "widened") -> tuple[Box, ...]:
        """The boxes of a record, one for each alternative of its date; any time if it has none. reading: "core" is literal, "loose" has the
        tolerances, "widened" all readings of its calendar too, "civil" these but for the local day."""
        made, found = self.dated(key), tuple[Box, ...]()
        if made:
            read = [r for r in made.read if reading == "widened" or (reading == "civil" and LOCAL_DAY not in r.names)]
            found = made.core if reading == "core" else (*made.loose, *(r.box for r in read))
        self.boxes[key, reading] = found or (ANY_TIME,)
        return self.boxes[key, reading]

    def dated(self, key: str) -> Boxes | None:
        """The days of a claim, date, list or work; None without a date, or for a day that no calendar has."""
        record = self.get(key)
        if edtf := record.get("period") or record.get("issued"):
            return boxes(edtf, "throughout" if "period" in record else "within")
        when = record.get("time")
        try:
            return when and boxes(
                when["edtf"], when["mode"], when["part"], when["calendar"], self.land(key), says_year(when["raw"])
            )
        except NoSuchDay:
            return None

    def hull(self, key: str, reading: str = "widened") -> Box:
        """The smallest box around all alternatives."""
        return hull(self.days(key, reading))

    def land(self, key: str) -> str:
        """The land (readings.toml) in which a claim is set: that of its place, else of the states and places it is about, if it is one."""
        claim = self.get(key)
        about = {x for ids in claim.get("roles", {}).values() for x in ids}
        about = {x for x in about if self.get(x).get("type") in ("place", "state")}
        lands = {self._land_of(x) for x in ([claim["place"]] if claim.get("place") else about)}
        return lands.pop() if len(lands) == 1 else ""

    def _land_of(self, place: str) -> str:
        ring, seen = [place], {place}
        while ring:
            entities = [self.get(x) for x in ring if self.get(x)]
            names = (name for e in entities for name in (e["label"], *(n["text"] for n in e["names"])))
            if land := next((LANDS[fold(name)] for name in names if fold(name) in LANDS), ""):
                return land
            ring = [x for e in entities for x in e["part_of"] if x not in seen]
            seen.update(ring)
        return ""

    def wider(self, thing: str | None) -> set[str]:
        """A thing and all that it is a part or an instance of; empty for none."""
        found = {thing} if thing else set()
        for key in (waiting := sorted(found)):
            entity = self.get(key)
            fresh = {*entity.get("part_of", ()), *entity.get("instance_of", ())} - found
            found |= fresh
            waiting += sorted(fresh)
        return found


def of_works(bibliography: dict[str, Work], texts: dict[str, tuple[Record, str]]) -> list[Record]:
    """What proofs read of works and of annotated texts (name -> what source.toml says, and the text), as records."""
    made = []
    for key in sorted({*bibliography, *texts}):
        work, (source, text) = bibliography.get(key), texts.get(key, ({}, None))
        derived = [*msgspec.to_builtins(work.derivations if work else ()), *source.get("derivations", ())]
        issued = source.get("written") or (work.issued if work else None)
        made.append({"id": f"work {key}", "issued": issued, "derivations": derived, "text": text, "language": source.get("language")})
    return made


def digest_of(record: Record) -> str:
    """The digest of a work, which has no line of its own in a record file."""
    return hashlib.sha256(json.dumps(record, sort_keys=True).encode()).hexdigest()[:12]


def read_records(root: Path) -> tuple[Record, list[Record], Callable[[str], str]]:
    """The predicates, the records and the digests (as in the seal) of a corpus folder. Raises OSError, ValueError."""
    digests: dict[str, str] = {}
    records: list[Record] = []
    for name in ("entities", "*/claims", "*/complete", "*/dates", "*/mentions"):
        files = (root / "annotations").glob(f"{name}.jsonl")
        for line in filter(None, (x for path in files for x in path.read_bytes().split(b"\n"))):
            records.append(json.loads(line))
            digests[records[-1]["id"]] = hashlib.sha256(line).hexdigest()[:12]
    folders = [path.parent for path in sorted((root / "corpus").glob("*/source.toml"))]
    texts = {
        folder.name: (tomllib.loads((folder / "source.toml").read_text("utf-8")), (folder / "text.txt").read_bytes().decode())
        for folder in folders
    }
    listed = root / "annotations/reference/bibliography.json"
    works = of_works(read(listed.read_bytes(), "")[0] if listed.exists() else {}, texts)
    digests |= {work["id"]: digest_of(work) for work in works}
    predicates = tomllib.loads((root / "annotations/vocabulary.toml").read_text("utf-8"))["predicates"]
    return predicates, [*records, *works], digests.__getitem__
