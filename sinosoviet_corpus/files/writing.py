"""Writing into a corpus: one writer at a time, whole or not at all, never through a link that leads out, never over a source text.

Files are written in a folder of their own until they are complete and on disk; then they are moved to their place. The seal makes
several files one change: a text that is added counts from the moment the new seal is in place. If a writer is killed, the next writer
moves the files that the seal names and that were not moved yet, and removes the files that no seal names.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files import atomic, attributes, disk, layout, seal

ROOM = "annotations/.writing"  # hidden from verify and, by a .gitignore of its own, from Git
PARTS = f"{ROOM}/parts"
_CHANGE = "change."  # the prefix of a folder that holds a change: the new files, and the digests of the files to remove
_NEW, _GONE = "new", "gone"


@contextlib.contextmanager
def writing(root: Path) -> Iterator[None]:
    """Lock the corpus at `root` for writing until the end of the block, after finishing what killed writers left.

    Raises CorpusError for the shipped corpus, and if nothing can be written or locked there.
    """
    if layout.is_installed(root):
        fix = f"Work in a copy: {layout.COPY}, and then name it with --corpus DIR."
        raise CorpusError("the corpus that is shipped with the package is never written to", str(root), fix)
    try:
        _make_room(root)
    except OSError as error:
        raise _unwritable(error, root / ROOM) from None
    with atomic.alone(root / ROOM):
        try:
            _hide_room(root)
        except OSError as error:
            raise _unwritable(error, root / ROOM) from None
        finish(root)
        yield


def _unwritable(error: OSError, where: Path | str, more: str = "") -> CorpusError:
    return CorpusError(f"cannot be written: {error.strerror}{more}", str(where), atomic.fix_of(error))


def _make_room(root: Path) -> None:
    for path in (ROOM, PARTS):
        if disk.leads_out(root, path) or disk.is_link(root / path):
            raise CorpusError(disk.LEADS_OUT, str(root / path), "Remove the link.")
        (root / path).mkdir(exist_ok=True)


def _hide_room(root: Path) -> None:
    """Make Git ignore the folder of the writer, including this .gitignore."""
    ignored = root / ROOM / ".gitignore"
    if disk.is_there(ignored) and (
        disk.is_link(ignored) or ignored.stat().st_size == 0
    ):  # a link, or left empty by a writer that was killed
        ignored.unlink()
    if not disk.is_there(ignored):
        with ignored.open("xb") as file:
            file.write(b"*\n")


def put(root: Path, files: Mapping[str, bytes]) -> None:
    """Replace these files (path relative to `root` -> content), in this order, once all of them are on disk.

    Call it within `writing` only. Raises CorpusError, which names the files that were already replaced, if any.
    """
    staged: list[tuple[str, Path]] = []
    done: list[str] = []
    at = ""
    try:
        for at, data in files.items():
            _refuse(root, at)
            staged.append((at, atomic.stage(root / PARTS, Path(at).name, data)))
        for at, made in staged:
            atomic.replace(made, root / at)
            done.append(at)
    except OSError as error:
        before = f"; written before: {', '.join(done)}" if done else ""
        raise _unwritable(error, root / at, before) from None
    finally:
        for _, made in staged:
            with contextlib.suppress(OSError):
                made.unlink(missing_ok=True)


def stage(root: Path, files: Mapping[str, bytes]) -> None:
    """Prepare new folders corpus/x, annotations/x (path -> content of each file); `finish` places them once a seal names the files.

    Call it within `writing` only. Raises CorpusError.
    """
    made = root / PARTS
    _protect(root, files)
    try:
        made = Path(tempfile.mkdtemp(dir=root / PARTS))
        atomic.write_tree(made, files)
    except OSError as error:
        raise _unwritable(error, made) from None
    # `finish` removes what is left of it, now or at the next write.


def change(root: Path, files: Mapping[str, bytes], gone: Mapping[str, bytes], sealed: bytes) -> None:
    """Replace or add files (path -> content), remove others (path -> their content), put the seal in place: one change.

    The new seal names the replaced files and not the removed ones. The change counts once the seal is in place; `finish` carries it out.
    Call it within `writing` only. Raises CorpusError.
    """
    made = root / PARTS
    for path in (*files, *gone):
        _refuse(root, path)
    _protect(root, files)
    try:
        made = Path(tempfile.mkdtemp(dir=root / PARTS, prefix=_CHANGE))
        staged = {f"{_NEW}/{path}": data for path, data in files.items()}
        staged |= {f"{_GONE}/{path}": hashlib.sha256(data).hexdigest().encode() for path, data in gone.items()}
        atomic.write_tree(made, staged)
    except OSError as error:
        raise _unwritable(error, made) from None
    put(root, {layout.SEAL: sealed})  # from here on the change counts
    finish(root)


def _protect(root: Path, files: Mapping[str, bytes]) -> None:
    """Before texts come in, make sure that Git will not touch their bytes. What the user's own .gitattributes says stays."""
    if not any(map(layout.is_text, files)):
        return
    there = b""
    if disk.is_there(root / attributes.NAME):
        try:
            there = disk.read_inside(root, attributes.NAME)
        except OSError as error:
            fix = (
                "It has to be a file that you can read; Git reads it, and we add to it that texts are left as they are."
            )
            raise CorpusError(f"cannot be read: {error.strerror}", str(root / attributes.NAME), fix) from None
    whole = attributes.completed(there)
    if whole != there:
        put(root, {attributes.NAME: whole})


