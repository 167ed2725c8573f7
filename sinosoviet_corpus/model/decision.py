"""A person's decision on a finding: the only thing about findings that is stored."""

from __future__ import annotations

from sinosoviet_corpus.model.record import Id, Record
from sinosoviet_corpus.model.words import Judgement


class Decision(Record, frozen=True, omit_defaults=True):
    """Append-only. `finding` is the fingerprint of the finding that was decided; when that changes, the decision is stale.

    code, claim: rule code and primary claim at the time of the decision, to name a stale decision.  at: UTC, ISO 8601.
    previous: the digest of the line before it in the log, 12 hexadecimal digits; absent in lines older than the chain.
    """

    finding: str
    code: str
    claim: Id
    judgement: Judgement
    reason: str
    by: str
    at: str
    note: str | None
    previous: str | None = None
