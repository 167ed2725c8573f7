"""The forms of what is on record beside facts: statements that the record has all cases of something, and assessments."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, get_args

import msgspec

from sinosoviet_corpus.desk import citations
from sinosoviet_corpus.desk.claim_form import PLACES
from sinosoviet_corpus.desk.fields import Field, Group, Typed, ids, made_fields, pairs, several, values_of_maker
from sinosoviet_corpus.desk.names import Sayings
from sinosoviet_corpus.desk.search_form import statement_fields, statements
from sinosoviet_corpus.desk.warm import Held
from sinosoviet_corpus.model.assessment import Assessment
from sinosoviet_corpus.model.claim import REFERENCE, Completeness
from sinosoviet_corpus.model.entity import Entity
from sinosoviet_corpus.model.vocabulary import ANY, CLAIM, accepted_roles
from sinosoviet_corpus.model.words import Assessed, PlaceRelation, Slot
from sinosoviet_corpus.render.dates import of_edtf
from sinosoviet_corpus.tables.fold import free, slug
from sinosoviet_corpus.tasks.predicates import readable

PLACE = "place"  # of a completeness statement: the place of the claims, which is no role
_VERDICTS = {
    "supported": "supported", "partly": "supported in part", "differs": "so, but the record has it otherwise in something",
    "against": "the record is against it", "not found": "searched for, and not found", "could not be checked": "it could not be checked",
}  # fmt: skip


def groups(held: Held, kind: str, predicate: str, typed: Mapping[str, str]) -> list[Group]:
    """The fields. kind: "complete", "assessment".  predicate: of a completeness statement.  typed: the values so far."""
    return _complete_groups(held, predicate, typed) if kind == "complete" else _assessment_groups(held, typed)


def values(held: Held, record: Any) -> dict[str, str]:
    """What the form shows for a record of the corpus: field -> value."""
    names = held.names
    made = values_of_maker(record)
    if isinstance(record, Completeness):
        made |= {
            "entity": names.shown(record.entity),
            "role": record.role,
            "member_class": names.shown(record.member_class),
        }
        made |= {"place_relation": record.place_relation or "", "period": record.period, "statement": record.statement}
        return made | {"asserted_by": record.asserted_by} | citations.values(held, record.citations)
    made |= {"verdict": record.verdict, "statement": record.statement}
    made |= {f"differs_in.{slot}": "yes" for slot in record.differs_in}
    for name, known, keys in (
        ("claims", statements(held), record.claims),
        ("references", grounds(held), record.references),
        ("searches", searches(held), record.searches),
    ):
        made |= {f"{name}.{n}": known.shown(key) for n, key in enumerate(keys, 1)}
    return made


def read(typed: Typed, kind: str, predicate: str, old: Any) -> Any:
    """The record that was typed; `typed.wrong` says what is wrong with it."""
    return _complete(typed, predicate, old) if kind == "complete" else _assessment(typed, old)


def said(held: Held, record: Completeness | Assessment, new: Iterable[Entity] = ()) -> str:
    """How the record reads. new: things that are typed for the first time."""
    if isinstance(record, Assessment):
        return f"{_VERDICTS[record.verdict].capitalize()}: {record.statement}" if record.statement else ""
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


def grounds(held: Held) -> Sayings:
    """What an assessment can rest on: facts on record, and statements that the record has all cases."""
    facts = {c.id: held.speaker.proposition(c) for c in held.corpus.claims if c.source == REFERENCE}
    return Sayings(facts | {c.id: f"all cases: {c.statement}" for c in held.corpus.complete})


def searches(held: Held) -> Sayings:
    """The searches, by their topic."""
    return Sayings({s.id: f"{s.topic} ({s.date})" for s in held.corpus.searches})


def _complete_groups(held: Held, predicate: str, typed: Mapping[str, str]) -> list[Group]:
    names = held.names
    known = held.corpus.vocabulary.predicates[predicate]
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


def _complete(typed: Typed, predicate: str, old: Completeness | None) -> Completeness:
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
        "statement": _sentence(typed, "statement", "say in a sentence which cases there are"),
        "asserted_by": _sentence(typed, "asserted_by", "say who vouches for the list"),
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


def _assessment_groups(held: Held, typed: Mapping[str, str]) -> list[Group]:
    rests = several("references", "Fact on record", typed, grounds(held).offered(), "what it rests on")
    sought = several("searches", "Search", typed, searches(held).offered(), "the searches that were made for it")
    conclusion = (
        Field("verdict", "Conclusion", "select", pairs(_VERDICTS)),
        Field("differs_in", "Where the record differs, or leaves it open", "ticks", pairs(get_args(Slot))),
        Field("statement", "What is on record, in a sentence; if it is otherwise, what would be right", "area"),
    )
    return [
        Group("About which statements", statement_fields(held, typed)),
        Group("What you conclude", conclusion),
        Group("What it rests on", (*rests, *sought)),
        made_fields(False),
    ]


def _assessment(typed: Typed, old: Assessment | None) -> Assessment:
    claims = typed.sayings("claims", statements(typed.held))
    if not claims:
        typed.wrong.setdefault("claims.1", "say which statement of a text it is about")
    # The slots that were there stay in their order, the weightiest first.
    slots = dict.fromkeys((*(old.differs_in if old else ()), *get_args(Slot)))
    fields: dict[str, Any] = {
        "claims": claims,
        "verdict": typed.one_of("verdict", get_args(Assessed), "supported"),
        "differs_in": tuple(slot for slot in slots if typed.values.get(f"differs_in.{slot}")),
        "statement": _sentence(typed, "statement", "say in a sentence what is on record"),
        "references": typed.sayings("references", grounds(typed.held)),
        "searches": typed.sayings("searches", searches(typed.held)),
        "made_by": typed.made_by(),
    }
    if old is not None:
        return msgspec.structs.replace(old, **fields)
    first = claims[0].split("/")[-1] if claims else "x"
    return Assessment(id=free(f"assessment/{slug(first, 80) or 'x'}", ids(typed.held)), **fields)


def _sentence(typed: Typed, name: str, lacking: str) -> str:
    text = re.sub(r"\s+", " ", typed.text(name) or "")
    if not text:
        typed.wrong.setdefault(name, lacking)
    return text
