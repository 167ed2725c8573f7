"""Personas: which findings each kind of reader sees. Reports count the hidden ones."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from sinosoviet_corpus.model.finding import Finding, Place

Persona = Literal["reader", "editor", "auditor"]


def shows(persona: Persona, finding: Finding) -> bool:
    """reader: definite errors, unless the annotation itself is in doubt.  editor: also warnings and tensions.  auditor: everything."""
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
    """The findings that tell an error, and those that give further grounds for it.

    These are of the same case and of the same passage, or of one that overlaps it; against another passage of a text it is another error.
    A set of statements that cannot all be so tells nothing new where its case has another contradiction.
    """
    telling: list[Finding] = []
    further: list[Finding] = []
    seen: dict[tuple[str, ...], list[Place]] = {}
    for finding in findings:
        place, is_net = finding.places[0], finding.family == "network"
        against = (
            ()
            if is_net
            else sorted(p.claim for p in finding.places[1:] if p.source_kind == "text" and not _overlap(p, place))
        )
        tellings = seen.setdefault((finding.case, *against), [])
        is_error = finding.kind in ("contradiction", "unsupported")
        is_further = is_error and any(one.claim == place.claim or is_net or _overlap(one, place) for one in tellings)
        (further if is_further else telling).append(finding)
        if is_error:
            tellings.append(place)
    return telling, further


def _overlap(one: Place, other: Place) -> bool:
    """Whether two passages share words."""
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return False
    return one.source == other.source and one.start < other.end and other.start < one.end
