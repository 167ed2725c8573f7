"""A sentence in clauses, each with its subject: "He studied in Minsk and joined the party" has two. In each, what the subject did or was is one token.

ACT: the words for what it did, up to the thing or the place and date: "captured", "was exiled to". DESCRIPTION: what it was: "a Venetian merchant".
A clause that is not surely told apart is left out.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import lru_cache
from importlib import resources

from sinosoviet_corpus.proposers.pieces import FRONTED, Piece, fronted

ACT, DESCRIPTION = "ACT", "DESCRIPTION"
_SUBJECTS = frozenset(("PERSON", "STATE", "ORGANISATION", "GROUP", "EVENT", "PLACE", "TREATY", "WORK"))
_BE = frozenset(("was", "were"))
_IS = frozenset(("is", "are"))
_HAVE = frozenset(("had",))
_PRONOUNS = frozenset(("he", "she", "it", "they", "i", "we", "you", "this", "these", "those"))
_LONGEST = 9  # pieces of an act or a description
MOST = 12  # clauses of a sentence; more are not looked at, so that the work stays in proportion to the text
_NEAR = 12  # pieces before a subject that stands behind a date
_APART = 40  # pieces of what may stand in brackets or between commas behind a subject


@lru_cache
def _table() -> dict[str, frozenset[str]]:
    data = tomllib.loads(resources.files("sinosoviet_corpus.proposers").joinpath("verbs.toml").read_text("utf-8"))
    return {key: frozenset(words.split()) for key, words in data.items()}


def clauses(pieces: list[Piece]) -> Iterator[list[Piece]]:
    """The clauses after the first as pieces of their own, with the subject that they share with the first; and each clause with its act or description as one piece.

    A subject that stands elsewhere has no extent. There are at most MOST further clauses.
    """
    at = _subject(pieces)
    if at is not None:
        behind = _behind_aside(pieces, at + 1)
        if behind > at + 1:
            yield [*pieces[: at + 1], *pieces[behind:]]
        merged = _merged(pieces, at, behind)
        if merged is not None:
            yield [*pieces[:at], *merged]
    for _, (subject, start) in zip(range(MOST), _further(pieces, at), strict=False):
        borrowed = subject._replace(start=pieces[start].start, end=pieces[start].start)
        clause = [borrowed, *pieces[start:]]
        yield clause
        merged = _merged(clause, 0, 1)
        if merged is not None:
            yield merged


def _further(pieces: list[Piece], at: int | None) -> Iterator[tuple[Piece, int]]:
    """The subject of each further clause, and the place of its verb. at: the subject of the sentence."""
    table = _table()
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
            if before.kind == "PERSON" and _verb(pieces, start):
                yield before, start
            shared = shared and before.kind == "PERSON"
            continue
        if word in table["own_subject"] or word in ("and", "but", ";"):
            if (
                pieces[start].kind in _SUBJECTS
                and _verb(pieces, start + 1)
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
                if _verb(pieces, start + 1):
                    yield pieces[at], start + 1
                continue
            shared = shared and word not in table["own_subject"]
        if not shared or at is None or join <= at or word not in ("and", "but", ",", ";", "then"):
            continue
        if pieces[start].words.lower() in ("and", "but", "then", "later", "soon", "finally"):
            continue
        if word == "," and not _verb(pieces, at + 1):
            continue  # commas divide what the subject did only where a verb stands right behind it
        while start < len(pieces) and not pieces[start].kind and pieces[start].words.lower() in table["within"]:
            start += 1
        if start < len(pieces) and _verb(pieces, start) and not _shares_passive(pieces, at, join, start):
            yield pieces[at], start


def _closed(pieces: list[Piece], join: int) -> bool:
    """Whether a clause ends before "and": it has a verb, and no name stands right before, which may be the first of two subjects."""
    return join > 0 and not pieces[join - 1].kind and (pieces[join].words != "and" or _any_verb(pieces[:join]))


def _shares_passive(pieces: list[Piece], subject: int, join: int, at: int) -> bool:
    """Whether a verb may share the "was" of the clause before: "was arrested and exiled to Siberia", but not "was born in 1909 and joined the army"."""
    if pieces[at].words in _BE | _HAVE:
        return False
    passive = any(pieces[n].words in _BE and _verb(pieces, n) for n in range(subject + 1, join))
    if not passive:
        return False
    behind = at + _verb(pieces, at)
    if behind >= len(pieces) or not (pieces[behind].kind or pieces[behind].words[0].isalpha()):
        return True
    return pieces[behind].kind == "DATE" or pieces[behind].words.lower() in _table()["prepositions"] | {
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
        at = next((n for n in commas if n < len(pieces) and pieces[n].kind in _SUBJECTS), 0)
        if not at:
            return _behind_date(pieces)
    table = _table()
    for n in range(at, min(at + 6, len(pieces))):
        piece = pieces[n]
        if piece.kind in _SUBJECTS:
            return n
        word = piece.words.lower()
        if piece.kind or not piece.words[0].isalpha() or word in table["prepositions"] | table["ends"] | _BE:
            return None
        if word in _PRONOUNS or word in ("and", "or", "not", "no", "there") or (n > at and _past(word)):
            return None
    return None


def _behind_date(pieces: list[Piece]) -> int | None:
    """The subject right behind a date without a comma: "In 1953 Imre Nagy became ..."."""
    for n, piece in enumerate(pieces[:_NEAR]):
        if piece.kind in _SUBJECTS and n and (pieces[n - 1].kind == "DATE" or piece.words in ("he", "she")):
            return None if _any_verb(pieces[:n]) else n
    return None


def _any_verb(pieces: list[Piece]) -> bool:
    return any(not p.kind and (_past(p.words.lower()) or p.words.lower() in _BE) for p in pieces)


def _past(word: str) -> bool:
    table = _table()
    if not word.islower() or word in table["not_past"]:
        return False
    return word in table["past"] or (len(word) > 3 and word.endswith("ed"))


def _verb(pieces: list[Piece], at: int) -> int:
    """How many pieces from `at` on are a verb in the past that states something; 0 for none."""
    table = _table()
    n = at
    if n < len(pieces) and not pieces[n].kind and pieces[n].words.lower() in table["within"]:
        n += 1
    if n >= len(pieces) or pieces[n].kind:
        return 0
    word = pieces[n].words
    if word in _BE | _HAVE:
        n += 1
        while (
            n < len(pieces) and not pieces[n].kind and (pieces[n].words in table["within"] or pieces[n].words == "been")
        ):
            n += 1
        if n < len(pieces) and not pieces[n].kind and pieces[n].words.endswith("ly"):
            n += 1
        if (
            n < len(pieces)
            and not pieces[n].kind
            and (_past(pieces[n].words) or pieces[n].words in table["participles"])
        ):
            return 0 if pieces[n].words in table["meant"] else n + 1 - at
        return 0
    if not _past(word) or word in table["meant"]:
        return 0
    return n + 1 - at


def _merged(pieces: list[Piece], subject: int, at: int) -> list[Piece] | None:
    """The clause from its subject on, with the act or description as one piece; None if it has none that is sure."""
    if at >= len(pieces):
        return None
    if (
        not pieces[at].kind
        and pieces[at].words in (*_BE, *_IS, "became", "remained")
        and (made := _described(pieces, at))
    ):
        return [pieces[subject], *made]
    count = _verb(pieces, at)
    if not count:
        return None
    end = _extent(pieces, at, at + count)
    if end is None:
        return None
    rest = pieces[end:]
    if pieces[end - 1].words == "the":  # the article belongs to the thing that follows
        end -= 1
    act = Piece(pieces[at].start, pieces[end - 1].end, "act", ACT)
    return [pieces[subject], act, *rest]


def _behind_aside(pieces: list[Piece], at: int) -> int:
    """The place behind brackets, and behind what stands between two commas if a verb follows them."""
    if at < len(pieces) and pieces[at].words == "(":
        close = next((n for n in range(at, min(at + _APART, len(pieces))) if pieces[n].words == ")"), None)
        at = at if close is None else close + 1
    if at < len(pieces) and pieces[at].words in (",", "-", "–", "—"):
        for n in range(at + 1, min(at + _APART, len(pieces))):
            if pieces[n].words == pieces[at].words and (
                _verb(pieces, n + 1) or (n + 1 < len(pieces) and pieces[n + 1].words in _BE)
            ):
                return n + 1
    return at


def _extent(pieces: list[Piece], first: int, at: int) -> int | None:
    """The end of the words for an act whose verb ends at `at`: before a thing, a place, a date, or another clause. None if it is not sure."""
    table = _table()
    end = at
    while end < len(pieces):
        piece, word = pieces[end], pieces[end].words.lower()
        if piece.kind == "DATE" or (
            piece.kind in ("PLACE", "STATE") and pieces[end - 1].words.lower() in ("in", "at", "near")
        ):
            break
        if piece.kind and piece.kind != "NUMBER":
            following = pieces[end + 1] if end + 1 < len(pieces) else None
            if following is not None and (
                following.words in ("’", "'", "s", "-") or following.kind or _goes_on(following)
            ):
                return None  # "Breda's walls", "the Soviet Union policy"
            unsure = (
                pieces[end - 1].words == "between"
                or end - first > _LONGEST
                or pieces[end - 1].words.lower() in table["articles"] - {"the"}
            )
            return None if unsure or following is None else end
        if word in table["reports"]:
            return None
        if word == "as" and not (end + 1 < len(pieces) and pieces[end + 1].words.lower() in _PRONOUNS | table["ends"]):
            end += 1  # "served as chair", but not "as he matured"
            continue
        if word == "." and end + 2 < len(pieces):
            return None  # of an abbreviation
        if not word[0].isalnum() or word in table["ends"] or (word in ("and", "or") and _new_clause(pieces, end + 1)):
            if word in ("’", "'", "“", '"', "-") or not _is_end(pieces, end):
                return None
            break
        if (
            word.endswith(("n't", "n’t"))
            or word in ("not", "no", "never", "him", "them", "it")
            or word in table["modals"]
        ):
            return None
        end += 1
    while (
        end > at
        and not pieces[end - 1].kind
        and pieces[end - 1].words.lower() in table["prepositions"] | {"the", "early", "late"}
    ):
        end -= 1
    if end - first > _LONGEST or pieces[end - 1].words.lower() in table["articles"] | {"and", "or", "very", "more"}:
        return None
    return end


def _is_end(pieces: list[Piece], at: int) -> bool:
    """Whether a mark ends what is said: a bracket does so only if it holds a date."""
    if pieces[at].words != "(":
        return True
    return at + 1 < len(pieces) and pieces[at + 1].kind == "DATE"


def _goes_on(piece: Piece) -> bool:
    """Whether a word behind a name makes it a part of a longer name: a noun, for all that is known."""
    table = _table()
    word = piece.words.lower()
    known = table["prepositions"] | table["ends"] | table["within"] | {"and", "or", "that"}
    return piece.words[0].isalpha() and word not in known and not word.endswith("ly")


def _new_clause(pieces: list[Piece], at: int) -> bool:
    """Whether what follows "and" is no second noun of the same list."""
    if at >= len(pieces):
        return True
    piece, word = pieces[at], pieces[at].words.lower()
    if piece.kind:
        return True
    return (
        word in _PRONOUNS | _BE | _HAVE
        or _past(word)
        or word in _table()["within"] | _table()["ends"]
        or word.endswith("ly")
        or word in _table()["prepositions"]
    )


def _list_goes_on(pieces: list[Piece], at: int) -> bool:
    """Whether a list continues behind a comma: "a billionaire, philanthropist and activist"."""
    for n in range(at, min(at + 6, len(pieces))):
        if pieces[n].words in ("and", "or"):
            return n > at and not _new_clause(pieces, n + 1)
        if (
            pieces[n].kind
            or not pieces[n].words.isalpha()
            or _past(pieces[n].words)
            or pieces[n].words in _BE | _IS | _table()["ends"]
        ):
            return False
    return False


def _described(pieces: list[Piece], at: int) -> list[Piece] | None:
    """The pieces from a form of "be" on, with what is said of the subject as one: "was", "a Venetian merchant"."""
    table = _table()
    first = at + 1
    while first < len(pieces) and pieces[first].words in ("also", "then", "still", "already", "once"):
        first += 1
    if first >= len(pieces):
        return None
    article = pieces[first].words in ("a", "an", "the", "one")
    if pieces[first].kind or not (article or pieces[first].words.lower() in table["posts"]):
        return None
    end = first + 1
    while end < len(pieces):
        piece, word = pieces[end], pieces[end].words.lower()
        if piece.kind == "DATE" or (
            piece.kind in ("PLACE", "STATE") and pieces[end - 1].words.lower() in ("in", "at", "near")
        ):
            break
        if word in table["ends"] | table["reports"] or (not piece.kind and not word[0].isalnum()):
            if word == "," and _list_goes_on(pieces, end + 1):
                end += 1
                continue
            if word in ("“", '"', "-") or not _is_end(pieces, end):
                return None
            break
        if word in ("and", "or") and _new_clause(pieces, end + 1):
            if any(p.words == "between" for p in pieces[first:end]):
                return None
            break
        if not piece.kind and (_past(word) and word not in table["not_past"]) and pieces[end - 1].kind:
            break
        end += 1
    while (
        end > first
        and not pieces[end - 1].kind
        and pieces[end - 1].words.lower() in table["prepositions"] | {"the", "early", "late"}
    ):
        end -= 1
    inside = pieces[first:end]
    if not 2 - (not article) <= len(inside) <= _LONGEST + 4 or any(p.kind == "OFFICE" for p in inside):
        return None
    if any(p.words.lower() in ("not", "no", "never") for p in inside) or inside[-1].words.lower() in table["articles"]:
        return None
    said = Piece(inside[0].start, inside[-1].end, "description", DESCRIPTION)
    return [pieces[at], said, *pieces[end:]]
