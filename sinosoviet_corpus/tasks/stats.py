"""stats: how many annotations there are of each kind, and how much of the texts they cover."""

from __future__ import annotations

import bisect
from collections import Counter
from typing import Any

import msgspec

from sinosoviet_corpus.model.claim import REFERENCE
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.layer_table import MARKED


class _Sentences(msgspec.Struct, frozen=True, kw_only=True):
    """Counts for one text. A sentence is accounted for if a claim begins in it, or a record says why it has none."""

    source: str
    code_points: int
    sentences: int
    with_claims: int
    without_claims_for_a_reason: int
    unaccounted: tuple[str, ...]


# The other layers that mark stretches of a text: SourceStats has a count of records for each. Sentences are counted above.
COUNTED = tuple(name for name in MARKED if name != "sentences")
SourceStats: Any = msgspec.defstruct(
    "SourceStats",
    [*((name, int) for name in COUNTED), ("claims_by_kind", dict[str, int])],
    bases=(_Sentences,),
    frozen=True,
    kw_only=True,
)


class Stats(msgspec.Struct, frozen=True, kw_only=True):
    """Counts for a corpus. sources: one SourceStats for each text."""

    sources: tuple[Any, ...]
    entities: int
    reference_claims: int
    works: int
    completeness_statements: int
    searches: int
    assessments: int
    decisions: int


def stats(corpus: Corpus) -> Stats:
    """Count everything."""
    references = [c for c in corpus.claims if c.source == REFERENCE]
    return Stats(
        sources=tuple(_source(corpus, name) for name in sorted(corpus.texts)),
        entities=len(corpus.entities),
        reference_claims=len(references),
        works=len(corpus.bibliography),
        completeness_statements=len(corpus.complete),
        searches=len(corpus.searches),
        assessments=len(corpus.assessments),
        decisions=len(corpus.decisions),
    )


def _source(corpus: Corpus, name: str) -> Any:
    sentences = [s for s in corpus.sentences if s.source == name]
    claims = [c for c in corpus.claims if c.source == name]
    starts = sorted(span.start for c in claims for span in c.spans)
    covered, reasoned, open_ones = 0, 0, []
    for sentence in sentences:
        first = sentence.spans[0]
        if bisect.bisect_left(starts, first.start) < bisect.bisect_left(starts, sentence.spans[-1].end):
            covered += 1
        elif sentence.no_claim:
            reasoned += 1
        else:
            open_ones.append(sentence.id)

    return SourceStats(
        source=name,
        code_points=len(corpus.texts[name].text),
        sentences=len(sentences),
        with_claims=covered,
        without_claims_for_a_reason=reasoned,
        unaccounted=tuple(open_ones),
        **{layer: sum(r.source == name for r in getattr(corpus, layer)) for layer in COUNTED},
        claims_by_kind=dict(sorted(Counter(c.kind for c in claims).items())),
    )
