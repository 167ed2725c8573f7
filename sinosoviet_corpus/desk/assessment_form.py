"""The form of an assessment: what somebody concludes about statements of texts, and what the conclusion rests on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, get_args

import msgspec

from sinosoviet_corpus.desk.fields import Field, Group, Typed, ids, made_fields, pairs, several, values_of_maker
from sinosoviet_corpus.desk.names import Sayings
from sinosoviet_corpus.desk.record_form import Entry, RecordForm, Where
from sinosoviet_corpus.desk.search_form import about_claim, statement_fields, statements
from sinosoviet_corpus.desk.warm import Held
from sinosoviet_corpus.model.assessment import Assessment
from sinosoviet_corpus.model.claim import REFERENCE
from sinosoviet_corpus.model.words import Assessed, Slot
from sinosoviet_corpus.tables.fold import free, slug

_VERDICTS = {
    "supported": "supported", "partly": "supported in part", "differs": "so, but the record has it otherwise in something",
    "against": "the record is against it", "not found": "searched for, and not found", "could not be checked": "it could not be checked",
}  # fmt: skip


def grounds(held: Held) -> Sayings:
    """What an assessment can rest on: facts on record, and statements that the record has all cases."""
    facts = {c.id: held.speaker.proposition(c) for c in held.corpus.claims if c.source == REFERENCE}
    return Sayings(facts | {c.id: f"all cases: {c.statement}" for c in held.corpus.complete})


def searches(held: Held) -> Sayings:
    """The searches, by their topic."""
    return Sayings({s.id: f"{s.topic} ({s.date})" for s in held.corpus.searches})


def _groups(held: Held, where: Where, typed: Mapping[str, str]) -> list[Group]:
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


def _values(held: Held, record: Assessment) -> dict[str, str]:
    made = values_of_maker(record) | {"verdict": record.verdict, "statement": record.statement}
    made |= {f"differs_in.{slot}": "yes" for slot in record.differs_in}
    for name, known, keys in (
        ("claims", statements(held), record.claims),
        ("references", grounds(held), record.references),
        ("searches", searches(held), record.searches),
    ):
        made |= {f"{name}.{n}": known.shown(key) for n, key in enumerate(keys, 1)}
    return made


def _read(typed: Typed, where: Where) -> Assessment:
    old: Assessment | None = where.old
    claims = typed.sayings("claims", statements(typed.held))
    if not claims:
        typed.wrong.setdefault("claims.1", "say which statement of a text it is about")
    # The slots that were there stay in their order, the weightiest first.
    slots = dict.fromkeys((*(old.differs_in if old else ()), *get_args(Slot)))
    fields: dict[str, Any] = {
        "claims": claims,
        "verdict": typed.one_of("verdict", get_args(Assessed), "supported"),
        "differs_in": tuple(slot for slot in slots if typed.values.get(f"differs_in.{slot}")),
        "statement": typed.line("statement", "say in a sentence what is on record"),
        "references": typed.sayings("references", grounds(typed.held)),
        "searches": typed.sayings("searches", searches(typed.held)),
        "made_by": typed.made_by(),
    }
    if old is not None:
        return msgspec.structs.replace(old, **fields)
    first = claims[0].split("/")[-1] if claims else "x"
    return Assessment(id=free(f"assessment/{slug(first, 80) or 'x'}", ids(typed.held)), **fields)


def _reads(held: Held, typed: Typed, record: Assessment) -> str:
    return f"{_VERDICTS[record.verdict].capitalize()}: {record.statement}" if record.statement else ""


def _entries(held: Held) -> Iterator[Entry]:
    for a in held.corpus.assessments:
        yield Entry("assessment", a.id, a.statement, f"conclusion: {a.verdict}", a.statement)


FORM = RecordForm(
    kind="assessment",
    title="A conclusion",
    record=Assessment,
    groups=_groups,
    values=_values,
    read=_read,
    reads=_reads,
    begins=about_claim,
    entries=_entries,
    add="Conclude about statements of a text",
    from_statement="Conclude about this statement",
    faults=(
        ("REF308", "rests on no reference claim", "references.1"),
        ("REF308", "does not say in what", "differs_in"),
        ("REF308", "with a difference", "differs_in"),
        ("REF308", "search", "searches.1"),
        ("REF308", "rests on nothing", "searches.1"),
        ("REF308", "about", "claims.1"),
    ),
)
