"""Whether constraints can all hold, asked again and again while constraints come and go; and why not, as claims.

Ticks that satisfy all constraints so far are kept. A new constraint moves only those points that it must, the farthest moves first, so
that each point moves once (Cotton & Maler, "Fast and flexible difference constraint propagation for DPLL(T)", SAT 2006). If the moves
come back to where they began, the constraint closes a negative cycle, and the cycle is the reason.
"""

from __future__ import annotations

import heapq
from collections import deque
from collections.abc import Iterable, Sequence

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
        """Take all of these at once; False if they cannot all hold."""
        for c in constraints:
            self._keep(c)
        waiting = deque(_in_order(self._after, self._ticks))
        queued, moves = set(waiting), dict.fromkeys(self._ticks, 0)
        while waiting:
            point = waiting.popleft()
            queued.discard(point)
            for c in self._after[point]:
                self._budget.take()
                if self._ticks[point] + c.w < self._ticks[c.x]:
                    self._ticks[c.x] = self._ticks[point] + c.w
                    moves[c.x] = moves[point] + 1
                    if moves[c.x] > len(self._ticks):
                        return False
                    if c.x not in queued:
                        queued.add(c.x)
                        waiting.append(c.x)
        return True

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


def _cycle(by: dict[Point, Constraint], new: Constraint) -> tuple[Constraint, ...]:
    made = [by[new.y]]
    while made[-1] is not new:
        made.append(by[made[-1].y])
    return tuple(made)


def _in_order(after: dict[Point, list[Constraint]], points: Iterable[Point]) -> list[Point]:
    """The points so that, cycles apart, each comes after those that move it: then long chains settle in one round."""
    made: list[Point] = []
    seen: set[Point] = set()
    for root in sorted(points):
        if root in seen:
            continue
        seen.add(root)
        path = [(root, iter([c.x for c in after[root] if c.w < 0]))]
        while path:
            rest = path[-1][1]
            nearest = next((p for p in rest if p not in seen), None)
            if nearest is None:
                made.append(path.pop()[0])
            else:
                seen.add(nearest)
                path.append((nearest, iter([c.x for c in after[nearest] if c.w < 0])))
    return made[::-1]
