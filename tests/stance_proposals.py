"""How well stance is proposed by a lexicon: one made from a part of the shipped annotation, tried on the rest. `python -m tests.stance_proposals`"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from sinosoviet_corpus.files.layout import shipped_corpus
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.layers import Stance
from sinosoviet_corpus.model.words import Category, StancePolarity
from sinosoviet_corpus.proposers.stance import DEGREES, Entry
from sinosoviet_corpus.tables.sentences import Sentences
from sinosoviet_corpus.tasks.propose import propose_stance
from sinosoviet_corpus.tasks.verify import read_sound

SEED = 1955
DAY = "2026-11-29"
LABELS = ("polarity", "category", "subcategory", "intensity", "engagement", "targets")


class Tried(NamedTuple):
    """entries: of the lexicon.  proposed, annotated: records of the part that is tried.  pairs: those that overlap."""

    entries: int
    proposed: int
    annotated: int
    pairs: tuple[tuple[Stance, Stance], ...]


def entries(records: Iterable[Stance]) -> tuple[Entry, ...]:
    """A lexicon of the expressions of some records: each once, without its word of degree, with the labels that it has most often. Denied ones are left out."""
    seen: dict[str, Counter[tuple[Category, str, StancePolarity, int]]] = {}
    for record in records:
        if record.engagement == "deny" or len(record.spans) > 1:
            continue
        words, intensity = " ".join(record.spans[0].quote.lower().split()), record.intensity
        head, _, rest = words.partition(" ")
        if rest and head in DEGREES:
            words, intensity = rest, min(3, max(1, intensity - DEGREES[head][1]))
        seen.setdefault(words, Counter())[(record.category, record.subcategory, record.polarity, intensity)] += 1
    return tuple(
        Entry(words, *labels.most_common(1)[0][0])._replace(line=line)
        for line, (words, labels) in enumerate(sorted(seen.items()), 2)
    )


def tried(corpus: Corpus, learnt: Collection[str]) -> Tried:
    """A lexicon of the records in these sentences, tried on those in the others. learnt: ids."""
    sentences = Sentences(corpus)

    def is_learnt(record: Stance) -> bool:
        return sentences.at(record.source, record.spans[0].start) in learnt

    lexicon = entries(r for r in corpus.stance if is_learnt(r))
    proposed = [
        record
        for source in sorted(corpus.texts)
        for record in propose_stance(corpus, source, lexicon, DAY).records
        if not is_learnt(record)
    ]
    annotated = [r for r in corpus.stance if not is_learnt(r)]
    return Tried(len(lexicon), len(proposed), len(annotated), tuple(_pairs(proposed, annotated)))


def _pairs(proposed: list[Stance], annotated: list[Stance]) -> Iterator[tuple[Stance, Stance]]:
    """Proposals with the record that they overlap, each record once."""
    left = {r.id: r for r in annotated}
    for p in proposed:
        found = next((r for r in left.values() if r.source == p.source and _touch(p, r)), None)
        if found is not None:
            del left[found.id]
            yield p, found


def _touch(one: Stance, other: Stance) -> bool:
    return any(a.start < b.end and b.start < a.end for a in one.spans for b in other.spans)


def splits(corpus: Corpus) -> dict[str, list[frozenset[str]]]:
    """What is learnt from: one half and the other, drawn by a seed; each text."""
    ids = sorted(s.id for s in corpus.sentences)
    half = frozenset(random.Random(SEED).sample(ids, len(ids) // 2))
    by_text = {source: frozenset(s.id for s in corpus.sentences if s.source == source) for source in corpus.texts}
    return {"one half for the other": [half, frozenset(ids) - half]} | {
        f"`{source}` for the other": [learnt] for source, learnt in sorted(by_text.items())
    }


def table(corpus: Corpus) -> str:
    """The measures as Markdown."""
    rows = []
    for name, parts in splits(corpus).items():
        made = [tried(corpus, learnt) for learnt in parts]
        pairs = [pair for part in made for pair in part.pairs]
        proposed, annotated = sum(m.proposed for m in made), sum(m.annotated for m in made)
        same = sum(p.spans == r.spans for p, r in pairs)
        agreeing = ", ".join(f"{x} {sum(getattr(p, x) == getattr(r, x) for p, r in pairs)}" for x in LABELS)
        size = ", ".join(str(m.entries) for m in made)
        rows.append(
            f"| {name} | {size} | {proposed} | {annotated} | {len(pairs)} | {same} | {len(pairs) / proposed:.2f} | "
            f"{len(pairs) / annotated:.2f} | {agreeing} |"
        )
    head = (
        "| lexicon | entries | proposed | annotated | overlapping | the same span | precision | recall | of the overlapping, the same |\n"
        "|---|---|---|---|---|---|---|---|---|"
    )
    return "\n".join([head, *rows]) + "\n"


if __name__ == "__main__":
    print(table(read_sound(shipped_corpus())))
