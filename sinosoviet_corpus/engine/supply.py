"""What a database has to do, and how it gets the tables and views that queries need: each once, and only when one needs it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, Protocol

from sinosoviet_corpus.engine.sql import needed_tables, needed_views
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.tables.build import Row, rows


class Engine(Protocol):
    """What a database has to do."""

    name: str

    def load(self, rows: dict[str, Iterable[Row]]) -> None: ...
    def views(self, bodies: dict[str, str]) -> None: ...
    def columns(self, sql: str) -> list[str]: ...
    def write(self, sql: str, path: Path) -> None: ...
    def query(self, sql: str) -> list[dict[str, Any]]: ...
    def query_all(self, queries: list[str]) -> list[list[dict[str, Any]] | Exception]: ...
    def close(self) -> None: ...


class Supply:
    """Called with queries, it makes what they need and is not there yet."""

    def __init__(self, corpus: Corpus, database: Engine) -> None:
        self._corpus, self._database = corpus, database
        self._there: set[str] = set()

    def __call__(self, queries: Iterable[str]) -> None:
        queries = list(queries)
        tables = needed_tables(queries, self._corpus.vocabulary) - self._there
        self._database.load(rows(self._corpus, tables))
        levels = needed_views(queries, self._corpus.vocabulary)[0]
        new = [{name: body for name, body in level.items() if name not in self._there} for level in levels]
        for level in filter(None, new):
            self._database.views(level)
        self._there |= tables | {name for level in new for name in level}
