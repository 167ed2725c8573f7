"""Puts proposals into the layers of a corpus in memory, for `new` and `propose --write`. What does not fit is left out, with its reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files import integrity, writing
from sinosoviet_corpus.files.as_if import as_if, merged
from sinosoviet_corpus.files.reader import Reading
from sinosoviet_corpus.model.layer_table import OF_RECORD
from sinosoviet_corpus.model.problem import Problem
from sinosoviet_corpus.output.problems import describe
from sinosoviet_corpus.proposers.covered import Covered
from sinosoviet_corpus.proposers.made import unnamed
from sinosoviet_corpus.tables.fold import free
from sinosoviet_corpus.tasks.verify import sound_reading

_ROUNDS = 6  # times that proposals which do not fit are left out, with those that name them


class Placed(NamedTuple):
    """A corpus in memory with proposals put into its layers.

    reading: the corpus with the proposals.  files: those that are new or changed.  records: the proposals.  left_out: others, with reasons.
    """

    reading: Reading
    files: dict[str, bytes]
    records: tuple[Any, ...]
    left_out: tuple[str, ...]

    @property
    def counts(self) -> dict[str, int]:
        """Layer -> number of proposals."""
        return dict(Counter(OF_RECORD[type(record)].name for record in self.records))


def with_proposals(reading: Reading, added: Mapping[str, bytes], records: Iterable[Any]) -> Placed:
    """A sound reading with proposals. added: new files besides them, whose content is in `reading.raw` already.

    Raises CorpusError, with the problems, if the corpus would not be sound for another reason than a proposal.
    """
    kept = {record.id: record for record in records}
    alone = unnamed(kept.values())
    left_out: list[str] = []
    for _ in range(_ROUNDS):
        files = {**added, **_files(reading, kept.values())}
        made = as_if(reading, files)
        problems = integrity.verify(made)
        if not problems:
            return Placed(made, files, tuple(kept.values()), tuple(left_out))
        faulty = {problem.record: problem.message for problem in problems if problem.record in kept}
        if not faulty:
            break
        for key, why in faulty.items():
            left_out.append(f"{key}: {why}")
            del kept[key]
        for key in sorted(unnamed(kept.values()) - alone):
            left_out.append(f"{key}: all that names this entity was left out")
            del kept[key]
    raise _unsound(problems)


def write(root: Path, source: str, records: Iterable[Any], before: Mapping[str, bytes]) -> Placed:
    """Write proposals for a text into the corpus, in one change. What is annotated or proposed there already is left out.

    before: the files that the proposals were made from, path -> content.  Raises CorpusError, and writes nothing, if they have changed since.
    """
    with writing.writing(root):
        reading = _unchanged(root, before)
        done = with_proposals(reading, {}, _fresh(reading, source, records))
        if done.files:
            writing.change(root, done.files, {}, done.reading.sealed or b"")
        return done


def _unchanged(root: Path, before: Mapping[str, bytes]) -> Reading:
    """The sound reading of a corpus, for a writer who has made something from its files `before` (path -> content), without the lock.

    Call it within `writing` only. Raises CorpusError if files have changed since.
    """
    reading = sound_reading(root)
    changed = sorted(path for path in reading.raw.keys() | before.keys() if reading.raw.get(path) != before.get(path))
    if changed:
        what = f"files of the corpus have changed while proposals were made: {', '.join(changed[:10])}"
        raise CorpusError(what, str(root), "Look at the changes; if you made them yourself, propose again.")
    return reading


def _fresh(reading: Reading, source: str, records: Iterable[Any]) -> list[Any]:
    """The proposals that touch no record of their layer and kind, and the entities that these need, under ids that are free."""
    records = list(records)
    taken = {item.record.id for item in reading.located if hasattr(item.record, "id")}
    there: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for item in reading.located:
        if item.folder == source and OF_RECORD[type(item.record)].marked is not None and item.path.count("/") == 2:
            spans = there.setdefault(_kind(item.record), [])
            spans += [(span.start, span.end) for span in item.record.spans]
    reach = {kind: Covered(spans) for kind, spans in there.items()}
    made: list[Any] = []
    renamed: dict[str, str] = {}
    for record in records:
        if hasattr(record, "spans"):
            covered = reach.get(_kind(record))
            if covered is not None and any(covered.touches(span.start, span.end) for span in record.spans):
                continue
        key = free(record.id, taken)
        taken.add(key)
        renamed[record.id] = key
        made.append(msgspec.structs.replace(record, id=key))
    lost = unnamed(made) - unnamed(records)
    return [_anchored(record, renamed) for record in made if record.id not in lost]


def _kind(record: Any) -> tuple[str, str]:
    return OF_RECORD[type(record)].name, getattr(record, "predicate", "")


def _anchored(record: Any, renamed: dict[str, str]) -> Any:
    """The record, leaning on the date under its new id, or on none if that was left out."""
    when = getattr(record, "time", None)
    if when is None or when.anchor is None:
        return record
    return msgspec.structs.replace(record, time=msgspec.structs.replace(when, anchor=renamed.get(when.anchor)))


def _unsound(problems: list[Problem]) -> CorpusError:
    what = f"nothing was written, {len(problems)} problem(s) would come of it:"
    return CorpusError(what, None, listed=map(describe, problems[:10]))


def path_of(record: Any) -> str:
    """The file of a proposal, relative to the corpus."""
    layer = OF_RECORD[type(record)]
    return f"annotations/{layer.file}" if layer.folders == ("top",) else f"annotations/{record.source}/{layer.file}"


def _files(reading: Reading, records: Iterable[Any]) -> dict[str, bytes]:
    """The record files with the proposals in their places. The lines that are there stay as they are."""
    grouped: dict[str, list[Any]] = {}
    for record in records:
        grouped.setdefault(path_of(record), []).append(record)
    return {path: merged(reading, path, new) for path, new in grouped.items()}
