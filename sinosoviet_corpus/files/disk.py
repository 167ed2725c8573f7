"""Reading bytes that may be anything: a folder, a pipe, a device in the place of a file is an error, never a wait."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path


def read(path: Path) -> bytes:
    """The bytes of a regular file. Raises OSError for whatever is not one, or cannot be read."""
    with open(os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC), "rb") as file:  # noqa: PTH123
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError(errno.EINVAL, "not a regular file", str(path))
        return file.read()


def is_there(path: Path) -> bool:
    """Whether the name is taken, be it by a link into nowhere; false also where we may not look."""
    return os.path.lexists(path)


def folders(path: Path) -> list[Path]:
    """The visible folders in a folder, by name. Raises OSError."""
    with os.scandir(path) as entries:
        return sorted(Path(entry) for entry in entries if not entry.name.startswith(".") and _is_folder(entry))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads in a circle
        return False
