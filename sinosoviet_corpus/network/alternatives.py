"""Contradictions among claims that state alternatives ("before or after"): a disjunctive temporal problem.

Of each choice one option is tried after the other, as long as the constraints can hold; when no option is left, the search goes back to
the last choice that had a part in the failure (Dechter, Meiri & Pearl, "Temporal constraint networks", Artificial Intelligence 49 (1991);
Prosser, "Hybrid algorithms for the constraint satisfaction problem", Computational Intelligence 9 (1993)). The choice with the fewest
options left comes first. The number of choices may double the work with each, so the steps are limited, and a search that uses
them up says so.
"""

from __future__ import annotations

from bisect import insort
from collections import deque
from collections.abc import Collection, Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from sinosoviet_corpus.network.constraint import ORIGIN, Constraint, Point
from sinosoviet_corpus.network.naming import Names, Order
from sinosoviet_corpus.network.sieve import connected
from sinosoviet_corpus.network.solver import Budget, GaveUp, Solver

MOST_STEPS = 200_000  # constraints looked at in one connected group: about half a second
WINDOW = 8  # open choices among which the next is chosen
MOST_SETS = 20  # sets reported in one connected group


class Choice(NamedTuple):
    """Alternatives that a claim states.

    options: the constraints of one of them hold. claim: whose choice it is.
    """

    claim: str
    options: tuple[tuple[Constraint, ...], ...]


class Clash(NamedTuple):
    """A set of claims that cannot all be true.

    claims: ids, in the order of reading.  kinds: of the constraints they make.  smallest: whether none of them can be left out.
    """

    claims: tuple[str, ...]
    kinds: frozenset[str]
    smallest: bool


class Clashes(NamedTuple):
    """All sets of claims that were found to clash.

    found: each with a claim of a text.  disputed: of the record alone.  unsolved: a claim of each group whose search was given up.
    """

    found: list[Clash]
    disputed: list[Clash]
    unsolved: list[str]


def clashes(
    constraints: Sequence[Constraint],
    choices: Sequence[Choice],
    texts: AbstractSet[str],
    preferred: AbstractSet[str] = frozenset(),
    order: Order | None = None,
) -> Clashes:
    """The smallest sets that cannot hold, whichever alternatives are taken. The constraints alone must be able to hold.

    order: which claims are taken first among equals; None: by id.
    """
    result = Clashes([], [], [])
    if not choices:
        return result
    parts: list[Constraint | Choice] = [*set(constraints), *set(choices)]
    for group in connected(parts, _points):
        if not any(isinstance(part, Choice) for part in group):
            continue
        names = Names((c for part in group for c in _constraints(part)), order or {})
        own = Clashes([], [], [])
        made = _Group([_named(part, names) for part in group], names.claims(texts), Budget(MOST_STEPS))
        made.search(names.claims(preferred), own)
        result.found.extend(_original(clash, names) for clash in own.found)
        result.disputed.extend(_original(clash, names) for clash in own.disputed)
        result.unsolved.extend(names.ids(own.unsolved))
    for found in result:
        found.sort()
    return result


def _points(part: Constraint | Choice) -> list[Point]:
    """The points by which a part hangs together with others. The origin is none of them, because all dates share it."""
    return sorted({p for c in _constraints(part) for p in (c.x, c.y) if p != ORIGIN})


def _constraints(part: Constraint | Choice) -> list[Constraint]:
    return [part] if isinstance(part, Constraint) else [c for option in part.options for c in option]


def _named(part: Constraint | Choice, names: Names) -> Constraint | Choice:
    if isinstance(part, Constraint):
        return names.named(part)
    return Choice(names.claim(part.claim), tuple(tuple(names.named(c) for c in option) for option in part.options))


def _original(clash: Clash, names: Names) -> Clash:
    return clash._replace(claims=names.ids(clash.claims))


class _Group:
    """A connected group of constraints and choices. Claims of it are laid aside one after the other."""

    def __init__(self, parts: Sequence[Constraint | Choice], texts: AbstractSet[str], budget: Budget) -> None:
        self._constraints = sorted(part for part in parts if isinstance(part, Constraint))
        self.choices = sorted(part for part in parts if isinstance(part, Choice))
        self._texts, self._budget = texts, budget
        self._all = frozenset(choice.claim for choice in self.choices) | _of(self._constraints)

    def search(self, preferred: AbstractSet[str], result: Clashes) -> None:
        """Add the clashes of the group to the result."""
        left = self._all
        try:
            while core := self._core(left - self._texts):
                clash = self._smallest(core)
                result.disputed.append(clash)
                left -= {c for c in clash.claims if c not in preferred} or set(clash.claims)
            for _ in range(MOST_SETS):
                core = self._core(left)
                if not core:
                    return
                clash = self._smallest(core)
                result.found.append(clash)
                left -= frozenset(clash.claims) & self._texts
        except GaveUp:
            pass
        stated = {choice.claim for choice in self.choices if choice.claim in left}
        result.unsolved.append(min(stated or left, key=lambda c: (c not in self._texts, c)))

    def _smallest(self, core: frozenset[str]) -> Clash:
        """A core cut down until each of its claims is needed. Claims of the record go first, so that those of texts tend to stay."""
        smallest = True
        for claim in sorted(core, key=lambda c: (c not in self._texts, c), reverse=True):
            if claim in core:
                try:
                    core = self._core(core - {claim}) or core
                except GaveUp:
                    smallest = False
                    break
        constraints, choices = self._among(core)
        kinds = {c.kind for c in constraints} | {
            c.kind for choice in choices for option in choice.options for c in option
        }
        return Clash(tuple(sorted(core)), frozenset(kinds), smallest)

    def _core(self, claims: frozenset[str]) -> frozenset[str]:
        """The claims of a contradiction among these; none if some options can all hold. Raises GaveUp."""
        constraints, choices = self._among(claims)
        if not choices:
            return frozenset()  # the constraints that need no choice do not contradict one another
        solver = Solver(self._budget)
        if not solver.start(constraints):
            return _of(constraints)
        return _Search(solver, choices).core()

    def _among(self, claims: frozenset[str]) -> tuple[list[Constraint], list[Choice]]:
        return (
            [c for c in self._constraints if claims.issuperset(c.claims)],
            [c for c in self.choices if c.claim in claims],
        )


