"""Do the examples notice when a rule is changed? `python -m tests.mutation [--views] [CODE | VIEW ...]` lists the changes that they do not.

A mutant is a query with one change of its condition: `<` for `<=`, `core` for `widened`, `must_` for `may_`, a dropped or negated
conjunct, another layer, polarity or verdict, another constant, a join for a left join, a semi join for an anti join. All examples of a rule stand in one database; a mutant
is caught when an example of its rule comes out otherwise; with --views, when a shared view gives other rows in its cases (views/).
A mutant that no corpus can tell from the original is in equivalents.toml, with the reason. Survivors also run over small worlds, which
shows that some are no equivalents.
"""

from __future__ import annotations

import argparse
import re
import sys
import tomllib
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

import duckdb
import msgspec

from sinosoviet_corpus.engine.duck import Duck
from sinosoviet_corpus.engine.run import CORROBORATED
from sinosoviet_corpus.engine.sql import bare, needed_tables, needed_views, reads_conflicts
from sinosoviet_corpus.files.layout import shipped_corpus
from sinosoviet_corpus.files.vocabulary import vocabulary_of
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.rules.rule import Loaded
from sinosoviet_corpus.rules.rulebook import rulebook
from sinosoviet_corpus.rules.world import to_corpus
from sinosoviet_corpus.tables.build import rows
from sinosoviet_corpus.verdict.findings import Writer
from sinosoviet_corpus.views import SHARED_VIEWS
from tests.merged import merged, number_of
from tests.rules import examples_of
from tests.variants import as_expected, variant, variants_of
from tests.views.case import Case, Scene
from tests.views.cases import CASES
from tests.worlds import world

EQUIVALENTS = Path(__file__).with_name("equivalents.toml")
_TOKEN = re.compile(r"'[^']*'|\d+\.\d+|\d+|\w+(?:\.\w+)*|<=|>=|<>|\|\||[^\s]")
_ENDS = {
    "and",
    "or",
    "where",
    "group",
    "having",
    "order",
    "union",
    "join",
    "left",
    "cross",
    "anti",
    "semi",
    "from",
    "then",
    "else",
    "when",
    "on",
}
_SWAPS = {
    "<": ("<=",), "<=": ("<",), ">": (">=",), ">=": (">",), "=": ("<>",), "<>": ("=",), "+": ("-",),
    "exists": ("not exists",), "'definite'": ("'tension'",), "'tension'": ("'definite'",),
    "'text'": ("'reference'",), "'reference'": ("'text'",), "'+'": ("'-'",), "'-'": ("'+'",),
    "must_overlap": ("may_overlap", "must_coincide"), "may_overlap": ("must_overlap",), "must_coincide": ("must_overlap",),
    "must_before": ("may_before",), "may_before": ("must_before",), "must_inside": ("may_inside",), "may_inside": ("must_inside",),
    "must_touch": ("may_overlap",), "min": ("max",), "max": ("min",), "greatest": ("least",), "least": ("greatest",),
    "bool_or": ("bool_and",), "anti": ("semi",), "semi": ("anti",),
}  # fmt: skip


class Mutant(NamedTuple):
    """unit: the code of a rule or the name of a view.  change: its line as it was, and as it is."""

    unit: str
    change: str
    sql: str


def mutants(unit: str, sql: str) -> list[Mutant]:
    """All mutants of a query, in the order of the text. Comments are left out."""
    sql = bare(sql)
    tokens = [(m.start(), m.end(), m[0]) for m in _TOKEN.finditer(sql)]
    made: dict[str, Mutant] = {}
    for n, (start, end, token) in enumerate(tokens):
        for low, high, new in _changes(sql, tokens, n, start, end, token):
            text = sql[:low] + new + sql[high:]
            if text not in made:
                made[text] = Mutant(unit, _described(sql, low, high, new), text)
    return list(made.values())


