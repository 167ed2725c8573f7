"""Runs rules over a corpus: gives their rows, and how many claims each looked at. verdict/ makes findings of the rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import msgspec

from sinosoviet_corpus.engine.background import in_background
from sinosoviet_corpus.engine.checks import check_of
from sinosoviet_corpus.engine.crowd import RECORDS
from sinosoviet_corpus.engine.memory import Memory
from sinosoviet_corpus.engine.rewrite import CORE, REREAD, reread
from sinosoviet_corpus.engine.sql import lacking, needed_views, reads_conflicts
from sinosoviet_corpus.engine.supply import Answer, Engine, Supply
from sinosoviet_corpus.errors import CorpusError, needs
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.rules.rule import Loaded
from sinosoviet_corpus.rules.rulebook import rulebook
from sinosoviet_corpus.tables import build
from sinosoviet_corpus.tables.build import Row

Answered = tuple[Loaded, list[dict[str, Any]], int]
COLUMNS = {"claim", "against", "verdict"}
CORROBORATED = f"""
with ranked as (
  select corroborated.claim, corroborated.by_claim,
         row_number() over (partition by corroborated.claim order by witness.ordinal, witness.claim) as choice
  from corroborated
  join claims witness on witness.claim = corroborated.by_claim
  where corroborated.by_layer = 'reference')