def _of(constraints: Iterable[Constraint]) -> frozenset[str]:
    return frozenset(claim for c in constraints for claim in c.claims)


class _Why(NamedTuple):
    """Why something fails: the claims, and the numbers of the choices among what was assumed."""

    claims: frozenset[str]
    choices: frozenset[int]


class _Level(NamedTuple):
    """A choice that was made, the options of it that are left, and why the others fail."""

    number: int
    left: list[int]
    taken: list[Constraint]
    why: list[_Why]


class _Search:
    """Backtracking over choices, with jumps back to what had a part in a failure."""

    def __init__(self, solver: Solver, choices: Sequence[Choice]) -> None:
        self._solver, self._choices = solver, _side_by_side(choices)
        self._taken: dict[Constraint, int] = {}  # a constraint of an option that is assumed -> its choice
        self._levels: list[_Level] = []

    def core(self) -> frozenset[str]:
        """The claims of a contradiction; none if there is none."""
        open_choices = list(range(len(self._choices)))  # in order
        while open_choices:
            level = self._next(open_choices)
            while not level.left:
                why = _joined(level.why)
                if not why.choices:
                    return why.claims | {self._choices[level.number].claim}
                why = _Why(why.claims | {self._choices[level.number].claim}, why.choices)
                level = self._back_to(why, open_choices)
                insort(open_choices, level.number)
            self._take(level)
            self._levels.append(level)
            open_choices.remove(level.number)
        return frozenset()

    def _next(self, open_choices: Sequence[int]) -> _Level:
        """Among the first open choices the one with the fewest options that can still hold."""
        best: _Level | None = None
        for number in open_choices[:WINDOW]:
            level = _Level(number, [], [], [])
            for n, option in enumerate(self._choices[number].options):
                cycle = self._solver.add(option)
                if cycle:
                    level.why.append(self._reason(cycle, option, number))
                else:
                    self._solver.drop(option)
                    level.left.append(n)
            if best is None or len(level.left) < len(best.left):
                best = level
            if len(level.left) < 2:
                break
        if best is None:
            raise ValueError("no choice is open")
        return best

    def _reason(self, cycle: Iterable[Constraint], option: Collection[Constraint], number: int) -> _Why:
        others = {self._taken[c] for c in cycle if c not in option and c in self._taken}
        return _Why(_of(cycle), frozenset(others - {number}))

    def _take(self, level: _Level) -> None:
        option = self._choices[level.number].options[level.left.pop(0)]
        self._solver.add(option)
        level.taken[:] = option
        for c in option:
            self._taken.setdefault(c, level.number)

    def _back_to(self, why: _Why, open_choices: list[int]) -> _Level:
        """Undo choices back to the last one that had a part in the failure, and note there why its option fails."""
        while True:
            level = self._levels.pop()
            self._solver.drop(level.taken)
            for c in level.taken:
                if self._taken.get(c) == level.number:
                    del self._taken[c]
            if level.number in why.choices:
                level.why.append(_Why(why.claims, why.choices - {level.number}))
                return level
            insort(open_choices, level.number)


def _side_by_side(choices: Sequence[Choice]) -> list[Choice]:
    """The choices so that those about the same points stand near each other."""
    at: dict[Point, list[int]] = {}
    for n, choice in enumerate(choices):
        for point in _points(choice):
            at.setdefault(point, []).append(n)
    order: dict[int, None] = {}
    for first in range(len(choices)):
        waiting = deque([first])
        while waiting:
            number = waiting.popleft()
            if number not in order:
                order[number] = None
                for point in _points(choices[number]):
                    waiting.extend(at.pop(point, ()))
    return [choices[n] for n in order]


def _joined(reasons: Iterable[_Why]) -> _Why:
    claims: frozenset[str] = frozenset()
    choices: frozenset[int] = frozenset()
    for why in reasons:
        claims, choices = claims | why.claims, choices | why.choices
    return _Why(claims, choices)
