"""A person's judgement of a finding: the only thing about findings that is stored."""

from __future__ import annotations

from sinosoviet_corpus.model.record import Id, Record
from sinosoviet_corpus.model.words import Judgement


class Decision(Record, frozen=True, omit_defaults=True):
    """Append-only. `finding` is the fingerprint of what was judged, so a decision goes stale when that changes.

    code, claim: rule code and primary claim when it was made, to name a stale decision.  at: UTC, ISO 8601.
    previous: the digest of the line before it in the log, 12 hexadecimal digits; absent in lines from before there was one.
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
