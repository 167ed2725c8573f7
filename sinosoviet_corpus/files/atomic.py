"""Writing that a crash cannot tear: a new file replaces the old one whole; a line is appended whole, or not at all."""

from __future__ import annotations

import contextlib
import fcntl
import os
import tempfile
from pathlib import Path

from sinosoviet_corpus.errors import CorpusError


def write(path: Path, data: bytes) -> None:
    """Replace `path` with `data`, on disk before this returns. Raises CorpusError.

    A device or pipe is written to, not replaced: a new file in the place of /dev/null would harm the whole machine.
    """
    path = Path(os.path.realpath(path))  # /dev/stdout is a link, and a link stays one
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)  # a folder refuses
            return
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            if path.exists():
                os.chmod(name, path.stat().st_mode & 0o777)
            else:
                os.chmod(name, 0o644)
            os.replace(name, path)
        except BaseException:
            with contextlib.suppress(FileNotFoundError):
                os.unlink(name)
            raise
        _sync_folder(path.parent)
    except OSError as error:
        raise CorpusError(
            f"cannot be written: {error.strerror}", str(path), "Check the folder's permissions."
        ) from None


def append_line(path: Path, line: bytes) -> None:
    """Add one line; concurrent writers wait for each other; on disk before this returns. Raises CorpusError."""
    try:
        with path.open("a+b") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            end = file.seek(0, os.SEEK_END)
            if end:
                file.seek(end - 1)
                if file.read(1) != b"\n":  # a line that a crash cut off stays, visibly broken, on a line of its own
                    line = b"\n" + line
            file.write(line + b"\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise CorpusError(f"cannot be written: {error.strerror}", str(path), "Check the file's permissions.") from None


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
