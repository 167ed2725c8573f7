"""A database that stays open from one check to the next, and computes again only what a change can have changed.

A table is loaded again only if its rows are others than before. A view or a query is computed again only if a relation that it reads has changed:
a table with other rows, or a view with other rows after it was computed again. So a change goes on only as far as it makes a difference.
Nothing is restricted to the claims that have changed, because a rule may ask for what is absent: each computed relation is computed whole.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from sinosoviet_corpus.engine.duck import Duck, execute
from sinosoviet_corpus.engine.sql import relations_in
from sinosoviet_corpus.engine.steady import Steady

# Of what a result was made: the query, and the version of each relation that it reads.
_Made = tuple[str, tuple[bytes, ...]]


class Remembering(Duck):
    """A database whose results stay good as long as what they were computed from stays the same. After an error it must be closed."""

    def __init__(self) -> None:
        super().__init__({})
        self._versions: dict[str, bytes] = {}  # relation -> a digest of its rows
        self._views: dict[str, _Made] = {}
        self._answers: dict[str, tuple[_Made, list[dict[str, Any]]]] = {}
        self._loaded: dict[str, Any] = {}  # table -> the rows as they were given
        self._order = Steady()

    def _load(self, name: str, rows: Iterable[Mapping[str, Any]]) -> None:
        if name in self._versions and self._loaded.get(name) is rows:
            return
        self._loaded[name] = rows
        lines = msgspec.json.Encoder().encode_lines(self._steady(rows) if name == "claims" else rows)
        version = hashlib.sha256(lines).digest()
        if self._versions.get(name) != version:
            self._drop(name)
            self._load_lines(name, lines)
            self._versions[name] = version

    def _steady(self, rows: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
        """The claims with other ordinals in the same order, so that a new claim leaves those of the others as they are. Only their order counts."""
        claims = list(rows)
        numbers = self._order.numbers({row["claim"]: row["ordinal"] for row in claims})
        return [{**row, "ordinal": numbers[row["claim"]]} for row in claims]

    def _drop(self, name: str) -> None:
        if self._versions.pop(name, None) is not None:
            execute(self._connection.cursor(), f"drop table {name}")

    def _made(self, sql: str) -> _Made:
        return sql, tuple(self._versions[name] for name in relations_in(sql))

    def _define(self, name: str, body: str) -> None:
        made = self._made(body)
        if name in self._versions:
            if self._views[name] == made:
                return
            if self._versions[name] == self._content(f"({body}\n)"):
                self._views[name] = made
                return
        self._drop(name)
        super()._define(name, body)
        self._views[name], self._versions[name] = made, self._content(name)

    def _content(self, relation: str) -> bytes:
        """A digest of the rows of a relation, in any order, as DuckDB makes it of the digests of the rows."""
        sql = f"select count(*), bit_xor(hash(r)), sum(hash(r)), sum(hash(hash(r))) from {relation} r"
        with self._within_limits():
            return repr(execute(self._connection.cursor(), sql).fetchone()).encode()

    def _answer(self, sql: str) -> list[dict[str, Any]]:
        made = self._made(sql)
        known = self._answers.get(sql)
        if known is None or known[0] != made:
            known = self._answers[sql] = made, super()._answer(sql)
        return [dict(row) for row in known[1]]
