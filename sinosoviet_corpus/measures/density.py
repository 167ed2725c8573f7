"""How much a text evaluates, section by section.

per_1000 = evaluations / code points of the section's sentences x 1000.  polarity = (praise - blame) / evaluations.

Limits. A section is the text under a heading. A text with fewer than two headings is cut into parts with equal numbers of sentences; its
author did not make these parts. Long words make a section look calm. Effective stance ("must", "had to") does not count.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from sinosoviet_corpus.measures import bootstrap
from sinosoviet_corpus.measures.bootstrap import Sums
from sinosoviet_corpus.measures.score import need, scored

PARTS = 5


def density(stance: pd.DataFrame, sentences: pd.DataFrame, parts: int = PARTS) -> pd.DataFrame:
    """A row for each section, in order.

    Columns: source, section (the words of its heading, or "part 1 of 5"), sentences, code_points, evaluations, per_1000, low, high,
    praise, blame, polarity.
    """
    need(sentences, ("sentence", "source", "section", "number", "start", "end", "quote"), "sentences")
    signs = scored(stance)
    counts = signs.groupby("sentence").size()
    table = sentences.sort_values(["source", "number"]).assign(
        evaluations=lambda s: s["sentence"].map(counts).fillna(0),
        praise=lambda s: s["sentence"].map(signs[signs["sign"] > 0].groupby("sentence").size()).fillna(0),
        blame=lambda s: s["sentence"].map(signs[signs["sign"] < 0].groupby("sentence").size()).fillna(0),
        code_points=lambda s: s["end"] - s["start"],
    )
    table["name"] = _names(table, parts)
    made = []
    for (source, name), group in table.groupby(["source", "name"], sort=False):
        found = bootstrap.of_one(group[["evaluations", "code_points"]].to_numpy(dtype=float), _per_1000)
        total = group[["code_points", "evaluations", "praise", "blame"]].sum().astype(int)
        made.append(
            {
                "source": source, "section": name, "sentences": len(group), "code_points": total["code_points"],
                "evaluations": total["evaluations"], "per_1000": found.value, "low": found.low, "high": found.high,
                "praise": total["praise"], "blame": total["blame"],
                "polarity": (total["praise"] - total["blame"]) / total["evaluations"] if total["evaluations"] else np.nan,
            }
        )  # fmt: skip
    return pd.DataFrame(made)


def _names(table: pd.DataFrame, parts: int) -> pd.Series:
    quotes = table.set_index("sentence")["quote"]
    names = table["section"].map(quotes).fillna("(before the first heading)")
    few = table.groupby("source")["section"].transform("nunique") < 2
    last = table.groupby("source")["number"].transform("max")
    part = ((table["number"] - 1) * parts // last + 1).astype(str)
    return names.mask(few, "part " + part + f" of {parts}")


def _per_1000(sums: Sums) -> Sums:
    return 1000 * bootstrap.mean(sums)
