"""What the letters of a step may stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sinosoviet_corpus.proof.steps import Steps
from sinosoviet_corpus.proof.world import Record


def domain(
    steps: Steps, letter: str, line: str, given: dict[str, str], claims: Sequence[str], complete: Sequence[str]
) -> Iterable[str]:
    """What a letter may stand for in a step, when others are given."""
    if letter in "abc":
        return claims
    if letter == "L":
        return complete
    if letter == "w":
        return sorted(steps.cited(given["a"]))
    if named := re.search(rf"\b{letter} in wider\(([ab])\.place\)", line):
        return sorted(steps.wider(steps.records[given[named[1]]]["place"]))
    named = re.search(rf"\b{letter} in ([abcdL])\[([\w.]+)\]", line)
    if named and " or " not in line:
        return sorted(steps.fill(given[named[1]], named[2]))
    records = steps.records
    things: set[str] = {thing for key in claims for thing in steps.fillers(records[key]) if "voices" in records[key]}
    if letter == "m":
        return [key for thing in sorted(things) for key in steps.about[thing] if "sure" in records[key]]
    if letter == "d":
        return sorted({key for thing in things for key in steps.recorded(thing, "any", any_layer=True)})
    return sorted(things | {_state(records.get(thing, {})) for thing in things} - {""})


def _state(entity: Record) -> str:
    return entity.get("state") or ""
