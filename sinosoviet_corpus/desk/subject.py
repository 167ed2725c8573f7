"""What a form is about: the kind of record, its words, its predicate, the record that is changed; and what it begins with and reads like."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple, get_args

import msgspec

from sinosoviet_corpus.desk import claim_form, layer_forms, record_forms, search_form, work_form
from sinosoviet_corpus.desk.asked import Form, Problem, number
from sinosoviet_corpus.desk.fields import Group, Typed, values_of_time
from sinosoviet_corpus.desk.warm import Held
from sinosoviet_corpus.files.layout import BIBLIOGRAPHY
from sinosoviet_corpus.model.assessment import Assessment
from sinosoviet_corpus.model.claim import REFERENCE, Claim, Completeness, Search
from sinosoviet_corpus.model.entity import Entity, Mention
from sinosoviet_corpus.model.layer_table import MARKED
from sinosoviet_corpus.model.layers import Date, Stance
from sinosoviet_corpus.model.vocabulary import accepted_roles
from sinosoviet_corpus.model.words import Layer
from sinosoviet_corpus.render.dates import of_when
from sinosoviet_corpus.render.sentence import Speaker
from sinosoviet_corpus.tasks.claim import dates_in
from sinosoviet_corpus.tasks.items import Item, items

LAYERS: dict[Layer, str] = {name: MARKED[name].title for name in get_args(Layer)}


KINDS: dict[str, type[Any]] = {
    "claim": Claim, "date": Date, "mention": Mention, "stance": Stance, "entity": Entity, "complete": Completeness,
    "assessment": Assessment, "search": Search, "work": Item,
}  # fmt: skip
WITHOUT_TEXT = ("entity", "complete", "assessment", "search", "work")
OF_PREDICATE = ("claim", "complete")


class Where(NamedTuple):
    """What a form is about. old: the record that is changed, or None.  span: the words, None without a text."""

    kind: str
    source: str
    span: tuple[int, int] | None
    predicate: str
    old: Any


def groups(held: Held, where: Where, typed: Mapping[str, str]) -> list[Group]:
    """The fields of the form. typed: the values so far."""
    if where.kind in ("complete", "assessment"):
        return record_forms.groups(held, where.kind, where.predicate, typed)
    if where.kind == "search":
        return search_form.groups(held, typed)
    if where.kind == "work":
        return work_form.groups(where.old)
    if where.kind != "claim":
        return layer_forms.groups(held, where.kind)
    predicate = held.corpus.vocabulary.predicates[where.predicate]
    return claim_form.groups(held, predicate, _near(held, where), where.source == REFERENCE, typed)


def values(held: Held, record: Any) -> dict[str, str]:
    """What the form shows for a record of the corpus: field -> value."""
    if isinstance(record, Claim):
        return claim_form.values(held, record)
    if isinstance(record, Completeness | Assessment):
        return record_forms.values(held, record)
    if isinstance(record, Search):
        return search_form.values(held, record)
    return work_form.values(record) if isinstance(record, Item) else layer_forms.values(held, record)


def _near(held: Held, where: Where) -> Iterable[Claim]:
    """The claims around the words, which another claim may be about."""
    if where.span is None:
        return []
    low, high = where.span[0] - claim_form.NEAR, where.span[1] + claim_form.NEAR
    own = where.old.id if where.old is not None else ""
    return [
        c
        for c in held.corpus.claims
        if c.source == where.source and c.spans and low < c.spans[0].start < high and c.id != own
    ]


def where_of(held: Held, given: Form) -> Where:
    """What a form is about. Raises Problem for what is not there."""
    if given.one("record"):
        return of_record(record_of(held, given.one("record"), given.one("kind")), given.one("predicate"), held)
    kind, source, predicate = given.one("kind"), given.one("id"), given.one("predicate")
    if kind not in KINDS:
        raise Problem(404, "there is no such kind of record")
    if kind in OF_PREDICATE and predicate not in held.corpus.vocabulary.predicates:
        raise Problem(404, "there is no such predicate", "Choose one from the list.")
    if kind in WITHOUT_TEXT or (kind == "claim" and source == REFERENCE):
        return Where(kind, REFERENCE, None, predicate if kind in OF_PREDICATE else "", None)
    text = text_of(held, source)
    span = span_of(text.text, given.one("start"), given.one("end"))
    return Where(kind, source, span, predicate if kind == "claim" else "", None)


def of_record(old: Any, predicate: str = "", held: Held | None = None) -> Where:
    """What the form of a record that is there is about. predicate: another than its own, or "". Raises Problem for a kind that has no form."""
    kind = next((name for name, of in KINDS.items() if isinstance(old, of)), None)
    if kind is None:
        raise Problem(404, "records of this kind are not changed at the desk")
    if predicate and held is not None and predicate not in held.corpus.vocabulary.predicates:
        raise Problem(404, "there is no such predicate", "Choose one from the list.")
    spans = getattr(old, "spans", ())
    span = (spans[0].start, spans[0].end) if spans else None
    return Where(
        kind, getattr(old, "source", REFERENCE), span, (predicate or old.predicate) if kind in OF_PREDICATE else "", old
    )


def prefilled(held: Held, where: Where, claim: str = "") -> dict[str, str]:
    """What a new form begins with: the date that the words hold, the things that they name. claim: what a search or an assessment is about, or ""."""
    made: dict[str, str] = {}
    if where.kind in ("assessment", "search") and any(
        c.id == claim and c.source != REFERENCE for c in held.corpus.claims
    ):
        made["claims.1"] = search_form.statements(held).shown(claim)
    if where.span is None:
        return made
    start, end = where.span
    made["words"] = " ".join(held.corpus.texts[where.source].text[start:end].split())
    if where.kind == "claim":
        inside = dates_in(held.corpus.dates, where.source, [where.span])
        made |= values_of_time(inside[0].time) if len(inside) == 1 else {}
        made |= _roles(held, where)
    elif where.kind == "date":
        made["when"] = made["words"]
    elif where.kind == "mention":
        made["entity"] = made["words"]
    return made


def _roles(held: Held, where: Where) -> dict[str, str]:
    """Roles that only one of the things named in the words can fill."""
    start, end = where.span or (0, 0)
    names, types = held.names, {e.id: e.type for e in held.corpus.entities}
    here = dict.fromkeys(
        m.entity
        for m in held.corpus.mentions
        if m.source == where.source and any(s.start < end and s.end > start for s in m.spans)
    )
    made = {}
    for role, accepted in accepted_roles(held.corpus.vocabulary.predicates[where.predicate]).items():
        fit = [entity for entity in here if types.get(entity) in accepted.types]
        if len(fit) == 1:
            made[f"role.{role}"] = names.shown(fit[0])
    return made


def read(typed: Typed, where: Where) -> Any:
    """The record that was typed; `typed.wrong` says what is wrong with it."""
    if where.kind in ("complete", "assessment"):
        return record_forms.read(typed, where.kind, where.predicate, where.old)
    if where.kind == "search":
        return search_form.read(typed, where.old)
    if where.kind == "work":
        return work_form.read(typed, where.old)
    if where.kind == "claim":
        return claim_form.read(typed, where.source, where.predicate, where.span, where.old)
    return layer_forms.read(typed, where.kind, where.source, where.span, where.old)


def sentence(held: Held, typed: Typed, record: Any) -> str:
    """How the record reads."""
    if isinstance(record, Claim):
        if not record.roles:
            return ""
        others = [c for c in held.corpus.claims if c.id != record.id]
        corpus = msgspec.structs.replace(
            held.corpus, claims=(*others, record), entities=(*held.corpus.entities, *typed.entities)
        )
        return Speaker(corpus).sentence(record)
    if isinstance(record, Completeness | Assessment):
        return record_forms.said(held, record, typed.entities)
    if isinstance(record, Search):
        return record.note
    if isinstance(record, Item):
        return work_form.said(record)
    if isinstance(record, Entity) or (isinstance(record, Stance) and not record.target):
        return ""
    return said(held, record)[0]


def said(held: Held, record: Any) -> tuple[str, str]:
    """What a record says, and what it is: "statement", "date", "name", "evaluation"."""
    if isinstance(record, Claim):
        return held.speaker.sentence(record), "statement"
    if isinstance(record, Date):
        return of_when(record.time) if record.time else "a time that is not placed", "date"
    if isinstance(record, Mention):
        return held.names.shown(record.entity), "name"
    sign = {"+": "praise", "-": "blame", "0": "neither praise nor blame"}[record.polarity]
    of = "; ".join(map(held.names.shown, record.targets))
    return f"{sign} of {of} ({record.category})", "evaluation"


def text_of(held: Held, key: str) -> Any:
    """A text by its id. Raises Problem."""
    if key not in held.corpus.texts:
        raise Problem(404, "there is no such text", "Choose one of the list of texts.")
    return held.corpus.texts[key]


def record_of(held: Held, key: str, kind: str = "") -> Any:
    """A record of the layers, of the registry or of the reference layer by its id. kind: "work" for the key of a work. Raises Problem."""
    if kind == "work":
        found = works_of(held).get(key)
        if found is None:
            raise Problem(404, "there is no such work", "Perhaps somebody has removed it.")
        return found
    for layer in (*LAYERS, "entities", "complete", "assessments", "searches"):
        for record in getattr(held.corpus, layer):
            if record.id == key:
                return record
    raise Problem(404, "there is no such annotation", "Perhaps somebody has removed it.")


def works_of(held: Held) -> dict[str, Item]:
    """The works of the bibliography, by key."""
    data = held.raw.get(BIBLIOGRAPHY)
    return items(data) if data else {}


def span_of(text: str, start: str, end: str) -> tuple[int, int]:
    """The range that a request names, in code points. Raises Problem for one that is not in the text."""
    low = number(start, 0, len(text) - 1, "the beginning of the words")
    return low, number(end, low + 1, len(text), "the end of the words")
