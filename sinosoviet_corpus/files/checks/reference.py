"""The checks of what only the reference has: completeness statements and searches."""

from __future__ import annotations

from collections.abc import Iterator

from sinosoviet_corpus.files.checks.fault import Context, Fault
from sinosoviet_corpus.files.checks.names import dangling, entity_named
from sinosoviet_corpus.files.checks.readable import citations_found, in_words
from sinosoviet_corpus.files.checks.times import edtf_readable
from sinosoviet_corpus.files.reader import Located
from sinosoviet_corpus.model.claim import Completeness, Search


def completeness(item: Located, at: Context) -> Iterator[Fault]:
    record: Completeness = item.record
    yield from entity_named(record.entity, "entity", at)
    yield from entity_named(record.member_class, "member_class", at)
    yield from edtf_readable(record.period, "period", strict=True)
    yield from citations_found(record.citations, at)
    yield from in_words(at, statement=record.statement, asserted_by=record.asserted_by)
    if not record.citations:
        yield Fault("REF305", "a completeness statement without a citation", "Cite the work that gives the full list.")
    roles = at.roles.get(record.predicate)
    if roles is None or (record.role != "place" and record.role not in roles):
        yield Fault("VOC402", f"{record.predicate!r} with role {record.role!r} is not in the vocabulary", "Correct it.")
    if record.place_relation is not None and record.role != "place":
        yield Fault(
            "VOC405",
            f"place_relation {record.place_relation!r} of a list whose role is {record.role!r}",
            "It limits no such list: give the role place, or delete it and see whether the list is still complete.",
        )


def search(item: Located, at: Context) -> Iterator[Fault]:
    record: Search = item.record
    for claim in record.claims:
        if claim not in at.claims:
            yield dangling("claims", claim, at.claims, at)
    yield from in_words(at, topic=record.topic, note=record.note)
