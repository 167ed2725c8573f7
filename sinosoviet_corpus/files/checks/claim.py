"""The check of a claim; what it says of roles and orders is in `roles.py` and `orders.py`."""

from __future__ import annotations

from collections.abc import Iterator

from sinosoviet_corpus.files.checks.fault import Context, Fault
from sinosoviet_corpus.files.checks.names import dangling, entity_named
from sinosoviet_corpus.files.checks.orders import orders
from sinosoviet_corpus.files.checks.readable import citations_found, in_words
from sinosoviet_corpus.files.checks.roles import roles
from sinosoviet_corpus.files.checks.spans import spans_fit
from sinosoviet_corpus.files.checks.times import edtf_readable, when_readable
from sinosoviet_corpus.files.reader import Located
from sinosoviet_corpus.model.claim import REFERENCE, Claim


def claim(item: Located, at: Context) -> Iterator[Fault]:
    claim: Claim = item.record
    yield from roles(claim, at)
    yield from entity_named(claim.place, "place", at)
    yield from entity_named(claim.event, "event", at)
    if (claim.place is None) != (claim.place_relation is None):
        yield Fault("VOC405", "place and place_relation go together", "Give both or neither.")
    if claim.content is not None and claim.content not in at.claims:
        yield dangling("content", claim.content, at.claims, at)
    for voice in claim.voices:
        yield from entity_named(voice.who, "voices.who", at)
    yield from when_readable(claim.time, "time", at)
    quantity = claim.quantity
    if quantity is not None:
        if quantity.lo is not None and quantity.hi is not None and quantity.lo > quantity.hi:
            yield Fault("VOC406", f"quantity from {quantity.lo} to {quantity.hi}", "lo is the smaller one.")
        if quantity.as_of is not None:
            yield from edtf_readable(quantity.as_of, "quantity.as_of", strict=item.folder == REFERENCE)
    yield from orders(claim, at)
    yield from citations_found(claim.citations, at)
    if item.folder == REFERENCE:
        if not claim.citations:
            yield Fault("REF305", "a reference claim without a citation", "Cite the work that says it, or delete it.")
        if claim.spans or claim.source != REFERENCE:
            yield Fault("SCH213", "a reference claim has source 'reference' and no spans", "Correct it.")
        if claim.rank != "normal" and not claim.rank_reason:
            yield Fault("VOC407", f"rank {claim.rank} without a reason", "Say why in rank_reason.")
        yield from in_words(at, note=claim.note, rank_reason=claim.rank_reason)
    else:
        voiced = [voice.span for voice in claim.voices if voice.span]
        yield from spans_fit(item, claim.source, (*claim.spans, *claim.markers, *voiced), at, claim.spans)
