"""The vocabulary: the predicates, their roles, and the sentence of a claim with each."""

from __future__ import annotations

import re
from typing import Literal

import msgspec

from sinosoviet_corpus.model import meaning
from sinosoviet_corpus.model.record import Record
from sinosoviet_corpus.model.words import Relation

ANY, CLAIM = "any", "claim"  # besides entity types a role may take: every type; the id of a claim


def is_name(text: str) -> bool:
    """Whether this may name a predicate, role or entity type: [a-z][a-z0-9_]*, at most 63 characters, the limit of SQL engines."""
    return re.fullmatch(r"[a-z][a-z0-9_]{0,62}", text) is not None


def role_name(written: str) -> str:
    """The role that `person` or `person?` declares."""
    return written.removesuffix("?")


class Functional(Record, frozen=True):
    """Equal values of the roles `by` have only one value of each of `gives` (roles, "time", "place", "quantity")."""

    by: tuple[str, ...]
    gives: tuple[str, ...]


class Degree(Record, frozen=True):
    """How strongly a predicate says something: scale names what is compared, degree the place on it (1 is the least), of the role that names the
    matter. The predicates of a scale have the same roles."""

    scale: str
    degree: int
    of: str


class Predicate(Record, frozen=True):
    """A predicate: its sentence, its roles, and the flags that give its meaning to rules.

    roles: role -> entity types it takes; a role written with a final "?" may be absent.

    meaning: its meaning for rules.  slots: slot of the meaning -> role, if the role has another name than the slot.
    living: the roles that only living persons fill.  posthumous: those that are given to the dead as well.
    present: roles whose persons are bodily at the place of the claim.
    placed: roles whose things are at that place.  companions: roles whose persons deal with each other, all of them alive.
    presumes_existence: whether all participants exist at the time of the claim.
    relations: of an order, how the times of the two things lie to each other exactly: one of Allen's relations, or alternatives.
    outcome: of a predicate that says how a matter ended, the roles that name the matter. Outcomes that exclude each other cannot both be,
    whatever the day.
    degree: its place on a scale of force, such as suggested < proposed < asked < demanded < forced.
    directed: two roles of which the one acts on the other; with both changed round the claim says something else.
    doer: the role that is responsible for the act; a claim without it reads "somebody".
    kin: a name that predicates share which say nearly the same (proposed, demanded, announced): near matches are looked for among them.
    stands_for: role -> the role of its kin that it corresponds to, if that has another name.
    alone: the roles that are filled once in one act: who submitted it, not who took part in it.
    """

    sentence: str
    negative: str
    roles: dict[str, tuple[str, ...]]
    aspect: Literal["point", "durative"]
    meaning: meaning.Name | None = None
    slots: dict[str, str] = {}
    living: tuple[str, ...] = ()
    posthumous: tuple[str, ...] = ()
    present: tuple[str, ...] = ()
    placed: tuple[str, ...] = ()
    companions: tuple[str, ...] = ()
    presumes_existence: bool = True
    relations: tuple[Relation, ...] = ()
    functional: Functional | None = None
    excludes: tuple[str, ...] = ()
    outcome: tuple[str, ...] = ()
    directed: tuple[str, ...] = ()
    degree: Degree | None = None
    checkable: bool = True
    doer: str | None = None
    kin: str | None = None
    stands_for: dict[str, str] = {}
    alone: tuple[str, ...] = ()


class Vocabulary(Record, frozen=True):
    """annotations/vocabulary.toml."""

    version: str
    entity_types: dict[str, str]
    predicates: dict[str, Predicate]


def slots_of(predicate: Predicate) -> dict[str, str]:
    """Role -> the slot of the predicate's meaning that it fills."""
    slots = meaning.MEANINGS[predicate.meaning].slots if predicate.meaning else ()
    roles = {role_name(role) for role in predicate.roles}
    filled = {slot: predicate.slots.get(slot, slot) for slot in slots}
    return {role: slot for slot, role in filled.items() if role in roles}


def subject_roles(predicate: Predicate) -> tuple[str, ...]:
    """The roles of those whose act or state a claim tells, the first choice first: who answers for it, then in the order of its sentence."""
    named = [name for name in re.findall(r"\{(\w+)\}", predicate.sentence) if name in accepted_roles(predicate)]
    return tuple(dict.fromkeys([*([predicate.doer] if predicate.doer else []), *named]))


class Accepted(msgspec.Struct, frozen=True):
    """A role of a predicate, prepared for checking."""

    types: frozenset[str]
    optional: bool


def accepted_roles(predicate: Predicate) -> dict[str, Accepted]:
    """Role name (without the "?") -> what it takes."""
    return {role_name(role): Accepted(frozenset(types), role.endswith("?")) for role, types in predicate.roles.items()}
