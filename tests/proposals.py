"""How well proposals agree with the shipped annotation: counts, precision, recall."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any, NamedTuple

from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.tasks.propose import propose

DAY = "2026-11-25"
Key = tuple[Any, ...]

COMPARED = ("sentences", "dates", "mentions")  # claims are judged by hand: proposers/README.md


class Score(NamedTuple):
    """proposed, annotated: records; exact, labelled: proposals with a like record."""

    source: str
    layer: str
    proposed: int
    annotated: int
    exact: int
    labelled: int

    def precision(self, which: str = "exact") -> float:
        return float(getattr(self, which)) / self.proposed

    def recall(self, which: str = "exact") -> float:
        return float(getattr(self, which)) / self.annotated


def scores(corpus: Corpus) -> list[Score]:
    """One for each text and layer."""
    return [_score(corpus, source, layer) for source in sorted(corpus.texts) for layer in COMPARED]


def _score(corpus: Corpus, source: str, layer: str) -> Score:
    ours = propose(corpus, source, DAY, (layer,))
    theirs = [r for r in getattr(corpus, layer) if r.source == source]
    return Score(
        source,
        layer,
        len(ours),
        len(theirs),
        (Counter(map(_extent, ours)) & Counter(map(_extent, theirs))).total(),
        (Counter(map(_labelled, ours)) & Counter(map(_labelled, theirs))).total(),
    )


# An annotator takes the preposition into the span of a date; a proposal leaves it out. The article does not count.
_BEFORE = re.compile(r"(?i)(?:(?:in|on|at|by|during|after|before|since|from|until)\s+)?(?:the\s+)?")


def _extent(record: Any) -> Key:
    first = record.spans[0]
    skipped = 0
    if hasattr(record, "entity"):
        skipped = 4 * (first.quote[:4].lower() == "the ")
    elif hasattr(record, "time"):
        before = _BEFORE.match(first.quote)
        skipped = before.end() if before else 0
    return tuple((s.start + skipped * (n == 0), s.end) for n, s in enumerate(record.spans))


def _labelled(record: Any) -> Key:
    time = getattr(record, "time", None)
    return (*_extent(record), getattr(record, "entity", None), time and (time.edtf, time.mode, time.part))


def table(corpus: Corpus) -> str:
    """The scores as Markdown."""
    head = "| text | layer | proposed | annotated | precision (exact) | recall (exact) | precision (labelled) | recall (labelled) |"
    rows = [
        f"| `{s.source}` | {s.layer} | {s.proposed} | {s.annotated} | {s.precision():.2f} | {s.recall():.2f} | "
        f"{s.precision('labelled'):.2f} | {s.recall('labelled'):.2f} |"
        for s in scores(corpus)
    ]
    return "\n".join([head, "|---|---|---|---|---|---|---|---|", *rows]) + "\n"
