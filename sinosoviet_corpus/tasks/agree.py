"""agree: how far two independent annotations of the same sentences agree.

Spans: F1 of exact and of overlapping matches (each span matched at most once, the largest overlap first). Labels: on the overlapping
pairs, the share that agree and Cohen's kappa (Cohen 1960), for steps the weighted one: the further apart two steps are, the more they disagree (linear
weights; Cohen 1968). Intervals: percentile bootstrap over sentences (Efron 1979), seeded.
"""

from __future__ import annotations

import bisect
import random
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import msgspec

from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.layer_table import COMPARED, ORDERED
from sinosoviet_corpus.model.layers import Sentence
from sinosoviet_corpus.tasks.samples import layers_of, seed_of

ROUNDS = 1000
SEED = 1955


class Interval(msgspec.Struct, frozen=True):
    """An estimate with the middle 95 % of its bootstrap."""

    value: float
    low: float
    high: float


class Label(msgspec.Struct, frozen=True, kw_only=True):
    """Agreement on one label over the matched pairs. kappa, and its interval, is null when chance alone would always agree. weighted: it is of steps."""

    name: str
    pairs: int
    agreeing: int
    share: float
    kappa: float | None
    kappa_low: float | None
    kappa_high: float | None
    weighted: bool


class Layer(msgspec.Struct, frozen=True, kw_only=True):
    """Agreement on one layer. first, second: spans of each annotator in the sample; exact, overlapping: matched pairs.

    sentences: in how many both annotated this layer.
    """

    name: str
    sentences: int
    first: int
    second: int
    exact: int
    overlapping: int
    exact_f1: Interval
    overlap_f1: Interval
    labels: tuple[Label, ...]


class Sample(msgspec.Struct, frozen=True, kw_only=True):
    """Agreement on the sentences that were drawn with one seed. seed: None if their notes name none.  layers: those that were annotated there."""

    seed: int | None
    sentences: int
    layers: tuple[Layer, ...]


class Agreement(msgspec.Struct, frozen=True, kw_only=True):
    """How far two annotators agree.

    sentences: how many were annotated twice.  of_sentences: how many there are.  layers: over all samples.  samples: each by itself.
    """

    sentences: int
    of_sentences: int
    layers: tuple[Layer, ...]
    samples: tuple[Sample, ...]


Place = tuple[str, int, int]  # source, start, end


class Match(NamedTuple):
    """What two annotators say of one thing in a sentence. first, second: None if that annotator has nothing there."""

    layer: str
    sentence: Place
    first: Any
    second: Any


def agree(first: Corpus, second: Corpus, of_sentences: int) -> Agreement:
    """Compare two annotations of the sentences of `sample`."""
    drawn = {place_of(s): s for s in second.sentences}
    by_seed: dict[int | None, list[Place]] = {}
    for place in sample(first, second):
        by_seed.setdefault(seed_of(drawn[place]), []).append(place)
    found = matches(first, second)
    seeds = sorted(by_seed, key=lambda seed: -1 if seed is None else seed)
    samples = tuple(
        Sample(seed=seed, sentences=len(by_seed[seed]), layers=_layers(found, [drawn[p] for p in by_seed[seed]]))
        for seed in seeds
    )
    places = [place for seed in seeds for place in by_seed[seed]]
    layers = _layers(found, [drawn[place] for place in sorted(places)], every=True)
    return Agreement(sentences=len(places), of_sentences=of_sentences, layers=layers, samples=samples)


def sample(first: Corpus, second: Corpus) -> list[Place]:
    """The sentences that are compared: those of the second annotation whose first one was kept, as a sentence or with its whole text."""
    whole = kept_whole(first)
    kept = {place_of(s) for s in first.sentences}
    return sorted({place_of(s) for s in second.sentences if s.source in whole or place_of(s) in kept})


