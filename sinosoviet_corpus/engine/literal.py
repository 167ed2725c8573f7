"""Rewrites a query so that every date is read literally. The answer shows which verdicts depend on the tolerance table."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from sinosoviet_corpus.engine.sql import bare, relations_in

_NO_ALIAS = {"where", "join", "left", "cross", "anti", "semi", "on", "group", "order", "union", "having"}
WIDENED, CORE = "widened", "core"


def literally(query: str, columns: Callable[[str], Iterable[str]]) -> str:
    """The query with `core` in place of `widened` in every relation that it reads. columns: gives those of a relation."""
    query = bare(query)
    for name in relations_in(query):
        own = list(columns(name))
        if WIDENED in own:
            listed = ", ".join(f"{name}.{CORE} as {WIDENED}" if c == WIDENED else f"{name}.{c}" for c in own)
            query = _put(f"(select {listed} from {name})", name, query)
    return query


def _put(relation: str, name: str, query: str) -> str:
    """The query with another relation in place of `name`, under the same alias, or under its name if it has none."""

    def instead(place: re.Match[str]) -> str:
        alias = "" if place[2] and place[2] not in _NO_ALIAS else f" {name}"
        return f"{place[1]} {relation}{alias}"

    return re.sub(rf"\b(from|join)\s+{name}\b(?=\s*(\w*))", instead, query)
