"""What becomes of the entities that a program proposed, which have no status of their own, when somebody decides on the records that name them.

An entity is confirmed with the first record on it that a person accepts or writes, and goes with the last proposal that names it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.entity import Entity
from sinosoviet_corpus.model.layer_table import LAYERS, OF_RECORD
from sinosoviet_corpus.output.proposed import is_proposed
from sinosoviet_corpus.proposers.made import unnamed_of
from sinosoviet_corpus.tasks.store import Edit


def along(corpus: Corpus, rounds: Iterable[Corpus], edits: list[Edit], by: str) -> list[Edit]:
    """The edits, with those of the proposed entities that follow from them. rounds: annotations that are compared.  by: who decides."""
    edits = [edit._replace(new=_confirmed(edit.new, by)) if isinstance(edit.new, Entity) else edit for edit in edits]
    own = {record.id for edit in edits for record in (edit.old, edit.new) if isinstance(record, Entity)}
    waiting = [entity for entity in corpus.entities if is_proposed(entity) and entity.id not in own]
    after = [edit.new for edit in edits if type(edit.new) in OF_RECORD]
    still = unnamed_of(waiting, [record for record in after if not is_proposed(record)])
    more = [Edit(entity, _confirmed(entity, by)) for entity in waiting if entity.id not in still]
    before = {
        edit.old.id: edit.old for edit in edits if type(edit.old) in OF_RECORD and not isinstance(edit.old, Entity)
    }
    not_named = unnamed_of(waiting, before.values())
    gone = [entity for entity in waiting if entity.id in still and entity.id not in not_named]
    if gone:
        ids = {entity.id for entity in gone}
        others = (record for record in _all((corpus, *rounds)) if record.id not in before and record.id not in ids)
        lost = unnamed_of(gone, [*others, *after])
        more += [Edit(entity, None) for entity in gone if entity.id in lost]
    return [*edits, *more]


def _confirmed(entity: Entity, by: str) -> Entity:
    return msgspec.structs.replace(entity, note=f"confirmed by {by}; {entity.note}") if is_proposed(entity) else entity


def _all(corpora: Iterable[Corpus]) -> Iterator[Any]:
    """Every record that has an id, those of the annotations that are compared too."""
    for corpus in corpora:
        for layer in LAYERS:
            if layer.held and "id" in layer.record.__struct_fields__:
                yield from getattr(corpus, layer.name)
