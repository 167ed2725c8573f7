"""Decisions that no longer fit: the finding that was reviewed has changed, or is no longer found. Both are reported, neither is dropped."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from sinosoviet_corpus.model.claim import REFERENCE
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.decision import Decision, standing
from sinosoviet_corpus.model.finding import Finding, Place
from sinosoviet_corpus.render.sentence import Speaker

STALE, UNUSED = CODES = "MET001", "MET002"


def outdated(corpus: Corpus, findings: Sequence[Finding], codes: frozenset[str]) -> Iterator[Finding]:
    """A finding for each decision whose finding is gone: stale if its rule still says something of the claim, else unused.

    codes: the rules that were run; decisions about other rules cannot be checked and are left alone.
    """
    present = {f.id for f in findings}
    alike = {(f.code, f.claim) for f in findings}
    for decision in standing(corpus.decisions).values():
        if decision.finding not in present and decision.code in codes:
            yield _finding(corpus, decision, (decision.code, decision.claim) in alike)


def _finding(corpus: Corpus, decision: Decision, stale: bool) -> Finding:
    reviewed = f"{decision.code} on {decision.claim} was reviewed by {decision.by} on {decision.at[:10]} ({decision.judgement}, {decision.reason})"
    change = (
        "the evidence has changed since: review it again" if stale else "it is no longer found; nothing needs review"
    )
    code = STALE if stale else UNUSED
    return Finding(
        id=hashlib.sha256(f"{code} {decision.finding}".encode()).hexdigest()[:16],
        code=code,
        name="stale-decision" if stale else "unused-decision",
        family="meta",
        kind="meta",
        severity="warning" if stale else "info",
        verdict=None,
        confidence="high",
        message=f"{reviewed}; {change}",
        case=decision.claim,
        hint=None,
        softened=None,
        places=(_place(corpus, decision.claim),),
        references=(),
        assumptions=(),
        decision=None,
    )


def _place(corpus: Corpus, claim_id: str) -> Place:
    claim = next((c for c in corpus.claims if c.id == claim_id), None)
    span = claim.spans[0] if claim is not None and claim.spans else None
    source = claim.source if claim is not None else REFERENCE
    return Place(
        role="primary",
        source=source,
        source_kind="text" if source != REFERENCE else "reference",
        claim=claim_id,
        start=span.start if span else None,
        end=span.end if span else None,
        quote=span.quote if span else None,
        caption=Speaker(corpus).sentence(claim) if claim is not None else "The claim is no longer there.",
    )
