"""Polarity and intensity by target, voice, category, source or any other columns.

polarity = mean sign = (praise - blame) / n, from -1 to 1.  intensity = mean step, 1 to 3, whatever the sign.
charge = mean of sign x intensity, -3 to 3.  Terms: Martin & White, The Language of Evaluation (2005).

Limits. Spans are counted: a passage that the annotator cut into three spans weighs three times. Rows with few sentences have no interval;
do not rank them. Subcategories are the least reliable label of the annotation (annotations/README.md gives the agreement).
Of several holders or targets the first counts (`parties.py`).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from sinosoviet_corpus.measures import bootstrap
from sinosoviet_corpus.measures.score import need, scored

MEASURES = {"polarity": "sign", "intensity": "intensity", "charge": "charge"}


def summary(stance: pd.DataFrame, by: str | Sequence[str]) -> pd.DataFrame:
    """A row for each value (or combination of values) of the columns `by`, largest first. Ties are in the order of the values.

    Columns: `by` ..., n, sentences, praise, blame, neutral, then polarity, intensity and charge, each with _low and _high.
    "voice" is the author or the holder.
    """
    keys = [by] if isinstance(by, str) else list(by)
    spans = scored(stance)
    need(spans, tuple(keys), "stance")
    made = [
        {**dict(zip(keys, values, strict=True)), **_row(group)}
        for values, group in spans.groupby(keys, sort=True, dropna=False)
    ]
    columns = [*keys, "n", "sentences", "praise", "blame", "neutral"]
    columns += [f"{name}{end}" for name in MEASURES for end in ("", "_low", "_high")]
    frame = pd.DataFrame(made, columns=columns)
    return frame.sort_values(["n", *keys], ascending=[False, *(True for _ in keys)], ignore_index=True)


def _row(spans: pd.DataFrame) -> dict[str, float]:
    signs = spans["sign"]
    row: dict[str, float] = {
        "n": len(spans),
        "sentences": spans["sentence"].nunique(),
        "praise": int((signs > 0).sum()),
        "blame": int((signs < 0).sum()),
        "neutral": int((signs == 0).sum()),
    }
    for name, column in MEASURES.items():
        quantities = pd.DataFrame({"of": spans[column], "n": np.ones(len(spans))}, index=spans.index)
        found = bootstrap.of_one(bootstrap.sums_by_sentence(spans, quantities), bootstrap.mean)
        row |= {name: found.value, f"{name}_low": found.low, f"{name}_high": found.high}
    return row
