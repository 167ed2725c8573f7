"""The form of an entity of the registry."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from sinosoviet_corpus.desk.fields import Field, Group, Typed, pairs
from sinosoviet_corpus.desk.record_form import Entry, RecordForm, Where
from sinosoviet_corpus.desk.warm import Held
from sinosoviet_corpus.model.entity import Entity, Name
from sinosoviet_corpus.model.vocabulary import ANY

_SINGLE = {True: "yes", False: "no", None: ""}


def _groups(held: Held, where: Where, typed: Mapping[str, str]) -> list[Group]:
    names, types, several = held.names, held.corpus.vocabulary.entity_types, "several with ;"
    anything = tuple(names.offered((ANY,)))
    single = pairs({"yes": "yes", "no": "no"}, "not known")
    about = (
        Field("label", "Name"),
        Field("type", "It is a", "select", pairs(types)),
        Field("names", "Other names", hint=several),
        Field("part_of", "Part of", offered=anything, hint=several),
        Field("instance_of", "An instance of", offered=tuple(names.offered(["class"])), hint=several),
        Field("state", "Of which state", offered=tuple(names.offered(["state"]))),
        Field("actors", "Whose conduct, policy or people it is", offered=anything, hint=several),
        Field("single", "An office: one holder at a time", "select", single),
        Field("note", "Note", "area"),
    )
    return [Group("Who or what it is", about)]


def _values(held: Held, record: Entity) -> dict[str, str]:
    names = held.names
    return {
        "label": record.label,
        "type": record.type,
        "names": "; ".join(n.text for n in record.names),
        "part_of": "; ".join(map(names.shown, record.part_of)),
        "instance_of": "; ".join(map(names.shown, record.instance_of)),
        "state": names.shown(record.state),
        "actors": "; ".join(map(names.shown, record.actors)),
        "single": _SINGLE[record.single_holder],
        "note": record.note or "",
    }


def _read(typed: Typed, where: Where) -> Entity:
    old: Entity | None = where.old
    label = typed.text("label")
    if label is None:
        typed.wrong["label"] = "give it a name"
    before = {n.text: n for n in old.names} if old else {}
    given = [part.strip() for part in (typed.text("names") or "").split(";") if part.strip()]
    fields: dict[str, Any] = {
        "label": label or "",
        "type": typed.one_of("type", typed.held.corpus.vocabulary.entity_types, old.type if old else "person"),
        "names": tuple(before.get(text, Name(text=text, lang="en")) for text in dict.fromkeys(given)),
        "part_of": typed.things("part_of", (ANY,)),
        "instance_of": typed.things("instance_of", (ANY,)),
        "single_holder": {"yes": True, "no": False, "": None}[typed.one_of("single", ("yes", "no", ""), "")],
        "state": typed.thing("state", ["state"]),
        "actors": typed.things("actors", (ANY,)),
        "note": typed.text("note"),
    }
    if old is not None:
        return msgspec.structs.replace(old, **fields)
    made = typed.new(label or "x", fields["type"])
    blank = next(e for e in typed.entities if e.id == made)
    typed.entities.remove(blank)
    return msgspec.structs.replace(blank, **fields)


def _entries(held: Held) -> Iterator[Entry]:
    for e in held.corpus.entities:
        yield Entry("entity", e.id, e.label, e.type, " ".join((e.label, *(n.text for n in e.names))))


FORM = RecordForm(
    kind="entity",
    title="An entry of the registry",
    record=Entity,
    groups=_groups,
    values=_values,
    read=_read,
    reads=lambda held, typed, record: "",
    entries=_entries,
    add="Add a person, office, place or other thing to the registry",
    live=False,
)
