"""The ladder S0 to S5, its suffixes and reasons.

S0 bare assertion · S1 attributed but uncheckable · S2 cited, but nothing on record says that the source says so · S3 one independent
root · S4 two or more · S5 two or more, one near the event, tendencies not all alike, nothing against it.
h hedged here · o more exact or more certain than its source, never above S2 · x contested, never above S2
if a work on record says otherwise · t one-sided · l late roots only.
A vaguer claim is easier to support and worth less: the width of its dating is given next to the grade.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

import msgspec

from sinosoviet_corpus.evidence.derivations import Graph
from sinosoviet_corpus.evidence.roots import Roots, count
from sinosoviet_corpus.evidence.witnesses import Witness
from sinosoviet_corpus.model.claim import Claim
from sinosoviet_corpus.times.box import INFINITE, hull
from sinosoviet_corpus.times.boxes import boxes
from sinosoviet_corpus.times.edtf import NoSuchDay

YEAR = 365.2425
NEAR = 5 * YEAR  # days between an event and a work that is near it
LATE = 20 * YEAR  # days after which a root is late
SUFFIXES = "hoxtl"
Evidence = Literal["supported", "contradicted", "both", "neither"]


class Support(msgspec.Struct, frozen=True, kw_only=True):
    """How a claim is supported.

    roots: how many independent ones, at least and at most.  counted: how they were counted, one line a group of witnesses.
    by: the claims that say the same.  against: the findings that contradict it.  width: days that its dating leaves open,
    null if undated or open-ended.
    """

    claim: str
    grade: str
    evidence: Evidence
    roots: tuple[int, int]
    counted: tuple[str, ...]
    by: tuple[str, ...]
    against: tuple[str, ...]
    width: int | None
    reasons: tuple[str, ...]


class Case(NamedTuple):
    """The evidence for and against a claim. by: claims that say the same -> the works behind each.

    over: how the claim goes beyond its source, in words; empty if it does not.  otherwise: whether a work on record speaks against it.
    """

    claim: Claim
    by: Mapping[str, Sequence[Witness]]
    against: Sequence[str]
    over: Sequence[str]
    otherwise: bool = False


def grade(case: Case, graph: Graph) -> Support:
    """Grade a claim."""
    claim = case.claim
    witnesses = sorted({w for ws in case.by.values() for w in ws})
    roots = count(graph, [w.work for w in witnesses], {w.work: w.lineage for w in witnesses}, claim.source)
    witnesses = [w for w in witnesses if w.work not in roots.left_out]
    step, reasons = _step(claim, roots)
    suffixes = _suffixes(case, witnesses)
    if step == 4 and not set("xt") & suffixes and _near(claim, witnesses):
        step = 5
        reasons.append("one root is a document of the time or near it, and the roots are not all of one side")
    if "o" in suffixes or case.otherwise:
        step = min(step, 2)
    reasons += [_SAID[s] for s in SUFFIXES if s in suffixes and s in _SAID]
    if case.otherwise:
        reasons.append("a work on record says otherwise, so the grade is not above S2")
    reasons += case.over
    return Support(
        claim=claim.id,
        grade=f"S{step}{''.join(s for s in SUFFIXES if s in suffixes)}",
        evidence=_evidence(bool(witnesses), bool(case.against)),
        roots=(roots.least, roots.most),
        counted=tuple(_counted(roots, claim)),
        by=tuple(sorted(case.by)),
        against=tuple(case.against),
        width=_width(claim),
        reasons=tuple(reasons),
    )


_SAID = {
    "h": "the text itself is not sure",
    "x": "findings contradict it",
    "t": "all its roots are on one side",
    "l": "all its roots are more than twenty years later",
}


def _evidence(supported: bool, contradicted: bool) -> Evidence:
    if supported:
        return "both" if contradicted else "supported"
    return "contradicted" if contradicted else "neither"


def _step(claim: Claim, roots: Roots) -> tuple[int, list[str]]:
    if roots.least >= 2:
        return 4, [f"at least {roots.least} independent roots say the same"]
    if roots.least == 1:
        more = f"; if all go back to different ones, {roots.most}" if roots.most > 1 else ""
        return 3, [f"one independent root says the same{more}"]
    reasons = ["the sources that say the same may depend on this very text"] if roots.most or roots.left_out else []
    if claim.citations:
        return 2, [*reasons, "it cites a source, but no claim on record from that source says the same"]
    if claim.voices:
        nameless = any(voice.who is None for voice in claim.voices)
        return 1, [*reasons, "on the word of a nameless voice" if nameless else "attributed, without a citation"]
    return 0, [*reasons, "bare assertion"]


def _counted(roots: Roots, claim: Claim) -> list[str]:
    lines = []
    for group in roots.groups:
        why = f" (perhaps one root: {'; '.join(group.why)})" if len(group.works) > 1 else ""
        lines.append(", ".join(group.works) + why)
    return lines + [f"{work}: not counted, it goes back to {claim.source} itself" for work in roots.left_out]


def _suffixes(case: Case, witnesses: Sequence[Witness]) -> set[str]:
    claim = case.claim
    found = set()
    if claim.modality != "certain":
        found.add("h")
    if case.over:
        found.add("o")
    if case.against:
        found.add("x")
    sides = {w.tendency for w in witnesses}
    if len(witnesses) > 1 and len(sides) == 1 and None not in sides:
        found.add("t")
    ages = [_days_after(claim, w) for w in witnesses]
    if witnesses and not any(w.primary for w in witnesses) and all(a is not None and a > LATE for a in ages):
        found.add("l")
    return found


def _near(claim: Claim, witnesses: Sequence[Witness]) -> bool:
    ages = (_days_after(claim, w) for w in witnesses)
    return any(w.primary for w in witnesses) or any(a is not None and 0 <= a <= NEAR for a in ages)


def _days_after(claim: Claim, witness: Witness) -> int | None:
    """Days from the latest end of what is claimed to the first on which the work may have appeared; less than 0: before it."""
    box = _box(claim)
    if box is None or witness.first is None or witness.last is None or abs(box[3]) >= INFINITE:
        return None
    after = witness.first - box[3]
    return max(0, after) if witness.last >= box[3] else after


def _width(claim: Claim) -> int | None:
    box = _box(claim)
    return None if box is None or box[0] <= -INFINITE or box[3] >= INFINITE else box[3] - box[0] + 1


def _box(claim: Claim) -> tuple[int, int, int, int] | None:
    if claim.time is None:
        return None
    try:
        return hull(boxes(claim.time.edtf, claim.time.mode, claim.time.part, claim.time.calendar).loose)
    except NoSuchDay:
        return None
