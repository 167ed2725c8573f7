"""agree: how far two independent annotations of the same sentences agree.

Spans: F1 of exact and of overlapping matches (each span matched at most once, the largest overlap first). Labels: on the overlapping
pairs, the share that agree and Cohen's kappa (Cohen 1960). Intervals: percentile bootstrap over sentences (Efron 1979), seeded.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.layer_table import COMPARED

ROUNDS = 1000
SEED = 1955


class Interval(msgspec.Struct, frozen=True):
    """An estimate with the middle 95 % of its bootstrap."""

    value: float
    low: float
    high: float


class Label(msgspec.Struct, frozen=True, kw_only=True):
    """Agreement on one label over the matched pairs. kappa is null when chance alone would always agree."""

    name: str
    pairs: int
    agreeing: int
    share: float
    kappa: float | None


class Layer(msgspec.Struct, frozen=True, kw_only=True):
    """Agreement on one layer. first, second: spans of each annotator in the sample; exact, overlapping: matched pairs."""

    name: str
    first: int
    second: int
    exact: int
    overlapping: int
    exact_f1: Interval
    overlap_f1: Interval
    labels: tuple[Label, ...]


class Agreement(msgspec.Struct, frozen=True, kw_only=True):
    """sentences: how many were annotated twice.  of_sentences: how many there are."""

    sentences: int
    of_sentences: int
    layers: tuple[Layer, ...]


Pair = tuple[Any, Any, int]  # first, second, overlap in code points


def agree(first: Corpus, second: Corpus, of_sentences: int) -> Agreement:
    """Compare two annotations of the sentences that `second` lists in its sentence layer."""
    sample = {(s.source, s.spans[0].start, s.spans[0].end) for s in second.sentences}
    layers = [_layer(name, getattr(first, name), getattr(second, name), sorted(sample)) for name in COMPARED]
    return Agreement(sentences=len(sample), of_sentences=of_sentences, layers=tuple(layers))


def _layer(name: str, ours: Sequence[Any], theirs: Sequence[Any], sample: list[tuple[str, int, int]]) -> Layer:
    groups = [(_inside(ours, s), _inside(theirs, s)) for s in sample]
    matched = [_match(a, b) for a, b in groups]
    counts = [(len(a), len(b), sum(_same(p) for p in m), len(m)) for (a, b), m in zip(groups, matched, strict=True)]
    pairs = [pair for m in matched for pair in m]
    return Layer(
        name=name,
        first=sum(c[0] for c in counts),
        second=sum(c[1] for c in counts),
        exact=sum(c[2] for c in counts),
        overlapping=len(pairs),
        exact_f1=_bootstrap(counts, 2),
        overlap_f1=_bootstrap(counts, 3),
        labels=tuple(_label(label, pairs, of) for label, of in COMPARED[name].items()),
    )


def _inside(records: Sequence[Any], sentence: tuple[str, int, int]) -> list[Any]:
    source, start, end = sentence
    return [r for r in records if r.source == source and start <= r.spans[0].start < end]


def _match(ours: list[Any], theirs: list[Any]) -> list[Pair]:
    """Match pairs by relative overlap, largest first; among equals prefer the same predicate, then the order of ids."""
    pairs = [(a, b, _overlap(a, b)) for a in ours for b in theirs]
    pairs = [p for p in pairs if p[2] > 0]
    pairs.sort(key=lambda p: (-p[2] / max(_length(p[0]), _length(p[1])), not _alike(p[0], p[1]), p[0].id, p[1].id))
    used: set[str] = set()
    chosen = []
    for a, b, overlap in pairs:
        if a.id not in used and b.id not in used:
            used |= {a.id, b.id}
            chosen.append((a, b, overlap))
    return chosen


def _overlap(a: Any, b: Any) -> int:
    return sum(max(0, min(x.end, y.end) - max(x.start, y.start)) for x in a.spans for y in b.spans)


def _length(record: Any) -> int:
    return sum(s.end - s.start for s in record.spans)


def _alike(a: Any, b: Any) -> bool:
    return bool(getattr(a, "predicate", None) == getattr(b, "predicate", None))


def _same(pair: Pair) -> bool:
    return [(s.start, s.end) for s in pair[0].spans] == [(s.start, s.end) for s in pair[1].spans]


def _f1(counts: Sequence[tuple[int, int, int, int]], which: int) -> float:
    total = sum(c[0] + c[1] for c in counts)
    return 2 * sum(c[which] for c in counts) / total if total else 1.0


def _bootstrap(counts: Sequence[tuple[int, int, int, int]], which: int) -> Interval:
    rng = random.Random(SEED)
    drawn = sorted(_f1(rng.choices(counts, k=len(counts)), which) for _ in range(ROUNDS)) if counts else [1.0]
    return Interval(_f1(counts, which), drawn[int(0.025 * len(drawn))], drawn[int(0.975 * (len(drawn) - 1))])


def _label(name: str, pairs: list[Pair], of: Callable[[Any], str]) -> Label:
    values = [(of(a), of(b)) for a, b, _ in pairs]
    agreeing = sum(x == y for x, y in values)
    share = agreeing / len(values) if values else 1.0
    return Label(name=name, pairs=len(values), agreeing=agreeing, share=share, kappa=kappa(values))


def kappa(values: Sequence[tuple[str, str]]) -> float | None:
    """Cohen's kappa of paired labels: (observed - expected) / (1 - expected)."""
    if not values:
        return None
    n = len(values)
    first, second = Counter(x for x, _ in values), Counter(y for _, y in values)
    observed = sum(x == y for x, y in values) / n
    expected = sum(first[label] * second[label] for label in first) / n**2
    return None if expected == 1 else (observed - expected) / (1 - expected)
