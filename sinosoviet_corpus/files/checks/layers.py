"""The checks of dates and adjudications, and of records that have no check of their own."""

from __future__ import annotations

from collections.abc import Iterator

from sinosoviet_corpus.files.checks.fault import Context, Fault
from sinosoviet_corpus.files.checks.names import dangling
from sinosoviet_corpus.files.checks.spans import spans_fit
from sinosoviet_corpus.files.checks.times import when_readable
from sinosoviet_corpus.files.reader import Located
from sinosoviet_corpus.model.layer_table import OF_RECORD
from sinosoviet_corpus.model.layers import Adjudication, Date


def date(item: Located, at: Context) -> Iterator[Fault]:
    record: Date = item.record
    yield from when_readable(record.time, "time", at)
    yield from spans_fit(item, record.source, record.spans, at, record.spans)


def adjudication(item: Located, at: Context) -> Iterator[Fault]:
    record: Adjudication = item.record
    for key, target in (("first", record.first), ("second", record.second)):
        if target is not None and target not in at.ids:
            yield dangling(key, target, at.ids, at)


def other(item: Located, at: Context) -> Iterator[Fault]:
    """Check a record of a layer that has no check of its own: the ids it names exist, and its spans fit its text."""
    layer = OF_RECORD[type(item.record)]
    for name in layer.names(item.record):
        if name is not None and name not in at.ids:
            yield dangling(layer.schema, name, at.ids, at)
    if layer.marked:
        yield from spans_fit(item, item.record.source, item.record.spans, at, item.record.spans)
