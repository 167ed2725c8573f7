"""Reads files that may be anything: a folder, pipe or device in the place of a file is an error and never blocks."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

# Windows has no O_NONBLOCK, and converts line ends without O_BINARY.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
LEADS_OUT = "a link leads out of the corpus"


def read(path: Path) -> bytes:
    """The bytes of a regular file. Raises OSError for anything else, or if it cannot be read."""
    with open(os.open(path, _FLAGS), "rb") as file:  # noqa: PTH123
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError(errno.EINVAL, "not a regular file", str(path))
        return file.read()


def read_inside(root: Path, path: str) -> bytes:
    """The bytes of a file of the corpus at `root`. Raises OSError, also if a link on its path leads out of the corpus."""
    if leads_out(root, path):
        raise OSError(errno.EXDEV, LEADS_OUT, path)
    return read(root / path)


def leads_out(root: Path, path: str) -> bool:
    """Whether a link among the parts of `path`, which is relative to `root`, leads out of `root`."""
    at = root
    for part in Path(path).parts:
        at /= part
        if is_link(at) and not Path(os.path.realpath(at)).is_relative_to(os.path.realpath(root)):
            return True
    return False


def is_link(path: Path) -> bool:
    """Whether the name is a symbolic link, or a junction on Windows."""
    return os.path.islink(path) or getattr(os.path, "isjunction", lambda _: False)(path)  # noqa: PTH114


def is_there(path: Path) -> bool:
    """Whether the name is taken, even by a broken link. False also in a folder that cannot be read."""
    return os.path.lexists(path)


def folders(path: Path) -> list[Path]:
    """The visible folders in a folder, by name. Raises OSError."""
    with os.scandir(path) as entries:
        return sorted(Path(entry) for entry in entries if not entry.name.startswith(".") and is_folder(entry))


def is_folder(entry: os.DirEntry[str]) -> bool:
    """Whether it is a folder, or a link to one; never an error."""
    try:
        return entry.is_dir()
    except OSError:  # a link that leads in a circle
        return False
