"""Names for claims and things whose order comes from what is said, not from ids: a search takes first what is named first.

Often several sets of claims are equally small, and to report one lays others aside. Which one that is must not change with the ids.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sinosoviet_corpus.network.constraint import ORIGIN, Constraint, Point

Order = Mapping[
    str, int
]  # claim -> its place among all claims (see tables/ordinal.py); those without one come first, by id


class Names:
    """The names of the claims and things of some constraints. Claims stand in the given order, things in that of the claims about them."""

    def __init__(self, constraints: Iterable[Constraint], order: Order) -> None:
        every = list(constraints)
        claims = {claim for c in every for claim in c.claims}
        self._claims = _numbered(sorted(claims, key=lambda claim: (order.get(claim, -1), claim)))
        about: dict[str, list[tuple[Any, ...]]] = {}
        for c in every:
            said = self._of(c.claims)
            for one, other in ((c.x, c.y), (c.y, c.x)):
                if one != ORIGIN:
                    about.setdefault(one.thing, []).append((said, c.kind, c.w, one is c.x, one.edge, other.edge))
        for parts in about.values():
            parts.sort()
        self._things = {ORIGIN.thing: ORIGIN.thing} | _numbered(sorted(about, key=lambda thing: (about[thing], thing)))
        self._claim_of = {name: claim for claim, name in self._claims.items()}
        self._thing_of = {name: thing for thing, name in self._things.items()}

    def claim(self, claim: str) -> str:
        """The name of a claim."""
        return self._claims[claim]

    def claims(self, claims: Collection[str]) -> frozenset[str]:
        """The names of those claims that have one."""
        return frozenset(name for claim, name in self._claims.items() if claim in claims)

    def named(self, constraint: Constraint) -> Constraint:
        """The constraint with names in place of ids."""
        return _with(constraint, self._things, self._of(constraint.claims))

    def ids(self, names: Iterable[str]) -> tuple[str, ...]:
        """The claims with these names."""
        return tuple(self._claim_of[name] for name in names)

    def original(self, constraint: Constraint) -> Constraint:
        """The constraint with ids in place of names."""
        return _with(constraint, self._thing_of, self.ids(constraint.claims))

    def _of(self, claims: tuple[str, ...]) -> tuple[str, ...]:
        # The first claim says it, and the others are what it rests on.
        return claims and (self._claims[claims[0]], *sorted(self._claims[c] for c in claims[1:]))


def _numbered(ordered: Sequence[str]) -> dict[str, str]:
    width = len(str(len(ordered)))
    return {key: f"{n:0{width}}" for n, key in enumerate(ordered)}


def _with(c: Constraint, things: Mapping[str, str], claims: tuple[str, ...]) -> Constraint:
    x, y = Point(things[c.x.thing], c.x.edge), Point(things[c.y.thing], c.y.edge)
    return c._replace(x=x, y=y, claims=claims)
