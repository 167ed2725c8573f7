"""Checks where output may be written: anywhere except into the texts and annotations of the corpus."""

from __future__ import annotations

import os
from pathlib import Path

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files.disk import LEADS_OUT

_OURS = ("corpus", "annotations")


def outside(root: Path, given: str) -> Path:
    """The path, if writing there harms nothing of the corpus at `root`. Raises CorpusError."""
    if not given:
        raise CorpusError("the name of what to write is empty", None, "Name a file, or for tables a folder.")
    try:
        there = Path(given).resolve()
    except (
        OSError,
        RuntimeError,
    ) as error:  # links in a circle; only OSError has `strerror`, the reason without the path
        raise CorpusError(f"leads nowhere: {getattr(error, 'strerror', error)}", given, "Name another path.") from None
    named = Path(os.path.realpath(Path(given).parent)) / Path(given).name
    if any(p.is_relative_to(root.resolve()) for p in (named, Path.cwd() / given)) and not there.is_relative_to(
        root.resolve()
    ):
        raise CorpusError(LEADS_OUT, given, "Remove the link, or name what it leads to.")
    for name in _OURS:
        if there.is_relative_to((root / name).resolve()):
            fix = "Name a path elsewhere. Texts are never changed, and annotations only by hand."
            raise CorpusError(f"lies in {name}/ of the corpus", given, fix)
    return Path(given)
