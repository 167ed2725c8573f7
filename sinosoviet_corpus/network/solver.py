"""Whether constraints can all hold, asked again and again while constraints come and go; and why not, as claims.

Ticks that satisfy all constraints so far are kept. A new constraint moves only those points that it must, the farthest moves first, so
that each point moves once (Cotton & Maler, "Fast and flexible difference constraint propagation for DPLL(T)", SAT 2006). If the moves
come back to where they began, the constraint closes a negative cycle, and the cycle is the reason.
"""

from __future__ import annotations

import heapq
import itertools
import sys
from collections.abc import Iterable, Mapping, Sequence

from sinosoviet_corpus.network.constraint import Constraint, Point


class GaveUp(Exception):
    """The steps that a search may take are used up."""


class Budget:
    """The steps that are left; a step looks at one constraint."""

    def __init__(self, steps: int) -> None:
        self.left = steps

    def take(self, steps: int = 1) -> None:
        """Raises GaveUp when none are left."""
        self.left -= steps
        if self.left < 0:
            raise GaveUp


class Solver:
    """Constraints that can all hold, and ticks that satisfy them."""

    def __init__(self, budget: Budget) -> None:
        self._budget = budget
        self._ticks: dict[Point, int] = {}
        self._after: dict[Point, list[Constraint]] = {}  # y -> the constraints x - y <= w

    def start(self, constraints: Sequence[Constraint]) -> bool:
        """Take all of these at once; False if they cannot all hold.

        Points that move each other are settled together, after all those that move them and are not moved by them.
        """
        for c in constraints:
            self._keep(c)
        return all(self._settled(ring) for ring in rings(self._after))

    def _settled(self, ring: Sequence[Point]) -> bool:
        """Move points until what starts at them holds; False if some of them form a negative cycle."""
        ticks, inside = self._ticks, set(ring)
        last: dict[Point, Constraint] = {}
        front: Sequence[Point] = ring
        for count in itertools.count(1):
            moved: dict[Point, None] = {}
            for point in front:
                for c in self._after[point]:
                    self._budget.take()
                    if ticks[point] + c.w < ticks[c.x]:
                        ticks[c.x] = ticks[point] + c.w
                        if c.x in inside:
                            last[c.x] = c
                            moved[c.x] = None
            if not moved:
                return True
            if count & (count - 1) == 0 and _turns(last):  # each look is a walk over all points
                return False
            front = [point for point in ring if point in moved] if len(moved) * 4 > len(ring) else list(moved)
        return True  # not reached: without a negative cycle the points stop moving

    def add(self, constraints: Iterable[Constraint]) -> tuple[Constraint, ...]:
        """Take these too. Returns () if they can hold; else a cycle that cannot, and nothing is changed."""
        taken: list[Constraint] = []
        for c in constraints:
            self._budget.take()
            cycle = self._moved(c)
            if cycle:
                self.drop(taken)
                return cycle
            self._keep(c)
            taken.append(c)
        return ()

    def drop(self, constraints: Iterable[Constraint]) -> None:
        """Take back constraints that were added last, in the order of adding. The ticks stay: they satisfy fewer constraints too."""
        for c in reversed(list(constraints)):
            self._after[c.y].pop()

    def _keep(self, c: Constraint) -> None:
        for point in (c.x, c.y):
            if point not in self._ticks:
                self._ticks[point] = 0
                self._after[point] = []
        self._after[c.y].append(c)

    def _moved(self, new: Constraint) -> tuple[Constraint, ...]:
        """Move points until the new constraint holds; the cycle if it cannot."""
        ticks = self._ticks
        by: dict[Point, Constraint] = {new.x: new}
        first = ticks.get(new.y, 0) + new.w - ticks.get(new.x, 0)
        moves: dict[Point, int] = {new.x: first}  # how far each point must move back
        moved: dict[Point, int] = {}
        waiting = [(first, new.x)] if first < 0 else []
        while waiting:
            far, point = heapq.heappop(waiting)
            if point in moved:
                continue
            if point == new.y:
                return _cycle(by, new)
            moved[point] = ticks.get(point, 0) + far
            for c in self._after.get(point, ()):
                self._budget.take()
                if c.x in moved:
                    continue
                move = moved[point] + c.w - ticks[c.x]
                if move < 0 and move < moves.get(c.x, 0):
                    moves[c.x], by[c.x] = move, c
                    heapq.heappush(waiting, (move, c.x))
        ticks.update(moved)
        for point in moved:
            self._after.setdefault(point, [])
        return ()


def can_hold(constraints: Sequence[Constraint]) -> bool:
    """Whether constraints can all hold."""
    return Solver(Budget(sys.maxsize)).start(constraints)


def _cycle(by: dict[Point, Constraint], new: Constraint) -> tuple[Constraint, ...]:
    made = [by[new.y]]
    while made[-1] is not new:
        made.append(by[made[-1].y])
    return tuple(made)


def _turns(last: dict[Point, Constraint]) -> bool:
    """Whether the last moves of points form a cycle: then it is negative."""
    seen: dict[Point, Point] = {}
    for first in last:
        point = first
        while point in last and point not in seen:
            seen[point] = first
            point = last[point].y
        if seen.get(point) == first and point in last:
            return True
    return False


def rings(after: Mapping[Point, Sequence[Constraint]]) -> list[list[Point]]:
    """The points in groups of those that lead to each other; a group comes after those that lead to it (Tarjan 1972).

    Within a group, a point comes after those that it was reached from.
    """
    number: dict[Point, int] = {}
    lowest: dict[Point, int] = {}
    waiting: list[Point] = []
    made: list[list[Point]] = []
    grouped: set[Point] = set()
    for root in sorted(after):
        path = [] if root in number else [(root, iter(after[root]))]
        while path:
            point, steps = path[-1]
            if point not in number:
                number[point] = lowest[point] = len(number)
                waiting.append(point)
            onward = None
            for c in steps:
                if c.x not in number:
                    onward = c.x
                    break
                if c.x not in grouped:
                    lowest[point] = min(lowest[point], number[c.x])
            if onward is not None:
                path.append((onward, iter(after[onward])))
                continue
            path.pop()
            if path:
                lowest[path[-1][0]] = min(lowest[path[-1][0]], lowest[point])
            if lowest[point] == number[point]:
                at = waiting.index(point) if waiting[-1] != point else len(waiting) - 1
                made.append(waiting[at:])
                del waiting[at:]
                grouped.update(made[-1])
    return made[::-1]
