"""Odd vocabularies that the rules of the file allow."""

from __future__ import annotations

import itertools
import tomllib
from random import Random
from typing import Any

from sinosoviet_corpus.files.layout import VOCABULARY, shipped_corpus

# Legal names ([a-z][a-z0-9_]*) that mean something to SQL, to the tables, to Python, or to the sentences.
NAMES = (
    "a", "x1", "a_", "a__b", "select", "from", "order", "group", "table", "null", "true", "end", "left", "user", "all", "any", "claims", "roles",
    "entities", "mentions", "sentences", "sources", "findings", "asserted", "conflicts", "stance", "dates", "works", "claim", "entity", "role",
    "time", "place", "value", "quantity", "content", "source", "id", "predicate", "polarity", "kind", "layer", "event", "confidence", "c", "r0",
    "main", "self", "class", "def", "import", "format", "x" * 60, "was", "is", "of", "the", "not_a_name", "date", "number", "s_min", "box",
)  # fmt: skip
SENTENCES = (
    "{0} happened", "it was so", "", "[{0}][{1}]", "{0} was {value}[ {place}]", "[]", "{quantity} of {0}", "天才 {0}", "100 % {0}",
    "{0} said that: {content}", "“{value}” {0}", "{0} is {0}", "{0} were [{1} ]that: {content}", "%s {0} $x \\ ' \" ` <b>", "{content}",
)  # fmt: skip


def vocabulary(rng: Random) -> dict[str, Any]:
    """A vocabulary: part of the shipped one, odd predicates, or both; sometimes none."""
    made: dict[str, Any] = {"version": rng.choice(("1", "", "2026-01", "x y")), "entity_types": {}, "predicates": {}}
    shipped = tomllib.loads((shipped_corpus() / VOCABULARY).read_text("utf-8"))
    how = rng.choice(("shipped", "part", "odd", "odd", "both", "both", "none"))
    if how in ("shipped", "part", "both"):
        made["entity_types"] = shipped["entity_types"]
        names = list(shipped["predicates"])
        kept = names if how == "shipped" else rng.sample(names, rng.randrange(1, len(names)))
        made["predicates"] = {name: _within(shipped["predicates"][name], kept) for name in names if name in kept}
    if how in ("odd", "both"):
        made["entity_types"] |= {
            name: rng.choice(("", "a thing")) for name in rng.sample(NAMES[:30], rng.randrange(1, 6))
        }
        for name in rng.sample(NAMES, rng.randrange(1, 10)):
            made["predicates"][name] = predicate(rng, list(made["entity_types"]), list(made["predicates"]))
    return made


def _within(predicate: dict[str, Any], kept: list[str]) -> dict[str, Any]:
    """The predicate, which excludes only predicates that exist."""
    if "excludes" not in predicate:
        return predicate
    return {**predicate, "excludes": [name for name in predicate["excludes"] if name in kept]}


def predicate(rng: Random, types: list[str], others: list[str]) -> dict[str, Any]:
    """A predicate with every flag drawn."""
    names = rng.sample(NAMES, rng.choice((0, 1, 1, 2, 3, 12)))
    roles = {name + rng.choice(("", "", "?")): rng.sample(takes, rng.randrange(1, len(takes) + 1)) for name in names
             if (takes := [*rng.sample(types, min(3, len(types))), "any", "claim"])}  # fmt: skip
    slots = itertools.chain(names, ("value", "place"))
    one, two = next(slots), next(slots)
    sentence = rng.choice(SENTENCES).replace("{0}", "{" + one + "}").replace("{1}", "{" + two + "}")
    made: dict[str, Any] = {"sentence": sentence, "negative": f"not {sentence}", "roles": roles}
    made["aspect"] = rng.choice(("point", "durative"))
    if rng.random() < 0.5:
        values = [*names, "time", "place", "quantity"]
        gives = rng.sample(values, rng.randrange(len(values)))
        made["functional"] = {"by": rng.sample(names, rng.randrange(len(names) + 1)), "gives": gives}
    if rng.random() < 0.3 and others:
        made["excludes"] = rng.sample(others, rng.randrange(min(3, len(others)) + 1))
    if rng.random() < 0.4:
        made["checkable"] = rng.random() < 0.5
    if rng.random() < 0.3 and names:
        made["doer"] = rng.choice(names)
    return made
