"""The engine for everybody: DuckDB, in the process, over Arrow tables or Parquet."""

from __future__ import annotations

from typing import Any

import duckdb
import pyarrow as pa

from sinosoviet_corpus.engine.sql import functions

MEMORY = "4GB"  # DuckDB spills to disk beyond it


class Duck:
    """A private database in memory with the tables and the functions of `sql`."""

    name = "duckdb"

    def __init__(self, tables: dict[str, pa.Table]) -> None:
        self._connection = duckdb.connect(config={"memory_limit": MEMORY, "preserve_insertion_order": True})
        for name, table in tables.items():
            self._connection.register(name, table)
        for name, (parameters, body) in functions().items():
            self._connection.execute(f"create macro {name}({parameters}) as ({body})")

    def view(self, name: str, query: str) -> None:
        """Define a relation for later queries."""
        self._connection.execute(f"create temp view {name} as {query}")

    def query(self, sql: str) -> list[dict[str, Any]]:
        """The rows of a query. Raises duckdb.Error."""
        cursor = self._connection.execute(sql)
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

    def close(self) -> None:
        """Give the memory back."""
        self._connection.close()
