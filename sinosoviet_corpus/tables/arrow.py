"""Rows -> Arrow, through JSON, because pyarrow's JSON reader is fast and does not import pandas."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

import msgspec
import pyarrow as pa
import pyarrow.json

from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.tables.build import rows
from sinosoviet_corpus.tables.schemas import BOX, LAYOUT, VERSION

_TYPES = {
    "VARCHAR": pa.string(),
    "BIGINT": pa.int64(),
    "BOOLEAN": pa.bool_(),
    "DOUBLE": pa.float64(),
    BOX: pa.struct([(name, pa.int64()) for name in ("s_min", "s_max", "e_min", "e_max")]),
}


def schema(name: str) -> pa.Schema:
    """The Arrow schema of a table. Its metadata hold the version of the columns."""
    return for_pandas(pa.schema([(c, _TYPES[t]) for c, t in LAYOUT[name].items()], metadata={"sinosoviet": VERSION}))


def for_pandas(schema: pa.Schema) -> pa.Schema:
    """The schema with a note for pandas: whole numbers are `Int64`, which allows nulls, so a null does not turn 3 into 3.0.

    Parquet files keep the note, so `pandas.read_parquet` gives the same frame as we do.
    """
    whole = [field.name for field in schema if pa.types.is_integer(field.type)]
    columns = [
        {"name": name, "field_name": name, "pandas_type": "int64", "numpy_type": "Int64", "metadata": None}
        for name in whole
    ]
    note = msgspec.json.encode({"index_columns": [], "column_indexes": [], "columns": columns})
    return schema.with_metadata({**(schema.metadata or {}), b"pandas": note})


def to_arrow(name: str, rows: Iterable[Mapping[str, Any]]) -> pa.Table:
    """Rows (dicts; an absent key is null) as the table `name`. An unknown column is an error."""
    wanted = schema(name)
    data = msgspec.json.Encoder().encode_lines(rows)
    if not data:
        return pa.Table.from_batches([], wanted)  # schema.empty_table() would import pandas
    options = pyarrow.json.ParseOptions(explicit_schema=wanted, unexpected_field_behavior="error")
    read = pyarrow.json.ReadOptions(block_size=max(1 << 20, len(data)))
    table = pyarrow.json.read_json(pa.BufferReader(data), read_options=read, parse_options=options)
    return table.select(wanted.names).replace_schema_metadata(wanted.metadata)


def tables(corpus: Corpus, only: Collection[str] | None = None) -> dict[str, pa.Table]:
    """The tables of a corpus by name: all, or those in `only`. Findings are computed later."""
    return {name: to_arrow(name, made) for name, made in rows(corpus, only).items()}
