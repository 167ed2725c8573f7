"""How grave a finding is, in a few words, with the decision on it."""

from __future__ import annotations

from collections.abc import Iterable

from sinosoviet_corpus.model.finding import Finding

_DECIDED = {"dismiss": "dismissed", "confirm": "confirmed", "discuss": "under discussion"}


def weight(finding: Finding) -> str:
    """ "error, definite, dismissed"."""
    judgement = finding.decision and _DECIDED[finding.decision.judgement]
    return ", ".join(part for part in (finding.severity, finding.verdict, judgement) if part)


def is_dismissed(finding: Finding) -> bool:
    """Whether somebody decided that the finding no longer counts."""
    return finding.decision is not None and finding.decision.judgement == "dismiss"


def judgement(finding: Finding) -> str:
    """The decision on a finding: what, by whom, when and why. Empty without one."""
    d = finding.decision
    if d is None:
        return ""
    return f"{_DECIDED[d.judgement]} by {d.by} on {d.at[:10]}: {d.reason}{f' ({d.note})' if d.note else ''}"


def dismissed(findings: Iterable[Finding]) -> str:
    """ ", 2 of them dismissed", for the end of a count. Empty if none is dismissed."""
    number = sum(map(is_dismissed, findings))
    return f", {number} of them dismissed" if number else ""
