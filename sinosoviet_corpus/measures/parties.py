"""Each target or holder of an expression of stance by itself: the table of stance has the first of several.

>>> import sinosoviet_corpus as sc
>>> from sinosoviet_corpus import measures
>>> corpus = sc.open_corpus()
>>> every = measures.each_target(corpus.frame("stance"), corpus.frame("stance_targets"))
>>> len(every) > len(corpus.frame("stance"))
True

Limits. An expression of several targets counts once for each of them, so the rows are no longer independent of each other: the counts of
spans and their pooled figures weigh such expressions more.
"""

from __future__ import annotations

import pandas as pd

from sinosoviet_corpus.measures.score import need

_OF_TARGET = ("target", "targets", "target_entity", "target_claim")


def with_targets(stance: pd.DataFrame, targets: pd.DataFrame) -> pd.DataFrame:
    """The rows of stance with other targets: `target`, and any more columns that go with it. Other columns of targets are left out."""
    own = [name for name in _OF_TARGET if name in stance.columns]
    return stance.drop(columns=own).merge(targets, on="stance", how="inner")


def each_target(stance: pd.DataFrame, stance_targets: pd.DataFrame) -> pd.DataFrame:
    """A row for each target of each expression. Every measure takes the result."""
    need(stance, ("stance", "target"), "stance")
    need(stance_targets, ("stance", "target", "steps"), "stance_targets")
    return with_targets(stance, stance_targets[stance_targets["steps"] == 0][["stance", "target"]])


def each_holder(stance: pd.DataFrame, stance_holders: pd.DataFrame) -> pd.DataFrame:
    """A row for each holder of each expression, and one for each of the author. Every measure takes the result."""
    need(stance, ("stance", "holder"), "stance")
    need(stance_holders, ("stance", "holder"), "stance_holders")
    own = [name for name in ("holder", "holders") if name in stance.columns]
    return stance.drop(columns=own).merge(stance_holders[["stance", "holder"]], on="stance", how="left")
