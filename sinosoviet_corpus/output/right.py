"""What would be right instead of a flagged statement, in one sentence, and the best source for it."""

from __future__ import annotations

from sinosoviet_corpus.model.claim import Claim
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.finding import Finding, Reference
from sinosoviet_corpus.model.work import KINDS
from sinosoviet_corpus.render.dates import of_when
from sinosoviet_corpus.tables.dated import boxes_of
from sinosoviet_corpus.times.box import hull, may_overlap
from sinosoviet_corpus.verdict.cases import ASSESSED

_RECORD, _INSTEAD = "The record says that ", "the record has instead: "
MOST_TIMES = 3  # dates of other works that are told


class Right:
    """Says for the findings of one corpus what would be right."""

    def __init__(self, corpus: Corpus) -> None:
        self._claims = {c.id: c for c in corpus.claims}
        self._concluded = {
            claim: a.statement
            for a in sorted(corpus.assessments, key=lambda a: (a.made_by.at, a.id))
            if a.verdict in ("differs", "against", "partly")
            for claim in a.claims
        }

    def of(self, findings: list[Finding]) -> str:
        """A researcher's conclusion if there is one, else what the record says, else a hint; "" if none says anything. findings: of one case."""
        own = [f for f in findings if f.claim == findings[0].claim]
        hint = (findings[0].hint or "").removeprefix(_INSTEAD)
        return (
            self._conclusion(own)
            or self._recorded(own, "+")
            or self._conclusion(findings)
            or self._recorded(own, "-")
            or hint[:1].upper() + hint[1:]
        )

    def _conclusion(self, findings: list[Finding]) -> str:
        for finding in findings:
            concluded = finding.message if finding.softened == ASSESSED else self._concluded.get(finding.claim)
            if concluded and finding.kind != "unsupported":
                return concluded
        return ""

    def _recorded(self, findings: list[Finding], polarity: str) -> str:
        """What the first reference claim of this polarity says; dates that exclude its date are added."""
        for finding in findings:
            recorded = [p for p in finding.places[1:] if p.source_kind == "reference" and p.caption.startswith(_RECORD)]
            own = self._claims.get(finding.claim)
            claims = [
                c
                for p in recorded
                if (c := self._claims[p.claim]).polarity == polarity and (own is None or _comparable(c, own))
            ]
            if claims:
                said = next(p for p in recorded if p.claim == claims[0].id).caption.removeprefix(_RECORD)
                times = list(dict.fromkeys(of_when(c.time) for c in claims[1:] if _another_time(claims[0], c)))
                others = f" (other works: {'; '.join(times[:MOST_TIMES])})" if times else ""
                return f"{said[:1].upper()}{said[1:]}{others}"
        return ""


def _comparable(claim: Claim, own: Claim) -> bool:
    """Whether a claim on record says what the text says, but for a slot: only then is it what would be right."""
    return claim.predicate == own.predicate or (claim.event is not None and claim.event == own.event)


def _another_time(claim: Claim, other: Claim) -> bool:
    """Whether a claim says the same of a time that excludes that of the first."""
    first, second = boxes_of(claim.time), boxes_of(other.time)
    same = claim.predicate == other.predicate and claim.roles == other.roles
    return same and first is not None and second is not None and not may_overlap(hull(first.core), hull(second.core))


def best_source(findings: list[Finding]) -> Reference | None:
    """The best work that the findings of a case rest on: documents before studies, studies before the press."""
    own = [f for f in findings if f.claim == findings[0].claim]
    found = [r for f in own for r in f.references if r.claim in {p.claim for p in f.places}]
    found = found or [r for f in own for r in f.references]
    return min(found, key=lambda r: KINDS.index(r.kind) if r.kind in KINDS else len(KINDS), default=None)


def cited(reference: Reference) -> str:
    """A work with the place in it, without the address."""
    return ", ".join(part for part in (reference.citation, reference.locator) if part)
