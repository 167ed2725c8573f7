"""What a step of a migration is given, and what it gives back. A step computes; `tasks/migrate.py` alone writes.

A corpus carries no number of its form. Each step sees from the files themselves whether they have the earlier form: a file has its
earlier name, no predicate of a name has a flag, a log has lines that are not linked. A number could be wrong, after a merge of two
copies for instance; the files cannot.
"""

from __future__ import annotations

from collections.abc import Mapping

import msgspec


class Before(msgspec.Struct, frozen=True):
    """The corpus as a step finds it. files: path -> bytes of every file that the seal covers.  sealed: the seal, as it is on disk."""

    files: Mapping[str, bytes]
    sealed: bytes | None


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """What a step would do; nothing, by default.

    files: path -> new bytes.  gone: paths that are no more.  said: what changes, in lines.  notes: what is left alone, in lines.
    seals: whether the corpus has to be sealed anew even where no file changes.
    excused: (code, path) of the problems that `verify` has with the earlier form, and with nothing else.
    """

    files: Mapping[str, bytes] = {}
    gone: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    seals: bool = False
    excused: frozenset[tuple[str, str]] = frozenset()
