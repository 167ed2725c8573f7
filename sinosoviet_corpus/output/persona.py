"""Personas: which findings each kind of reader sees. Reports count the hidden ones."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from sinosoviet_corpus.model.finding import Finding

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
    """The findings that tell an error, and those that give further grounds for it: of one claim in one case, against the record or one passage."""
    telling: list[Finding] = []
    further: list[Finding] = []
    seen: set[tuple[str, ...]] = set()
    for finding in findings:
        against = sorted(p.claim for p in finding.places[1:] if p.source_kind == "text")
        key = (finding.case, finding.claim, *against)
        is_further = key in seen and finding.kind in ("contradiction", "unsupported")
        (further if is_further else telling).append(finding)
        if finding.kind in ("contradiction", "unsupported"):
            seen.add(key)
    return telling, further
