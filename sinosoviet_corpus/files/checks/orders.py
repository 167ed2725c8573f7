"""Does what a claim says of orders, lengths and gaps fit its predicate?"""

from __future__ import annotations

from collections.abc import Iterator

from sinosoviet_corpus.files.checks.fault import Context, Fault
from sinosoviet_corpus.model.allen import ALLOWED, GAPS, SIGNS
from sinosoviet_corpus.model.claim import Claim
from sinosoviet_corpus.model.meaning import ORDERS


def orders(claim: Claim, at: Context) -> Iterator[Fault]:
    """Faults of what a claim says of orders, lengths and gaps."""
    predicate = at.vocabulary.predicates.get(claim.predicate)
    if predicate is None:
        return
    meaning = predicate.meaning
    if claim.relations is not None:
        allowed = predicate.relations or ALLOWED.get(meaning or "", ())
        unfit = [r for r in claim.relations if r not in allowed]
        if not allowed:
            yield Fault("VOC418", f"{claim.predicate} gives no order, so it has no relations", "Delete relations.")
        elif unfit or not claim.relations or len(set(claim.relations)) < len(claim.relations):
            what = f"relations of {claim.predicate}: {', '.join(claim.relations) or 'none'}"
            yield Fault("VOC418", what, f"Name some of these, each once: {', '.join(allowed)}; or delete relations.")
    elif meaning == "relation" and not predicate.relations:
        yield Fault("VOC418", f"{claim.predicate} says nothing without relations", f"Name some of {', '.join(SIGNS)}.")
    interval = claim.interval
    if interval is None:
        return
    if interval.lo is not None and interval.hi is not None and interval.lo > interval.hi:
        yield Fault("VOC406", f"interval from {interval.lo:g} to {interval.hi:g}", "lo is the smaller one.")
    if any(x is not None and x < 0 for x in (interval.lo, interval.hi)) or (interval.lo is interval.hi is None):
        yield Fault("VOC406", "an interval without a number, or with one below zero", "Say how long in lo and hi.")
    if interval.kind == "gap" and meaning not in GAPS:
        yield Fault(
            "VOC416", f"{claim.predicate} has no two sides with a gap between them", 'Say "length", or use an order.'
        )
    elif interval.kind == "length" and meaning in ORDERS:
        yield Fault("VOC416", f"{claim.predicate} gives an order, which has no length", 'Say "gap", or name the event.')
