"""A fact as a table or file gives it: what all forms of imports are turned into before they become claims."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from sinosoviet_corpus.imports.registry import Named
from sinosoviet_corpus.imports.works import Cited
from sinosoviet_corpus.model.claim import Quantity
from sinosoviet_corpus.model.record import Range
from sinosoviet_corpus.model.when import When
from sinosoviet_corpus.model.words import Confidence, Irrealis, Kind, Modality, PlaceRelation, Polarity, Rank


class Fact(NamedTuple):
    """A fact that a row of a file states, with names as the file has them. A claim is made of it.

    line, cells: the row it came from.  raw: what tells it from other facts of its file, as the file has it.

    complete: "" or the period for which the file is said to give all facts with this predicate and participant (the role in
    `complete_role`); "yes": for the time of its facts.
    """

    line: int
    cells: Mapping[str, str]
    predicate: str
    roles: Mapping[str, tuple[Named, ...]]
    cites: tuple[Cited, ...] = ()
    time: When | None = None
    place: Named | None = None
    place_relation: PlaceRelation = "in"
    quantity: Quantity | None = None
    value: str | None = None
    polarity: Polarity = "+"
    modality: Modality = "certain"
    irrealis: Irrealis = "actual"
    kind: Kind | None = None
    rank: Rank = "normal"
    rank_reason: str | None = None
    confidence: Confidence = "medium"
    note: str | None = None
    spans: tuple[Range, ...] = ()
    complete: str = ""
    complete_role: str = ""
    raw: tuple[str, ...] = ()
