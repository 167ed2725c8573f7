"""The relations of time as SQL functions, and the shared views: rule queries may use them besides the tables."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.tables.schemas import LAYOUT
from sinosoviet_corpus.times.box import INFINITE, RELATIONS
from sinosoviet_corpus.views import SHARED_VIEWS, meanings

BOX_TYPE = "STRUCT<s_min: BIGINT, s_max: BIGINT, e_min: BIGINT, e_max: BIGINT>"

# All functions but the last are boolean. These are not relations of two boxes:
OTHER = {"bounded": ("a", f"a.s_min > {-INFINITE} or a.e_max < {INFINITE}")}

# The box that begins as `a` does and ends as `b` does; null leaves that side open. Engines write a struct differently: {} for its fields.
SPANNING = "spanning"
ENDS = {
    "s_min": f"coalesce(a.s_min, {-INFINITE})",
    "s_max": f"coalesce(a.s_max, {INFINITE})",
    "e_min": f"coalesce(b.e_min, {-INFINITE})",
    "e_max": f"coalesce(b.e_max, {INFINITE})",
}


def functions() -> dict[str, tuple[str, str]]:
    """Name -> (parameters, body)."""
    return {name: ("a, b", body) for name, body in RELATIONS.items()} | OTHER


def bare(query: str) -> str:
    """A query without its comments."""
    return re.sub(r"--[^\n]*", "", query)


@cache  # called for the same few queries and views again and again
def relations_in(query: str) -> tuple[str, ...]:
    """The names after "from" and "join" in a query, without those it defines itself."""
    query = bare(query)
    names = re.findall(r"\b(?:from|join)\s+([a-z_]\w*)", query)
    own = _own(query)
    return tuple(name for name in dict.fromkeys(names) if name not in own)


def _own(query: str) -> set[str]:
    """The relations that a query defines itself."""
    return set(re.findall(r"(?:with|,)\s*(\w+)\s+as\s*\(", query))


def needed_views(queries: Iterable[str]) -> dict[str, str]:
    """The views that queries need, each after those that it reads. Raises CorpusError for an unknown relation."""
    bodies: dict[str, str] = {}

    def add(name: str) -> None:
        if name in LAYOUT or name in bodies:
            return
        if name not in SHARED_VIEWS:
            raise CorpusError(f"there is no relation {name!r} to read from", None, "See views/.")
        for other in relations_in(SHARED_VIEWS[name].sql):
            add(other)
        bodies[name] = SHARED_VIEWS[name].sql

    for query in queries:
        for name in relations_in(query):
            add(name)
    return bodies


def lacking(queries: Iterable[str], vocabulary: Vocabulary) -> list[str]:
    """The meanings that queries ask for by their views and that no predicate of the vocabulary has."""
    there = {predicate.meaning for predicate in vocabulary.predicates.values()}
    asked = {meanings.NAMES[name] for query in queries for name in relations_in(query) if name in meanings.NAMES}
    return sorted(asked - there)


def needed_tables(queries: Iterable[str]) -> set[str]:
    """The tables that queries and their views read."""
    queries = list(queries)
    return {
        name for query in (*queries, *needed_views(queries).values()) for name in relations_in(query) if name in LAYOUT
    }


_COMPUTES = re.compile(r"\b(join|union|group by|distinct|over)\b", re.IGNORECASE)


def computes(query: str) -> bool:
    """Whether a query does more than pick rows and columns of a relation."""
    return _COMPUTES.search(query) is not None


def reads_conflicts(query: str) -> bool:
    """Whether a query reads the conflicts that other rules find, and so has to wait for them."""
    return "conflicts" in needed_tables([query])
