"""Digests: of a claim as a proposition, of a finding as a comparison. They do not depend on offsets in the text."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

import msgspec

from sinosoviet_corpus.model.claim import Claim
from sinosoviet_corpus.normal import composed
from sinosoviet_corpus.rules.rule import Rule

# Fields that may change without changing what was reviewed: who annotated, remarks, the place in the text.
_APART = {"spans", "markers", "made_by", "note", "voices"}
# Fields that claims of earlier versions do not have: without a value they change no digest.
_LATER = {"relations", "interval", "needs_no_source", "tense"}


def of_claim(claim: Claim) -> str:
    """SHA-256 over the proposition, its quotes and its voices."""
    given = msgspec.structs.asdict(claim).items()
    parts = {key: value for key, value in given if key not in _APART and not (value is None and key in _LATER)}
    parts["quotes"] = [span.quote for span in claim.spans]
    parts["voices"] = [(voice.who, voice.act, voice.engagement) for voice in claim.voices]
    # In normal form, so that a record retyped in NFC keeps its decisions.
    return hashlib.sha256(composed(msgspec.json.encode(parts, order="deterministic").decode()).encode()).hexdigest()


def of_finding(rule: Rule, claims: Iterable[str]) -> str:
    """The id of a finding, from its rule, the rule's version and the digests of the claims compared."""
    content = [rule.code, str(rule.version), *sorted(claims)]
    return hashlib.sha256("\n".join(content).encode()).hexdigest()[:16]
