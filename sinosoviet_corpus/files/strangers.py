"""Finds files and folders among the texts and annotations that nothing reads. No other check notices a layer with a misspelt name.

It ignores hidden names (.name), Markdown (*.md), and files whose name begins with README or LICENSE.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Collection, Iterator
from pathlib import Path

from sinosoviet_corpus.files import disk, layout
from sinosoviet_corpus.model.problem import Problem

_TOP = {*layout.TOP, *(Path(path).name for path in (layout.VOCABULARY, layout.SEAL))}
_REFERENCE = {*layout.REFERENCE, Path(layout.BIBLIOGRAPHY).name}
_TEXT = {"text.txt", "source.toml"}
_ALLOWED = "Notes may be Markdown (*.md); hidden names are ignored."


def check(root: Path) -> list[Problem]:
    """A problem for every file and folder that does not belong where it is, and every link that leads out of the corpus."""
    return [*_texts(root), *_annotations(root)]


def notes(root: Path) -> list[str]:
    """The notes among texts and annotations, such as README.md: paths relative to `root`."""
    patterns = ("corpus/*", "corpus/*/*", "annotations/*", "annotations/*/*", "annotations/*/*/*")
    found = (path for pattern in patterns for path in root.glob(pattern) if _is_note(path.name) and path.is_file())
    relative = sorted(path.relative_to(root) for path in found)
    return [path.as_posix() for path in relative if not any(part.startswith(".") for part in path.parts)]


def _texts(root: Path) -> Iterator[Problem]:
    for entry in _entries(root, "corpus"):
        path = f"corpus/{entry.name}"
        yield from _link(root, path)
        if disk.is_folder(entry):
            yield from _folder(root, path, _TEXT | _original(root, path))
        else:
            yield _unknown(path, (), "A text has a folder of its own: `sinosoviet add` makes it. ")


def _annotations(root: Path) -> Iterator[Problem]:
    sources = set(layout.source_files(root))
    for entry in _entries(root, "annotations"):
        path = f"annotations/{entry.name}"
        if entry.name in _TOP:
            continue
        yield from _link(root, path)
        if not disk.is_folder(entry):
            yield _unknown(path, _TOP)
        elif entry.name == "reference":
            yield from _folder(root, path, _REFERENCE)
        elif entry.name in sources:
            yield from _folder(root, path, layout.SOURCE.keys())
        else:
            fix = f"{_near(entry.name, {*sources, 'reference'})}Name the folder as its text, restore the text, or remove it."
            yield _problem("FIL703", path, f"there is no text corpus/{_shown(entry.name)} for these annotations", fix)


def _original(root: Path, folder: str) -> set[str]:
    """The file that a text was taken from, if source.toml names one. The reader reports one that is not as it was."""
    try:
        named = tomllib.loads(disk.read_inside(root, f"{folder}/source.toml").decode()).get("original")
    except (OSError, ValueError, RecursionError):
        return set()
    name = named.get("file") if isinstance(named, dict) else None
    return {name} if isinstance(name, str) and layout.is_original(name) else set()


def _folder(root: Path, folder: str, known: Collection[str]) -> Iterator[Problem]:
    """Problems for entries of a folder that have none of the known names. Annotations may also have folders of rounds."""
    rounds = layout.ROUNDS if folder.startswith("annotations/") and folder.count("/") == 1 else ()
    for entry in _entries(root, folder):
        path = f"{folder}/{entry.name}"
        if entry.name in known:
            continue
        yield from _link(root, path)
        if entry.name in rounds and disk.is_folder(entry):
            yield from _folder(root, path, known)
        elif layout.name_of_today(path):
            message = f"the name is from an earlier form; the file is now called {layout.EARLIER[entry.name]}"
            yield _problem("FIL704", path, message, "Run `sinosoviet migrate`; it changes nothing in the lines.")
        else:
            yield _unknown(path, (*known, *rounds))


def _entries(root: Path, folder: str) -> list[os.DirEntry[str]]:
    """The entries of a folder, by name, except those that are ignored. The reader reports a folder that cannot be read."""
    try:
        with os.scandir(root / folder) as entries:
            return sorted((e for e in entries if not _is_left_alone(root, folder, e)), key=lambda e: e.name)
    except OSError:
        return []


def _is_left_alone(root: Path, folder: str, entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith("."):
        return True
    a_note = _is_note(entry.name) and not disk.is_folder(entry)
    return a_note and not disk.leads_out(root, f"{folder}/{entry.name}")


def _is_note(name: str) -> bool:
    return name.endswith(".md") or name.startswith(("README", "LICENSE"))


def _link(root: Path, path: str) -> Iterator[Problem]:
    if disk.leads_out(root, path):
        yield _problem("FIL701", path, disk.LEADS_OUT, "Replace the link with its target, or remove it.")


def _unknown(path: str, known: Collection[str], fix: str = "") -> Problem:
    fix = fix or _near(Path(path).name, known)
    return _problem(
        "FIL702", path, "no file or folder of this name is read here", f"{fix}Rename or remove it. {_ALLOWED}"
    )


def _near(name: str, known: Collection[str]) -> str:
    import difflib  # only a fault needs it

    near = difflib.get_close_matches(name[:100], sorted(known), 1, 0.6)
    return f"Did you mean {near[0]}? " if near else ""


def _shown(name: str) -> str:
    return name if name.isprintable() else ascii(name)[1:-1]  # a name may not be valid Unicode


def _problem(code: str, path: str, message: str, fix: str) -> Problem:
    return Problem(code=code, path=_shown(path), line=None, record=None, message=message, fix=fix)
