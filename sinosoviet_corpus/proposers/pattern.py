"""A pattern of claims: a small file in `patterns/` that says which words make which claim, with examples that are its tests.

A line is a run of words. `was|is` is one of several words, `the?` may be absent. `PERSON:person` is a thing of this type that fills this role; `PERSON|STATE:agent`
has one of two types; `OFFICE` without a role only has to be there. Types are those of the vocabulary in capitals, and NUMBER, DATE, ANY, ACT and DESCRIPTION (`acts.py`).
The role `there` is the place of the claim, `counted` the word for what NUMBER counts, `value` its value in the words of the text. Otherwise date and place are found around the line: "In 1953 ...", "... in Budapest on 16 June 1958".
"""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

from sinosoviet_corpus import walk
from sinosoviet_corpus.model.words import Confidence
from sinosoviet_corpus.proposers import patterns

NEEDS = "A pattern has PATTERN = Pattern(name, place, lines, makes, fires, silent). See sinosoviet_corpus/proposers/README.md."
Bound = Literal["as said", "begins", "ends", "first", "last"]


class Makes(NamedTuple):
    """A claim that a line makes. roles: role of the line -> role of the predicate, if it has another name.

    leaves: roles of the line that this claim does not have.  time: how it takes the date: as said; as the beginning of what it states, or
    its end; the first or the last of two dates.  needs: "time", "place" or "" for neither.
    """

    predicate: str
    roles: dict[str, str] = {}
    leaves: tuple[str, ...] = ()
    time: Bound = "as said"
    needs: tuple[str, ...] = ()


class Pattern(NamedTuple):
    """A pattern: lines of words, the claims that they make, and examples.

    fires: sentence -> what it makes: "predicate(role=words, ...) EDTF, place". Several are joined by "; ".  silent: sentences that make nothing.

    joined: whether a role that several parts of the line fill is filled by all of them.  counts: whether NUMBER is the quantity.
    """

    name: str
    place: int
    lines: tuple[str, ...]
    makes: tuple[Makes, ...]
    fires: dict[str, str]
    silent: tuple[str, ...]
    confidence: Confidence = "medium"
    counts: bool = False


class Slot(NamedTuple):
    """A part of a compiled line. role: "" for a part that fills none."""

    token: dict[str, Any]
    role: str


def compiled(line: str) -> list[Slot]:
    """A line as the parts of a pattern of spaCy's Matcher."""
    return [_slot(part) for part in line.split()]


def _slot(part: str) -> Slot:
    optional = part.endswith("?") and len(part) > 1
    words, _, role = part.removesuffix("?").partition(":")
    names = words.split("|")
    if names[0].isupper() and names[0].isalpha() and len(names[0]) > 1:
        token: dict[str, Any] = {} if names == ["ANY"] else {"ENT_TYPE": {"IN": names}}
        token = token or {"ENT_TYPE": {"NOT_IN": ["", "DATE", "NUMBER", "ACT", "DESCRIPTION"]}}
    else:
        token = {"LOWER": {"IN": names}, "ENT_TYPE": ""}
    return Slot({**token, "OP": "?"} if optional else token, role)


def all_patterns() -> dict[str, Pattern]:
    """The patterns by name. Raises CorpusError, naming the file, for one that is malformed."""
    return walk.declared(patterns, Pattern, "PATTERN", NEEDS)
