"""The same search over arrays, for networks of many constraints: rounds in which every constraint is looked at at once.

Most of a large network settles in a few rounds and has no fault. `doubtful` gives the connected groups of constraints where a date is
broken or that do not settle; only these are searched by `search`, and those that are large by `Rounds`.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from sinosoviet_corpus.network.constraint import ORIGIN, Constraint, Point
from sinosoviet_corpus.network.search import Chain

Ticks = npt.NDArray[np.int64]
UNBOUND = 1 << 60  # the latest tick of a point that nothing bounds
MOST_ROUNDS = (
    64  # what has not settled by then has a cycle off the dates, or a chain longer than any text's: both are searched
)


class Rounds:
    """Constraints, in the order of preference, as arrays. Points are numbered from 1, in the order met; the origin is 0."""

    def __init__(self, constraints: Sequence[Constraint]) -> None:
        self.constraints = constraints
        numbers: dict[Point, int] = {ORIGIN: 0}
        count = len(constraints)
        x = np.fromiter((numbers.setdefault(c[0], len(numbers)) for c in constraints), np.int64, count)
        y = np.fromiter((numbers.setdefault(c[1], len(numbers)) for c in constraints), np.int64, count)
        w = np.fromiter((c[2] for c in constraints), np.int64, count)
        self.points = len(numbers)
        self.x, self.y, self.w = x, y, w
        self._earliest = np.flatnonzero(x == 0)
        self._latest = np.flatnonzero(y == 0)
        inner = np.flatnonzero((x != 0) & (y != 0))
        self._inner = inner[np.argsort(x[inner], kind="stable")]
        self._moving, self._first = np.unique(x[self._inner], return_index=True)

    def shortest(self, alive: list[bool]) -> tuple[list[Chain], bool]:
        """The negative cycles of fewest steps through the dates, one for each date they break; and whether there is no other cycle."""
        living = np.array(alive, bool)
        w = np.where(living, self.w, UNBOUND)
        history, broken, unsettled = self.rounds(w, stop=True)
        return [self._chain(history, n, living) for n in broken.tolist()], not len(unsettled)

    def rounds(self, w: Ticks, stop: bool = False) -> tuple[list[Ticks], Ticks, Ticks]:
        """The latest ticks of all points after each round; the constraints on dates that the last round breaks; points not settled.

        w: the weights, UNBOUND for what is not to count.  stop: after the first round that breaks a date.
        """
        latest = np.full(self.points, UNBOUND, np.int64)
        np.minimum.at(latest, self.x[self._latest], w[self._latest])
        history = [latest]
        unsettled = np.empty(0, np.int64)
        y, step = self.y[self._inner], w[self._inner]
        for _ in range(MOST_ROUNDS):
            if (stop and len(self._broken(latest, w))) or not len(self._inner):
                break
            new = np.minimum.reduceat(latest[y] + step, self._first)
            moved = new < latest[self._moving]
            unsettled = self._moving[moved]
            if not len(unsettled):
                break
            latest = latest.copy()
            latest[unsettled] = new[moved]
            history.append(latest)
        return history, self._broken(latest, w), unsettled

    def _broken(self, latest: Ticks, w: Ticks) -> Ticks:
        return self._earliest[latest[self.y[self._earliest]] + w[self._earliest] < 0]

    def _chain(self, history: list[Ticks], earliest: int, living: npt.NDArray[np.bool_]) -> Chain:
        """The cycle that ends with the broken constraint on the earliest tick of its y. Of equals the first one is taken."""
        found = [self.constraints[earliest]]
        point, at = int(self.y[earliest]), len(history) - 1
        while True:
            value = history[at][point]
            while at and history[at - 1][point] == value:
                at -= 1
            if at == 0:
                into = self._latest[(self.x[self._latest] == point) & (self.w[self._latest] == value)]
            else:
                number = int(np.searchsorted(self._moving, point))
                stop = self._first[number + 1] if number + 1 < len(self._first) else len(self._inner)
                into = self._inner[self._first[number] : stop]
                into = into[history[at - 1][self.y[into]] + self.w[into] == value]
            best = int(into[living[into]].min())
            found.append(self.constraints[best])
            point = int(self.y[best])
            if at == 0:
                return tuple(reversed(found))
            at -= 1


def doubtful(constraints: Sequence[Constraint]) -> list[list[Constraint]]:
    """The connected groups of constraints that may hold a contradiction; all others can hold."""
    rounds = Rounds(constraints)
    _history, broken, unsettled = rounds.rounds(rounds.w)
    marked = np.concatenate([rounds.y[broken], unsettled])
    if not len(marked):
        return []
    group = _groups(rounds)
    of_constraint = group[np.maximum(rounds.x, rounds.y)]
    parts = []
    for number in np.unique(group[marked]).tolist():
        parts.append([constraints[n] for n in np.flatnonzero(of_constraint == number).tolist()])
    return parts


def _groups(rounds: Rounds) -> Ticks:
    """For each point the least point that constraints connect it with, dates apart."""
    group = np.arange(rounds.points, dtype=np.int64)
    x, y = rounds.x[rounds._inner], rounds.y[rounds._inner]
    while True:
        low, high = np.minimum(group[x], group[y]), np.maximum(group[x], group[y])
        if (low == high).all():
            return group
        np.minimum.at(group, high, low)
        while (group[group] != group).any():
            group = group[group]
