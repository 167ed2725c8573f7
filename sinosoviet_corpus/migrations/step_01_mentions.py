"""annotations/<source>/entities.jsonl -> mentions.jsonl, because it holds mentions. The bytes stay the same."""

from __future__ import annotations

import hashlib

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files import layout, seal
from sinosoviet_corpus.migrations.step import Before, Change


def step(before: Before) -> Change:
    """Give each file its current name. Raises CorpusError if both files exist and differ."""
    files: dict[str, bytes] = {}
    gone: list[str] = []
    said: list[str] = []
    excused: set[tuple[str, str]] = set()
    for old, data in sorted(before.files.items()):
        new = layout.name_of_today(old)
        if new is None:
            continue
        there = before.files.get(new)
        if there not in (None, data):
            what = f"{new} exists too, with different content"
            raise CorpusError(what, old, "Put the lines of both into the latter, and remove the former.")
        files[new] = data
        gone.append(old)
        said.append(f"{old} -> {new}" + ("" if there is None else " (which exists already, with the same content)"))
        excused.add(("FIL704", old))
        if there is not None:
            digests = seal.whole_digests(before.sealed)
            excused.add(("SCH211", old))
            if hashlib.sha256(data).hexdigest() in (digests.get(old), digests.get(new)):
                excused |= {("SEA501", path) for path in (old, new) if path not in digests}
    return Change(files=files, gone=tuple(gone), said=tuple(said), excused=frozenset(excused))
