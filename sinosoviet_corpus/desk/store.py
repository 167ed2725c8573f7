"""Puts records into the files of the corpus: canonical, sealed, and only if the whole corpus is sound with them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from sinosoviet_corpus.files import integrity, jsonl, seal, writing
from sinosoviet_corpus.files.reader import Located, Reading
from sinosoviet_corpus.model.claim import REFERENCE
from sinosoviet_corpus.model.layer_table import OF_RECORD
from sinosoviet_corpus.model.problem import Problem
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


def store(root: Path, edits: Iterable[Edit]) -> None:
    """Carry out all edits as one change. Raises Unfit, Meanwhile, or CorpusError."""
    edits = list(edits)
    with writing.writing(root):
        reading = sound_reading(root)
        files = {path: _edited(reading, path, edits) for path in dict.fromkeys(edit.path for edit in edits)}
        data = {path: b"".join(jsonl.encode(r) + b"\n" for r in records) for path, records in files.items()}
        raw = {**reading.raw, **data}
        sealed = seal.seal(raw)
        problems = integrity.verify(
            msgspec.structs.replace(reading, located=_located(reading, files), raw=raw, sealed=sealed)
        )
        if problems:
            raise Unfit(problems)
        writing.change(root, data, {}, sealed)


def _edited(reading: Reading, path: str, edits: list[Edit]) -> list[Any]:
    """The records of a file after the edits, in their order."""
    records = {item.record.id: item.record for item in reading.located if item.path == path}
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
    return sorted(records.values(), key=jsonl.place)


def _located(reading: Reading, files: dict[str, list[Any]]) -> list[Located]:
    """All records with their places, in the order of the files."""
    made: list[Located] = []
    waiting = dict(files)
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
