"""What the forms of records on words of a text share: the stretches of words, and how a record of a layer is made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from sinosoviet_corpus.desk.fields import Typed, ids, numbers
from sinosoviet_corpus.desk.record_form import Where
from sinosoviet_corpus.desk.warm import Held
from sinosoviet_corpus.model.record import Range
from sinosoviet_corpus.tables.fold import free


def begun_with(held: Held, where: Where) -> str:
    """The words of the text that a form is begun on, on one line; "" if it is begun on none."""
    if where.span is None:
        return ""
    start, end = where.span
    return " ".join(held.corpus.texts[where.source].text[start:end].split())


def stretches(typed: Typed, where: Where) -> tuple[Range, ...]:
    """The words of a record, from the fields "words", "words.2" ...; without a text there are none.

    A stretch whose words are typed anew goes to their nearest place, and one whose field was emptied goes. A new one is sought near the last.
    """
    before: tuple[Range, ...] = where.old.spans if where.old is not None else ()
    if where.span is None:
        return before
    start, end = where.span
    text = typed.held.corpus.texts[where.source].text
    known = before or (Range(start=start, end=end, quote=text[start:end]),)
    made: list[Range] = []
    for number in range(1, max(len(known), *numbers("words", typed.values), 1) + 1):
        name = named(number)
        wanted = typed.values.get(name)
        if wanted is not None and not wanted.strip():
            continue
        if number <= len(known):
            made.append(typed.span(where.source, known[number - 1].start, known[number - 1].end, name))
        elif wanted is not None:
            at = made[-1].end if made else end
            made.append(typed.span(where.source, at, at, name))
            if any(made[-1].start < r.end and r.start < made[-1].end for r in made[:-1]):
                typed.wrong.setdefault(name, "these words stand in another of its passages")
    if not made:
        typed.wrong["words"] = "say on which words of the text it rests"
    if tuple(made) in (known, ()):
        return known
    return tuple(sorted(made, key=lambda r: (r.start, r.end)))


def named(number: int) -> str:
    """The field of a stretch: "words" for the first, then "words.2" ..."""
    return "words" if number == 1 else f"words.{number}"


def shown(spans: Iterable[Range]) -> dict[str, str]:
    """The fields that show the words of a record."""
    return {named(n): " ".join(span.quote.split()) for n, span in enumerate(spans, 1)}


def fields(values: Mapping[str, str], count: int) -> list[tuple[str, str]]:
    """The fields for the stretches, each with its label, and one more to add another. values: those so far.  count: the stretches of the record."""
    last = max(count, 1, *numbers("words", [name for name, value in values.items() if value]))
    labels = {1: "The words of the text", last + 1: "More words of the text that it rests on"}
    return [(named(n), labels.get(n, f"The words of the text ({n})")) for n in range(1, last + 2)]


def layered(typed: Typed, where: Where, kind: type[Any], spans: tuple[Range, ...], own: dict[str, Any]) -> Any:
    """The record of a layer that was typed. kind: its type.  spans: its words.  own: the fields that only records of this layer have."""
    made = {"spans": spans, "made_by": typed.made_by(), "note": typed.text("note"), **own}
    if where.old is not None:
        return msgspec.structs.replace(where.old, **made)
    key = free(f"{where.source}/{where.kind}-{spans[0].start}", ids(typed.held))
    return kind(id=key, source=where.source, **made)
