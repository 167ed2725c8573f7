"""Runs rules over a corpus of Parquet files and writes what they find as Parquet: no record and no finding enters Python."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from sinosoviet_corpus.engine.duck import Duck
from sinosoviet_corpus.engine.own_columns import joined
from sinosoviet_corpus.engine.own_tables import own_tables
from sinosoviet_corpus.engine.places import Place, below, local, tables_in
from sinosoviet_corpus.engine.run import find_spark
from sinosoviet_corpus.engine.scratch import Scratch
from sinosoviet_corpus.engine.sql import lacking, needed_tables, needed_views, reads_conflicts
from sinosoviet_corpus.engine.supply import Engine, lines_of
from sinosoviet_corpus.engine.verdicts import RELATIONS, with_verdicts
from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.rules.rule import Loaded

Opened = tuple[Engine, frozenset[str], tuple[str, ...]]  # the engine with the tables; which are absent; notes
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
    tables: Place,
    rules: tuple[Loaded, ...],
    vocabulary: Vocabulary,
    out: Place,
    engine: str = "duckdb",
    memory: str = "1500MB",
    spill: str = "10GB",
    master: str | None = None,
) -> Iterator[Swept]:
    """Run the rules, one after the other; each writes `<code>.parquet` into `out`, with COLUMNS, sorted.

    Answers with the code "" say what was taken for granted of the tables, and the time for the relations that rules share. Only the
    tables that the rules read are looked at; a rule whose tables are absent is not run.  master: of Spark. Raises CorpusError.
    """
    reasons = {r.rule.code: _why_not(r, vocabulary) for r in rules}
    asked = [r for r in rules if not reasons[r.rule.code]]
    needed = needed_tables([*RELATIONS.values(), *(r.query for r in asked)])
    for_verdicts = needed_tables(RELATIONS.values())
    with contextlib.ExitStack() as stack:
        if engine == "spark":
            opened = _on_spark(tables, out, needed, for_verdicts, vocabulary, memory, spill, master)
        elif master:
            raise CorpusError("only Spark has a master", master, "Add --engine spark, or leave --master out.")
        else:
            opened = _on_duckdb(local(tables), local(out), needed, for_verdicts, vocabulary, memory, spill)
        database, absent, notes = stack.enter_context(opened)
        reasons |= {r.rule.code: _lacks(r, absent) for r in asked}
        queries = [*RELATIONS.values(), *(r.query for r in asked if not reasons[r.rule.code])]
        if absent:
            notes = (*notes, f"not there, so no rule that reads them is asked: {joined(sorted(absent))}")
        yield Swept(code="", notes=notes)
        start = time.perf_counter()
        for name, body in needed_views(queries).items():
            _define({name: body}, database)  # one at a time: each may need all the memory there is
        _define(RELATIONS, database)
        yield Swept(code="", seconds=time.perf_counter() - start)
        for loaded in rules:
            if reasons[loaded.rule.code]:
                yield Swept(code=loaded.rule.code, name=loaded.rule.name, not_run=reasons[loaded.rule.code])
            else:
                yield _swept(loaded, database, out)


@contextlib.contextmanager
def _on_duckdb(
    tables: Path, out: Path, needed: set[str], empty: set[str], vocabulary: Vocabulary, memory: str, spill: str
) -> Iterator[Opened]:
    with Scratch() as links:
        ours = own_tables(tables_in(tables), needed, empty, vocabulary, links.path, links.plain, memory, spill)
        plain = {name: [links.plain(part) for part in parts] for name, parts in ours.files.items()}
        parents = (Path(os.path.realpath(part)).parent for parts in ours.files.values() for part in parts)
        with contextlib.closing(Duck.over(plain, {out, links.path, *parents}, memory, spill)) as database:
            yield database, ours.absent, ours.notes


@contextlib.contextmanager
def _on_spark(
    tables: Place, out: Place, needed: set[str], empty: set[str], vocabulary: Vocabulary, memory: str, spill: str, master: str | None
) -> Iterator[Opened]:  # fmt: skip
    find_spark()
    from sinosoviet_corpus.engine.spark import Spark
    from sinosoviet_corpus.engine.spark_files import SparkFiles
    from sinosoviet_corpus.engine.spark_session import Session
    from sinosoviet_corpus.engine.spark_tables import SparkTables

    session = Session(master, memory)
    work = None if session.local else SparkFiles(out, session)
    with Scratch() as scratch, contextlib.ExitStack() as stack:
        if work is not None:
            stack.callback(work.remove)
        ready = SparkTables(tables, session, work, scratch).ready(needed, empty, vocabulary, memory, spill)
        notes = ready.notes
        if work is not None and session.remote:
            notes = (*notes, f"Spark Connect can delete no files: remove {work.place} when the sweep is over")
        with contextlib.closing(Spark.over(ready.frames, session, work)) as database:
            yield database, ready.absent, notes


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


def _define(relations: Mapping[str, str], database: Engine) -> None:
    try:
        database.views(relations)
    except CorpusError:
        raise
    except Exception as error:  # of an engine: tables that workers cannot read, a disk that is full
        what, *more = lines_of(error)
        names = ", ".join(relations)
        raise CorpusError(f"what rules share cannot be computed: {what}", names, listed=more) from error


def _swept(loaded: Loaded, database: Engine, out: Place) -> Swept:
    start = time.perf_counter()
    code, path = loaded.rule.code, below(out, f"{loaded.rule.code}.parquet")
    try:
        database.write(with_verdicts(loaded, set(database.columns(loaded.query))), path)
        counts = database.verdicts(path)
    except CorpusError:
        raise
    except Exception as error:  # whatever the engine raises, say which rule it was
        what, *more = lines_of(error)
        raise CorpusError(f"the query of {code} does not run: {what}", loaded.path, listed=more) from error
    return Swept(
        code=code,
        definite=counts.get("definite", 0),
        tension=counts.get("tension", 0),
        fired=counts.get(None, 0),
        cannot_tell=counts.get("cannot tell", 0),
        seconds=time.perf_counter() - start,
        path=str(path),
    )
