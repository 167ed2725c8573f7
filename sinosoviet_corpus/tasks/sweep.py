"""sweep: run the rules over Parquet tables, for corpora that do not fit into memory as records."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sinosoviet_corpus.engine.places import Place
from sinosoviet_corpus.engine.sweep import Swept
from sinosoviet_corpus.engine.sweep import sweep as run_over
from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.rules.rulebook import rulebook, select


def sweep(
    tables: Place,
    out: Place,
    vocabulary: Vocabulary,
    choose: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
    engine: str = "duckdb",
    memory: str = "1500MB",
    spill: str = "10GB",
    master: str | None = None,
) -> Iterator[Swept]:
    """Run the rules over the Parquet tables in a folder, or over one file of claims; each writes `<code>.parquet` into `out` (made if absent).

    tables, out: with Spark also URLs (engine/places.py).  master: of Spark, for example spark://HOST:7077 or sc://HOST; by default as the environment says.
    Rows have the columns code, claim, against, also, complete, verdict; a finding of `check` is a group of them. Memory stays
    within `memory` plus what the engine itself needs, for a corpus of any size. The rest is written to a
    temporary folder, up to `spill` (DuckDB only). Raises CorpusError.
    """
    if isinstance(out, Path):
        try:
            out.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise CorpusError(f"cannot be made a folder: {error.strerror}", str(out), "Name another folder.") from None
    return run_over(tables, select(rulebook(), choose, ignore), vocabulary, out, engine, memory, spill, master)
