"""Proposes mentions: finds the names of the registry in the text with spaCy's PhraseMatcher.

Names and text are compared in normal form (normal.py): NFC, without soft hyphens, across a line break. Case counts in names of one
word ("US" is not "us"). Common words ("plan") are not names. A name of several entities means the entity that has it as its label;
otherwise, and where it is a name of several persons, it is left to a person. A mention inside another is proposed too, unless both
are of the same entity. The article is not part of the span.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from sinosoviet_corpus.model.entity import Entity, Mention
from sinosoviet_corpus.model.source import Text
from sinosoviet_corpus.normal import normal, with_places
from sinosoviet_corpus.proposers.blank import blank
from sinosoviet_corpus.proposers.made import by, span
from sinosoviet_corpus.proposers.names import Found

RULES = "mentions/2"


def mentions(text: Text, registry: Iterable[Entity], at: str) -> tuple[Mention, ...]:
    """Mentions of entities by name, in order of place. at: the day, ISO 8601."""
    nlp = blank(text.source.language)
    from spacy.matcher import PhraseMatcher

    matchers = {"ORTH": PhraseMatcher(nlp.vocab), "LOWER": PhraseMatcher(nlp.vocab, attr="LOWER")}
    for form, entity in _single(registry).items():
        matchers["LOWER" if " " in form else "ORTH"].add(entity, [nlp.make_doc(form)])
    read = with_places(text.text)
    doc = nlp.make_doc(read.text)
    found: dict[tuple[int, int], str] = {}
    for matcher in matchers.values():
        for key, first, last in matcher(doc):
            extent = doc[first:last]
            found[read.as_written(extent.start_char, extent.end_char)] = nlp.vocab.strings[key]
    kept = _outermost(found)
    source = text.source.id
    return tuple(
        Mention(
            id=f"{source}/proposed-m-{number:03}",
            source=source,
            spans=span(text.text, *extent),
            entity=found[extent],
            sure="medium",
            made_by=by(RULES, at),
            note=None,
        )
        for number, extent in enumerate(kept, 1)
    )


def named(text: Text, found: Iterable[Found], at: str) -> tuple[Mention, ...]:
    """Mentions of entities that are proposed with them: what they are is a guess."""
    source = text.source.id
    return tuple(
        Mention(
            id=f"{source}/proposed-n-{number:03}",
            source=source,
            spans=span(text.text, place.start, place.end),
            entity=place.entity,
            sure="low",
            made_by=by("names/1", at, "low"),
            note=None,
        )
        for number, place in enumerate(found, 1)
    )


def _single(registry: Iterable[Entity]) -> dict[str, str]:
    """Form of a name without its article -> the one entity that it means: the entity with this label, else the only one with this name."""
    bearers: dict[str, dict[str, bool]] = {}
    persons: set[str] = set()
    for entity in registry:
        if entity.type == "person":
            persons.add(entity.id)
        label = _bare(entity.label).lower()
        for name in (entity.label, *(n.text for n in entity.names)):
            form = _bare(name)
            if " " in form:
                bearers.setdefault(form.lower(), {})[entity.id] = form.lower() == label
            elif (
                form and not form.islower()
            ):  # a common word such as "plan" means the entity only where an annotator said so
                bearers.setdefault(form, {})[entity.id] = form.lower() == label
    chosen = {}
    for form, ids in bearers.items():
        named = [i for i, is_label in ids.items() if is_label] or list(ids)
        if len(named) == 1 and not (named[0] in persons and len(persons.intersection(ids)) > 1):
            chosen[form] = named[0]
    return chosen


def _bare(name: str) -> str:
    return re.sub(r"^the\s+", "", normal(name), flags=re.IGNORECASE)


def _outermost(found: dict[tuple[int, int], str]) -> list[tuple[int, int]]:
    """The extents in order, without those inside another extent of the same entity."""
    kept = []
    reach: dict[str, int] = {}  # entity -> the last end so far
    for extent in sorted(found, key=lambda e: (e[0], -e[1])):
        entity = found[extent]
        if extent[1] > reach.get(entity, -1):
            kept.append(extent)
            reach[entity] = extent[1]
    return sorted(kept)
