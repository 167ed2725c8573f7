"""propose: suggest sentences, dates, names and claims for a text, by rules or a program. Nothing is written; place_proposals.py does that."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple, get_args

import msgspec

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files import jsonl
from sinosoviet_corpus.files.reader import Reading, to_corpus
from sinosoviet_corpus.model.claim import Claim
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.entity import Entity
from sinosoviet_corpus.model.layer_table import LAYERS as LAYER_TABLE
from sinosoviet_corpus.model.layers import Date
from sinosoviet_corpus.model.source import Text
from sinosoviet_corpus.model.words import Proposed
from sinosoviet_corpus.proposers.claims import claims, readings
from sinosoviet_corpus.proposers.covered import Covered
from sinosoviet_corpus.proposers.dates import dates
from sinosoviet_corpus.proposers.mentions import mentions, named
from sinosoviet_corpus.proposers.names import Names, names
from sinosoviet_corpus.proposers.sentences import sentences
from sinosoviet_corpus.proposers.stance import Entry, Found, stance
from sinosoviet_corpus.proposers.stated import Missed
from sinosoviet_corpus.tasks.ask import Asked, ask

LAYERS: tuple[Proposed, ...] = get_args(Proposed)


def propose(corpus: Corpus, source: str, at: str, layers: tuple[str, ...] = LAYERS) -> tuple[msgspec.Struct, ...]:
    """Proposed records of a text, layer by layer in the order of LAYERS. at: the day, ISO 8601, for `made_by`.

    Raises CorpusError for an unknown source or layer.
    """
    _known(corpus, source)
    for layer in layers:
        if layer not in LAYERS:
            raise CorpusError(f"nothing is proposed for {layer!r}", None, f"There are {', '.join(LAYERS)}.")
    text = corpus.texts[source]
    made: dict[str, tuple[Any, ...]] = {}
    wanted = set(layers)
    if wanted & {"sentences", "claims"}:
        made["sentences"] = sentences(text)
    if wanted & {"dates", "claims"}:
        made["dates"] = dates(text, at)
    if wanted & {"entities", "mentions", "claims"}:
        made |= _names(corpus, text, at, new="entities" in layers, found=made)
    if "claims" in wanted:
        own = tuple(s for s in corpus.sentences if s.source == source) or made["sentences"]
        made["claims"] = claims(text, own, made.pop("names")[0], made["dates"], corpus.vocabulary, at)
    return tuple(record for layer in LAYERS if layer in wanted for record in made[layer])


class Understood(NamedTuple):
    """What the proposers of claims understand of a text. found: claims without ids, and matches that make none.

    entities: those that the registry lacks.  names: all names of the text.
    """

    found: tuple[Claim | Missed, ...]
    entities: tuple[Entity, ...]
    names: Names
    dates: tuple[Date, ...]


def understood(corpus: Corpus, text: Text, at: str) -> Understood:
    """What the patterns make of a text, which need not be one of the corpus."""
    dated = dates(text, at)
    made = _names(corpus, text, at, new=True, found={"dates": dated})
    found = readings(text, sentences(text), made["names"][0], dated, corpus.vocabulary, at)
    return Understood(tuple(found), made["entities"], made["names"][0], dated)


def _names(
    corpus: Corpus, text: Text, at: str, *, new: bool, found: dict[str, tuple[Any, ...]]
) -> dict[str, tuple[Any, ...]]:
    """Entities, mentions and all names of a text. new: whether names that the registry lacks are proposed too.

    found: the dates, if they were looked for: a name within one is no name.
    """
    known = mentions(text, corpus.entities, at)
    taken = {
        record.id
        for layer in LAYER_TABLE
        if layer.held
        for record in getattr(corpus, layer.name)
        if hasattr(record, "id")
    }
    every = (
        names(text.text, corpus.entities, known, taken)
        if text.source.language.split("-")[0] == "en"
        else Names([], [], {})
    )
    ids = {entity.id for entity in every.new}
    kept = [f for f in every.found if new or f.entity not in ids]
    there = {(m.spans[0].start, m.spans[0].end) for m in known}
    dated = [(d.spans[0].start, d.spans[0].end) for d in found.get("dates", ())]
    proposed = [f for f in kept if f.entity in ids and (f.start, f.end) not in there]
    within = Covered(dated)
    proposed = [f for f in proposed if not within.touches(f.start, f.end)]
    made = [*known, *named(text, proposed, at)]
    used = {f.entity for f in proposed}
    states = {entity.state for entity in every.new if entity.id in used}
    return {
        "entities": tuple(e for e in every.new if new and e.id in used | states),
        "mentions": tuple(sorted(made, key=lambda m: (m.spans[0].start, m.spans[0].end))),
        "names": (every._replace(found=[f for f in kept if f.entity not in ids or f.entity in used]),),
    }


def propose_stance(corpus: Corpus, source: str, entries: Sequence[Entry], at: str) -> Found:
    """Proposed stance of a text by a lexicon, on its sentences and mentions; what it lacks of these is proposed first, and not returned.

    Raises CorpusError for an unknown source.
    """
    _known(corpus, source)
    text = corpus.texts[source]
    own = [s for s in corpus.sentences if s.source == source]
    known = Covered((s.spans[0].start, s.spans[-1].end) for s in own)
    own += [s for s in sentences(text) if not known.touches(s.spans[0].start, s.spans[0].end)]
    there = [m for m in corpus.mentions if m.source == source] or mentions(text, corpus.entities, at)
    return stance(text, entries, own, there, at)


def _known(corpus: Corpus, source: str) -> None:
    if source not in corpus.texts:
        known = ", ".join(sorted(corpus.texts)) or "none; `sinosoviet new` takes one in"
        raise CorpusError(f"there is no text {source!r}", None, f"The texts are {known}.")


def propose_with(reading: Reading, source: str, command: str, at: str) -> Asked:
    """The proposals of a program of the user's choice for a text of a corpus, and what it gave that does not fit.

    Raises CorpusError for an unknown source, or a program that cannot be started.
    """
    corpus = to_corpus(reading)
    _known(corpus, source)
    taken = {item.record.id for item in reading.located if hasattr(item.record, "id")}
    return ask(corpus, source, command, at, taken)


def lines(records: tuple[msgspec.Struct, ...]) -> list[str]:
    """The records as canonical lines, ready for the files of a source."""
    return [jsonl.encode(record).decode() for record in records]
