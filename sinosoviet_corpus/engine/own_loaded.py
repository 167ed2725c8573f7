"""Rows that Python computes for somebody else's tables, made a relation: they pass through a file, so memory does not grow with them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import msgspec

from sinosoviet_corpus.engine.duck import Duck
from sinosoviet_corpus.engine.quoting import quoted, text

BATCH = 10_000  # rows that Python asks for at once


def load(
    database: Duck, folder: Path, name: str, columns: Mapping[str, str], rows: Iterable[Mapping[str, Any]]
) -> None:
    """Make a relation of rows that Python computes, one after the other. columns: name -> type."""
    path = folder / f"{name}.json"
    with path.open("wb") as out:
        for row in rows:
            out.write(msgspec.json.encode(row) + b"\n")
    kinds = ", ".join(f"{quoted(column)}: {text(kind)}" for column, kind in columns.items())
    database.query(
        f"create table {name} as select * from read_json({text(str(path))}, format = 'newline_delimited', columns = {{{kinds}}})"
    )
    path.unlink()
