"""When a claim held, as an adverbial after its clause."""

from __future__ import annotations

import re

from sinosoviet_corpus.model.claim import REFERENCE, Claim
from sinosoviet_corpus.model.vocabulary import Predicate
from sinosoviet_corpus.model.when import When
from sinosoviet_corpus.render.dates import of_when
from sinosoviet_corpus.render.quantity import as_of


def is_open(time: When | None) -> bool:
    """Whether a time says only when something ended: it "lasted until 1953"."""
    return time is not None and time.mode == "extent" and time.edtf.startswith("../")


def when(claim: Claim, predicate: Predicate) -> str:
    """The time with a blank before it: " in May 1955"; "" if the claim has none."""
    held = as_of(claim.quantity, claim.time) if claim.quantity else ""
    if claim.time is None:
        return f" {held}" if held else ""
    words = of_when(claim.time)
    if claim.quantity and held and (claim.quantity.as_of or "").startswith(f"{claim.time.edtf}-"):
        return f" {held}"
    if claim.time.mode == "throughout" and (claim.polarity == "-" or predicate.meaning == "count"):
        any_time = "at any time " if claim.polarity == "-" else ""
        words = re.sub("^(?:throughout the period |at all times )", any_time, words)
        words = re.sub("^throughout ", f"{any_time}in ", words)
    elif predicate.meaning == "count":
        # A number of a stretch of years is often a sum, which held at no one time of it.
        words = re.sub("^at some time between (.+) and (.+)$", r"in the period from \1 to \2", words)
    notes = ", ".join(filter(None, (held, "" if _is_given(claim) else "a date that the text does not give")))
    return f" {words}{f' ({notes})' if notes else ''}"


def _is_given(claim: Claim) -> bool:
    """Whether a text gives the date itself, here or where it leans on; "after the Soviet collapse" gives none."""
    time = claim.time
    return (
        time is None
        or claim.source == REFERENCE
        or bool(time.anchor)
        or not time.raw
        or bool(re.search(r"\d", time.raw))
    )
