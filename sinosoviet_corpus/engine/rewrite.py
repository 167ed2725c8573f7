"""Rewrites a query so that dates are read in another way. The answer shows which verdicts depend on the tolerance table or on a reading.

There are three ways. "core": every date literally, as it is written. "": as it is written, with the tolerance table. The name of a reading
(times/readings.toml): with the tolerance table, as it is written or by that reading.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from sinosoviet_corpus.engine.sql import bare, relations_in
from sinosoviet_corpus.tables.schemas import LAYOUT
from sinosoviet_corpus.views import SHARED_VIEWS

_NO_ALIAS = {"where", "join", "left", "cross", "anti", "semi", "on", "group", "order", "union", "having"}
WIDENED, CORE = "widened", "core"
REREAD = "reread"  # claim, reading -> the days of the claim by the reading, where they are not those of all readings
# A column that is only handed on: it stands in a list, and nothing is done to it.
_HANDED_ON = re.compile(r"(?<=[\s,])(?:\w+\.)?widened(?=\s*(?:,|$|\bfrom\b|\)))", re.MULTILINE)


def reread(query: str, dates: str, columns: Callable[[str], Iterable[str]]) -> str:
    """The query with its dates read in another way, in every relation that it reads.

    dates: which way, as at the top of this file ("core", "" or the name of a reading).  columns: gives the columns of a relation.
    """
    query = bare(query)
    for name in relations_in(query):
        if _computes(name):
            query = _put(f"({reread(SHARED_VIEWS[name].sql, dates, columns)}\n)", name, query)
        elif WIDENED in (own := list(columns(name))):
            query = _put(_relation(name, dates, own), name, query)
    return query


def _relation(name: str, dates: str, own: list[str]) -> str:
    """A relation with other days in its column `widened`."""
    if dates == CORE or "claim" not in own:
        instead = CORE if dates == CORE else "loose"
        listed = ", ".join(f"{name}.{instead} as {WIDENED}" if c == WIDENED else f"{name}.{c}" for c in own)
        return f"(select {listed} from {name}{_as_written(name)})"
    if name == "times":
        return f"(select * from times where times.reading in ('', '{dates}'))"
    days = f"coalesce({REREAD}.{WIDENED}, {name}.{WIDENED}) as {WIDENED}"
    listed = ", ".join(days if c == WIDENED else f"{name}.{c}" for c in own)
    there = f"{REREAD}.claim = {name}.claim and {REREAD}.reading = '{dates}'"
    return f"(select {listed} from {name} left join {REREAD} on {there})"


def _as_written(name: str) -> str:
    return " where times.reading = ''" if name == "times" else ""


def _computes(name: str) -> bool:
    """Whether a view does more with the widened days than hand them on, or reads one that does."""
    if name in LAYOUT:
        return False
    sql = bare(SHARED_VIEWS[name].sql)
    own = re.search(r"\b\w*widened\b|\btimes\b", _HANDED_ON.sub("", sql))
    return own is not None or any(_computes(other) for other in relations_in(sql))


def _put(relation: str, name: str, query: str) -> str:
    """The query with another relation in place of `name`, under the same alias, or under its name if it has none."""

    def instead(place: re.Match[str]) -> str:
        alias = "" if place[2] and place[2] not in _NO_ALIAS else f" {name}"
        return f"{place[1]} {relation}{alias}"

    return re.sub(rf"\b(from|join)\s+{name}\b(?=\s*(\w*))", instead, query)
