"""Tensions: one holder praises and blames the same target in one text.

A row for each such holder and target, with the two passages that conflict most: the largest sum of intensities, then
nearest to each other, then first in the text. strength = the smaller of the two intensities.

Limits. A tension is not a contradiction: relations that turned from good to bad are rightly praised and blamed. It shows where to read closely.
Of several holders or targets the first counts (`parties.py`).
"""

from __future__ import annotations

import pandas as pd

from sinosoviet_corpus.measures.score import need, scored

COLUMNS = [
    "source", "voice", "target", "praised", "blamed", "strength",
    "praise", "praise_sentence", "praise_quote", "blame", "blame_sentence", "blame_quote",
]  # fmt: skip


def tensions(stance: pd.DataFrame, sentences: pd.DataFrame) -> pd.DataFrame:
    """A row for each tension, most balanced and most frequent first.

    praised, blamed: how many spans.  praise, blame: ids of the two spans; *_quote: their words; *_sentence: the words of their sentences.
    """
    need(stance, ("target", "quote"), "stance")
    need(sentences, ("sentence", "quote"), "sentences")
    words = sentences.set_index("sentence")["quote"]
    made = []
    for (source, voice, target), group in scored(stance).groupby(["source", "voice", "target"], sort=True):
        good, bad = group[group["sign"] > 0], group[group["sign"] < 0]
        if good.empty or bad.empty:
            continue
        pairs = good.merge(bad, how="cross", suffixes=("_a", "_b"))
        pairs["pull"] = -(pairs["intensity_a"] + pairs["intensity_b"])
        pairs["apart"] = (pairs["start_a"] - pairs["start_b"]).abs()
        best = pairs.sort_values(["pull", "apart", "start_a", "stance_a", "stance_b"]).iloc[0]
        made.append(
            {
                "source": source, "voice": voice, "target": target, "praised": len(good), "blamed": len(bad),
                "strength": min(best["intensity_a"], best["intensity_b"]),
                "praise": best["stance_a"], "praise_sentence": words.get(best["sentence_a"]), "praise_quote": best["quote_a"],
                "blame": best["stance_b"], "blame_sentence": words.get(best["sentence_b"]), "blame_quote": best["quote_b"],
            }
        )  # fmt: skip
    frame = pd.DataFrame(made, columns=COLUMNS)
    order = frame.assign(least=frame[["praised", "blamed"]].min(axis=1)).sort_values(
        ["least", "strength", "source", "voice", "target"], ascending=[False, False, True, True, True]
    )
    return order.drop(columns="least").reset_index(drop=True)