def _changes(sql: str, tokens: list[Any], n: int, start: int, end: int, token: str) -> Iterator[tuple[int, int, str]]:
    before = tokens[n - 1][2] if n else ""
    if token == "exists" and before == "not":
        yield tokens[n - 1][0], end, "exists"
    elif token in _SWAPS:
        yield from ((start, end, new) for new in _SWAPS[token])
    if token == "must_before":  # its arguments change places
        inner = re.compile(r"must_before\(([\w.]+), ([\w.]+)\)").match(sql, start)
        if inner:
            yield start, inner.end(), f"must_before({inner[2]}, {inner[1]})"
    for one, other in ((".core", ".widened"), (".widened", ".core")):
        if re.search(rf"\{one}\b", token) and not re.match(r"\s+as\b", sql[end:]) and before != "select":
            yield start, end, token.replace(one, other)
    if token.isdigit() and before not in ("select", "partition", "by") and len(token) < 12:
        yield start, end, str(int(token) + 1)
    if token == "left" and tokens[n + 1][2] == "join":
        yield start, end, ""
    if token in ("and", "where", "on") and before != "between":
        stop = _end_of_conjunct(tokens, n + 1)
        if token == "and":
            if not any(t[2] == "between" for t in tokens[max(0, n - 4) : n]):
                yield start, stop, ""
        else:
            yield end, stop, " true"
    if token == "or":
        yield start, end, "and"
    if token == "not" and tokens[n + 1][2] not in ("exists", "in", "null"):
        yield start, end, ""


def _end_of_conjunct(tokens: list[Any], first: int) -> int:
    depth = cases = 0
    for n in range(first, len(tokens)):
        token = tokens[n][2]
        if depth == 0 and cases == 0 and n > first and (token in _ENDS or token == ","):
            return int(tokens[n - 1][1])
        cases += (token == "case") - (token == "end")
        depth += (token == "(") - (token == ")")
        if depth < 0 or cases < 0:
            return int(tokens[n - 1][1])
    return int(tokens[-1][1])


def _described(sql: str, low: int, high: int, new: str) -> str:
    first, last = sql.rfind("\n", 0, low) + 1, sql.find("\n", high)
    last = len(sql) if last < 0 else last
    old = " ".join(sql[first:last].split())
    return f"{old}  =>  {' '.join((sql[first:low] + new + sql[high:last]).split())}"


def codes(vocabulary: Vocabulary) -> list[str]:
    """The rules that have a query and do not read what other rules find."""
    return [r.rule.code for r in rulebook() if r.rule.check is None and not reads_conflicts(r.query)]


class Bench:
    """All examples of the given rules in one database, and the findings in them."""

    def __init__(self, vocabulary: Vocabulary, of: Collection[str]) -> None:
        self.vocabulary, self.failing = vocabulary, ""
        self.rules = {r.rule.code: r for r in rulebook() if r.rule.code in of}
        self.examples = [
            (code, e, name)
            for code, r in self.rules.items()
            for e in examples_of(r)
            for name in (None, *variants_of(code))
        ]
        self.corpus = merged([variant(to_corpus(e.world, vocabulary), name) for _, e, name in self.examples])
        queries = [CORROBORATED, *(r.query for r in self.rules.values())]
        self.database = _database(self.corpus, queries, vocabulary)
        borne_out: dict[str, list[str]] = {}
        for row in self.database.query(CORROBORATED):
            borne_out.setdefault(row["claim"], []).append(row["by_claim"])
        # The query is tested here: a proof would hide that it calls too much definite.
        self._writer = Writer(self.corpus, borne_out, proves=False)
        failing = [f"{code}: {self.failing}" for code, r in self.rules.items() if not self._holds(r)]
        assert not failing, f"what must hold of the examples and their variants does not: {failing}"

    def close(self) -> None:
        """Free the memory."""
        self.database.close()

    def survives(self, mutant: Mutant) -> bool:
        """Whether every example comes out as it should. A change that is not valid SQL does not survive."""
        try:
            return self._holds(msgspec.structs.replace(self.rules[mutant.unit], query=mutant.sql))
        except duckdb.Error:
            return False

    def _holds(self, loaded: Loaded) -> bool:
        own = {n: (e, name) for n, (code, e, name) in enumerate(self.examples) if code == loaded.rule.code}
        answered = self.database.query(loaded.query)
        if any(row["claim"] is None for row in answered):
            return False
        answer = [row for row in answered if number_of(row["claim"]) in own]
        try:
            findings, unsure = self._writer.findings(loaded, answer)
        except (KeyError, IndexError, TypeError):
            return False
        for n, (example, name) in own.items():
            found = [f for f in findings if number_of(f.case) == n]
            missing = [c.missing for c in unsure if number_of(c.claim) == n]
            if not as_expected(loaded.rule.code, example, name, found, missing):
                self.failing = f"{example.name} ({name or 'as it stands'})"
                return False
        return True


