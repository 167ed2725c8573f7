"""Findings as tables."""

from __future__ import annotations

from collections.abc import Iterable

import pyarrow as pa

from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.finding import Finding
from sinosoviet_corpus.tables.arrow import to_arrow
from sinosoviet_corpus.tables.sentences import Sentences


def to_table(findings: Iterable[Finding], corpus: Corpus) -> pa.Table:
    """One row a finding, in their order; source, sentence, start and end are those of the primary place."""
    sentences = Sentences(corpus)
    return to_arrow(
        "findings",
        (
            {
                "finding": f.id, "code": f.code, "name": f.name, "family": f.family, "kind": f.kind,
                "severity": f.severity, "verdict": f.verdict, "confidence": f.confidence, "case": f.case,
                "source": f.places[0].source, "sentence": sentences.at(f.places[0].source, f.places[0].start),
                "start": f.places[0].start, "end": f.places[0].end, "message": f.message, "hint": f.hint,
            }
            for f in findings
        ),
    )  # fmt: skip


def places(findings: Iterable[Finding]) -> pa.Table:
    """One row for each claim that a finding compares."""
    return to_arrow(
        "places",
        (
            {
                "finding": f.id, "number": n, "role": p.role, "claim": p.claim, "source": p.source,
                "start": p.start, "end": p.end, "quote": p.quote, "caption": p.caption,
            }
            for f in findings
            for n, p in enumerate(f.places, 1)
        ),
    )  # fmt: skip
