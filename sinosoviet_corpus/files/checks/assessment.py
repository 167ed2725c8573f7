"""The check of an assessment: its verdict needs what it rests on, and a sentence for the reader."""

from __future__ import annotations

from collections.abc import Iterator

from sinosoviet_corpus.files.checks.fault import Context, Fault
from sinosoviet_corpus.files.checks.names import dangling
from sinosoviet_corpus.files.checks.readable import in_words
from sinosoviet_corpus.files.reader import Located
from sinosoviet_corpus.model.assessment import Assessment
from sinosoviet_corpus.model.claim import REFERENCE


def assessment(item: Located, at: Context) -> Iterator[Fault]:
    """Faults of an assessment: each verdict needs what it rests on, and a sentence for the reader."""
    record: Assessment = item.record
    for claim in record.claims:
        if claim not in at.claims:
            yield dangling("claims", claim, at.claims, at)
        elif at.claims[claim].source == REFERENCE:
            yield Fault("REF308", f"it is about {claim}, a reference claim", "Name claims of the texts in claims.")
    if not record.claims:
        yield Fault("REF308", "an assessment about no claim", "Name the claims of the texts it is about, or delete it.")
    for claim in record.references:
        recorded = claim in at.claims and at.claims[claim].source == REFERENCE
        if not recorded and claim not in at.complete:
            yield dangling("references", claim, at.claims, at)
    for search in record.searches:
        if search not in at.searches:
            yield dangling("searches", search, at.searches, at)
    if not record.statement.strip():
        yield Fault("REF308", "an assessment without a statement", "Say in one sentence what is on record.")
    yield from in_words(at, statement=record.statement)
    yield from _grounds(record, at)


def _grounds(record: Assessment, at: Context) -> Iterator[Fault]:
    """What the verdict of an assessment needs and lacks."""
    verdict = record.verdict
    if verdict in ("supported", "partly", "differs", "against") and not record.references:
        yield Fault(
            "REF308", f"the verdict {verdict!r} rests on no reference claim", "Name what was read, in references."
        )
    if verdict in ("partly", "differs") and not record.differs_in:
        yield Fault(
            "REF308", f"the verdict {verdict!r} does not say in what", "Say in differs_in what differs or is open."
        )
    if verdict in ("supported", "not found", "could not be checked") and record.differs_in:
        yield Fault("REF308", f"the verdict {verdict!r} with a difference", "Empty differs_in, or correct the verdict.")
    made = [at.searches[name] for name in record.searches if name in at.searches]
    if verdict == "not found" and not made:
        yield Fault("REF308", "the verdict 'not found' rests on no search", "Search, and name the search in searches.")
    elif verdict == "not found":
        for claim in record.claims:
            if not any(claim in search.claims for search in made):
                message = f"none of its searches was made for {claim}"
                yield Fault(
                    "REF308", message, "Search for it and name it in the claims of the search, or leave it out here."
                )
    if verdict == "could not be checked" and not made and not record.references:
        yield Fault("REF308", f"the verdict {verdict!r} rests on nothing", "Name the search that found the work.")
