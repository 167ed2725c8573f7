"""Findings as a table."""

from __future__ import annotations

from collections.abc import Iterable

import pyarrow as pa

from sinosoviet_corpus.model.finding import Finding
from sinosoviet_corpus.tables.arrow import to_arrow


def to_table(findings: Iterable[Finding]) -> pa.Table:
    """One row a finding, in their order; source, start and end are those of the primary place."""
    return to_arrow(
        "findings",
        (
            {
                "finding": f.id, "code": f.code, "name": f.name, "family": f.family, "kind": f.kind,
                "severity": f.severity, "verdict": f.verdict, "confidence": f.confidence, "case": f.case,
                "source": f.places[0].source, "start": f.places[0].start, "end": f.places[0].end,
                "message": f.message, "hint": f.hint,
            }
            for f in findings
        ),
    )  # fmt: skip
