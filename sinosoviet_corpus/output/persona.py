"""Personas: which findings each kind of reader sees. Reports count the hidden ones."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import Literal

from sinosoviet_corpus.model.finding import Finding, Place

Persona = Literal["reader", "editor", "auditor"]


def shows(persona: Persona, finding: Finding) -> bool:
    """Whether a persona sees a finding.

    reader: definite errors, unless the annotation itself is in doubt.  editor: also warnings and tensions.  auditor: everything.
    """
    if persona == "auditor":
        return True
    if persona == "editor":
        return finding.severity != "info"
    return finding.severity == "error" and finding.verdict == "definite" and finding.confidence != "low"


def split(
    persona: Persona, findings: Iterable[Finding], each_error_once: bool = False
) -> tuple[list[Finding], list[Finding]]:
    """Shown and hidden findings, in their order. each_error_once: further grounds for an error are hidden too (but for the auditor)."""
    shown: list[Finding] = []
    hidden: list[Finding] = []
    for finding in findings:
        (shown if shows(persona, finding) else hidden).append(finding)
    if each_error_once and persona != "auditor":
        shown, further = _once(shown)
        hidden += further
    return shown, hidden


def _once(findings: Iterable[Finding]) -> tuple[list[Finding], list[Finding]]:
    """The first finding on each error, and the further findings on errors that were named before.

    A finding is further if an earlier one of its case is about the same passage, or one that overlaps it. If they conflict with different
    passages of a text, they are different errors. A set of statements that cannot all be so is further if its case has any other contradiction.
    """
    telling: list[Finding] = []
    further: list[Finding] = []
    with_error: set[str] = set()  # cases
    seen: dict[tuple[str, ...], _Passages] = {}
    for finding in findings:
        if finding.kind not in ("contradiction", "unsupported"):
            telling.append(finding)
            continue
        place, is_net = finding.places[0], finding.family == "network"
        others = () if is_net else (p for p in finding.places[1:] if p.source_kind == "text" and not _overlap(p, place))
        passages = seen.setdefault((finding.case, *sorted(p.claim for p in others)), _Passages())
        is_further = finding.case in with_error if is_net else passages.reach(place)
        (further if is_further else telling).append(finding)
        passages.add(place)
        with_error.add(finding.case)
    return telling, further


class _Passages:
    """Passages of texts, to find whether one overlaps any of them. Those that overlap each other are kept as one stretch."""

    def __init__(self) -> None:
        self._claims: set[str] = set()
        self._stretches: dict[str, list[tuple[int, int]]] = {}  # by source, apart from each other, in order

    def reach(self, place: Place) -> bool:
        """Whether the claim of a place is there, or words that overlap its words."""
        if place.claim in self._claims:
            return True
        if place.start is None or place.end is None:
            return False
        known = self._stretches.get(place.source, [])
        before = bisect_left(known, (place.end,)) - 1
        return before >= 0 and known[before][1] > place.start

    def add(self, place: Place) -> None:
        """Put a place among them."""
        self._claims.add(place.claim)
        if place.start is None or place.end is None:
            return
        known = self._stretches.setdefault(place.source, [])
        first, last = bisect_left(known, (place.start,)), bisect_left(known, (place.end,))
        if first and known[first - 1][1] > place.start:
            first -= 1
        joined = [(place.start, place.end), *known[first:last]]
        known[first:last] = [(min(start for start, _ in joined), max(end for _, end in joined))]


def _overlap(one: Place, other: Place) -> bool:
    """Whether two passages share words."""
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return False
    return one.source == other.source and one.start < other.end and other.start < one.end
