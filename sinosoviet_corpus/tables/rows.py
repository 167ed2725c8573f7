"""Rows -> Arrow. By way of JSON, because pyarrow's reader of it is fast and does not import pandas."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec
import pyarrow as pa
import pyarrow.json


def to_arrow(rows: Iterable[Mapping[str, Any]], schema: pa.Schema) -> pa.Table:
    """The rows (dicts with the columns of `schema`; absent = null) as a table. Unknown columns are an error."""
    data = msgspec.json.Encoder().encode_lines(rows)
    if not data:
        return schema.empty_table()
    options = pyarrow.json.ParseOptions(explicit_schema=schema, unexpected_field_behavior="error")
    read = pyarrow.json.ReadOptions(block_size=max(1 << 20, len(data)))
    table = pyarrow.json.read_json(pa.BufferReader(data), read_options=read, parse_options=options)
    return table.select(schema.names).replace_schema_metadata(schema.metadata)
