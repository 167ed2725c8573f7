"""The ladder S0 to S5, its suffixes and reasons.

S0 bare assertion · S1 attributed but uncheckable · S2 cited, the source not annotated · S3 one independent root ·
S4 two or more · S5 two or more, one near the event, tendencies not all alike, nothing against it.
h hedged here · x contested · t one-sided · l late roots only. A vaguer claim is easier to support and worth less:
the width of its dating is given beside the grade.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import msgspec

from sinosoviet_corpus.model.claim import Claim
from sinosoviet_corpus.support.witness import Witness, roots
from sinosoviet_corpus.time.box import INFINITE, hull
from sinosoviet_corpus.time.boxes import boxes
from sinosoviet_corpus.time.days import iso
from sinosoviet_corpus.time.edtf import NoSuchDay

NEAR = 5  # years between an event and a work that is near it
LATE = 20  # years after which a root is late
Evidence = Literal["supported", "contradicted", "both", "neither"]


class Support(msgspec.Struct, frozen=True, kw_only=True):
    """How a claim is supported. roots: at least and at most. width: days that its dating leaves open, null if undated."""

    claim: str
    grade: str
    evidence: Evidence
    roots: tuple[int, int]
    by: tuple[str, ...]
    against: tuple[str, ...]
    width: int | None
    reasons: tuple[str, ...]


def grade(claim: Claim, by: Sequence[str], witnesses: Sequence[Witness], against: Sequence[str]) -> Support:
    """Grade a claim by the claims that corroborate it, the witnesses behind those, and the findings against it."""
    least, most = roots(witnesses)
    step, reasons = _step(claim, least, witnesses)
    suffixes = _suffixes(claim, witnesses, bool(against))
    if step == 4 and not suffixes & {"x", "t"} and _near(claim, witnesses):
        step = 5
        reasons.append("one root is a document of the time or near it, and the roots are not all of one side")
    evidence: Evidence = (
        "both" if witnesses and against else "supported" if witnesses else "contradicted" if against else "neither"
    )
    return Support(
        claim=claim.id,
        grade=f"S{step}{''.join(s for s in 'hxtl' if s in suffixes)}",
        evidence=evidence,
        roots=(least, most),
        by=tuple(by),
        against=tuple(against),
        width=_width(claim),
        reasons=tuple(reasons),
    )


def _step(claim: Claim, least: int, witnesses: Sequence[Witness]) -> tuple[int, list[str]]:
    if least >= 2:
        return 4, [f"at least {least} independent roots say the same"]
    if witnesses:
        return 3, ["one independent root says the same"]
    if claim.citations:
        return 2, ["it cites a source that is not annotated"]
    if claim.voices:
        nameless = any(voice.who is None for voice in claim.voices)
        return 1, ["on the word of a nameless voice" if nameless else "attributed, without a citation"]
    return 0, ["bare assertion"]


def _suffixes(claim: Claim, witnesses: Sequence[Witness], contested: bool) -> set[str]:
    found = set()
    if claim.modality != "certain":
        found.add("h")
    if contested:
        found.add("x")
    sides = {w.tendency for w in witnesses}
    if len(witnesses) > 1 and len(sides) == 1 and "" not in sides:
        found.add("t")
    years = [_years_after(claim, w) for w in witnesses if not w.primary]
    if witnesses and not any(w.primary for w in witnesses) and years and all(y is not None and y > LATE for y in years):
        found.add("l")
    return found


def _near(claim: Claim, witnesses: Sequence[Witness]) -> bool:
    after = (_years_after(claim, w) for w in witnesses)
    return any(w.primary for w in witnesses) or any(y is not None and 0 <= y <= NEAR for y in after)


def _years_after(claim: Claim, witness: Witness) -> int | None:
    box = _box(claim)
    if box is None or witness.year is None or abs(box[3]) >= INFINITE:
        return None
    return witness.year - int(iso(box[3]).rsplit("-", 2)[0])


def _width(claim: Claim) -> int | None:
    box = _box(claim)
    return None if box is None or box[0] <= -INFINITE or box[3] >= INFINITE else box[3] - box[0] + 1


def _box(claim: Claim) -> tuple[int, int, int, int] | None:
    if claim.time is None:
        return None
    try:
        return hull(boxes(claim.time.edtf, claim.time.mode, claim.time.part, claim.time.calendar).outer)
    except NoSuchDay:
        return None
