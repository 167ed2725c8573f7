"""Writes files and folders so that a crash leaves none half written: a file is replaced whole, a folder appears whole.

writing.py builds on this and says how a corpus is written.
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from sinosoviet_corpus.errors import CorpusError

# Suffixes of a folder that is being made, and of one that is complete but not moved to its place yet.
_PART, _READY = ".part", ".ready"
_OURS = ".sinosoviet."  # the prefix of a folder that is being made inside a user's folder
_PATIENCE = (0.01, 0.05, 0.2, 0.5)  # seconds


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Hold the lock of this folder until the end of the block; others wait. A crash releases it too. Raises CorpusError.

    The file `lock` stays in the folder, so that all processes lock the same file.
    """
    from filelock import FileLock  # the import takes a tenth of a second; only writers need it

    lock = FileLock(folder / "lock")
    try:
        lock.acquire()
    except OSError as error:
        raise CorpusError(f"cannot be locked: {error.strerror}", str(folder), fix_of(error)) from None
    try:
        yield
    finally:
        lock.release()


def write(path: Path, data: bytes) -> None:
    """Replace `path` with `data`, which is on disk when this returns. Raises CorpusError.

    A device or pipe is written to, not replaced: a new file in the place of /dev/null would harm the whole machine.
    """
    path = Path(os.path.realpath(path))  # /dev/stdout is a link, and a link stays one
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)  # raises for a folder
            return
        made = stage(path.parent, path.name, data)
        try:
            replace(made, path)
        except BaseException:
            with contextlib.suppress(FileNotFoundError):
                made.unlink()
            raise
    except OSError as error:
        raise CorpusError(f"cannot be written: {error.strerror}", str(path), fix_of(error)) from None


def stage(folder: Path, name: str, data: bytes) -> Path:
    """Write `data` to a new temporary file in `folder`, on disk, for `replace` to move. Raises OSError, and leaves no file then."""
    handle, made = tempfile.mkstemp(dir=folder, prefix=f".{name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(made)
        raise
    return Path(made)


def replace(made: Path, path: Path) -> None:
    """Move a staged file to its name. It replaces a file or link there and takes over the permissions of a file. Raises OSError."""
    mode = 0o644
    with contextlib.suppress(FileNotFoundError):
        mode = os.lstat(path).st_mode & 0o777 if not path.is_symlink() else mode
    os.chmod(made, mode)
    for seconds in _PATIENCE:
        try:
            os.replace(made, path)
            break
        except PermissionError:  # Windows refuses while somebody reads the old file
            time.sleep(seconds)
    else:
        os.replace(made, path)
    sync_folder(path.parent)


def new_folder(target: Path, files: Mapping[str, bytes]) -> None:
    """Make a folder with these files (relative path -> content), whole or not at all. Raises CorpusError if it exists.

    An existing empty folder is filled part by part; if that is killed, the next call for this folder finishes it first.
    """
    try:
        target.parent.mkdir(exist_ok=True)
        if target.is_dir():
            _fill(target, files)
            return
        _remove(_left(target.parent, f".{target.name}.", _PART))
        made = Path(tempfile.mkdtemp(dir=target.parent, prefix=f".{target.name}.", suffix=_PART))
        try:
            write_tree(made, files)
            made.chmod(0o755)
            made.rename(target)
        except BaseException:
            shutil.rmtree(made, ignore_errors=True)
            raise
        sync_folder(target.parent)
    except OSError as error:
        if os.path.lexists(target) and error.errno in (errno.EEXIST, errno.ENOTDIR):
            fix = "Name a folder that does not exist; nothing is overwritten."
            raise CorpusError("exists already", str(target), fix) from None
        if error.errno == errno.ENOTEMPTY:
            fix = "Name a folder that is empty or new; nothing is overwritten."
            raise CorpusError("the folder is not empty", str(target), fix) from None
        raise CorpusError(f"cannot be made: {error.strerror}", str(target), fix_of(error)) from None


def _fill(target: Path, files: Mapping[str, bytes]) -> None:
    """Put the files into an existing folder. It may be the working directory, and may hold only what a killed process left."""
    _remove(_left(target, _OURS, _PART))
    for left in _left(target, _OURS, _READY):
        _move(left, target)
        if all((target / name).is_file() and (target / name).read_bytes() == data for name, data in files.items()):
            return
    if any(target.iterdir()):
        raise OSError(errno.ENOTEMPTY, os.strerror(errno.ENOTEMPTY))
    made = Path(tempfile.mkdtemp(dir=target, prefix=_OURS, suffix=_PART))
    put: list[Path] = []
    try:
        write_tree(made, files)
        made = made.rename(made.with_suffix(_READY))
        sync_folder(target)
        _move(made, target, put)
    except BaseException:
        _remove([made, *put])
        raise


def _move(made: Path, target: Path, put: list[Path] | None = None) -> None:
    last = "annotations"  # these make the folder a corpus
    for part in sorted(made.iterdir(), key=lambda part: (part.name == last, part.name)):
        part.rename(target / part.name)
        if put is not None:
            put.append(target / part.name)
    sync_folder(target)
    made.rmdir()


def _left(folder: Path, begin: str, end: str) -> list[Path]:
    """The folders that killed processes left, recognised by their names."""
    with contextlib.suppress(PermissionError):
        return [p for p in folder.iterdir() if p.name.startswith(begin) and p.name.endswith(end) and p.is_dir()]
    return []


def _remove(paths: list[Path]) -> None:
    for path in paths:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)


def write_tree(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write new files (relative path -> content) below a folder that nobody else uses yet; they are on disk when this returns.

    Raises OSError.
    """
    folders = {folder}
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        folders |= {parent for parent in path.parents if parent.is_relative_to(folder)}
        with path.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    for made in sorted(folders):
        sync_folder(made)


def sync_folder(folder: Path) -> None:
    """Sync the names in a folder to disk, if the system can: Windows cannot open folders, some file systems cannot sync them."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except PermissionError:
        return
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP, errno.EBADF):
            raise
    finally:
        os.close(handle)


_FIXES = {
    errno.ENOENT: "Make the folder first, or name one that exists.",
    errno.ENOTDIR: "A part of the path is a file; name a folder.",
    errno.EEXIST: "A part of the path is a file; name a folder.",
    errno.EISDIR: "That is a folder; name a file in it.",
    errno.ENOSPC: "Make room on the disk; the old content is unchanged.",
    getattr(errno, "EDQUOT", errno.ENOSPC): "Make room on the disk; the old content is unchanged.",
    errno.EFBIG: "The system allows no file of that size; the old content is unchanged.",
    errno.EROFS: "Nothing can be written there; name another place.",
    errno.ENAMETOOLONG: "Choose a shorter name.",
    errno.ELOOP: "Links there lead in a circle; name another path.",
    errno.EXDEV: "Keep corpus/ and annotations/ on one file system.",
}


def fix_of(error: OSError) -> str:
    """What to do about an error of the file system."""
    return _FIXES.get(error.errno or 0, "Check the folder's permissions.")
