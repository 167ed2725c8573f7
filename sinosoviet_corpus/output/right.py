"""What would be right instead of a flagged statement, in one sentence, and the best source for it."""

from __future__ import annotations

from sinosoviet_corpus.model.assessment import latest
from sinosoviet_corpus.model.claim import Claim
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.finding import Finding, Reference
from sinosoviet_corpus.model.work import rank_of
from sinosoviet_corpus.render.dates import of_when
from sinosoviet_corpus.render.sentence import Speaker
from sinosoviet_corpus.tables.dated import boxes_of
from sinosoviet_corpus.times.box import hull, may_overlap
from sinosoviet_corpus.verdict.cases import ASSESSED

MOST_TIMES = 3  # dates of other works that are printed


class Right:
    """Says for the findings of one corpus what would be right."""

    def __init__(self, corpus: Corpus, speaker: Speaker) -> None:
        self._claims = {c.id: c for c in corpus.claims}
        self._speaker = speaker
        self._concluded = {
            claim: a.statement
            for claim, a in latest(corpus.assessments).items()
            if a.verdict in ("differs", "against", "partly")
        }

    def of(self, findings: list[Finding]) -> str:
        """A researcher's conclusion if there is one, else what the record says; "" if neither says anything. A hint only guesses. findings: of one case."""
        own = [f for f in findings if f.claim == findings[0].claim]
        return (
            self._conclusion(own) or self._recorded(own, "+") or self._conclusion(findings) or self._recorded(own, "-")
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
            own = self._claims.get(finding.claim)
            recorded = (self._claims[p.claim] for p in finding.places[1:] if p.source_kind == "reference")
            claims = [c for c in recorded if c.polarity == polarity and (own is None or _comparable(c, own))]
            numbers = list(dict.fromkeys(self._speaker.amount(c) for c in claims if c.quantity))
            if len(numbers) > 1 and polarity == "+":
                return f"The record has {'; '.join(numbers[:MOST_TIMES])}."
            if claims:
                times = list(dict.fromkeys(of_when(c.time) for c in claims[1:] if _another_time(claims[0], c)))
                others = f" (other works: {'; '.join(times[:MOST_TIMES])})" if times else ""
                return f"{_begun(self._speaker.proposition(claims[0]))}{others}."
        return ""


def _begun(words: str) -> str:
    """The words with a capital at the beginning."""
    return words[:1].upper() + words[1:]


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
    return min(found, key=lambda r: rank_of(r.kind), default=None)


def cited(reference: Reference) -> str:
    """A work with the place in it, without the address."""
    return ", ".join(part for part in (reference.citation, reference.locator) if part)
