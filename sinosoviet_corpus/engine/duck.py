"""The engine for everybody: DuckDB, in the process."""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from sinosoviet_corpus.engine.background import in_background
from sinosoviet_corpus.engine.crowd import MANY, is_crowded, thinned
from sinosoviet_corpus.engine.order import asked, in_order
from sinosoviet_corpus.engine.places import Place, local, parquet
from sinosoviet_corpus.engine.quoting import text
from sinosoviet_corpus.engine.scratch import Scratch
from sinosoviet_corpus.engine.sql import ENDS, SPANNING, computes, functions
from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.tables.schemas import LAYOUT

if TYPE_CHECKING:
    import duckdb
else:
    try:
        import _duckdb as duckdb  # the engine itself: the package around it takes another tenth of a second to import
    except ImportError:  # a release that keeps it elsewhere
        import duckdb

THREADS = 2
MEMORY = "4GB"  # DuckDB spills to disk beyond it
SPILL = "10GB"  # and gives up beyond that

# On small tables planning is most of the cost of a query. These steps of planning pay only on large tables.
SMALL = 16 << 20  # bytes of rows
COSTLY_STEPS = (
    "join_order,statistics_propagation,compressed_materialization,common_subplan,late_materialization,"
    "join_filter_pushdown,row_group_pruner,build_side_probe_side"
)

# Nothing is fetched, installed or loaded into the engine.
SEALED: dict[str, Any] = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "allow_community_extensions": False,
    "allow_persistent_secrets": False,
}


