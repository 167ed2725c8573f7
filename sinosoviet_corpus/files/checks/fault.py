"""A fault that a check finds, and what checks look things up in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Any, NamedTuple

from sinosoviet_corpus.files.near import Near
from sinosoviet_corpus.files.quotes import Places
from sinosoviet_corpus.files.reader import Located, Reading
from sinosoviet_corpus.model.claim import Claim, Completeness, Search
from sinosoviet_corpus.model.entity import Entity
from sinosoviet_corpus.model.layers import Date
from sinosoviet_corpus.model.problem import Problem
from sinosoviet_corpus.model.vocabulary import Accepted, Vocabulary, accepted_roles


class Fault(NamedTuple):
    """What is wrong with a record, and how to put it right; the record says where."""

    code: str
    message: str
    fix: str


class Context(NamedTuple):
    """The corpus around a record. entities, claims, dates, searches, complete: by id, the first record where two have one id.

    ids: of all records.  roles: predicate -> role -> what it takes.  works: the bibliography and the texts.
    near, places: filled as checks need them.
    """

    ids: AbstractSet[str]
    entities: dict[str, Entity]
    claims: dict[str, Claim]
    dates: dict[str, Date]
    searches: dict[str, Search]
    complete: dict[str, Completeness]
    roles: dict[str, dict[str, Accepted]]
    vocabulary: Vocabulary
    reading: Reading
    works: tuple[str, ...]
    near: dict[int, Near]  # keyed by the id() of the collection of names
    places: dict[str, Places]  # id of a text in which a quote was looked for -> its places


Check = Callable[[Located, Context], Iterator[Fault]]


def around(reading: Reading, words: Vocabulary, by_id: Mapping[str, Located]) -> Context:
    """The context of the records of a corpus. by_id: the first record with each id."""
    by_kind: dict[type[Any], dict[str, Any]] = {Entity: {}, Claim: {}, Date: {}, Search: {}, Completeness: {}}
    for record_id, item in by_id.items():
        if type(item.record) in by_kind:
            by_kind[type(item.record)][record_id] = item.record
    return Context(
        by_id.keys(),
        by_kind[Entity],
        by_kind[Claim],
        by_kind[Date],
        by_kind[Search],
        by_kind[Completeness],
        {name: accepted_roles(p) for name, p in words.predicates.items()},
        words,
        reading,
        (*reading.bibliography, *reading.texts),
        {},
        {},
    )


def at_record(item: Located, fault: Fault) -> Problem:
    """The problem that a fault of this record is."""
    record = getattr(item.record, "id", None) or getattr(item.record, "finding", None)
    return Problem(code=fault.code, path=item.path, line=item.line, record=record, message=fault.message, fix=fault.fix)


def shortened(text: str) -> str:
    """A text as a message shows it: in quotation marks, a long one with its middle left out."""
    return repr(text if len(text) <= 60 else text[:40] + "…" + text[-15:])
