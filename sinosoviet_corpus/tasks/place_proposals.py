"""Puts proposals into the layers of a corpus in memory, for `new` and `propose --write`. What does not fit is left out, with its reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files import integrity
from sinosoviet_corpus.files.as_if import as_if, merged
from sinosoviet_corpus.files.reader import Reading
from sinosoviet_corpus.model.layer_table import OF_RECORD
from sinosoviet_corpus.model.problem import Problem
from sinosoviet_corpus.output.problems import describe

_ROUNDS = 6  # times that proposals which do not fit are left out, with those that name them


class Placed(NamedTuple):
    """reading: the corpus with the proposals.  files: those that are new or changed.  counts: layer -> proposals.  left_out: with reasons."""

    reading: Reading
    files: dict[str, bytes]
    counts: dict[str, int]
    left_out: tuple[str, ...]


def with_proposals(reading: Reading, added: Mapping[str, bytes], records: Iterable[Any]) -> Placed:
    """A sound reading with proposals. added: new files besides them, whose content is in `reading.raw` already.

    Raises CorpusError, with the problems, if the corpus would not be sound for another reason than a proposal.
    """
    kept = {record.id: record for record in records}
    left_out: list[str] = []
    for _ in range(_ROUNDS):
        files = {**added, **_files(reading, kept.values())}
        made = as_if(reading, files)
        problems = integrity.verify(made)
        if not problems:
            counts = Counter(OF_RECORD[type(record)].name for record in kept.values())
            return Placed(made, files, dict(counts), tuple(left_out))
        faulty = {problem.record: problem.message for problem in problems if problem.record in kept}
        if not faulty:
            break
        for key, why in faulty.items():
            left_out.append(f"{key}: {why}")
            del kept[key]
    raise _unsound(problems)


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
