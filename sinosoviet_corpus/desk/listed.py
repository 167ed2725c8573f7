"""Finds what is in the registry and on record by words: things, facts, statements of completeness, conclusions, works."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from sinosoviet_corpus.desk.warm import Held
from sinosoviet_corpus.model.claim import REFERENCE
from sinosoviet_corpus.render.citation import cite

MOST = 100  # of each search


class Listed(NamedTuple):
    """A record. said: its name or what it says.  what: what it is, for the reader."""

    kind: str
    id: str
    said: str
    what: str


def listed(held: Held, words: str) -> list[Listed]:
    """The records that have each of the words, at most MOST; none without words."""
    wanted = words.casefold().split()
    found = (one for one, text in _all(held) if all(word in text.casefold() for word in wanted))
    return list(islice(found, MOST)) if wanted else []


def _all(held: Held) -> Iterator[tuple[Listed, str]]:
    """Every record with the text that is searched."""
    corpus = held.corpus
    for e in corpus.entities:
        yield Listed("entity", e.id, e.label, e.type), " ".join((e.label, *(n.text for n in e.names)))
    for c in corpus.complete:
        yield Listed("complete", c.id, c.statement, "all cases are on record"), c.statement
    for a in corpus.assessments:
        yield Listed("assessment", a.id, a.statement, f"conclusion: {a.verdict}"), a.statement
    for s in corpus.searches:
        yield Listed("search", s.id, f"{s.topic}: {s.note}", f"search of {s.date}"), f"{s.topic} {s.note}"
    for key, work in corpus.bibliography.items():
        line = cite(work, key)
        yield Listed("work", key, line, f"work of the bibliography, {work.sort}"), f"{line} {work.url} {key}"
    for claim in corpus.claims:
        if claim.source == REFERENCE:
            said = held.speaker.sentence(claim)
            yield Listed("claim", claim.id, said, "fact on record"), said
