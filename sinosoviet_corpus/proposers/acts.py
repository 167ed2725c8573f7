"""What the subject of a clause did or was, as one token behind it.

ACT: the words for what it did, up to a thing, a place or a date: "captured", "was exiled to". DESCRIPTION: what it was: "a Venetian merchant".
Words that do not surely end where they seem to are left out.
"""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib import resources

from sinosoviet_corpus.proposers.pieces import Piece

ACT, DESCRIPTION = "ACT", "DESCRIPTION"
BE = frozenset(("was", "were"))
IS = frozenset(("is", "are"))
HAVE = frozenset(("had",))
PRONOUNS = frozenset(("he", "she", "it", "they", "i", "we", "you", "this", "these", "those"))
_DROPPED = frozenset(("in", "on", "at", "by", "to", "with", "from", "during", "through", "among"))
_LONGEST = 9  # pieces of an act or a description


@lru_cache
def verb_table() -> dict[str, frozenset[str]]:
    """The words of `verbs.toml` by the name of their list."""
    data = tomllib.loads(resources.files("sinosoviet_corpus.proposers").joinpath("verbs.toml").read_text("utf-8"))
    return {key: frozenset(words.split()) for key, words in data.items()}


def any_verb(pieces: list[Piece]) -> bool:
    """Whether a verb in the past is among the pieces."""
    return any(not p.kind and (is_past(p.words.lower()) or p.words.lower() in BE) for p in pieces)


def is_past(word: str) -> bool:
    """Whether a word looks like the past form of a verb: by its ending, or as an irregular one."""
    table = verb_table()
    if not word.islower() or word in table["not_past"]:
        return False
    return word in table["past"] or (len(word) > 3 and word.endswith("ed"))


def verb_at(pieces: list[Piece], at: int) -> int:
    """How many pieces from `at` on are a verb in the past that states something; 0 for none."""
    table = verb_table()
    n = at
    if (
        n < len(pieces)
        and not pieces[n].kind
        and (pieces[n].words.lower() in table["within"] or pieces[n].words.endswith("ly"))
    ):
        n += 1
    if n >= len(pieces) or pieces[n].kind:
        return 0
    word = pieces[n].words
    if word in HAVE and n + 1 < len(pieces) and pieces[n + 1].words in table["articles"]:
        return n + 1 - at  # "had a short career"
    if word in BE | HAVE:
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
            and (is_past(pieces[n].words) or pieces[n].words in table["participles"])
        ):
            return 0 if pieces[n].words in table["meant"] else n + 1 - at
        return 0
    if not is_past(word) or word in table["meant"]:
        return 0
    return n + 1 - at


def merged_at(pieces: list[Piece], subject: int, at: int) -> list[Piece] | None:
    """The clause from its subject on, with the act or description as one piece; None if it has none that is sure."""
    if at >= len(pieces):
        return None
    if (
        not pieces[at].kind
        and pieces[at].words in (*BE, *IS, "became", "remained")
        and (made := described_at(pieces, at))
    ):
        return [pieces[subject], *made]
    count = verb_at(pieces, at)
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


def _extent(pieces: list[Piece], first: int, at: int) -> int | None:
    """The end of the words for an act whose verb ends at `at`: before a thing, a place, a date, or another clause. None if it is not sure."""
    table = verb_table()
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
            if pieces[first].words in ("became", "remained") and piece.kind == "OFFICE":
                return None  # a tenure, not an act
            unsure = (
                pieces[end - 1].words == "between"
                or end - first > _LONGEST
                or pieces[end - 1].words.lower() in table["articles"] - {"the"}
            )
            return None if unsure or following is None else end
        if word in table["reports"]:
            return None
        if word == "as" and not (end + 1 < len(pieces) and pieces[end + 1].words.lower() in PRONOUNS | table["ends"]):
            end += 1  # "served as chair", but not "as he matured"
            continue
        if word == "." and end + 2 < len(pieces):
            return None  # of an abbreviation
        if word == "," and _list_goes_on(pieces, end + 1):
            end += 1
            continue
        if not word[0].isalnum() or word in table["ends"] or (word in ("and", "or") and _new_clause(pieces, end + 1)):
            if word in ("’", "'", "“", '"', "-") or not _is_end(pieces, end):
                return None
            break
        if word.endswith(("n't", "n’t")) or word in PRONOUNS | table["modals"] | {"not", "no", "never", "him", "them"}:
            return None
        end += 1
    while (
        end > at
        and not pieces[end - 1].kind
        and pieces[end - 1].words.lower() in table["prepositions"] | {"the", "early", "late"}
    ):
        end -= 1
    if end - first > _LONGEST:
        shorter = _shorter(pieces, first, at)
        if shorter is None:
            return None
        end = shorter
    if pieces[end - 1].words.lower() in table["articles"] | {"and", "or", "very", "more"}:
        return None
    return end


def _shorter(pieces: list[Piece], first: int, at: int) -> int | None:
    """An earlier end of words that are too many: before their last preposition. What is said stays true without the rest. None if there is none."""
    for n in range(min(first + _LONGEST, len(pieces)), at + 1, -1):
        if pieces[n].words in _DROPPED and pieces[n - 1].words.isalpha():
            return n - 2 if [p.words for p in pieces[n - 2 : n]] == ["in", "order"] else n
    return None


def _is_end(pieces: list[Piece], at: int) -> bool:
    """Whether a mark ends what is said: a bracket does so only if it holds a date."""
    if pieces[at].words != "(":
        return True
    return at + 1 < len(pieces) and pieces[at + 1].kind == "DATE"


def _goes_on(piece: Piece) -> bool:
    """Whether a word behind a name makes it a part of a longer name: a noun, for all that is known."""
    table = verb_table()
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
        word in PRONOUNS | BE | HAVE
        or is_past(word)
        or word in verb_table()["within"] | verb_table()["ends"]
        or word.endswith("ly")
        or word in verb_table()["prepositions"]
    )


def _list_goes_on(pieces: list[Piece], at: int) -> bool:
    """Whether a list continues behind a comma: "a billionaire, philanthropist and activist"."""
    for n in range(at, min(at + 6, len(pieces))):
        if pieces[n].words in ("and", "or"):
            return n > at and not _new_clause(pieces, n + 1)
        if (
            pieces[n].kind
            or not pieces[n].words.isalpha()
            or is_past(pieces[n].words)
            or pieces[n].words in BE | IS | verb_table()["ends"]
        ):
            return False
    return False


def described_at(pieces: list[Piece], at: int) -> list[Piece] | None:
    """The pieces from a form of "be" on, with what is said of the subject as one: "was", "a Venetian merchant"."""
    table = verb_table()
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
        if word in PRONOUNS:
            return None
        if word in ("and", "or") and _new_clause(pieces, end + 1):
            if any(p.words == "between" for p in pieces[first:end]):
                return None
            break
        if not piece.kind and (is_past(word) and word not in table["not_past"]) and pieces[end - 1].kind:
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
