"""Proposes claims: patterns of words over spaCy tokens, in which names, offices, dates and numbers are one token each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from sinosoviet_corpus import progress
from sinosoviet_corpus.model.claim import Claim
from sinosoviet_corpus.model.layers import Date, Sentence
from sinosoviet_corpus.model.source import Text
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.proposers.clauses import clauses
from sinosoviet_corpus.proposers.hits import engine
from sinosoviet_corpus.proposers.names import Names
from sinosoviet_corpus.proposers.pieces import Piece, pieces_of, resolve
from sinosoviet_corpus.proposers.stated import Missed, stated

_MOST = 400  # words of a sentence that are looked at


def claims(
    text: Text, sentences: Iterable[Sentence], names: Names, dates: Iterable[Date], vocabulary: Vocabulary, at: str
) -> tuple[Claim, ...]:
    """Proposed claims in order of place. English only. names, dates: of this text.  at: the day, ISO 8601. The work is proportional to the length of the text."""
    made: list[Claim] = []
    seen: set[Any] = set()
    for claim in readings(text, sentences, names, dates, vocabulary, at):
        if isinstance(claim, Missed):
            continue
        key = (
            claim.predicate,
            tuple(claim.roles.items()),
            claim.time and claim.time.edtf,
            claim.place,
            claim.quantity,
            claim.value,
        )
        if key not in seen:
            seen.add(key)
            made.append(claim)
    made.sort(key=lambda claim: (claim.spans[0].start, claim.spans[0].end, claim.predicate))
    return tuple(_numbered(text.source.id, made))


def readings(
    text: Text, sentences: Iterable[Sentence], names: Names, dates: Iterable[Date], vocabulary: Vocabulary, at: str
) -> Iterator[Claim | Missed]:
    """What each match of a pattern makes, sentence by sentence, or why it makes nothing. The claims have no ids."""
    if text.source.language.split("-")[0] != "en":
        return
    chunks: list[tuple[int, int, str, Any]] = [
        (f.start, f.end, names.types[f.entity].upper(), f.entity) for f in names.found
    ]
    chunks += [(d.spans[0].start, d.spans[0].end, "DATE", d) for d in dates]
    chunks.sort(key=lambda chunk: (chunk[0], -chunk[1]))
    here = 0
    topic: Piece | None = None
    first, last = "", 0  # the first person that the text speaks of; the end of the sentence before
    ordered = sorted(sentences, key=lambda s: s.spans[0].start)
    for number, sentence in enumerate(ordered):
        progress.at("proposing claims", number, len(ordered))
        start, end = sentence.spans[0].start, sentence.spans[-1].end
        while here < len(chunks) and chunks[here][0] < start:
            here += 1
        inside = []
        while here < len(chunks) and chunks[here][1] <= end:
            inside.append(chunks[here])
            here += 1
        pieces = pieces_of(text.text, start, end, inside)
        if text.text[end - 1] in "?:" or not _ends(text.text[end - 3 : end]):
            topic = _heading(pieces)  # or a question
            first, last = (topic.value, end) if topic else (first, last)
            continue
        if "\n" in text.text[last:start] and topic is not None and topic.value != first:
            topic = None  # a new paragraph may go on about the person of the text, but about nobody else
        topic = resolve(pieces, topic)
        first = first or (topic.value if topic else "")
        last = end
        yield from _of_sentence(text, pieces[:_MOST], vocabulary, at)


def _heading(pieces: list[Piece]) -> Piece | None:
    """The person whose name is a whole heading."""
    return pieces[0] if len(pieces) == 1 and pieces[0].kind == "PERSON" else None


def _of_sentence(text: Text, pieces: list[Piece], vocabulary: Vocabulary, at: str) -> Iterator[Claim | Missed]:
    """What the patterns make of a sentence and of its further clauses. What a pattern of its own says is not said again as an act or description."""
    matcher = engine(text.source.language)
    own: list[Claim] = []
    for clause in (pieces, *clauses(pieces)):
        for hit in matcher.hits(clause):
            if (
                clause[0].start == clause[0].end and hit.first
            ):  # a borrowed subject has no extent, and has to be part of the match
                continue
            if any(_said_already(clause[n], own) for n in hit.filled.get("value", ())):
                continue
            for made in stated(text, clause, hit, vocabulary, at):
                if isinstance(made, Claim) and not hit.is_general:
                    own.append(made)
                yield made


def _said_already(piece: Piece, claims: list[Claim]) -> bool:
    """Whether claims are made of these words already."""
    return any(s.start < piece.end and piece.start < s.end for claim in claims for s in claim.spans)


def _numbered(source: str, made: list[Claim]) -> Iterator[Claim]:
    for number, claim in enumerate(made, 1):
        yield msgspec.structs.replace(claim, id=f"{source}/proposed-claim-{number:03}")


def _ends(tail: str) -> bool:
    return any(mark in tail for mark in ".!;")
