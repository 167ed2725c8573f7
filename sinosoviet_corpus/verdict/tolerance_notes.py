"""Verdicts that depend on the tolerance table: with every date read literally they would be definite.

How far "early 1949" or "about July" reaches is a convention (times/tolerance.toml, with a version). Before trusting such a verdict ask: is
the convention right for this text? A reader who takes the words more strictly has a contradiction here.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Sequence

from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.decision import standing
from sinosoviet_corpus.model.finding import Finding
from sinosoviet_corpus.times.tolerance import TABLE

CODE, NAME = "MET006", "verdict-by-tolerance"


def by_tolerance(corpus: Corpus, findings: Sequence[Finding], ids: Collection[str]) -> Iterator[Finding]:
    """A finding for each of the findings with these ids. A reader who doubts the table can review the verdict and change a number in the table."""
    decisions = standing(corpus.decisions)
    for finding in findings:
        if finding.id in ids:
            identity = hashlib.sha256(f"{CODE} {TABLE.version} {finding.id}".encode()).hexdigest()[:16]
            yield Finding(
                id=identity,
                code=CODE,
                name=NAME,
                family="meta",
                kind="meta",
                severity="info",
                verdict=None,
                confidence=finding.confidence,
                message=f"{finding.code} {finding.name} is a tension only by the tolerance table; with the dates read literally "
                f"it is definite: {finding.message}",
                case=finding.case,
                hint=None,
                softened=None,
                places=finding.places,
                references=(),
                assumptions=(f"tolerance table {TABLE.version}",),
                decision=decisions.get(identity),
            )
