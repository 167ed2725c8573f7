"""Reads vocabulary.toml and checks its names, which become names in SQL, and its sentences, which are filled in, before they are used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files import layout, toml
from sinosoviet_corpus.model.allen import ALLOWED
from sinosoviet_corpus.model.meaning import MEANINGS
from sinosoviet_corpus.model.problem import Problem
from sinosoviet_corpus.model.vocabulary import ANY, CLAIM, Predicate, Vocabulary, is_name, role_name

MANY_ROLES = 24  # a claim with more roles is really several claims; each role also costs the engine a join
SLOTS = {"place", "value", "quantity", "content"}  # what a sentence may name besides the roles
GIVEN = {"time", "place", "quantity"}  # what `functional` may name besides the roles

_NAME = "Use small letters a to z, digits and _, beginning with a letter: held_office."


def read(root: Path, seen: dict[str, bytes]) -> tuple[Vocabulary | None, list[Problem]]:
    """The vocabulary of a corpus, or None and the problems. A name that cannot stand in a query is one of them.

    The bytes of the file are put into `seen`.
    """
    read, problems = toml.read(root, layout.VOCABULARY, Vocabulary, seen)
    if read is None:
        return None, problems
    vocabulary: Vocabulary = read
    lines = _lines(seen)
    names = [_problem("VOC413", lines, *fault) for fault in _names(vocabulary)]
    return (None, names) if names else (vocabulary, [])


def verify(vocabulary: Vocabulary, seen: dict[str, bytes]) -> list[Problem]:
    """Names in a vocabulary that it does not define, and sentences that cannot be filled in. seen: holds the bytes of the file."""
    return [_problem("VOC414", _lines(seen), *fault) for fault in _meanings(vocabulary)]


def vocabulary_of(root: Path) -> Vocabulary:
    """The vocabulary of a corpus folder, without reading the rest. Raises CorpusError for the first fault."""
    vocabulary, problems = read(root, {})
    if vocabulary is None:
        first = problems[0]
        raise CorpusError(first.message, f"{first.path}:{first.line}" if first.line else first.path, first.fix)
    return vocabulary


def _lines(seen: dict[str, bytes]) -> list[str]:
    return seen[layout.VOCABULARY].decode("utf-8").split("\n")


_Found = tuple[tuple[str, ...], str, str]  # the keys that lead to the fault, what is wrong, how to fix it


def _names(vocabulary: Vocabulary) -> Iterator[_Found]:
    for name in vocabulary.entity_types:
        if not is_name(name):
            yield ("entity_types", name), f"{name!a} is not a valid name of an entity type", _NAME
    for name, predicate in vocabulary.predicates.items():
        if not is_name(name):
            yield ("predicates", name), f"{name!a} is not a valid name of a predicate", _NAME
        for role in predicate.roles:
            if not is_name(role_name(role)):
                yield (
                    (name, "roles", role),
                    f"{role!a} is not a valid name of a role ({name!a})",
                    f'{_NAME} "?" may follow.',
                )


def _meanings(vocabulary: Vocabulary) -> Iterator[_Found]:
    types = {*vocabulary.entity_types, ANY, CLAIM}
    for name, predicate in vocabulary.predicates.items():
        roles = {role_name(role) for role in predicate.roles}
        if len(roles) != len(predicate.roles):
            yield (name, "roles"), f"{name} has a role twice, with and without the '?'", "Keep one of them."
        if len(roles) > MANY_ROLES:
            yield (
                (name, "roles"),
                f"{name} has {len(roles)} roles; at most {MANY_ROLES} are allowed",
                "Make several predicates.",
            )
        for role, accepted in predicate.roles.items():
            for unknown in sorted(set(accepted) - types):
                yield (
                    (name, "roles", role),
                    f"role {role!r} of {name} takes {unknown!a}, which is not an entity type",
                    (f"The types are listed under [entity_types]; {ANY!r} and {CLAIM!r} are also allowed."),
                )
        yield from _references(name, predicate, roles, vocabulary)
        yield from _flags(name, predicate, roles)
        for key, template in (("sentence", predicate.sentence), ("negative", predicate.negative)):
            fault = _template_fault(template, roles)
            if fault:
                yield (name, key), f"{key} of {name}: {fault}", "Write it like '{person} was born[ {place}]'."


def _references(name: str, predicate: Predicate, roles: set[str], vocabulary: Vocabulary) -> Iterator[_Found]:
    known = f"Its roles are {', '.join(sorted(roles)) or 'none'}."
    if predicate.functional is not None:
        for role in sorted(set(predicate.functional.by) - roles):
            yield (name, "functional"), f"functional.by of {name} names {role!a}, which is not one of its roles", known
        for role in sorted(set(predicate.functional.gives) - roles - GIVEN):
            yield (
                (name, "functional"),
                f"functional.gives of {name} names {role!a}, which is not one of its roles",
                (f"{known} {', '.join(sorted(GIVEN))} are also allowed."),
            )
    if predicate.degree is not None and predicate.degree.of not in roles:
        yield (
            (name, "degree"),
            f"degree.of of {name} names {predicate.degree.of!a}, which is not one of its roles",
            known,
        )
    if predicate.doer is not None and predicate.doer not in roles:
        yield (name, "doer"), f"doer of {name} names {predicate.doer!a}, which is not one of its roles", known
    for other in sorted(set(predicate.excludes) - vocabulary.predicates.keys()):
        yield (
            (name, "excludes"),
            f"{name} excludes {other!a}, which is not a predicate",
            "Name a predicate of this file.",
        )


def _flags(name: str, predicate: Predicate, roles: set[str]) -> Iterator[_Found]:
    known = f"Its roles are {', '.join(sorted(roles)) or 'none'}."
    slots = MEANINGS[predicate.meaning].slots if predicate.meaning else ()
    for slot, role in predicate.slots.items():
        if slot not in slots:
            means = (
                f"{predicate.meaning} has {', '.join(slots) or 'none'}" if predicate.meaning else "it has no meaning"
            )
            yield (name, "slots"), f"slots of {name} names {slot!a}, which is not a slot of its meaning", f"{means}."
        elif role not in roles:
            yield (name, "slots"), f"slots of {name} names {role!a}, which is not one of its roles", known
    for slot in slots:
        if slot not in predicate.slots and slot not in roles:
            yield (
                (name, "meaning"),
                f"{name} means {predicate.meaning}, and no role fills its slot {slot!r}",
                (f'Say which: slots = {{ {slot} = "..." }}. {known}'),
            )
    unfit = [relation for relation in predicate.relations if relation not in ALLOWED.get(predicate.meaning or "", ())]
    if unfit:
        allowed = ", ".join(ALLOWED.get(predicate.meaning or "", ())) or "none: it gives no order"
        yield (
            (name, "relations"),
            f"relations of {name} names {unfit[0]!a}, which its meaning excludes",
            f"Those it may have: {allowed}.",
        )
    if len(set(predicate.directed)) not in (0, 2):
        yield (name, "directed"), f"directed of {name} names {len(set(predicate.directed))} roles", "Name two, or none."
    for flag in (
        "living",
        "posthumous",
        "present",
        "placed",
        "companions",
        "stands_for",
        "alone",
        "outcome",
        "directed",
    ):
        for role in sorted(set(getattr(predicate, flag)) - roles):
            yield (name, flag), f"{flag} of {name} names {role!a}, which is not one of its roles", known


def _template_fault(template: str, roles: set[str]) -> str | None:
    slots = re.findall(r"\{(\w+)\}", template)
    if "{" in (rest := re.sub(r"\{\w+\}", "", template)) or "}" in rest:
        return "{ and } may only enclose the name of a slot"
    unknown = sorted(set(slots) - roles - SLOTS)
    if unknown:
        return f"there is nothing to fill {{{unknown[0]}}} with"
    if re.search(r"[\[\]]", re.sub(r"\[[^\[\]]*\]", "", template)):
        return "[ and ] come in pairs, one pair not inside another"
    return None


def _problem(code: str, lines: list[str], keys: tuple[str, ...], message: str, fix: str) -> Problem:
    return Problem(code=code, path=layout.VOCABULARY, line=_line(lines, keys), record=None, message=message, fix=fix)


def _line(lines: list[str], keys: tuple[str, ...]) -> int:
    """The line of the last key, looking for each key below the one before it: [predicates.met], then "roles".

    A key that is not found is skipped.
    """
    at = 0
    for key in keys:
        word = re.compile(rf"(?<![\w-]){re.escape(key)}(?![\w-])")
        at = next((n for n in range(at, len(lines)) if word.search(lines[n].split("#")[0])), at)
    return at + 1
