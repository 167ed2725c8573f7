"""The digest of the program: of every file of the package, of Python, and of the libraries that results depend on."""

from __future__ import annotations

import hashlib
import os
import sys
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import msgspec

_PACKAGE = Path(__file__).parent.parent
_APART = ("__pycache__", "_shipped", "templates", "static")  # compiled code, the shipped corpus, the pages of the desk
_ENGINES = ("_duckdb", "duckdb")  # see engine/duck.py


def digest(engines: tuple[str, ...] = _ENGINES) -> str | None:
    """SHA-256, in hexadecimal digits; None if a part cannot be looked at, as in a package that is run from an archive.

    engines: the names of the engine, of which the first that is there counts; none for what is computed without it.
    The engine is known by the size and time of its file: reading all of it would take longer than a check.
    """
    try:
        there = [spec.origin for name in engines if (spec := find_spec(name)) and spec.origin]
        if engines and not there:
            return None
        abouts = [(origin, (about := Path(origin).stat()).st_size, about.st_mtime_ns) for origin in there[:1]]
        package = _of_package(_PACKAGE)
    except (OSError, ImportError, ValueError):
        return None
    parts = (sys.version, sys.platform, msgspec.__version__, abouts, package)
    return hashlib.sha256(repr(parts).encode()).hexdigest() if package else None


@cache  # once a process: what is loaded stays loaded, whatever becomes of the files
def _of_package(package: Path) -> str | None:
    """The digest of the names and contents of all files of the package; None if there are none. Raises OSError."""
    above = os.fspath(package)
    files = sorted(_files(above))
    made = hashlib.sha256()
    for path in files:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - for hundreds of files
            data = file.read()
        made.update(f"{path[len(above) :]}\n{len(data)}\n".encode() + data)
    return made.hexdigest() if files else None


def _files(folder: str) -> list[str]:
    """All files of a folder and of the folders in it."""
    found = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name in _APART or entry.name.startswith("."):
                continue
            if entry.is_dir():
                found += _files(entry.path)
            else:
                found.append(entry.path)
    return found
