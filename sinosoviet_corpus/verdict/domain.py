"""What the letters of a step may stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sinosoviet_corpus.model.entity import Mention
from sinosoviet_corpus.proof.steps import Steps


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
        return sorted(steps.wider(steps.records[given[named[1]]].place))
    records = steps.records
    if named := re.search(rf"\bL\.entity == {letter}\b", line):
        return [records[given["L"]].entity]
    # The things that each alternative of the step names. If every alternative names something, there are no others to try.
    filled = [re.search(rf"\b{letter} in ([abcdL])\[([\w.]+)\]", part) for part in line.split(" or ")]
    itself = [re.search(rf"\b{letter} == thing\(([abcd])\)", part) for part in line.split(" or ")]
    if all(one or other for one, other in zip(filled, itself, strict=True)):
        found = {thing for one in filled if one for thing in steps.fill(given[one[1]], one[2])}
        return sorted(found | {steps.thing(given[one[1]]) for one in itself if one})
    if letter == "d" and (named := re.search(r"(\w)(?:\.(event|entity))? in d\[([\w.]+)\]", line)):
        thing = given[named[1]]
        return steps.recorded(getattr(records[thing], named[2]) or "" if named[2] else thing, named[3], any_layer=True)
    things: set[str] = {thing for key in claims for thing in steps.fill(key, "any")}
    if letter == "m":
        return [key for thing in sorted(things) for key in steps.about[thing] if isinstance(records[key], Mention)]
    states = {getattr(records.get(thing), "state", None) or thing for thing in things}
    return sorted(things | states)
