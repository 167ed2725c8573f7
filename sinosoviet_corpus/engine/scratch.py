"""Folders for what does not fit into memory. They are removed when the process ends, also by a signal; after `kill -9` the next run removes them.

A process holds the lock of the file `lock` in its folder. A folder whose lock is free has no owner. Windows has no such locks: there the folder
of a killed process is left to the system, as other temporary files are.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import tempfile
import time
from itertools import count
from pathlib import Path

from sinosoviet_corpus.engine.places import partitions_of
from sinosoviet_corpus.errors import CorpusError

try:
    import fcntl
except ImportError:
    fcntl = None  # type: ignore[assignment]

PREFIX = "sinosoviet-"
_LOCK = "lock"
_PATTERN = re.compile(r"[][*?{},\\]")
_SETTLED = 60  # seconds; a younger folder may not have its lock yet

_open: set[Path] = set()


class Scratch:
    """A new folder in the system's place for temporary files."""

    def __init__(self) -> None:
        remove_stale()
        self.path = Path(tempfile.mkdtemp(prefix=PREFIX))
        self._numbers = count()
        _open.add(self.path)
        self._lock = os.open(self.path / _LOCK, os.O_CREAT | os.O_RDWR, 0o600)
        if fcntl is not None:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def plain(self, file: Path) -> str:
        """A name of the file that no database reads as a pattern: its own, or that of a link or copy in this folder."""
        parts = partitions_of(file)
        # The engine would take every `name=value` of the path for a column, also above the table.
        misread = parts and any("=" in folder.name for folder in file.parents[len(parts)].parents)
        if not misread and not _PATTERN.search(str(file)):
            return str(file)
        link = self.path / f"link-{next(self._numbers)}{file.suffix}"
        if parts:
            link = Path(link.with_suffix(""), file.parents[len(parts)].name, *parts, f"part{file.suffix}")
            link.parent.mkdir(parents=True)
        # The engine follows a symbolic link, and reads a backslash in its target as a slash. A hard link to another disk is impossible;
        # on Windows few people may make a symbolic link.
        ways = (os.link, shutil.copy) if "\\" in str(file) else (os.link, os.symlink, shutil.copy)
        for make in () if _PATTERN.search("/".join(parts)) else ways:
            with contextlib.suppress(OSError):
                make(file.resolve(), link)
                return str(link)
        raise CorpusError("cannot be read under another name", str(file), "Take *, ?, [, ] and \\ out of the names.")

    def __enter__(self) -> Scratch:
        return self

    def __exit__(self, *_: object) -> None:
        self.remove()

    def remove(self) -> None:
        """Remove the folder and its contents. A second call does nothing."""
        if self.path in _open:
            _open.discard(self.path)
            os.close(self._lock)
            shutil.rmtree(self.path, ignore_errors=True)

    def __del__(self) -> None:
        self.remove()


def remove_all() -> None:
    """Remove the folders of this process, even if they are in use: the process is about to end."""
    for path in list(_open):
        shutil.rmtree(path, ignore_errors=True)


def remove_stale() -> None:
    """Remove the folders of processes that were killed."""
    if fcntl is None:
        return
    for lock in Path(tempfile.gettempdir()).glob(f"{PREFIX}*/{_LOCK}"):
        with contextlib.suppress(OSError):  # another user's, or just removed by its owner
            if time.time() - lock.stat().st_mtime < _SETTLED:
                continue
            handle = os.open(lock, os.O_RDWR | os.O_NOFOLLOW)
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                shutil.rmtree(lock.parent, ignore_errors=True)
            finally:
                os.close(handle)
