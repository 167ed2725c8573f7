"""SARIF 2.1.0, for code scanning."""

from __future__ import annotations

from collections.abc import Iterable

from sinosoviet_corpus.output.form import Checked, Form, Verified


def _lines(checked: Checked) -> Iterable[str]:
    from sinosoviet_corpus.output import json_writer, sarif
    from sinosoviet_corpus.rules.rulebook import rulebook

    report = checked.report
    rules = [r for r in rulebook() if r.rule.code in report.run.rules]
    log = sarif.log(checked.corpus, report.findings, rules, checked.known, checked.base, checked.pages)
    return [json_writer.document(log)]


def _problems(verified: Verified) -> Iterable[str]:
    from sinosoviet_corpus.output import json_writer, problems

    length = problems.line_lengths(verified.root)
    return [json_writer.document(problems.sarif_log(verified.problems, verified.base, length))]


FORM = Form("sarif", 50, "json", _lines, _problems, persona=False)
