"""Read a lexicon of stance, a CSV file of the user's own. Every row that does not fit is reported with path and line; nothing is left out silently."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import get_args

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.imports import table
from sinosoviet_corpus.model import words
from sinosoviet_corpus.normal import normal
from sinosoviet_corpus.proposers.stance import Entry

NEEDED = ("words", "category", "subcategory", "polarity", "intensity")
_GIVEN: dict[str, Collection[str]] = {
    "category": get_args(words.Category),
    "polarity": get_args(words.StancePolarity),
    "intensity": ("1", "2", "3"),
    "force": get_args(words.Scaling),
    "focus": get_args(words.Scaling),
    "explicitness": get_args(words.Explicitness),
    "engagement": get_args(words.StanceEngagement),
    "forms": ("all", "as written"),
}
COLUMNS = (*NEEDED, *(name for name in _GIVEN if name not in NEEDED))
_SHOWN = 20  # faults in one message


def lexicon(path: Path) -> tuple[Entry, ...]:
    """The entries of a lexicon, in order. The manual of `propose` lists its columns. Raises CorpusError with path and line of what does not fit."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise CorpusError(
            f"cannot be read: {error.strerror}", str(path), "Name a CSV file that you can read."
        ) from None
    read = table.read(data, str(path))
    if lacking := [name for name in NEEDED if name not in read.columns]:
        raise CorpusError(
            f"the lexicon lacks the column(s) {', '.join(lacking)}", f"{path}:1", f"It needs {', '.join(NEEDED)}."
        )
    if unknown := [name for name in read.columns if name not in COLUMNS]:
        raise CorpusError(f"no column is called {', '.join(unknown)}", f"{path}:1", f"There are {', '.join(COLUMNS)}.")
    faults = [(row.line, row.reason) for row in read.bad]
    entries: list[Entry] = []
    there: dict[str, int] = {}
    for row in read.rows:
        cells = {name: cell.strip().removeprefix("'") for name, cell in row.cells.items()}
        key = normal(cells["words"]).lower()
        wrong = list(_faults(cells))
        if key in there:
            wrong.append(f"{cells['words']!r} stands in line {there[key]} as well")
        there.setdefault(key, row.line)
        faults += [(row.line, fault) for fault in wrong]
        if not wrong:
            entries.append(_entry(cells, row.line))
    if faults:
        listed = [f"{path}:{line}: {fault}" for line, fault in sorted(faults)]
        more = [f"and {len(listed) - _SHOWN} more"] if len(listed) > _SHOWN else []
        what = f"{len(listed)} fault(s) in the lexicon:"
        raise CorpusError(what, str(path), "Correct these rows; nothing was proposed.", [*listed[:_SHOWN], *more])
    return tuple(entries)


def _faults(cells: dict[str, str]) -> Iterator[str]:
    if not normal(cells["words"]):
        yield "words is empty; give a word or a phrase"
    for name, known in _GIVEN.items():
        value = cells.get(name, "")
        if value not in known and (value or name in NEEDED):
            yield f"{name} is {value!r}; choose one of {', '.join(known)}"
    of_category = words.SUBCATEGORIES.get(cells["category"], set())
    if of_category and cells["subcategory"] not in of_category:
        yield f"subcategory is {cells['subcategory']!r}; {cells['category']} has {', '.join(sorted(of_category))}"
    if cells["category"] in words.SUBCATEGORIES and (cells["polarity"] == "0") != (cells["category"] == "effective"):
        yield "polarity 0 goes with effective stance, and with no other"


def _entry(cells: dict[str, str], line: int) -> Entry:
    chosen = {name: cells[name] for name in ("force", "focus", "explicitness", "engagement") if cells.get(name)}
    return Entry(
        words=cells["words"],
        category=cells["category"],  # type: ignore[arg-type]  # _faults has looked
        subcategory=cells["subcategory"],
        polarity=cells["polarity"],  # type: ignore[arg-type]
        intensity=int(cells["intensity"]),
        **chosen,  # type: ignore[arg-type]
        inflected=cells.get("forms") != "as written",
        line=line,
    )
