"""Follows a principle step by step. A proof is the trace of that; to check one is to follow it again from the record files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from sinosoviet_corpus.proof.steps import DATA, LETTER, Steps
from sinosoviet_corpus.proof.world import Record

PRINCIPLES: dict[str, list[Record]] = DATA["principles"]
# A cited work that says otherwise: any contradiction of two claims, of which one cites the source of the other.
PRINCIPLES["SUP703"] += [
    {"says": f"{principle['says']}; and the one cites the other", "steps": [*principle["steps"], cites]}
    for code, several in PRINCIPLES.items()
    for principle in several
    for cites in ("cites", "is_cited")
    if code != "SUP703"
]


def steps_of(principle: Record) -> list[str]:
    """The steps of a principle, with those of the parts that it shares with others written out."""
    shared = DATA["shared"]
    return [
        x for step in principle["steps"] for x in (steps_of({"steps": shared[step]}) if step in shared else (step,))
    ]


@lru_cache(maxsize=4096)
def letters(step: str) -> tuple[str, ...]:
    """The letters of a step that stand for something, but for x and y, which "every" sets."""
    return tuple(sorted({*re.findall(LETTER, step)} - {"x", "y"}))


def follow(steps: Steps, step: str, given: dict[str, str]) -> Record | None:
    """A step with what its letters stand for and the values that it compared; None if it does not hold."""
    steps.values = []
    head, _, inner = step.rpartition(" : ")
    each = list(_every(steps, head.split()[1:], given)) if head else [{}]
    if not all(steps.holds(inner, given | one) for one in each):
        return None
    of = {letter: given[letter] for letter in letters(step)}
    return {"step": step, "of": of, "every": [list(one.values()) for one in each if one], "values": steps.values}


def _every(steps: Steps, words: list[str], given: dict[str, str]) -> Iterator[dict[str, str]]:
    """What x stands for in turn: claims on record with these fillers, but for a; or x and y: all claims that date two things."""
    if words[0] == "dates":
        nodes = [(given[word], sorted({given[word], *steps.recorded(given[word], "any", True)})) for word in words[1:]]
        dating = [
            [k for k in keys if "time" in steps.records.get(k, ()) and steps.dates(k, node)] for node, keys in nodes
        ]
        yield from ({"x": x, "y": y} for x in dating[0] for y in dating[1])
        return
    (what, thing), *rest = [(what, given[letter]) for what, letter in (word.split("=") for word in words)]
    for key in steps.recorded(thing, what):
        if key != given.get("a") and all(other in steps.fill(key, part) for part, other in rest):
            yield {"x": key}


def trace(steps: Steps, code: str, number: int, given: dict[str, str]) -> Record | None:
    """The proof by a principle of a rule, if the letters stand for these; None if a step does not hold."""
    principle, made = PRINCIPLES[code][number], list[Record]()
    steps.forget()
    if not principle.get("hedged") and not all(
        steps.firm(given[letter]) for letter in sorted(given) if letter in "abc"
    ):
        return None
    for step in steps_of(principle):
        done = follow(steps, step, given)
        if done is None:
            return None
        made.append(done)
    days = [
        {"record": k, "reading": r, "boxes": [list(b) for b in found]} for (k, r), found in sorted(steps.boxes.items())
    ]
    records = {key: steps.digest(key) for key in sorted(steps.read)}
    head = {"principle": f"{code}.{PRINCIPLES[code].index(principle) + 1}", "says": principle["says"], "given": given}
    return {**head, "records": records, "days": days, "steps": made}


def fault(steps: Steps, finding: Record) -> str | None:
    """Why the proof of a finding is refused; None if it is accepted."""
    try:
        proof = finding["proof"]
        code, _, number = proof["principle"].partition(".")
        claims = {key for letter, key in proof["given"].items() if letter in "abc"}
        if code != finding["code"] or not {finding["case"]} <= claims <= {
            place["claim"] for place in finding["places"]
        }:
            return "it is not a proof of this finding"
        again = trace(steps, code, int(number) - 1, proof["given"]) or {"steps": None}
    except (KeyError, IndexError, ValueError, TypeError, AttributeError) as error:
        return f"it cannot be followed: {error!r}"
    parts = [part for part in again if again[part] != proof.get(part)]
    return f"not so by the record files: its {', '.join(parts)}" if parts or again.keys() != proof.keys() else None
