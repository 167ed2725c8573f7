"""The constraints on which a contradiction may rest.

The latest dates give the latest tick of every point, the earliest dates its earliest. A constraint is on a negative
cycle through the dates only if its y at its latest puts its x before its earliest. Few constraints do, and only these are searched.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import compress
from typing import TypeVar

from sinosoviet_corpus.network.constraint import ORIGIN, Constraint, Point
from sinosoviet_corpus.network.search import on_cycles
from sinosoviet_corpus.network.solver import can_hold

T = TypeVar("T")
MANY = 10_000  # constraints from which on arrays are faster
UNBOUND = 1 << 60  # ticks; of a point that no date bounds
MOST_ROUNDS = (
    64  # a network that has not settled by then has a negative cycle off the dates, or a chain longer than any text's
)


def doubtful(constraints: Sequence[Constraint]) -> tuple[list[Constraint], bool]:
    """Constraints without which the others can all hold, in the order given; and whether all negative cycles are among them.

    If not, it has those off the dates, and those of at most MOST_ROUNDS steps through the dates: resolve these first, then search again.
    """
    if len(constraints) >= MANY:
        from sinosoviet_corpus.network.arrays import reach  # numpy, only where it pays

        kept, settled = reach(constraints)
    else:
        kept, settled = _reach(constraints, MOST_ROUNDS)
    rings = on_cycles(constraints)
    if not can_hold([c for _, c in rings]):
        settled = False
        for number, _ in rings:
            kept[number] = True
    elif not settled:
        settled = True
        kept, _ = _reach(constraints, len(constraints))
    return list(compress(constraints, kept)), settled


def _reach(constraints: Sequence[Constraint], rounds: int) -> tuple[list[bool], bool]:
    """Which constraints fail at the latest and earliest ticks after so many rounds; whether more rounds would change nothing."""
    latest, settled = _settle(((c.x, c.y, c.w) for c in constraints), rounds)
    earliest, too = _settle(
        ((c.y, c.x, c.w) for c in constraints), rounds
    )  # the other way round: ticks before the origin
    return [latest[c.y] + c.w + earliest[c.x] < 0 for c in constraints], settled and too


def _settle(steps: Iterable[tuple[Point, Point, int]], rounds: int) -> tuple[dict[Point, int], bool]:
    """The least sum to each point from the origin, which itself stays. steps: to, from, what it adds."""
    least: dict[Point, int] = {}
    after: dict[Point, list[tuple[Point, int]]] = {}
    for to, by, w in steps:
        if by == ORIGIN:
            least[to] = min(least.get(to, UNBOUND), w)
        elif to != ORIGIN:
            after.setdefault(by, []).append((to, w))
            least.setdefault(to, UNBOUND)
        least.setdefault(by, UNBOUND)
    # A point that no date bounds cannot move another.
    moving = {point: least[point] for point in after if least[point] < UNBOUND}
    for _ in range(rounds):
        moved: dict[Point, int] = {}
        for point, so_far in moving.items():
            for to, w in after.get(point, ()):
                if so_far + w < moved.get(to, least[to]):
                    moved[to] = so_far + w
        least.update(moved)
        moving = moved
        if not moved:
            break
    least[ORIGIN] = 0
    return least, not moving


def connected(items: Iterable[T], names: Callable[[T], Iterable[Hashable]]) -> list[list[T]]:
    """Items in groups: items that share a name are in one group, directly or through other items."""
    parent: dict[Hashable, Hashable] = {}

    def root(name: Hashable) -> Hashable:
        while (above := parent.setdefault(name, name)) != name:
            parent[name] = parent[above]
            name = above
        return name

    named = [(item, list(names(item))) for item in items]
    for _, (first, *others) in named:
        for other in others:
            parent[root(other)] = root(first)
    groups: dict[Hashable, list[T]] = {}
    for item, (first, *_others) in named:
        groups.setdefault(root(first), []).append(item)
    return list(groups.values())
