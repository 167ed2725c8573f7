"""A finding: a computed problem with its places, evidence and reasoning. The public, documented output."""

from __future__ import annotations

from typing import Literal

import msgspec

from sinosoviet_corpus.model.decision import Decision
from sinosoviet_corpus.model.proof import Proof
from sinosoviet_corpus.model.words import Confidence, FindingKind, Severity, Verdict


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Where a finding points. start, end (code points, half-open) and quote are null for reference claims."""

    role: Literal["primary", "related"]
    source: str
    source_kind: Literal["text", "reference"]
    claim: str
    start: int | None
    end: int | None
    quote: str | None
    caption: str


class Reference(msgspec.Struct, frozen=True, kw_only=True):
    """A work that a reference claim of this finding cites; `citation` is readable, `locator` and `url` may be null.

    says: what the passage says, in our words.  kind: of the work, one of KINDS in model/work.py. The best work comes first.
    """

    claim: str
    citation: str
    locator: str | None
    url: str | None
    says: str = ""
    kind: str = ""


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One problem. severity = how bad if true; verdict = how sure the arithmetic; confidence = how sure the annotation.

    id: fingerprint of rule, rule version and the claims compared; offsets are not part of it.
    case: the claim that the case is named after: that of its gravest finding. All findings about one error share it.
    falls_with: claims that take for granted what is contradicted here, or that a researcher found to be the same error.
    softened: the name in the table of policy that says why it is only a tension; null for other findings.
    proof: why it is definite, for `sinosoviet prove`; null for other findings.
    """

    id: str
    code: str
    name: str
    family: str
    kind: FindingKind
    severity: Severity
    verdict: Verdict | None
    confidence: Confidence
    message: str
    case: str
    hint: str | None
    softened: str | None
    places: tuple[Place, ...]
    references: tuple[Reference, ...]
    assumptions: tuple[str, ...]
    decision: Decision | None
    proof: Proof | None = None
    falls_with: tuple[str, ...] = ()

    @property
    def claim(self) -> str:
        """The claim that it is about."""
        return self.places[0].claim


class CannotTell(msgspec.Struct, frozen=True, kw_only=True):
    """A comparison that a rule could not decide, and what it lacked."""

    code: str
    name: str
    claim: str
    against: str | None
    missing: str


class RuleCount(msgspec.Struct, frozen=True, kw_only=True):
    """How often a rule looked, fired, stayed silent and could not tell."""

    looked_at: int
    fired: int
    silent: int
    cannot_tell: int
