"""What the forms of records on words of a text share: the stretches of words, and how a record of a layer is made."""

from __future__ import annotations

from typing import Any

import msgspec

from sinosoviet_corpus.desk.fields import Typed, ids
from sinosoviet_corpus.desk.record_form import Where
from sinosoviet_corpus.model.record import Range
from sinosoviet_corpus.tables.fold import free


def stretches(typed: Typed, where: Where) -> tuple[Range, ...]:
    """The words of a record. One that rests on several stretches keeps them; without a text there are none."""
    before: tuple[Range, ...] = where.old.spans if where.old is not None else ()
    return before if where.span is None or len(before) > 1 else (typed.span(where.source, *where.span),)


def layered(typed: Typed, where: Where, kind: type[Any], spans: tuple[Range, ...], fields: dict[str, Any]) -> Any:
    """The record of a layer that was typed. kind: its type.  spans: its words.  fields: what only records of this layer have."""
    fields = {"spans": spans, "made_by": typed.made_by(), "note": typed.text("note"), **fields}
    if where.old is not None:
        return msgspec.structs.replace(where.old, **fields)
    key = free(f"{where.source}/{where.kind}-{spans[0].start}", ids(typed.held))
    return kind(id=key, source=where.source, **fields)
