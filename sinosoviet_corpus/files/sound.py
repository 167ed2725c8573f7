"""Remembers the corpora that were found sound, by the bytes of all their files, so that they need not be looked through again.

What depends on more than bytes, strangers and links (strangers.py), is not part of it and is looked at every time.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files import disk, kept, layout, program

WHOLLY, ADVISED = b"sound", b"sound, with advice"  # advice: integrity.ADVICE


def files_of(root: Path) -> dict[str, bytes] | None:
    """Path -> bytes of all files that a corpus is read from, the seal too; None if one of them cannot be read, or there is no seal."""
    try:
        paths = {layout.VOCABULARY, layout.SEAL, *(path for path, *_ in layout.record_files(root))}
        paths |= {layout.BIBLIOGRAPHY} if disk.is_there(root / layout.BIBLIOGRAPHY) else set()
        for text in layout.source_files(root):
            paths |= {f"corpus/{text}/{name}" for name in ("source.toml", "text.txt", *layout.originals(root, text))}
        return {path: disk.read_inside(root, path) for path in paths}
    except (OSError, CorpusError):
        return None


def key(files: Mapping[str, bytes], sealed: bytes | None = None) -> str | None:
    """The key of what is known of these files (path -> bytes). sealed: the seal, if it is not among them. None if nothing is kept."""
    of_program = program.digest(engines=()) if kept.folder() else None
    if of_program is None:
        return None
    whole = {**files, layout.SEAL: sealed} if sealed is not None else files
    made = hashlib.sha256(of_program.encode())
    for path, data in sorted(whole.items()):
        made.update(hashlib.sha256(path.encode()).digest() + hashlib.sha256(data).digest())
    return f"sound-{made.hexdigest()}"


def known(key: str | None) -> bytes | None:
    """WHOLLY or ADVISED; None if the files were not found sound before."""
    found = kept.get(key) if key else None
    return found if found in (WHOLLY, ADVISED) else None


def keep(key: str | None, advised: bool) -> None:
    """Keep that the files are sound, unless the program has changed since it began. advised: whether there is advice."""
    if key and program.unchanged():
        kept.put(key, ADVISED if advised else WHOLLY)
