"""What rule queries may use besides the tables: the relations of time as functions, and a view for each predicate."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from sinosoviet_corpus.engine.views import SHARED_VIEWS
from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.model.vocabulary import Vocabulary, is_name, role_name
from sinosoviet_corpus.tables.schemas import LAYOUT
from sinosoviet_corpus.time.box import INFINITE, RELATIONS

BOX_TYPE = "STRUCT<s_min: BIGINT, s_max: BIGINT, e_min: BIGINT, e_max: BIGINT>"

# All functions are boolean. What is not a relation of two boxes:
OTHER = {"bounded": ("a", f"a.s_min > {-INFINITE} or a.e_max < {INFINITE}")}


def functions() -> dict[str, tuple[str, str]]:
    """Name -> (parameters, body)."""
    return {name: ("a, b", body) for name, body in RELATIONS.items()} | OTHER


def predicate_view(name: str, vocabulary: Vocabulary) -> str:
    """The query of the view of a predicate: the asserted claims with it, the roles as columns.

    A role that is called like a column of claims has none: rules mean the column. Raises CorpusError for a name that is none.
    """
    roles = [role for role in roles_of(name, vocabulary) if role not in LAYOUT["claims"]]
    for word in (name, *roles):
        if not is_name(word):  # reading a vocabulary refuses it; this is the last door before SQL
            raise CorpusError(f"{word!a} cannot be a name in a query", None, "Rename it in the vocabulary.")
    columns = ", ".join(["c.*", *(f'r{n}.entity as "{role}"' for n, role in enumerate(roles))])
    joins = "\n".join(
        f"left join roles r{n} on r{n}.claim = c.claim and r{n}.role = '{role}'" for n, role in enumerate(roles)
    )
    return f"select {columns}\nfrom asserted c\n{joins}\nwhere c.predicate = '{name}'"


def roles_of(name: str, vocabulary: Vocabulary) -> list[str]:
    """The roles of a predicate, in the order of the vocabulary."""
    return [role_name(role) for role in vocabulary.predicates[name].roles]


def bare(query: str) -> str:
    """A query without its comments."""
    return re.sub(r"--[^\n]*", "", query)


@cache  # asked for the same few queries and views again and again
def relations_in(query: str) -> tuple[str, ...]:
    """The names after "from" and "join" in a query, without those it defines itself."""
    query = bare(query)
    names = re.findall(r"\b(?:from|join)\s+([a-z_]\w*)", query)
    return tuple(name for name in dict.fromkeys(names) if name not in _own(query))


def _own(query: str) -> set[str]:
    """The relations that a query defines itself."""
    return set(re.findall(r"(?:with|,)\s*(\w+)\s+as\s*\(", query))


# Where another scope of aliases begins: a relation that the query defines, the query after those, the next part of a union.
_SCOPES = re.compile(r"(?:\bwith|,)\s*\w+\s+as\s*\(|\)\s*(?=select\b)|\bunion\b")


@cache
def columns_read(query: str) -> dict[str, tuple[str, ...]]:
    """Relation -> the columns that a query reads of it by an alias (`h.office` of `from held_office h`), without what it defines itself."""
    query = bare(query)
    found: dict[str, tuple[str, ...]] = {}
    own = _own(query)
    for scope in _SCOPES.split(query):
        read = re.findall(r"\b([a-z]\w*)\.([a-z_]\w*)", scope)
        for relation, alias in re.findall(r"\b(?:from|join)\s+([a-z_]\w*)\s+(?:as\s+)?([a-z]\w*)\b", scope):
            if relation in own:
                continue
            columns = (column for name, column in read if name == alias)
            found[relation] = tuple(dict.fromkeys((*found.get(relation, ()), *columns)))
    return found


def needed_views(queries: Iterable[str], vocabulary: Vocabulary) -> tuple[dict[str, str], set[str]]:
    """The views that queries need, each after those that it reads, and what the vocabulary lacks: a relation, or a role of one."""
    bodies: dict[str, str] = {}
    unknown: set[str] = set()

    def add(name: str) -> None:
        if name in LAYOUT or name in bodies or name in unknown:
            return
        if name in SHARED_VIEWS:
            body = SHARED_VIEWS[name]
        elif name in vocabulary.predicates:
            body = predicate_view(name, vocabulary)
        else:
            unknown.add(name)
            return
        add_all(body)
        bodies[name] = body

    def add_all(query: str) -> None:
        for name in relations_in(query):
            add(name)
        for name, columns in columns_read(query).items():
            if name in vocabulary.predicates and name not in SHARED_VIEWS and name not in LAYOUT:
                there = {*LAYOUT["claims"], *roles_of(name, vocabulary)}
                unknown.update(f"{name} with a role {column!r}" for column in columns if column not in there)

    for query in queries:
        add_all(query)
    return bodies, unknown


def needed_tables(queries: Iterable[str], vocabulary: Vocabulary) -> set[str]:
    """The tables that queries and their views read."""
    queries = list(queries)
    views, _ = needed_views(queries, vocabulary)
    return {name for query in (*queries, *views.values()) for name in relations_in(query) if name in LAYOUT}


def reads_conflicts(query: str, vocabulary: Vocabulary) -> bool:
    """Whether a query reads what the others find, and so has to wait for them."""
    return "conflicts" in needed_tables([query], vocabulary)
