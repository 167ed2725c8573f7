"""The boxes of the times of records, by the readings that are possible where they are set: the land in which a place lies, its double years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from sinosoviet_corpus.model.claim import Claim
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.when import When
from sinosoviet_corpus.tables.fold import fold
from sinosoviet_corpus.times.box import ANY_TIME, Box, hull
from sinosoviet_corpus.times.boxes import Boxes, boxes
from sinosoviet_corpus.times.edtf import NoSuchDay
from sinosoviet_corpus.times.readings import TABLE

# "15 January 1743/44"; with four digits only after the name of a month, for "1743/1744" may be two years.
_DOUBLE = re.compile(r"(?<!\d)(\d{3,4})/(\d{1,2})(?![\d-])|[A-Z][a-z]{2,8}\.? (\d{4})/(\d{4})(?![\d-])")
# Folded name of a land -> the land.
LAND_OF = {fold(name): land.name for land in TABLE.lands for name in land.names}


class Lands:
    """The lands of a corpus: which land of the table a place lies in, by its names and those of what it is part of."""

    def __init__(self, corpus: Corpus) -> None:
        self._entities = {e.id: e for e in corpus.entities}
        self._known: dict[str | None, str] = {None: ""}

    def of(self, place: str | None) -> str:
        """The name of the land, the nearest if there are several; "" if the place is in none that is known by name."""
        if place not in self._known:
            self._known[place] = self._find(place)
        return self._known[place]

    def _find(self, place: str | None) -> str:
        ring, seen = [place], {place}
        while ring:
            entities = [self._entities[key] for key in ring if key in self._entities]
            for entity in entities:
                for name in (entity.label, *(n.text for n in entity.names)):
                    if land := LAND_OF.get(fold(name)):
                        return land
            ring = [key for e in entities for key in e.part_of if key not in seen]
            seen |= set(ring)
        return ""

    def of_claim(self, claim: Claim) -> str:
        """The land in which a claim is set: that of its place; without a place that of the states and places it is about, if it is one."""
        if claim.place:
            return self.of(claim.place)
        about = {key for ids in claim.roles.values() for key in ids if self._is_land(key)}
        lands = {self.of(key) for key in about}
        return lands.pop() if len(lands) == 1 else ""

    def _is_land(self, key: str) -> bool:
        return key in self._entities and self._entities[key].type in ("place", "state")

    def boxes(self, claim: Claim) -> Boxes | None:
        """The boxes of a claim's time; None if it has none, or a day that no calendar has."""
        return boxes_of(claim.time, self.of_claim(claim) if claim.time else "")


def boxes_of(when: When | None, land: str = "") -> Boxes | None:
    """The boxes of a time; None if there is none, or if no calendar has the day."""
    if when is None:
        return None
    try:
        return boxes(when.edtf, when.mode, when.part, when.calendar, land, says_year(when.raw))
    except NoSuchDay:
        return None


def fault_of(when: When | None) -> str | None:
    """Why a time is no day as it is marked; None if it is one."""
    if when is None:
        return None
    try:
        return boxes(when.edtf, when.mode, when.part, when.calendar).fault
    except NoSuchDay as error:
        return str(error)


def three_boxes(dated: Boxes | None) -> dict[str, dict[str, int]]:
    """The box as written, the one widened by the tolerance table, and the one of all readings."""
    if dated is None:
        return {name: box_row(ANY_TIME) for name in ("core", "loose", "widened")}
    return {
        "core": box_row(hull(dated.core)),
        "loose": box_row(hull(dated.loose)),
        "widened": box_row(hull(dated.outer)),
    }


def alternatives(dated: Boxes) -> Iterator[dict[str, Any]]:
    """The alternatives of a date for the table `times`: those written, then those by other readings."""
    written = [("", member, box) for member, box in enumerate(dated.loose)]
    read = [(" ".join(r.names), r.member, r.box) for r in dated.read]
    for n, (reading, member, box) in enumerate(written + read):
        yield {"alternative": n, "reading": reading, "core": box_row(dated.core[member]), "widened": box_row(box)}


def box_row(box: Box) -> dict[str, int]:
    """A box as a value of a table."""
    return {"s_min": box[0], "s_max": box[1], "e_min": box[2], "e_max": box[3]}


@lru_cache(maxsize=65536)
def says_year(raw: str) -> bool:
    """Whether the words give the year by both its beginnings, as in "15 January 1743/44"."""
    double = _DOUBLE.search(raw)
    if double is None:
        return False
    first, second = double[1] or double[3], double[2] or double[4]
    return str(int(first) + 1).endswith(second)
