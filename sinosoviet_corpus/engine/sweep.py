"""Runs rules over a corpus of Parquet files and writes what they find as Parquet: no record and no finding enters Python."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from sinosoviet_corpus.engine.run import COLUMNS as OBLIGATORY
from sinosoviet_corpus.engine.run import open_files
from sinosoviet_corpus.engine.scratch import Scratch
from sinosoviet_corpus.engine.sql import lacking, needed_tables, needed_views, reads_conflicts
from sinosoviet_corpus.engine.supply import Engine
from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.rules.rule import Loaded
from sinosoviet_corpus.tables.schemas import COLUMNS as TABLE_COLUMNS

# What may make a definite verdict a tension; the same as for findings, as far as it is a matter of single claims.
SOFT = "select distinct claim from claims where not firm"
BORNE_OUT = "select distinct claim from corroborated where by_layer = 'reference'"

COLUMNS = ("code", "claim", "against", "also", "complete", "verdict")


class Swept(msgspec.Struct, frozen=True, kw_only=True):
    """What a rule found: rows by verdict (findings without one count as fired), the seconds it took, the file.

    not_run: why the rule was not run; then there is no file.
    """

    code: str
    definite: int = 0
    tension: int = 0
    fired: int = 0
    cannot_tell: int = 0
    seconds: float = 0.0
    path: str | None = None
    not_run: str | None = None


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

    The first answer, with the code "", is what the relations that rules share cost. Raises CorpusError.
    """
    reasons = {r.rule.code: _why_not(r, vocabulary) for r in rules}
    queries = [BORNE_OUT, *(r.query for r in rules if not reasons[r.rule.code])]
    lacking = sorted((needed_tables(queries) | {"claims"}) - files.keys())
    if lacking:
        raise CorpusError(f"there is no table {lacking[0]}", None, "`sinosoviet tabulate` writes all of them.")
    with Scratch() as links:
        plain = {name: [links.plain(part) for part in parts] for name, parts in files.items()}
        for name, parts in plain.items():
            _check_columns(name, parts, files[name][0])
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
            database.views({"soft_claims": SOFT, "borne_out": BORNE_OUT})
            yield Swept(code="", seconds=time.perf_counter() - start)
            for loaded in rules:
                if reasons[loaded.rule.code]:
                    yield Swept(code=loaded.rule.code, not_run=reasons[loaded.rule.code])
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


def _check_columns(name: str, parts: list[str], first: Path) -> None:
    import duckdb

    from sinosoviet_corpus.engine.duck import parquet

    try:
        rows = duckdb.execute(f"describe select * from {parquet(parts)}").fetchall()
    except duckdb.Error as error:
        raise CorpusError(f"not readable as Parquet ({error})", str(first), "Write the tables again.") from None
    if {row[0]: row[1] for row in rows} != TABLE_COLUMNS[name]:
        raise CorpusError("the columns are not those of this version", str(first), "Write the tables again.")


def _swept(loaded: Loaded, database: Engine, out: Path, links: Scratch) -> Swept:
    start = time.perf_counter()
    code, path = loaded.rule.code, out / f"{loaded.rule.code}.parquet"
    try:
        database.write(_weakened(loaded, set(database.columns(loaded.query))), path)
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


def _weakened(loaded: Loaded, columns: set[str]) -> str:
    """The rows of a rule in fixed columns and order; nothing is definite of what is hedged or borne out.

    Unless the rule judges what a claim rests on, not the claim.
    """
    code, query = loaded.rule.code, loaded.query
    if not columns >= OBLIGATORY:
        raise CorpusError(f"the query of {code} gives no column {', '.join(sorted(OBLIGATORY - columns))}")
    optional = {name: f"answer.{name}" if name in columns else "cast(null as string)" for name in ("also", "complete")}
    sides = ["claim", "against", *(["also"] if "also" in columns else [])]
    joins = "\n".join(f"left join soft_claims soft_{side} on soft_{side}.claim = answer.{side}" for side in sides)
    soft = " or ".join(["on_record.claim is not null", *(f"soft_{side}.claim is not null" for side in sides)])
    if loaded.rule.about_sources:
        soft = "false"
    return f"""
select '{code}' as code, answer.claim, answer.against, {optional["also"]} as also, {optional["complete"]} as complete,
       case when answer.verdict = 'definite' and ({soft}) then 'tension' else answer.verdict end as verdict
from (
{query}
) answer
{joins}
left join borne_out on_record on on_record.claim = answer.claim
order by 2, 3, 4, 5, 6"""


def _counted(path: Path, links: Scratch) -> list[dict[str, Any]]:
    import duckdb

    from sinosoviet_corpus.engine.duck import parquet

    parts = [links.plain(part) for part in (sorted(path.glob("*.parquet")) if path.is_dir() else [path])]
    rows = duckdb.execute(f"select verdict, count(*) from {parquet(parts)} group by verdict").fetchall()
    return [{"verdict": verdict, "count": count} for verdict, count in rows]
