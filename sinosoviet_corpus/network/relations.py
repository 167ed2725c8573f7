"""Relations of two times as constraints: a set of Allen's relations is split into blocks, each of which constraints can say.

A block is a set of relations that hold exactly where some inequalities of starts and ends hold; with one block there is nothing to
choose. "Before or after" has two blocks: only one of them holds, and which one is a matter of search (see `alternatives`).
"""

from __future__ import annotations

from functools import lru_cache
from itertools import product

from sinosoviet_corpus.model.allen import SIGNS
from sinosoviet_corpus.model.words import Relation

# Between two points: the signs of their difference that an inequality allows; None says nothing.
_INEQUALITIES: tuple[frozenset[int] | None, ...] = (
    None,
    frozenset((-1,)),
    frozenset((-1, 0)),
    frozenset((0,)),
    frozenset((0, 1)),
    frozenset((1,)),
)
Inequalities = tuple[frozenset[int] | None, ...]  # start-start, start-end, end-start, end-end
Relations = frozenset[Relation]


@lru_cache(maxsize=1)
def _convex() -> dict[Relations, Inequalities]:
    """The sets of relations that inequalities can say, each with the fewest."""
    found: dict[Relations, Inequalities] = {}
    for made in sorted(product(_INEQUALITIES, repeat=4), key=lambda four: sum(one is not None for one in four)):
        allowed = frozenset(
            name
            for name, signs in SIGNS.items()
            if all(one is None or sign in one for one, sign in zip(made, signs, strict=True))
        )
        if allowed:
            found.setdefault(allowed, made)
    return found


@lru_cache(maxsize=4096)
def blocks(relations: Relations) -> tuple[Relations, ...]:
    """Sets that inequalities can say and that together are these relations: few, the largest first; one if it is such a set."""
    left, made = set(relations), []
    while left:
        best = max(
            (one for one in _convex() if one <= relations), key=lambda one: (len(one & left), -len(one), sorted(one))
        )
        made.append(best)
        left -= best
    return tuple(made)


def around(relations: Relations) -> Relations:
    """The smallest set that inequalities can say and that holds all of these."""
    return min((one for one in _convex() if one >= relations), key=lambda one: (len(one), sorted(one)))


def inequalities(block: Relations) -> Inequalities:
    """The inequalities of a block."""
    return _convex()[block]


def directions(relations: Relations) -> tuple[Relations, ...]:
    """The relations by which of the two starts first: a gap is counted from that one to the other."""
    parts = (frozenset(r for r in relations if SIGNS[r][0] == sign) for sign in (-1, 0, 1))
    return tuple(part for part in parts if part)


def lasting(relations: Relations) -> tuple[bool, bool]:
    """Whether the first thing lasts, by each of these relations: the other starts or ends within it; and whether the second does."""
    signs = [SIGNS[r] for r in relations]
    first = all((ss < 0 < es) or (se < 0 < ee) for ss, se, es, ee in signs)
    second = all((se < 0 < ss) or (ee < 0 < es) for ss, se, es, ee in signs)
    return first, second


def is_over(relations: Relations) -> bool:
    """Whether in all of these relations one of the things is over before the other begins, or as it begins."""
    return all(SIGNS[r][2] <= 0 for r in relations) or all(SIGNS[r][1] >= 0 for r in relations)


def is_turned(relations: Relations) -> bool:
    """Whether the second thing starts first in all of these relations."""
    return all(SIGNS[r][0] > 0 for r in relations)
