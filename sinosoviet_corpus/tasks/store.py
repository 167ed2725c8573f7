"""Puts records into the files of the corpus: canonical, sealed, and only if the whole corpus is sound with them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from sinosoviet_corpus.files import csl, integrity, jsonl, layout, seal, writing
from sinosoviet_corpus.files.reader import Located, Reading
from sinosoviet_corpus.model.claim import REFERENCE
from sinosoviet_corpus.model.layer_table import OF_RECORD
from sinosoviet_corpus.model.problem import Problem
from sinosoviet_corpus.tasks import items
from sinosoviet_corpus.tasks.items import Item
from sinosoviet_corpus.tasks.verify import sound_reading


class Edit(NamedTuple):
    """A record to put, to replace or to remove. old: None to put a new one.  new: None to remove the old one.

    made: "first" or "second" for a record of one of the two annotations that are compared, "" for one of the corpus itself.
    """

    old: Any
    new: Any
    made: str = ""

    @property
    def path(self) -> str:
        """The file of the record."""
        record = self.new if self.new is not None else self.old
        if isinstance(record, Item):
            return layout.BIBLIOGRAPHY
        layer = OF_RECORD[type(record)]
        if layer.folders == ("top",):
            return f"annotations/{layer.file}"
        folder = "/".join(part for part in (getattr(record, "source", REFERENCE), self.made) if part)
        return f"annotations/{folder}/{layer.file}"


class Unfit(Exception):
    """The corpus would not be sound. Nothing was written."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(problems[0].message)
        self.problems = problems


class Meanwhile(Exception):
    """Somebody else has changed a record. Nothing was written."""


def store(root: Path, edits: Iterable[Edit], advised: bool = True) -> None:
    """Carry out all edits as one change. Raises Unfit, Meanwhile, or CorpusError.

    advised: also refuse new records that `verify` only advises against. False for records that were not typed now, but taken as somebody made them before.
    """
    edits = list(edits)
    with writing.writing(root):
        reading = sound_reading(root)
        files = {path: _edited(reading, path, edits) for path in dict.fromkeys(edit.path for edit in edits)}
        data = {path: _data(reading, path, records) for path, records in files.items()}
        raw = {**reading.raw, **data}
        sealed = seal.seal(raw)
        whole = msgspec.structs.replace(reading, located=_located(reading, files), raw=raw, sealed=sealed)
        if layout.BIBLIOGRAPHY in data:
            known, faults = csl.read(data[layout.BIBLIOGRAPHY], layout.BIBLIOGRAPHY)
            whole = msgspec.structs.replace(whole, bibliography=known, problems=faults)
        own = {edit.new.id for edit in edits if edit.new is not None} if advised else set()
        problems = [
            p for p in integrity.verify(whole, advised=True) if p.code not in integrity.ADVICE or p.record in own
        ]
        if problems:
            raise Unfit(problems)
        writing.change(root, data, {}, sealed)


def _edited(reading: Reading, path: str, edits: list[Edit]) -> list[Any]:
    """The records of a file after the edits, in their order."""
    records: dict[str, Any] = {item.record.id: item.record for item in reading.located if item.path == path}
    if path == layout.BIBLIOGRAPHY and path in reading.raw:
        records |= items.items(reading.raw[path])
    for edit in edits:
        if edit.path != path:
            continue
        if edit.old is not None:
            if records.get(edit.old.id) != edit.old:
                raise Meanwhile("Somebody else has changed this record meanwhile.")
            del records[edit.old.id]
        if edit.new is not None:
            if edit.new.id in records:
                raise Meanwhile("Somebody else has made a record of this name meanwhile.")
            records[edit.new.id] = edit.new
    return list(records.values()) if path == layout.BIBLIOGRAPHY else sorted(records.values(), key=jsonl.place)


def _data(reading: Reading, path: str, records: list[Any]) -> bytes:
    """The content of a file with these records."""
    if path == layout.BIBLIOGRAPHY:
        return items.rewritten(reading.raw.get(path, b""), records)
    return b"".join(jsonl.encode(r) + b"\n" for r in records)


def _located(reading: Reading, files: dict[str, list[Any]]) -> list[Located]:
    """All records with their places, in the order of the files."""
    made: list[Located] = []
    waiting = {path: records for path, records in files.items() if path != layout.BIBLIOGRAPHY}
    folders = {item.path: item.folder for item in reading.located}
    for item in reading.located:
        if item.path not in files:
            made.append(item)
        elif item.path in waiting:
            made += _lines(item.path, item.folder, waiting.pop(item.path))
    for path, records in waiting.items():
        top = path.count("/") == 1
        made += _lines(path, folders.get(path, None if top else path.split("/")[1]), records)
    return made


def _lines(path: str, folder: str | None, records: list[Any]) -> list[Located]:
    return [Located(path, n, folder, record) for n, record in enumerate(records, 1)]


def digest(record: msgspec.Struct) -> str:
    """A short name for a record as it is, so that a form can say which one it was made from."""
    return seal.digest(jsonl.encode(record))
