"""A witness: what stands behind a claim that corroborates another, and how many independent roots a set of them has."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

# Words of the bibliography's "tendency" that name no side in a quarrel.
_NO_SIDE = re.compile("academic|scholar|collaborative|encyclop|reference|none|neutral|unknown|calendar|site")


class Witness(NamedTuple):
    """A work, or an annotated text. lineage: equal for works that may depend on each other (same author or same house).

    year: of publication, None if unknown.  primary: a document of the time.  tendency: whose side it is on, "" if unknown.
    """

    work: str
    lineage: str
    year: int | None
    primary: bool
    tendency: str


def of_work(key: str, item: dict[str, Any] | None) -> Witness:
    """The witness that a bibliography item is. Its note may say "kind: primary; tendency: ..."."""
    item = item or {}
    note = str(item.get("note", ""))
    issued = item.get("issued")
    parts = issued.get("date-parts") if isinstance(issued, dict) else None
    year = parts[0][0] if parts and parts[0] and isinstance(parts[0][0], int) else None
    named = re.search(r"tendency:\s*([^;]*)", note)
    side = named[1].strip().casefold() if named else None
    return Witness(
        work=key,
        lineage=_author(item) or str(item.get("container-title") or item.get("publisher") or key).casefold(),
        year=year,
        primary=bool(re.search(r"kind:\s*primary", note)),
        tendency="" if side is None or _NO_SIDE.search(side) else side,
    )


def of_text(source: str) -> Witness:
    """The witness that another annotated text is."""
    return Witness(source, f"text {source}", None, False, "")


def roots(witnesses: Iterable[Witness]) -> tuple[int, int]:
    """(at least, at most) how many independent roots: lineages for certain, works at best; who copied whom is not known."""
    found = list(witnesses)
    return len({w.lineage for w in found}), len({w.work for w in found})


def _author(item: dict[str, Any]) -> str:
    names = [n for n in item.get("author", []) if isinstance(n, dict)]
    return "+".join(sorted(str(n.get("family") or n.get("literal") or "").casefold() for n in names)).strip("+")
