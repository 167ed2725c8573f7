"""Follows a principle step by step. A proof is the trace of that; to check one is to follow it again from the record files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import product

from sinosoviet_corpus.model.claim import Claim
from sinosoviet_corpus.proof.steps import DATA, LETTER, Record, Steps

MOST = 100_000  # combinations of alternatives that are looked at in one proof
STEPS_KEPT = 1000  # steps whose outcome is kept for the next proof: many findings ask the same of one claim
PRINCIPLES: dict[str, list[Record]] = DATA["principles"]
# A cited work that says otherwise: any contradiction of two claims, of which one cites the source of the other.
PRINCIPLES["SUP703"] += [
    {"says": f"{principle['says']}; and the one cites the other", "steps": [*principle["steps"], cites]}
    for code, several in PRINCIPLES.items()
    for principle in several
    for cites in ("cites", "is_cited")
    if not code.startswith(("SUP", "NET"))
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
    key = (step, given.get("a"), *(given[letter] for letter in letters(step)))
    if key not in steps.followed:
        steps.followed = steps.followed if len(steps.followed) < STEPS_KEPT else {}
        before, steps.read, steps.boxes, steps.values = (steps.read, steps.boxes), set(), {}, []
        steps.followed[key] = (_followed(steps, step, given), steps.read, steps.boxes)
        steps.read, steps.boxes = before
    made, read, boxes = steps.followed[key]
    steps.read, steps.boxes, steps.values = steps.read | read, steps.boxes | boxes, []
    return made


def _followed(steps: Steps, step: str, given: dict[str, str]) -> Record | None:
    head, _, inner = step.rpartition(" : ")
    each = list(_every(steps, head.split()[1:], given)) if head else [{}]
    if not all(steps.value(inner, given | one) for one in each):
        return None
    of = {letter: given[letter] for letter in letters(step)}
    return {"step": step, "of": of, "every": [list(one.values()) for one in each if one], "values": steps.values}


def _every(steps: Steps, words: list[str], given: dict[str, str]) -> Iterator[dict[str, str]]:
    """What x stands for in turn: claims on record with these fillers, but for a; or x and y: all claims that date two things."""
    if words[0] == "dates":
        nodes = [(given[word], sorted({given[word], *steps.recorded(given[word], "any", True)})) for word in words[1:]]
        dating = [
            [k for k in keys if isinstance(steps.records.get(k), Claim) and steps.dates(k, node)]
            for node, keys in nodes
        ]
        yield from ({"x": x, "y": y} for x in dating[0] for y in dating[1])
        return
    (what, thing), *rest = [(what, given[letter]) for what, letter in (word.split("=") for word in words)]
    for key in steps.recorded(thing, what):
        if key != given.get("a") and all(other in steps.fill(key, part) for part, other in rest):
            yield {"x": key}


@lru_cache(maxsize=256)
def parts_of(tie: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The steps of a tie, the expression of what it says, and the letters in them."""
    own = DATA["ties"][tie]
    lines = (*steps_of(own), own["less"])
    lines = (*DATA["shared"]["said"], *lines) if any("a" in letters(line) for line in lines) else lines
    return lines, tuple(sorted({letter for line in lines for letter in letters(line)}))


def tied(steps: Steps, tie: str, given: dict[str, str]) -> Record | None:
    """The tie: one point in time lies at most so many ticks after another. None if a step of it does not hold."""
    (*lines, less), named = parts_of(tie)
    found = steps.value(less, given) if all(steps.value(line, given) for line in lines) else None
    points = found and [f"{found[0]} {found[1]}".strip(), f"{found[2]} {found[3]}".strip(), found[4]]
    return {"tie": tie, "of": {letter: given[letter] for letter in named}, "less": points} if points else None


def closed(steps: Steps, circles: Iterable[Iterable[Record]]) -> list[list[Record]] | None:
    """Circles of ties that all come out as less than nothing, one for each combination of the relations that claims state as alternatives."""
    found = [[tied(steps, tie["tie"], tie["of"]) for tie in circle] for circle in circles]
    made = [[tie for tie in circle if tie] for circle in found]
    stated: dict[tuple[str, ...], list[str]] = {}
    assumed: list[dict[tuple[str, ...], set[str]]] = []
    for circle in made:
        if sum(t["less"][2] for t in circle) >= 0:
            return None
        if any(t["less"][1] != after["less"][0] for t, after in zip(circle, (*circle[1:], circle[0]), strict=True)):
            return None
        cases = [(tuple(t["of"][x] for x in "apq"), {*t["of"]["k"].split("+")}) for t in circle if "k" in t["of"]]
        assumed.append({})
        for where, case in cases:
            stated[where] = steps.relations(where[0])
            assumed[-1][where] = case & assumed[-1].get(where, case)
    for n, chosen in enumerate(product(*stated.values())):
        taken = dict(zip(stated, chosen, strict=True))
        if n == MOST or not any(all(taken[where] in case for where, case in one.items()) for one in assumed):
            return None
    return made if made and None not in (tie for circle in found for tie in circle) else None


def trace(
    steps: Steps, code: str, number: int, given: dict[str, str], circles: Iterable[Iterable[Record]] = ()
) -> Record | None:
    """The proof by a principle of a rule, if the letters stand for these; None if a step does not hold."""
    principle, made = PRINCIPLES[code][number], list[Record]()
    steps.forget()
    claims = {
        of[letter] for of in (given, *(tie["of"] for c in circles for tie in c)) for letter in of if letter in "abc"
    }
    if not principle.get("hedged") and not all(steps.firm(key) for key in sorted(claims)):
        return None
    for step in steps_of(principle):
        if (done := follow(steps, step, given)) is None:
            return None
        made.append(done)
    if (proved := closed(steps, circles) if principle.get("circles") else []) is None:
        return None
    days = [
        {"record": k, "reading": r, "boxes": [list(b) for b in found]} for (k, r), found in sorted(steps.boxes.items())
    ]
    records = {key: steps.digest(key) for key in sorted(steps.read)}
    named = {letter for step in steps_of(principle) for letter in letters(step)}
    head = {"principle": f"{code}.{PRINCIPLES[code].index(principle) + 1}", "says": principle["says"]}
    head["given"] = {letter: given[letter] for letter in sorted(named)}
    return {**head, "records": records, "days": days, "steps": made, "circles": proved}


def fault(steps: Steps, finding: Record) -> str | None:
    """Why the proof of a finding is refused; None if it is accepted."""
    try:
        proof = finding["proof"]
        if proof is None:
            return "it carries no proof"
        code, _, number = proof["principle"].partition(".")
        givens = (proof["given"], *(tie["of"] for circle in proof["circles"] for tie in circle))
        claims = {key for given in givens for letter, key in given.items() if letter in "abc"}
        if code != finding["code"] or not {finding["places"][0]["claim"]} <= claims <= {
            place["claim"] for place in finding["places"]
        }:
            return "it is not a proof of this finding"
        again = trace(steps, code, int(number) - 1, proof["given"], proof["circles"]) or {"steps": None}
    except (LookupError, ValueError, TypeError, AttributeError) as error:
        return f"it cannot be followed: {error!r}"
    parts = [part for part in again if again[part] != proof.get(part)]
    return f"not so by the record files: its {', '.join(parts)}" if parts or again.keys() != proof.keys() else None
