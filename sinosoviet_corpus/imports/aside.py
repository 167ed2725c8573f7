"""A row that is not taken: where it stands, why not, and its cells."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Aside(NamedTuple):
    """A row that was set aside, with the reason.

    line: where the row begins in the file, from 1.  cells: column -> cell, as they were read.
    """

    line: int
    reason: str
    cells: Mapping[str, str]


class Unfit(ValueError):
    """A row that cannot be taken. The message says why, as a reader of the set-aside file sees it."""
