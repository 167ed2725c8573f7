"""The Spark session: the one that is there, or the one that the environment configures; local if nothing says otherwise. Settings of the user stay."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator
from typing import Any

from sinosoviet_corpus.engine.supply import lines_of
from sinosoviet_corpus.errors import CorpusError

# What the queries mean, on any cluster. These are set in a session of our own: another session of the same application keeps its settings.
_MEANING = {
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.ansi.enabled": "true",
    "spark.sql.ansi.doubleQuotedIdentifiers": "true",  # the same text as for DuckDB
    "spark.sql.runSQLOnFiles": "false",  # "select * from parquet.`/a/file`" reads nothing
    "spark.sql.sources.partitionColumnTypeInference.enabled": "false",  # the text "007" in the name of a folder stays text
    # Pruning fields of structs inside correlated subqueries loses columns in Spark 4.3 (INTERNAL_ERROR_ATTRIBUTE_NOT_FOUND).
    "spark.sql.optimizer.nestedSchemaPruning.enabled": "false",
    "spark.sql.optimizer.expression.nestedPruning.enabled": "false",
}
# With few rows, planning and compiling a query cost many times more than running it.
_INTERPRETED = {
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
    "spark.sql.adaptive.enabled": "false",
    "spark.sql.constraintPropagation.enabled": "false",
    "spark.sql.shuffle.partitions": "2",
}
_PARTITIONS = "spark.sql.shuffle.partitions"
ROWS_A_PARTITION = 250_000
_NAMES = ("pyspark-shell", "__main__.py")  # the names that Spark gives an application without one
_MEMORY = "SPARK_DRIVER_MEMORY"


class Session:
    """A session of ours.  spark: the session of PySpark.  local: whether driver and executors are one process of this machine.

    remote: whether it is a client of a Spark Connect server, whose JVM is out of reach.
    """

    def __init__(self, master: str | None = None, memory: str = "4g") -> None:
        """master: as for spark-submit, or `sc://HOST` of Spark Connect.  memory: of the driver, if nothing else says how much. Raises CorpusError."""
        try:
            there, made = _of_environment(master, memory)
            self.remote = ".connect." in type(there).__module__
            # A client that we made ourselves is ours alone. (Before Spark 4.3 a client cannot make another.)
            self.spark = there if made and self.remote else there.newSession()
        except CorpusError:
            raise
        except Exception as error:  # Spark and Py4J raise dozens of kinds
            fix = "See the guide to Spark: sinosoviet_corpus/engine/README.md, and what Spark printed."
            raise CorpusError(f"Spark gives no session: {lines_of(error)[0]}", master, fix) from error
        self.local = not self.remote and there.sparkContext.master.partition("[")[0] == "local"
        self._given = {} if self.remote else dict(there.sparkContext.getConf().getAll())
        if not made:  # what a notebook has set in its session: keys of storage, partitions
            for key, value in there.conf.getAll.items():
                if self._given.get(key) != value:
                    with contextlib.suppress(Exception):  # a setting that no session can change
                        self.spark.conf.set(key, value)
                        self._given[key] = value
        for key, value in _MEANING.items():
            self.spark.conf.set(key, value)

    def plan_for(self, rows: int, few: bool) -> None:
        """Set partitions and planning for tables of which the largest has so many rows. few: not worth planning for."""
        for key in _INTERPRETED:
            self._default(key, None)
        if few:
            for key, value in _INTERPRETED.items():
                self._default(key, value)
        else:  # adaptive execution, which is Spark's default, merges those that turn out small
            cores = 1 if self.remote else self.spark.sparkContext.defaultParallelism
            self._default(_PARTITIONS, str(max(2, cores, rows // ROWS_A_PARTITION)))

    def sent(self, rows: Any, schema: Any) -> Any:
        """Rows of Arrow as a data frame. They go from the driver to each worker that needs them, so no worker can lose them."""
        return self.spark.createDataFrame(rows if rows.num_rows else [], schema)

    def _default(self, key: str, value: str | None) -> None:
        """Set or unset a setting that the user has not made."""
        if key in self._given or (self.remote and key != _PARTITIONS):
            return
        if value is None:
            self.spark.conf.unset(key)
        elif not self.remote or self.spark.conf.get(key) == "200":  # Spark's own default: nobody chose it
            self.spark.conf.set(key, value)


def _of_environment(master: str | None, memory: str) -> tuple[Any, bool]:
    """A session of PySpark, and whether it was made just now."""
    from pyspark.sql import SparkSession

    there = SparkSession.getActiveSession()
    if there is not None:
        _agrees(there, master)
        return there, False
    remote = (master or "").startswith("sc://") or (master is None and os.environ.get("SPARK_REMOTE"))
    if remote:
        builder = SparkSession.builder
        return (builder.remote(master) if master else builder).getOrCreate(), True
    from pyspark import SparkConf, SparkContext

    launched = "PYSPARK_GATEWAY_PORT" not in os.environ
    start = SparkConf(loadDefaults=False)
    if master:
        start.set("spark.master", master)
    # The public way to a session shows the settings of spark-submit and spark-defaults.conf only when it is too late to add defaults to them.
    with _least(_MEMORY, memory.lower().removesuffix("b")):
        SparkContext._ensure_initialized(conf=start)
    given = SparkConf()
    defaults = {"spark.sql.warehouse.dir": tempfile.gettempdir()}  # nothing is left in the working directory
    chosen = master or given.get("spark.master") or ""
    if chosen.startswith("local"):
        defaults["spark.ui.enabled"] = "false"
    for key, value in defaults.items():
        given.setIfMissing(key, value)
    if given.get("spark.app.name") in (None, *_NAMES):
        given.setAppName("sinosoviet")
    if master:
        given.setMaster(master)
    context = SparkContext.getOrCreate(given)
    if launched and chosen.startswith("local"):
        context.setLogLevel("ERROR")
    return SparkSession(context), True


def _agrees(there: Any, master: str | None) -> None:
    """A session that is there is used; but not if somebody asked for another. Raises CorpusError."""
    if master is None:
        return
    its = "a server of Spark Connect" if ".connect." in type(there).__module__ else there.sparkContext.master
    if its != master:
        raise CorpusError(
            f"this process has a Spark session on {its} already", master, "Stop it, or leave --master out."
        )


@contextlib.contextmanager
def _least(name: str, value: str) -> Iterator[None]:
    """A variable of the environment, unless it is set. Of all ways to say a setting, Spark takes this one last."""
    if name in os.environ:
        yield
        return
    os.environ[name] = value
    try:
        yield
    finally:
        del os.environ[name]
