"""A small world that shows one property of a shared view, and the rows that the view gives in it, as lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from sinosoviet_corpus.engine.duck import Duck
from sinosoviet_corpus.engine.sql import needed_tables, needed_views
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.rules.world import to_corpus
from sinosoviet_corpus.tables.build import rows
from sinosoviet_corpus.times.box import INFINITE
from sinosoviet_corpus.times.days import iso
from sinosoviet_corpus.views import SHARED_VIEWS
from tests.merged import merged

_NUMBER = re.compile(r"(?:^|[ /+])c(\d+)")


class Case(NamedTuple):
    """shows: what the rows show.  world: as the examples of rules have it (`said`, `fact`, `thing`, `work`, `text`, `whole`)."""

    shows: str
    world: tuple[dict[str, Any], ...]


Cases = Mapping[str, Sequence[Case]]  # view -> its cases


def case(shows: str, *world: dict[str, Any]) -> Case:
    """A case of a view."""
    return Case(shows, world)


class Scene:
    """The worlds of the cases of one view in one database, with all tables that the view reads."""

    def __init__(self, view: str, cases: Sequence[Case], vocabulary: Vocabulary) -> None:
        self._view, self._cases = view, cases
        query = f"select * from {view}"
        corpus = merged([to_corpus(c.world, vocabulary) for c in cases])
        self._database = Duck(rows(corpus, needed_tables([query])), memory="1GB", spill="0KiB")
        views = needed_views([query])
        self._database.views({name: body for name, body in views.items() if name != view})

    def lines(self, sql: str | None = None) -> list[str]:
        """The rows of the view, or of another query in its place: each case, and under it its rows, sorted. Raises duckdb.Error."""
        lines: dict[int, list[str]] = {n: [] for n in range(len(self._cases))}
        for row in self._database.query(sql or SHARED_VIEWS[self._view].sql):
            number, line = _line(row)
            lines[number].append(line)
        made: list[str] = []
        for n, found in lines.items():
            made += [f"- {self._cases[n].shows}", *(f"    {line}" for line in sorted(found) or ["nothing"])]
        return made

    def close(self) -> None:
        """Free the memory."""
        self._database.close()


def _line(row: dict[str, Any]) -> tuple[int, str]:
    """The number of the case of a row, and its columns that are not null. An id of another case keeps its number."""
    cells = [f"{name}={_shown(name, value)}" for name, value in row.items() if value is not None]
    numbers = [int(n) for value in row.values() if isinstance(value, str) for n in _NUMBER.findall(value)]
    own = min(numbers, default=0)
    return own, re.sub(rf"(?<![\w-])c{own}-?(?=[a-z0-9])", "", " ".join(cells))


def _shown(name: str, value: Any) -> str:
    if isinstance(value, dict):
        starts, ends = (_range(value[f"{edge}_min"], value[f"{edge}_max"]) for edge in ("s", "e"))
        return f"({starts}, {ends})"
    return iso(value) if name.endswith("day") else str(value)


def _range(low: int, high: int) -> str:
    first, last = ("any" if abs(day) >= INFINITE else iso(day) for day in (low, high))
    return first if first == last else f"{first}..{last}"


def golden(cases: Iterable[tuple[str, Sequence[Case]]], vocabulary: Vocabulary) -> str:
    """The rows of all views in their cases."""
    made: list[str] = []
    for view, of_view in cases:
        scene = Scene(view, of_view, vocabulary)
        made += [f"{view}", *scene.lines(), ""]
        scene.close()
    return "\n".join(made)
