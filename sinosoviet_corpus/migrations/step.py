"""The input and output of a step of a migration. A step only computes; `tasks/migrate.py` writes.

A corpus does not record the version of its form. Each step recognises the earlier form from the files: a file has its
earlier name, a known predicate has no flag, a log has lines that are not linked. A version number could be wrong, for instance after
a merge of two copies; the files cannot.
"""

from __future__ import annotations

from collections.abc import Mapping

import msgspec


class Before(msgspec.Struct, frozen=True):
    """The corpus before a step. files: path -> bytes of every file that the seal covers.  sealed: the seal, as it is on disk."""

    files: Mapping[str, bytes]
    sealed: bytes | None


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """The changes of a step; none by default.

    files: path -> new bytes.  gone: removed paths.  said: lines on what changes.  notes: lines on what is left alone.
    seals: whether the corpus has to be sealed again even if no file changes.
    excused: (code, path) of the problems that `verify` reports only because of the earlier form.
    """

    files: Mapping[str, bytes] = {}
    gone: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    seals: bool = False
    excused: frozenset[tuple[str, str]] = frozenset()
