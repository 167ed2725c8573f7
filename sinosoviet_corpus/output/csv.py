"""Tables as CSV (RFC 4180), safe to open in a spreadsheet. The same rows give the same bytes.

The file is UTF-8 with a byte order mark (without it spreadsheets guess another encoding), and rows end in LF. Text is always quoted and
passed through `render.safe.for_csv`; numbers, true and false are not. An empty cell without quotes is null.
"""

from __future__ import annotations

import codecs
from typing import Any

import pyarrow as pa

from sinosoviet_corpus.render.safe import for_csv


def document(table: pa.Table) -> bytes:
    """The file of a flat table."""
    lines = [",".join(_cell(name) for name in table.column_names)]
    columns = [column.to_pylist() for column in table.columns]
    lines.extend(",".join(_cell(value) for value in row) for row in zip(*columns, strict=True))
    return codecs.BOM_UTF8 + "".join(f"{line}\n" for line in lines).encode()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return '"' + for_csv(value).replace('"', '""') + '"'
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return repr(value)
