"""Measures of stance over data frames. Each returns a data frame.

>>> import sinosoviet_corpus as sc
>>> from sinosoviet_corpus import measures
>>> corpus = sc.open_corpus()
>>> measures.summary(corpus.frame("stance"), "source")[["source", "n"]]
  source    n
0  split  187
1  flows   74

Every measure takes the tables of `corpus.frame(...)`, or rows chosen from them: filter first, then measure. Each states its formula,
its source and its limits. Intervals are percentile bootstraps over sentences with a fixed seed (`bootstrap`).
"""

from sinosoviet_corpus.measures.about import about
from sinosoviet_corpus.measures.coding import codings
from sinosoviet_corpus.measures.comparison import caution, compare
from sinosoviet_corpus.measures.density import density
from sinosoviet_corpus.measures.engagement import engagement
from sinosoviet_corpus.measures.evidence import by_evidence, contrast, rank_correlation, sentences_with_evidence
from sinosoviet_corpus.measures.parties import each_holder, each_target
from sinosoviet_corpus.measures.running import running
from sinosoviet_corpus.measures.score import AUTHOR, scored
from sinosoviet_corpus.measures.sequence import sequence, transitions
from sinosoviet_corpus.measures.summary import summary
from sinosoviet_corpus.measures.tension import tensions

__all__ = [
    "AUTHOR",
    "about",
    "by_evidence",
    "caution",
    "codings",
    "compare",
    "contrast",
    "density",
    "each_holder",
    "each_target",
    "engagement",
    "rank_correlation",
    "running",
    "scored",
    "sentences_with_evidence",
    "sequence",
    "summary",
    "tensions",
    "transitions",
]
