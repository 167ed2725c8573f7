"""Compare two texts on the targets that both authors evaluate in their own voice.

difference = mean charge of the first - mean charge of the second.
delta (Cliff 1993) = P(first > second) - P(first < second) over all pairs of spans, from -1 to 1; it needs only the order of the steps.
Rows "all shared targets" and "all targets" pool the spans; "shared targets, each weighing the same" is the mean of the targets' differences.

Limits. Two texts are not samples of two kinds: a difference may come from length, subject or genre as well as from attitude.
`caution` says so in one sentence, with the counts.
Of several holders or targets the first counts (`parties.py`).
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.measures import bootstrap
from sinosoviet_corpus.measures.bootstrap import LEAST, Sums
from sinosoviet_corpus.measures.score import need, scored

CHARGES = np.arange(-3, 4)
SHARED, ALL, EVEN = "all shared targets", "all targets", "shared targets, each weighing the same"
COLUMNS = [
    "target", "n_first", "n_second", "sentences_first", "sentences_second", "charge_first", "charge_second",
    "difference", "low", "high", "delta", "delta_low", "delta_high",
]  # fmt: skip


def compare(stance: pd.DataFrame, first: str, second: str) -> pd.DataFrame:
    """A row for each shared target (most sentences in the rarer text first), then the pooled rows. Raises CorpusError for an unknown text."""
    need(stance, ("target",), "stance")
    spans = scored(stance[stance["holder"].isna()])
    for source in (first, second):
        if source not in set(spans["source"]):
            raise CorpusError(f"no evaluation by the author of {source!r}", None, "Name two texts of the corpus.")
    a, b = (spans[spans["source"] == source] for source in (first, second))
    shared = sorted(set(a["target"]) & set(b["target"]))
    rows = pd.DataFrame([_row(t, a[a["target"] == t], b[b["target"] == t]) for t in shared], columns=COLUMNS)
    rarer = rows[["sentences_first", "sentences_second"]].min(axis=1)
    rows = rows.assign(rarer=rarer).sort_values(["rarer", "target"], ascending=[False, True]).drop(columns="rarer")
    pooled = [_row(ALL, a, b)]
    if shared:
        even = {"target": EVEN, "difference": rows["difference"].mean()}
        pooled = [_row(SHARED, a[a["target"].isin(shared)], b[b["target"].isin(shared)]), even, *pooled]
    made = pd.concat([rows, pd.DataFrame(pooled, columns=COLUMNS)], ignore_index=True)
    return made.astype(dict.fromkeys(COLUMNS[1:5], "Int64"))


def caution(table: pd.DataFrame) -> str:
    """A sentence on how little a comparison of two texts can show, with the counts of this comparison."""
    pooled = [SHARED, EVEN, ALL]
    targets = table[~table["target"].isin(pooled)]
    often = int((targets[["sentences_first", "sentences_second"]].min(axis=1) >= LEAST).sum())
    return (
        f"Of the {len(targets)} targets that both authors evaluate, {often} stand in at least {LEAST} sentences of both texts; "
        "the intervals say how much a figure hangs on single sentences of these two texts, and nothing about other texts, "
        "their genres or their countries."
    )


def _row(target: str, a: pd.DataFrame, b: pd.DataFrame) -> dict[str, Any]:
    sums = [_histograms(spans) for spans in (a, b)]
    difference = bootstrap.of_two(sums[0], sums[1], lambda x, y: _mean(x) - _mean(y))
    delta = bootstrap.of_two(sums[0], sums[1], _delta)
    counts = (len(a), len(b), a["sentence"].nunique(), b["sentence"].nunique())
    values = (target, *counts, a["charge"].mean(), b["charge"].mean(), *difference, *delta)
    return dict(zip(COLUMNS, values, strict=True))


def _histograms(spans: pd.DataFrame) -> Sums:
    counts = pd.DataFrame({charge: spans["charge"] == charge for charge in CHARGES}, index=spans.index)
    return bootstrap.sums_by_sentence(spans, counts)


def _mean(counts: Sums) -> Sums:
    return np.asarray(counts @ CHARGES / counts.sum(axis=1))


def _delta(a: Sums, b: Sums) -> Sums:
    order = np.sign(CHARGES[:, None] - CHARGES[None, :])
    return np.asarray(((a @ order) * b).sum(axis=1) / (a.sum(axis=1) * b.sum(axis=1)))
