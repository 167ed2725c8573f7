"""The data dictionary: the meaning of every column of every table, for people (Markdown, CSV) and programs (Data Package)."""

from __future__ import annotations

from typing import Any

import pyarrow as pa

from sinosoviet_corpus.render.safe import for_csv
from sinosoviet_corpus.tables.flat import flat_columns
from sinosoviet_corpus.tables.schemas import BOX, TABLES, VERSION

TYPES = {"VARCHAR": "string", "BIGINT": "integer", "BOOLEAN": "boolean", "DOUBLE": "number"}
LEADING = f"""\
# Data dictionary

Tables of a source-critical annotation corpus, version {VERSION} of the columns. Every table is here twice: `<table>.parquet` and
`<table>.csv`. This dictionary is also `dictionary.csv`, and for programs `datapackage.json` (Data Package,
<https://datapackage.org>), with the size and SHA-256 of each file.

**Offsets** are Unicode code points of `text.txt`, half-open: the words are `text[start:end]`. **Days** are numbers: 1 January of
year 1 of the proleptic Gregorian calendar is 1, so that 719163 is 1 January 1970; ±1000000000000 stands for no bound. A time is a
*box*: earliest and latest start, earliest and latest end. In Parquet a box is one column (a struct), in CSV four, `core_s_min` ....

**CSV**: UTF-8 with a byte order mark. Text stands in quotes, numbers do not; an empty cell without quotes is null. Text that a spreadsheet
might run as a formula (it begins with = + - @, a tab, a line end or a wide form of these) has an apostrophe before it, and text that begins with an
apostrophe has one more. To undo this, remove one leading apostrophe from every text cell:

```python
frame = pandas.read_csv(path, keep_default_na=False, na_values=[""])
frame = frame.map(lambda cell: cell.removeprefix("'") if isinstance(cell, str) else cell)
```

If the list separator of your system is not the comma, use the import dialogue of the spreadsheet instead of a double click. Parquet
needs none of this.
"""


def columns() -> list[dict[str, Any]]:
    """A row for each column of each flat table: table, column, type, unit, meaning, allowed values, joins, its name in Parquet."""
    made = []
    for name, table in TABLES.items():
        boxes = tuple(f"{column}_" for column, it in table.columns.items() if it.type == BOX)
        for column, it in flat_columns(name).items():
            box = next((b for b in boxes if column.startswith(b)), None)
            made.append(
                {
                    "table": name,
                    "column": column,
                    "type": TYPES[it.type],
                    "unit": it.unit or None,
                    "meaning": it.meaning,
                    "allowed": " | ".join(it.allowed) or None,
                    "joins": it.joins or None,
                    "key": column in table.key,
                    "parquet": f"{box[:-1]}.{column.removeprefix(box)}" if box else column,
                }
            )
    return made


def as_table() -> pa.Table:
    """The dictionary as a table."""
    return pa.Table.from_pylist(columns())


def markdown() -> str:
    """The dictionary in Markdown, for people."""
    parts = [LEADING]
    rows = columns()
    for name, table in TABLES.items():
        parts.append(f"\n## {name}\n\n{table.meaning}\n")
        parts.append("| column | type | unit | meaning | allowed values | joins |\n|---|---|---|---|---|---|")
        for row in rows:
            if row["table"] == name:
                allowed = ", ".join(f"`{value}`" for value in (row["allowed"] or "").split(" | ") if value)
                joins = f"`{row['joins']}`" if row["joins"] else ""
                mark = " (key)" if row["key"] else ""
                cells = (f"`{row['column']}`{mark}", row["type"], row["unit"] or "", row["meaning"], allowed, joins)
                parts.append("| " + " | ".join(cells) + " |")
    return "\n".join(parts) + "\n"


def package(files: dict[str, tuple[int, str]]) -> dict[str, Any]:
    """The descriptor of the CSV files. files: table -> (bytes, SHA-256)."""
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "sinosoviet-corpus",
        "version": VERSION,
        "resources": [
            {
                "name": name,
                "path": f"{name}.csv",
                "description": TABLES[name].meaning,
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8-sig",
                "bytes": size,
                "hash": f"sha256:{digest}",
                "schema": _schema(name),
            }
            for name, (size, digest) in files.items()
        ],
    }


def _schema(name: str) -> dict[str, Any]:
    fields = []
    for column, it in flat_columns(name).items():
        field: dict[str, Any] = {"name": column, "type": TYPES[it.type], "description": it.meaning}
        if it.unit:
            field["unit"] = it.unit
        if it.allowed:  # as written in the file
            number = it.type == "BIGINT"
            field["constraints"] = {"enum": [int(v) if number else for_csv(v) for v in it.allowed]}
        fields.append(field)
    made: dict[str, Any] = {"fields": fields, "missingValues": [""]}
    if TABLES[name].key:
        made["primaryKey"] = list(TABLES[name].key)
    joined = [(c, *it.joins.split(".")) for c, it in TABLES[name].columns.items() if it.joins]
    if joined:
        made["foreignKeys"] = [
            {"fields": [c], "reference": {"resource": table, "fields": [of]}} for c, table, of in joined
        ]
    return made
