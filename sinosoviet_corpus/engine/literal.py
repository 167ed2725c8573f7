"""The same question with every date read literally: it tells which verdicts hang on the tolerance table."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from sinosoviet_corpus.engine.sql import bare, relations_in

_NO_ALIAS = {"where", "join", "left", "cross", "anti", "semi", "on", "group", "order", "union", "having"}
WIDENED, CORE = "widened", "core"


def literally(query: str, columns: Callable[[str], Iterable[str]]) -> str:
    """The query with `core` in the place of `widened` in all that it reads. columns: those of a relation."""
    query = bare(query)
    for name in relations_in(query):
        own = list(columns(name))
        if WIDENED in own:
            listed = ", ".join(f"{name}.{CORE} as {WIDENED}" if c == WIDENED else f"{name}.{c}" for c in own)
            query = _put(f"(select {listed} from {name})", name, query)
    return query


def _put(relation: str, name: str, query: str) -> str:
    """The query with another relation for `name`, under the same alias; where it has none, under its name."""

    def instead(place: re.Match[str]) -> str:
        alias = "" if place[2] and place[2] not in _NO_ALIAS else f" {name}"
        return f"{place[1]} {relation}{alias}"

    return re.sub(rf"\b(from|join)\s+{name}\b(?=\s*(\w*))", instead, query)