def _database(corpus: Corpus, queries: list[str], vocabulary: Vocabulary) -> Duck:
    database = Duck(rows(corpus, needed_tables(queries)), memory="1GB", spill="0KiB")
    database.views(needed_views(queries))
    return database


def unnoticed(
    view: str,
    cases: Sequence[Case],
    vocabulary: Vocabulary,
    drawn: Callable[[list[Mutant]], list[Mutant]] = list,
) -> tuple[int, list[str]]:
    """How many mutants of a shared view were tried, and the changes of those that give the same rows in its cases."""
    with closing(Scene(view, cases, vocabulary)) as scene:
        as_it_stands, tried = scene.lines(), drawn(mutants(view, SHARED_VIEWS[view].sql))
        return len(tried), [m.change for m in tried if _lines(scene, m.sql) == as_it_stands]


def _lines(scene: Scene, sql: str) -> list[str] | None:
    try:
        return scene.lines(sql)
    except duckdb.Error:
        return None


def equivalents() -> dict[str, dict[str, str]]:
    """Unit -> change -> the reason why no corpus can tell it from the original."""
    return tomllib.loads(EQUIVALENTS.read_text("utf-8"))


class Field:
    """Small worlds, to see whether a surviving mutant differs anywhere."""

    def __init__(self, vocabulary: Vocabulary, count: int = 60) -> None:
        parts = [part for n in range(count) for part in world(n, f"w{n}-").parts]
        self.queries = {
            r.rule.code: r.query for r in rulebook() if r.rule.check is None and not reads_conflicts(r.query)
        }
        self.database = _database(
            to_corpus(tuple(parts), vocabulary), [CORROBORATED, *self.queries.values()], vocabulary
        )
        self._seen: dict[str, list[Any]] = {}

    def differs(self, mutant: Mutant) -> bool:
        """Whether some statement of the worlds gets another verdict."""
        if mutant.unit not in self.queries:
            return False
        if mutant.unit not in self._seen:
            self._seen[mutant.unit] = self._verdicts(self.queries[mutant.unit])
        try:
            return self._verdicts(mutant.sql) != self._seen[mutant.unit]
        except duckdb.Error:  # a cross join of everything does not fit
            return True

    def _verdicts(self, sql: str) -> list[Any]:
        return sorted({(row["claim"], row["verdict"] or "") for row in self.database.query(sql)})


def main() -> int:
    """Print the survivors; 1 if there are any."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("units", nargs="*", metavar="CODE|VIEW")
    parser.add_argument("--views", action="store_true", help="the shared views too")
    given = parser.parse_args()
    words = vocabulary_of(shipped_corpus())
    field, known = Field(words), equivalents()
    total = survived = excused = 0

    def report(unit: str, tried: int, left: Mapping[str, Mutant | None]) -> None:
        nonlocal total, survived, excused
        fresh = [change for change in left if change not in known.get(unit, {})]
        total, survived, excused = total + tried, survived + len(fresh), excused + len(left) - len(fresh)
        print(f"{unit}: {tried} mutants, {len(fresh)} survive, {len(left) - len(fresh)} equivalent", flush=True)
        for change in fresh:
            mutant = left[change]
            print(f"  {'!' if mutant and field.differs(mutant) else ' '} {change}", flush=True)
        for change in sorted(known.get(unit, {}).keys() - left.keys()):
            print(f"  no longer needed in {EQUIVALENTS.name}: {change}")

    for code in codes(words):
        if code in given.units or not given.units:
            with closing(Bench(words, [code])) as bench:
                made = mutants(code, bench.rules[code].query)
                left = {m.change: m for m in made if bench.survives(m)}
                report(code, len(made), left)
    for view, cases in CASES.items():
        if view in given.units or (given.views and not given.units):
            tried, same = unnoticed(view, cases, words)
            report(view, tried, dict.fromkeys(same))
    print(
        f"{total} mutants, {total - survived - excused} caught, {excused} equivalent, {survived} survive (! = small worlds differ)"
    )
    return int(survived > 0)


if __name__ == "__main__":
    sys.exit(main())
