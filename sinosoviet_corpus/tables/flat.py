"""Tables without nested columns, as CSV and data frames need them: a box becomes four columns."""

from __future__ import annotations

import pyarrow as pa

from sinosoviet_corpus.tables.arrow import for_pandas
from sinosoviet_corpus.tables.schemas import BOUNDS, BOX, TABLES, Column


def flat(table: pa.Table) -> pa.Table:
    """A table without nested columns, with the same rows; the parts of `core` are `core_s_min`, `core_s_max`, `core_e_min`, `core_e_max`."""
    made = table.flatten()
    made = made.rename_columns([name.replace(".", "_") for name in made.column_names])
    return made.replace_schema_metadata(for_pandas(made.schema).metadata)


def flat_columns(name: str) -> dict[str, Column]:
    """The columns of a flat table with their meanings, in order."""
    made = {}
    for column, it in TABLES[name].columns.items():
        if it.type == BOX:
            for part, bound in BOUNDS.items():
                made[f"{column}_{part}"] = Column("BIGINT", f"{it.meaning}: {bound}", it.unit)
        else:
            made[column] = it
    return made
