"""The digest of the program: of every file of the package, of Python, and of the libraries that results depend on."""

from __future__ import annotations

import hashlib
import os
import sys
from importlib.util import find_spec
from pathlib import Path

import msgspec

_PACKAGE = Path(__file__).parent.parent
_APART = ("__pycache__", "_shipped", "templates", "static")  # compiled code, the shipped corpus, the pages of the desk
_ENGINES = ("_duckdb", "duckdb")  # see engine/duck.py


def digest(engines: tuple[str, ...] = _ENGINES) -> str | None:
    """SHA-256, in hexadecimal digits; None if a part cannot be looked at, as in a package that is run from an archive.

    The engine is known by the size and time of its file: reading all of it would take longer than a check.
    """
    made = hashlib.sha256(repr((sys.version, sys.platform, msgspec.__version__)).encode())
    try:
        for name in engines:
            spec = find_spec(name)
            if spec is not None and spec.origin:
                about = Path(spec.origin).stat()
                made.update(repr((name, spec.origin, about.st_size, about.st_mtime_ns)).encode())
                break
        else:
            return None
        files = sorted(_files(os.fspath(_PACKAGE)))
        for path in files:
            with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - a third of a thousand files
                data = file.read()
            made.update(f"{path[len(os.fspath(_PACKAGE)) :]}\n{len(data)}\n".encode() + data)
    except (OSError, ImportError, ValueError):
        return None
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
