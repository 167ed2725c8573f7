"""Findings of kind meta: remarks on a claim, a decision or another finding, made after the rules."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from sinosoviet_corpus.model.claim import REFERENCE
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.decision import standing
from sinosoviet_corpus.model.finding import Finding, Place
from sinosoviet_corpus.model.words import Confidence, Severity
from sinosoviet_corpus.render.sentence import Speaker


class Notes:
    """Makes them for one corpus; keeps its look-ups."""

    def __init__(self, corpus: Corpus) -> None:
        self.claims = {c.id: c for c in corpus.claims}
        self._decisions = standing(corpus.decisions)
        self._speaker = Speaker(corpus)

    def note(
        self,
        code: str,
        name: str,
        message: str,
        *,
        of: str,
        place: Place,
        further: Sequence[Place] = (),
        case: str | None = None,
        severity: Severity = "info",
        confidence: Confidence = "high",
        assumptions: tuple[str, ...] = (),
    ) -> Finding:
        """A note. of: what its id is made from, besides the code.  case: if it is not the claim of the place."""
        identity = hashlib.sha256(f"{code} {of}".encode()).hexdigest()[:16]
        return Finding(
            id=identity,
            code=code,
            name=name,
            family="meta",
            kind="meta",
            severity=severity,
            verdict=None,
            confidence=confidence,
            message=message,
            case=case or place.claim,
            hint=None,
            softened=None,
            places=(place, *further),
            references=(),
            assumptions=assumptions,
            decision=self._decisions.get(identity),
        )

    def place(self, record: str, otherwise: str) -> Place:
        """Where a claim stands: its first span. otherwise: the caption for an id that is none of a claim."""
        claim = self.claims.get(record)
        span = claim.spans[0] if claim and claim.spans else None
        source = claim.source if claim else REFERENCE
        return Place(
            role="primary",
            source=source,
            source_kind="reference" if source == REFERENCE else "text",
            claim=record,
            start=span.start if span else None,
            end=span.end if span else None,
            quote=span.quote if span else None,
            caption=self._speaker.sentence(claim) if claim else otherwise,
        )
