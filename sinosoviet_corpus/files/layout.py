"""Which file of a corpus folder holds which records."""

from __future__ import annotations

import os
import posixpath
import re
from pathlib import Path, PurePosixPath
from typing import get_args

import msgspec

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files import disk
from sinosoviet_corpus.model.layer_table import Folder, files_of

VOCABULARY = "annotations/vocabulary.toml"
BIBLIOGRAPHY = "annotations/reference/bibliography.json"
ENTITIES = "annotations/entities.jsonl"
REFERENCE_CLAIMS = "annotations/reference/claims.jsonl"
DECISIONS = "annotations/decisions.jsonl"
SEAL = "annotations/seal.jsonl"
COPY = "`sinosoviet init --from shipped DIR`"

TOP, REFERENCE, SOURCE = (files_of(folder) for folder in get_args(Folder))
# Former names of files of a source -> their names today. Files with a former name are still read, so that nothing in them goes unseen,
# and `verify` reports them; only `sinosoviet migrate` renames them.
EARLIER = {"entities.jsonl": "mentions.jsonl"}


# Two independent annotations of some sentences, made to measure agreement, as they were before the differences were settled: the same
# files in a folder of their own, never part of the corpus itself.
ROUNDS = ("first", "second")


def find_corpus(start: Path) -> Path | None:
    """The nearest folder, from `start` upwards, that holds a corpus."""
    here = start.resolve()
    return next((folder for folder in (here, *here.parents) if _holds_corpus(folder)), None)


def _holds_corpus(folder: Path) -> bool:
    return os.path.isfile(folder / VOCABULARY)  # noqa: PTH113 - false, not an error, in an unreadable folder


def shipped_corpus() -> Path:
    """The corpus that ships with the package: inside the wheel, or next to the package in a checkout."""
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "_shipped", package.parent):
        if _holds_corpus(folder):
            return folder
    raise CorpusError("the shipped corpus is missing", str(package), "Reinstall the package.")


def is_installed(root: Path) -> bool:
    """Whether the corpus lies within the installed package, where the next update replaces it. The corpus of a checkout does not."""
    return root.resolve().is_relative_to(Path(__file__).resolve().parent.parent)


def locate_own(path: str | Path | None) -> Path:
    """The corpus to write into: like `locate`, but it never falls back on the shipped one. Raises CorpusError."""
    if path is None and locate(None) != find_corpus(Path.cwd()):
        fix = f"Name one with --corpus. `sinosoviet init` makes an empty one, {COPY} a copy of the shipped one."
        raise CorpusError("the working directory holds no corpus", None, fix)
    return locate(path)


def read_only(root: Path, path: str | Path | None) -> str:
    """Why nothing may be written into the corpus that `locate(path)` found, in a sentence; "" if it may."""
    if is_installed(root):
        return "This corpus comes with the package and is never written to."
    if path is None and root != find_corpus(Path.cwd()):
        return "The working directory holds no corpus, so this is the one that ships with the package. It is never written to."
    return ""


def locate(path: str | Path | None) -> Path:
    """The corpus at `path`; without one, that of the working directory, else the shipped one. Raises CorpusError."""
    if path is None:
        try:
            return find_corpus(Path.cwd()) or shipped_corpus()
        except OSError as error:  # the working directory was deleted
            raise CorpusError(
                f"the working directory: {error.strerror}", None, "Go elsewhere, or name --corpus."
            ) from None
    folder = Path(path)
    if not _holds_corpus(folder):
        fix = f"A corpus has a file {VOCABULARY}; name its folder."
        raise CorpusError("this folder holds no corpus that can be read", str(folder), fix)
    return folder.resolve()


def record_files(root: Path) -> list[tuple[str, type[msgspec.Struct], str | None]]:
    """(path relative to root, record type, source id or None) of every record file there, in a fixed order.

    A name that is taken by something other than a file is included: reading it reports what is wrong. Raises CorpusError.
    """
    found: list[tuple[str, type[msgspec.Struct], str | None]] = []
    annotations = root / "annotations"
    for name, kind in TOP.items():
        if disk.is_there(annotations / name):
            found.append((f"annotations/{name}", kind, None))
    for folder in _folders(annotations):
        kinds = REFERENCE if folder.name == "reference" else SOURCE | {old: SOURCE[new] for old, new in EARLIER.items()}
        for name, kind in kinds.items():
            for path in (name, *(f"{made}/{name}" for made in ROUNDS)):
                if disk.is_there(folder / path):
                    found.append((f"annotations/{folder.name}/{path}", kind, folder.name))
    return found


def name_of_today(path: str) -> str | None:
    """The path today of a file of a source that has a former name; None for any other file."""
    top, *between, name = path.split("/")
    if top != "annotations" or not between or between[0] == "reference" or name not in EARLIER:
        return None
    return "/".join((top, *between, EARLIER[name]))


def source_files(root: Path) -> list[str]:
    """Ids of the sources: the folders under corpus/ that hold a source.toml or a text.txt. Raises CorpusError."""
    corpus = root / "corpus"
    if not disk.is_there(corpus):
        return []
    return [p.name for p in _folders(corpus) if any(disk.is_there(p / name) for name in ("source.toml", "text.txt"))]


def originals(root: Path, source: str) -> list[str]:
    """The names next to a text that are those of files that it may be taken from. Raises OSError."""
    return sorted(path.name for path in (root / "corpus" / source).iterdir() if is_original(path.name))


def is_text(path: str) -> bool:
    """Whether this path, relative to a corpus, is that of a source text, or of the file that it was taken from."""
    parts = PurePosixPath(posixpath.normpath(path)).parts
    return len(parts) == 3 and parts[0] == "corpus" and (parts[2] == "text.txt" or is_original(parts[2]))


def is_original(name: str) -> bool:
    """Whether a file next to a text has the name of the file that the text was taken from: original.docx."""
    return re.fullmatch(r"original\.[a-z0-9]{1,8}", name) is not None


def record_of(path: str) -> tuple[type[msgspec.Struct], str | None] | None:
    """Record type and source id (None: of no text) of a record file with this path, relative to a corpus; None for another file."""
    top, *between, name = path.split("/")
    if top != "annotations" or len(between) > 2 or (len(between) == 2 and between[1] not in ROUNDS):
        return None
    kinds = TOP if not between else REFERENCE if between[0] == "reference" else SOURCE
    return (kinds[name], between[0] if between else None) if name in kinds else None


def _folders(path: Path) -> list[Path]:
    try:
        found = disk.folders(path)
    except OSError as error:
        raise CorpusError(
            f"cannot be read: {error.strerror}", str(path), "It has to be a folder that you can read."
        ) from None
    for folder in found:
        if not folder.name.isprintable():
            raise CorpusError(
                f"a folder has the name {folder.name!a}", str(path), "Give it a name of visible characters."
            )
    return found
