"""The form of a shared view: a relation that several rules read."""

from __future__ import annotations

from typing import NamedTuple

from sinosoviet_corpus.tables.schemas import TABLES


class View(NamedTuple):
    """A relation that several rules read.

    meaning: what a row says, in a sentence or two.  columns: name -> what it holds, in the order in which `sql` gives them.
    """

    meaning: str
    columns: dict[str, str]
    sql: str


def columns_of(table: str, names: str) -> dict[str, str]:
    """Some columns of a table (names with spaces between them), each with its meaning there."""
    return {name: TABLES[table].columns[name].meaning for name in names.split()}
