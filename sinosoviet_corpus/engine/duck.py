"""The engine for everybody: DuckDB, in the process."""

from __future__ import annotations

import contextlib
import re
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from sinosoviet_corpus.engine.beside import beside
from sinosoviet_corpus.engine.crowd import MANY, is_crowded, thinned
from sinosoviet_corpus.engine.order import asked
from sinosoviet_corpus.engine.scratch import Scratch
from sinosoviet_corpus.engine.sql import functions
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

# On small tables a query costs what planning it costs, and these steps of planning pay only on large ones.
SMALL = 4 << 20  # bytes of rows
COSTLY_STEPS = (
    "join_order,statistics_propagation,compressed_materialization,common_subplan,late_materialization,"
    "join_filter_pushdown,row_group_pruner,build_side_probe_side"
)

_COMPUTES = re.compile(r"\b(join|union|group by|distinct|over)\b", re.IGNORECASE)


class Duck:
    """A private database in memory with the tables and the functions of `sql`."""

    name = "duckdb"

    def __init__(self, rows: Mapping[str, Iterable[Mapping[str, Any]]]) -> None:
        self._scratch, self._spill = Scratch(), SPILL
        self._files = False
        # Without a place of our own what does not fit into memory would be spilled into the working directory.
        spilled = {"temp_directory": str(self._scratch.path / "spilled"), "max_temp_directory_size": SPILL}
        self._connection = duckdb.connect(config={"memory_limit": MEMORY, "threads": THREADS, **spilled})
        self._size, self._growing = 0, threading.Lock()
        self._define_functions()
        self._plan_for_few()
        self.load(rows)

    def load(self, tables: Mapping[str, Iterable[Mapping[str, Any]]]) -> None:
        """Take in tables, by name."""
        self.ask([], tables=tables)

    def _load(self, name: str, rows: Iterable[Mapping[str, Any]]) -> None:
        # By way of a JSON file: DuckDB reads it faster than Arrow, whose import alone would cost a tenth of a second.
        columns = ", ".join(f'"{column}" {kind}' for column, kind in LAYOUT[name].items())
        path = self._scratch.path / f"{name}.json"
        length = path.write_bytes(msgspec.json.Encoder().encode_lines(rows))
        cursor = self._connection.cursor()
        cursor.execute(f"create table {name} ({columns})")
        if length:
            cursor.execute(f"copy {name} from {_quoted(str(path))} (format json)")
        path.unlink()
        with self._growing:
            small, self._size = self._size < SMALL, self._size + length
            if small and self._size >= SMALL:
                self._plan_for_many()

    def _plan_for_few(self) -> None:
        self._connection.execute(f"set global disabled_optimizers = '{COSTLY_STEPS}'")
        self._connection.execute("set global threads = 1")  # two queries run at a time anyway

    def _plan_for_many(self) -> None:
        cursor = self._connection.cursor()
        cursor.execute("set global disabled_optimizers = ''")
        cursor.execute(f"set global threads = {THREADS}")

    @classmethod
    def over(cls, files: Mapping[str, Sequence[str]], memory: str = MEMORY, spill: str = SPILL) -> Duck:
        """An engine over Parquet files (table -> its files), read where they lie; what it computes lies on disk too.

        memory, spill: how much memory it takes, and how much of the disk for what does not fit ("2GB"). Raises CorpusError.
        """
        made = cls.__new__(cls)
        made._scratch, made._spill = Scratch(), spill
        made._files = True
        # The order of rows is kept by no table of ours, and keeping it would cost memory.
        config: dict[str, Any] = {"memory_limit": memory, "threads": THREADS, "preserve_insertion_order": False}
        config |= {"temp_directory": str(made._scratch.path / "spilled"), "max_temp_directory_size": spill}
        try:
            made._connection = duckdb.connect(str(made._scratch.path / "computed.duckdb"), config=config)
        except duckdb.Error as error:
            made._scratch.remove()
            limits = f"no memory limit of {memory!r} with {spill!r} of the disk"
            raise CorpusError(f"{limits}: {error}", None, 'Write them like "2GB".') from None
        for name, parts in files.items():
            made._connection.execute(f"create view {name} as select * from {parquet(parts)}")
        made._define_functions()
        return made

    def _define_functions(self) -> None:
        for name, (parameters, body) in functions().items():
            self._connection.execute(f"create macro {name}({parameters}) as ({body})")

    def views(self, bodies: Mapping[str, str]) -> None:
        """Define relations for later queries, each computed once. Raises duckdb.Error."""
        self.ask([], bodies)

    def _define(self, name: str, body: str) -> None:
        # Over files, what only picks rows and columns is not computed: that would copy the corpus.
        kind = "view" if self._files and not _COMPUTES.search(body) else "table"
        with self._within_limits():
            self._connection.cursor().execute(f"create {kind} {name} as {body}")

    def columns(self, sql: str) -> list[str]:
        """The names of the columns of a query. Raises duckdb.Error."""
        return [row[0] for row in self._connection.execute(f"describe {sql}").fetchall()]

    def write(self, sql: str, path: Path) -> None:
        """Write the rows of a query as a Parquet file without holding them in memory. Raises duckdb.Error, CorpusError."""
        copying = f"copy ({sql}) to {_quoted(str(path))} (format parquet, compression zstd)"
        with self._within_limits():
            beside(lambda: self._connection.execute(copying))()  # in a thread: a signal is heard meanwhile

    def query(self, sql: str) -> list[dict[str, Any]]:
        """The rows of a query. Raises duckdb.Error."""
        return self._rows(self._connection, sql)

    def ask(
        self,
        queries: Sequence[str],
        views: Mapping[str, str] | None = None,
        tables: Mapping[str, Iterable[Mapping[str, Any]]] | None = None,
    ) -> list[list[dict[str, Any]] | Exception]:
        """The rows of each query, or what it raised, in order, after tables and views that they need. Raises duckdb.Error."""
        return asked(
            queries,
            views or {},
            tables or {},
            load=self._load,
            define=self._define,
            answer=self._answer,
        )

    def _answer(self, sql: str) -> list[dict[str, Any]]:
        with self._within_limits():
            cursor = self._connection.cursor().execute(sql)
            names = [column[0] for column in cursor.description]
            rows = cursor.fetchmany(MANY + 1)
            if is_crowded(len(rows), names):
                return self._rows(cursor, thinned(sql, names))
            return [dict(zip(names, row, strict=True)) for row in (*rows, *cursor.fetchall())]

    @contextlib.contextmanager
    def _within_limits(self) -> Iterator[None]:
        """Says what to do where memory and disk do not suffice. Raises CorpusError."""
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
        cursor = connection.execute(sql)
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

    def close(self) -> None:
        """Give the memory back."""
        self._connection.close()
        self._scratch.remove()


def parquet(files: Sequence[str]) -> str:
    """The relation of the rows of Parquet files, for a query. The names mean themselves and no pattern: see Scratch.plain."""
    return f"read_parquet([{', '.join(map(_quoted, files))}])"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