def kept_whole(first: Corpus) -> set[str]:
    """The texts whose first annotation was kept without a list of its sentences: all that was annotated twice there is compared."""
    return {r.source for layer in COMPARED for r in getattr(first, layer)} - {s.source for s in first.sentences}


def matches(first: Corpus, second: Corpus) -> list[Match]:
    """Every record of the sample with the one that it is compared with, by layer, sentence and place."""
    covered = {place_of(s): layers_of(s) for s in second.sentences}
    sampled = sample(first, second)
    made: list[Match] = []
    for layer in COMPARED:
        places = [place for place in sampled if layer in covered[place]]
        ours, theirs = by_sentence(getattr(first, layer), places), by_sentence(getattr(second, layer), places)
        for place in places:
            pairs = _match(ours.get(place, []), theirs.get(place, []))
            used = {record.id for pair in pairs for record in pair}
            rows: list[tuple[Any, Any]] = [*pairs]
            rows += [(a, None) for a in ours.get(place, []) if a.id not in used]
            rows += [(None, b) for b in theirs.get(place, []) if b.id not in used]
            rows.sort(key=lambda row: _order(row[0] or row[1]))
            made += [Match(layer, place, a, b) for a, b in rows]
    return made


def place_of(sentence: Any) -> Place:
    """Where a sentence is."""
    return sentence.source, sentence.spans[0].start, sentence.spans[0].end


def _order(record: Any) -> tuple[int, int, str]:
    return record.spans[0].start, record.spans[0].end, record.id


def by_sentence(records: Sequence[Any], places: list[Place]) -> dict[Place, list[Any]]:
    """The records that begin in a sentence, by sentence."""
    found: dict[Place, list[Any]] = {}
    for record in records:
        if not record.spans:  # a claim on record
            continue
        start = record.spans[0].start
        at = bisect.bisect_right(places, (record.source, start), key=lambda p: p[:2]) - 1
        if at >= 0 and places[at][0] == record.source and start < places[at][2]:
            found.setdefault(places[at], []).append(record)
    return found


def _layers(found: list[Match], sentences: list[Sentence], every: bool = False) -> tuple[Layer, ...]:
    """Agreement on each layer in these sentences. every: also on layers that are annotated in none of them."""
    made = []
    for name in COMPARED:
        places = [place_of(s) for s in sentences if name in layers_of(s)]
        if places or every:
            made.append(_layer(name, [m for m in found if m.layer == name], places))
    return tuple(made)


def _layer(name: str, found: list[Match], places: list[Place]) -> Layer:
    by_place: dict[Place, list[Match]] = {place: [] for place in places}
    for match in found:
        if match.sentence in by_place:
            by_place[match.sentence].append(match)
    counts = [_counts(group) for group in by_place.values()]
    paired = [_pairs(group) for group in by_place.values()]
    return Layer(
        name=name,
        sentences=len(places),
        first=sum(c[0] for c in counts),
        second=sum(c[1] for c in counts),
        exact=sum(c[2] for c in counts),
        overlapping=sum(map(len, paired)),
        exact_f1=_bootstrap(counts, 2),
        overlap_f1=_bootstrap(counts, 3),
        labels=tuple(_label(label, paired, of, label in ORDERED[name]) for label, of in COMPARED[name].items()),
    )


def _pairs(group: list[Match]) -> list[tuple[Any, Any]]:
    return [(m.first, m.second) for m in group if m.first is not None and m.second is not None]


def _counts(group: list[Match]) -> tuple[int, int, int, int]:
    """Of a sentence: records of the first, of the second, pairs with the same spans, pairs."""
    pairs = _pairs(group)
    first, second = sum(m.first is not None for m in group), sum(m.second is not None for m in group)
    return first, second, sum(map(_same, pairs)), len(pairs)


