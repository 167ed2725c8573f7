"""How the charge runs through a text: the mean over a window of neighbouring evaluations, moved span by span.

charge at span i = mean of the charges of spans i-h ... i+h in the order of the text, window = 2h + 1. The average moves over evaluations,
not words: the window covers few lines if a text evaluates much, many if it evaluates little. `from_start` and `to_end` give its extent.

Limits. Neighbouring points share all but one span, so a smooth line is not evidence of a smooth text. A window of 25 cannot show anything
shorter. The first and last h spans have no point.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.measures import bootstrap
from sinosoviet_corpus.measures.score import scored

WINDOW = 25  # spans


def running(stance: pd.DataFrame, window: int = WINDOW) -> pd.DataFrame:
    """A row for each window: source, stance and start (code point) of its middle span, from_start, to_end, window, charge, low, high.

    window: an odd number of spans. A text with fewer spans has no row. Raises CorpusError for an even or non-positive window.
    """
    if window < 1 or window % 2 == 0:
        raise CorpusError(f"a window of {window} spans has no middle", None, "Choose an odd number.")
    made = []
    for source, group in scored(stance).groupby("source", sort=True):
        spans = group.sort_values(["start", "stance"])
        for first in range(len(spans) - window + 1):
            inside = spans.iloc[first : first + window]
            middle = inside.iloc[window // 2]
            quantities = pd.DataFrame({"of": inside["charge"], "n": np.ones(window)}, index=inside.index)
            found = bootstrap.of_one(bootstrap.sums_by_sentence(inside, quantities), bootstrap.mean)
            made.append(
                {
                    "source": source, "stance": middle["stance"], "start": middle["start"],
                    "from_start": inside["start"].iloc[0], "to_end": inside["start"].iloc[-1], "window": window,
                    "charge": found.value, "low": found.low, "high": found.high,
                }
            )  # fmt: skip
    columns = ["source", "stance", "start", "from_start", "to_end", "window", "charge", "low", "high"]
    return pd.DataFrame(made, columns=columns)
