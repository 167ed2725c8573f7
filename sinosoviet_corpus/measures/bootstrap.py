"""Intervals: the middle 95 % of 2000 redraws of the sentences, with a fixed seed (percentile bootstrap; Efron 1979).

Whole sentences are drawn, not spans: evaluations in one sentence depend on each other (Field & Welsh 2007, on the cluster bootstrap).
The seed is fixed and the generator is NumPy's RandomState, whose stream is frozen (NEP 19). Figures are the same on every machine.

Limits. An interval says how much a figure depends on single sentences of *this* text. It says nothing about other texts, or about
the choices of another annotator. With fewer than 5 sentences no interval is given (NaN).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

SEED = 1955
ROUNDS = 2000
LEAST = 5  # sentences; redraws of fewer say too little
LEVEL = (2.5, 97.5)  # percentiles

Sums = np.ndarray[Any, np.dtype[np.float64]]  # sentences x quantities: the share of each sentence in each sum
Statistic = Callable[[Sums], Sums]  # rounds x quantities -> rounds


class Interval(NamedTuple):
    """An estimate with its bounds. Bounds are NaN if there are too few sentences."""

    value: float
    low: float
    high: float


def of_one(sums: Sums, statistic: Statistic) -> Interval:
    """The statistic of the summed sentences, with its interval."""
    value = float(statistic(sums.sum(axis=0, keepdims=True))[0])
    if len(sums) < LEAST:
        return Interval(value, np.nan, np.nan)
    return Interval(value, *_bounds(statistic(_redraws(sums, SEED))))


def of_two(first: Sums, second: Sums, statistic: Callable[[Sums, Sums], Sums]) -> Interval:
    """A statistic of two independent groups of sentences, with its interval. The bounds are NaN if a group has fewer than 5 sentences."""
    if not len(first) or not len(second):
        return Interval(np.nan, np.nan, np.nan)
    value = float(statistic(first.sum(axis=0, keepdims=True), second.sum(axis=0, keepdims=True))[0])
    if min(len(first), len(second)) < LEAST:
        return Interval(value, np.nan, np.nan)
    return Interval(value, *_bounds(statistic(_redraws(first, SEED), _redraws(second, SEED + 1))))


def sums_by_sentence(spans: pd.DataFrame, quantities: pd.DataFrame) -> Sums:
    """Sum quantities (one row a span) within sentences."""
    return np.asarray(quantities.groupby(spans["sentence"], sort=True).sum(), dtype=float)


def mean(sums: Sums) -> Sums:
    """Quantity 0 over quantity 1."""
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.asarray(sums[:, 0] / sums[:, 1])


def draws(count: int, seed: int) -> Any:
    """The indices of the sentences that each round draws: rounds x sentences."""
    return np.random.RandomState(seed).randint(0, count, (ROUNDS, count))


def _redraws(sums: Sums, seed: int) -> Sums:
    return np.asarray(sums[draws(len(sums), seed)].sum(axis=1))


def _bounds(drawn: Sums) -> tuple[float, float]:
    drawn = drawn[np.isfinite(drawn)]
    if not len(drawn):
        return np.nan, np.nan
    low, high = np.percentile(drawn, LEVEL)
    return float(low), float(high)
