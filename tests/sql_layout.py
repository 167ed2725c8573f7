"""Is the SQL of rules and views laid out alike, and are its names words? `python -m tests.sql_layout` lists the faults; exit code 1 if there are any.

Layout is checked by sqlfluff (pyproject.toml, [tool.sqlfluff.core]), names by a pattern: an alias or a CTE is a word for its rows.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from sinosoviet_corpus.engine.crowd import thinned
from sinosoviet_corpus.engine.run import CORROBORATED
from sinosoviet_corpus.engine.sql import bare
from sinosoviet_corpus.rules.rulebook import rulebook
from sinosoviet_corpus.tasks import support
from sinosoviet_corpus.views import SHARED_VIEWS

PYPROJECT = Path(__file__).resolve().parent.parent / "pyproject.toml"
LEAST = 3  # letters of a name

# A relation may be followed by its alias, or by the next keyword of the query.
_GOES_ON = {
    "on", "where", "join", "left", "right", "full", "inner", "cross", "anti", "semi", "order", "group", "having",
    "union", "using", "limit", "window", "qualify", "except", "intersect", "and", "or", "is", "in", "not", "then", "else",
    "end", "over", "between", "like", "desc", "asc", "as", "select", "from", "when", "case",
}  # fmt: skip
_RELATION = re.compile(r"\b(?:from|join)\s+[a-z_]\w*(?=\s+(?:as\s+)?([a-z_]\w*))")
_SUBQUERY = re.compile(r"\(\s*(?:select|values|with)\b")
_NAME = re.compile(r"\s+(?:as\s+)?([a-z_]\w*)")
_CTE = re.compile(r"(?:\bwith|,)\s*([a-z_]\w*)\s+as\s*\(")


def queries() -> dict[str, str]:
    """Every query and every view, by the code of the rule, the name of the view, or the file that runs it."""
    rules = {r.rule.code: r.query for r in rulebook() if r.rule.check is None}
    views = {name: view.sql for name, view in SHARED_VIEWS.items()}
    crowded = thinned("\nselect conflicts.*\nfrom conflicts", ["claim", "against", "verdict"])
    return rules | views | {"run": CORROBORATED, "support": support.QUERY, "crowd": crowded}


def names_in(sql: str) -> set[str]:
    """The aliases of relations and subqueries, and the names of CTEs."""
    sql = bare(sql)
    behind = (_NAME.match(sql, _end_of(sql, m.start())) for m in _SUBQUERY.finditer(sql))
    return {*_RELATION.findall(sql), *_CTE.findall(sql), *(name[1] for name in behind if name)} - _GOES_ON


def _end_of(sql: str, opening: int) -> int:
    """The index behind the bracket that closes the one at this index."""
    depth = 0
    for m in re.compile(r"'[^']*'|[()]").finditer(sql, opening):
        depth += (m[0] == "(") - (m[0] == ")")
        if depth == 0:
            return m.end()
    return len(sql)


def short_names(sql: str) -> list[str]:
    """The names in a query that are not words."""
    return sorted(name for name in names_in(sql) if len(name) < LEAST)


def misplaced(named: tuple[str, str]) -> list[str]:
    """The faults of layout of a query, given with its name: a line for each place."""
    from sqlfluff.core import FluffConfig, Linter

    name, sql = named
    config = FluffConfig.from_root(extra_config_path=str(PYPROJECT), ignore_local_config=True)
    found = Linter(config=config).lint_string(f"{sql.strip()}\n").violations
    return [f"{name}, line {v.line_no} of the query: {v.rule_code()} {v.desc()}" for v in found]


def faults(all_of: Iterable[tuple[str, str]], jobs: int = 1) -> Iterator[str]:
    """A line for each fault of the queries, given with their names."""
    given = list(all_of)
    for name, sql in given:
        yield from (f"{name}: {short!r} is no word" for short in short_names(sql))
    if jobs == 1:
        for named in given:
            yield from misplaced(named)
        return
    with ProcessPoolExecutor(jobs) as pool:
        for lines in pool.map(misplaced, given, chunksize=4):
            yield from lines


def main() -> int:
    """Print the faults; 1 if there are any."""
    lines = list(faults(queries().items(), os.cpu_count() or 1))
    for line in lines:
        print(line)
    return int(bool(lines))


if __name__ == "__main__":
    sys.exit(main())
