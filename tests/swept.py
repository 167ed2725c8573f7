"""Small tables for a sweep on several engines, and what it wrote."""

from __future__ import annotations

from pathlib import Path

import duckdb

from sinosoviet_corpus.files.vocabulary import vocabulary_of
from sinosoviet_corpus.rules.rulebook import rulebook
from sinosoviet_corpus.rules.world import to_corpus
from sinosoviet_corpus.tables import parquet
from sinosoviet_corpus.tables.arrow import tables
from sinosoviet_corpus.tables.schemas import COMPUTED
from tests.merged import merged
from tests.rules import examples_of

SOME = ("LIF201", "TMP001")  # lives and names; days that no calendar has
Rows = list[tuple[str | None, ...]]


def small_tables(root: Path, folder: Path) -> Path:
    """Write the tables of the examples of these rules, as `tabulate` does. Returns the folder. root: the corpus with the vocabulary."""
    words = vocabulary_of(root)
    rules = (loaded for loaded in rulebook() if loaded.rule.code in SOME)
    examples = [to_corpus(example.world, words) for loaded in rules for example in examples_of(loaded)]
    parquet.write({k: t for k, t in tables(merged(examples)).items() if k not in COMPUTED}, folder)
    return folder


def rows_of(out: Path) -> Rows:
    """All rows that a sweep wrote, those of each rule in their order."""
    found: Rows = []
    for path in sorted(out.glob("[A-Z]*.parquet")):
        for part in sorted(path.glob("*.parquet")) if path.is_dir() else [path]:
            found += duckdb.execute(f"select * from read_parquet('{part}')").fetchall()
    return found
