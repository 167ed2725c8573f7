"""A fault of integrity that `verify` found: what, where, and how to fix it."""

from __future__ import annotations

import msgspec


class Problem(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """A fault of integrity.

    path: relative to the corpus folder.  line: 1-based, null for a whole file.  record: its id, if it could be read.
    """

    path: str
    line: int | None
    code: str
    record: str | None
    message: str
    fix: str = msgspec.field(name="mend")  # the key in JSON: changing it would break programs that read it


class Problems(msgspec.Struct, frozen=True):
    """What `verify --format json` prints."""

    schema: str
    problems: tuple[Problem, ...]


PROBLEMS_SCHEMA = "sinosoviet/problems/1"
