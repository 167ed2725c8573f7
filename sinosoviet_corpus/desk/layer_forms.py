"""The forms of the other layers: a date, a mention, an evaluation, an entity of the registry."""

from __future__ import annotations

from typing import Any, get_args

import msgspec

from sinosoviet_corpus.desk.fields import (
    Field,
    Group,
    Typed,
    ids,
    made_fields,
    pairs,
    time_fields,
    values_of_maker,
    values_of_time,
)
from sinosoviet_corpus.desk.warm import Held
from sinosoviet_corpus.model.entity import Entity, Mention, Name
from sinosoviet_corpus.model.layers import Date, Stance
from sinosoviet_corpus.model.words import (
    SUBCATEGORIES,
    Category,
    Confidence,
    Explicitness,
    Scaling,
    StanceEngagement,
    StancePolarity,
)
from sinosoviet_corpus.tables.fold import free

ANYTHING = ("any",)
HOLDERS = ("person", "group", "organisation", "state", "work")
# A feeling needs more than the others, so it is not what the form begins with.
_ORDER = sorted(get_args(Category), key=lambda category: category == "affect")
_SUBCATEGORIES = {f"{c}: {s}": f"{c}: {s}" for c in _ORDER for s in sorted(SUBCATEGORIES[c])}


def groups(held: Held, layer: str) -> list[Group]:
    """The fields of a layer: "date", "mention", "stance", "entity"."""
    names, types = held.names, held.corpus.vocabulary.entity_types
    new = pairs(list(types), "in the registry")
    if layer == "date":
        return [time_fields(), made_fields()]
    if layer == "mention":
        sure = Field("sure", "How sure that it is this one", "select", pairs(get_args(Confidence)))
        thing = Field("entity", "What the words name", offered=tuple(names.offered(ANYTHING)))
        return [
            Group("Who or what", (thing, Field("new.entity", "If it is new, it is a", "select", new), sure)),
            made_fields(),
        ]
    if layer == "entity":
        several = "several with ;"
        about = (
            Field("label", "Name"),
            Field("type", "It is a", "select", pairs(types)),
            Field("names", "Other names", hint=several),
            Field("part_of", "Part of", offered=tuple(names.offered(ANYTHING)), hint=several),
            Field("instance_of", "An instance of", offered=tuple(names.offered(["class"])), hint=several),
            Field("state", "Of which state", offered=tuple(names.offered(["state"]))),
            Field(
                "actors", "Whose conduct, policy or people it is", offered=tuple(names.offered(ANYTHING)), hint=several
            ),
            Field(
                "single", "An office: one holder at a time", "select", pairs({"yes": "yes", "no": "no"}, "not known")
            ),
            Field("note", "Note", "area"),
        )
        return [Group("Who or what it is", about)]
    target = (
        Field("target", "What is evaluated", offered=tuple(names.offered(ANYTHING)), hint="several with ;"),
        Field("new.target", "If it is new, it is a", "select", new),
        Field(
            "holder",
            "Who evaluates or feels, if not the author",
            offered=tuple(names.offered(HOLDERS)),
            hint="several with ;",
        ),
    )
    how = (
        Field("polarity", "How", "select", (("+", "praise"), ("-", "blame"), ("0", "neither"))),
        Field("category", "As", "select", pairs(_SUBCATEGORIES)),
        Field("intensity", "How strongly", "select", (("1", "weakly"), ("2", "clearly"), ("3", "strongly"))),
        Field("force", "Words of degree", "select", pairs(get_args(Scaling), "none")),
        Field("focus", "Words of exactness", "select", pairs(get_args(Scaling), "none")),
        Field("explicitness", "The words say it or suggest it", "select", pairs(get_args(Explicitness), "not known")),
        Field("engagement", "And the text", "select", pairs(get_args(StanceEngagement))),
    )
    return [Group("Who and what", target), Group("The evaluation", how), made_fields()]


def values(held: Held, record: Any) -> dict[str, str]:
    """What the form shows for a record of the corpus: field -> value."""
    names = held.names
    if isinstance(record, Date):
        return values_of_time(record.time) | values_of_maker(record)
    if isinstance(record, Mention):
        return {"entity": names.shown(record.entity), "sure": record.sure} | values_of_maker(record)
    if isinstance(record, Entity):
        single = {True: "yes", False: "no", None: ""}[record.single_holder]
        made = {
            "label": record.label,
            "type": record.type,
            "names": "; ".join(n.text for n in record.names),
            "single": single,
        }
        made |= {"part_of": "; ".join(map(names.shown, record.part_of)), "note": record.note or ""}
        return made | {
            "instance_of": "; ".join(map(names.shown, record.instance_of)),
            "state": names.shown(record.state),
            "actors": "; ".join(map(names.shown, record.actors)),
        }
    made = {
        "target": "; ".join(map(names.shown, record.targets)),
        "holder": "; ".join(map(names.shown, record.holders)),
        "polarity": record.polarity,
    }
    made |= {key: getattr(record, key) or "" for key in ("force", "focus", "explicitness")}
    made |= {"category": f"{record.category}: {record.subcategory}", "intensity": str(record.intensity)}
    return made | {"engagement": record.engagement} | values_of_maker(record)


