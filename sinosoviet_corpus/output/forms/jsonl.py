"""JSON Lines: one finding or problem a line."""

from __future__ import annotations

from collections.abc import Iterable

from sinosoviet_corpus.output.form import Checked, Form, Verified


def _lines(checked: Checked) -> Iterable[str]:
    from sinosoviet_corpus.output import json_writer

    return map(json_writer.line, checked.report.findings)


def _problems(verified: Verified) -> Iterable[str]:
    from sinosoviet_corpus.output import json_writer

    return map(json_writer.line, verified.problems)


FORM = Form("jsonl", 40, "json", _lines, _problems, persona=False)
