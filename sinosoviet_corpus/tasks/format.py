"""format: put the record files into canonical form, under their names of today, and renew the seal. It never touches a text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files import chain, jsonl, layout, reader, seal, writing
from sinosoviet_corpus.files.placed import Placed
from sinosoviet_corpus.files.reader import Reading
from sinosoviet_corpus.output.problems import describe
from sinosoviet_corpus.tasks.verify import verify


class Formatted(msgspec.Struct, frozen=True):
    """What `format` changed.

    rewritten: files whose form changed.  renamed: (earlier name, name of today).  changed: what differs from the last seal, in words.  sealed: whether the seal was renewed.
    """

    rewritten: tuple[str, ...]
    renamed: tuple[tuple[str, str], ...]
    changed: tuple[str, ...]
    sealed: bool


FORM = {"SCH204", "SCH205", "SCH208", "SCH201"}  # problems that formatting fixes


def format_corpus(root: Path, check: bool = False) -> Formatted:
    """Format the corpus at `root`; with `check` only say what would change.

    Raises CorpusError if there are problems that formatting does not fix: it could lose a line that is not a record.
    """
    if check:
        return _format(root, check)
    with writing.writing(root):
        return _format(root, check)


def _format(root: Path, check: bool) -> Formatted:
    reading = reader.read_folder(root)
    broken = [p for p in reading.problems if p.code not in FORM]
    if broken:
        what = f"not formatted, {len(broken)} problem(s) come first:"
        raise CorpusError(what, str(root), listed=map(describe, broken[:10]))
    new = _canonical(reading)
    rewritten = tuple(path for path, data in new.items() if data != reading.raw[path])
    renamed = _renamed(reading)
    gone = {old: reading.raw[old] for old in renamed}
    names_of_today = {renamed.get(path, path): data for path, data in new.items()}
    files = {path: data for path, data in (reading.raw | names_of_today).items() if path not in gone}
    sealed = seal.seal(files)
    broken_links = (f"{p.path}:{p.line}: {p.message}" for p in chain.check(reading))
    changed = (*seal.changes(files, reading.sealed), *broken_links)
    to_seal = reading.sealed != sealed
    if not check and gone:
        touched = {*(renamed.get(path, path) for path in rewritten), *renamed.values()}
        writing.change(root, {path: files[path] for path in sorted(touched)}, gone, sealed)
    elif not check and (rewritten or to_seal):
        writing.put(root, {path: new[path] for path in rewritten} | ({layout.SEAL: sealed} if to_seal else {}))
    return Formatted(rewritten, tuple(renamed.items()), changed, to_seal and not check)


def remaining(root: Path) -> list[str]:
    """What `verify` still finds after formatting, as lines."""
    return [describe(p) for p in verify(root)]


def _renamed(reading: Reading) -> dict[str, str]:
    """Earlier name -> name of today, of the files that have no file of today's name next to them."""
    names = {old: layout.name_of_today(old) for old in sorted(reading.raw)}
    return {old: new for old, new in names.items() if new is not None and new not in reading.raw}


def _canonical(reading: Reading) -> dict[str, bytes]:
    records: dict[str, list[tuple[Any, bytes]]] = {path: [] for path, _, _ in layout.record_files(reading.root)}
    lines = {path: data.split(b"\n") for path, data in reading.raw.items() if path in records}
    placed = Placed(reading)
    for item in reading.located:
        records[item.path].append((placed.record(item), lines[item.path][item.line - 1]))
    return {
        path: chain.chained([record for record, _ in rows])
        if path == layout.DECISIONS
        else b"".join(jsonl.encode_like(*row) + b"\n" for row in sorted(rows, key=lambda row: jsonl.place(row[0])))
        for path, rows in records.items()
    }