def _match(ours: list[Any], theirs: list[Any]) -> list[tuple[Any, Any]]:
    """Match pairs by relative overlap, largest first; among equals prefer the same predicate, then the order of ids."""
    pairs = [(a, b, _overlap(a, b)) for a in ours for b in theirs]
    pairs = [p for p in pairs if p[2] > 0]
    pairs.sort(key=lambda p: (-p[2] / max(_length(p[0]), _length(p[1])), not _alike(p[0], p[1]), p[0].id, p[1].id))
    used: set[str] = set()
    chosen = []
    for a, b, _ in pairs:
        if a.id not in used and b.id not in used:
            used |= {a.id, b.id}
            chosen.append((a, b))
    return chosen


def _overlap(a: Any, b: Any) -> int:
    return sum(max(0, min(x.end, y.end) - max(x.start, y.start)) for x in a.spans for y in b.spans)


def _length(record: Any) -> int:
    return sum(s.end - s.start for s in record.spans)


def _alike(a: Any, b: Any) -> bool:
    return bool(getattr(a, "predicate", None) == getattr(b, "predicate", None))


def _same(pair: tuple[Any, Any]) -> bool:
    return [(s.start, s.end) for s in pair[0].spans] == [(s.start, s.end) for s in pair[1].spans]


def _f1(counts: Sequence[tuple[int, int, int, int]], which: int) -> float:
    total = sum(c[0] + c[1] for c in counts)
    return 2 * sum(c[which] for c in counts) / total if total else 1.0


def _bootstrap(counts: Sequence[tuple[int, int, int, int]], which: int) -> Interval:
    rng = random.Random(SEED)
    drawn = sorted(_f1(rng.choices(counts, k=len(counts)), which) for _ in range(ROUNDS)) if counts else [1.0]
    return Interval(_f1(counts, which), drawn[int(0.025 * len(drawn))], drawn[int(0.975 * (len(drawn) - 1))])


def _label(name: str, paired: list[list[tuple[Any, Any]]], of: Callable[[Any], str], steps: bool) -> Label:
    """How far two annotators agree on one label.

    paired: for each sentence, the pairs of records that overlap.  of: the label of a record.  steps: labels are whole numbers.
    """
    by_sentence = [[(of(a), of(b)) for a, b in pairs] for pairs in paired]
    values = [pair for pairs in by_sentence for pair in pairs]
    agreeing = sum(x == y for x, y in values)
    low, high = _kappa_bounds(by_sentence, steps)
    return Label(
        name=name,
        pairs=len(values),
        agreeing=agreeing,
        share=agreeing / len(values) if values else 1.0,
        kappa=kappa(values, steps),
        kappa_low=low,
        kappa_high=high,
        weighted=steps,
    )


def _kappa_bounds(by_sentence: list[list[tuple[str, str]]], steps: bool) -> tuple[float | None, float | None]:
    rng = random.Random(SEED)
    rounds = (rng.choices(by_sentence, k=len(by_sentence)) for _ in range(ROUNDS if by_sentence else 0))
    drawn = (kappa([pair for pairs in chosen for pair in pairs], steps) for chosen in rounds)
    known = sorted(value for value in drawn if value is not None)
    return (known[int(0.025 * len(known))], known[int(0.975 * (len(known) - 1))]) if known else (None, None)


def kappa(values: Sequence[tuple[str, str]], steps: bool = False) -> float | None:
    """Cohen's kappa of paired labels: 1 - observed / expected disagreement. steps: labels are whole numbers, and disagree by their distance."""
    if not values:
        return None
    n, pairs = len(values), Counter(values)
    first, second = Counter(x for x, _ in values), Counter(y for _, y in values)

    def apart(x: str, y: str) -> int:
        return abs(int(x) - int(y)) if steps else int(x != y)

    observed = sum(count * apart(x, y) for (x, y), count in pairs.items()) / n
    expected = sum(a * b * apart(x, y) for x, a in first.items() for y, b in second.items()) / n**2
    return None if expected == 0 else 1 - observed / expected