select ranked.claim, ranked.by_claim
from ranked
where ranked.choice <= {RECORDS}
order by ranked.claim, ranked.choice"""


class Answers(msgspec.Struct, frozen=True, kw_only=True):
    """The answers of an engine to rules.

    rows: each rule with its rows and how many claims it looked at.  corroborated: claim -> the reference claims that say the same.
    not_applicable: code -> the meaning that no predicate of this corpus has.
    """

    rows: tuple[Answered, ...]
    corroborated: dict[str, list[str]]
    not_applicable: dict[str, str]


def argues_from_silence(loaded: Loaded) -> bool:
    """Whether a rule may report a claim only because the record lacks something that supports or corroborates it."""
    return loaded.rule.kind == "unsupported" or "corroborated" in needed_views(_queries(loaded))


def open_engine(name: str, tables: dict[str, Iterable[Row]]) -> Engine:
    """The engine with the rows of the tables in it."""
    return _engine(name)(tables)  # type: ignore[no-any-return]


def open_remembering(name: str) -> Engine:
    """An engine for several runs, which computes again only what has changed since the run before. Raises CorpusError for another than duckdb."""
    if name != "duckdb":
        raise CorpusError(f"{name} computes each run anew", None, "Use duckdb.")
    from sinosoviet_corpus.engine.remembering import Remembering

    return Remembering()


def _engine(name: str) -> Any:
    if name == "duckdb":
        from sinosoviet_corpus.engine.duck import Duck

        return Duck
    if name == "spark":
        find_spark()
        from sinosoviet_corpus.engine.spark import Spark

        return Spark
    raise CorpusError(f"unknown engine {name!r}", None, "The engines are duckdb and spark.")


def find_spark() -> None:
    """Raises CorpusError if PySpark is not installed."""
    try:
        import pyspark  # noqa: F401
    except ImportError:
        raise needs("Spark", "spark") from None


def ask(corpus: Corpus, rules: tuple[Loaded, ...], database: Engine, memory: Memory | None = None) -> Answers:
    """Run the rules over a corpus. memory: has results of the run before.  Raises CorpusError for a query that does not run."""
    applicable: list[Loaded] = []
    absent: dict[str, str] = {}
    for loaded in rules:
        try:
            needed_views(_queries(loaded))
        except CorpusError as error:
            raise CorpusError(f"the query of {loaded.rule.code}: {error.what}", loaded.path, error.fix) from None
        unknown = lacking(_queries(loaded), corpus.vocabulary)
        if unknown:
            absent[loaded.rule.code] = unknown[0]
        else:
            applicable.append(loaded)
    supply = Supply(corpus, database, memory)
    queried = [r for r in applicable if r.rule.check is None]
    supply.load([CORROBORATED, *(r.query for r in queried)])
    computed = in_background(lambda: _computed(applicable, corpus, memory))
    looked, corroborated = _first_look(queried, supply)
    rows = tuple(_answers(queried, rules, looked, corpus, database, supply, computed))
    return Answers(rows=rows, corroborated=corroborated, not_applicable=absent)


class Again:
    """Asks rules again with the dates read in another way. The relations that they read must exist already."""

    def __init__(self, corpus: Corpus, database: Engine) -> None:
        self._corpus, self._database = corpus, database
        self._loaded = False

    def ask(self, rules: list[Loaded], dates: str) -> dict[str, list[dict[str, Any]]]:
        """The rows of rules, by code. dates: see engine/rewrite.py."""
        if rules and dates != CORE and not self._loaded:
            self._loaded = True
            self._database.load({REREAD: build.reread(self._corpus)})
        answers = self._database.ask([reread(r.query, dates, self._columns) for r in rules])
        return {r.rule.code: _rows_of(r, answer) for r, answer in zip(rules, answers, strict=True)}

    def _columns(self, relation: str) -> list[str]:
        return self._database.columns(f"select * from {relation}")


def _first_look(rules: list[Loaded], supply: Supply) -> tuple[dict[str, int], dict[str, list[str]]]:
    """How many claims each rule looks at; and what corroborates claims: claim -> reference claims."""
    relations = sorted({(r.rule.looks_at, r.rule.record_too) for r in rules})
    counts = " union all ".join(
        f"select {n} as number, count(distinct claim) as looked from {relation}"
        + ("" if record_too else " where layer = 'text'")
        for n, (relation, record_too) in enumerate(relations)
    )
    queries = [CORROBORATED, counts] if rules else [CORROBORATED]
    supported, *counted = (_rows(answer) for answer in supply.ask(queries))
    looked = {relations[row["number"]]: row["looked"] for rows in counted for row in rows}
    corroborated: dict[str, list[str]] = {}
    for row in supported:
        corroborated.setdefault(row["claim"], []).append(row["by_claim"])
    return {r.rule.code: looked[r.rule.looks_at, r.rule.record_too] for r in rules}, corroborated


def _answers(
    queried: list[Loaded],
    rules: Iterable[Loaded],
    looked: dict[str, int],
    corpus: Corpus,
    database: Engine,
    supply: Supply,
    computed: Callable[[], list[Answered]],
) -> Iterator[Answered]:
    """Each rule with its rows and how many claims it looked at: those of texts, or also those on record."""
    given = _in_turn([r for r in queried if looked[r.rule.code]], rules, corpus, database, supply)
    for loaded in queried:
        yield loaded, given.get(loaded.rule.code, []), looked[loaded.rule.code]
    yield from computed()


def _computed(rules: list[Loaded], corpus: Corpus, memory: Memory | None) -> list[Answered]:
    """Each rule without a query, with its rows and how many claims it looked at."""
    of = memory.of if memory else lambda name, answer, corpus: answer(corpus)
    answers = [(r, of(r.rule.code, check_of(r).answer, corpus)) for r in rules if r.rule.check is not None]
    return [(loaded, answer.rows, answer.looked_at) for loaded, answer in answers]


def _in_turn(
    active: list[Loaded], rules: Iterable[Loaded], corpus: Corpus, database: Engine, supply: Supply
) -> dict[str, list[dict[str, Any]]]:
    """The rows of the rules that have something to look at. Rules that read the conflicts found by others come last."""
    second = [r for r in active if reads_conflicts(r.query)]
    first = [r for r in active if r not in second]
    first += _other_contradictions(rules, corpus) if second else []
    given = _ask(first, supply)
    if second:
        database.load({"conflicts": _conflicts(first, given)})
        given |= _ask(second, supply)
    return given


def _ask(rules: list[Loaded], supply: Supply) -> dict[str, list[dict[str, Any]]]:
    answers = supply.ask([r.query for r in rules])
    return {r.rule.code: _rows_of(r, answer) for r, answer in zip(rules, answers, strict=True)}


def _other_contradictions(rules: Iterable[Loaded], corpus: Corpus) -> list[Loaded]:
    """The rules that find conflicts and were not chosen: a rule of the second turn needs their rows too."""
    chosen = {r.rule.code for r in rules}
    return [
        r
        for r in rulebook()
        if r.rule.kind == "contradiction"
        and r.rule.check is None
        and r.rule.code not in chosen
        and not reads_conflicts(r.query)
        and not lacking(_queries(r), corpus.vocabulary)
    ]


def _conflicts(rules: list[Loaded], given: dict[str, list[dict[str, Any]]]) -> Iterable[Row]:
    for loaded in rules:
        if loaded.rule.kind == "contradiction":
            for row in given[loaded.rule.code]:
                if row["against"] is not None and row["verdict"] in ("definite", "tension"):
                    verdict = "tension" if row.get("because") else row["verdict"]  # as the table of policy has it
                    yield {
                        "code": loaded.rule.code,
                        "claim": row["claim"],
                        "against": row["against"],
                        "verdict": verdict,
                    }


def _queries(loaded: Loaded) -> tuple[str, ...]:
    return (loaded.query, f"from {loaded.rule.looks_at}") if loaded.rule.check is None else ()


def _rows(answer: Answer) -> list[dict[str, Any]]:
    if isinstance(answer, Exception):
        raise answer
    return answer


def _rows_of(loaded: Loaded, rows: Answer) -> list[dict[str, Any]]:
    if isinstance(rows, CorpusError):
        raise rows
    if isinstance(rows, Exception):
        what, *more = str(rows).splitlines() or [""]
        raise CorpusError(f"the query of {loaded.rule.code} does not run: {what}", loaded.path, listed=more) from rows
    if rows and not rows[0].keys() >= COLUMNS:
        lacking = ", ".join(sorted(COLUMNS - rows[0].keys()))
        raise CorpusError(f"the query of {loaded.rule.code} gives no column {lacking}", loaded.path)
    return rows
