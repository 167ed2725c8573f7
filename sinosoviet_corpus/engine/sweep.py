"""Runs rules over a corpus of Parquet files and writes what they find as Parquet: no record and no finding enters Python."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from sinosoviet_corpus.engine.own_tables import own_tables
from sinosoviet_corpus.engine.run import open_files
from sinosoviet_corpus.engine.scratch import Scratch
from sinosoviet_corpus.engine.sql import lacking, needed_tables, needed_views, reads_conflicts
from sinosoviet_corpus.engine.supply import Engine
from sinosoviet_corpus.engine.verdicts import RELATIONS, with_verdicts
from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.rules.rule import Loaded

COLUMNS = ("code", "claim", "against", "also", "complete", "verdict")


class Swept(msgspec.Struct, frozen=True, kw_only=True):
    """The result of a rule: rows by verdict (findings without one count as fired), the seconds it took, the file.

    not_run: why the rule was not run; then there is no file.  notes: with the code "", what was taken for granted of the tables.
    """

    code: str
    name: str = ""
    definite: int = 0
    tension: int = 0
    fired: int = 0
    cannot_tell: int = 0
    seconds: float = 0.0
    path: str | None = None
    not_run: str | None = None
    notes: tuple[str, ...] = ()


def sweep(
    files: dict[str, list[Path]],
    rules: tuple[Loaded, ...],
    vocabulary: Vocabulary,
    out: Path,
    engine: str = "duckdb",
    memory: str = "1500MB",
    spill: str = "10GB",
) -> Iterator[Swept]:
    """Run the rules, one after the other; each writes `<code>.parquet` into `out`, with COLUMNS, sorted.

    Answers with the code "" say what was taken for granted of the tables, and the time for the relations that rules share. Only the
    tables that the rules read are looked at; a rule whose tables are absent is not run. Raises CorpusError.
    """
    reasons = {r.rule.code: _why_not(r, vocabulary) for r in rules}
    asked = [r for r in rules if not reasons[r.rule.code]]
    needed = needed_tables([*RELATIONS.values(), *(r.query for r in asked)])
    with Scratch() as links:
        ours = own_tables(
            files, needed, needed_tables(RELATIONS.values()), vocabulary, links.path, links.plain, memory, spill
        )
        reasons |= {r.rule.code: _lacks(r, ours.absent) for r in asked}
        queries = [*RELATIONS.values(), *(r.query for r in asked if not reasons[r.rule.code])]
        yield Swept(code="", notes=ours.notes)
        files = ours.files
        plain = {name: [links.plain(part) for part in parts] for name, parts in files.items()}
        folders = {
            out,
            links.path,
            *(Path(os.path.realpath(part)).parent for parts in files.values() for part in parts),
        }
        database = open_files(engine, plain, folders, memory, spill)
        try:
            start = time.perf_counter()
            for name, body in needed_views(queries).items():
                database.views({name: body})  # one at a time: each may need all the memory there is
            database.views(RELATIONS)
            yield Swept(code="", seconds=time.perf_counter() - start)
            for loaded in rules:
                if reasons[loaded.rule.code]:
                    yield Swept(code=loaded.rule.code, name=loaded.rule.name, not_run=reasons[loaded.rule.code])
                else:
                    yield _swept(loaded, database, out, links)
        finally:
            database.close()


def _why_not(loaded: Loaded, vocabulary: Vocabulary) -> str | None:
    if loaded.rule.check is not None:
        return "it computes over records, not tables: use `sinosoviet check`"
    if reads_conflicts(loaded.query):
        return "it reads what the others find: use `sinosoviet check`"
    unknown = lacking([loaded.query, f"from {loaded.rule.looks_at}"], vocabulary)
    return f"no predicate of the vocabulary means {unknown[0]!r}" if unknown else None


def _lacks(loaded: Loaded, absent: frozenset[str]) -> str | None:
    lacking = sorted(needed_tables([loaded.query]) & absent)
    return f"there is no table {', '.join(lacking)}" if lacking else None


def _swept(loaded: Loaded, database: Engine, out: Path, links: Scratch) -> Swept:
    start = time.perf_counter()
    code, path = loaded.rule.code, out / f"{loaded.rule.code}.parquet"
    try:
        database.write(with_verdicts(loaded, set(database.columns(loaded.query))), path)
    except CorpusError:
        raise
    except Exception as error:  # whatever the engine raises, say which rule it was
        what, *more = str(error).splitlines() or [""]
        raise CorpusError(f"the query of {code} does not run: {what}", loaded.path, listed=more) from error
    seconds = time.perf_counter() - start
    counts = {row["verdict"]: row["count"] for row in _counted(path, links)}
    return Swept(
        code=code,
        definite=counts.get("definite", 0),
        tension=counts.get("tension", 0),
        fired=counts.get(None, 0),
        cannot_tell=counts.get("cannot tell", 0),
        seconds=seconds,
        path=str(path),
    )


def _counted(path: Path, links: Scratch) -> list[dict[str, Any]]:
    import duckdb

    from sinosoviet_corpus.engine.duck import parquet

    parts = [links.plain(part) for part in (sorted(path.glob("*.parquet")) if path.is_dir() else [path])]
    rows = duckdb.execute(f"select verdict, count(*) from {parquet(parts)} group by verdict").fetchall()
    return [{"verdict": verdict, "count": count} for verdict, count in rows]
