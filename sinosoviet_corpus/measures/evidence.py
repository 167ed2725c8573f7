"""Stance and evidence: do sentences with weak evidence praise or blame more than those that the record corroborates?

Unit: the sentence. Its factual claims are those that `sinosoviet support` grades. It is *contradicted* if the record contradicts one of
them; else *corroborated* if at least half of them are supported; else *weak*. It is *no factual claim* if it has none.
contrast: contradicted against corroborated, and weak against corroborated: difference of evaluations per 1000 code points and of charge, with intervals, and
Cliff's delta (1993) of the number of evaluations in a sentence.
rank_correlation: Spearman's rho (1904) of the share of unsupported claims and the evaluations per 1000 code points.

Limits. "Unsupported" depends on how much was searched: vivid sentences may make odder claims, and no work supports odd claims. A sentence with
more claims has more chances of a contradiction. The figures show association in two texts, not cause: praise does not make a claim false.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from sinosoviet_corpus.measures import bootstrap
from sinosoviet_corpus.measures.bootstrap import Interval, Sums
from sinosoviet_corpus.measures.score import need, scored

STATUS = ("contradicted", "weak", "corroborated", "no factual claim")
REFERENCE = "corroborated"


def sentences_with_evidence(
    stance: pd.DataFrame, sentences: pd.DataFrame, claims: pd.DataFrame, support: pd.DataFrame
) -> pd.DataFrame:
    """A row for each sentence that is not a heading.

    Columns: sentence, source, code_points, claims, supported, contradicted, unsupported_share, status, evaluations, praise, blame, charge (their sum).
    """
    need(support, ("claim", "evidence"), "support")
    need(sentences, ("sentence", "source", "heading", "start", "end"), "sentences")
    graded = support.merge(claims[["claim", "sentence"]], on="claim", validate="one_to_one")
    spans = scored(stance)
    body = sentences[~sentences["heading"]]

    def count(rows: pd.DataFrame) -> pd.Series:
        return body["sentence"].map(rows.groupby("sentence").size()).fillna(0).astype(int)

    made = pd.DataFrame(
        {"sentence": body["sentence"], "source": body["source"], "code_points": body["end"] - body["start"]}
    )
    made["claims"] = count(graded)
    made["supported"] = count(graded[graded["evidence"].isin(["supported", "both"])])
    made["contradicted"] = count(graded[graded["evidence"].isin(["contradicted", "both"])])
    made["unsupported_share"] = 1 - made["supported"] / made["claims"].where(made["claims"] > 0)
    made["status"] = np.select(
        [made["claims"] == 0, made["contradicted"] > 0, made["unsupported_share"] <= 0.5],
        ["no factual claim", "contradicted", REFERENCE],
        "weak",
    )
    made["evaluations"] = count(spans)
    made["praise"], made["blame"] = count(spans[spans["sign"] > 0]), count(spans[spans["sign"] < 0])
    made["charge"] = body["sentence"].map(spans.groupby("sentence")["charge"].sum()).fillna(0).astype(int)
    return made.reset_index(drop=True)


def by_evidence(table: pd.DataFrame) -> pd.DataFrame:
    """A row for each status: sentences, claims, code_points, evaluations, per_1000 [low, high], praise, blame, charge [low, high]."""
    made = []
    for status in STATUS:
        group = table[table["status"] == status]
        if group.empty:
            continue
        rate, charge = (bootstrap.of_one(_sums(group, kind), statistic) for kind, statistic in KINDS.items())
        total = group[["claims", "code_points", "evaluations", "praise", "blame"]].sum()
        made.append(
            {"status": status, "sentences": len(group), **total.to_dict()}
            | {"per_1000": rate.value, "per_1000_low": rate.low, "per_1000_high": rate.high}
            | {"charge": charge.value, "charge_low": charge.low, "charge_high": charge.high}
        )
    return pd.DataFrame(made)


def contrast(table: pd.DataFrame) -> pd.DataFrame:
    """Contradicted and weak sentences against those corroborated: status, measure, difference, low, high, delta (of counts a sentence)."""
    base = table[table["status"] == REFERENCE]
    made = []
    for status in ("contradicted", "weak"):
        group = table[table["status"] == status]
        for kind, statistic in KINDS.items():
            found = bootstrap.of_two(
                _sums(group, kind),
                _sums(base, kind),
                lambda x, y, of=statistic: of(x) - of(y),  # type: ignore[misc]
            )
            delta = cliffs_delta(group["evaluations"], base["evaluations"]) if kind == "per_1000" else np.nan
            made.append(
                {"status": status, "against": REFERENCE, "measure": kind, "difference": found.value}
                | {"low": found.low, "high": found.high, "delta": delta}
            )
    return pd.DataFrame(made)


def rank_correlation(table: pd.DataFrame) -> Interval:
    """Spearman's rho over sentences with factual claims, with its interval: above 0, weaker evidence goes with more evaluation."""
    rows = table[table["claims"] > 0]
    x = rows["unsupported_share"].to_numpy(dtype=float)
    y = (rows["evaluations"] / rows["code_points"]).to_numpy(dtype=float)
    if len(rows) < bootstrap.LEAST:
        return Interval(_rho(x, y), np.nan, np.nan)
    drawn = np.array([_rho(x[d], y[d]) for d in bootstrap.draws(len(rows), bootstrap.SEED)])
    low, high = np.nanpercentile(drawn, bootstrap.LEVEL)
    return Interval(_rho(x, y), float(low), float(high))


def cliffs_delta(first: pd.Series, second: pd.Series) -> float:
    """P(first > second) - P(first < second) over all pairs; NaN without pairs."""
    if first.empty or second.empty:
        return float("nan")
    return float(np.sign(first.to_numpy()[:, None] - second.to_numpy()[None, :]).mean())


def _rho(x: Sums, y: Sums) -> float:
    a, b = _ranks(x), _ranks(y)
    a, b = a - a.mean(), b - b.mean()
    scale = float(np.sqrt((a @ a) * (b @ b)))
    return float(a @ b) / scale if scale else float("nan")


def _ranks(values: Sums) -> Sums:
    """Ranks from 1, ties share their mean."""
    _, where, counts = np.unique(values, return_inverse=True, return_counts=True)
    return np.asarray((np.cumsum(counts) - (counts - 1) / 2)[where])


def _sums(group: pd.DataFrame, kind: str) -> Sums:
    columns = ["evaluations", "code_points"] if kind == "per_1000" else ["charge", "evaluations"]
    return np.asarray(group[columns], dtype=float)


def _per_1000(sums: Sums) -> Sums:
    return 1000 * bootstrap.mean(sums)


KINDS = {"per_1000": _per_1000, "charge": bootstrap.mean}
