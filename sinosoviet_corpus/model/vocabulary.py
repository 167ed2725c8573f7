"""The vocabulary: which predicates there are, who takes part in them, how a claim with them reads."""

from __future__ import annotations

from typing import Literal

import msgspec

from sinosoviet_corpus.model.record import Record


class Functional(Record, frozen=True):
    """For equal values of the roles `by` there is one value of each of `gives` (roles, "time", "place", "quantity")."""

    by: tuple[str, ...]
    gives: tuple[str, ...]


class Predicate(Record, frozen=True):
    """roles: role -> entity types it takes; a role written with a final "?" may be absent.

    doer: the role of who answers for the act; a claim without it reads "somebody".
    """

    sentence: str
    negative: str
    roles: dict[str, tuple[str, ...]]
    aspect: Literal["point", "durative"]
    functional: Functional | None = None
    excludes: tuple[str, ...] = ()
    checkable: bool = True
    doer: str | None = None


class Vocabulary(Record, frozen=True):
    """annotations/vocabulary.toml."""

    version: str
    entity_types: dict[str, str]
    predicates: dict[str, Predicate]


class Accepted(msgspec.Struct, frozen=True):
    """A role of a predicate, made ready for checking."""

    types: frozenset[str]
    optional: bool


def accepted_roles(predicate: Predicate) -> dict[str, Accepted]:
    """Role name (without the "?") -> what it takes."""
    return {
        role.removesuffix("?"): Accepted(frozenset(types), role.endswith("?"))
        for role, types in predicate.roles.items()
    }
