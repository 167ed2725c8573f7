"""The engine beyond one machine: the same query text on Spark SQL. Needs the extra [spark] and Java 17 or newer."""

from __future__ import annotations

from typing import Any

import pyarrow as pa

from sinosoviet_corpus.engine.sql import BOX_TYPE, functions


class Spark:
    """A Spark session (local unless one is configured) with the tables and the functions of `sql`."""

    name = "spark"

    def __init__(self, tables: dict[str, pa.Table], master: str = "local[2]") -> None:
        from pyspark.sql import SparkSession

        self._session = (
            SparkSession.builder.master(master)
            .appName("sinosoviet")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "2")
            .config("spark.sql.session.timeZone", "UTC")
            .getOrCreate()
        )
        self._session.sparkContext.setLogLevel("ERROR")
        for name, table in tables.items():
            self._session.createDataFrame(table).createOrReplaceTempView(name)
        for name, (parameters, body) in functions().items():
            typed = ", ".join(f"{parameter} {BOX_TYPE}" for parameter in parameters.split(", "))
            self._session.sql(f"create or replace temporary function {name}({typed}) returns boolean return ({body})")

    def view(self, name: str, query: str) -> None:
        """Define a relation for later queries."""
        self._session.sql(f"create or replace temporary view {name} as {query}")

    def query(self, sql: str) -> list[dict[str, Any]]:
        """The rows of a query."""
        return [row.asDict(recursive=True) for row in self._session.sql(sql).collect()]

    def close(self) -> None:
        """The session stays: starting one takes seconds, and the process may want it again."""
