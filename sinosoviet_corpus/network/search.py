"""The shortest contradiction among constraints: their negative cycle of fewest steps.

Rounds of Bellman and Ford, each over the points that the last one moved: a point moved in round k is reached in k steps and in no
fewer, so the first cycle that closes is a shortest one. All cycles through dates pass the origin. For the others it is enough to
start at each point and to follow sums that stay negative: every negative cycle has a point from which its sums do.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet

from sinosoviet_corpus.network.constraint import ORIGIN, Constraint, Point

Chain = tuple[Constraint, ...]  # a cycle: each constraint's x is the next one's y
Steps = dict[Point, list[tuple[Point, int, int]]]  # from y: x, w, the number of the constraint
Trail = tuple[int, "Trail | None"]  # the number of the last step, and the way to it

FEW = 64  # up to so many points off the dates are all tried as starts; if there are more, so many points of one negative cycle


def by_preference(texts: AbstractSet[str]) -> Callable[[Constraint], tuple[object, ...]]:
    """The order in which constraints that say the same are taken: of a text, of the record, axioms; then by the names of claims."""

    def key(constraint: Constraint) -> tuple[object, ...]:
        of_text = any(claim in texts for claim in constraint.claims)
        return (0 if of_text else 1 if constraint.claims else 2, *constraint[3:], *constraint[:3])

    return key


def weight(chain: Chain, texts: AbstractSet[str]) -> tuple[int, int, Chain]:
    """Among chains of equal length report the one with the fewest claims, then the most text claims, then the first by name."""
    claims = {claim for c in chain for claim in c.claims}
    return len(claims), -sum(claim in texts for claim in claims), chain


def shortest(constraints: Sequence[Constraint], texts: AbstractSet[str] = frozenset()) -> Chain | None:
    """The negative cycle of fewest steps; None if all constraints can hold. `constraints` must be in the order of preference."""
    return Search(constraints, texts).shortest()


class Search:
    """Constraints, in the order of preference, prepared for repeated searches with fewer and fewer of them alive."""

    def __init__(self, constraints: Sequence[Constraint], texts: AbstractSet[str]) -> None:
        self._constraints, self._texts = constraints, texts
        self._alive: Sequence[bool] = ()
        self._steps = _steps((n, c) for n, c in enumerate(constraints))
        self._off_the_dates = _steps(on_cycles(constraints))

    def shortest(self, alive: Sequence[bool] | None = None) -> Chain | None:
        """The negative cycle of fewest steps among those alive. Among several it is the least by `weight`: the same set has the same answer."""
        self._alive = alive or [True] * len(self._constraints)
        best = self._without_dates()
        dated = self._closing(self._steps, ORIGIN, len(best) if best else len(self._constraints) + 1, False)
        return self._least([c for c in (best, dated) if c])

    def _least(self, chains: list[Chain]) -> Chain | None:
        return min(chains, key=lambda c: (len(c), weight(c, self._texts)), default=None)

    def _closing(self, steps: Steps, origin: Point, limit: int, falling: bool) -> Chain | None:
        """The negative cycle from `origin` of fewest steps, at most `limit`; falling: whose sums stay negative."""
        alive = self._alive
        sums: dict[Point, int] = {}
        front: dict[Point, tuple[int, int, Trail | None]] = {origin: (0, 0, None)}
        for _ in range(limit):
            moved: dict[Point, tuple[int, int, Trail | None]] = {}
            closed: list[Trail] = []
            for point, (so_far, _number, trail) in front.items():
                for x, w, number in steps.get(point, ()):
                    total = so_far + w
                    if not alive[number]:
                        continue
                    if x == origin:
                        if total < 0:
                            closed.append((number, trail))
                    elif (not falling or total < 0) and (x not in sums or total < sums[x]):
                        known = moved.get(x)
                        if known is None or (total, number) < known[:2]:
                            moved[x] = (total, number, (number, trail))
            if closed:
                return self._least([self._unrolled(trail) for trail in closed])
            if not moved:
                return None
            for point, label in moved.items():
                sums[point] = label[0]
            front = moved
        return None

    def _unrolled(self, trail: Trail | None) -> Chain:
        chain = []
        while trail is not None:
            chain.append(self._constraints[trail[0]])
            trail = trail[1]
        return tuple(reversed(chain))

    def _without_dates(self) -> Chain | None:
        """The shortest negative cycle that no date takes part in."""
        steps = self._off_the_dates
        starts = sorted(steps)
        best: Chain | None = None
        if len(steps) > FEW:
            best = self._any_cycle(steps)
            starts = sorted(c.y for c in best or ())[:FEW]
        for point in starts:
            found = self._closing(steps, point, len(best) if best else len(steps), True)
            best = self._least([c for c in (best, found) if c])
        return best

    def _any_cycle(self, steps: Steps) -> Chain | None:
        """Some negative cycle; None if there is none."""
        sums = dict.fromkeys(steps, 0)
        last: dict[Point, Constraint] = {}
        front: Iterable[Point] = sorted(steps)
        for count in itertools.count(1):
            moved: dict[Point, None] = {}
            for point in front:
                for x, w, number in steps[point]:
                    if self._alive[number] and sums[point] + w < sums[x]:
                        sums[x] = sums[point] + w
                        last[x] = self._constraints[number]
                        moved[x] = None
            if not moved:
                return None
            if count & (count - 1) == 0:  # each look is a walk over all points, so look at doubling intervals
                cycle = _among(last)
                if cycle:
                    return cycle
            front = moved
        return None  # not reached: without a negative cycle the points stop moving


def _steps(numbered: Iterable[tuple[int, Constraint]]) -> Steps:
    steps: Steps = {}
    for number, (x, y, w, *_) in numbered:
        steps.setdefault(y, []).append((x, w, number))
    return steps


def on_cycles(constraints: Sequence[Constraint]) -> list[tuple[int, Constraint]]:
    """The constraints that can be on a cycle without dates, numbered: loose ends are cut off until none is left."""
    left = {n: c for n, c in enumerate(constraints) if c.x != ORIGIN and c.y != ORIGIN}
    for here, there in ((0, 1), (1, 0)):
        touching: dict[Point, list[int]] = {}
        count: dict[Point, int] = {}
        for n, c in left.items():
            touching.setdefault(_end(c, here), []).append(n)
            count[_end(c, there)] = count.get(_end(c, there), 0) + 1
        # Points to which nothing leads in this direction. Cutting one off may leave more of them.
        loose = [p for p in touching if p not in count]
        for point in loose:
            for n in touching.get(point, ()):
                other = _end(left.pop(n), there)
                count[other] -= 1
                if not count[other]:
                    loose.append(other)
    return list(left.items())


def _end(constraint: Constraint, which: int) -> Point:
    return constraint.y if which else constraint.x


def _among(last: dict[Point, Constraint]) -> Chain | None:
    """The cycle that the last steps into each point form, if they form one: then it is negative."""
    seen: dict[Point, Point] = {}
    for first in last:
        point = first
        while point in last and point not in seen:
            seen[point] = first
            point = last[point].y
        if point in last and seen.get(point) == first:
            cycle = [last[point]]
            while cycle[-1].y != point:
                cycle.append(last[cycle[-1].y])
            return tuple(reversed(cycle))
    return None