def finish(root: Path) -> None:
    """Carry out changes that were staged and sealed, and remove everything else that writers left in their folder.

    Call it within `writing` only. Raises CorpusError.
    """
    at = root / PARTS
    try:
        for left in sorted(at.iterdir()):
            if left.is_dir() and not disk.is_link(left):
                if left.name.startswith(_CHANGE):
                    _carry_out(root, left)
                else:
                    _place(root, left)
                shutil.rmtree(left)
            else:
                left.unlink()
    except OSError as error:
        raise _unwritable(error, error.filename2 or error.filename or at) from None


def _place(root: Path, staged: Path) -> None:
    digests = _sealed(root)
    for folder in sorted(path for path in staged.glob("*/*") if path.is_dir()):
        name = folder.relative_to(staged).as_posix()
        files = {f"{name}/{file.name}": _digest(file) for file in folder.iterdir()}
        wanted = {path: digest for path, digest in digests.items() if path.startswith(f"{name}/")}
        if files and files == wanted and not disk.is_there(root / name):
            _refuse(root, name)
            (root / name).parent.mkdir(exist_ok=True)
            os.rename(folder, root / name)  # noqa: PTH104
            atomic.sync_folder((root / name).parent)


def _carry_out(root: Path, staged: Path) -> None:
    """Complete a change, if it agrees with the seal."""
    digests, new, gone = _sealed(root), _files(staged / _NEW), _files(staged / _GONE)
    if any(digests.get(path) != _digest(file) for path, file in new.items()) or not digests.keys().isdisjoint(gone):
        return
    for path, file in new.items():
        _refuse(root, path)
        for folder in reversed((root / path).parents):
            if folder.is_relative_to(root) and not folder.is_dir():
                folder.mkdir()
                atomic.sync_folder(folder.parent)
        atomic.replace(file, root / path)
    for path, file in gone.items():
        _refuse(root, path)
        if (root / path).is_file() and _digest(
            root / path
        ).encode() == file.read_bytes():  # a file that has changed since is kept
            (root / path).unlink()
            atomic.sync_folder((root / path).parent)


def _files(folder: Path) -> dict[str, Path]:
    """All files below a folder: path relative to the folder -> file."""
    return {file.relative_to(folder).as_posix(): file for file in sorted(folder.rglob("*")) if file.is_file()}


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def take_back(root: Path, names: tuple[str, ...], sealed: bytes) -> None:
    """Undo `stage` and `finish` of the folders of these names, and put the former seal back. Raises CorpusError.

    Call it within `writing` only, for folders that did not exist before. If it is killed on the way, the next `finish` completes it.
    """
    at = root / PARTS
    try:
        away = Path(tempfile.mkdtemp(dir=at))
        for name in names:
            if disk.is_there(root / name):
                at = away / name
                at.parent.mkdir()
                os.rename(root / name, at)  # noqa: PTH104
    except OSError as error:
        raise _unwritable(error, at) from None
    put(root, {layout.SEAL: sealed})
    finish(root)


def _sealed(root: Path) -> dict[str, str]:
    try:
        return seal.whole_digests(disk.read_inside(root, layout.SEAL))
    except FileNotFoundError:
        return {}


def _refuse(root: Path, path: str) -> None:
    """Raise CorpusError for a path that leads out, and for a source text that is there: nothing replaces or removes one."""
    if layout.is_text(path) and disk.is_there(root / path):
        raise CorpusError("a source text is never written to", str(root / path), "Add it as a text of another name.")
    if disk.leads_out(root, path):
        raise CorpusError(disk.LEADS_OUT, str(root / path), "Replace the link with its target.")
