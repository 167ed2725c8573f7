"""JUnit XML for the test reports of CI services: one suite a rule, one failure a finding."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Collection, Iterable

from sinosoviet_corpus.model.finding import Finding
from sinosoviet_corpus.output.weight import is_dismissed, judgement, weight
from sinosoviet_corpus.render.safe import for_terminal

LEVELS = ("error", "warning", "info")
# XML 1.0 cannot hold most control characters or lone surrogates.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def document(
    findings: Iterable[Finding],
    looked_at: dict[str, int],
    known: Collection[str] = (),
    failing: Collection[str] = LEVELS,
) -> str:
    """The document. Rules that found nothing are passing cases, so a report shows that they ran.

    Findings that do not fail the run are skipped cases: dismissed ones, those of a baseline (ids in `known`), and those of a severity
    that is not in `failing`.
    """
    by_code: dict[str, list[Finding]] = {code: [] for code in sorted(looked_at)}
    for finding in findings:
        by_code.setdefault(finding.code, []).append(finding)
    root = ET.Element("testsuites", name="sinosoviet")
    for code, found in by_code.items():
        skipped = {f.id: why for f in found if (why := _skipped(f, known, failing))}
        counts = {"tests": max(1, len(found)), "failures": len(found) - len(skipped), "skipped": len(skipped)}
        suite = ET.SubElement(root, "testsuite", {"name": code, **{name: str(n) for name, n in counts.items()}})
        if not found:
            ET.SubElement(suite, "testcase", classname=code, name=f"{looked_at[code]} claims looked at")
        for finding in found:
            case = ET.SubElement(suite, "testcase", classname=code, name=clean(f"{finding.claim} {finding.id}"))
            if finding.id in skipped:
                ET.SubElement(case, "skipped", message=clean(skipped[finding.id]))
            else:
                failure = ET.SubElement(case, "failure", type=finding.severity, message=clean(finding.message))
                failure.text = "\n".join(clean(place.caption) for place in finding.places)
    return xml(root)


def xml(root: ET.Element) -> str:
    """A document with its declaration."""
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode")


def _skipped(finding: Finding, known: Collection[str], failing: Collection[str]) -> str | None:
    if is_dismissed(finding):
        return judgement(finding)
    if finding.id in known:
        return "in the baseline"
    return None if finding.severity in failing else f"{weight(finding)}: {finding.message}"


def clean(text: str) -> str:
    """Foreign text with visible stand-ins for characters that XML cannot hold or terminals obey."""
    return _NOT_XML.sub("\ufffd", for_terminal(text))
