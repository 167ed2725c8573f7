"""Which record of the corpus belongs to a record of one of the two annotations: the one that it was kept from, or that was taken in from it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from sinosoviet_corpus.files.layout import ROUNDS
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.layer_table import COMPARED


def counterparts(corpus: Corpus, rounds: Mapping[str, Corpus]) -> dict[str, Any]:
    """Id of a record of either annotation -> its record of the corpus; without those that have none, or none any more.

    An id alone proves nothing, because ids are given anew once they are free: both records are of one layer and share words of the text.
    A record of the corpus belongs to one record only, and to one of the first annotation rather than of the second.
    """
    made: dict[str, Any] = {}
    for layer in COMPARED:
        known = {record.id: record for record in getattr(corpus, layer)}
        numbered: dict[str, list[Any]] = {}
        for record in known.values():
            if _plain(record.id) != record.id:
                numbered.setdefault(_plain(record.id), []).append(record)
        used: set[str] = set()
        for which in ROUNDS:
            for record in getattr(rounds[which], layer):
                name = record.id.removeprefix(f"{which}/")
                may_be = [known[n] for n in _names(name, which) if n in known] + numbered.get(name, [])
                fitting = [r for r in may_be if r.id not in used and _share_words(r, record)]
                if fitting:
                    same = (r for r in fitting if r.spans == record.spans)
                    made[record.id] = next(same, fitting[0])
                    used.add(made[record.id].id)
    return made


def _names(name: str, which: str) -> Iterator[str]:
    """The ids from which `rounds.keep`, which only adds a number, could have made a name. What is taken in keeps its own or gets a number."""
    yield name
    if which == ROUNDS[0] and _plain(name) != name:
        yield _plain(name)


def _plain(name: str) -> str:
    """A name without the number that `names.free` gives."""
    return re.sub(r"-\d+\Z", "", name)


def _share_words(one: Any, other: Any) -> bool:
    return one.source == other.source and any(
        a.start < b.end and b.start < a.end for a in one.spans for b in other.spans
    )
