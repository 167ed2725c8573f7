"""Keeps results for the next run, by a digest of all that they depend on. It may be deleted at any time: then they are computed again.

It lies in the user's folder for caches, not in the corpus: a corpus that somebody else made could bring results of its own. What keys are made of is said in tasks/checked.py and files/sound.py. An entry is only
data. It is taken if its owner is the user, nobody else may write there, and its digest fits its name and content; any other is ignored.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import stat
import sys
import time
from pathlib import Path

VARIABLE = "SINOSOVIET_CACHE"  # names another folder; if it is empty, nothing is kept
MOST = 256  # entries
MOST_BYTES = 64 << 20  # of all entries
LARGEST = 16 << 20  # bytes of one entry
_SUFFIX, _PART = ".kept", ".part"
_ABANDONED = 3600  # seconds after which a half written file belongs to nobody
_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def folder() -> Path | None:
    """The folder of the entries, whether it exists or not; None if nothing is to be kept."""
    named = os.environ.get(VARIABLE)
    if named is not None:
        return Path(named).absolute() if named else None
    try:
        home = Path.home()
    except RuntimeError:  # nobody knows it
        return None
    if sys.platform == "win32":
        above = os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local"
    elif sys.platform == "darwin":
        above = home / "Library" / "Caches"
    else:
        above = os.environ.get("XDG_CACHE_HOME") or home / ".cache"
    return Path(above).absolute() / "sinosoviet-corpus"


def get(key: str) -> bytes | None:
    """What was kept under a key (letters, digits, hyphens); None if there is nothing that can be trusted."""
    place = folder()
    if place is None or not _is_ours_alone(place):
        return None
    path = place / f"{key}{_SUFFIX}"
    try:
        with open(os.open(path, _FLAGS), "rb") as file:  # noqa: PTH123
            about = os.fstat(file.fileno())
            if not stat.S_ISREG(about.st_mode) or not _is_mine(about) or about.st_size > LARGEST:
                return None
            digest, _, data = file.read(LARGEST + 1).partition(b"\n")
    except OSError:
        return None
    if digest != _digest(key, data):
        return None
    with contextlib.suppress(OSError):
        os.utime(path)  # the entry that was not used for longest goes first
    return data


def put(key: str, data: bytes) -> None:
    """Keep data under a key. If that is impossible, nothing is kept, and nothing else happens."""
    place = folder()
    if place is None or len(data) > LARGEST - 100:
        return
    import tempfile  # a run that keeps nothing new needs none of it

    with contextlib.suppress(OSError):
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not _is_ours_alone(place):
            return
        _make_room(place, len(data))
        handle, made = tempfile.mkstemp(dir=place, suffix=_PART)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(_digest(key, data) + b"\n" + data)
            os.replace(made, place / f"{key}{_SUFFIX}")
        except BaseException:
            with contextlib.suppress(FileNotFoundError):
                os.unlink(made)
            raise


def _digest(key: str, data: bytes) -> bytes:
    return hashlib.sha256(key.encode() + b"\n" + data).hexdigest().encode()


def _is_ours_alone(place: Path) -> bool:
    """Whether the folder is the user's own, and nobody else may put a file into it."""
    try:
        about = os.lstat(place)
    except OSError:
        return False
    return stat.S_ISDIR(about.st_mode) and _is_mine(about)


def _is_mine(about: os.stat_result) -> bool:
    # Windows has neither owners by number nor these permissions: there the folder of the user is protected as a whole.
    return not hasattr(os, "getuid") or (about.st_uid == os.getuid() and not about.st_mode & 0o022)


def _make_room(place: Path, needed: int) -> None:
    """Remove the entries that were not used for longest until one more fits, and what a killed process left half written. Raises OSError."""
    entries: list[tuple[float, int, str]] = []
    with os.scandir(place) as found:
        for entry in found:
            about = entry.stat(follow_symlinks=False)
            if entry.name.endswith(_SUFFIX):
                entries.append((about.st_mtime, about.st_size, entry.path))
            elif entry.name.endswith(_PART) and about.st_mtime < time.time() - _ABANDONED:
                os.unlink(entry.path)
    entries.sort()
    size = sum(entry[1] for entry in entries) + needed
    while entries and (len(entries) >= MOST or size > MOST_BYTES):
        _, length, path = entries.pop(0)
        size -= length
        with contextlib.suppress(OSError):  # another process has removed it
            os.unlink(path)
