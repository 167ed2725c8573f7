"""A sentence in clauses, each with its subject: "He studied in Minsk and joined the party" has two.

A clause that is not surely told apart is left out. What is reported, quoted, asked or only thought of is no clause here.
"""

from __future__ import annotations

from collections.abc import Iterator

from sinosoviet_corpus.proposers.acts import (
    BE,
    HAVE,
    IS,
    PRONOUNS,
    any_verb,
    described_at,
    is_past,
    merged_at,
    verb_at,
    verb_table,
)
from sinosoviet_corpus.proposers.pieces import FRONTED, Piece, fronted

_SUBJECTS = frozenset(("PERSON", "STATE", "ORGANISATION", "GROUP", "EVENT", "PLACE", "TREATY", "WORK"))
MOST = 12  # clauses of a sentence; more are not looked at, so that the work stays in proportion to the text
_NEAR = 12  # pieces before a subject that stands behind a date
_APART = 40  # pieces of what may stand in brackets or between commas behind a subject


def clauses(pieces: list[Piece]) -> Iterator[list[Piece]]:
    """The clauses after the first as pieces of their own, with the subject that they share with the first; and each clause with its act or description as one piece.

    A subject that stands elsewhere has no extent. There are at most MOST further clauses.
    """
    at = _subject(pieces)
    if at is not None:
        behind = _behind_aside(pieces, at + 1)
        if behind > at + 1:
            yield [*pieces[: at + 1], *pieces[behind:]]
        merged = merged_at(pieces, at, behind)
        if merged is not None:
            yield [*pieces[:at], *merged]
        if (
            pieces[0].words.lower() == "born" and pieces[at].kind == "PERSON"
        ):  # "Born in Nancy in 1920, François Jacob ..."
            yield [_nowhere(pieces[at], pieces[0]), _nowhere(Piece(0, 0, "was"), pieces[0]), *pieces[:at]]
    yield from _appositions(pieces)
    for _, (subject, start) in zip(range(MOST), _further(pieces, at), strict=False):
        clause = [_nowhere(subject, pieces[start]), *pieces[start:]]
        yield clause
        merged = merged_at(clause, 0, 1)
        if merged is not None:
            yield merged


def _nowhere(piece: Piece, before: Piece) -> Piece:
    """The piece without extent, put before another."""
    return piece._replace(start=before.start, end=before.start)


def _appositions(pieces: list[Piece]) -> Iterator[list[Piece]]:
    """What is said of persons between commas, as clauses: "Auguste Deter, a woman of 51 years, ..."."""
    for n in range(len(pieces) - 3):
        if pieces[n].kind == "PERSON" and pieces[n + 1].words == "," and pieces[n + 2].words in ("a", "an"):
            was = _nowhere(Piece(0, 0, "was"), pieces[n + 2])
            described = described_at([was, *pieces[n + 2 :]], 0)
            if described is not None:
                yield [_nowhere(pieces[n], pieces[n + 2]), *described[:2]]  # the date behind it is of the sentence


def _further(pieces: list[Piece], at: int | None) -> Iterator[tuple[Piece, int]]:
    """The subject of each further clause, and the place of its verb. at: the subject of the sentence."""
    table = verb_table()
    shared = at is not None  # whether a verb may still be what the first subject did
    for join, piece in enumerate(pieces[:-1]):
        word = piece.words.lower()
        if word in table["reports"] or word in table["modals"] or word in '“”"«»':
            return  # what follows is reported, quoted or only thought
        if piece.kind:
            continue
        start = join + 1
        if word == "who" and join:
            before = pieces[join - 1 - (pieces[join - 1].words == ",")]
            if at is not None and _is_said_of(pieces, at, join):
                before = pieces[at]
            if before.kind == "PERSON" and verb_at(pieces, start):
                yield before, start
            shared = shared and before.kind == "PERSON"
            continue
        if word in table["own_subject"] or word in ("and", "but", ";"):
            if (
                pieces[start].kind in _SUBJECTS
                and verb_at(pieces, start + 1)
                and not piece.kind
                and _closed(pieces, join)
            ):
                yield pieces[start], start + 1
                shared = False
                continue
            if (
                at is not None
                and at < join
                and pieces[start].words in ("he", "she")
                and _alone(pieces[:join], pieces[at])
            ):
                if verb_at(pieces, start + 1):
                    yield pieces[at], start + 1
                continue
            shared = shared and word not in table["own_subject"]
        if not shared or at is None or join <= at or word not in ("and", "but", ",", ";", "then"):
            continue
        if pieces[start].words.lower() in ("and", "but", "then", "later", "soon", "finally"):
            continue
        if word == "," and not verb_at(pieces, at + 1):
            continue  # commas divide what the subject did only where a verb stands right behind it
        while start < len(pieces) and not pieces[start].kind and pieces[start].words.lower() in table["within"]:
            start += 1
        if start < len(pieces) and verb_at(pieces, start) and not _shares_passive(pieces, at, join, start):
            yield pieces[at], start


