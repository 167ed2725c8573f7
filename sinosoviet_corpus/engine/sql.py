"""What rule queries may use besides the tables: the relations of time as functions, and a view for each predicate."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from sinosoviet_corpus.engine.views import SHARED_VIEWS
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.tables.schemas import LAYOUT
from sinosoviet_corpus.time.box import INFINITE, RELATIONS

BOX_TYPE = "STRUCT<s_min: BIGINT, s_max: BIGINT, e_min: BIGINT, e_max: BIGINT>"

# All functions are boolean. What is not a relation of two boxes:
OTHER = {"bounded": ("a", f"a.s_min > {-INFINITE} or a.e_max < {INFINITE}")}


def functions() -> dict[str, tuple[str, str]]:
    """Name -> (parameters, body)."""
    return {name: ("a, b", body) for name, body in RELATIONS.items()} | OTHER


def predicate_view(name: str, vocabulary: Vocabulary) -> str:
    """The query of the view of a predicate: the asserted claims with it, the roles as columns."""
    roles = [role.removesuffix("?") for role in vocabulary.predicates[name].roles]
    columns = ", ".join(["c.*", *(f"r{n}.entity as {role}" for n, role in enumerate(roles))])
    joins = "\n".join(
        f"left join roles r{n} on r{n}.claim = c.claim and r{n}.role = '{role}'" for n, role in enumerate(roles)
    )
    return f"select {columns}\nfrom asserted c\n{joins}\nwhere c.predicate = '{name}'"


@cache  # asked for the same few queries and views again and again
def relations_in(query: str) -> tuple[str, ...]:
    """The names after "from" and "join" in a query, without those it defines itself."""
    own = set(re.findall(r"(?:with|,)\s*(\w+)\s+as\s*\(", query))
    names = re.findall(r"\b(?:from|join)\s+([a-z_]\w*)", query)
    return tuple(name for name in dict.fromkeys(names) if name not in own)


def needed_views(queries: Iterable[str], vocabulary: Vocabulary) -> tuple[dict[str, str], set[str]]:
    """The views that queries need, each after those that it reads, and the names that are nothing known."""
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
        for other in relations_in(body):
            add(other)
        bodies[name] = body

    for query in queries:
        for name in relations_in(query):
            add(name)
    return bodies, unknown


def needed_tables(queries: Iterable[str], vocabulary: Vocabulary) -> set[str]:
    """The tables that queries and their views read."""
    queries = list(queries)
    views, _ = needed_views(queries, vocabulary)
    return {name for query in (*queries, *views.values()) for name in relations_in(query) if name in LAYOUT}


def reads_conflicts(query: str, vocabulary: Vocabulary) -> bool:
    """Whether a query reads what the others find, and so has to wait for them."""
    return "conflicts" in needed_tables([query], vocabulary)
