"""The words for the one slot in which a claim on record differs from a claim of a text that says the same otherwise."""

from __future__ import annotations

from typing import Any

from sinosoviet_corpus.model.claim import Claim
from sinosoviet_corpus.render.dates import of_when
from sinosoviet_corpus.render.sentence import Speaker


def difference(speaker: Speaker, claim: Claim, other: Claim, row: dict[str, Any]) -> str:
    """What the record has in the slot and what the text has there.

    row: a row of the view near_matches, with slot, differs, otherwise, given and recorded.
    """
    there, here = _words(speaker, claim, other, row)
    if row["slot"] == "denial":
        return "the record denies this"
    if row["slot"] == "predicate":
        return f"the record has only that {speaker.proposition(other)}"
    if row["slot"] in _DEGREES:
        return f"the record has this {there}; that it was {here} is not on record"
    if row["differs"] == "open":
        return f"the record has this, but that it was {here} is not on record"
    if row["otherwise"]:
        return f"the record has this {there}, not {here}"
    if row["differs"] == "compatible":
        return f"the record has this {there}, which leaves open whether it was {here}"
    return f"the record has this {there}; that it was {here} is not on record"


_DEGREES = ("hedge", "quantifier", "plan")


def _words(speaker: Speaker, claim: Claim, other: Claim, row: dict[str, Any]) -> tuple[str, str]:
    """What the record has in the slot ("" for nothing), and what the text has, as both follow "was"."""
    slot = row["slot"]
    if slot == "time":
        return (of_when(other.time) if other.time else "", of_when(claim.time))
    if slot == "place":
        return speaker.where(other), speaker.where(claim)
    if slot == "amount":
        return (f"with the number {speaker.how_much(other)}" if other.quantity else ""), speaker.how_much(claim)
    if slot == "hedge":
        return f"only as {other.modality}" if other.modality != "certain" else "only as the word of others", "so"
    if slot == "quantifier":
        return f"of {other.quantifier} only", f"so of {claim.quantifier}"
    if slot == "plan":
        return ("only as a plan", "carried out") if other.irrealis == "planned" else ("as a fact", "a plan")
    recorded = f"of {speaker.label(row['recorded'])}" if row["recorded"] else ""
    return recorded, f"of {speaker.label(row['given'])}" if row["otherwise"] else f"so of {speaker.label(row['given'])}"
