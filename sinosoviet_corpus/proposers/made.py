"""The parts that all proposals share: who made them, their span, and what they name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sinosoviet_corpus.model.entity import Entity
from sinosoviet_corpus.model.layer_table import OF_RECORD
from sinosoviet_corpus.model.record import GUIDELINE, MadeBy, Range
from sinosoviet_corpus.model.words import Confidence

PROPOSED = "proposed: "  # begins the note of a record without `made_by` that a program proposed


def by(rules: str, at: str, confidence: Confidence = "medium") -> MadeBy:
    """Made by these rules (name and version) on the day `at` (ISO 8601); a proposal until somebody confirms it."""
    return MadeBy(
        agent=f"sinosoviet propose, {rules}", at=at, status="proposed", confidence=confidence, guideline=GUIDELINE
    )


def span(text: str, start: int, end: int) -> tuple[Range, ...]:
    """The one span [start, end) of a text, in code points."""
    return (Range(start=start, end=end, quote=text[start:end]),)


def unnamed(records: Iterable[Any]) -> set[str]:
    """The ids of those entities among the records that no other kind of record names, nor an entity that one names."""
    records = list(records)
    entities = [record for record in records if isinstance(record, Entity)]
    return unnamed_of(entities, (record for record in records if not isinstance(record, Entity)))


def unnamed_of(entities: Iterable[Entity], records: Iterable[Any]) -> set[str]:
    """The ids of those entities that none of the records names, nor one of the entities that a record names."""
    left = {entity.id: entity for entity in entities}
    waiting = [ident for record in records for ident in OF_RECORD[type(record)].names(record)]
    while waiting:
        entity = left.pop(waiting.pop() or "", None)
        if entity is not None:
            waiting += OF_RECORD[Entity].names(entity)
    return set(left)