def _is_said_of(pieces: list[Piece], at: int, who: int) -> bool:
    """Whether "who" speaks of the subject: "Marie Curie was a physicist who discovered radium"."""
    copula = _behind_aside(pieces, at + 1)
    described = described_at(pieces, copula) if copula < who and pieces[copula].words in BE | IS else None
    return (
        described is not None
        and len(described) > 2
        and described[2] is pieces[who]
        and _alone(pieces[:who], pieces[at])
    )


def _closed(pieces: list[Piece], join: int) -> bool:
    """Whether a clause ends before "and": it has a verb, and no name stands right before, which may be the first of two subjects."""
    return join > 0 and not pieces[join - 1].kind and (pieces[join].words != "and" or any_verb(pieces[:join]))


def _shares_passive(pieces: list[Piece], subject: int, join: int, at: int) -> bool:
    """Whether a verb may share the "was" of the clause before: "was arrested and exiled to Siberia", but not "was born in 1909 and joined the army"."""
    if pieces[at].words in BE | HAVE:
        return False
    passive = any(pieces[n].words in BE and verb_at(pieces, n) for n in range(subject + 1, join))
    if not passive:
        return False
    behind = at + verb_at(pieces, at)
    if behind >= len(pieces) or not (pieces[behind].kind or pieces[behind].words[0].isalpha()):
        return True
    return pieces[behind].kind == "DATE" or pieces[behind].words.lower() in verb_table()["prepositions"] | {
        "and",
        "or",
        "as",
    }


def _alone(pieces: list[Piece], subject: Piece) -> bool:
    """Whether the subject is a person and no other person is named."""
    return subject.kind == "PERSON" and all(p.kind != "PERSON" or p.value == subject.value for p in pieces)


def _subject(pieces: list[Piece]) -> int | None:
    """The place of the thing that the sentence says something of: at its beginning, or behind "In 1953," or "The explorer"."""
    at = 2 if len(pieces) > 2 and pieces[0].words.endswith("ly") and pieces[1].words == "," else 0
    if fronted(pieces):
        commas = (n + 1 for n, p in enumerate(pieces[:FRONTED]) if p.words == ",")
        at = next((n for n in commas if n < len(pieces) and pieces[n].kind in _SUBJECTS and _says(pieces, n + 1)), 0)
        if not at:
            return _behind_date(pieces)
    table = verb_table()
    for n in range(at, min(at + 6, len(pieces))):
        piece = pieces[n]
        if piece.kind in _SUBJECTS:
            return n
        word = piece.words.lower()
        if piece.kind or not piece.words[0].isalpha() or word in table["prepositions"] | table["ends"] | BE:
            return None
        if word in PRONOUNS or word in ("and", "or", "not", "no", "there") or (n > at and is_past(word)):
            return None
    return None


def _says(pieces: list[Piece], at: int) -> bool:
    """Whether what stands at `at`, or behind an aside there, may be what a subject did or was."""
    at = _behind_aside(pieces, at)
    return at < len(pieces) and (bool(verb_at(pieces, at)) or pieces[at].words in BE | IS | {"became", "remained"})


def _behind_date(pieces: list[Piece]) -> int | None:
    """The subject right behind a date without a comma: "In 1953 Imre Nagy became ..."."""
    for n, piece in enumerate(pieces[:_NEAR]):
        if piece.kind in _SUBJECTS and n and (pieces[n - 1].kind == "DATE" or piece.words in ("he", "she")):
            return None if any_verb(pieces[:n]) else n
    return None


def _behind_aside(pieces: list[Piece], at: int) -> int:
    """The place behind brackets, and behind what stands between two commas if a verb follows them."""
    if at < len(pieces) and pieces[at].words == "(":
        close = next((n for n in range(at, min(at + _APART, len(pieces))) if pieces[n].words == ")"), None)
        at = at if close is None else close + 1
    if at < len(pieces) and pieces[at].words in (",", "-", "–", "—"):
        for n in range(at + 1, min(at + _APART, len(pieces))):
            if pieces[n].words == pieces[at].words and (
                verb_at(pieces, n + 1) or (n + 1 < len(pieces) and pieces[n + 1].words in BE)
            ):
                return n + 1
    return at