def read(typed: Typed, layer: str, source: str, span: tuple[int, int] | None, old: Any) -> Any:
    """The record that was typed; `typed.wrong` says what is wrong with it. span: its words, None for an entity."""
    if layer == "entity" or span is None:
        return _entity(typed, old)
    ranges = old.spans if old is not None and len(old.spans) > 1 else (typed.span(source, *span),)
    shared = {"spans": ranges, "made_by": typed.made_by(), "note": typed.text("note")}
    fields: dict[str, Any]
    if layer == "date":
        fields = {"time": typed.when(ranges[0].quote, old.time if old else None)}
        kind: type[Any] = Date
    elif layer == "mention":
        entity = typed.thing("entity", ANYTHING)
        if entity is None:
            typed.wrong.setdefault("entity", "say what the words name")
        fields = {"entity": entity or "", "sure": typed.one_of("sure", get_args(Confidence), "high")}
        kind = Mention
    else:
        fields = _stance(typed)
        kind = Stance
    fields |= shared
    if old is not None:
        return msgspec.structs.replace(old, **fields)
    return kind(id=free(f"{source}/{layer}-{ranges[0].start}", ids(typed.held)), source=source, **fields)


def _stance(typed: Typed) -> dict[str, Any]:
    targets, holders = (
        typed.things("target", ("any", "claim")),
        typed.things("holder", list(typed.held.corpus.vocabulary.entity_types)),
    )
    if not targets:
        typed.wrong.setdefault("target", "say what is evaluated")
    polarity = typed.one_of("polarity", get_args(StancePolarity), "+")
    category, _, subcategory = typed.one_of("category", _SUBCATEGORIES, next(iter(_SUBCATEGORIES))).partition(": ")
    if category == "affect" and not holders:
        typed.wrong.setdefault("holder", "say who feels")
    if polarity == "0" and category != "effective":
        typed.wrong.setdefault("polarity", "only what is to be done is neither; otherwise choose one of the others")
    return {
        "holder": _one_or_several(holders) if holders else None,
        "target": _one_or_several(targets) if targets else "",
        "polarity": polarity,
        "category": category,
        "subcategory": subcategory,
        "intensity": int(typed.one_of("intensity", ("1", "2", "3"), "2")),
        "force": typed.one_of("force", ("", *get_args(Scaling)), "") or None,
        "focus": typed.one_of("focus", ("", *get_args(Scaling)), "") or None,
        "explicitness": typed.one_of("explicitness", ("", *get_args(Explicitness)), "") or None,
        "engagement": typed.one_of("engagement", get_args(StanceEngagement), "bare"),
    }


def _one_or_several(ids: tuple[str, ...]) -> str | tuple[str, ...]:
    """An id alone, or the list: as records write it."""
    return ids[0] if len(ids) == 1 else ids


def _entity(typed: Typed, old: Entity | None) -> Entity:
    label = typed.text("label")
    if label is None:
        typed.wrong["label"] = "give it a name"
    before = {n.text: n for n in old.names} if old else {}
    given = [part.strip() for part in (typed.text("names") or "").split(";") if part.strip()]
    fields: dict[str, Any] = {
        "label": label or "",
        "type": typed.one_of("type", typed.held.corpus.vocabulary.entity_types, old.type if old else "person"),
        "names": tuple(before.get(text, Name(text=text, lang="en")) for text in dict.fromkeys(given)),
        "part_of": typed.things("part_of", ANYTHING),
        "instance_of": typed.things("instance_of", ANYTHING),
        "single_holder": {"yes": True, "no": False, "": None}[typed.one_of("single", ("yes", "no", ""), "")],
        "state": typed.thing("state", ["state"]),
        "actors": typed.things("actors", ANYTHING),
        "note": typed.text("note"),
    }
    if old is not None:
        return msgspec.structs.replace(old, **fields)
    made = typed._new(label or "x", fields["type"])
    blank = next(e for e in typed.entities if e.id == made)
    typed.entities.remove(blank)
    return msgspec.structs.replace(blank, **fields)
