"""The engine for more than one machine: the same query text on Spark SQL. Needs the extra [spark] and Java 17 or newer."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from sinosoviet_corpus.engine.crowd import MANY, is_crowded, thinned
from sinosoviet_corpus.engine.order import asked
from sinosoviet_corpus.engine.scratch import Scratch
from sinosoviet_corpus.engine.sql import BOX_TYPE, ENDS, SPANNING, functions

FEW_ROWS = 200_000
# With few rows, planning and compiling a query cost many times more than running it.
_INTERPRETED = {
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
    "spark.sql.adaptive.enabled": "false",
    "spark.sql.constraintPropagation.enabled": "false",
}


class Spark:
    """A Spark session (local unless one is configured) with the tables and the functions of `sql`."""

    name = "spark"

    def __init__(self, rows: Mapping[str, Iterable[Mapping[str, Any]]], master: str = "local[2]") -> None:
        self._folder = Scratch()
        self._open({}, master)
        self._count = 0
        self.load(rows)

    @classmethod
    def over(
        cls,
        files: Mapping[str, Sequence[str]],
        folders: Iterable[Path],
        memory: str = "4g",
        spill: str = "",
        master: str = "local[2]",
    ) -> Spark:
        """An engine over Parquet files (table -> its files), read in place.

        folders, spill: ignored, Spark has no such limits. But a query here cannot name a file (`runSQLOnFiles`).
        """
        made = cls.__new__(cls)
        made._folder = Scratch()
        made._count = FEW_ROWS
        made._open(files, master, memory)
        return made

    def _open(self, files: Mapping[str, Sequence[str]], master: str, memory: str = "4g") -> None:
        from pyspark.sql import SparkSession

        self._named: set[str] = set()
        self._session = (
            SparkSession.builder.master(master)
            .appName("sinosoviet")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.warehouse.dir", tempfile.gettempdir())  # nothing is left in the working directory
            # Local mode: everything is in the driver.
            .config("spark.driver.memory", memory.lower().removesuffix("b"))
            .config("spark.sql.shuffle.partitions", "2")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.ansi.enabled", "true")
            .config("spark.sql.ansi.doubleQuotedIdentifiers", "true")  # the same text as for DuckDB
            .config("spark.sql.runSQLOnFiles", "false")  # "select * from parquet.`/a/file`" reads nothing
            # Pruning fields of structs inside correlated subqueries loses columns in Spark 4.3 (INTERNAL_ERROR_ATTRIBUTE_NOT_FOUND).
            .config("spark.sql.optimizer.nestedSchemaPruning.enabled", "false")
            .config("spark.sql.optimizer.expression.nestedPruning.enabled", "false")
            .getOrCreate()
        )
        self._session.sparkContext.setLogLevel("ERROR")
        for name, parts in files.items():
            self._name(name, self._session.read.parquet(*parts))
        for key in _INTERPRETED:
            self._session.conf.unset(key)
        for name, (parameters, body) in functions().items():
            typed = ", ".join(f"{parameter} {BOX_TYPE}" for parameter in parameters.split(", "))
            self._session.sql(f"create or replace temporary function {name}({typed}) returns boolean return ({body})")
        fields = ", ".join(f"'{name}', {value}" for name, value in ENDS.items())
        self._session.sql(
            f"create or replace temporary function {SPANNING}(a {BOX_TYPE}, b {BOX_TYPE}) returns {BOX_TYPE} return named_struct({fields})"
        )

    def load(self, tables: Mapping[str, Iterable[Mapping[str, Any]]]) -> None:
        """Load tables, by name. Through Parquet: Spark does not accept an empty Arrow table."""
        import pyarrow.parquet as pq

        from sinosoviet_corpus.tables.arrow import to_arrow

        for name, table in tables.items():
            path = f"{self._folder.path}/{name}.parquet"
            made = to_arrow(name, table)
            self._count += made.num_rows
            pq.write_table(made, path)
            self._name(name, self._few(self._session.read.parquet(path)))
        for key, value in _INTERPRETED.items():
            if self._count < FEW_ROWS:
                self._session.conf.set(key, value)
            else:
                self._session.conf.unset(key)

    def _name(self, name: str, rows: Any) -> None:
        rows.createOrReplaceTempView(name)
        self._named.add(name)

    def _few(self, rows: Any) -> Any:
        """Put few rows into one partition: joins then move no data."""
        return rows.coalesce(1) if self._count < FEW_ROWS else rows

    def views(self, bodies: Mapping[str, str]) -> None:
        """Define relations for later queries, each computed once."""
        self.ask([], bodies)

    def _define(self, name: str, body: str) -> None:
        # A checkpoint, not a cache: with a cache Spark plans all nested views again for every later query.
        self._name(name, self._few(self._session.sql(body)).localCheckpoint())

    def columns(self, sql: str) -> list[str]:
        """The names of the columns of a query."""
        return list(self._session.sql(sql).columns)

    def write(self, sql: str, path: Path) -> None:
        """Write the rows of a query as Parquet: a folder of parts, as Spark does."""
        self._session.sql(sql).write.mode("overwrite").parquet(str(path))

    def query(self, sql: str) -> list[dict[str, Any]]:
        """The rows of a query."""
        return [row.asDict(recursive=True) for row in self._session.sql(sql).collect()]

    def ask(
        self,
        queries: Sequence[str],
        views: Mapping[str, str] | None = None,
        tables: Mapping[str, Iterable[Mapping[str, Any]]] | None = None,
    ) -> list[list[dict[str, Any]] | Exception]:
        """The rows of each query, or what it raised, in order, after tables and views that they need."""
        self.load(tables or {})  # first, because the number of their rows decides how queries are planned
        return asked(queries, views or {}, define=self._define, answer=self._answer)

    def _answer(self, sql: str) -> list[dict[str, Any]]:
        columns, rows = self.columns(sql), self.query(f"select * from ({sql}\n) limit {MANY + 1}")
        if len(rows) <= MANY:
            return rows
        return self.query(thinned(sql, columns) if is_crowded(len(rows), columns) else sql)

    def close(self) -> None:
        """Drop the data. The session stays: starting one takes seconds, and the process may want it again."""
        for name in self._named:
            self._session.catalog.dropTempView(name)
        self._folder.remove()
