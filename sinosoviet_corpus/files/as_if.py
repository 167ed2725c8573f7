"""A corpus as if some of its files had another content: what a writer checks before it writes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from sinosoviet_corpus.files import csl, jsonl, layout, seal
from sinosoviet_corpus.files.reader import Located, Reading
from sinosoviet_corpus.model.source import Text


def merged(reading: Reading, path: str, records: list[Any]) -> bytes:
    """A record file with more records, in canonical order. The lines that are there stay as they are."""
    lines = reading.raw.get(path, b"").split(b"\n")
    there = [(jsonl.place(item.record), lines[item.line - 1]) for item in reading.located if item.path == path]
    whole = [*there, *((jsonl.place(record), jsonl.encode(record)) for record in records)]
    return b"".join(line + b"\n" for _, line in sorted(whole, key=lambda pair: pair[0]))


def as_if(reading: Reading, files: Mapping[str, bytes], texts: Iterable[Text] = ()) -> Reading:
    """The reading as if these files (path -> content) were there, and sealed. texts: new ones.

    The reading has to be sound, and the vocabulary to stay: problems are those of the new files only.
    """
    located = [item for item in reading.located if item.path not in files]
    problems = []
    for path, data in files.items():
        record = layout.record_of(path)
        if record is None:
            continue
        records, bad = jsonl.read(data, record[0], path)
        problems += bad
        located += [Located(path, line, record[1], one) for line, one in records]
    bibliography = reading.bibliography
    if layout.BIBLIOGRAPHY in files:
        bibliography, more = csl.read(files[layout.BIBLIOGRAPHY], layout.BIBLIOGRAPHY)
        problems += more
    raw = {**reading.raw, **files}
    return msgspec.structs.replace(
        reading,
        located=located,
        bibliography=bibliography,
        texts=reading.texts | {text.source.id: text for text in texts},
        raw=raw,
        sealed=seal.seal(raw),
        problems=problems,
    )
