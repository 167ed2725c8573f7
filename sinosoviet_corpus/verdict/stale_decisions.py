"""Decisions that no longer fit: the finding that was reviewed has changed, or is no longer found. Both are reported, neither is dropped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sinosoviet_corpus.model.decision import Decision, standing
from sinosoviet_corpus.model.finding import Finding
from sinosoviet_corpus.verdict.notes import Notes

STALE, UNUSED = CODES = "MET001", "MET002"


def outdated(
    notes: Notes, decisions: Iterable[Decision], findings: Sequence[Finding], codes: frozenset[str]
) -> Iterator[Finding]:
    """A finding for each decision whose finding is gone: stale if its rule still says something of the claim, else unused.

    codes: the rules that were run; decisions about other rules cannot be checked and are left alone.
    """
    present = {f.id for f in findings}
    alike = {(f.code, f.claim) for f in findings}
    for decision in standing(decisions).values():
        if decision.finding not in present and decision.code in codes:
            yield _finding(notes, decision, (decision.code, decision.claim) in alike)


def _finding(notes: Notes, decision: Decision, stale: bool) -> Finding:
    reviewed = f"{decision.code} on {decision.claim} was reviewed by {decision.by} on {decision.at[:10]} ({decision.judgement}, {decision.reason})"
    change = (
        "the evidence has changed since: review it again" if stale else "it is no longer found; nothing needs review"
    )
    return notes.note(
        STALE if stale else UNUSED,
        "stale-decision" if stale else "unused-decision",
        f"{reviewed}; {change}",
        of=decision.finding,
        place=notes.place(decision.claim, "The claim is no longer there."),
        severity="warning" if stale else "info",
    )
