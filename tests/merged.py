"""Merges many small corpora into one, so that an engine with a slow start is started once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, TypeVar

import msgspec

from sinosoviet_corpus.model.claim import REFERENCE
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.entity import Entity
from sinosoviet_corpus.model.source import Text

T = TypeVar("T", bound=msgspec.Struct)
# The fields that hold ids; everything else is left alone, even if it looks like one.
_IDS = {
    "id",
    "key",
    "source",
    "entity",
    "content",
    "place",
    "event",
    "roles",
    "part_of",
    "instance_of",
    "member_class",
    "claims",
    "references",
    "searches",
    "work",
    "target",
    "holder",
    "actors",
    "state",
}


def merged(corpora: Sequence[Corpus]) -> Corpus:
    """Merge corpora so that they stay apart: every id, and the label of every person, gets the number of its corpus."""
    made = [_numbered(corpus, n) for n, corpus in enumerate(corpora)]
    return Corpus(
        vocabulary=corpora[0].vocabulary,
        texts={key: text for c in made for key, text in c.texts.items()},
        entities=tuple(x for c in made for x in c.entities),
        claims=tuple(x for c in made for x in c.claims),
        complete=tuple(x for c in made for x in c.complete),
        searches=tuple(x for c in made for x in c.searches),
        assessments=tuple(x for c in made for x in c.assessments),
        mentions=tuple(x for c in made for x in c.mentions),
        dates=tuple(x for c in made for x in c.dates),
        stance=tuple(x for c in made for x in c.stance),
        sentences=tuple(x for c in made for x in c.sentences),
        bibliography={key: item for c in made for key, item in c.bibliography.items()},
    )


def number_of(claim: str) -> int:
    """The number of the merged corpus that a claim comes from; -1 for any other id."""
    match = re.match(r"(?:[^/]*/)?c(\d+)", claim)
    return int(match[1]) if match else -1


def unnumbered(text: str) -> str:
    """A message about a merged corpus, without the numbers in its ids."""
    return re.sub(r"\bc\d+-?", "", text)


def _numbered(corpus: Corpus, number: int) -> Corpus:
    sources = {key: f"c{number}{key}" for key in corpus.texts}
    works = {key: f"c{number}-{key}" for key in corpus.bibliography}
    new = {**works, **sources}
    records: tuple[Any, ...] = (
        *corpus.entities,
        *corpus.claims,
        *corpus.complete,
        *corpus.searches,
        *corpus.assessments,
        *corpus.mentions,
        *corpus.dates,
        *corpus.stance,
        *corpus.sentences,
    )
    for record in records:
        head, slash, tail = record.id.partition("/")
        new[record.id] = f"{sources.get(head, head)}/c{number}-{tail}" if slash else f"c{number}-{head}"
    new[REFERENCE] = REFERENCE
    return msgspec.structs.replace(
        corpus,
        texts={new[key]: Text(renamed(text.source, new), text.text) for key, text in corpus.texts.items()},
        entities=tuple(_apart(renamed(x, new), number) for x in corpus.entities),
        claims=tuple(renamed(x, new) for x in corpus.claims),
        complete=tuple(renamed(x, new) for x in corpus.complete),
        searches=tuple(renamed(x, new) for x in corpus.searches),
        assessments=tuple(renamed(x, new) for x in corpus.assessments),
        mentions=tuple(renamed(x, new) for x in corpus.mentions),
        dates=tuple(renamed(x, new) for x in corpus.dates),
        stance=tuple(renamed(x, new) for x in corpus.stance),
        sentences=tuple(renamed(x, new) for x in corpus.sentences),
        bibliography={new[key]: renamed(item, new) for key, item in corpus.bibliography.items()},
    )


def _apart(entity: Entity, number: int) -> Entity:
    """A person of another corpus is no namesake; a land keeps its name, by which its calendar is known."""
    return msgspec.structs.replace(entity, label=f"c{number}-{entity.label}") if entity.type == "person" else entity


def renamed(record: T, new: dict[str, str]) -> T:
    return msgspec.convert(_map(msgspec.to_builtins(record), new), type(record))


def _map(value: Any, new: dict[str, str], is_id: bool = False) -> Any:
    """The value with its ids replaced, in the fields that hold ids and everything inside those."""
    if isinstance(value, str):
        return new.get(value, value) if is_id else value
    if isinstance(value, (list, tuple)):
        return [_map(v, new, is_id) for v in value]
    if isinstance(value, dict):
        return {k: _map(v, new, is_id or k in _IDS) for k, v in value.items()}
    return value
