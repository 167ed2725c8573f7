"""Finds our columns in a Parquet file of somebody else: flat or nested, in any order, with others between them. Nothing in a file is SQL."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sinosoviet_corpus.engine.duck import SEALED
from sinosoviet_corpus.engine.places import parquet
from sinosoviet_corpus.engine.quoting import quoted
from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.tables.schemas import BOUNDS, BOX

Way = tuple[str, ...]  # a column, and the fields in it: ("time", "edtf"); of a list its first member is meant

# Column -> where else it may stand than under its own name, first choice first. The nested ways are those of records, as JSON has them.
WAYS: dict[str, tuple[Way, ...]] = {
    "claim": (("id",),),
    "entity": (("id",),),
    "edtf": (("date",), ("time",), ("time", "edtf")),
    "raw": (("time", "raw"),),
    "mode": (("time", "mode"),),
    "part": (("time", "part"),),
    "calendar": (("time", "calendar"),),
    "lo": (("quantity", "lo"),),
    "hi": (("quantity", "hi"),),
    "unit": (("quantity", "unit"),),
    "counted": (("quantity", "counted"),),
    "as_of": (("quantity", "as_of"),),
    "interval": (("interval", "kind"),),
    "interval_lo": (("interval", "lo"),),
    "interval_hi": (("interval", "hi"),),
    "interval_unit": (("interval", "unit"),),
    "interval_exactly": (("interval", "exactly"),),
    "confidence": (("made_by", "confidence"),),
    "start": (("spans", "start"),),
    "end": (("spans", "end"),),
    "quote": (("spans", "quote"),),
}
_WHOLE = {
    "tinyint",
    "smallint",
    "integer",
    "bigint",
    "hugeint",
    "utinyint",
    "usmallint",
    "uinteger",
    "ubigint",
    "uhugeint",
}
_NUMBERS = {*_WHOLE, "float", "double", "decimal"}
_WORDS = {
    "varchar": "text",
    "bigint": "a whole number",
    "double": "a number",
    "boolean": "true or false",
    "struct": "a box of four days",
}


def plain(name: str) -> str:
    """The name of a column as we compare it: without case, "_" for blanks."""
    return "_".join(name.lower().split())


class Column:
    """A column or a field of one: the expression that reads it, and its type. name: as the file writes it."""

    def __init__(self, name: str, sql: str, kind: Any) -> None:
        self.name, self.sql, self.kind = name, sql, kind

    @property
    def nothing(self) -> bool:
        """Whether the file gives it no type, because it is null in all rows."""
        return bool(self.kind.id == "sqlnull" or str(self.kind) == '"NULL"')

    def fields(self) -> dict[str, Column]:
        """The fields of a struct, by name; {} for another type."""
        if self.kind.id != "struct":
            return {}
        return {
            name: Column(f"{self.name}.{name}", f"{self.sql}.{quoted(name)}", kind) for name, kind in self.kind.children
        }

    def members(self) -> Any:
        """The type of the members of a list; None for another type."""
        return self.kind.children[0][1] if self.kind.id in ("list", "array") else None

    def first(self) -> Column:
        """The first member of a list; another type itself."""
        member = self.members()
        return self if member is None else Column(self.name, f"{self.sql}[1]", member)

    def fit(self, wanted: str, is_id: bool = False) -> str | None:
        """The expression that gives it as a type of tables.schemas; None if its values are no such things. is_id: whole numbers are ids too."""
        kind = self.kind.id
        if wanted == "VARCHAR":
            if kind == "varchar":
                return self.sql
            return f"cast({self.sql} as varchar)" if kind in ("enum", "uuid") or (is_id and kind in _WHOLE) else None
        if wanted == "BOOLEAN":
            return self.sql if kind == "boolean" else None
        if wanted == "DOUBLE" and kind in _NUMBERS:
            return f"case when isfinite(cast({self.sql} as double)) then cast({self.sql} as double) end"
        if wanted == "BIGINT" and kind in _WHOLE:
            return f"cast({self.sql} as bigint)"
        if wanted == "BIGINT" and kind in _NUMBERS:  # data frames write whole numbers with gaps as floats
            return f"case when {self.sql} = floor({self.sql}) then cast({self.sql} as bigint) end"
        if wanted == BOX and set(BOUNDS) <= self.fields().keys():
            return f"case when {self.sql} is not null then struct_pack({', '.join(f'{b} := cast({self.sql}.{b} as bigint)' for b in BOUNDS)}) end"
        return None


class Given:
    """A table of somebody else: its files, and its columns by their plain names. Raises CorpusError for files that are no Parquet."""

    def __init__(self, table: str, file: Path, parts: list[str]) -> None:
        """file: the one to name.  parts: all of them, by names that are no patterns (Scratch.plain)."""
        import duckdb

        self.table, self.file, self.relation = table, file, parquet(parts)
        with duckdb.connect(config=SEALED) as database:
            try:
                found = database.sql(f"select * from {self.relation}")
                columns = list(zip(found.columns, found.types, strict=True))
            except duckdb.Error as error:
                raise CorpusError(f"not readable as Parquet ({error})", str(file), "Write the tables again.") from None
        self.types = {name: str(kind) for name, kind in columns}
        self.columns: dict[str, Column] = {}
        for name, kind in columns:
            self.columns.setdefault(plain(name), Column(name, quoted(name), kind))
        self._used: set[str] = set()
        # The engine can number the rows, but not of a file that has columns of these names.
        self.numbered = not {"file_row_number", "filename"} & self.columns.keys()
        self.rows = (
            f"{self.relation[:-1]}, file_row_number = true, filename = true)" if self.numbered else self.relation
        )

    def column(self, name: str) -> Column | None:
        """A column by its plain name; None if there is none, or nothing in it."""
        found = self.columns.get(name)
        if found is not None:
            self._used.add(name)
        return None if found is None or found.nothing else found

    def has(self, name: str) -> bool:
        """Whether it has one of our columns, even if that is null in all rows."""
        return any(way[0] in self.columns for way in ((name,), *WAYS.get(name, ())))

    def find(self, name: str) -> Column | None:
        """One of our columns, under its own name or where else it may stand (WAYS)."""
        for first, *fields in ((name,), *WAYS.get(name, ())):
            here = self.columns.get(first)
            for field in fields:
                here = here and here.first().fields().get(field)
            if here is None or (not fields and (here.members() is not None or (first in _OUTER and here.fields()))):
                continue
            self._used.add(first)
            if not here.nothing:
                return here
        return None

    def called(self, name: str) -> str:
        """The name of one of our columns in the file."""
        column = self.find(name)
        return column.name if column else name

    def unused(self) -> list[str]:
        """The columns that were not asked for, as the file writes them."""
        return [column.name for name, column in self.columns.items() if name not in self._used]


_OUTER = {way[0] for ways in WAYS.values() for way in ways if len(way) > 1}


def unfit(column: Column, wanted: str) -> str:
    """The wrong type of a column, and how to change it."""
    kind = "struct" if wanted == BOX else wanted.lower()
    return f"column {column.name} is {column.kind}; write it as {_WORDS[kind]}"


def joined(names: Iterable[str], most: int = 12) -> str:
    """Names between commas; of very many the first ones, and how many more there are."""
    all_of = list(names)
    rest = len(all_of) - most
    return ", ".join(all_of[:most]) + (f" and {rest} more" if rest > 0 else "")
