"""Verdicts that depend on the tolerance table: with every date read literally they would be definite.

How far "early 1949" or "about July" reaches is a convention (times/tolerance.toml, with a version). Before trusting such a verdict ask: is
the convention right for this text? A reader who takes the words more strictly has a contradiction here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from sinosoviet_corpus.model.finding import Finding
from sinosoviet_corpus.times.tolerance import TABLE
from sinosoviet_corpus.verdict.notes import Notes

CODE, NAME = "MET006", "verdict-by-tolerance"


def by_tolerance(notes: Notes, findings: Sequence[Finding], ids: Collection[str]) -> Iterator[Finding]:
    """A finding for each of the findings with these ids. A reader who doubts the table can review the verdict and change a number in the table."""
    for finding in findings:
        if finding.id in ids:
            place, *further = finding.places
            yield notes.note(
                CODE,
                NAME,
                f"{finding.code} {finding.name} is a tension only by the tolerance table; with the dates read literally "
                f"it is definite: {finding.message}",
                of=f"{TABLE.version} {finding.id}",
                place=place,
                further=further,
                case=finding.case,
                confidence=finding.confidence,
                assumptions=(f"tolerance table {TABLE.version}",),
            )
