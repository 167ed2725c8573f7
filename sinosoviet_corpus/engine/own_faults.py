"""Faults of somebody else's tables: collected, so that one message names them all."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sinosoviet_corpus.errors import CorpusError

if TYPE_CHECKING:
    from sinosoviet_corpus.engine.duck import Duck

SHOWN = 5  # rows of one kind of fault; the others are counted
_LONGEST = 80  # code points of a value in a message


class Faults:
    """Lines that each say file, column, row and how to fix it."""

    def __init__(self) -> None:
        self._lines: list[str] = []

    def add(self, file: Path, what: str) -> None:
        """A fault of a whole file or column."""
        self._lines.append(f"{file}: {what}")

    def rows(self, database: Duck, file: Path, query: str, fix: str, of: str = "claim") -> None:
        """The rows of a query are faults; its columns are file_part (one file of several, or null), file_row (from 0, or null), claim, what.

        Of many the first are named, and how many more there are.  of: what has the id.
        """
        found = database.query(f"""
select *, count(*) over () as of_all from ({query}) faulty order by file_part, file_row, claim, what limit {SHOWN}""")
        for row in found:
            at = f"{row['file_part']}, " if row["file_part"] else ""
            at += "" if row["file_row"] is None else f"row {row['file_row'] + 1}, "
            claim = "no id" if row["claim"] is None else f"{of} {shortened(row['claim'])}"
            self._lines.append(f"{file}: {at}{claim}: {shortened(row['what'])}")
        if found:
            rest = found[0]["of_all"] - len(found)
            self._lines.append((f"  and {rest} more. " if rest else "  ") + fix)

    def check(self) -> None:
        """Raises CorpusError if there is any."""
        if self._lines:
            first, *rest = self._lines
            raise CorpusError(
                first, None, "`sinosoviet sweep` reads no table with faults: correct them, or leave the rows out.", rest
            )


def shortened(words: str) -> str:
    """The beginning of a long value."""
    return words if len(words) <= _LONGEST else words[:_LONGEST] + "…"
