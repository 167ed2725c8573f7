"""JUnit XML, as test reports of CI services read it."""

from __future__ import annotations

from collections.abc import Iterable

from sinosoviet_corpus.output.form import Checked, Form, Verified


def _lines(checked: Checked) -> Iterable[str]:
    from sinosoviet_corpus.output import junit

    report = checked.report
    looked_at = {code: count.looked_at for code, count in report.run.counts.items()}
    return [junit.document(report.findings, looked_at, checked.known or (), checked.failing)]


def _problems(verified: Verified) -> Iterable[str]:
    from sinosoviet_corpus.output import problems

    return [problems.junit_document(verified.problems)]


FORM = Form("junit", 60, "markup", _lines, _problems, persona=False)
