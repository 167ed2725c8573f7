"""The smallest sets of claims that cannot all be true.

In each connected group of constraints, the search finds the shortest negative cycle. It removes claims of the cycle as long as a
contradiction remains. The result is a smallest set: without any one of its claims the others can be true. Then all text claims of
the set are laid aside, and the search goes on. So no two sets share a text claim: after fixing one, check again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from sinosoviet_corpus.network.constraint import ORIGIN, Constraint, Point
from sinosoviet_corpus.network.naming import Names, Order
from sinosoviet_corpus.network.search import Chain, Search, by_preference, on_cycles, shortest
from sinosoviet_corpus.network.sieve import connected, doubtful

MOST = 20  # sets reported in one connected group
LARGE = 128  # claims of a chain; in a larger one it is not tested which claims can be left out


class Conflict(NamedTuple):
    """A set of claims that cannot all be true, with the cycle that shows it.

    claims: ids along the chain, so that what should be earlier stands first.  chain: the negative cycle, the other way round.

    smallest: whether none of the claims can be left out; with more than LARGE this is not tested, unless the chain is all that there is.
    """

    claims: tuple[str, ...]
    chain: Chain
    smallest: bool = True


class Conflicts(NamedTuple):
    """The result of a search for conflicts.

    found: each with a claim of a text.  disputed: sets of the record alone.  more: a claim of each group not searched to the end.

    points: those on which contradictions may rest.
    """

    found: list[Conflict]
    disputed: list[Conflict]
    more: list[str]
    points: set[Point]


def conflicts(
    constraints: Sequence[Constraint],
    texts: AbstractSet[str],
    preferred: AbstractSet[str] = frozenset(),
    most: int = MOST,
    order: Order | None = None,
) -> Conflicts:
    """The smallest contradictory sets. The order of the constraints does not matter.

    texts: the ids of the claims that may be wrong; the others are the record. Where the record contradicts itself, its claims
    that are not `preferred` are laid aside, or all of them. order: which claims are taken first among equals; None: by id.
    """
    order = order or {}
    result = Conflicts([], [], [], set())
    settled = False
    while not settled and not result.more:
        doubted, settled = doubtful(constraints)
        result.points.update(p for c in doubted for p in (c.x, c.y) if p != ORIGIN)
        # Constraints with a point in common are one group; the origin does not count, since all dates share it. Then groups with a claim in common are joined.
        groups = [g for g in connected(doubted, lambda c: {c.x, c.y} - {ORIGIN}) if shortest(g)]
        aside: set[str] = set()
        for joined in connected(groups, lambda g: {claim for c in g for claim in c.claims}):
            names = Names((c for g in joined for c in g), order)
            said = names.claims(texts)
            group = _Group(sorted((names.named(c) for g in joined for c in g), key=by_preference(said)), said)
            own = Conflicts([], [], [], set())
            aside.update(names.ids(_in_group(group, names.claims(preferred), own, most)))
            result.found.extend(_original(c, names) for c in own.found)
            result.disputed.extend(_original(c, names) for c in own.disputed)
            result.more.extend(names.ids(own.more))
        constraints = [c for c in constraints if aside.isdisjoint(c.claims)]
    for sets in (result.found, result.disputed, result.more):
        sets.sort()
    return result


def _original(conflict: Conflict, names: Names) -> Conflict:
    """The conflict with ids in place of names."""
    chain = tuple(names.original(c) for c in conflict.chain)
    return conflict._replace(claims=names.ids(conflict.claims), chain=chain)


def _in_group(group: _Group, preferred: AbstractSet[str], result: Conflicts, most: int) -> set[str]:
    """Add the conflicts of a group to the result. Returns the claims that were laid aside."""
    aside: set[str] = set()
    while dispute := group.smallest(record_only=True):
        result.disputed.append(dispute)
        aside |= group.lay_aside([c for c in dispute.claims if c not in preferred] or dispute.claims)
    while conflict := group.smallest():
        if not most:
            result.more.append(next(c for c in conflict.claims if c in group.texts))
            break
        most -= 1
        result.found.append(conflict)
        aside |= group.lay_aside([c for c in conflict.claims if c in group.texts])
    return aside


class _Group:
    """A connected group of constraints, in the order of preference. Claims of it are laid aside one after the other."""

    def __init__(self, constraints: list[Constraint], texts: AbstractSet[str]) -> None:
        self.texts = texts
        self._constraints = constraints
        self._alive = [True] * len(constraints)
        self._of_claim: dict[str, list[int]] = {}
        self._axioms: dict[Point, list[Constraint]] = {}
        for n, c in enumerate(constraints):
            for claim in c.claims:
                self._of_claim.setdefault(claim, []).append(n)
            if not c.claims:
                self._axioms.setdefault(c.x, []).append(c)
                self._axioms.setdefault(c.y, []).append(c)
        self._search = Search(constraints, texts)

    def smallest(self, record_only: bool = False) -> Conflict | None:
        """The shortest contradiction among the claims that are left, reduced to claims that are all needed for it."""
        alive = self._alive
        if record_only:
            alive = [on and self.texts.isdisjoint(c.claims) for on, c in zip(alive, self._constraints, strict=True)]
        chain = self._search.shortest(alive)
        return None if chain is None else self._minimal(chain)

    def lay_aside(self, claims: Iterable[str]) -> set[str]:
        """Leave these claims out from now on. Returns them."""
        gone = set(claims)
        for claim in gone:
            for n in self._of_claim.get(claim, ()):
                self._alive[n] = False
        return gone

    def _minimal(self, chain: Chain) -> Conflict:
        claims = {claim for c in chain for claim in c.claims}
        if len(claims) > LARGE:
            return Conflict(_along(chain), chain, _is_all(chain, self._of(claims)))
        # Try claims of the record first, and the last by name first: so claims of texts tend to stay, and the result is always the same.
        for claim in sorted(claims, key=lambda c: (c not in self.texts, c), reverse=True):
            fewer = shortest(self._of(claims - {claim}), self.texts) if claim in claims else None
            if fewer is not None:
                claims, chain = {c for part in fewer for c in part.claims}, fewer
        return Conflict(_along(chain), chain)

    def _of(self, claims: set[str]) -> list[Constraint]:
        """The constraints of these claims alone, with the axioms about their points, in the order of preference."""
        numbers = sorted({n for claim in claims for n in self._of_claim[claim]})
        made = [c for c in map(self._constraints.__getitem__, numbers) if claims.issuperset(c.claims)]
        points = {p for c in made for p in (c.x, c.y)}
        axioms: dict[Constraint, None] = {}
        waiting = sorted(points)
        for point in waiting:
            for axiom in self._axioms.get(point, ()):
                axioms[axiom] = None
                fresh = {axiom.x, axiom.y} - points
                points |= fresh
                waiting += sorted(fresh)
        return made + list(axioms)


def _along(chain: Chain) -> tuple[str, ...]:
    return tuple(dict.fromkeys(claim for c in reversed(chain) for claim in c.claims))


def _is_all(chain: Chain, constraints: Sequence[Constraint]) -> bool:
    """Whether there are no dates, and no other constraint lies on a cycle: then without any of its claims there is no contradiction."""
    dated = any(ORIGIN in (c.x, c.y) for c in constraints)
    return not dated and {c for _, c in on_cycles(constraints)} <= set(chain)
