"""Finds circles of times that cannot close, among claims that cannot all be so: a circle for each set of alternatives that they state."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from sinosoviet_corpus.proof.check import letters, parts_of, tied
from sinosoviet_corpus.proof.moments import EDGES
from sinosoviet_corpus.proof.steps import DATA, Record, Steps
from sinosoviet_corpus.verdict.domain import domain

MOST = 500  # the most sets of alternatives that are tried
STEPS = 100_000  # steps that are tried to find the ties; a proof that needs more is not found
Where = tuple[str, str, str]  # a claim of relations, and the two things that they are of


class Circles:
    """The ties among claims."""

    def __init__(self, steps: Steps, claims: Sequence[str], complete: Sequence[str]) -> None:
        self._steps, self._claims, self._complete = steps, claims, complete
        self._left, self._steps_left = MOST, STEPS
        stated = {tie for tie in DATA["ties"] if "k" in parts_of(tie)[1]}
        of_things = {tie for tie in DATA["ties"] if parts_of(tie)[1] == ("t",)}
        self._plain = [t for name in DATA["ties"] if name not in of_things | stated for t in self._ties(name, {})]
        self._cases: dict[Where, tuple[str, ...]] = {}
        for claim in claims:
            fill = [sorted(steps.fill(claim, "role"))] * 2
            relations = tuple(steps.relations(claim))
            for p, q in product(*fill) if relations else ():
                if self._stated((claim, p, q), relations[:1]):
                    self._cases[claim, p, q] = relations
        every = [*self._plain, *(t for where, case in self._cases.items() for t in self._stated(where, case[:1]))]
        things = {point.split(" ", 1)[1] for tie in every for point in tie["less"][:2] if point}
        self._plain += [
            t for name in sorted(of_things) for thing in sorted(things) for t in self._ties(name, {"t": thing})
        ]

    def found(self) -> list[list[Record]]:
        """The circles; none if there is a set of alternatives without one, or too many sets."""
        circles: list[list[Record]] = []
        return circles if self._refuted(dict(self._cases), circles) else []

    def _refuted(self, cases: dict[Where, tuple[str, ...]], circles: list[list[Record]]) -> bool:
        self._left -= 1
        if self._left < 0:
            return False
        stated = [t for where, case in cases.items() for t in self._stated(where, case)]
        circle = negative([*self._plain, *stated])
        if circle:
            circles.append(circle)
            return True
        open_cases = [where for where, case in cases.items() if len(case) > 1]
        if not open_cases:
            return False
        where = min(open_cases, key=lambda w: (len(cases[w]), w))
        return all(self._refuted({**cases, where: (one,)}, circles) for one in cases[where])

    def _stated(self, where: Where, case: tuple[str, ...]) -> list[Record]:
        given = dict(zip("apq", where, strict=True)) | {"k": "+".join(case)}
        ties = [(tie, parts_of(tie)[1]) for tie in DATA["ties"] if "k" in parts_of(tie)[1]]
        made = [
            tied(self._steps, tie, given | {"j": edges})
            for tie, named in ties
            for edges in (EDGES if "j" in named else ("",))
        ]
        return [tie for tie in made if tie]

    def _ties(self, name: str, given: dict[str, str]) -> Iterator[Record]:
        """All ties of this name."""
        lines, _ = parts_of(name)

        def solved(at: int, of: dict[str, str]) -> Iterator[dict[str, str]]:
            letter = next((x for x in letters(lines[at]) if x not in of), None)
            if letter is not None:
                for meant in domain(self._steps, letter, lines[at], of, self._claims, self._complete):
                    yield from solved(at, {**of, letter: meant})
            elif at + 1 == len(lines):
                yield of
            elif self._holds(lines[at], of):
                yield from solved(at + 1, of)

        yield from (made for of in solved(0, given) if (made := tied(self._steps, name, of)))

    def _holds(self, line: str, of: dict[str, str]) -> bool:
        self._steps_left -= 1
        self._steps.values = []  # values are noted for a proof; during the search for it they are not needed
        return self._steps_left >= 0 and bool(self._steps.value(line, of))


def negative(ties: Sequence[Record]) -> list[Record]:
    """A circle of ties whose weights sum to less than zero; empty if there is no such circle (Bellman and Ford)."""
    least: dict[str, int] = {}
    by: dict[str, Record] = {}
    at = ""
    for _ in range(len({point for tie in ties for point in tie["less"][:2]}) + 1):
        moved = False
        for tie in ties:
            x, y, ticks = tie["less"]
            if least.get(y, 0) + ticks < least.get(x, 0):
                least[x], by[x] = least.get(y, 0) + ticks, tie
                at, moved = x, True
        if not moved:
            return []
    for _ in by:
        at = by[at]["less"][1]
    circle = [by[at]]
    while circle[-1]["less"][1] != at:
        circle.append(by[circle[-1]["less"][1]])
    return circle
