"""The parts of the network: points in time, and constraints x - y <= w between two of them.

A simple temporal network: Dechter, Meiri & Pearl, "Temporal constraint networks", Artificial Intelligence 49 (1991). Its constraints
can all hold unless some of them form a cycle whose weights sum to less than zero.
"""

from __future__ import annotations

from typing import NamedTuple

# Orders are strict, days are not: within one day many things may follow each other. So time is counted in ticks, an order
# is worth one of them, and a day has more ticks than any chain has orders.
DAY = 1 << 21
FARTHEST = 10**9  # days; a bound beyond it bounds nothing, and sums stay within 64 bits


class Point(NamedTuple):
    """The start or the end of a thing. thing: id of an event or a claim, or "died <person>" for a thing that happens only once."""

    thing: str
    edge: str


ORIGIN = Point("", "")  # midnight before day 0; dates are distances from it


class Constraint(NamedTuple):
    """x - y <= w, in ticks. claims: the ids of all claims it follows from; none if it holds for all things.

    kind: why (see `build`).  complete: the completeness statement it rests on, "" for none.
    """

    x: Point
    y: Point
    w: int
    claims: tuple[str, ...]
    kind: str
    complete: str = ""


def start(thing: str) -> Point:
    """Where a thing starts."""
    return Point(thing, "start")


def end(thing: str) -> Point:
    """Where a thing ends."""
    return Point(thing, "end")


def bounds(
    point: Point, first: int, last: int, claims: tuple[str, ...], kind: str, complete: str = ""
) -> list[Constraint]:
    """A point lies on a day from `first` to `last`."""
    made = []
    if first > -FARTHEST:
        made.append(Constraint(ORIGIN, point, -first * DAY, claims, kind, complete))
    if last < FARTHEST:
        made.append(Constraint(point, ORIGIN, last * DAY + DAY - 1, claims, kind, complete))
    return made
