"""tabulate: write every table as Parquet and CSV, with a data dictionary."""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec
import pyarrow as pa

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files import disk
from sinosoviet_corpus.files.atomic import write
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.output import csv, dictionary
from sinosoviet_corpus.tables.arrow import tables, to_arrow
from sinosoviet_corpus.tables.findings import places, to_table
from sinosoviet_corpus.tables.flat import flat
from sinosoviet_corpus.tables.parquet import encode
from sinosoviet_corpus.tables.schemas import COLUMNS
from sinosoviet_corpus.tasks.check import check
from sinosoviet_corpus.tasks.support import support


def computed(corpus: Corpus) -> dict[str, pa.Table]:
    """The tables that need a run of the rules: findings, places, support."""
    found = check(corpus).findings
    grades = (
        {"claim": g.claim, "grade": g.grade, "evidence": g.evidence, "width": g.width}
        | {"roots_least": g.roots[0], "roots_most": g.roots[1]}
        for g in support(corpus)
    )
    return {"findings": to_table(found, corpus), "places": places(found), "support": to_arrow("support", grades)}


def tabulate(corpus: Corpus, out: Path) -> dict[str, int]:
    """Write the files into `out` (made if absent). Return the number of rows of each table. Raises CorpusError.

    A folder with somebody else's README.md is left alone: it is not a folder of tables.

    Each file is replaced as a whole. `datapackage.json` comes last: if its digests fit, all files are of the same run.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CorpusError(f"cannot be made a folder: {error.strerror}", str(out), "Name another folder.") from None
    about = dictionary.markdown().encode()
    _refuse_foreign(out / "README.md", about.splitlines()[0])
    made = tables(corpus) | computed(corpus)
    write(out / "README.md", about)  # first, so that we recognise the folder after a crash
    described = {}
    for name in COLUMNS:
        write(out / f"{name}.parquet", encode(made[name]))
        data = csv.document(flat(made[name]))
        write(out / f"{name}.csv", data)
        described[name] = (len(data), hashlib.sha256(data).hexdigest())
    write(out / "dictionary.csv", csv.document(dictionary.as_table()))
    write(out / "datapackage.json", msgspec.json.format(msgspec.json.encode(dictionary.package(described)), indent=1))
    return {name: made[name].num_rows for name in COLUMNS}


def _refuse_foreign(readme: Path, begins: bytes) -> None:
    try:
        ours = not disk.is_there(readme) or disk.read(readme).startswith(begins)
    except OSError as error:
        raise CorpusError(f"cannot be read: {error.strerror}", str(readme), "Name another folder.") from None
    if not ours:
        fix = "Name a new or empty folder for the tables."
        raise CorpusError("is not ours, and would be replaced", str(readme), fix)
