"""JUnit XML, as test reports of CI services read it: a suite a rule, a failure a finding."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable

from sinosoviet_corpus.model.finding import Finding
from sinosoviet_corpus.wording.safe import for_terminal

# XML 1.0 has no way to write most control characters and no lone surrogates.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def document(findings: Iterable[Finding], looked_at: dict[str, int]) -> str:
    """The document. Rules that found nothing are passing cases, so that a report shows that they ran."""
    by_code: dict[str, list[Finding]] = {code: [] for code in sorted(looked_at)}
    for finding in findings:
        by_code.setdefault(finding.code, []).append(finding)
    root = ET.Element("testsuites", name="sinosoviet")
    for code, found in by_code.items():
        failing = [f for f in found if not _dismissed(f)]
        suite = ET.SubElement(root, "testsuite", name=code, tests=str(max(1, len(found))), failures=str(len(failing)))
        if not found:
            ET.SubElement(suite, "testcase", classname=code, name=f"{looked_at[code]} claims looked at")
        for finding in found:
            case = ET.SubElement(suite, "testcase", classname=code, name=f"{finding.case} {finding.id}")
            if _dismissed(finding):
                ET.SubElement(case, "skipped", message=_text(finding.decision.reason if finding.decision else ""))
            else:
                failure = ET.SubElement(case, "failure", type=finding.severity, message=_text(finding.message))
                failure.text = _text("\n".join(place.caption for place in finding.places))
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode")


def _dismissed(finding: Finding) -> bool:
    return finding.decision is not None and finding.decision.judgement == "dismiss"


def _text(text: str) -> str:
    return _NOT_XML.sub("\ufffd", for_terminal(text))
