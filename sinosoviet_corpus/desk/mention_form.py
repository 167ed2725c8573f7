"""The form of a mention: which entity words of a text name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from sinosoviet_corpus.desk.fields import Field, Group, Typed, made_fields, pairs, values_of_maker
from sinosoviet_corpus.desk.on_words import begun_with, layered, stretches
from sinosoviet_corpus.desk.record_form import RecordForm, Where
from sinosoviet_corpus.desk.warm import Held
from sinosoviet_corpus.model.entity import Mention
from sinosoviet_corpus.model.vocabulary import ANY
from sinosoviet_corpus.model.words import Confidence


def _groups(held: Held, where: Where, typed: Mapping[str, str]) -> list[Group]:
    new = pairs(list(held.corpus.vocabulary.entity_types), "in the registry")
    what = (
        Field("entity", "What the words name", offered=tuple(held.names.offered((ANY,)))),
        Field("new.entity", "If it is new, it is a", "select", new),
        Field("sure", "How sure that it is this one", "select", pairs(get_args(Confidence))),
    )
    return [Group("Who or what", what), made_fields()]


def _values(held: Held, record: Mention) -> dict[str, str]:
    return {"entity": held.names.shown(record.entity), "sure": record.sure} | values_of_maker(record)


def _read(typed: Typed, where: Where) -> Mention:
    spans = stretches(typed, where)
    entity = typed.thing("entity", (ANY,))
    if entity is None:
        typed.wrong.setdefault("entity", "say what the words name")
    fields = {"entity": entity or "", "sure": typed.one_of("sure", get_args(Confidence), "high")}
    made: Mention = layered(typed, where, Mention, spans, fields)
    return made


def _begins(held: Held, where: Where, claim: str) -> dict[str, str]:
    return {"entity": begun_with(held, where)}


def _says(held: Held, record: Mention) -> str:
    return held.names.shown(record.entity)


FORM = RecordForm(
    kind="mention",
    title="A name",
    record=Mention,
    groups=_groups,
    values=_values,
    read=_read,
    reads=lambda held, typed, record: _says(held, record),
    begins=_begins,
    says=_says,
    called="name",
    on_words=True,
)
