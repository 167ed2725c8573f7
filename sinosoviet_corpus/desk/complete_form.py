"""The form of a statement that the record has all cases of something."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, get_args

import msgspec

from sinosoviet_corpus.desk import citations
from sinosoviet_corpus.desk.claim_form import PLACES
from sinosoviet_corpus.desk.fields import Field, Group, Typed, ids, made_fields, pairs, values_of_maker
from sinosoviet_corpus.desk.record_form import Entry, RecordForm, Where
from sinosoviet_corpus.desk.warm import Held
from sinosoviet_corpus.model.claim import Completeness
from sinosoviet_corpus.model.entity import Entity
from sinosoviet_corpus.model.vocabulary import ANY, CLAIM, accepted_roles
from sinosoviet_corpus.model.words import PlaceRelation
from sinosoviet_corpus.render.dates import of_edtf
from sinosoviet_corpus.tables.fold import free, slug
from sinosoviet_corpus.tasks.predicates import readable

PLACE = "place"  # the place of the claims, which is no role


def _groups(held: Held, where: Where, typed: Mapping[str, str]) -> list[Group]:
    names = held.names
    known = held.corpus.vocabulary.predicates[where.predicate]
    roles = {role: role.replace("_", " ") for role in accepted_roles(known)}
    new = pairs(list(held.corpus.vocabulary.entity_types), "in the registry")
    about = (
        Field("entity", "Of whom or what", offered=tuple(names.offered((ANY,))), wide=True),
        Field("new.entity", "If it is new, it is a", "select", new),
        Field("role", "It is the", "select", pairs(roles | {PLACE: "place where it was"}, "as its kind says")),
        Field("place_relation", "If it is the place: where to that", "select", pairs(get_args(PlaceRelation), "in")),
        Field("member_class", "Only cases of this kind", offered=tuple(names.offered(["class"])), hint="a class of the registry; empty for all"),
        Field("period", "From when to when", hint="1946 to 1960; 1946/1960; 1949/.. for 1949 and later"),
    )  # fmt: skip
    words = (
        Field("statement", "Which cases there are, in a sentence", "area"),
        Field("asserted_by", "Who says that these are all", wide=True),
    )
    return [
        Group("All cases of what", about),
        Group("In words", words),
        *citations.groups(held, typed),
        made_fields(False),
    ]


def _values(held: Held, record: Completeness) -> dict[str, str]:
    names = held.names
    made = values_of_maker(record) | citations.values(held, record.citations)
    made |= {
        "entity": names.shown(record.entity),
        "role": record.role,
        "member_class": names.shown(record.member_class),
    }
    made |= {"place_relation": record.place_relation or "", "period": record.period, "statement": record.statement}
    return made | {"asserted_by": record.asserted_by}


def _read(typed: Typed, where: Where) -> Completeness:
    predicate = where.predicate
    old: Completeness | None = where.old
    role, entity = _thing(typed, predicate)
    relation: PlaceRelation | None = typed.one_of("place_relation", ("", *get_args(PlaceRelation)), "") or None
    if relation and role != PLACE:
        typed.wrong["place_relation"] = "only a place has this"
    fields: dict[str, Any] = {
        "entity": entity or "",
        "role": role,
        "predicate": predicate,
        "member_class": typed.thing("member_class", ["class"]),
        "place_relation": (relation or "in") if role == PLACE else None,
        "period": typed.period("period"),
        "statement": typed.line("statement", "say in a sentence which cases there are"),
        "asserted_by": typed.line("asserted_by", "say who vouches for the list"),
        "citations": citations.read(typed),
        "made_by": typed.made_by(),
    }
    if old is not None:
        return msgspec.structs.replace(old, **fields)
    key = f"ref/complete-{slug(f'{predicate}-{entity or role}', 80)}"
    return Completeness(id=free(key, ids(typed.held)), **fields)


def _thing(typed: Typed, predicate: str) -> tuple[str, str | None]:
    """The role and the thing of a completeness statement. If no role was chosen, it is the only one that takes such a thing."""
    known = accepted_roles(typed.held.corpus.vocabulary.predicates[predicate])
    role: str = typed.one_of("role", ("", *known, PLACE), "")
    takes = {name: accepted.types - {CLAIM} for name, accepted in known.items()} | {PLACE: frozenset(PLACES)}
    entity = typed.thing("entity", takes[role] if role else frozenset[str]().union(*takes.values()))
    if entity is None:
        typed.wrong.setdefault("entity", "say of whom or what the record has all cases")
        return role or next(iter(takes)), None
    if not role:
        kind = next(e.type for e in (*typed.held.corpus.entities, *typed.entities) if e.id == entity)
        fit = [name for name in known if takes[name] & {kind, ANY}] or [PLACE]
        if len(fit) > 1:
            typed.wrong["role"] = f"it may be the {' or the '.join(name.replace('_', ' ') for name in fit)}; choose one"
        role = fit[0]
    return role, entity


def _reads(held: Held, record: Completeness, new: Iterable[Entity]) -> str:
    """How the record reads. new: things that are typed for the first time."""
    predicate = held.corpus.vocabulary.predicates[record.predicate]
    names = {e.id: e.label for e in new}
    label = names.get(record.entity) or (held.speaker.label(record.entity) if record.entity else "…")
    if record.role == PLACE:
        label = f"{(record.place_relation or 'in').replace('_', ' ')} {label}"
    slot = f"{{{record.role}}}"
    template = predicate.sentence if slot in predicate.sentence else f"{predicate.sentence} {slot}"
    template = re.sub(r"\[([^\]]*)\]", lambda m: m[1] if slot in m[1] else "", template)
    about = readable(template.replace(slot, label))
    when = f", {of_edtf(record.period)}" if record.period else ""
    kind = f" (only those of the kind {held.speaker.label(record.member_class)})" if record.member_class else ""
    return f"The record has all cases of this, and there were no others{when}: {' '.join(about.split())}{kind}."


def _entries(held: Held) -> Iterator[Entry]:
    for c in held.corpus.complete:
        yield Entry("complete", c.id, c.statement, "all cases are on record", c.statement)


FORM = RecordForm(
    kind="complete",
    title="All cases are on record",
    record=Completeness,
    groups=_groups,
    values=_values,
    read=_read,
    reads=lambda held, typed, record: _reads(held, record, typed.entities),
    entries=_entries,
    add="State that all cases of something are on record",
    of_predicate=True,
    cites=True,
    faults=(("VOC411", "period", "period"), ("VOC412", "", "url"), ("REF307", "", "work")),
)
