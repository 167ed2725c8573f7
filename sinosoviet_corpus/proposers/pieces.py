"""A sentence in pieces, the tokens of claim patterns: words, and names, offices, dates and numbers as one token each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

_WORDS = re.compile(r"\d[\d,.]*\d|\d|[^\W\d_]+(?:[’'-][^\W\d_]+)*|[^\s\w]|_")
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?")
_SCALES = {"hundred": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9}
_BEFORE_PRONOUN = frozenset(
    (
        "in",
        "on",
        ",",
        "from",
        "since",
        "by",
        "later",
        "then",
        "afterwards",
        "the",
        "autumn",
        "spring",
        "summer",
        "winter",
        "of",
    )
)
_FRONTING = frozenset(
    [
        "in",
        "on",
        "at",
        "after",
        "before",
        "during",
        "from",
        "since",
        "by",
        "under",
        "with",
        "following",
        "as",
        "while",
        "when",
        "upon",
        "for",
        "despite",
        "although",
        "though",
        "having",
        "born",
        "educated",
        "because",
        "through",
        "until",
    ]
)
FRONTED = 25  # pieces before the comma
_NEAR = 9  # pieces before a pronoun that stands behind no comma
_PRONOUNS = frozenset(("he", "she"))


class Piece(NamedTuple):
    """A token: a word, or a name, date or number. kind: "" for a word.  value: the id of an entity, or the record of a date."""

    start: int
    end: int
    words: str
    kind: str = ""
    value: Any = None


def pieces_of(text: str, start: int, end: int, chunks: list[tuple[int, int, str, Any]]) -> list[Piece]:
    """The pieces of text[start:end]. chunks: (start, end, kind, value) of names and dates in it, in order."""
    pieces: list[Piece] = []
    at = start
    for first, last, kind, value in chunks:
        if first < at:
            continue
        pieces += _words(text, at, first)
        pieces.append(Piece(first, last, text[first:last], kind, value))
        at = last
    return _numbers([*pieces, *_words(text, at, end)])


def _words(text: str, start: int, end: int) -> Iterator[Piece]:
    for match in _WORDS.finditer(text, start, end):
        yield Piece(match.start(), match.end(), match[0])


def _numbers(pieces: list[Piece]) -> list[Piece]:
    """The pieces with numbers, and the scale after them, as one."""
    made: list[Piece] = []
    for piece in pieces:
        scale = _SCALES.get(piece.words.lower())
        if not piece.kind and _NUMBER.fullmatch(piece.words):
            made.append(piece._replace(kind="NUMBER", value=float(piece.words.replace(",", ""))))
        elif scale and made and made[-1].kind == "NUMBER" and not piece.kind:
            last = made.pop()
            made.append(Piece(last.start, piece.end, f"{last.words} {piece.words}", "NUMBER", last.value * scale))
        else:
            made.append(piece)
    return made


def resolve(pieces: list[Piece], topic: Piece | None) -> Piece | None:
    """Let "He" at the beginning of a sentence be the person of whom the sentences before it speak. Returns the person of whom those after it speak.

    topic: that person, the only one since it was named; None if there is none.
    """
    at = _subject_of(pieces)
    if at is not None and topic is not None:
        pieces[at] = pieces[at]._replace(kind="PERSON", value=topic.value)
    persons = [piece for piece in pieces if piece.kind == "PERSON"]
    subject = next((piece for piece in pieces if piece.kind not in ("", "DATE", "NUMBER", "PLACE", "STATE")), None)
    if at is not None and topic is not None:
        return topic
    if at is not None or (persons and (subject is None or subject.kind != "PERSON")):
        return None
    if not persons:
        return topic
    return persons[0] if len({piece.value for piece in persons}) == 1 else None


def _subject_of(pieces: list[Piece]) -> int | None:
    """The place of a pronoun that begins the sentence, also after "In 1956,", "At the age of seven" or "In the wake of the revolt,"."""
    at = 0
    while at < len(pieces) and (pieces[at].kind == "DATE" or pieces[at].words.lower() in _BEFORE_PRONOUN):
        at += 1
    if not _is_pronoun(pieces, at) and fronted(pieces):
        commas = (n + 1 for n, piece in enumerate(pieces[:FRONTED]) if piece.words == ",")
        direct = (n for n in range(1, min(_NEAR, len(pieces))) if pieces[n].words in _PRONOUNS)
        at = next((n for n in commas if _is_pronoun(pieces, n)), next(direct, at))
    elif len(pieces) > 2 and pieces[0].words.endswith("ly") and pieces[1].words == ",":
        at = 2
    return at if _is_pronoun(pieces, at) else None


def _is_pronoun(pieces: list[Piece], at: int) -> bool:
    return at < len(pieces) and not pieces[at].kind and pieces[at].words.lower() in _PRONOUNS


def fronted(pieces: list[Piece]) -> bool:
    """Whether the sentence begins with something else than its subject: "After the war, ..."."""
    return bool(pieces) and (pieces[0].kind == "DATE" or (not pieces[0].kind and pieces[0].words.lower() in _FRONTING))
