"""How grave a finding is, in a few words; what a person judged of it belongs to that."""

from __future__ import annotations

from collections.abc import Iterable

from sinosoviet_corpus.model.finding import Finding

_JUDGED = {"dismiss": "dismissed", "confirm": "confirmed", "discuss": "under discussion"}


def weight(finding: Finding) -> str:
    """ "error, definite, dismissed"."""
    judgement = finding.decision and _JUDGED[finding.decision.judgement]
    return ", ".join(part for part in (finding.severity, finding.verdict, judgement) if part)


def is_dismissed(finding: Finding) -> bool:
    """Whether somebody said, with a reason, that it is to count no more."""
    return finding.decision is not None and finding.decision.judgement == "dismiss"


def judgement(finding: Finding) -> str:
    """Who judged, when, how and why; empty if nobody did."""
    d = finding.decision
    if d is None:
        return ""
    return f"{_JUDGED[d.judgement]} by {d.by} on {d.at[:10]}: {d.reason}{f' ({d.note})' if d.note else ''}"


def dismissed(findings: Iterable[Finding]) -> str:
    """ ", 2 of them dismissed", for the end of a count; empty if none is."""
    number = sum(map(is_dismissed, findings))
    return f", {number} of them dismissed" if number else ""
