"""The rounds of `sieve` for many constraints, computed over arrays of all of them at once."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Any

import numpy as np
import numpy.typing as npt

from sinosoviet_corpus.network import sieve
from sinosoviet_corpus.network.constraint import ORIGIN, Constraint

Ints = npt.NDArray[np.int64]


def reach(constraints: Sequence[Constraint]) -> tuple[Any, bool]:
    """Which constraints fail at the latest and earliest ticks after MOST_ROUNDS; whether more rounds would change nothing."""
    xs, ys = [c[0] for c in constraints], [c[1] for c in constraints]
    numbers = {point: n for n, point in enumerate(dict.fromkeys(chain((ORIGIN,), xs, ys)))}
    count = len(constraints)
    x = np.fromiter(map(numbers.__getitem__, xs), np.int64, count)
    y = np.fromiter(map(numbers.__getitem__, ys), np.int64, count)
    w = np.fromiter((c[2] for c in constraints), np.int64, count)
    latest, settled = _settle(x, y, w, len(numbers))
    earliest, too = _settle(y, x, w, len(numbers))  # the other way round: ticks before the origin
    return latest[y] + w + earliest[x] < 0, settled and too


def _settle(x: Ints, y: Ints, w: Ints, points: int) -> tuple[Ints, bool]:
    """The least sum to each point from the origin (number 0), which itself stays."""
    least = np.full(points, sieve.UNBOUND, np.int64)
    dates = y == 0
    np.minimum.at(least, x[dates], w[dates])
    inner = np.flatnonzero((x != 0) & ~dates)
    inner = inner[np.argsort(x[inner], kind="stable")]
    reached, first = np.unique(x[inner], return_index=True)
    y, w = y[inner], w[inner]
    moving = len(inner) > 0
    for _ in range(sieve.MOST_ROUNDS if moving else 0):
        # A point that no date bounds cannot move another.
        new = np.minimum.reduceat(np.where(least[y] < sieve.UNBOUND, least[y] + w, sieve.UNBOUND), first)
        nearer = new < least[reached]
        moving = bool(nearer.any())
        if not moving:
            break
        least[reached[nearer]] = new[nearer]
    least[0] = 0
    return least, not moving
