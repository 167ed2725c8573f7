"""propose: suggest sentences, dates and mentions for a text. Suggestions are never written into the annotations."""

from __future__ import annotations

from typing import Any, get_args

import msgspec

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files import jsonl
from sinosoviet_corpus.files.reader import Reading, to_corpus
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.words import Proposed
from sinosoviet_corpus.proposers.answers import listed
from sinosoviet_corpus.proposers.dates import dates
from sinosoviet_corpus.proposers.mentions import mentions
from sinosoviet_corpus.proposers.sentences import sentences

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
    made: list[msgspec.Struct] = []
    if "sentences" in layers:
        made += sentences(text)
    if "dates" in layers:
        made += dates(text, at)
    if "mentions" in layers:
        made += mentions(text, corpus.entities, at)
    return tuple(made)


def _known(corpus: Corpus, source: str) -> None:
    if source not in corpus.texts:
        known = ", ".join(sorted(corpus.texts)) or "none; `sinosoviet new` takes one in"
        raise CorpusError(f"there is no text {source!r}", None, f"The texts are {known}.")


def propose_with(
    reading: Reading, source: str, command: str, at: str, taken: set[str]
) -> tuple[tuple[Any, ...], tuple[str, ...]]:
    """The proposals of a program of the user's choice, and what it gave that does not fit, as lines. taken: ids in use.

    Raises CorpusError for an unknown source, or a program that cannot be started.
    """
    from sinosoviet_corpus.tasks.ask import ask
    from sinosoviet_corpus.tasks.place_proposals import with_proposals

    corpus = to_corpus(reading)
    _known(corpus, source)
    asked = ask(corpus, source, command, at, taken)
    done = with_proposals(reading, {}, asked.records)  # leaves out what verify would refuse
    left = {line.split(": ")[0] for line in done.left_out}
    kept = tuple(record for record in asked.records if record.id not in left)
    return kept, (*listed(list(asked.lies)), *done.left_out)


def lines(records: tuple[msgspec.Struct, ...]) -> list[str]:
    """The records as canonical lines, ready for the files of a source."""
    return [jsonl.encode(record).decode() for record in records]
