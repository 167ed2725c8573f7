"""sweep: run the rules over Parquet tables, for corpora that do not fit into memory as records."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sinosoviet_corpus.engine.sweep import Swept
from sinosoviet_corpus.engine.sweep import sweep as run_over
from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.rules.rulebook import rulebook, select
from sinosoviet_corpus.tables.schemas import COLUMNS, COMPUTED


def tables_in(folder: Path) -> dict[str, list[Path]]:
    """Table -> its file `<name>.parquet`, or the parts in a folder `<name>` or `<name>.parquet`. A single file is the table of claims."""
    if folder.is_file():
        return {"claims": [folder]}
    if not folder.is_dir():
        raise CorpusError("is not a folder", str(folder), "`sinosoviet tabulate --out DIR` writes one.")
    found = {}
    for name in COLUMNS:
        for path in (folder / f"{name}.parquet", folder / name):
            if path.is_file():
                found[name] = [path]
            elif path.is_dir():
                found[name] = sorted(path.glob("*.parquet"))
    return {name: path for name, path in found.items() if name not in COMPUTED and path}


def sweep(
    tables: Path,
    out: Path,
    vocabulary: Vocabulary,
    choose: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
    engine: str = "duckdb",
    memory: str = "1500MB",
    spill: str = "10GB",
) -> Iterator[Swept]:
    """Run the rules over the Parquet tables in a folder, or over one file of claims; each writes `<code>.parquet` into `out` (made if absent).

    Rows have the columns code, claim, against, also, complete, verdict; a finding of `check` is a group of them. Memory stays
    within `memory` plus what the engine itself needs, for a corpus of any size. The rest is written to a
    temporary folder, up to `spill` (DuckDB only). Raises CorpusError.
    """
    files = tables_in(tables)
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CorpusError(f"cannot be made a folder: {error.strerror}", str(out), "Name another folder.") from None
    return run_over(files, select(rulebook(), choose, ignore), vocabulary, out, engine, memory, spill)
