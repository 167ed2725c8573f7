"""A witness: a work, or an annotated text, that stands behind a claim which says the same as another."""

from __future__ import annotations

from typing import Any, NamedTuple


class Witness(NamedTuple):
    """A row of the table `works`, as far as the ladder needs it.

    first, last: the days between which it appeared, None if unknown.  primary: a document of the time.  tendency: whose side
    it is on, None for no side.  lineage: equal for works of one hand or house.
    """

    work: str
    lineage: str
    first: int | None
    last: int | None
    primary: bool
    tendency: str | None


def witness(row: dict[str, Any]) -> Witness:
    """The witness that a row of the table `works` describes."""
    dated = row["dated"]
    return Witness(
        work=row["work"],
        lineage=row["lineage"],
        first=row["core"]["s_min"] if dated else None,
        last=row["core"]["e_max"] if dated else None,
        primary=row["primary_source"],
        tendency=row["tendency"],
    )
