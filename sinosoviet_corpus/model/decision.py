"""A person's decision on a finding: the only thing about findings that is stored."""

from __future__ import annotations

from collections.abc import Iterable

from sinosoviet_corpus.model.record import Id, Record
from sinosoviet_corpus.model.words import Judgement


class Decision(Record, frozen=True, omit_defaults=True):
    """Append-only. A line that withdraws takes back the decision before it on its finding; the one before that stands again.

    `finding` is the fingerprint of the finding that was decided; when that changes, the decision is stale.
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


def standing(log: Iterable[Decision]) -> dict[str, Decision]:
    """Finding -> the decision that stands, for a log in its order. A finding whose decisions were all withdrawn has none."""
    made: dict[str, list[Decision]] = {}
    for decision in log:
        before = made.setdefault(decision.finding, [])
        if decision.judgement != "withdraw":
            before.append(decision)
        elif before:
            before.pop()
    return {finding: decisions[-1] for finding, decisions in made.items() if decisions}