class Duck:
    """A private database in memory with the tables and the functions of `sql`. It reaches no file but its own scratch."""

    name = "duckdb"

    def __init__(
        self, rows: Mapping[str, Iterable[Mapping[str, Any]]], memory: str = MEMORY, spill: str = SPILL
    ) -> None:
        """memory, spill: limits on memory, and on the disk space for what does not fit into it ("2GB")."""
        self._scratch, self._spill = Scratch(), spill
        self._files = False
        # Without this folder DuckDB would spill into the working directory.
        spilled = {"temp_directory": str(self._scratch.path / "spilled"), "max_temp_directory_size": spill}
        self._connection = duckdb.connect(config=SEALED | {"memory_limit": memory, "threads": THREADS, **spilled})
        self._confine([self._scratch.path])
        self._size, self._growing = 0, threading.Lock()
        self._settled = False
        self._define_functions()
        self._plan_for_few()
        self.load(rows)

    def load(self, tables: Mapping[str, Iterable[Mapping[str, Any]]]) -> None:
        """Load tables, by name. The size of the first ones decides how queries are planned."""
        if tables:
            in_order(dict.fromkeys(tables, ()), lambda name: self._load(name, tables[name]))
            self._settle()

    def _load(self, name: str, rows: Iterable[Mapping[str, Any]]) -> None:
        self._load_lines(name, msgspec.json.Encoder().encode_lines(rows))

    def _load_lines(self, name: str, lines: bytes) -> None:
        """Make a table of rows, each a line of JSON."""
        # Through a JSON file: DuckDB reads it faster than Arrow, whose import alone takes a tenth of a second.
        columns = ", ".join(f'"{column}" {kind}' for column, kind in LAYOUT[name].items())
        path = self._scratch.path / f"{name}.json"
        length = path.write_bytes(lines)
        cursor = self._connection.cursor()
        execute(cursor, f"create table {name} ({columns})")
        if length:
            execute(cursor, f"copy {name} from {text(str(path))} (format json)")
        path.unlink()
        with self._growing:
            self._size += length

    def _settle(self) -> None:
        """Choose how queries are planned and lock the configuration, once."""
        if not self._settled:
            self._settled = True
            if self._size >= SMALL:
                self._plan_for_many()
            self._connection.execute("set lock_configuration = true")

    def _plan_for_few(self) -> None:
        self._connection.execute(f"set global disabled_optimizers = '{COSTLY_STEPS}'")
        self._connection.execute("set global threads = 1")  # two queries run at a time anyway

    def _plan_for_many(self) -> None:
        self._connection.execute("set global disabled_optimizers = ''")
        self._connection.execute(f"set global threads = {THREADS}")

    @classmethod
    def over(
        cls, files: Mapping[str, Sequence[str]], folders: Iterable[Path], memory: str = MEMORY, spill: str = SPILL
    ) -> Duck:
        """An engine over Parquet files (table -> its files), read in place. Its results are on disk too.

        folders: it may read and write only in these and in its scratch folder.
        memory, spill: limits on memory, and on the disk space for what does not fit into it ("2GB"). Raises CorpusError.
        """
        made = cls.__new__(cls)
        made._scratch, made._spill = Scratch(), spill
        made._files = True
        # No table relies on the order of its rows, and keeping the order would cost memory.
        config: dict[str, Any] = {"memory_limit": memory, "threads": THREADS, "preserve_insertion_order": False}
        config |= {"temp_directory": str(made._scratch.path / "spilled"), "max_temp_directory_size": spill}
        try:
            made._connection = duckdb.connect(str(made._scratch.path / "computed.duckdb"), config=SEALED | config)
        except duckdb.Error as error:
            made._scratch.remove()
            limits = f"no memory limit of {memory!r} with {spill!r} of the disk"
            raise CorpusError(f"{limits}: {error}", None, 'Write them like "2GB".') from None
        made._confine([made._scratch.path, *folders])
        made._settled = True
        made._connection.execute("set lock_configuration = true")
        for name, parts in files.items():
            execute(made._connection, f"create view {name} as select * from {parquet(parts)}")
        made._define_functions()
        return made

    def _confine(self, folders: Iterable[Path]) -> None:
        """From now on no query can read or write a file outside these folders, or load an extension."""
        allowed = ", ".join(text(os.path.realpath(folder)) for folder in folders)
        self._connection.execute(f"set allowed_directories = [{allowed}]")
        self._connection.execute("set enable_external_access = false")

    def _define_functions(self) -> None:
        for name, (parameters, body) in functions().items():
            self._connection.execute(f"create macro {name}({parameters}) as ({body})")
        fields = ", ".join(f"{name} := {value}" for name, value in ENDS.items())
        self._connection.execute(f"create macro {SPANNING}(a, b) as struct_pack({fields})")

    def views(self, bodies: Mapping[str, str]) -> None:
        """Define relations for later queries, each computed once. Raises duckdb.Error."""
        self.ask([], bodies)

    def _define(self, name: str, body: str) -> None:
        # Over files, a relation that only picks rows and columns is not computed in advance: that would copy the corpus.
        kind = "view" if self._files and not computes(body) else "table"
        with self._within_limits():
            execute(self._connection.cursor(), f"create {kind} {name} as {body}")

    def columns(self, sql: str) -> list[str]:
        """The names of the columns of a query. Raises duckdb.Error."""
        return [row[0] for row in execute(self._connection, f"describe {sql}").fetchall()]

    def write(self, sql: str, place: Place) -> None:
        """Write the rows of a query as a Parquet file without holding them in memory. Raises duckdb.Error, CorpusError."""
        copying = f"copy ({sql}\n) to {text(str(local(place)))} (format parquet, compression zstd)"
        with self._within_limits():
            in_background(
                lambda: execute(self._connection, copying)
            )()  # in a thread, so that signals are handled meanwhile

    def verdicts(self, place: Place) -> dict[str | None, int]:
        """How many rows of a Parquet file have which verdict. Raises duckdb.Error, CorpusError."""
        file = parquet([self._scratch.plain(local(place))])
        counted = self.query(f"select verdict, count(*) as n from {file} group by verdict")
        return {row["verdict"]: row["n"] for row in counted}

    def query(self, sql: str) -> list[dict[str, Any]]:
        """The rows of a query. Raises duckdb.Error, CorpusError."""
        with self._within_limits():
            return self._rows(self._connection, sql)

    def stream(self, sql: str, size: int) -> Iterator[dict[str, Any]]:
        """The rows of a query, of which at most `size` are in memory. Raises duckdb.Error, CorpusError."""
        with self._within_limits():
            cursor = execute(self._connection.cursor(), sql)
            names = [column[0] for column in cursor.description]
            while rows := cursor.fetchmany(size):
                yield from (dict(zip(names, row, strict=True)) for row in rows)

    def ask(
        self,
        queries: Sequence[str],
        views: Mapping[str, str] | None = None,
        tables: Mapping[str, Iterable[Mapping[str, Any]]] | None = None,
    ) -> list[list[dict[str, Any]] | Exception]:
        """The rows of each query, or what it raised, in order, after tables and views that they need. Raises duckdb.Error."""
        self.load(tables or {})  # first, because their size decides how queries are planned
        self._settle()
        return asked(
            queries,
            views or {},
            define=self._define,
            answer=self._answer,
        )

    def _answer(self, sql: str) -> list[dict[str, Any]]:
        with self._within_limits():
            cursor = execute(self._connection.cursor(), sql)
            names = [column[0] for column in cursor.description]
            rows = cursor.fetchmany(MANY + 1)
            if is_crowded(len(rows), names):
                return self._rows(cursor, thinned(sql, names))
            return [dict(zip(names, row, strict=True)) for row in (*rows, *cursor.fetchall())]

    @contextlib.contextmanager
    def _within_limits(self) -> Iterator[None]:
        """Say what to do if memory and disk do not suffice. Raises CorpusError."""
        try:
            yield
        except duckdb.OutOfMemoryException as error:
            first = str(error).splitlines()[0]
            raise CorpusError(
                f"the memory and {self._spill} of {self._scratch.path.parent} for what does not fit into it are full: {first}",
                None,
                "`sweep` takes larger limits (--memory, --spill) and fewer rules (--select); TMPDIR names a larger disk.",
            ) from None

    @staticmethod
    def _rows(connection: duckdb.DuckDBPyConnection, sql: str) -> list[dict[str, Any]]:
        cursor = execute(connection, sql)
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

    def close(self) -> None:
        """Release the memory."""
        self._connection.close()
        self._scratch.remove()


def execute(connection: duckdb.DuckDBPyConnection, sql: str) -> duckdb.DuckDBPyConnection:
    """Run one statement. Raises CorpusError for several, duckdb.Error for one that fails."""
    statements = connection.extract_statements(sql)
    if len(statements) != 1:
        raise CorpusError(f"a query must be one statement, not {len(statements)}", None, "Write it as one.")
    return connection.execute(statements[0])
