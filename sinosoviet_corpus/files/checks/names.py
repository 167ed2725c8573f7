"""Do the things that a record names exist? If not, which did it mean?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sinosoviet_corpus.files.checks.fault import Context, Fault
from sinosoviet_corpus.files.near import Near


def entity_named(entity: str | None, key: str, at: Context) -> Iterator[Fault]:
    if entity is not None and entity not in at.entities:
        yield dangling(key, entity, at.entities, at)


def dangling(key: str, target: str, known: Iterable[str], at: Context) -> Fault:
    near = nearest(target, known, 0.8, at)
    fix = f"Did you mean {near!r}?" if near else "Add the record, or correct the id."
    return Fault("REF301", f"{key} names {target!r}, which does not exist", fix)


def nearest(word: str, known: Iterable[str], cutoff: float, at: Context) -> str | None:
    if id(known) not in at.near:
        at.near[id(known)] = Near(known)
    return at.near[id(known)].to(word, cutoff)
