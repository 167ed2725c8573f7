"""The form of a claim: its fields follow the vocabulary, and what is typed becomes a claim."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import get_args

import msgspec

from sinosoviet_corpus.desk import citations, details
from sinosoviet_corpus.desk.fields import (
    Field,
    Group,
    Typed,
    ids,
    made_fields,
    number_shown,
    pairs,
    time_fields,
    values_of_maker,
    values_of_time,
)
from sinosoviet_corpus.desk.on_words import stretches
from sinosoviet_corpus.desk.record_form import Entry, RecordForm, Where
from sinosoviet_corpus.desk.warm import Held
from sinosoviet_corpus.model.claim import REFERENCE, Claim, Quantity, Voice
from sinosoviet_corpus.model.entity import Mention
from sinosoviet_corpus.model.meaning import ORDERS
from sinosoviet_corpus.model.vocabulary import CLAIM, Predicate, accepted_roles
from sinosoviet_corpus.model.words import Engagement, Kind, PlaceRelation
from sinosoviet_corpus.render.sentence import Speaker
from sinosoviet_corpus.tables.fold import free, slug
from sinosoviet_corpus.tasks.claim import dates_in

NEAR = 2000  # other claims are offered if they lie within so many code points of the words
PLACES = ("place", "structure", "organisation", "state")
_KINDS = {"count": "quantity", "composition": "quantity", "existence": "existence", "cause": "causal"}
_SPEAKERS = ("person", "group", "organisation", "state", "work")
_BOUNDS = {"": "so much", "least": "at least", "most": "at most"}
_ENGAGEMENT = {
    "acknowledge": "the text only reports it", "endorse": "the text agrees", "distance": "the text keeps its distance",
    "deny": "the text denies it", "entertain": "the text holds it possible", "bare": "the text says it as its own",
}  # fmt: skip


def _groups(held: Held, where: Where, typed: Mapping[str, str]) -> list[Group]:
    predicate, recorded = held.corpus.vocabulary.predicates[where.predicate], where.source == REFERENCE
    names, near = held.names, _near(held, where)
    types = held.corpus.vocabulary.entity_types
    main: list[Field] = []
    for role, accepted in accepted_roles(predicate).items():
        offered = tuple(names.offered(accepted.types, near))
        label = f"{role.replace('_', ' ').capitalize()}{'' if not accepted.optional else ' (if said)'}"
        kinds = ", ".join(sorted(accepted.types)).replace("claim", "another claim").replace("any", "anything")
        main.append(Field(f"role.{role}", label, offered=offered, hint=f"{kinds}; several with ;"))
        new = [t for t in types if t in accepted.types or "any" in accepted.types]
        if new:
            main.append(Field(f"new.role.{role}", "If it is new, it is a", "select", pairs(new, "in the registry")))
    if "{content}" in predicate.sentence:
        main.append(Field("content", "What was said: another claim", offered=tuple(names.offered([CLAIM], near))))
    if "{value}" in predicate.sentence:
        main.append(Field("value", "Value, in the words of the text"))
    place = (
        Field("place", "Place", offered=tuple(names.offered(PLACES))),
        Field("new.place", "If it is new, it is a", "select", pairs(PLACES, "in the registry")),
        Field("place_relation", "Where to that", "select", pairs(get_args(PlaceRelation), "in")),
    )
    number = (
        Field("lo", "Number, or the lowest"), Field("hi", "The highest, if there are two"),
        Field("bound", "That is", "select", pairs(_BOUNDS)), Field("unit", "Unit"),
        Field("counted", "What is counted"), Field("as_of", "As of (a date in numbers)"),
    )  # fmt: skip
    manner = (
        *details.manner_fields(),
        Field("sort", "Kind", "select", pairs(get_args(Kind), "as the predicate says")),
        Field("event", "The occurrence it belongs to", offered=tuple(names.offered(["event"]))),
    )
    voice = (
        Field("voice", "Who says so", offered=tuple(names.offered(_SPEAKERS))),
        Field("act", "The words for it", hint="“it can be said”; fill this alone for a nameless voice"),
        Field("engagement", "And the text", "select", pairs(_ENGAGEMENT)),
    )
    counts = "{quantity}" in predicate.sentence or predicate.meaning in ("count", "composition")
    made = [
        Group("Who and what", tuple(main)),
        time_fields(predicate.meaning in ORDERS),
        *details.order_groups(predicate),
        Group("Where", place, "{place}" not in predicate.sentence),
    ]
    made += [Group("Number", number, not counts), Group("How it is said", manner, True)]
    made += [*citations.groups(held, typed), details.rank_group()] if recorded else []
    made.append(Group("Attributed to somebody", voice, True))
    return [*made, made_fields()]


def _near(held: Held, where: Where) -> list[Claim]:
    """The claims around the words, which another claim may be about."""
    if where.span is None:
        return []
    low, high = where.span[0] - NEAR, where.span[1] + NEAR
    own = where.old.id if where.old is not None else ""
    claims = (c for c in held.corpus.claims if c.source == where.source and c.spans and c.id != own)
    return [c for c in claims if low < c.spans[0].start < high]


def _values(held: Held, claim: Claim) -> dict[str, str]:
    names = held.names
    made = {f"role.{role}": "; ".join(names.shown(x) for x in fillers) for role, fillers in claim.roles.items()}
    made |= values_of_time(claim.time) | values_of_maker(claim)
    made |= {
        "place": names.shown(claim.place),
        "place_relation": claim.place_relation or "",
        "event": names.shown(claim.event),
    }
    made |= {"content": names.shown(claim.content), "value": claim.value or "", "sort": claim.kind}
    made |= details.values(claim)
    if (q := claim.quantity) is not None:
        made |= {"unit": q.unit, "counted": q.counted, "as_of": q.as_of or ""}
        made |= {"lo": number_shown(q.hi if q.lo is None else q.lo), "hi": number_shown(None if q.lo is None else q.hi)}
        made |= {"bound": "most" if q.lo is None else "least" if q.hi is None else ""}
    if claim.voices:
        voice = claim.voices[0]
        made |= {"voice": names.shown(voice.who), "act": voice.act, "engagement": voice.engagement}
    if claim.source == REFERENCE and claim.citations:
        made |= citations.values(held, claim.citations)
    return made


def _read(typed: Typed, where: Where) -> Claim:
    source = where.source
    old: Claim | None = where.old
    predicate = typed.held.corpus.vocabulary.predicates[where.predicate]
    roles: dict[str, tuple[str, ...]] = {}
    for role, accepted in accepted_roles(predicate).items():
        fillers = typed.things(f"role.{role}", accepted.types)
        if fillers:
            roles[role] = fillers
        elif not accepted.optional and f"role.{role}" not in typed.wrong:
            typed.wrong[f"role.{role}"] = "say who or what it is"
    spans = stretches(typed, where)
    quote = spans[0].quote if spans else ""
    place = typed.thing("place", PLACES)
    relation: PlaceRelation | None = typed.one_of("place_relation", ("", *get_args(PlaceRelation)), "") or None
    kind: Kind = typed.one_of("sort", ("", *get_args(Kind)), "") or _kind(predicate)
    fields = {
        "spans": spans,
        "kind": kind,
        "predicate": where.predicate,
        "roles": roles,
        "content": typed.thing("content", [CLAIM]),
        "time": typed.when(quote, old.time if old else None),
        "place": place,
        "place_relation": (relation or "in") if place else None,
        "quantity": _quantity(typed),
        "value": typed.text("value") if "{value}" in predicate.sentence else (old.value if old else None),
        "voices": _voices(typed, old),
        "citations": citations.read(typed) if source == REFERENCE else (old.citations if old else ()),
        "event": typed.thing("event", list(typed.held.corpus.vocabulary.entity_types)),
        "made_by": typed.made_by(),
        "note": typed.text("note"),
    }
    fields |= details.read(typed, source, predicate, spans, old)
    if old is not None:
        return msgspec.structs.replace(old, **fields)
    return Claim(id=_id(typed, source, where.predicate, roles), source=source, **fields)  # type: ignore[arg-type]


def _id(typed: Typed, source: str, predicate: str, roles: Mapping[str, tuple[str, ...]]) -> str:
    """A readable id that is not taken."""
    first = next((filler.split("/")[-1] for fillers in roles.values() for filler in fillers), "")
    prefix = "ref" if source == REFERENCE else source
    return free(f"{prefix}/{slug(f'{predicate}-{first}', 80)}", ids(typed.held))


def _kind(predicate: Predicate) -> Kind:
    if predicate.meaning in _KINDS:
        return _KINDS[predicate.meaning]  # type: ignore[return-value]
    if predicate.meaning in ORDERS:
        return "relation"
    if not predicate.checkable:
        return "evaluation"
    return "event" if predicate.aspect == "point" else "state"


def _quantity(typed: Typed) -> Quantity | None:
    lo, hi, unit, counted = typed.number("lo"), typed.number("hi"), typed.text("unit"), typed.text("counted")
    if lo is None and hi is None:
        for name in ("unit", "counted", "as_of"):
            if typed.text(name):
                typed.wrong["lo"] = "say how many"
        return None
    if unit is None:
        typed.wrong["unit"] = "say what the number measures"
    bound = typed.one_of("bound", _BOUNDS, "")
    if bound and lo is not None and hi is not None and lo != hi:
        typed.wrong["bound"] = "there are two numbers already"
    only = lo if lo is not None else hi
    low = None if bound == "most" else only if bound == "least" else lo
    high = None if bound == "least" else only if bound == "most" else hi if hi is not None else lo
    if low is not None and high is not None and low > high:
        typed.wrong["hi"] = "it is below the lowest"
    return Quantity(lo=low, hi=high, unit=unit or "", counted=counted or unit or "", as_of=typed.text("as_of"))


def _voices(typed: Typed, old: Claim | None) -> tuple[Voice, ...]:
    """The first voice as typed; further voices of the record stay as they are."""
    rest = old.voices[1:] if old else ()
    # Whatever the registry has may speak in a text: a slogan on a wall, a generation.
    act, who = typed.text("act"), typed.thing("voice", list(typed.held.corpus.vocabulary.entity_types))
    if act is None and who is None:
        return rest
    engagement: Engagement = typed.one_of("engagement", get_args(Engagement), "acknowledge")
    span = old.voices[0].span if old and old.voices and old.voices[0].act == act else None
    return (Voice(who=who, act=act or "says", engagement=engagement, span=span), *rest)


def _begins(held: Held, where: Where, claim: str) -> dict[str, str]:
    """The date that the words hold, and the roles that only one of the things named in them can fill."""
    if where.span is None:
        return {}
    start, end = where.span

    def inside(record: Mention) -> bool:
        return record.source == where.source and any(s.start < end and s.end > start for s in record.spans)

    dates = dates_in(held.corpus.dates, where.source, [where.span])
    made = values_of_time(dates[0].time) if len(dates) == 1 else {}
    types = {e.id: e.type for e in held.corpus.entities}
    here = dict.fromkeys(m.entity for m in held.corpus.mentions if inside(m))
    for role, accepted in accepted_roles(held.corpus.vocabulary.predicates[where.predicate]).items():
        fit = [entity for entity in here if types.get(entity) in accepted.types]
        if len(fit) == 1:
            made[f"role.{role}"] = held.names.shown(fit[0])
    return made


def _reads(held: Held, typed: Typed, record: Claim) -> str:
    if not record.roles:
        return ""
    others = [c for c in held.corpus.claims if c.id != record.id]
    corpus = msgspec.structs.replace(
        held.corpus, claims=(*others, record), entities=(*held.corpus.entities, *typed.entities)
    )
    return Speaker(corpus).sentence(record)


def _says(held: Held, record: Claim) -> str:
    return held.speaker.sentence(record)


def _entries(held: Held) -> Iterator[Entry]:
    for claim in held.corpus.claims:
        if claim.source == REFERENCE:
            said = held.speaker.sentence(claim)
            yield Entry("claim", claim.id, said, "fact on record", said)


FORM = RecordForm(
    kind="claim",
    title="A statement",
    record=Claim,
    groups=_groups,
    values=_values,
    read=_read,
    reads=_reads,
    begins=_begins,
    says=_says,
    called="statement",
    entries=_entries,
    add="State a fact with the work that says it",
    on_words=True,
    of_predicate=True,
    cites=True,
    faults=(
        ("VOC411", "as_of", "as_of"),
        ("VOC411", "", "edtf"),
        ("VOC412", "", "url"),
        ("VOC405", "", "place"),
        ("REF307", "", "work"),
    ),
)
