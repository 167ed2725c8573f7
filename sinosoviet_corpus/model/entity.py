"""Entities of the registry, and their mentions in a text."""

from __future__ import annotations

from sinosoviet_corpus.model.record import Id, MadeBy, Range, Record
from sinosoviet_corpus.model.words import Confidence


class Name(Record, frozen=True):
    """A form of an entity's name with its BCP 47 language tag. Periods of names are reference claims (`named`)."""

    text: str
    lang: str


class Entity(Record, frozen=True, kw_only=True, omit_defaults=True):
    """Anything that claims are about. part_of and instance_of hold ids of wider entities and of classes.

    single_holder: whether an office has one holder at a time. Where it has but for a period, say true, and record a claim that names all
    who held it together in that period: in that time nobody excludes another.  state: the state that an office or body belongs to.
    actors: whose conduct, policy, people, work or relation it is, so that a question about one of these finds it; left out if there are none.
    """

    id: Id
    type: str
    label: str
    names: tuple[Name, ...]
    part_of: tuple[Id, ...]
    instance_of: tuple[Id, ...]
    single_holder: bool | None
    state: Id | None
    actors: tuple[Id, ...] = ()
    note: str | None


class Mention(Record, frozen=True):
    """A place where a text names an entity: the entity that the text names, rightly or wrongly."""

    id: Id
    source: Id
    spans: tuple[Range, ...]
    entity: Id
    sure: Confidence
    made_by: MadeBy
    note: str | None
