"""The check of a decision."""

from __future__ import annotations

from collections.abc import Iterator

from sinosoviet_corpus.files.checks.fault import Context, Fault
from sinosoviet_corpus.files.checks.ids import invisible, is_visible
from sinosoviet_corpus.files.reader import Located
from sinosoviet_corpus.model.decision import Decision


def decision(item: Located, at: Context) -> Iterator[Fault]:
    record: Decision = item.record
    if not record.reason.strip() or not record.by.strip():
        yield Fault("REV601", "a decision without a reason or a name", "Decide again, with --reason and --by.")
    for name in (record.finding, record.code, record.claim):
        if not is_visible(name):
            yield invisible(name)
