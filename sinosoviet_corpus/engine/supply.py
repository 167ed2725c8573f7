"""The interface of a database, and its supply with the tables and views that queries need: each once, and only when needed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial
from typing import Any, Protocol

from sinosoviet_corpus.engine.memory import Memory
from sinosoviet_corpus.engine.places import Place
from sinosoviet_corpus.engine.sql import needed_tables, needed_views
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.tables.build import BUILT, Row, rows

Answer = list[dict[str, Any]] | Exception


class Engine(Protocol):
    """The interface of a database."""

    name: str

    def load(self, tables: Mapping[str, Iterable[Row]]) -> None:
        """Load tables, by name."""

    def views(self, bodies: Mapping[str, str]) -> None:
        """Define relations for later queries, each computed once. Raises what the engine raises."""

    def ask(
        self,
        queries: Sequence[str],
        views: Mapping[str, str] = ...,
        tables: Mapping[str, Iterable[Row]] = ...,
    ) -> list[Answer]:
        """The rows of each query, or what it raised, in order, after tables and views that they need.

        Raises what making a table or a view raises.
        """
        ...

    def columns(self, sql: str) -> list[str]: ...
    def write(self, sql: str, place: Place) -> None: ...
    def verdicts(self, place: Place) -> dict[str | None, int]: ...
    def query(self, sql: str) -> list[dict[str, Any]]: ...
    def close(self) -> None: ...


def lines_of(error: Exception) -> list[str]:
    """What an engine says of a failure, without the stack of its calls; at least one line."""
    lines = (line.strip() for line in str(error).splitlines())
    return [line for line in lines if line and not line.startswith(("at ", "... "))] or [type(error).__name__]


class Supply:
    """Asks a database for answers, after loading the tables and defining the views that are needed and missing."""

    def __init__(self, corpus: Corpus, database: Engine, memory: Memory | None = None) -> None:
        """memory: has the rows of tables from the time before."""
        self._corpus, self._database, self._memory = corpus, database, memory
        self._there: set[str] = set()

    def load(self, queries: Collection[str]) -> None:
        """Load the tables that these queries need."""
        tables = needed_tables(queries) - self._there
        self._there |= tables
        self._database.load(self._rows(tables))

    def ask(self, queries: Sequence[str]) -> list[Answer]:
        """The rows of each query, or what it raised, in order."""
        tables = needed_tables(queries) - self._there
        views = {name: body for name, body in needed_views(queries).items() if name not in self._there}
        self._there |= tables | views.keys()
        return self._database.ask(queries, views, self._rows(tables))

    def _rows(self, tables: Collection[str]) -> dict[str, Iterable[Row]]:
        if self._memory is None:
            return rows(self._corpus, tables)
        return {name: self._memory.of(name, partial(_built, name), self._corpus) for name in tables if name in BUILT}


def _built(name: str, corpus: Corpus) -> list[Row]:
    return list(rows(corpus, (name,))[name])
