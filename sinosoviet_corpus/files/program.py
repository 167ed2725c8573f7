"""The digest of the program: of every file of the package, of Python, and of the libraries that results depend on."""

from __future__ import annotations

import hashlib
import os
import sys
import time
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import msgspec

_PACKAGE = Path(__file__).parent.parent
_APART = ("__pycache__", "_shipped", "templates", "static")  # compiled code, the shipped corpus, the pages of the desk
_ENGINES = ("_duckdb", "duckdb")  # see engine/duck.py
_LIBRARIES = ("numpy",)  # besides the engine, what findings are computed with: see network/arrays.py
_BEGAN = time.time_ns()  # other modules of the process are loaded at this time or later


def digest(engines: tuple[str, ...] = _ENGINES) -> str | None:
    """SHA-256, in hexadecimal digits; None if a part cannot be looked at, as in a package that is run from an archive.

    engines: the names of the engine, of which the first that is there counts; none for what is computed without it.
    The engine is known by the size and time of its file: reading all of it would take longer than a check.
    """
    try:
        there = [spec.origin for name in engines if (spec := find_spec(name)) and spec.origin]
        if engines and not there:
            return None
        abouts: list[object] = [
            (origin, (about := Path(origin).stat()).st_size, about.st_mtime_ns) for origin in there[:1]
        ]
        abouts += map(_version, _LIBRARIES if engines else ())
        package, _ = _of_package(_PACKAGE)
    except (OSError, ImportError, ValueError):
        return None
    parts = (sys.version, sys.platform, msgspec.__version__, abouts, package)
    return hashlib.sha256(repr(parts).encode()).hexdigest() if package else None


def unchanged() -> bool:
    """Whether no file of the package was changed, added or removed since this process began, so that its results are those of `digest`.

    Many modules are loaded only when they are needed: after an update that may be another version than the modules before it.
    """
    try:
        _, known = _of_package(_PACKAGE)
        return known == tuple(sorted(_files(os.fspath(_PACKAGE)))) and all(_changed(path) <= _BEGAN for path in known)
    except OSError:
        return False


def _changed(path: str) -> int:
    """When a file was last changed, in nanoseconds. Only Windows has no time of change that is set by the system."""
    about = Path(path).stat()
    return about.st_ctime_ns if os.name == "posix" else about.st_mtime_ns


def _version(library: str) -> bytes | None:
    """The file that says the version of a library, which is not imported for that; None if it is not there."""
    spec = find_spec(library)
    return Path(spec.origin).with_name("version.py").read_bytes() if spec and spec.origin else None


@cache  # once a process: what is loaded stays loaded, whatever becomes of the files
def _of_package(package: Path) -> tuple[str | None, tuple[str, ...]]:
    """The digest of the names and contents of all files of the package, None if there are none; and their paths. Raises OSError."""
    above = os.fspath(package)
    files = sorted(_files(above))
    made = hashlib.sha256()
    for path in files:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - for hundreds of files
            data = file.read()
        made.update(f"{path[len(above) :]}\n{len(data)}\n".encode() + data)
    return made.hexdigest() if files else None, tuple(files)


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
