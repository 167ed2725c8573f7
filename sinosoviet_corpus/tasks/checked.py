"""The result of a check, as `check --format json` prints it, and kept from one run to the next."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Mapping
from typing import TYPE_CHECKING

import msgspec

from sinosoviet_corpus.files import kept, program
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.finding import CannotTell, Finding, RuleCount
from sinosoviet_corpus.tasks.set_aside import SetAside
from sinosoviet_corpus.verdict.states import SentenceState

if TYPE_CHECKING:
    from sinosoviet_corpus.tasks.run import Run  # the engine is not needed for a kept report

SCHEMA = "sinosoviet/findings/2"
_NO_REPORT = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)


class RunInfo(msgspec.Struct, frozen=True, kw_only=True):
    """The run. rules: code -> version.  counts: code -> looked at, fired, silent, cannot tell."""

    rules: dict[str, int]
    tolerance: str
    readings: str
    vocabulary: str
    tables: str
    engine: str
    counts: dict[str, RuleCount]
    not_applicable: dict[str, str]


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """The machine-readable result: the object that `check --format json` prints.

    sentences: the state of each sentence of the texts; empty if not all rules were run.
    """

    schema: str
    run: RunInfo
    findings: tuple[Finding, ...]
    cannot_tell: tuple[CannotTell, ...]
    sentences: tuple[SentenceState, ...] = ()
    set_aside: SetAside | msgspec.UnsetType = msgspec.UNSET


def checked(
    files: Mapping[str, bytes],
    corpus: Corpus,
    choose: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
    run: Run | None = None,
) -> Report:
    """The report on a sound corpus: that of an earlier run on the same files (path -> bytes) by the same program, or else a new one.

    run: as in `check`.  Raises CorpusError, as `check` does.
    """
    known = key(files, choose, ignore)
    report = recall(known) if known else None
    if report is None:
        from sinosoviet_corpus.tasks.check import check  # a kept report needs neither rules nor database
        from sinosoviet_corpus.tasks.run import run as anew

        report = check(corpus, choose, ignore, run=run or anew)
        if known:
            keep(known, report)
    return report


def key(files: Mapping[str, bytes], choose: tuple[str, ...], ignore: tuple[str, ...]) -> str | None:
    """The key of the report on a sound corpus: a digest of all its files (path -> bytes), the choice of rules and the program.

    None if the report cannot be kept.
    """
    of_program = program.digest() if kept.folder() else None
    if of_program is None:
        return None
    made = hashlib.sha256(msgspec.json.encode((of_program, choose, ignore)))
    for path, data in sorted(files.items()):
        made.update(msgspec.json.encode((path, len(data))) + hashlib.sha256(data).digest())
    return f"check-{made.hexdigest()}"


def recall(key: str) -> Report | None:
    """The report that was kept under a key; None if there is none, or if it is no report."""
    data = kept.get(key)
    with contextlib.suppress(*_NO_REPORT):
        return msgspec.json.decode(data, type=Report) if data else None
    return None


def keep(key: str, report: Report) -> None:
    """Keep a report for the next run, unless it would come back different, or the program has changed since it began."""
    if not program.unchanged():
        return
    data = msgspec.json.encode(report)
    with contextlib.suppress(*_NO_REPORT):
        if msgspec.json.encode(msgspec.json.decode(data, type=Report)) == data:
            kept.put(key, data)
