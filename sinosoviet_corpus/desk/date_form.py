"""The form of a date that words of a text give."""

from __future__ import annotations

from collections.abc import Mapping

from sinosoviet_corpus.desk.fields import Group, Typed, made_fields, time_fields, values_of_maker, values_of_time
from sinosoviet_corpus.desk.on_words import begun_with, layered, stretches
from sinosoviet_corpus.desk.record_form import RecordForm, Where
from sinosoviet_corpus.desk.warm import Held
from sinosoviet_corpus.model.layers import Date
from sinosoviet_corpus.render.dates import of_when


def _groups(held: Held, where: Where, typed: Mapping[str, str]) -> list[Group]:
    return [time_fields(), made_fields()]


def _values(held: Held, record: Date) -> dict[str, str]:
    return values_of_time(record.time) | values_of_maker(record)


def _read(typed: Typed, where: Where) -> Date:
    spans = stretches(typed, where)
    time = typed.when(spans[0].quote, where.old.time if where.old else None)
    made: Date = layered(typed, where, Date, spans, {"time": time})
    return made


def _begins(held: Held, where: Where, claim: str) -> dict[str, str]:
    return {"when": begun_with(held, where)}


def _says(held: Held, record: Date) -> str:
    return of_when(record.time) if record.time else "a time that is not placed"


FORM = RecordForm(
    kind="date",
    title="A date",
    record=Date,
    groups=_groups,
    values=_values,
    read=_read,
    reads=lambda held, typed, record: _says(held, record),
    begins=_begins,
    says=_says,
    called="date",
    on_words=True,
    faults=(("VOC411", "", "edtf"),),
)
