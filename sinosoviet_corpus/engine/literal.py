"""The same question with every date read literally: it tells which verdicts hang on the tolerance table."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from sinosoviet_corpus.engine.sql import bare, relations_in

WIDENED, CORE = "widened", "core"


def literally(query: str, columns: Callable[[str], Iterable[str]]) -> str:
    """The query with `core` in the place of `widened` in all that it reads. columns: those of a relation."""
    query = bare(query)
    for name in relations_in(query):
        own = list(columns(name))
        if WIDENED in own:
            listed = ", ".join(f"{name}.{CORE} as {WIDENED}" if c == WIDENED else f"{name}.{c}" for c in own)
            query = re.sub(rf"\b(from|join)\s+{name}\b", rf"\1 (select {listed} from {name})", query)
    return query
