"""Finds the tables in a place that Spark reads, checks their columns by their schema, and makes ready those that are somebody else's."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from sinosoviet_corpus.engine.own_tables import GROUND, MADE, no_claims, own_tables
from sinosoviet_corpus.engine.places import CATALOG, Place, below, local, tables_in
from sinosoviet_corpus.engine.quoting import quoted
from sinosoviet_corpus.engine.scratch import Scratch
from sinosoviet_corpus.engine.spark import TYPES, ddl
from sinosoviet_corpus.engine.spark_files import SparkFiles, url
from sinosoviet_corpus.engine.spark_session import Session
from sinosoviet_corpus.engine.supply import lines_of
from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.tables.arrow import to_arrow
from sinosoviet_corpus.tables.build import rows
from sinosoviet_corpus.tables.optional import OPTIONAL
from sinosoviet_corpus.tables.schemas import BOUNDS, BOX, COLUMNS

# The types of Spark whose values all fit into a type of ours.
_WHOLE = {"tinyint", "smallint", "int", "bigint"}
_FIT = {"VARCHAR": {"string"}, "BIGINT": _WHOLE, "BOOLEAN": {"boolean"}, "DOUBLE": {"double", "float"}}
_ABSENT = {"PATH_NOT_FOUND", "UNABLE_TO_INFER_SCHEMA", "TABLE_OR_VIEW_NOT_FOUND"}


class Ready(msgspec.Struct, frozen=True):
    """Tables for the engine. frames: table -> data frame with our columns; absent, notes: as `Ours` of own_tables."""

    frames: dict[str, Any]
    absent: frozenset[str]
    notes: tuple[str, ...]


class SparkTables:
    """The tables in a place."""

    def __init__(self, place: Place, session: Session, work: SparkFiles | None, scratch: Scratch) -> None:
        """work: a folder that all workers see; None in local mode, where they see `scratch`. Raises CorpusError."""
        self._place, self._session, self._work, self._scratch = place, session, work, scratch
        self._alone = isinstance(place, Path) and place.is_file()
        if isinstance(place, Path) and not place.exists():
            tables_in(place)  # raises
        if isinstance(place, str):
            self._alone = place.endswith(".parquet")
        self._found: dict[str, Any] = {}

    def ready(
        self, wanted: Iterable[str], empty: Iterable[str], vocabulary: Vocabulary, memory: str, spill: str
    ) -> Ready:
        """The tables in `wanted`, with our columns. Raises CorpusError.

        A table that follows from others and is not there as we need it is made on the driver, within the limits on memory and disk.
        empty: tables that are empty if they are absent.
        """
        names = sorted(set(wanted))
        self._look_for({*names, "claims"})
        if "claims" not in self._found:
            raise no_claims(str(self._place))
        frames, absent, own, notes = {}, set(), set(), list[str]()
        for name in names:
            frame = self._ours(name)
            if frame is not None:
                frames[name] = frame
            elif name not in self._found and name not in MADE:
                absent.add(name)
            else:
                own.add(name)
        if own:
            made, unmade, said = self._made(own, vocabulary, memory, spill)
            frames |= made
            absent |= unmade
            notes += said
        corpus = Corpus(vocabulary=vocabulary, texts={})
        for name in sorted(absent & set(empty)):
            frames[name] = self._session.sent(to_arrow(name, rows(corpus, {name})[name]), ddl(name))
        return Ready(frames, frozenset(absent), tuple(notes))

    def _look_for(self, names: Iterable[str]) -> None:
        for name in sorted(names):
            if name not in self._found and (frame := self._read(name)) is not None:
                self._found[name] = frame

    def _read(self, name: str) -> Any:
        """The data frame of a table, with all columns that it has; None if there is no such table."""
        read = self._session.spark.read.option("__globPaths__", "false")
        if isinstance(self._place, str) and self._place.startswith(CATALOG):
            namespace = ".".join(f"`{part}`" for part in self._place.removeprefix(CATALOG).split("."))
            return self._analysed(lambda: self._session.spark.table(f"{namespace}.`{name}`"), f"{namespace}.{name}")
        if self._alone:
            return (
                self._analysed(lambda: read.parquet(url(self._place)), url(self._place)) if name == "claims" else None
            )
        for file in (name, f"{name}.parquet"):  # the first choice is that of `tables_in`
            there = url(below(self._place, file))
            frame = self._analysed(lambda there=there: read.parquet(there), there)
            if frame is not None:
                return frame
        return None

    @staticmethod
    def _analysed(read: Any, where: str) -> Any:
        from pyspark.errors import AnalysisException

        try:
            frame = read()
            _ = frame.schema  # a client of Spark Connect reads no earlier
            return frame
        except AnalysisException as error:
            if error.getCondition() in _ABSENT:
                return None
            raise CorpusError(f"cannot be read: {lines_of(error)[0]}", where, "Write the table again.") from error
        except Exception as error:  # what a file system raises: no rights, no such bucket, a damaged file
            fix = "Look at the name, the rights of the job, and whether the file is whole."
            raise CorpusError(f"cannot be read: {lines_of(error)[0]}", where, fix) from error

    def _ours(self, name: str) -> Any:
        """A table with our columns, in our order; None if it has not got them in types whose values fit."""
        if (frame := self._found.get(name)) is None:
            return None
        there: dict[str, Any] = {}
        for field in frame.schema.fields:
            there.setdefault(field.name.lower(), field)
        made = []
        for column, wanted in COLUMNS[name].items():
            field = there.get(column)
            default = OPTIONAL.get(name, {}).get(column)
            if field is None and default is None:
                return None
            if field is not None and not _fits(field.dataType, wanted) and field.name not in self._partitions(frame):
                return None
            value = default if field is None else f"`{field.name.replace('`', '``')}`"
            made.append(f"cast({value} as {TYPES[wanted]}) as {quoted(column)}")
        return frame.selectExpr(*made)

    @staticmethod
    def _partitions(frame: Any) -> set[str]:
        """The columns whose values stand in the names of folders. They are text, whatever they mean."""
        files = frame.inputFiles()[:1]
        return {part.partition("=")[0] for file in files for part in file.split("/") if "=" in part}

    # --- tables of somebody else ---

    def _made(
        self, own: set[str], vocabulary: Vocabulary, memory: str, spill: str
    ) -> tuple[dict[str, Any], set[str], list[str]]:
        """Tables that the driver makes of those that are there, what it lacks for others, and its notes."""
        if self._session.remote:
            what = f"{', '.join(sorted(own))}: columns are absent, and a client of Spark Connect cannot compute them"
            fix = "Write the tables as `sinosoviet tabulate` does, or run the sweep with spark-submit or --master."
            raise CorpusError(what, str(self._place), fix)
        from_here = isinstance(self._place, Path)
        if from_here:
            files, shown = tables_in(local(self._place)), {}
        else:
            self._look_for(GROUND)
            files = {name: self._fetched(name) for name in sorted(self._found) if name in {*own, *GROUND}}
            shown = {str(self._scratch.path / "given"): str(self._place)}
        folder = self._scratch.path / "own"
        folder.mkdir()
        try:
            ours = own_tables(files, own, (), vocabulary, folder, self._scratch.plain, memory, spill)
        except CorpusError as error:
            parts = (error.what, error.where or "", error.fix or "", *error.listed)
            what, where, fix, *listed = (_renamed(part, shown) for part in parts)
            raise CorpusError(what, where or None, fix or None, listed) from error
        frames = {name: self._shared(name, parts) for name, parts in ours.files.items() if name in own}
        return frames, set(ours.absent), [_renamed(note, shown) for note in ours.notes]

    def _fetched(self, name: str) -> list[Path]:
        """The parts of a table on the disk of the driver."""
        folder = self._scratch.path / "given" / name
        folder.parent.mkdir(exist_ok=True)
        if self._work is None:
            self._found[name].write.parquet(url(folder))
        else:
            self._work.kept(f"given/{name}", self._found[name])
            self._work.fetch(f"given/{name}", folder)
        return sorted(folder.glob("*.parquet"))

    def _shared(self, name: str, parts: list[Path]) -> Any:
        """A table that the driver has made, where the workers see it."""
        read = self._session.spark.read.option("__globPaths__", "false")
        made = [p for p in parts if p.is_relative_to(self._scratch.path)]
        if self._work is None or not made:
            return read.parquet(*map(url, parts))
        return read.parquet(*(self._work.put(part, f"own-{name}-{n}") for n, part in enumerate(parts)))


def _fits(kind: Any, wanted: str) -> bool:
    if wanted == BOX:  # a cast of structs goes by the order of their fields
        fields = getattr(kind, "fields", [])
        return [f.name for f in fields] == list(BOUNDS) and all(_fits(f.dataType, "BIGINT") for f in fields)
    return kind.simpleString() in _FIT[wanted]


def _renamed(said: str, shown: dict[str, str]) -> str:
    for path, name in shown.items():
        said = said.replace(path, name)
    return said
