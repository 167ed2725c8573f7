"""Tables <-> Parquet files, one a table."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.tables.arrow import schema
from sinosoviet_corpus.tables.schemas import COLUMNS, COMPUTED


def write(tables: dict[str, pa.Table], folder: Path) -> list[Path]:
    """Write every table as `<name>.parquet` into `folder` (made if absent); the files, in order."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, table in tables.items():
        paths.append(folder / f"{name}.parquet")
        paths[-1].write_bytes(encode(table))
    return paths


def encode(table: pa.Table) -> bytes:
    """A table as the bytes of a Parquet file. The same rows give the same bytes."""
    made = pa.BufferOutputStream()
    pq.write_table(table, made, compression="zstd")
    return made.getvalue().to_pybytes()  # type: ignore[no-any-return]


def read(folder: Path) -> dict[str, pa.Table]:
    """Read the tables back. Raises CorpusError for a file that is missing, damaged or has other columns."""
    tables = {}
    for name in COLUMNS:
        path = folder / f"{name}.parquet"
        if not path.exists():
            if name in COMPUTED:
                continue
            raise CorpusError("a table is missing", str(path), "Write the tables again.")
        try:
            # ParquetFile, not read_table: the latter imports pandas where it is installed, which costs a second.
            with pq.ParquetFile(path) as file:
                tables[name] = file.read()
        except (pa.ArrowException, OSError) as error:
            raise CorpusError(f"not a readable Parquet file ({error})", str(path), "Write the tables again.") from None
        if not tables[name].schema.equals(schema(name)):
            raise CorpusError("the columns are not those of this version", str(path), "Write the tables again.")
    return tables
