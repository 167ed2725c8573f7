"""The engine for more than one machine: the same query text on Spark SQL. Needs the extra [spark] and Java 17 or newer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sinosoviet_corpus.engine.crowd import MANY, is_crowded, thinned
from sinosoviet_corpus.engine.order import asked
from sinosoviet_corpus.engine.places import Place
from sinosoviet_corpus.engine.quoting import text
from sinosoviet_corpus.engine.scratch import Scratch
from sinosoviet_corpus.engine.spark_files import SparkFiles, url
from sinosoviet_corpus.engine.spark_session import Session
from sinosoviet_corpus.engine.sql import BOX_TYPE, ENDS, SPANNING, computes, functions
from sinosoviet_corpus.engine.supply import lines_of
from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.tables.schemas import BOX, LAYOUT

FEW_ROWS = 200_000
TYPES = {"VARCHAR": "STRING", "BIGINT": "BIGINT", "BOOLEAN": "BOOLEAN", "DOUBLE": "DOUBLE", BOX: BOX_TYPE}


def ddl(name: str) -> str:
    """The columns of a table, as Spark writes them."""
    return ", ".join(f"`{column}` {TYPES[kind]}" for column, kind in LAYOUT[name].items())


class Spark:
    """A Spark session with the tables and the functions of `sql`."""

    name = "spark"

    def __init__(
        self,
        rows: Mapping[str, Iterable[Mapping[str, Any]]],
        session: Session | None = None,
        work: SparkFiles | None = None,
    ) -> None:
        """session: by default one as the environment says.  work: a folder that all workers see, for results that later queries read."""
        self._folder = Scratch()
        self._session = session or Session()
        self._spark = self._session.spark
        self._work = work
        self._named: set[str] = set()
        self._count = 0
        self._files = False
        for name, (parameters, body) in functions().items():
            typed = ", ".join(f"{parameter} {BOX_TYPE}" for parameter in parameters.split(", "))
            self._spark.sql(f"create or replace temporary function {name}({typed}) returns boolean return ({body})")
        fields = ", ".join(f"'{name}', {value}" for name, value in ENDS.items())
        self._spark.sql(
            f"create or replace temporary function {SPANNING}(a {BOX_TYPE}, b {BOX_TYPE}) returns {BOX_TYPE} return named_struct({fields})"
        )
        self.load(rows)

    @classmethod
    def over(cls, frames: Mapping[str, Any], session: Session, work: SparkFiles | None) -> Spark:
        """An engine over data frames (table -> frame with our columns), read in place."""
        made = cls({}, session, work)
        made._files = True
        for name, frame in frames.items():
            made._name(name, frame)
        # The footers of the files say how many rows there are.
        counts = " union all ".join(f"select {text(name)} as name, count(*) as n from {name}" for name in frames)
        try:
            most = [row["n"] for row in made.query(counts)] if frames else []
        except Exception as error:
            what, *more = lines_of(error)
            fix = "A path of this machine must be a folder that all workers see; else use a URL of the cluster's file system."
            raise CorpusError(f"the tables cannot be read: {what}", None, fix, more) from error
        made._count = sum(most)
        session.plan_for(max(most, default=0), made._few)
        return made

    @property
    def _few(self) -> bool:
        return self._session.local and self._count < FEW_ROWS

    def load(self, tables: Mapping[str, Iterable[Mapping[str, Any]]]) -> None:
        """Load tables, by name."""
        import pyarrow.parquet as pq

        from sinosoviet_corpus.tables.arrow import to_arrow

        for name, table in tables.items():
            made = to_arrow(name, table)
            self._count += made.num_rows
            if self._session.local:  # through Parquet, the fastest way
                path = self._folder.path / f"{name}.parquet"
                pq.write_table(made, path)
                self._name(name, self._gathered(self._spark.read.parquet(str(path))))
            else:
                self._name(name, self._session.sent(made, ddl(name)))
        if tables:
            self._session.plan_for(self._count, self._few)

    def _name(self, name: str, rows: Any) -> None:
        rows.createOrReplaceTempView(name)
        self._named.add(name)

    def _gathered(self, rows: Any) -> Any:
        """Put few rows into one partition: joins then move no data."""
        return rows.coalesce(1) if self._few else rows

    def views(self, bodies: Mapping[str, str]) -> None:
        """Define relations for later queries, each computed once."""
        self.ask([], bodies)

    def _define(self, name: str, body: str) -> None:
        rows = self._spark.sql(body)
        # Over files, a relation that only picks rows and columns is not computed in advance: that would copy the corpus.
        if not (self._files and not computes(body)):
            rows = self._computed(name, rows)
        self._name(name, rows)

    def _computed(self, name: str, rows: Any) -> Any:
        """The rows, computed once. With a cache Spark would plan all nested views again for every later query.

        What an executor keeps is gone when it dies. On a cluster the rows are therefore written where all see them.
        """
        if self._session.local:
            return self._gathered(rows).localCheckpoint()
        if self._work is None:  # tables that came from the driver: it has room for what follows from them, too
            return self._session.sent(rows.toArrow(), rows.schema)
        return self._work.kept(name, rows)

    def columns(self, sql: str) -> list[str]:
        """The names of the columns of a query."""
        return list(self._spark.sql(sql).columns)

    def write(self, sql: str, place: Place) -> None:
        """Write the rows of a query as Parquet: a folder of parts, as Spark does."""
        self._spark.sql(sql).write.mode("overwrite").parquet(url(place))

    def verdicts(self, place: Place) -> dict[str | None, int]:
        """How many rows of a Parquet file have which verdict."""
        rows = self._spark.read.option("__globPaths__", "false").parquet(url(place))
        return {row["verdict"]: row["count"] for row in rows.groupBy("verdict").count().collect()}

    def query(self, sql: str) -> list[dict[str, Any]]:
        """The rows of a query."""
        return [row.asDict(recursive=True) for row in self._spark.sql(sql).collect()]

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
        """Drop the data. The application stays: starting one takes seconds, and the process may want it again."""
        for name in self._named:
            self._spark.catalog.dropTempView(name)
        self._folder.remove()
