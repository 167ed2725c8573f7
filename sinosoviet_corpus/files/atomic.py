"""Writing that a crash cannot tear: a new file replaces the old one whole; a line is appended whole, or not at all.

Whoever changes the records of a corpus does so `alone`, so that nobody writes into a file that is just being replaced.
"""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from sinosoviet_corpus.errors import CorpusError


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Until the end of the block nobody else is `alone` in this folder; others wait. A crash lets go too. Raises CorpusError."""
    try:
        handle = os.open(folder, os.O_RDONLY)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            yield
        finally:
            os.close(handle)
    except OSError as error:
        raise CorpusError(f"cannot be locked: {error.strerror}", str(folder), _mend(error)) from None


def sweep(path: Path) -> None:
    """Remove what writers of `path` that were killed left beside it. Only for one who is `alone`."""
    for left in path.parent.glob(f".{path.name}.*"):
        with contextlib.suppress(OSError):
            left.unlink()


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
        raise CorpusError(f"cannot be written: {error.strerror}", str(path), _mend(error)) from None


def new_folder(target: Path, files: Mapping[str, bytes]) -> None:
    """Make a folder with these files (relative path -> content), whole or not at all. Raises CorpusError if it is there.

    An empty folder counts as not there.
    """
    try:
        target.parent.mkdir(exist_ok=True)
        made = Path(tempfile.mkdtemp(dir=target.parent, prefix=f".{target.name}."))
        try:
            for name, data in files.items():
                path = made / name
                path.parent.mkdir(parents=True, exist_ok=True)
                write(path, data)
            made.chmod(0o755)
            _put(made, target)
        except BaseException:
            shutil.rmtree(made, ignore_errors=True)
            raise
        _sync_folder(target.parent)
    except OSError as error:
        if os.path.lexists(target) and error.errno in (errno.EEXIST, errno.ENOTDIR):
            mend = "Name a folder that is not; nothing is overwritten."
            raise CorpusError("is there already", str(target), mend) from None
        if error.errno == errno.ENOTEMPTY:
            mend = "Name a folder that is empty or new; nothing is overwritten."
            raise CorpusError("there is something in it already", str(target), mend) from None
        raise CorpusError(f"cannot be made: {error.strerror}", str(target), _mend(error)) from None


def _put(made: Path, target: Path) -> None:
    """Rename a folder to its name; into the working directory, which has to stay the one it is, its parts one by one."""
    if not target.is_dir() or not target.samefile(Path.cwd()):
        made.rename(target)
        return
    if any(target.iterdir()):
        raise OSError(errno.ENOTEMPTY, os.strerror(errno.ENOTEMPTY))
    put: list[Path] = []
    try:
        for part in sorted(made.iterdir()):
            part.rename(target / part.name)
            put.append(target / part.name)
    except BaseException:
        for part in put:
            shutil.rmtree(part) if part.is_dir() else part.unlink()
        raise
    made.rmdir()


def append_line(path: Path, line: bytes) -> None:
    """Add one line; concurrent writers wait for each other; on disk before this returns. Raises CorpusError."""
    try:
        new = not path.exists()
        with path.open("a+b", buffering=0) as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            end = file.seek(0, os.SEEK_END)
            if end:
                file.seek(end - 1)
                if file.read(1) != b"\n":  # a line that a crash cut off stays, visibly broken, on a line of its own
                    line = b"\n" + line
            written = file.write(line + b"\n")  # in one go: a kill comes before or after it
            if written <= len(line):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            os.fsync(file.fileno())
        if new:
            _sync_folder(path.parent)
    except OSError as error:
        raise CorpusError(f"cannot be written: {error.strerror}", str(path), _mend(error)) from None


_MENDS = {
    errno.ENOENT: "Make the folder first, or name one that is there.",
    errno.ENOTDIR: "A part of the path is a file; name a folder.",
    errno.EEXIST: "A part of the path is a file; name a folder.",
    errno.EISDIR: "That is a folder; name a file in it.",
    errno.ENOSPC: "Make room on the disk; what stood there before stands there still.",
    errno.EDQUOT: "Make room on the disk; what stood there before stands there still.",
    errno.EROFS: "Nothing can be written there; name another place.",
    errno.ENAMETOOLONG: "Choose a shorter name.",
    errno.ELOOP: "Links there lead in a circle; name another path.",
}


def _mend(error: OSError) -> str:
    return _MENDS.get(error.errno or 0, "Check the folder's permissions.")


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
