"""The checks of entities and of mentions of them."""

from __future__ import annotations

from collections.abc import Iterator

from sinosoviet_corpus import normal
from sinosoviet_corpus.files.checks.fault import Context, Fault, shortened
from sinosoviet_corpus.files.checks.names import entity_named
from sinosoviet_corpus.files.checks.spans import spans_fit
from sinosoviet_corpus.files.reader import Located
from sinosoviet_corpus.model.entity import Entity, Mention


def entity(item: Located, at: Context) -> Iterator[Fault]:
    record: Entity = item.record
    if record.type not in at.vocabulary.entity_types:
        yield Fault("VOC408", f"entity type {record.type!r} is not in the vocabulary", "Correct it.")
    for key, ids in (("part_of", record.part_of), ("instance_of", record.instance_of), ("actors", record.actors)):
        for other in ids:
            yield from entity_named(other, key, at)
    yield from entity_named(record.state, "state", at)


def mention(item: Located, at: Context) -> Iterator[Fault]:
    record: Mention = item.record
    yield from entity_named(record.entity, "entity", at)
    yield from spans_fit(item, record.source, record.spans, at, record.spans)


def alike(at: Context) -> Iterator[tuple[str, Fault]]:
    """Entities of one type whose labels look the same but are spelt with other code points. Namesakes spelt alike are no fault."""
    seen: dict[tuple[str, str], Entity] = {}
    for entity in at.entities.values():
        if not entity.label.isascii() or (entity.type, entity.label) in seen:
            first = seen.setdefault((entity.type, normal.normal(entity.label)), entity)
            if first.label != entity.label:
                only = normal.apart_by(first.label, entity.label)
                message = f"the label {shortened(entity.label)} differs from that of {first.id!r} only in {only}"
                yield entity.id, Fault("VOC415", message, "Make them one entity, or spell the two labels alike.")
        else:
            seen[entity.type, entity.label] = entity
