"""What follows what: the stance of the sentences of a text, in order, and how often one kind follows another.

A sentence is "praise" if more of its charge is positive, "blame" if more is negative, "mixed" if both weigh the same, "none" without a charge.
share = n / all that follow a sentence of that kind; expected = the share of that kind among all that follow. share above expected: the one draws the other.

Limits. Sentences lean on each other over more than one step, and headings count as sentences. Rows with few sentences show nothing.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from sinosoviet_corpus.measures.score import need, scored

KINDS = ("praise", "blame", "mixed", "none")


def sequence(stance: pd.DataFrame, sentences: pd.DataFrame) -> pd.DataFrame:
    """A row for each sentence, in order: source, number, sentence, evaluations, praise, blame (spans), charge (their sum), kind."""
    need(sentences, ("sentence", "source", "number"), "sentences")
    spans = scored(stance)
    made = sentences[["source", "number", "sentence"]].sort_values(["source", "number"], ignore_index=True)

    def count(rows: pd.DataFrame) -> pd.Series:
        return made["sentence"].map(rows.groupby("sentence").size()).fillna(0).astype(int)

    made["evaluations"] = count(spans)
    made["praise"], made["blame"] = count(spans[spans["sign"] > 0]), count(spans[spans["sign"] < 0])
    made["charge"] = made["sentence"].map(spans.groupby("sentence")["charge"].sum()).fillna(0).astype(int)
    signs = [made["praise"] + made["blame"] == 0, made["charge"] > 0, made["charge"] < 0]
    made["kind"] = np.select(signs, ["none", "praise", "blame"], "mixed")
    return made


def transitions(sequence: pd.DataFrame) -> pd.DataFrame:
    """A row for each kind and each kind after it, zero counts too: before, after, n, of, share, expected. Texts are not joined."""
    need(sequence, ("source", "number", "kind"), "sentences")
    ordered = sequence.sort_values(["source", "number"])
    after = ordered.groupby("source")["kind"].shift(-1)
    pairs = pd.DataFrame({"before": ordered["kind"], "after": after}).dropna()
    counts = pd.crosstab(pairs["before"], pairs["after"]).reindex(index=KINDS, columns=KINDS, fill_value=0)
    of, expected = counts.sum(axis=1), counts.sum(axis=0) / max(1, len(pairs))
    made = [
        {"before": b, "after": a, "n": int(counts.loc[b, a]), "of": int(of[b])}
        | {"share": counts.loc[b, a] / of[b] if of[b] else np.nan, "expected": expected[a]}
        for b in KINDS
        for a in KINDS
    ]
    return pd.DataFrame(made)
